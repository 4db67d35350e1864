package import BilingualAlignment
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
  /// So many syllables of a Korean word stand for it.
  private static let stem = 2

  /// - Complexity: O(bytes + words · figures).
  package static func between(
    _ a: Reading, at x: TextRange, and b: Reading, at y: TextRange
  ) -> ExchangedSaying? {
    labelled(a, at: x, and: b, at: y).first { $0.kept == 0 && $0.turned >= leastVotes }?.saying
  }

  /// Whether two values of one text stand beside the same words in the other text, wherever these stand.
  package static func keepsWords(_ a: Reading, at x: TextRange, and b: Reading, at y: TextRange) -> Bool {
    labelled(a, at: x, and: b, at: y).contains { $0.kept >= leastVotes && $0.kept > $0.turned }
  }

  /// Two values of one kind, and how many words stand beside the same one in both texts, or beside the other one.
  private struct Labelled {
    let saying: ExchangedSaying
    let kept: Int
    let turned: Int
  }

  private static func labelled(_ a: Reading, at x: TextRange, and b: Reading, at y: TextRange) -> [Labelled] {
    let (ours, theirs) = (figures(a, x), figures(b, y))
    let shared = ours.compactMap { fact -> (Fact, Fact)? in
      guard ours.count(where: { $0.value == fact.value }) == 1 else { return nil }
      let others = theirs.filter { $0.value == fact.value }
      return others.count == 1 ? (fact, others[0]) : nil
    }
    guard (2...mostFigures).contains(shared.count) else { return [] }
    let labels = (labels(in: a, within: x, of: shared.map(\.0)), labels(in: b, within: y, of: shared.map(\.1)))
    var found: [Labelled] = []
    for i in shared.indices {
      for j in shared.indices.dropFirst(i + 1) where shared[i].0.value.kind == shared[j].0.value.kind {
        // What stands beside both tells neither from the other.
        let own = (labels.0[i].subtracting(labels.0[j]), labels.0[j].subtracting(labels.0[i]))
        let other = (labels.1[i].subtracting(labels.1[j]), labels.1[j].subtracting(labels.1[i]))
        let kept = own.0.intersection(other.0).count + own.1.intersection(other.1).count
        let turned = own.0.intersection(other.1).count + own.1.intersection(other.0).count
        let saying = ExchangedSaying(first: (shared[i].0, shared[j].0), second: (shared[i].1, shared[j].1))
        found.append(Labelled(saying: saying, kept: kept, turned: turned))
      }
    }
    return found
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

  /// The content words that stand nearest to each figure, in small letters; of Korean ones what no particle touches.
  private static func labels(in side: Reading, within range: TextRange, of figures: [Fact]) -> [Set<String>] {
    let bytes = side.document.text.utf8
    var tokenizer = Tokenizer(sharesWords: true)
    let isKorean = side.document.language == .korean
    var text = TokenizedText(language: side.document.language, recordsRanges: true)
    bytes.withUnsafeBufferPointer {
      tokenizer.tokenize(UnsafeBufferPointer(rebasing: $0[range.start..<range.end]), into: &text)
    }
    var labels = [Set<String>](repeating: [], count: figures.count)
    for (index, owner) in ExchangedFigures.owners(text, in: bytes, at: range, of: figures, isLabelBehind: false)
      .enumerated()
    {
      guard let owner else { continue }
      let word = TextRange(text.ranges[index].start + range.start, text.ranges[index].end + range.start)
      if figures[owner.figure].range.overlaps(word) { continue }
      let label = side.document.text.string(word)
      labels[owner.figure].insert(isKorean ? String(label.prefix(stem)) : label.lowercased())
    }
    return labels
  }

  /// How far the words of the original speak for the values of a translation: those that are linked count for the value that
  /// stands nearest to them on both sides, or against it.
  /// - Parameter facts: both values of the translation.
  package static func support(in pair: ReadPair, at source: TextRange, of facts: (Fact, Fact)) -> Int {
    let korean = [facts.0, facts.1].map { fact in
      pair.source.facts(in: source).first { isAnswer($0, fact) }
    }
    guard let first = korean[0], let second = korean[1], first.range != second.range,
      let segment = pair.source.segment(at: source.start)
    else { return 0 }
    let ranges = ([first.range, second.range], [facts.0.range, facts.1.range])
    return pair.links(in: pair.bead(ofSource: segment)).links.reduce(0) { sum, link in
      guard link.reason != .position, !ranges.0.contains(where: link.source.overlaps),
        !ranges.1.contains(where: link.target.overlaps),
        let a = FigureNeighbours.nearest(to: link.source, among: ranges.0, within: 40, cost: { _ in 0 }),
        let b = FigureNeighbours.nearest(to: link.target, among: ranges.1, within: 40, cost: { _ in 0 })
      else { return sum }
      return sum + (a == b ? 1 : -1)
    }
  }

  private static func isAnswer(_ korean: Fact, _ english: Fact) -> Bool {
    let atoms = (FactChanges.atoms([korean]), FactChanges.atoms([english]))
    return !atoms.1.isEmpty
      && atoms.1.allSatisfy { atom in atoms.0.contains { LeftOverSentences.isAnswer($0, atom) } }
  }
}
