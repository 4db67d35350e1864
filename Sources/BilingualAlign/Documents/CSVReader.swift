package import BilingualText

/// Reads rows of comma-separated text (RFC 4180), or of semicolons or tabs: what first stands in the header decides.
package struct CSVReader {
  private let bytes: [UInt8]
  private let path: String
  private let separator: UInt8
  private var i: Int
  private var line = 1

  package struct Row {
    package let cells: [String]
    /// In the file, from 1.
    package let line: Int
  }

  /// - Parameter bytes: UTF-8, with or without a byte-order mark.
  package init(_ bytes: [UInt8], path: String) {
    self.bytes = bytes
    self.path = path
    i = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    // `sep=;` tells Excel the separator, and is no row.
    let rest = bytes[i...]
    if rest.starts(with: "sep=".utf8), rest.count > 5, let end = rest.prefix(7).firstIndex(of: 0x0A) {
      separator = bytes[i + 4]
      i = end + 1
      line = 2
      return
    }
    separator = Self.separator(of: rest)
  }

  /// What first parts cells in the first line, outside quotation marks; a vertical bar only where nothing else does.
  private static func separator(of bytes: ArraySlice<UInt8>) -> UInt8 {
    var isQuoted = false
    var bar: UInt8?
    for byte in bytes {
      switch byte {
      case 0x22: isQuoted.toggle()
      case 0x2C, 0x3B, 0x09: if !isQuoted { return byte }
      case 0x7C: if !isQuoted { bar = byte }
      case 0x0A: if !isQuoted { return bar ?? 0x2C }
      default: break
      }
    }
    return bar ?? 0x2C
  }

  /// - Throws: ``InputError``; its column counts fields.
  package mutating func next() throws(InputError) -> Row? {
    guard i < bytes.count else { return nil }
    let first = line
    var cells: [String] = []
    while true {
      let (text, ends) = try field(number: cells.count + 1)
      cells.append(text)
      if ends { return Row(cells: cells, line: first) }
    }
  }

  /// A field, and whether it ends its row.
  private mutating func field(number: Int) throws(InputError) -> (String, Bool) {
    var content: [UInt8] = []
    if i < bytes.count, bytes[i] == 0x22 {
      let start = line
      i += 1
      while true {
        guard i < bytes.count else { throw error(line: start, field: number, "a quotation mark is not closed") }
        if bytes[i] == 0x22 {
          i += 1
          guard i < bytes.count, bytes[i] == 0x22 else { break }
        }
        if bytes[i] == 0x0A { line += 1 }
        content.append(bytes[i])
        i += 1
      }
    }
    while i < bytes.count, bytes[i] != separator, bytes[i] != 0x0A, bytes[i] != 0x0D {
      content.append(bytes[i])
      i += 1
    }
    guard let text = String(validating: content, as: UTF8.self) else {
      throw error(line: line, field: number, "not valid UTF-8")
    }
    guard i < bytes.count else { return (text, true) }
    if bytes[i] == separator {
      i += 1
      return (text, false)
    }
    if bytes[i] == 0x0D, i + 1 < bytes.count, bytes[i + 1] == 0x0A { i += 1 }
    i += 1
    line += 1
    return (text, true)
  }

  private func error(line: Int, field: Int, _ message: String) -> InputError {
    InputError(
      path: path, position: SourcePosition(line: line, column: field, utf16Column: field), reason: .malformed(message))
  }
}
