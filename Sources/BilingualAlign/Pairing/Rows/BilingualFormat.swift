import BilingualDocuments
import BilingualText

/// The kinds of file that hold both languages.
public enum BilingualFormat: String, Sendable, Hashable, CaseIterable {
  case tsv, csv, xlsx, tmx, xliff, po
  /// An office document with a table of pairs; what it is shows only when it is read.
  case document
  /// Two files of strings with keys, one for each language.
  case keyed

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

  /// What a file is read as that is given as one of pairs: a table of tabs where nothing says otherwise.
  static func asked(path: String, start: [UInt8]) -> BilingualFormat {
    if let known = BilingualFormat(path: path, start: start) { return known }
    let isContainer = start.starts(with: [0x50, 0x4B, 3, 4]) || start.starts(with: [0xD0, 0xCF, 0x11, 0xE0])
    return isContainer ? .document : .tsv
  }

  private static func known(_ start: [UInt8]) -> BilingualFormat? {
    if start.starts(with: "PK\u{3}\u{4}".utf8) { return isSpreadsheet(start) ? .xlsx : nil }
    // In UTF-16 every second byte of what is looked for is zero.
    let head = start.prefix(8192).filter { $0 != 0 }
    let text = (head.starts(with: [0xEF, 0xBB, 0xBF]) ? head.dropFirst(3) : head[...])
      .drop { $0 >= 0xFE || Byte.isSpace($0) }
    if text.first == UInt8(ascii: "<") {
      switch ForeignDocument.rootName(String(decoding: text, as: UTF8.self)) {
      case "tmx": return .tmx
      case "xliff": return .xliff
      default: return nil
      }
    }
    return ForeignDocument.isCatalogue(text) ? .po : nil
  }

  /// The names of members stand in clear in the container.
  private static func isSpreadsheet(_ start: [UInt8]) -> Bool {
    String(decoding: start, as: UTF8.self).contains(/xl\/(workbook|worksheets|sharedStrings|styles|theme|_rels)/)
  }
}
