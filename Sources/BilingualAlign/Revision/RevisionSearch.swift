import BilingualText

/// Finds which sentences of two versions belong together where neither is equal: the cheapest path of 1–1, 1–2, 2–1, 1–0 and 0–1.
enum RevisionSearch {
  /// What a letter costs that has no counterpart; a letter of a pair costs what the pair's bigrams do not share.
  ///
  /// Two sentences are paired that share more than 1 − `alone` of their bigrams. Source: Docs/Measurements.md, "Stale translations".
  static let alone: Float = 0.62
  /// How much two figures of one thing are alike, 3일 and 5일, whose letters are not.
  private static let otherFigure: Float = 0.5
  /// What a sentence that was split or merged costs beside its letters.
  private static let splitting: Float = 4
  /// Cells that a gap may have; a longer one is searched around its diagonal.
  private static let mostCells = 1 << 18

  /// Returns the rows of some sentences of each version, which ascend; the two parts of a split sentence follow each other.
  /// - Complexity: O(old · new) in likenesses, at most ``mostCells``.
  static func rows(
    old: [SegmentProfile], olds: [Int], new: [SegmentProfile], news: [Int]
  ) -> [TextRevision.Row] {
    let (n, m) = (olds.count, news.count)
    if n == 0 { return news.map { .init(old: 0..<0, new: $0..<$0 + 1, isMoved: false) } }
    if m == 0 { return olds.map { .init(old: $0..<$0 + 1, new: 0..<0, isMoved: false) } }
    return Search(old: old, olds: olds, new: new, news: news).path()
  }

  static func likeness(of row: TextRevision.Row, old: [SegmentProfile], new: [SegmentProfile]) -> Float {
    let a = row.old.map { old[$0].bigrams }
    let b = row.new.map { new[$0].bigrams }
    guard var first = a.first, var second = b.first else { return 0 }
    for other in a.dropFirst() { first = SegmentProfile.merged(first, other) }
    for other in b.dropFirst() { second = SegmentProfile.merged(second, other) }
    return SegmentProfile.likeness(first, second)
  }

  private struct Search {
    private let old: [SegmentProfile]
    private let new: [SegmentProfile]
    private let olds: [Int]
    private let news: [Int]
    /// The bigrams of a sentence and the next one.
    private let oldPairs: [[UInt64]]
    private let newPairs: [[UInt64]]
    /// How far from the diagonal is searched.
    private let band: Int

    init(old: [SegmentProfile], olds: [Int], new: [SegmentProfile], news: [Int]) {
      (self.old, self.new, self.olds, self.news) = (old, new, olds, news)
      oldPairs = Self.pairs(old, olds)
      newPairs = Self.pairs(new, news)
      band = max(8, RevisionSearch.mostCells / max(olds.count, news.count) / 2)
    }

    /// Empty where the next one does not follow at once.
    private static func pairs(_ all: [SegmentProfile], _ chosen: [Int]) -> [[UInt64]] {
      chosen.indices.map { i in
        guard i + 1 < chosen.count, chosen[i + 1] == chosen[i] + 1 else { return [] }
        return SegmentProfile.merged(all[chosen[i]].bigrams, all[chosen[i + 1]].bigrams)
      }
    }

    private enum Step: UInt8 {
      case none, pair, split, merge, removed, added

      var old: Int { self == .merge ? 2 : self == .pair || self == .split || self == .removed ? 1 : 0 }
      var new: Int { self == .split ? 2 : self == .pair || self == .merge || self == .added ? 1 : 0 }
    }

    func path() -> [TextRevision.Row] {
      let (n, m) = (olds.count, news.count)
      let width = m + 1
      let kept = min(m, 2 * band) + 1
      var steps = [Step](repeating: .none, count: (n + 1) * kept)
      var costs = [[Float]](repeating: [Float](repeating: .infinity, count: width), count: 3)
      costs[0][0] = 0
      for i in 0...n {
        if i > 0 { costs[i % 3] = [Float](repeating: .infinity, count: width) }
        if i == 0 { costs[0][0] = 0 }
        let first = start(of: i)
        for j in first...min(m, first + kept - 1) {
          var best = i == 0 && j == 0 ? Float(0) : Float.infinity
          var step = Step.none
          func take(_ cost: Float, _ other: Step) { if cost < best { (best, step) = (cost, other) } }
          if i > 0 { take(costs[(i - 1) % 3][j] + alone * old[olds[i - 1]].weight, .removed) }
          if j > 0 { take(costs[i % 3][j - 1] + alone * new[news[j - 1]].weight, .added) }
          if i > 0, j > 0 { take(costs[(i - 1) % 3][j - 1] + pair(i - 1, j - 1), .pair) }
          if i > 0, j > 1, !newPairs[j - 2].isEmpty {
            take(costs[(i - 1) % 3][j - 2] + split(i - 1, j - 2), .split)
          }
          if i > 1, j > 0, !oldPairs[i - 2].isEmpty {
            take(costs[(i - 2) % 3][j - 1] + merge(i - 2, j - 1), .merge)
          }
          costs[i % 3][j] = best
          steps[i * kept + j - first] = step
        }
      }
      return traced(steps, kept)
    }

    /// The first sentence of the new version that is compared with one of the old; both ends lie in the band.
    private func start(of i: Int) -> Int { max(0, min(i * news.count / olds.count - band, news.count - 2 * band)) }

    private func traced(_ steps: [Step], _ width: Int) -> [TextRevision.Row] {
      var (i, j) = (olds.count, news.count)
      var rows: [TextRevision.Row] = []
      while i > 0 || j > 0 {
        let place = j - start(of: i)
        var step = place >= 0 && place < width ? steps[i * width + place] : .none
        // Outside the band nothing is known.
        if step == .none { step = i > 0 ? .removed : .added }
        i -= step.old
        j -= step.new
        rows.append(
          TextRevision.Row(
            old: range(of: olds, from: i, count: step.old), new: range(of: news, from: j, count: step.new),
            isMoved: false))
      }
      return rows.reversed()
    }

    private func range(of chosen: [Int], from start: Int, count: Int) -> Range<Int> {
      guard count > 0 else {
        let place = start < chosen.count ? chosen[start] : (chosen.last ?? -1) + 1
        return place..<place
      }
      return chosen[start]..<chosen[start] + count
    }

    private func pair(_ i: Int, _ j: Int) -> Float {
      let (a, b) = (old[olds[i]], new[news[j]])
      // What is longer by far cannot be alike.
      let bound = 2 * min(a.weight, b.weight) / (a.weight + b.weight)
      if bound < 1 - alone { return .infinity }
      var likeness = SegmentProfile.likeness(a.bigrams, b.bigrams)
      if likeness < RevisionSearch.otherFigure, a.isFigure, b.isFigure, a.frame == b.frame {
        likeness = RevisionSearch.otherFigure
      }
      return (1 - likeness) * (a.weight + b.weight)
    }

    private func split(_ i: Int, _ j: Int) -> Float {
      let weight = old[olds[i]].weight + new[news[j]].weight + new[news[j + 1]].weight
      return (1 - SegmentProfile.likeness(old[olds[i]].bigrams, newPairs[j])) * weight + splitting
    }

    private func merge(_ i: Int, _ j: Int) -> Float {
      let weight = old[olds[i]].weight + old[olds[i + 1]].weight + new[news[j]].weight
      return (1 - SegmentProfile.likeness(oldPairs[i], new[news[j]].bigrams)) * weight + splitting
    }
  }
}
