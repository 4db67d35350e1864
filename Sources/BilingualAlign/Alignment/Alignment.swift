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

extension Alignment {
  /// An alignment of blocks as one of the segments that the blocks hold.
  /// - Precondition: the alignment counts the blocks of these documents, and each block holds a segment.
  public func overSegments(source: Document, target: Document) -> Alignment {
    func segments(_ blocks: Range<Int>, _ document: Document, from start: Int) -> Range<Int> {
      guard let first = blocks.first, let last = blocks.last else { return start..<start }
      return document.blocks[first].segments.lowerBound..<document.blocks[last].segments.upperBound
    }
    var spread: [Bead] = []
    for bead in beads {
      spread.append(
        Bead(
          source: segments(bead.source, source, from: spread.last?.source.upperBound ?? 0),
          target: segments(bead.target, target, from: spread.last?.target.upperBound ?? 0), confidence: bead.confidence)
      )
    }
    do {
      return try Alignment(spread, sourceCount: source.segments.count, targetCount: target.segments.count)
    } catch {
      preconditionFailure("blocks tile their document's segments: \(error)")
    }
  }
}
