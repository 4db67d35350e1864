/// Tells beads that no best path holds, before their costlier evidence is computed: what scores clearly worse than leaving
/// every segment of the bead unpaired.
struct Pruning {
  private let model: AlignmentModel
  /// Running sums of the scores of unpaired segments over the window.
  private var sources: [Float] = [0]
  private var targets: [Float] = [0]

  /// How much worse than unpaired, in nats, a bead may look and still be computed in full; e⁻⁴ of the probability.
  static let slack: Float = 4

  init(_ model: AlignmentModel, structure: BeadStructure, rows: Range<Int>, columns: Range<Int>) {
    self.model = model
    for s in rows { sources.append(sources[sources.count - 1] + model.score(structure.nullSource(s))) }
    for t in columns { targets.append(targets[targets.count - 1] + model.score(structure.nullTarget(t))) }
  }

  /// - Parameter features: of the bead of `a` source segments from `i` and `b` target segments from `j`, before repeated
  ///   words are taken back, which only lowers its score.
  @inline(__always)
  func isWorthwhile(_ features: BeadFeatures, _ i: Int, _ a: Int, _ j: Int, _ b: Int) -> Bool {
    model.score(features) > sources[i + a] - sources[i] + targets[j + b] - targets[j] - Self.slack
  }
}
