public import BilingualDocuments
public import BilingualText

/// The beads of two texts, in order. It exists only if they tile both texts: no gap, no overlap.
public struct Alignment: Sendable, Hashable {
  /// In order; together they hold every segment of both sides once.
  public let beads: [Bead]
  /// How many segments the original has.
  public let sourceCount: Int
  /// How many segments the translation has.
  public let targetCount: Int
  /// Segments that translate each other at another place: such as the beads leave unpaired, and the first part of beads whose parts
  /// are crossed. By source, both sides of each filled, no segment twice.
  public let moves: [Bead]
  /// The text that has nearly no sentence ends where the other has many, see ``UnbrokenText``; the source counts as Korean.
  public let unbroken: Language?

  /// Where the beads fail to tile a text.
  public struct Gap: Error, Sendable, Hashable, CustomStringConvertible {
    /// The number of the first bead that does not follow.
    public let bead: Int
    /// Where it should begin.
    public let expected: (source: Int, target: Int)
    /// Where it begins.
    public let found: (source: Int, target: Int)

    /// One sentence for people.
    public var description: String {
      "bead \(bead) starts at [\(found.source)]:[\(found.target)], expected [\(expected.source)]:[\(expected.target)]"
    }

    /// True if both are of the same bead and places.
    public static func == (a: Gap, b: Gap) -> Bool {
      a.bead == b.bead && a.expected == b.expected && a.found == b.found
    }

    /// Mixes in the number of the bead.
    public func hash(into hasher: inout Hasher) { hasher.combine(bead) }
  }

  /// - Throws: ``Gap`` unless `beads` tile `0..<sourceCount` and `0..<targetCount`.
  public init(
    _ beads: [Bead], moves: [Bead] = [], unbroken: Language? = nil, sourceCount: Int, targetCount: Int
  ) throws(Gap) {
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
    self.moves = moves
    self.unbroken = unbroken
    self.sourceCount = sourceCount
    self.targetCount = targetCount
  }

  /// The same beads with more moves.
  func with(moves added: [Bead]) -> Alignment {
    Alignment(self, moves: (moves + added).sorted { $0.source.lowerBound < $1.source.lowerBound })
  }

  private init(_ other: Alignment, moves: [Bead]) {
    self.moves = moves
    beads = other.beads
    unbroken = other.unbroken
    sourceCount = other.sourceCount
    targetCount = other.targetCount
  }
}

extension Alignment {
  /// How sure the aligner is of the beads that pair something, weighted by their segments, 0...1; 0 where none does.
  ///
  /// Two texts of which neither translates the other come out below ``unrelated``.
  public var pairedShare: Double { share(of: beads) }

  /// The same for the beads that pair segments at different places.
  public var movedShare: Double { share(of: moves) }

  private func share(of beads: [Bead]) -> Double {
    var paired = 0.0
    for bead in beads where !bead.isOneSided {
      paired += bead.confidence * Double(bead.source.count + bead.target.count)
    }
    return paired / Double(max(1, sourceCount + targetCount))
  }

  /// How many beads pair something, here or at another place.
  public var pairCount: Int {
    let moved = moves.count { move in beads.contains { $0.target.isEmpty && $0.source.overlaps(move.source) } }
    return beads.count { !$0.isOneSided } + moved
  }

  /// Below this ``pairedShare`` a text is hardly a translation of the other.
  /// Source: Docs/Measurements.md, "Unrelated texts".
  public static let unrelated = 0.5

  /// Whether two texts of some length hardly translate each other.
  public var isUnrelated: Bool { isLong && pairedShare < Self.unrelated }

  /// A text is in another order than the other where this share of what is paired, and so much of the texts, stands elsewhere.
  /// Source: Docs/Measurements.md, "Texts in another order".
  public static let reordered = (ofPaired: 0.25, ofAll: 0.1)

  /// Whether much of two texts of some length stands at different places.
  public var isReordered: Bool {
    let moved = movedShare
    return isLong && moved >= Self.reordered.ofAll && moved >= Self.reordered.ofPaired * (moved + pairedShare)
  }

  private var isLong: Bool { sourceCount + targetCount >= 8 }

  /// An alignment of blocks as one of the segments that the blocks hold.
  /// - Precondition: the alignment counts the blocks of these documents, and each block holds a segment.
  public func overSegments(source: Document, target: Document) -> Alignment {
    func segments(_ blocks: Range<Int>, _ document: Document, from start: Int) -> Range<Int> {
      guard let first = blocks.first, let last = blocks.last else { return start..<start }
      return document.blocks[first].segments.lowerBound..<document.blocks[last].segments.upperBound
    }
    func spread(_ bead: Bead, after last: Bead?) -> Bead {
      Bead(
        source: segments(bead.source, source, from: last?.source.upperBound ?? 0),
        target: segments(bead.target, target, from: last?.target.upperBound ?? 0), confidence: bead.confidence)
    }
    var beads: [Bead] = []
    for bead in self.beads { beads.append(spread(bead, after: beads.last)) }
    let moves = moves.map { spread($0, after: nil) }
    do {
      return try Alignment(
        beads, moves: moves, unbroken: unbroken, sourceCount: source.segments.count,
        targetCount: target.segments.count)
    } catch {
      preconditionFailure("blocks tile their document's segments: \(error)")
    }
  }
}

extension Alignment {
  /// The bead that holds a segment of the original, of the translation.
  /// - Complexity: O(log beads).
  package func bead(ofSource segment: Int) -> Int { firstBead { $0.source.upperBound > segment } }
  package func bead(ofTarget segment: Int) -> Int { firstBead { $0.target.upperBound > segment } }

  private func firstBead(where holds: (Bead) -> Bool) -> Int {
    min(beads.partitioningIndex(where: holds), max(0, beads.count - 1))
  }
}
