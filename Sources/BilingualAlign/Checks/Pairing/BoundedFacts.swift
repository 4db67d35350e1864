import BilingualAlignment
import BilingualDocuments
package import BilingualFacts
package import BilingualText

extension ReadPair {
  /// Returns the facts in a range of one side, with the bounds that their readers leave to the words beside them: 30km 이상, `more
  /// than 30 km`.
  /// - Complexity: O(facts · bytes beside them).
  package func boundedFacts(in range: TextRange, isSource: Bool) -> [Fact] {
    let side = isSource ? source : target
    let facts = Array(side.facts(in: range))
    return side.document.text.utf8.withUnsafeBufferPointer { text in
      facts.indices.map { index in
        let fact = facts[index]
        guard TurnedFigures.isFigure(fact), fact.qualifiers.isDisjoint(with: [.lowerBound, .upperBound]) else {
          return fact
        }
        let figure = TurnedFigures.figure(facts, at: index, within: range)
        let bound =
          isSource
          ? FigureDirections.koreanBound(text, figure, mayBeDenied: true)
          : FigureDirections.englishBound(text, figure)
        guard let bound else { return fact }
        return Fact(
          value: fact.value, range: fact.range,
          qualifiers: fact.qualifiers.union(bound.isLower ? .lowerBound : .upperBound), evidence: fact.evidence)
      }
    }
  }

  /// Returns a figure of the original with the word that bounds it: 100명 이상, 최대 100명.
  package func bounded(_ atom: FactAtom) -> TextRange {
    let range = atom.fact.range
    if atom.fact.qualifiers.isDisjoint(with: [.lowerBound, .upperBound]) { return range }
    return source.document.text.utf8.withUnsafeBufferPointer { text in
      let figure = FigureDirections.Figure(
        range: range, floor: range.start, ceiling: min(text.count, range.end + 6 * KoreanSyllable.width))
      if let bound = FigureDirections.koreanBound(text, figure, mayBeDenied: true) {
        return TextRange(range.start, max(range.end, bound.range.end))
      }
      guard range.start > 1, text[range.start - 1] == 0x20 else { return range }
      var start = range.start - 1
      while start > 0, !Byte.isSpace(text[start - 1]) { start -= 1 }
      return TextRange(start, range.end)
    }
  }

  /// Returns a figure of the translation with the words that bound it: *at most five*, *100 or more*.
  func bounded(inTranslation atom: FactAtom) -> TextRange {
    let range = atom.fact.range
    return target.document.text.utf8.withUnsafeBufferPointer { text in
      let figure = FigureDirections.Figure(
        range: range, floor: max(0, range.start - Self.besides), ceiling: min(text.count, range.end + Self.besides))
      guard let bound = FigureDirections.englishBound(text, figure) else { return range }
      return TextRange(min(range.start, bound.range.start), max(range.end, bound.range.end))
    }
  }

  /// How far from a figure its bound may stand, in bytes.
  private static var besides: Int { 24 }
}
