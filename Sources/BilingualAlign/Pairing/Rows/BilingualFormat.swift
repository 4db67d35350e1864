public import BilingualText

/// The kinds of file that hold both languages.
public enum BilingualFormat: String, Sendable, Hashable, CaseIterable {
  case tsv, csv, xlsx, tmx, xliff, po

  /// How many bytes ``init(path:start:)`` looks at.
  package static let peek = 1 << 16

  /// Tells a file by how it begins, whatever it is called; a table by its ending.
  /// - Parameter start: the first bytes, ``peek`` or all there are.
  /// - Returns: `nil` for a file that may be anything else, such as a text.
  public init?(path: String, start: [UInt8]) {
    if let known = Self.known(start) {
      self = known
      return
    }
    switch path.split(separator: ".").last?.lowercased() {
    case "tsv", "tab": self = .tsv
    case "csv": self = .csv
    case "xlsx", "xlsm": self = .xlsx
    case "tmx": self = .tmx
    case "xlf", "xliff", "sdlxliff", "mqxliff", "mxliff", "mxlf": self = .xliff
    case "po", "pot": self = .po
    default: return nil
    }
  }

  private static func known(_ start: [UInt8]) -> BilingualFormat? {
    if start.starts(with: "PK\u{3}\u{4}".utf8) { return isSpreadsheet(start) ? .xlsx : nil }
    // In UTF-16 every second byte of what is looked for is zero.
    let head = start.prefix(8192).filter { $0 != 0 }
    let text = (head.starts(with: [0xEF, 0xBB, 0xBF]) ? head.dropFirst(3) : head[...])
      .drop { $0 >= 0xFE || Byte.isSpace($0) }
    if text.first == UInt8(ascii: "<") { return markup(String(decoding: text, as: UTF8.self)) }
    return isCatalogue(text) ? .po : nil
  }

  /// The names of members stand in clear in the container.
  private static func isSpreadsheet(_ start: [UInt8]) -> Bool {
    String(decoding: start, as: UTF8.self).contains(/xl\/(workbook|worksheets|sharedStrings|styles|theme|_rels)/)
  }

  /// By the root element; a row of a table may begin with `<`, too.
  private static func markup(_ text: String) -> BilingualFormat? {
    let root = text.firstMatch(of: /<([A-Za-z_][A-Za-z0-9_.:-]*)/)?.output.1
    let isFirst = text.prefixMatch(of: /(<\?[^>]*>|<!--[\s\S]*?-->|<!DOCTYPE[^>\[]*(\[[^\]]*\])?[^>]*>|\s)*<[A-Za-z_]/) != nil
    guard isFirst, let name = root?.split(separator: ":").last else { return nil }
    switch name {
    case "tmx": return .tmx
    case "xliff": return .xliff
    default: return nil
    }
  }

  /// Whether the first line that is no comment begins a message.
  private static func isCatalogue(_ text: ArraySlice<UInt8>) -> Bool {
    for line in text.split(separator: 0x0A) {
      let line = line.drop { Byte.isSpace($0) }
      if line.isEmpty || line.first == UInt8(ascii: "#") { continue }
      return ["msgid \"", "msgctxt \"", "domain \""].contains { line.starts(with: $0.utf8) }
    }
    return false
  }
}
