import BilingualDocuments
import BilingualOffice
import BilingualText

/// Reads the pairs of a translation memory: TMX 1.4, XLIFF 1.2 and XLIFF 2. Native codes inside a text are left out, the
/// words that they surround stay.
///
/// A pair's line is where its unit begins; columns count in the text, for the file's own are those of its markup.
/// Source: LISA, "TMX 1.4b Specification", 2005, §4; OASIS, "XLIFF Version 1.2", 2008, §2.3; "XLIFF Version 2.1", 2018, §4.2.
struct BilingualMemory: ~Copyable {
  private let path: String
  private let reader: XMLPullReader
  /// Of the XLIFF file at hand: whether its source is the Korean.
  private var isKoreanSource = true
  private var hasLanguages = false
  private var isXLIFF = false

  /// Elements whose content is code of another format, not text.
  private static let codes: Set<String> = [
    "bpt", "ept", "it", "ph", "ut", "x", "bx", "ex", "sc", "ec", "cp",
  ]

  init(_ path: String) throws(InputError) {
    try self.init(FileReader.read(path).bytes, path: path)
  }

  /// - Parameter bytes: UTF-8.
  init(_ bytes: [UInt8], path: String) throws(InputError) {
    self.path = path
    reader = try XMLPullReader(utf8: bytes, path: path)
  }

  mutating func next() throws(InputError) -> BilingualTable.Row? {
    while let name = try reader.next(["tu", "xliff", "file", "trans-unit", "segment"]) {
      if let row = try read(name) { return row }
    }
    return nil
  }

  private mutating func read(_ name: String) throws(InputError) -> BilingualTable.Row? {
    switch name {
    case "xliff", "file":
      isXLIFF = true
      let languages = reader.attributes()
      if let source = languages["srcLang"] ?? languages["source-language"] {
        let target = languages["trgLang"] ?? languages["target-language"]
        hasLanguages = true
        isKoreanSource = try order(source, target)
      }
      return nil
    case "tu":
      let unit = try reader.element(leavingOut: Self.codes)
      var texts: [Language: String] = [:]
      for variant in unit.children where variant.name == "tuv" {
        guard let code = variant.attributes["xml:lang"] ?? variant.attributes["lang"],
          let language = Self.language(code), let text = variant.child("seg")?.flow
        else { continue }
        texts[language] = texts[language] ?? text
      }
      return row(texts[.korean], texts[.english], line: unit.line)
    default:
      let unit = try reader.element(leavingOut: Self.codes)
      guard isXLIFF, hasLanguages else {
        throw InputError(path: path, line: unit.line, column: 1, "an XLIFF file says its languages before its units")
      }
      let (source, target) = (unit.child("source")?.flow, unit.child("target")?.flow)
      return isKoreanSource ? row(source, target, line: unit.line) : row(target, source, line: unit.line)
    }
  }

  private func order(_ source: String, _ target: String?) throws(InputError) -> Bool {
    let languages = (Self.language(source), target.map(Self.language) ?? nil)
    switch languages {
    case (.korean, .english), (.korean, nil): return true
    case (.english, .korean): return false
    default:
      throw InputError(
        path: path, line: 1, column: 1, "the languages are \(source) and \(target ?? "none"), not Korean and English")
    }
  }

  /// `ko-KR` → Korean.
  private static func language(_ code: String) -> Language? {
    Language(rawValue: code.prefix { $0 != "-" && $0 != "_" }.lowercased())
  }

  private func row(_ korean: String?, _ english: String?, line: Int) -> BilingualTable.Row? {
    func folded(_ text: String?) -> String {
      (text ?? "").split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
    return BilingualTable.Row(path: path, line: line, korean: folded(korean), english: folded(english))
  }
}
