import BilingualAlignment

/// What stands at another place in the translation, as far as the aligner is sure of it.
struct MovedText: Sendable {
  /// Segments that translate each other out of order, see ``Alignment/moves``.
  let moves: [Bead]
  private let sources: Set<Int>
  private let targets: Set<Int>

  /// Below this confidence a move is none.
  /// Source: Docs/Measurements.md, "Moved segments".
  static let leastConfidence = 0.5

  init(_ alignment: Alignment) {
    moves = alignment.moves.filter { $0.confidence >= Self.leastConfidence }
    sources = Set(moves.lazy.flatMap { $0.source })
    targets = Set(moves.lazy.flatMap { $0.target })
  }

  func holds(source segment: Int) -> Bool { sources.contains(segment) }
  func holds(target segment: Int) -> Bool { targets.contains(segment) }
}
