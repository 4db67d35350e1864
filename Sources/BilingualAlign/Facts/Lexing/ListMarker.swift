import BilingualText

/// The number that opens a paragraph or a row: `7. `, `3) `, `(1) `. It counts paragraphs, nothing else.
enum ListMarker {
  /// Where the text behind the marker begins; the start of `range` where there is none.
  /// - Complexity: O(1).
  static func end(_ text: UnsafeBufferPointer<UInt8>, _ range: TextRange) -> Int {
    var i = range.start
    while i < range.end, i - range.start < 8, Byte.isSpace(text[i]) { i += 1 }
    let isOpened = i < range.end && text[i] == 0x28
    if isOpened { i += 1 }
    let first = i
    while i < range.end, i - first < 3, Byte.isDigit(text[i]) { i += 1 }
    guard i > first, i - first < 3, i + 1 < range.end, Byte.isSpace(text[i + 1]) else { return range.start }
    if text[i] == 0x29 { return i + 1 }
    guard text[i] == 0x2E, !isOpened else { return range.start }
    // `5. 4. 회의` begins with a date.
    var next = i + 1
    while next < range.end, Byte.isSpace(text[next]) { next += 1 }
    while next < range.end, Byte.isDigit(text[next]) { next += 1 }
    return next < range.end && text[next] == 0x2E && Byte.isDigit(text[next - 1]) ? range.start : i + 1
  }
}
