internal import Foundation

/// Looks among the segments that a monotone path leaves unpaired for those whose counterparts stand at another place.
struct MovedSegments {
  private let evidence: AlignmentEvidence
  private let model: AlignmentModel
  private let temperature: Float

  /// How much likelier, in nats, a pair must be than two unpaired segments.
  /// Source: Docs/Measurements.md, "Moved segments".
  static let minimumGain: Float = 6
  /// Up to so many pairs of unpaired segments are all looked at; of more, those that share rare words.
  static let allPairs = 400
  /// A word in more unpaired runs than this says little about which belongs to which.
  static let rare = 4

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

  /// - Complexity: linear in the words of the unpaired segments, and O(tokens²) for each pair that is looked at.
  func found(in beads: [Bead]) -> [Bead] {
    let sources = Self.runs(beads.lazy.filter { $0.target.isEmpty }.map { $0.source })
    let targets = Self.runs(beads.lazy.filter { $0.source.isEmpty }.map { $0.target })
    guard !sources.isEmpty, !targets.isEmpty else { return [] }
    let scorer = BeadScorer(evidence)
    var candidates: [Candidate] = []
    for pair in likely(sources, targets) {
      candidates += pairs(sources[Int(pair.source)], targets[Int(pair.target)], scorer)
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

  /// The two-sided beads of the best path through one pair of runs that are worth their segments.
  private func pairs(_ rows: Range<Int>, _ columns: Range<Int>, _ scorer: BeadScorer) -> [Candidate] {
    let band = Band(sourceCount: rows.count, targetCount: columns.count)
    var lattice = Lattice(band)
    scorer.begin(rows: rows, columns: columns)
    scorer.forEachBead(band, model: model) { i, j, features in
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

  /// Runs worth comparing, as indices into the two lists.
  private func likely(_ sources: [Range<Int>], _ targets: [Range<Int>]) -> [AnchorChain.Anchor] {
    if sources.joined().count * targets.joined().count <= Self.allPairs {
      return sources.indices.flatMap { source in
        targets.indices.map { AnchorChain.Anchor(source: Int32(source), target: Int32($0), weight: 0) }
      }
    }
    let units = Self.places(sources) { segment in
      evidence.source.words.units[evidence.source.words.unitRange(segment)].lazy.map { $0.type }
    }
    let words = Self.places(targets) { segment in
      evidence.target.words.tokens[evidence.target.words.tokenRange(segment)].lazy.map { $0.type }
    }
    var votes: [AnchorChain.Vote] = []
    for (unit, from) in units.sorted(by: { $0.key < $1.key }) where from.count <= Self.rare {
      for index in evidence.table.row(unit) {
        let link = evidence.table.links[index]
        guard let to = words[link.word], to.count <= Self.rare,
          let weight = AnchorChain.weight(link, from.count * to.count)
        else { continue }
        for source in from {
          for target in to { votes.append(AnchorChain.Vote(source: source, target: target, weight: weight)) }
        }
      }
    }
    return AnchorChain.points(&votes)
  }

  /// The runs that hold each type, at most one more than ``rare``.
  private static func places<Types: Sequence<Int32>>(
    _ runs: [Range<Int>], _ types: (Int) -> Types
  ) -> [Int32: [Int32]] {
    var places: [Int32: [Int32]] = [:]
    for (index, run) in runs.enumerated() {
      for segment in run {
        for type in types(segment) {
          if let known = places[type], known.last == Int32(index) || known.count > rare { continue }
          places[type, default: []].append(Int32(index))
        }
      }
    }
    return places
  }
}
