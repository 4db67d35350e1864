internal import Foundation

/// Looks among the segments that a monotone path leaves unpaired for those whose counterparts stand at another place.
struct MovedSegments {
  private let evidence: AlignmentEvidence
  private let model: AlignmentModel
  private let temperature: Float

  /// How much likelier, in nats, a pair must be than two unpaired segments.
  /// Source: Docs/Measurements.md, "Moved segments".
  static let minimumGain: Float = 6
  /// Up to so many pairs of unpaired segments are all looked at; of more, those around which rare words are shared.
  static let allPairs = 400

  init(_ evidence: AlignmentEvidence, _ model: AlignmentModel, _ temperature: Float) {
    self.evidence = evidence
    self.model = model
    self.temperature = temperature
  }

  private struct Candidate {
    var source: Range<Int>
    var target: Range<Int>
    var gain: Float
  }

  /// - Complexity: O(n log n) in the words of the unpaired segments.
  func found(in beads: [Bead]) -> [Bead] {
    let sources = Self.runs(beads.lazy.filter { $0.target.isEmpty }.map { $0.source })
    let targets = Self.runs(beads.lazy.filter { $0.source.isEmpty }.map { $0.target })
    guard !sources.isEmpty, !targets.isEmpty else { return [] }
    let scorer = BeadScorer(evidence)
    var candidates: [Candidate] = []
    for patch in patches(sources, targets) {
      for window in SearchPlan(patch.chain, patch.section).windows { candidates += pairs(window, scorer) }
    }
    candidates.sort {
      ($1.gain, $0.source.lowerBound, $0.target.lowerBound) < ($0.gain, $1.source.lowerBound, $1.target.lowerBound)
    }
    var usedSource: Set<Int> = []
    var usedTarget: Set<Int> = []
    var moved: [Bead] = []
    for candidate in candidates
    where usedSource.isDisjoint(with: candidate.source) && usedTarget.isDisjoint(with: candidate.target) {
      usedSource.formUnion(candidate.source)
      usedTarget.formUnion(candidate.target)
      // Moved, or unpaired twice: the threshold is where they weigh the same.
      let odds = Double((candidate.gain - Self.minimumGain) / temperature)
      moved.append(
        Bead(source: candidate.source, target: candidate.target, confidence: 1 / (1 + Foundation.exp(-odds))))
    }
    return moved.sorted { $0.source.lowerBound < $1.source.lowerBound }
  }

  /// The parts of the grid in which counterparts may stand: where there are few unpaired segments, every pair of runs.
  private func patches(_ sources: [Range<Int>], _ targets: [Range<Int>]) -> [MovedPatches.Patch] {
    guard sources.joined().count * targets.joined().count <= Self.allPairs else {
      return MovedPatches(evidence, sources, targets).found()
    }
    return sources.flatMap { rows in
      targets.map {
        MovedPatches.Patch(section: SearchPlan.Section(rows: rows, columns: $0), chain: AnchorChain([]))
      }
    }
  }

  /// The two-sided beads of the best path through a window that are worth their segments.
  private func pairs(_ window: SearchPlan.Window, _ scorer: BeadScorer) -> [Candidate] {
    let (rows, columns) = (window.rows, window.columns)
    var lattice = Lattice(window.band)
    scorer.begin(rows: rows, columns: columns)
    scorer.forEachBead(window.band, model: model) { i, j, features in
      lattice.set(i, j, features.shape, model.score(features))
    }
    let structure = BeadStructure(evidence)
    return lattice.bestPath().compactMap { step in
      let (a, b) = BeadShapes.all[step.shape]
      guard a > 0, b > 0 else { return nil }
      let source = rows.lowerBound + step.i..<rows.lowerBound + step.i + a
      let target = columns.lowerBound + step.j..<columns.lowerBound + step.j + b
      var gain = lattice.scores[lattice.state(step.i, step.j) * BeadShapes.count + step.shape]
      for segment in source { gain -= model.score(structure.nullSource(segment)) }
      for segment in target { gain -= model.score(structure.nullTarget(segment)) }
      return gain > Self.minimumGain ? Candidate(source: source, target: target, gain: gain) : nil
    }
  }

  /// Joins neighbouring ranges.
  private static func runs(_ ranges: some Sequence<Range<Int>>) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    for range in ranges {
      if let last = runs.last, last.upperBound == range.lowerBound {
        runs[runs.count - 1] = last.lowerBound..<range.upperBound
      } else {
        runs.append(range)
      }
    }
    return runs
  }
}
