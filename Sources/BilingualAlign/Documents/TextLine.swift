import BilingualText

/// A line of a document as the profile sees it, whatever format it came from.
struct TextLine {
  /// What markup says about a line; plain text says nothing.
  enum Hint: Hashable {
    case none, chrome, metadata, caption, heading
    /// An item of a list, with its depth in lists, from 1.
    case listItem(Int)
    /// The key of a pair in a table or definition list; the next line is its value.
    case key
    /// A note below the text.
    case note
  }

  /// In the normalised text, without white space at its ends.
  var text: TextRange
  var hint = Hint.none
  /// Whether a blank line, or the start of a block of markup, stands before it.
  var startsGroup: Bool
  /// Whether the format says that the line goes on with the one before it.
  var isContinuation = false
  /// Whether the format says that the line stands apart from the one before it, in the same block.
  var isBroken = false
  /// The marker, where the format knows it better than the line's look does.
  var marker: Marker?
  /// What a page's tables and lists say of it.
  var place: HTMLPlace?

  /// The lines of text that are not blank.
  /// - Complexity: O(bytes).
  static func split(_ bytes: UnsafeBufferPointer<UInt8>) -> [TextLine] {
    var lines: [TextLine] = []
    var start = 0
    var isAfterBlank = true
    while start < bytes.count {
      var end = start
      while end < bytes.count, bytes[end] != 0x0A { end += 1 }
      let text = TextRange(start, end).trimmed(in: bytes)
      if text.isEmpty {
        isAfterBlank = true
      } else {
        lines.append(TextLine(text: text, startsGroup: isAfterBlank))
        isAfterBlank = false
      }
      start = end + 1
    }
    return lines
  }
}

/// Bytes of a line with the questions the profile asks about them.
struct LineBytes {
  let bytes: UnsafeBufferPointer<UInt8>
  let start: Int
  let end: Int

  init(_ bytes: UnsafeBufferPointer<UInt8>, _ range: TextRange) {
    self.bytes = bytes
    start = range.start
    end = range.end
  }

  var count: Int { end - start }

  /// The line for a look-up in tables; `nil` for one longer than `limit` bytes.
  func folded(upTo limit: Int) -> LineKey? {
    guard count <= limit else { return nil }
    return LineKey(
      bytes: [UInt8](unsafeUninitializedCapacity: count) { folded, size in
        for i in start..<end {
          let byte = bytes[i]
          if Byte.isSpace(byte) {
            if size > 0, folded[size - 1] == 0x20 { continue }
            folded[size] = 0x20
          } else {
            folded[size] = Byte.isCapital(byte) ? byte | 0x20 : byte
          }
          size += 1
        }
      })
  }

  /// The width in columns of a terminal: two for Hangul, Hanja and full-width signs, one for the rest.
  func columns(upTo limit: Int = 400) -> Int {
    var columns = 0
    var i = start
    while i < end, columns < limit {
      let lead = bytes[i]
      columns += lead >= 0xE3 ? 2 : 1
      i += lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    }
    return columns
  }

  func starts(with prefix: String, at offset: Int? = nil) -> Bool {
    var i = offset ?? start
    for byte in prefix.utf8 {
      guard i < end, bytes[i] == byte else { return false }
      i += 1
    }
    return true
  }

  func ends(with suffix: String) -> Bool {
    let wanted = suffix.utf8
    return count >= wanted.count && starts(with: suffix, at: end - wanted.count)
  }

  /// The first character as its bytes in one number.
  func character(at offset: Int) -> UInt32 {
    guard offset < end else { return 0 }
    let lead = bytes[offset]
    let length = lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    var value: UInt32 = 0
    for i in offset..<min(end, offset + length) { value = value << 8 | UInt32(bytes[i]) }
    return value
  }

  /// Where the last character begins that is not a closing quote, bracket or star.
  private var lastSign: (character: UInt32, end: Int) {
    var i = end
    while i > start {
      var first = i - 1
      while first > start, bytes[first] & 0xC0 == 0x80 { first -= 1 }
      let character = character(at: first)
      switch character {
      case 0x22, 0x27, 0x29, 0x5D, 0x2A, 0xE2809D, 0xE28099, 0xE3808D, 0xE3808F: i = first
      default: return (character, i)
      }
    }
    return (0, i)
  }

  /// Whether the line ends as a sentence does. A date in brackets, `(4.15.)`, ends none.
  var endsSentence: Bool {
    let last = lastSign
    switch last.character {
    case 0x3F, 0x21, 0xE38082, 0xE280A6: return true
    case 0x2E:
      guard last.end < end, bytes[last.end] == UInt8(ascii: ")") else { return true }
      // A stop inside the closing bracket: of a date, or of an abbreviation, unless a sentence stands there.
      return last.end >= start + 2 && bytes[last.end - 2] >= 0x80
    default: return false
    }
  }
}

extension TextLine {
  func moved(by cuts: TextCuts) -> TextLine {
    var line = self
    line.text = cuts.moved(text)
    line.marker = marker?.moved(by: cuts)
    return line
  }
}
