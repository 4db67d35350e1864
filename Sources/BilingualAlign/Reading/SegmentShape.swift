import BilingualDocuments
import BilingualText

/// What a segment looks like: omissions differ by it (a note is often dropped, a sentence seldom).
enum SegmentShape: UInt8, CaseIterable {
  /// Ends like a sentence.
  case sentence
  /// Does not: a headline, a heading, a list item.
  case fragment
  /// Opens with `※` or `*`.
  case note
  /// `끝.`, `붙임`, `/END/`, `* unofficial translation`.
  case end

  init(kind: BlockKind, text: UnsafeBufferPointer<UInt8>) {
    switch kind {
    case .endMark, .attachment, .signature: self = .end
    case .note: self = .note
    case .title, .subtitle, .heading, .caption: self = .fragment
    default: self = Self(text: text)
    }
  }

  /// By the text alone, as for a segment given one a line.
  init(text: UnsafeBufferPointer<UInt8>) {
    var start = 0
    var end = text.count
    while start < end, text[start] <= 0x20 { start += 1 }
    while end > start, text[end - 1] <= 0x20 { end -= 1 }
    let body = UnsafeBufferPointer(rebasing: text[start..<end])
    if Self.isEnd(body) {
      self = .end
    } else if Self.opens(body, "※") || Self.opens(body, "*") {
      self = .note
    } else {
      self = Self.endsSentence(body) ? .sentence : .fragment
    }
  }

  /// Whether a text opens with a paragraph number of one or two digits and a full stop, or with a bullet, and a space.
  static func opensWithMarker(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    var i = 0
    while i < text.count, i < 2, Byte.isDigit(text[i]) { i += 1 }
    if i > 0 { return i + 1 < text.count && text[i] == 0x2E && text[i + 1] == 0x20 }
    guard bullets.contains(where: { opens(text, $0) }) else { return false }
    while i < text.count, i < 4, text[i] >= 0x80 { i += 1 }
    return i < text.count && text[i] == 0x20
  }

  private static let bullets: [StaticString] = ["□", "ㅇ", "○", "◦", "°", "●", "■", "△", "▲", "▶", "◎", "❍"]

  private static func opens(_ text: UnsafeBufferPointer<UInt8>, _ prefix: StaticString) -> Bool {
    guard text.count >= prefix.utf8CodeUnitCount else { return false }
    for i in 0..<prefix.utf8CodeUnitCount where text[i] != prefix.utf8Start[i] { return false }
    return true
  }

  private static func isEnd(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    if text.count <= 40 {
      if opens(text, "끝.") || opens(text, "/END/") || opens(text, "<끝>") { return true }
      if opens(text, "* unofficial translation") || opens(text, "*unofficial translation") { return true }
    }
    return opens(text, "붙임") || opens(text, "<붙임") || opens(text, "첨부")
  }

  /// Whether a segment only says that the text ends, or what kind of translation it is: `끝.`, `/END/`, `* unofficial
  /// translation`. Such a line renders nothing but another of its kind.
  static func isEndMark(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard text.count <= 60 else { return false }
    var start = 0
    while start < text.count, "*※([</ -".utf8.contains(text[start]) || text[start] == 0xE2 || text[start] & 0xC0 == 0x80
    {
      start += 1
    }
    let body = UnsafeBufferPointer(rebasing: text[start...])
    if opens(body, "끝"), body.count <= 8 { return true }
    let folded = body.prefix(24).map { $0 | 0x20 }
    return folded.starts(with: "unofficial translation".utf8) || folded.starts(with: "end".utf8) && body.count <= 6
  }

  /// Whether a full stop, question or exclamation mark stands last, closing quotes and brackets left aside.
  private static func endsSentence(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    var end = text.count
    while end > 0 {
      let byte = text[end - 1]
      // `(4.15.)` closes a headline, not a sentence.
      if byte == 0x2E, end < text.count, text[end] == 0x29, end > 1, Byte.isDigit(text[end - 2]) { return false }
      if byte == 0x22 || byte == 0x27 || byte == 0x29 || byte == 0x5D || byte <= 0x20 {
        end -= 1
      } else if end >= 3, byte & 0xC0 == 0x80, isClosingQuote(text[end - 3], text[end - 2], byte) {
        end -= 3
      } else {
        return byte == 0x2E || byte == 0x3F || byte == 0x21 || isWideStop(text, end)
      }
    }
    return false
  }

  /// ’ ” 」 』 » are three or two bytes; the two-byte one ends sentences too seldom to matter.
  private static func isClosingQuote(_ a: UInt8, _ b: UInt8, _ c: UInt8) -> Bool {
    (a == 0xE2 && b == 0x80 && (c == 0x99 || c == 0x9D)) || (a == 0xE3 && b == 0x80 && (c == 0x8D || c == 0x8F))
  }

  /// … and 。
  private static func isWideStop(_ text: UnsafeBufferPointer<UInt8>, _ end: Int) -> Bool {
    guard end >= 3 else { return false }
    let tail = (text[end - 3], text[end - 2], text[end - 1])
    return tail == (0xE2, 0x80, 0xA6) || tail == (0xE3, 0x80, 0x82)
  }
}
