import BilingualText

/// A cell that a spreadsheet has put in quotation marks because of what is in it, as Excel does in its “Unicode text”.
struct TableQuotes {
  /// The cell without the marks around it.
  let inside: TextRange
  /// Whether marks inside are doubled.
  let isDoubled: Bool

  /// - Returns: `nil` for a cell without such marks: `"Yes," he said.` is no such cell, and neither is a quotation without a comma.
  init?(_ cell: TextRange, in bytes: UnsafeBufferPointer<UInt8>) {
    guard cell.count >= 2, bytes[cell.start] == 0x22, bytes[cell.end - 1] == 0x22 else { return nil }
    let inside = TextRange(cell.start + 1, cell.end - 1)
    var (hasComma, isDoubled) = (false, false)
    var i = inside.start
    while i < inside.end {
      if bytes[i] == 0x22 {
        guard i + 1 < inside.end, bytes[i + 1] == 0x22 else { return nil }
        isDoubled = true
        i += 1
      } else if bytes[i] == 0x2C {
        hasComma = true
      }
      i += 1
    }
    guard isDoubled || hasComma else { return nil }
    self.inside = inside.trimmed(in: bytes)
    self.isDoubled = isDoubled
  }

  /// The text of the cell.
  func text(_ text: MappedText) -> String {
    let inner = text.string(inside)
    return isDoubled ? inner.replacing("\"\"", with: "\"") : inner
  }
}
