import BilingualChecks
import BilingualFacts
import BilingualText

/// What is kept of a pair that was checked: its findings and, for reports that show the texts, its page.
package struct CachedResult: Sendable, Hashable {
  package let document: CheckedDocument
  package let page: String?

  package init(document: CheckedDocument, page: String?) {
    self.document = document
    self.page = page
  }

  var encoded: [UInt8] {
    var out = ByteWriter()
    out.add(document.source)
    out.add(document.target)
    out.add(document.beads)
    out.add(document.pairs)
    out.add(document.date) { $0.add($1.year * 10_000 + $1.month * 100 + $1.day) }
    out.add(document.findings.count)
    for located in document.findings { Self.write(located, in: document, to: &out) }
    out.add(page) { $0.add($1) }
    return out.bytes
  }

  /// `nil` for bytes that are no result.
  init?(_ bytes: [UInt8], _ range: Range<Int>) {
    var reader = ByteReader(bytes, range)
    guard let result = try? Self.read(&reader) else { return nil }
    self = result
  }

  private static func read(_ reader: inout ByteReader) throws(ByteReader.Broken) -> CachedResult {
    let (source, target, beads) = (try reader.string(), try reader.string(), try reader.count())
    let pairs = try reader.count()
    let date = try reader.optional { r throws(ByteReader.Broken) in
      let number = try r.count()
      guard let date = CalendarDate(year: number / 10_000, month: number / 100 % 100, day: number % 100) else {
        throw ByteReader.Broken()
      }
      return date
    }
    var findings: [LocatedFinding] = []
    for _ in 0..<(try reader.count()) { findings.append(try finding(from: &reader, source: source, target: target)) }
    var document = CheckedDocument(
      source: source, target: target, beads: beads, date: date, findings: findings, row: nil)
    document.pairs = pairs
    let page = try reader.optional { r throws(ByteReader.Broken) in try r.string() }
    return CachedResult(document: document, page: page)
  }

  // MARK: Findings

  private static func write(_ located: LocatedFinding, in document: CheckedDocument, to out: inout ByteWriter) {
    let finding = located.finding
    out.add(finding.check)
    out.add(finding.severity == .error ? 2 : finding.severity == .warning ? 1 : 0)
    out.add(finding.sentence)
    out.add(finding.confidence)
    out.add(finding.bead) { $0.add($1) }
    out.add(finding.suggestion) { $0.add($1) }
    out.add(located.fingerprint.description)
    var reason: String?
    if case .suppressed(let suppression) = located.state, suppression.isInSource { reason = suppression.reason }
    out.add(reason) { $0.add($1) }
    for (place, range) in [(located.source, finding.source?.range), (located.target, finding.target?.range)] {
      out.add(place) { write($1, at: range ?? ByteRange(0, 0), in: document, to: &$0) }
    }
  }

  private static func write(
    _ place: LocatedFinding.Place, at range: ByteRange, in document: CheckedDocument, to out: inout ByteWriter
  ) {
    out.add(place.path == document.source ? 0 : 1)
    for number in [
      range.start, range.end, place.start.line, place.start.column, place.start.utf16Column, place.end.line,
      place.end.column, place.end.utf16Column, place.utf8Columns.start, place.utf8Columns.end,
    ] { out.add(number) }
    out.add(place.text)
    out.add(place.value) { $0.add($1) }
    out.add(place.element?.path) { $0.add($1) }
    out.add(place.element?.name) { $0.add($1) }
  }

  private static func finding(
    from reader: inout ByteReader, source: String, target: String
  ) throws(ByteReader.Broken) -> LocatedFinding {
    let check = try reader.string()
    let severity: Severity =
      switch try reader.int() {
      case 2: .error
      case 1: .warning
      default: .info
      }
    let message = try reader.message()
    let confidence = try reader.double()
    guard (0...1).contains(confidence) else { throw ByteReader.Broken() }
    let bead = try reader.optional { r throws(ByteReader.Broken) in try r.count() }
    let suggestion = try reader.optional { r throws(ByteReader.Broken) in try r.string() }
    let fingerprint = Fingerprint(description: try reader.string())
    let reason = try reader.optional { r throws(ByteReader.Broken) in try r.string() }
    let first = try reader.optional { r throws(ByteReader.Broken) in try place(from: &r, source: source, target: target)
    }
    let second = try reader.optional { r throws(ByteReader.Broken) in
      try place(from: &r, source: source, target: target)
    }
    let finding = Finding(
      check: check, severity: severity, message: message, confidence: confidence, source: first?.0, target: second?.0,
      bead: bead, suggestion: suggestion)
    return LocatedFinding(
      finding: finding, bead: bead, source: first?.1, target: second?.1, fingerprint: fingerprint,
      state: reason.map { .suppressed(Suppression(isInSource: true, reason: $0)) } ?? .new)
  }

  private static func place(
    from reader: inout ByteReader, source: String, target: String
  ) throws(ByteReader.Broken) -> (Finding.Place, LocatedFinding.Place) {
    let path = try reader.int() == 0 ? source : target
    var numbers: [Int] = []
    for _ in 0..<10 { numbers.append(try reader.count()) }
    guard numbers[0] <= numbers[1] else { throw ByteReader.Broken() }
    let text = try reader.string()
    let value = try reader.optional { r throws(ByteReader.Broken) in try r.string() }
    let element = try reader.optional { r throws(ByteReader.Broken) in try r.string() }
    let name = try reader.optional { r throws(ByteReader.Broken) in try r.string() }
    return (
      Finding.Place(range: ByteRange(numbers[0], numbers[1]), text: text, value: value),
      LocatedFinding.Place(
        path: path, start: SourcePosition(line: numbers[2], column: numbers[3], utf16Column: numbers[4]),
        end: SourcePosition(line: numbers[5], column: numbers[6], utf16Column: numbers[7]),
        utf8Columns: .init(start: numbers[8], end: numbers[9]), text: text, value: value,
        element: element.map { .init(path: $0, name: name) })
    )
  }
}
