import BilingualText

/// Text as the matcher sees it: case, width of quotes, dots of abbreviations and optional spaces folded away, each folded
/// byte with the place it came from.
struct FoldedText {
  private(set) var bytes: [UInt8] = []
  /// Where each folded byte came from: the byte itself, or the first byte of the character that it stands for.
  private(set) var places: [Int32] = []

  /// Folds `range` of NFC text in place of what was held before.
  /// - Complexity: O(bytes).
  mutating func fold(_ text: Span<UInt8>, range: TextRange, language: Language) {
    var capacity = range.count
    if language == .english {
      for i in range.start..<range.end where text[i] == 0x26 { capacity += 2 }
    }
    var folded: [UInt8] = []
    places = [Int32](unsafeUninitializedCapacity: capacity) { places, placeCount in
      folded = [UInt8](unsafeUninitializedCapacity: capacity) { bytes, count in
        var writer = FoldWriter(bytes: bytes, places: places)
        if language == .korean { writer.foldKorean(text, range) } else { writer.foldEnglish(text, range) }
        count = writer.count
        placeCount = writer.count
      }
    }
    bytes = folded
  }

  /// Where the character of folded byte `i` ends in the text that was folded; for a byte inside a character that was
  /// copied, the byte after it.
  func end(_ i: Int, in text: [UInt8]) -> Int {
    let place = Int(places[i])
    let byte = text[place]
    if byte < 0xC0 || bytes[i] == byte { return place + 1 }
    return place + (byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4)
  }

  mutating func dropLast() {
    bytes.removeLast()
    places.removeLast()
  }
}

/// Fills the two buffers of a ``FoldedText``, which hold every byte that folding can give.
private struct FoldWriter {
  let bytes: UnsafeMutableBufferPointer<UInt8>
  let places: UnsafeMutableBufferPointer<Int32>
  var count = 0

  init(bytes: UnsafeMutableBufferPointer<UInt8>, places: UnsafeMutableBufferPointer<Int32>) {
    self.bytes = bytes
    self.places = places
  }

  @inline(__always)
  mutating func append(_ byte: UInt8, _ place: Int) {
    bytes.initializeElement(at: count, to: byte)
    places.initializeElement(at: count, to: Int32(truncatingIfNeeded: place))
    count += 1
  }

  /// Spaces, middle dots and hyphens go; Hanja abbreviations of countries become Hangul.
  mutating func foldKorean(_ text: Span<UInt8>, _ range: TextRange) {
    var i = range.start
    while i < range.end {
      let byte = text[i]
      if byte < 0x80 {
        if byte > 0x20, byte != 0x2D { append(byte | (Byte.isCapital(byte) ? 0x20 : 0), i) }
        i += 1
      } else if byte >= 0xE3, byte <= 0xEF, i + 3 <= range.end {
        foldWide(text, i)
        i += 3
      } else if byte == 0xC2, i + 1 < range.end, text[i + 1] == 0xB7 {
        i += 2
      } else if byte == 0xE2, i + 3 <= range.end, text[i + 1] == 0x80 {
        if let quote = straight(text[i + 2]) { append(quote, i) }
        i += 3
      } else {
        append(byte, i)
        i += 1
      }
    }
  }

  /// A character of three bytes in Korean text.
  private mutating func foldWide(_ text: Span<UInt8>, _ i: Int) {
    let (a, b, c) = (text[i], text[i + 1], text[i + 2])
    if a == 0xE3, b == 0x83 && c == 0xBB || b == 0x86 && c == 0x8D { return }
    if a >= 0xE4, a <= 0xE9, let hangul = Self.hanja[UInt32(a) << 16 | UInt32(b) << 8 | UInt32(c)] {
      append(hangul.0, i)
      append(hangul.1, i + 1)
      append(hangul.2, i + 2)
      return
    }
    append(a, i)
    append(b, i + 1)
    append(c, i + 2)
  }

  /// Hanja that stand for countries and for 전(前), by their UTF-8 bytes.
  private static let hanja: [UInt32: (UInt8, UInt8, UInt8)] = {
    var table: [UInt32: (UInt8, UInt8, UInt8)] = [:]
    for pair in ["美미", "北북", "韓한", "日일", "中중", "露러", "英영", "獨독", "佛불", "南남", "前전", "故고"] {
      let b = Array(pair.utf8)
      table[UInt32(b[0]) << 16 | UInt32(b[1]) << 8 | UInt32(b[2])] = (b[3], b[4], b[5])
    }
    return table
  }()

  /// Runs of spaces and hyphens become one space, `U.S.` becomes `us`, accents and curly quotes go, `&` becomes `and`.
  mutating func foldEnglish(_ text: Span<UInt8>, _ range: TextRange) {
    var i = range.start
    while i < range.end {
      let byte = text[i]
      if byte < 0x80 {
        foldASCII(byte, in: text, at: i, within: range)
        i += 1
      } else if byte == 0xC3, i + 1 < range.end {
        appendLatin(text[i + 1], i)
        i += 2
      } else if byte == 0xE2, i + 3 <= range.end, text[i + 1] == 0x80 {
        if let quote = straight(text[i + 2]) {
          append(quote, i)
        } else if (0x90...0x95).contains(text[i + 2]) {
          appendSpace(i)
        }
        i += 3
      } else {
        append(byte, i)
        i += 1
      }
    }
  }

  private mutating func foldASCII(_ byte: UInt8, in text: Span<UInt8>, at i: Int, within range: TextRange) {
    if Byte.isCapital(byte) {
      append(byte | 0x20, i)
    } else if byte <= 0x20 || byte == 0x2D {
      appendSpace(i)
    } else if byte == 0x2E, i > range.start, Byte.isLetter(text[i - 1]),
      i - 1 == range.start
        || !(Byte.isLetter(text[i - 2]) || Byte.isDigit(text[i - 2]) || text[i - 2] == 0x27)
    {
      return
    } else if byte == 0x26 {
      for letter: UInt8 in [0x61, 0x6E, 0x64] { append(letter, i) }
    } else {
      append(byte, i)
    }
  }

  private mutating func appendSpace(_ place: Int) {
    if count > 0, bytes[count - 1] != 0x20 { append(0x20, place) }
  }

  /// A letter of Latin-1 (U+00C0...U+00FF) without its accent.
  private mutating func appendLatin(_ byte: UInt8, _ i: Int) {
    append(byte >= 0x80 && byte < 0xC0 ? Self.plain[Int(byte) - 0x80] : byte, i)
  }

  private static let plain = Array("aaaaaaaceeeeiiiidnooooo*ouuuuytsaaaaaaaceeeeiiiidnooooo/ouuuuyty".utf8)
}

/// The ASCII quote of U+2018...U+201F by the last byte, else nil.
@inline(__always) private func straight(_ last: UInt8) -> UInt8? {
  switch last {
  case 0x98, 0x99, 0x9A, 0x9B: 0x27
  case 0x9C, 0x9D, 0x9E, 0x9F: 0x22
  default: nil
  }
}
