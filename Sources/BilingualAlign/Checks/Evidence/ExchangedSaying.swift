import BilingualAlignment
import BilingualDocuments
package import BilingualFacts
package import BilingualText

/// Two values that two translations of a passage both have, each beside the words that the other translation has beside the other:
/// *on the 12th in Seoul and on the 15th in Busan* and *on the 15th in Seoul and on the 12th in Busan*.
package struct ExchangedSaying: Sendable {
  /// Both values as each translation has them, in the same order of values.
  package let first: (Fact, Fact)
  package let second: (Fact, Fact)

  /// More figures than this are a table.
  private static let mostFigures = 8
  /// So many words must stand beside the other value, and none beside the same.
  private static let leastVotes = 2

  /// - Complexity: O(bytes + words · figures).
  package static func between(
    _ a: ReadPair, _ x: TextRange, _ b: ReadPair, _ y: TextRange
  ) -> ExchangedSaying? {
    let (ours, theirs) = (figures(a.target, x), figures(b.target, y))
    let shared = ours.compactMap { fact -> (Fact, Fact)? in
      guard ours.count(where: { $0.value == fact.value }) == 1 else { return nil }
      let others = theirs.filter { $0.value == fact.value }
      return others.count == 1 ? (fact, others[0]) : nil
    }
    guard (2...mostFigures).contains(shared.count) else { return nil }
    let labels = (labels(a.target, x, shared.map(\.0)), labels(b.target, y, shared.map(\.1)))
    for i in shared.indices {
      for j in shared.indices.dropFirst(i + 1) where shared[i].0.value.kind == shared[j].0.value.kind {
        // What stands beside both tells neither from the other.
        let own = (labels.0[i].subtracting(labels.0[j]), labels.0[j].subtracting(labels.0[i]))
        let other = (labels.1[i].subtracting(labels.1[j]), labels.1[j].subtracting(labels.1[i]))
        let kept = own.0.intersection(other.0).count + own.1.intersection(other.1).count
        let turned = own.0.intersection(other.1).count + own.1.intersection(other.0).count
        if kept == 0, turned >= leastVotes {
          return ExchangedSaying(first: (shared[i].0, shared[j].0), second: (shared[i].1, shared[j].1))
        }
      }
    }
    return nil
  }

  private static func figures(_ side: Reading, _ range: TextRange) -> [Fact] {
    side.facts(in: range).filter { fact in
      guard fact.evidence == .digits else { return false }
      switch fact.value {
      case .number, .ordinal, .percent, .money, .measure, .age, .duration, .date, .time: return true
      default: return false
      }
    }
  }

  /// The content words that stand nearest to each figure, in small letters.
  private static func labels(_ side: Reading, _ range: TextRange, _ figures: [Fact]) -> [Set<String>] {
    let bytes = side.document.text.utf8
    var tokenizer = Tokenizer(sharesWords: true)
    var text = TokenizedText(language: .english, recordsRanges: true)
    bytes.withUnsafeBufferPointer {
      tokenizer.tokenize(UnsafeBufferPointer(rebasing: $0[range.start..<range.end]), into: &text)
    }
    var labels = [Set<String>](repeating: [], count: figures.count)
    for (index, owner) in ExchangedFigures.owners(text, bytes, range, figures, isLabelBehind: false).enumerated() {
      guard let owner else { continue }
      let word = TextRange(text.ranges[index].start + range.start, text.ranges[index].end + range.start)
      if figures[owner.figure].range.overlaps(word) { continue }
      labels[owner.figure].insert(side.document.text.string(word).lowercased())
    }
    return labels
  }

  /// How far the words of the original speak for the values of a translation: those that are linked count for the value that
  /// stands nearest to them on both sides, or against it.
  /// - Parameter facts: both values of the translation.
  package static func support(_ pair: ReadPair, _ source: TextRange, _ facts: (Fact, Fact)) -> Int {
    let korean = [facts.0, facts.1].map { fact in
      pair.source.facts(in: source).first { isAnswer($0, fact) }
    }
    guard let first = korean[0], let second = korean[1], first.range != second.range,
      let segment = pair.source.segment(at: source.start)
    else { return 0 }
    let ranges = ([first.range, second.range], [facts.0.range, facts.1.range])
    return pair.links(in: pair.bead(ofSource: segment)).links.reduce(0) { sum, link in
      guard link.reason != .position, link.reason != .fact,
        let a = FigureNeighbours.nearest(link.source, ranges.0, 40, cost: { _ in 0 }),
        let b = FigureNeighbours.nearest(link.target, ranges.1, 40, cost: { _ in 0 })
      else { return sum }
      return sum + (a == b ? 1 : -1)
    }
  }

  private static func isAnswer(_ korean: Fact, _ english: Fact) -> Bool {
    FactChanges.atoms([korean]).contains { atom in
      FactChanges.atoms([english]).contains { LeftOverSentences.isAnswer(atom, $0) }
    }
  }
}
