/// A half-open range of bytes in a document's *normalised* text (``MappedText/utf8``).
///
/// The readers of facts and terms scan normalised text and return these; ``MappedText/original(_:)`` leads back to the
/// file. Two types, so that the compiler refuses one where the other is meant.
@frozen public struct TextRange: Hashable, Sendable, Comparable {
  /// In bytes of the normalised text.
  public let start: Int
  /// Behind the last byte.
  public let end: Int

  /// From a byte to the one behind the last.
  @inlinable public init(_ start: Int, _ end: Int) {
    precondition(0 <= start && start <= end, "a text range runs forward")
    self.start = start
    self.end = end
  }

  /// How many bytes it has.
  @inlinable public var count: Int { end - start }
  /// True without any byte.
  @inlinable public var isEmpty: Bool { start == end }

  /// True if all of the other lies in it.
  @inlinable public func contains(_ other: TextRange) -> Bool { start <= other.start && other.end <= end }
  /// True if both hold a byte in common.
  @inlinable public func overlaps(_ other: TextRange) -> Bool { start < other.end && other.start < end }

  /// True if the first begins earlier, or ends earlier at the same beginning.
  @inlinable public static func < (a: TextRange, b: TextRange) -> Bool {
    (a.start, a.end) < (b.start, b.end)
  }
}

extension TextRange {
  /// The range without white space at both ends.
  @inlinable package func trimmed(in bytes: UnsafeBufferPointer<UInt8>) -> TextRange {
    var start = start
    var end = end
    while start < end, Byte.isSpace(bytes[start]) { start += 1 }
    while end > start, Byte.isSpace(bytes[end - 1]) { end -= 1 }
    return TextRange(start, end)
  }
}
