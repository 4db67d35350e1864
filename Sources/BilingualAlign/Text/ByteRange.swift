/// A half-open range of bytes in the original file, after its encoding has become UTF-8.
///
/// What is printed (line, column) is computed from it; nothing else names a place in a file.
@frozen public struct ByteRange: Hashable, Sendable, Comparable {
  /// The offset of the first byte.
  public let start: Int
  /// The offset after the last byte; never before ``start``.
  public let end: Int

  @inlinable public init(_ start: Int, _ end: Int) {
    precondition(0 <= start && start <= end, "a byte range runs forward")
    self.start = start
    self.end = end
  }

  @inlinable public var count: Int { end - start }
  @inlinable public var isEmpty: Bool { start == end }

  @inlinable public func overlaps(_ other: ByteRange) -> Bool { start < other.end && other.start < end }

  /// The smallest range that covers both.
  @inlinable public func union(_ other: ByteRange) -> ByteRange {
    ByteRange(min(start, other.start), max(end, other.end))
  }

  @inlinable public static func < (a: ByteRange, b: ByteRange) -> Bool {
    (a.start, a.end) < (b.start, b.end)
  }
}
