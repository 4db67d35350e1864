/// A short text for table look-ups: ASCII in lower case, runs of white space as one space. Compared by bytes, which for
/// Hangul is many times faster than comparing strings; the text is NFC already.
struct LineKey: Hashable, ExpressibleByStringLiteral {
  var bytes: [UInt8]

  init(bytes: some Sequence<UInt8>) {
    self.bytes = Array(bytes)
  }

  init(stringLiteral value: String) {
    bytes = Array(value.utf8)
  }

  func hash(into hasher: inout Hasher) {
    bytes.withUnsafeBytes { hasher.combine(bytes: $0) }
  }

  var count: Int { bytes.count }
  var withoutSpaces: LineKey { LineKey(bytes: bytes.lazy.filter { $0 != 0x20 }) }

  func hasPrefix(_ prefix: LineKey) -> Bool { bytes.starts(with: prefix.bytes) }

  func hasSuffix(_ suffix: LineKey) -> Bool {
    count >= suffix.count && bytes[(count - suffix.count)...].elementsEqual(suffix.bytes)
  }

  /// - Complexity: O(bytes × bytes of `part`), for short texts.
  func contains(_ part: LineKey) -> Bool {
    guard let first = part.bytes.first, count >= part.count else { return false }
    for i in 0...(count - part.count) where bytes[i] == first {
      if bytes[i..<i + part.count].elementsEqual(part.bytes) { return true }
    }
    return false
  }

  func dropFirst(_ length: Int) -> LineKey { LineKey(bytes: bytes.dropFirst(length)) }
}
