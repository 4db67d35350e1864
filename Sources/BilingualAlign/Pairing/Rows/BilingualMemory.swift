import BilingualDocuments
import BilingualOffice
import BilingualText

/// Reads the pairs of a translation memory or of a file of a translation program: TMX 1.4, XLIFF 1.2 with the segments of
/// SDLXLIFF, MQXLIFF and MXLIFF, and XLIFF 2. Codes inside a text are kept apart; the words that they surround stay.
///
/// A pair's line is where its unit begins; columns count in the text, for the file's own are those of its markup.
/// Source: LISA, "TMX 1.4b Specification", 2005, §4; OASIS, "XLIFF Version 1.2", 2008, §2.3; "XLIFF Version 2.1", 2018, §4.2.
struct BilingualMemory: ~Copyable {
  private let path: String
  private let reader: XMLPullReader
  private var units: XLIFFUnits?
  private var pending: ArraySlice<BilingualTable.Row> = []
  private var number = 0
  /// Languages of TMX that are neither Korean nor English, with the units seen, to say so where no pair is found.
  private var strangers: Set<String> = []
  private var unitCount = 0
  private var foreign = 0

  /// - Parameter bytes: UTF-8.
  init(_ bytes: [UInt8], path: String) throws(InputError) {
    self.path = path
    reader = try XMLPullReader(utf8: bytes, path: path)
  }

  /// How many segments so far are not to be translated, as the file says.
  mutating func foreignUnits() -> Int { foreign }

  mutating func next() throws(InputError) -> BilingualTable.Row? {
    while true {
      if var row = pending.popFirst() {
        number += 1
        row.number = number
        return row
      }
      guard let name = try reader.next(["tu", "xliff", "file", "group", "trans-unit", "unit", "segment"]) else { break }
      pending = try read(name)[...]
    }
    if number == 0, unitCount > 0, units == nil {
      let names = strangers.sorted().prefix(8).map { ForeignText.visible($0) }.joined(separator: ", ")
      throw InputError(path: path, "no unit has Korean or English; the languages are \(names.isEmpty ? "none" : names)")
    }
    return nil
  }

  private mutating func read(_ name: String) throws(InputError) -> [BilingualTable.Row] {
    switch name {
    case "xliff", "file":
      if units == nil { units = XLIFFUnits(path: path) }
      try units?.open(reader.attributes(), isFile: name == "file")
      return []
    case "tu":
      unitCount += 1
      return translations(try reader.element(leavingOut: InlineText.codes))
    case "group":
      // Only one that is not to be translated is looked at as a whole.
      guard reader.attributes()["translate"] == "no" else { return [] }
    default: break
    }
    let element = try reader.element(leavingOut: InlineText.codes)
    guard units != nil else {
      throw InputError(path: path, line: element.line, column: 1, "an XLIFF file says its languages before its units")
    }
    var rows: [BilingualTable.Row] = []
    foreign += try units?.read(element, into: &rows) ?? 0
    return rows
  }

  /// The pairs of a unit of TMX: each further variant of a language with the first of the other.
  private mutating func translations(_ unit: XMLPullReader.Element) -> [BilingualTable.Row] {
    var texts: [Language: [Variant]] = [:]
    for variant in unit.children where variant.name == "tuv" {
      guard let code = variant.attributes["xml:lang"] ?? variant.attributes["lang"] else { continue }
      guard let language = Language(code: code) else {
        strangers.insert(code)
        continue
      }
      if let segment = variant.child("seg") { texts[language, default: []].append((code, InlineText(segment))) }
    }
    let (korean, english) = (texts[.korean] ?? [], texts[.english] ?? [])
    var pairs: [(korean: Variant?, english: Variant?)] = korean.map { ($0, english.first) }
    pairs += (korean.isEmpty ? english[...] : english.dropFirst()).map { (korean.first, $0) }
    let id = unit.attributes["tuid"] ?? "\(number + 1)"
    return pairs.compactMap { pair in
      var label = PairLabel(id: id)
      if pairs.count > 1 {
        label.place += " (\([pair.korean?.code, pair.english?.code].compactMap { $0 }.joined(separator: ", ")))"
      }
      return BilingualTable.Row(
        path: path, line: unit.line, korean: pair.korean?.text, english: pair.english?.text, label: label)
    }
  }

  private typealias Variant = (code: String, text: InlineText)
}

extension Language {
  /// The language of a code or name such as `ko-KR`, `EN_us`, `kor`, `Korean`; `nil` for other languages.
  init?(code: String) {
    switch ColumnRole(named: code) {
    case .korean: self = .korean
    case .english: self = .english
    default:
      guard let known = Language(rawValue: code.prefix { $0 != "-" && $0 != "_" }.lowercased()) else { return nil }
      self = known
    }
  }
}

extension BilingualTable.Row {
  /// A pair of texts with codes; a side that is empty makes the state `untranslated`.
  init?(path: String, line: Int, korean: InlineText?, english: InlineText?, label: PairLabel) {
    var label = label
    let (first, second) = (korean ?? InlineText(), english ?? InlineText())
    if first.text.isEmpty || second.text.isEmpty { label.state = PairLabel.untranslated }
    self.init(
      path: path, line: line, korean: first.text, english: second.text, label: label, tags: (first.tags, second.tags))
  }
}
