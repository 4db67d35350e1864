/// A replacement in a file's text.
public struct TextEdit: Sendable, Hashable {
  public let range: ByteRange
  public let replacement: String
  /// The check whose finding it mends.
  public let check: String

  /// The bytes of `range` with the edits in it made. The edits are sorted and do not overlap.
  static func apply(_ edits: [TextEdit], to bytes: [UInt8], in range: Range<Int>) -> [UInt8] {
    var out: [UInt8] = []
    var offset = range.lowerBound
    for edit in edits {
      out += bytes[offset..<edit.range.start]
      out += edit.replacement.utf8
      offset = edit.range.end
    }
    return out + bytes[offset..<range.upperBound]
  }
}

/// Mends translations where there is one right answer: a term's agreed name, a space, a quotation mark, an ordinal's ending,
/// a word that stands twice. Everything else is for people. The original is never touched.
public struct Fixer: Sendable {
  /// The checks whose suggestions are certain.
  public static let checks: Set<String> = [
    "spacing", "quote-balance", "ordinal-form", "repeated-word", "term-forbidden", "term-deprecated",
  ]

  public let reviewer: Reviewer

  public init(_ reviewer: Reviewer) { self.reviewer = reviewer }

  /// A translation and what was mended in it.
  public struct Outcome: Sendable {
    public let file: SourceFile
    /// Sorted; at least one.
    public let edits: [TextEdit]
    /// The whole text, as UTF-8.
    public let mended: [UInt8]

    public var diff: String { UnifiedDiff.text(path: file.path, old: file.bytes, edits: edits) }
  }

  /// - Parameter isAccepted: findings that are right as they are.
  /// - Returns: `nil` where nothing can be mended. Each edit was tried: with it there is less to find, and nothing new.
  /// - Complexity: two reviews; one more for each edit where they cannot all be made.
  public func mend(
    source: SourceFile, target: SourceFile, except isAccepted: (LocatedFinding) -> Bool
  ) throws -> Outcome? {
    let review = try reviewer.review(source: source, target: target)
    let document = review.checked(running: Set(reviewer.checks.map { $0.info.id }))
    let findings = document.findings.filter { $0.state == .new && !isAccepted($0) }.map { $0.finding }
    let wanted = Self.edits(findings, review.target)
    if wanted.isEmpty { return nil }
    let before = Self.counts(review.findings)
    var edits = wanted
    if try !isBetter(edits, source, target, before) {
      edits = []
      for edit in wanted where try isBetter(edits + [edit], source, target, before) { edits.append(edit) }
    }
    if edits.isEmpty { return nil }
    return Outcome(file: target, edits: edits, mended: Self.apply(edits, target))
  }

  private static func apply(_ edits: [TextEdit], _ file: SourceFile) -> [UInt8] {
    TextEdit.apply(edits, to: file.bytes, in: 0..<file.bytes.count)
  }

  /// Whether each check that an edit is for finds less, and no check finds more.
  private func isBetter(
    _ edits: [TextEdit], _ source: SourceFile, _ target: SourceFile, _ before: [String: Int]
  ) throws -> Bool {
    let mended = SourceFile(path: target.path, bytes: Self.apply(edits, target), encoding: target.encoding)
    let after = Self.counts(try reviewer.review(source: source, target: mended).findings)
    let isFewer = Set(edits.map { $0.check }).allSatisfy { after[$0, default: 0] < before[$0, default: 0] }
    return isFewer && after.allSatisfy { $0.value <= before[$0.key, default: 0] }
  }

  private static func counts(_ findings: [Finding]) -> [String: Int] {
    findings.reduce(into: [:]) { $0[$1.check, default: 0] += 1 }
  }

  // MARK: Edits

  /// The edits of the findings that have one right answer; of two that overlap, the first.
  static func edits(_ findings: [Finding], _ document: Document) -> [TextEdit] {
    let candidates = findings.compactMap { edit($0, document) }.sorted { $0.range < $1.range }
    var edits: [TextEdit] = []
    for candidate in candidates {
      if let last = edits.last, candidate.range.start < last.range.end { continue }
      edits.append(candidate)
    }
    return edits
  }

  private static func edit(_ finding: Finding, _ document: Document) -> TextEdit? {
    guard checks.contains(finding.check), let place = finding.target, let suggestion = finding.suggestion,
      !place.range.isEmpty
    else { return nil }
    let raw = document.source.string(place.range)
    // Tags inside the place would be lost.
    if raw.contains("<") { return nil }
    var replacement = suggestion
    if finding.check.hasPrefix("term-") {
      guard let term = term(suggestion, for: raw, at: place.range.start, document) else { return nil }
      replacement = term
    }
    if DocumentFormat.guess(path: document.source.path, content: document.source.bytes) == .html {
      replacement = XMLText.escaped(replacement)
    }
    return replacement == raw ? nil : TextEdit(range: place.range, replacement: replacement, check: finding.check)
  }

  /// The term as the sentence wants it; `nil` where the sentence would have to change around it.
  private static func term(_ term: String, for raw: String, at start: Int, _ document: Document) -> String? {
    var term = term
    // A plural for a singular changes the verb.
    if raw.hasSuffix("s") != term.hasSuffix("s") { return nil }
    let before = String(decoding: document.source.bytes[max(0, start - 8)..<start], as: UTF8.self)
    let word = before.split(separator: " ").last?.lowercased()
    if before.hasSuffix(" ") {
      if word == "the", term.lowercased().hasPrefix("the ") { term.removeFirst(4) }
      if word == "a" || word == "an" {
        let isVowel = term.first.map { "aeiouAEIOU".contains($0) } ?? false
        if isVowel != (word == "an") { return nil }
      }
    }
    let opensSentence = document.segments.contains { $0.range.start == start }
    if opensSentence, let first = term.first, raw.first?.isUppercase == true {
      term = first.uppercased() + term.dropFirst()
    }
    return term
  }
}

extension FileReader {
  /// Text in the encoding that its file had, byte-order mark and all; `nil` where that encoding cannot say it.
  public static func encode(_ utf8: [UInt8], like file: SourceFile) -> [UInt8]? {
    switch file.encoding {
    case "UTF-8": utf8
    default:
      EncodingConverter.bytes(from: utf8, encoding: file.encoding).map {
        (MarkedEncoding(rawValue: file.encoding)?.mark ?? []) + $0
      }
    }
  }
}
