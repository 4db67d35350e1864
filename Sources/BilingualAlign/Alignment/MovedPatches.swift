/// Where passages that a monotone path leaves unpaired may have their counterparts: small parts of the grid, each around a chain of
/// pairs of segments that share words which are rare among the unpaired.
///
/// There are as many as there are such pairs, at most a few for each segment, and none is much larger than its chain: a text in
/// reverse order is as many small parts, one whose second half comes first is one long and narrow part.
struct MovedPatches {
  /// Segments of both sides, and the pairs among them that the search goes along.
  struct Patch {
    var section: SearchPlan.Section
    var chain: AnchorChain
  }

  private typealias Point = AnchorChain.Anchor

  /// A word in more unpaired segments than this says little about which belongs to which.
  static let rare = 4
  /// Pairs that share less than this, in nats, are not looked at; a number that two of thirty sentences share is worth three.
  static let leastWeight: Float = 2
  /// A segment is looked at beside so many others, those with which it shares most.
  static let mostPartners = 4
  /// Pairs so far apart, on either side, belong to one passage.
  static let longestStep: Int32 = 8

  private let evidence: AlignmentEvidence
  private let sources: [Range<Int>]
  private let targets: [Range<Int>]

  /// - Parameters: sources, targets: runs of unpaired segments.
  init(_ evidence: AlignmentEvidence, sources: [Range<Int>], targets: [Range<Int>]) {
    self.evidence = evidence
    self.sources = sources
    self.targets = targets
  }

  /// - Complexity: O(n log n) in the words of the unpaired segments.
  func found() -> [Patch] {
    let points = points()
    let runs = (source: Self.runs(sources, evidence.source.count), target: Self.runs(targets, evidence.target.count))
    return chains(points, runs).map { chain in
      let first = chain[0]
      let last = chain[chain.count - 1]
      let section = SearchPlan.Section(
        rows: Self.around(first.source, to: last.source, in: sources[Int(runs.source[Int(first.source)])]),
        columns: Self.around(first.target, to: last.target, in: targets[Int(runs.target[Int(first.target)])]))
      return Patch(section: section, chain: AnchorChain(chain))
    }
  }

  /// The segments from one to another, and some more on both sides within their run.
  private static func around(_ first: Int32, to last: Int32, in run: Range<Int>) -> Range<Int> {
    let margin = Int(SearchPlan.margin)
    return max(run.lowerBound, Int(first) - margin)..<min(run.upperBound, Int(last) + 1 + margin)
  }

  /// For each segment the number of its run.
  private static func runs(_ runs: [Range<Int>], _ count: Int) -> [Int32] {
    var numbers = [Int32](repeating: -1, count: count)
    for (number, run) in runs.enumerated() {
      for segment in run { numbers[segment] = Int32(number) }
    }
    return numbers
  }

  /// The pairs of unpaired segments that share enough, by source, then target; of each segment the best few.
  private func points() -> [Point] {
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
    let all = AnchorChain.points(&votes, least: Self.leastWeight)
    let kept = Self.best(all, count: evidence.source.count) { $0.source }
    return Self.best(kept, count: evidence.target.count) { $0.target }.sorted {
      ($0.source, $0.target) < ($1.source, $1.target)
    }
  }

  /// The unpaired segments that hold each type, at most one more than ``rare``.
  private static func places<Types: Sequence<Int32>>(
    _ runs: [Range<Int>], _ types: (Int) -> Types
  ) -> [Int32: [Int32]] {
    var places: [Int32: [Int32]] = [:]
    for segment in runs.joined() {
      for type in types(segment) {
        if let known = places[type], known.last == Int32(segment) || known.count > rare { continue }
        places[type, default: []].append(Int32(segment))
      }
    }
    return places
  }

  /// The heaviest ``mostPartners`` pairs of each segment of a side, the heaviest of all first.
  private static func best(_ points: [Point], count: Int, by segment: (Point) -> Int32) -> [Point] {
    var taken = [Int](repeating: 0, count: count)
    let heaviest = points.sorted { ($1.weight, $0.source, $0.target) < ($0.weight, $1.source, $1.target) }
    return heaviest.filter { point in
      taken[Int(segment(point))] += 1
      return taken[Int(segment(point))] <= mostPartners
    }
  }

  /// Parts the pairs into chains that run forward on both sides in short steps, the heaviest first; each pair is in one.
  /// - Complexity: O(points log points), as a segment has a few pairs and a step spans a few segments.
  private func chains(_ points: [Point], _ runs: (source: [Int32], target: [Int32])) -> [[Point]] {
    var total = points.map(\.weight)
    var previous = [Int](repeating: -1, count: points.count)
    for index in points.indices {
      let point = points[index]
      var before = index - 1
      while before >= 0, points[before].source >= point.source - Self.longestStep {
        let other = points[before]
        let step = point.target - other.target
        if other.source < point.source, 0 < step, step <= Self.longestStep,
          runs.source[Int(other.source)] == runs.source[Int(point.source)],
          runs.target[Int(other.target)] == runs.target[Int(point.target)],
          total[before] + point.weight > total[index]
        {
          total[index] = total[before] + point.weight
          previous[index] = before
        }
        before -= 1
      }
    }
    var isTaken = [Bool](repeating: false, count: points.count)
    var chains: [[Point]] = []
    for end in points.indices.sorted(by: { (total[$1], $0) < (total[$0], $1) }) {
      var chain: [Point] = []
      var at = end
      while at >= 0, !isTaken[at] {
        isTaken[at] = true
        chain.append(points[at])
        at = previous[at]
      }
      if !chain.isEmpty { chains.append(chain.reversed()) }
    }
    return chains
  }
}
