import BilingualText

/// What a Korean segment is.
enum KoreanSentence {
  /// True of a segment that ends in 다 or 요 and a full stop: headlines and tables do not, and are set otherwise.
  static func endsInStop(_ text: UnsafeBufferPointer<UInt8>, _ range: TextRange) -> Bool {
    guard range.count > 12, text[range.end - 1] == UInt8(ascii: ".") else { return false }
    let last = UInt32(text[range.end - 4]) << 16 | UInt32(text[range.end - 3]) << 8 | UInt32(text[range.end - 2])
    return last == 0xEB8BA4 || last == 0xEC9A94
  }
}
