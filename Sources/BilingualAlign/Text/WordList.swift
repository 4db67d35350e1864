/// Words that are written as one text, as the tables of this package are.
///
/// Cut by bytes: cut by characters, these tables took a process longer than all else before its first finding.
package enum WordList {
  /// The words between white space; `_` stands for a space inside a word.
  package static func words(_ text: String) -> [String] {
    pieces(text) { $0 == 0x20 || $0 &- 0x09 < 5 }
  }

  /// The parts between a separator of one byte, without spaces at their ends; empty ones are left out.
  package static func cells(_ text: String, separator: UInt8) -> [String] {
    var cells: [String] = []
    var text = text
    text.withUTF8 { bytes in
      for cell in bytes.split(separator: separator) {
        let trimmed = trimmed(bytes, from: cell.startIndex, to: cell.endIndex)
        if !trimmed.isEmpty { cells.append(String(decoding: bytes[trimmed], as: UTF8.self)) }
      }
    }
    return cells
  }

  /// The parts between middle dots (U+00B7), without spaces at their ends; empty ones too.
  package static func columns(_ text: String) -> [String] {
    var columns: [String] = []
    var text = text
    text.withUTF8 { bytes in
      var start = 0
      for i in 0...bytes.count where i == bytes.count || i + 1 < bytes.count && bytes[i] == 0xC2 && bytes[i + 1] == 0xB7
      {
        columns.append(String(decoding: bytes[trimmed(bytes, from: start, to: i)], as: UTF8.self))
        start = i + 2
      }
    }
    return columns
  }

  private static func pieces(_ text: String, _ isSeparator: (UInt8) -> Bool) -> [String] {
    var words: [String] = []
    var text = text
    text.withUTF8 { bytes in
      var i = 0
      while i < bytes.count {
        while i < bytes.count, isSeparator(bytes[i]) { i += 1 }
        let start = i
        var hasUnderscore = false
        while i < bytes.count, !isSeparator(bytes[i]) {
          if bytes[i] == 0x5F { hasUnderscore = true }
          i += 1
        }
        guard i > start else { continue }
        let word = bytes[start..<i]
        words.append(
          hasUnderscore
            ? String(decoding: word.map { $0 == 0x5F ? 0x20 : $0 }, as: UTF8.self)
            : String(decoding: word, as: UTF8.self))
      }
    }
    return words
  }

  private static func trimmed(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) -> Range<Int> {
    var (start, end) = (start, end)
    while start < end, bytes[start] == 0x20 { start += 1 }
    while end > start, bytes[end - 1] == 0x20 { end -= 1 }
    return start..<end
  }
}
