import BilingualText

/// Words whose syllables were spaced out to fill a cell or a line: `수      신`, `인 사 혁 신 처 장`. A line of single syllables
/// is one word.
enum SpacedSyllables {
  /// Returns the text without the spaces inside such lines; they lead back to the spaced ones.
  /// - Complexity: O(bytes).
  static func joining(_ text: MappedText) -> MappedText {
    let found = text.utf8.withUnsafeBufferPointer(gaps)
    if found.isEmpty { return text }
    var joined: [UInt8] = []
    joined.reserveCapacity(text.utf8.count)
    var map = OffsetMap()
    var i = 0
    for gap in found {
      joined += text.utf8[i..<gap.lowerBound]
      map.appendCopied(gap.lowerBound - i, from: i)
      i = gap.upperBound
    }
    joined += text.utf8[i...]
    map.appendCopied(text.utf8.count - i, from: i)
    return MappedText(utf8: joined, map: map.through(text.map))
  }

  /// The spaces between syllables in lines that hold nothing else.
  private static func gaps(_ bytes: UnsafeBufferPointer<UInt8>) -> [Range<Int>] {
    var all: [Range<Int>] = []
    var start = 0
    while start < bytes.count {
      var end = start
      while end < bytes.count, bytes[end] != 0x0A { end += 1 }
      all += gaps(in: TextRange(start, end).trimmed(in: bytes), bytes)
      start = end + 1
    }
    return all
  }

  private static func gaps(in line: TextRange, _ bytes: UnsafeBufferPointer<UInt8>) -> [Range<Int>] {
    var gaps: [Range<Int>] = []
    var end = line.end
    if end > line.start, bytes[end - 1] == UInt8(ascii: ":") { end -= 1 }
    var i = line.start
    while i < end {
      guard isSyllable(in: bytes, at: i, end: end) else { return [] }
      i += 3
      let gap = i
      while i < end, let space = spaceLength(in: bytes, at: i, end: end) { i += space }
      if i == gap, i < end { return [] }
      if i > gap, i < end { gaps.append(gap..<i) }
    }
    return gaps
  }

  private static func isSyllable(in bytes: UnsafeBufferPointer<UInt8>, at i: Int, end: Int) -> Bool {
    guard i + 3 <= end else { return false }
    let scalar = UInt32(bytes[i] & 0xF) << 12 | UInt32(bytes[i + 1] & 0x3F) << 6 | UInt32(bytes[i + 2] & 0x3F)
    return bytes[i] & 0xF0 == 0xE0 && (0xAC00...0xD7A3).contains(scalar)
  }

  /// The bytes of a space, a tab, a no-break or a wide space.
  private static func spaceLength(in bytes: UnsafeBufferPointer<UInt8>, at i: Int, end: Int) -> Int? {
    if bytes[i] == 0x20 || bytes[i] == 0x09 { return 1 }
    if i + 2 <= end, bytes[i] == 0xC2, bytes[i + 1] == 0xA0 { return 2 }
    if i + 3 <= end, bytes[i] == 0xE3, bytes[i + 1] == 0x80, bytes[i + 2] == 0x80 { return 3 }
    return nil
  }
}
