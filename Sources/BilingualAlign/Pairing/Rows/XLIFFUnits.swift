import BilingualDocuments
import BilingualOffice
import BilingualText

/// Makes pairs of the units of XLIFF, segment by segment where the file has segments.
struct XLIFFUnits {
  private let path: String
  /// Whether the source is the Korean; `nil` where the file does not say, and the texts do.
  private var isKoreanSource: Bool?
  /// What the file at hand was made of, without its folders.
  private var original = ""
  /// Whether codes stand in the text in braces.
  private var isPhrase = false

  init(path: String) { self.path = path }

  /// Takes in what `xliff` or `file` says.
  mutating func open(_ attributes: [String: String], isFile: Bool) throws(InputError) {
    if attributes.contains(where: { $0.key.hasPrefix("xmlns:") && $0.value.contains("memsource.com") }) {
      isPhrase = true
    }
    if isFile {
      let name = attributes["original"] ?? attributes["id"] ?? ""
      original = String(name.split { $0 == "/" || $0 == "\\" }.last ?? "")
    }
    guard let source = attributes["srcLang"] ?? attributes["source-language"] else { return }
    let target = attributes["trgLang"] ?? attributes["target-language"]
    switch (Language(code: source), target.map { Language(code: $0) } ?? nil, target) {
    case (.korean, .english, _), (.korean, _, nil): isKoreanSource = true
    case (.english, .korean, _), (.english, _, nil): isKoreanSource = false
    default:
      throw InputError(
        path: path, line: 1, column: 1,
        "the languages are \(ForeignText.visible(source)) and \(ForeignText.visible(target ?? "none")), "
          + "not Korean and English")
    }
  }

  /// Reads a unit, or a group of them.
  /// - Returns: how many segments are not to be translated.
  func read(_ element: XMLPullReader.Element, into rows: inout [BilingualTable.Row]) throws(InputError) -> Int {
    try read(element, isForeign: false, depth: 0, into: &rows)
  }

  private func read(
    _ element: XMLPullReader.Element, isForeign: Bool, depth: Int, into rows: inout [BilingualTable.Row]
  ) throws(InputError) -> Int {
    let isForeign = element.attributes["translate"].map { $0 == "no" } ?? isForeign
    switch element.name {
    case "group":
      var count = 0
      for child in element.children where ["group", "unit", "trans-unit"].contains(child.name) {
        count += try read(child, isForeign: isForeign, depth: depth + 1, into: &rows)
      }
      return count
    case "unit":
      let segments = element.children.filter { $0.name == "segment" }
      if isForeign { return segments.count }
      for segment in segments { segmentOfVersion2(segment, of: element, segments.count, into: &rows) }
      return 0
    case "segment":
      // Without a unit around it.
      segmentOfVersion2(element, of: element, 1, into: &rows)
      return 0
    default:
      if isForeign { return 1 }
      unitOfVersion1(element, into: &rows)
      return 0
    }
  }

  private func segmentOfVersion2(
    _ segment: XMLPullReader.Element, of unit: XMLPullReader.Element, _ count: Int,
    into rows: inout [BilingualTable.Row]
  ) {
    let unitID = unit.attributes["id"] ?? "\(segment.line)"
    var label = PairLabel(id: segment.attributes["id"] ?? unitID, state: segment.attributes["state"])
    if count > 1 || segment.attributes["id"] != nil, unit.name == "unit" { label.place = "\(unitID)/\(label.id)" }
    if let refined = segment.attributes["subState"], let state = label.state { label.state = "\(state) (\(refined))" }
    add(source: segment.child("source"), target: segment.child("target"), line: segment.line, label: label, into: &rows)
  }

  private func unitOfVersion1(_ unit: XMLPullReader.Element, into rows: inout [BilingualTable.Row]) {
    let (source, target) = (unit.child("source"), unit.child("target"))
    let id = unit.attributes["id"] ?? "\(unit.line)"
    var label = PairLabel(
      id: id, state: unit.attributes["mq:status"] ?? target?.attributes["state"] ?? Self.confirmed(unit))
    label.isLocked = ["mq:locked", "m:locked"].contains { ["true", "locked", "1"].contains(unit.attributes[$0] ?? "") }
    let pieces = unit.child("seg-source").map { Self.segments(of: $0) } ?? []
    let answers = target.map { Self.segments(of: $0) } ?? []
    // A target that is not cut answers the whole.
    guard !pieces.isEmpty, target == nil || !answers.isEmpty || InlineText(target ?? unit).text.isEmpty else {
      return add(source: source, target: target, line: unit.line, label: label, into: &rows)
    }
    let definitions = unit.children.first { $0.name == "seg-defs" }?.children.filter { $0.name == "seg" } ?? []
    var states: [String: [String: String]] = [:]
    for definition in definitions { if let id = definition.attributes["id"] { states[id] = definition.attributes } }
    var byID: [String: XMLPullReader.Element] = [:]
    for answer in answers { byID[answer.attributes["mid"] ?? ""] = answer }
    func named(_ mid: String) -> PairLabel {
      var own = label
      own.id = original.isEmpty ? mid : "\(original)/\(mid)"
      own.place = own.id
      own.state = states[mid]?["conf"] ?? label.state
      own.isLocked = label.isLocked || states[mid]?["locked"] == "true"
      return own
    }
    for piece in pieces {
      let mid = piece.attributes["mid"] ?? ""
      add(source: piece, target: byID.removeValue(forKey: mid), line: piece.line, label: named(mid), into: &rows)
    }
    // What answers nothing is not lost.
    for answer in answers {
      let mid = answer.attributes["mid"] ?? ""
      if byID.removeValue(forKey: mid) != nil {
        add(source: nil, target: answer, line: answer.line, label: named(mid), into: &rows)
      }
    }
  }

  private static func confirmed(_ unit: XMLPullReader.Element) -> String? {
    if let confirmed = unit.attributes["m:confirmed"] { return confirmed == "1" ? "confirmed" : "unconfirmed" }
    return unit.attributes["approved"].map { $0 == "yes" ? "approved" : "not approved" }
  }

  /// The `mrk mtype="seg"` of a source or target, wherever codes surround them.
  private static func segments(of element: XMLPullReader.Element) -> [XMLPullReader.Element] {
    element.children.flatMap { child in
      child.name == "mrk" && child.attributes["mtype"] == "seg" ? [child] : segments(of: child)
    }
  }

  private func add(
    source: XMLPullReader.Element?, target: XMLPullReader.Element?, line: Int, label: PairLabel,
    into rows: inout [BilingualTable.Row]
  ) {
    var (first, second) = (source.map { InlineText($0) }, target.map { InlineText($0) })
    if isPhrase {
      first?.takeOutBracedCodes()
      second?.takeOutBracedCodes()
    }
    let isKorean =
      isKoreanSource
      ?? (Language.guess(Array((first?.text ?? "").utf8)) == .korean
        || Language.guess(Array((second?.text ?? "").utf8)) == .english)
    let (korean, english) = isKorean ? (first, second) : (second, first)
    if let row = BilingualTable.Row(path: path, line: line, korean: korean, english: english, label: label) {
      rows.append(row)
    }
  }
}
