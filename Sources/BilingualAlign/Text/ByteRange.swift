/// A half-open range of bytes in the original file, after its encoding has become UTF-8.
///
/// What is printed (line, column) is computed from it; nothing else names a place in a file.
@frozen public struct ByteRange: Hashable, Sendable, Comparable {
  /// The offset of the first byte.
  public let start: Int
  /// The offset after the last byte; never before ``start``.
  public let end: Int

  /// From a byte to the one behind the last.
  @inlinable public init(_ start: Int, _ end: Int) {
    precondition(0 <= start && start <= end, "a byte range runs forward")
    self.start = start
    self.end = end
  }

  /// How many bytes it has.
  @inlinable public var count: Int { end - start }
  /// True without any byte.
  @inlinable public var isEmpty: Bool { start == end }

  /// True if both hold a byte in common.
  @inlinable public func overlaps(_ other: ByteRange) -> Bool { start < other.end && other.start < end }

  /// The smallest range that covers both.
  @inlinable public func union(_ other: ByteRange) -> ByteRange {
    ByteRange(min(start, other.start), max(end, other.end))
  }

  /// True if the first begins earlier, or ends earlier at the same beginning.
  @inlinable public static func < (a: ByteRange, b: ByteRange) -> Bool {
    (a.start, a.end) < (b.start, b.end)
  }
}
