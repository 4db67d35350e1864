import BilingualAlignment
import BilingualText

/// Two things that stand in a clause of their own on both sides, each in that of the other's words: 접종 후 20분 동안 머물고, 귀가한 뒤에도 3시간
/// 동안 살핀다 and *stay for three hours after vaccination, and watch yourself for 20 minutes after returning home*.
enum CrossedClauses {
  /// Less sure links are no label.
  private static let leastProbability = 0.5

  /// The first two neighbours of some things, sorted, whose clauses are crossed: at least one word of each stands with the other, and
  /// none with its own.
  /// - Complexity: O(links · things).
  static func find(_ items: [CrossedLabels.Item], links: Links, korean: [UInt8], english: [UInt8])
    -> CrossedLabels.Exchange?
  {
    let labels = links.links.filter { link in
      link.reason != .position && link.probability >= leastProbability
        && !isStop(english[link.target.start..<link.target.end])
        && !items.contains { $0.source.overlaps(link.source) || $0.target.overlaps(link.target) }
    }
    guard labels.count > 1 else { return nil }
    let targets = items.map(\.target).sorted()
    for (number, (a, b)) in zip(items, items.dropFirst()).enumerated() {
      // Whoever exchanges two things leaves their words: the things change their order.
      guard b.target < a.target, let at = targets.firstIndex(of: b.target), targets[at + 1] == a.target,
        let source = border(in: korean, from: a.source.end, to: b.source.start, signs: commas),
        let target = border(in: english, from: b.target.end, to: a.target.start, signs: commas + dividers)
      else { continue }
      let here = (
        number > 0 ? items[number - 1].source.end : 0, number + 2 < items.count ? items[number + 2].source.start : .max
      )
      let there = (at > 0 ? targets[at - 1].end : 0, at + 2 < targets.count ? targets[at + 2].start : .max)
      var votes = (kept: 0, first: 0, second: 0)
      for label in labels {
        guard label.source.start >= here.0, label.source.end <= here.1, label.target.start >= there.0,
          label.target.end <= there.1
        else { continue }
        // What stands first in the English is the second thing of the Korean.
        switch (label.source.end <= source, label.target.end <= target) {
        case (true, true): votes.first += 1
        case (false, false): votes.second += 1
        default: votes.kept += 1
        }
      }
      if votes.first > 0, votes.second > 0, votes.kept == 0 {
        return CrossedLabels.Exchange(first: (a.source, b.target), second: (b.source, a.target))
      }
    }
    return nil
  }

  /// The only border between two places.
  private static func border(in text: [UInt8], from start: Int, to end: Int, signs: [[UInt8]]) -> Int? {
    guard start < end else { return nil }
    var found: Int?
    var i = start
    while i < end {
      guard let sign = signs.first(where: { text[i..<end].starts(with: $0) }) else {
        i += 1
        continue
      }
      if found != nil { return nil }
      found = i
      i += sign.count
    }
    return found
  }

  /// *for*, *after*: such words stand beside everything.
  private static func isStop(_ word: ArraySlice<UInt8>) -> Bool { stops.contains(word.map(Byte.folded)) }

  private static let stops = Set(StopWords.english.map { Array($0.utf8) })
  private static let commas = [", and ", ", while ", ", but ", ", ", "; "].map { Array($0.utf8) }
  private static let dividers = CrossedLabels.dividers.map { Array(" \($0) ".utf8) }
}
