/// Consecutive source segments and the consecutive target segments that translate them; either side may be empty.
public struct Bead: Sendable, Hashable {
  /// Indices of source segments, `count` 0...4 from our own search.
  public let source: Range<Int>
  /// Indices of target segments.
  public let target: Range<Int>
  /// The probability that the bead is right, 0...1.
  public let confidence: Double

  /// A bead of these segments.
  public init(source: Range<Int>, target: Range<Int>, confidence: Double) {
    precondition(!(source.isEmpty && target.isEmpty), "a bead holds something")
    precondition((0...1).contains(confidence), "a confidence is a probability")
    self.source = source
    self.target = target
    self.confidence = confidence
  }

  /// Whether a side is empty: an omission or an addition.
  public var isOneSided: Bool { source.isEmpty || target.isEmpty }

  /// The bead's shape, such as `1-2`.
  public var shape: String { "\(source.count)-\(target.count)" }
}
