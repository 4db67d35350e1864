internal import Foundation

/// Looks among the segments that a monotone path leaves unpaired for those whose counterparts stand at another place.
struct MovedSegments {
  private let evidence: AlignmentEvidence
  private let model: AlignmentModel
  private let temperature: Float
  private let structure: BeadStructure

  /// How much likelier, in nats, a pair must be than two unpaired segments.
  /// Source: Docs/Measurements.md, "Moved segments".
  static let minimumGain: Float = 6
  /// Up to so many pairs of unpaired segments are all looked at; of more, those around which rare words are shared.
  static let allPairs = 400

  init(_ evidence: AlignmentEvidence, model: AlignmentModel, temperature: Float) {
    self.evidence = evidence
    self.model = model
    self.temperature = temperature
    structure = BeadStructure(evidence)
  }

  struct Candidate {
    var source: Range<Int>
    var target: Range<Int>
    /// How much likelier the pair is than its segments unpaired, in nats.
    var gain: Float
  }

  /// - Complexity: O(n log n) in the words of the unpaired segments.
  func found(in beads: [Bead]) -> [Bead] {
    let sources = Self.runs(beads.lazy.filter { $0.target.isEmpty }.map { $0.source })
    let targets = Self.runs(beads.lazy.filter { $0.source.isEmpty }.map { $0.target })
    guard !sources.isEmpty, !targets.isEmpty else { return [] }
    var free = FreeSegments()
    return candidates(sources: sources, targets: targets, scorer: BeadScorer(evidence)).sorted(by: Candidate.isBefore)
      .filter { free.take($0) }.map { bead(of: $0, least: Self.minimumGain) }
      .sorted { $0.source.lowerBound < $1.source.lowerBound }
  }

  /// - Parameter least: the gain at which the segments are held paired or not with equal odds.
  func bead(of candidate: Candidate, least: Float) -> Bead {
    let odds = Double((candidate.gain - least) / temperature)
    return Bead(source: candidate.source, target: candidate.target, confidence: 1 / (1 + Foundation.exp(-odds)))
  }

  /// The pairs of segments of some runs that are worth more than ``minimumGain``; they may overlap.
  func candidates(sources: [Range<Int>], targets: [Range<Int>], scorer: BeadScorer) -> [Candidate] {
    // Where there are few unpaired segments, every pair of runs is compared.
    if sources.joined().count * targets.joined().count <= Self.allPairs {
      return sources.flatMap { rows in
        targets.flatMap { columns in
          let band = Band(sourceCount: rows.count, targetCount: columns.count)
          return pairs(in: SearchPlan.Window(rows: rows, columns: columns, band: band), shapes: .all, scorer: scorer)
        }
      }
    }
    return MovedPatches(evidence, sources: sources, targets: targets).found().flatMap { patch in
      SearchPlan(patch.chain, patch.section).windows.flatMap { pairs(in: $0, shapes: .oneSegment, scorer: scorer) }
    }
  }

  /// The two-sided beads of the best path through a window that are worth their segments; then, of what it leaves, single pairs that
  /// are, since a path cannot cross itself.
  private func pairs(
    in window: SearchPlan.Window, shapes: BeadShapes.Choice, scorer: BeadScorer
  ) -> [Candidate] {
    let (rows, columns) = (window.rows, window.columns)
    var lattice = Lattice(window.band)
    scorer.begin(rows: rows, columns: columns)
    var single: [Candidate] = []
    scorer.forEachBead(window.band, shapes: shapes, model: model) { i, j, features in
      let score = model.score(features)
      lattice.set(i, j, shape: features.shape, to: score)
      guard BeadShapes.all[features.shape] == (1, 1) else { return }
      let (source, target) = (rows.lowerBound + i, columns.lowerBound + j)
      let gain = gain(score, source: source..<source + 1, target: target..<target + 1)
      if gain > Self.minimumGain {
        single.append(Candidate(source: source..<source + 1, target: target..<target + 1, gain: gain))
      }
    }
    let path = lattice.bestPath().compactMap { step -> Candidate? in
      let (a, b) = BeadShapes.all[step.shape]
      guard a > 0, b > 0 else { return nil }
      let source = rows.lowerBound + step.i..<rows.lowerBound + step.i + a
      let target = columns.lowerBound + step.j..<columns.lowerBound + step.j + b
      let score = lattice.scores[lattice.state(step.i, step.j) * BeadShapes.count + step.shape]
      let gain = gain(score, source: source, target: target)
      return gain > Self.minimumGain ? Candidate(source: source, target: target, gain: gain) : nil
    }
    return path
      + single.filter { one in
        !path.contains { $0.source.overlaps(one.source) || $0.target.overlaps(one.target) }
      }
  }

  /// The gain of a bead of the path; without bound where it has a shape that a search does not try.
  func gain(of bead: Bead, _ scorer: BeadScorer) -> Float {
    guard let shape = BeadShapes.index(source: bead.source.count, target: bead.target.count) else { return .infinity }
    let band = Band(sourceCount: bead.source.count, targetCount: bead.target.count)
    var score = -Float.infinity
    scorer.begin(rows: bead.source, columns: bead.target)
    scorer.forEachBead(band) { i, j, features in
      if i == 0, j == 0, features.shape == shape { score = model.score(features) }
    }
    return gain(score, source: bead.source, target: bead.target)
  }

  /// How much better a score is than that of the segments without counterparts.
  private func gain(_ score: Float, source: Range<Int>, target: Range<Int>) -> Float {
    let sources = source.reduce(score) { $0 - model.score(structure.nullSource($1)) }
    return target.reduce(sources) { $0 - model.score(structure.nullTarget($1)) }
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

extension MovedSegments.Candidate {
  /// The order in which candidates choose their segments: the best first, then by place.
  static func isBefore(_ a: Self, _ b: Self) -> Bool {
    if a.gain != b.gain { return a.gain > b.gain }
    return (a.source.lowerBound, a.target.lowerBound) < (b.source.lowerBound, b.target.lowerBound)
  }
}

/// The segments that no candidate has taken.
struct FreeSegments {
  private var takenSource: Set<Int> = []
  private var takenTarget: Set<Int> = []

  /// Takes the segments of a candidate, unless one of them is taken.
  /// - Returns: whether they were free.
  mutating func take(_ candidate: MovedSegments.Candidate) -> Bool {
    guard takenSource.isDisjoint(with: candidate.source), takenTarget.isDisjoint(with: candidate.target) else {
      return false
    }
    takenSource.formUnion(candidate.source)
    takenTarget.formUnion(candidate.target)
    return true
  }
}
