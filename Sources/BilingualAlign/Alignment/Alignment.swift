/// The beads of two texts, in order. It exists only if they tile both texts: no gap, no overlap.
public struct Alignment: Sendable, Hashable {
  public let beads: [Bead]
  public let sourceCount: Int
  public let targetCount: Int

  /// Where the beads fail to tile a text.
  public struct Gap: Error, Sendable, Hashable, CustomStringConvertible {
    public let bead: Int
    public let expected: (source: Int, target: Int)
    public let found: (source: Int, target: Int)

    public var description: String {
      "bead \(bead) starts at [\(found.source)]:[\(found.target)], expected [\(expected.source)]:[\(expected.target)]"
    }

    public static func == (a: Gap, b: Gap) -> Bool {
      a.bead == b.bead && a.expected == b.expected && a.found == b.found
    }

    public func hash(into hasher: inout Hasher) { hasher.combine(bead) }
  }

  /// - Throws: ``Gap`` unless `beads` tile `0..<sourceCount` and `0..<targetCount`.
  public init(_ beads: [Bead], sourceCount: Int, targetCount: Int) throws(Gap) {
    var source = 0
    var target = 0
    for (index, bead) in beads.enumerated() {
      let found = (bead.source.lowerBound, bead.target.lowerBound)
      guard found == (source, target) else {
        throw Gap(bead: index, expected: (source, target), found: found)
      }
      source = bead.source.upperBound
      target = bead.target.upperBound
    }
    guard source == sourceCount, target == targetCount else {
      throw Gap(bead: beads.count, expected: (source, target), found: (sourceCount, targetCount))
    }
    self.beads = beads
    self.sourceCount = sourceCount
    self.targetCount = targetCount
  }
}
