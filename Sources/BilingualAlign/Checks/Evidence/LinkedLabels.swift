import BilingualAlignment
import BilingualFacts
import BilingualText

/// What stands beside figures on both sides, by the links: 강릉 구간 32.5% and `32.5 percent in Gangneung`.
///
/// The lexicon alone knows no names of places, sections or companies.
enum LinkedLabels {
  /// A name further from every figure than this belongs to none, in bytes, and another word.
  private static let reach = 60
  private static let nearby = 24
  /// Less sure links are no label.
  private static let leastProbability = 0.75

  /// How many linked words stand beside figure i of the original and figure j of the translation; names and facts count twice.
  /// - Complexity: O(links · figures).
  static func votes(
    for figures: [ExchangedFigures.Figure], links: Links, korean: [UInt8], english: [UInt8]
  ) -> [[Double]] {
    let sources = figures.map(\.source.range)
    let targets = figures.map(\.target.range)
    var votes = [[Double]](repeating: [Double](repeating: 0, count: figures.count), count: figures.count)
    // `Guest #1, Guest #2`: a word that stands beside several figures is no label of one.
    var uses: [ArraySlice<UInt8>: Int] = [:]
    for link in links.links { uses[korean[link.source.start..<link.source.end], default: 0] += 1 }
    for link in links.links where link.reason != .position && link.probability >= leastProbability {
      if uses[korean[link.source.start..<link.source.end]] != 1 { continue }
      if sources.contains(where: { $0.overlaps(link.source) }) || targets.contains(where: { $0.overlaps(link.target) })
      {
        continue
      }
      let isName = link.reason != .lexicon && link.reason != .repeated
      let reach = isName ? reach : nearby
      let i = FigureNeighbours.nearest(to: link.source, among: sources, within: reach) {
        korean[$0].reduce(0) { $0 + FigureNeighbours.cost(ofStop: $1) }
      }
      let j = FigureNeighbours.nearest(to: link.target, among: targets, within: reach) { cost(of: english[$0]) }
      guard let i, let j else { continue }
      votes[i][j] += isName ? 2 : 1
    }
    return votes
  }

  /// Whether between two figures there is room for a label, on both sides: `1 or 0` has none. Of what is contrasted
  /// (5가 아닌 17) either may come first.
  static func haveLabels(
    _ a: ExchangedFigures.Figure, and b: ExchangedFigures.Figure, in korean: [UInt8]
  ) -> Bool {
    let gap = between(a.source.range, b.source.range)
    return gap.count >= leastGap && between(a.target.range, b.target.range).count >= leastGap
      && !contrasts.contains { word in gap.contains { korean[$0..<gap.upperBound].starts(with: word) } }
  }

  private static func between(_ a: TextRange, _ b: TextRange) -> Range<Int> {
    let (first, last) = a < b ? (a, b) : (b, a)
    return first.end..<max(first.end, last.start)
  }

  /// A separator and a word of two syllables or four letters, in bytes.
  private static let leastGap = 9
  private static let contrasts = TimeWords.korean["contrast"].map { Array($0.utf8) }

  /// A comma and `and` divide, a preposition behind a figure joins: `3 in Seoul to 5 in Busan`.
  static func cost(of gap: ArraySlice<UInt8>) -> Int {
    let stops = gap.reduce(0) { $0 + FigureNeighbours.cost(ofStop: $1) }
    if dividers.contains(where: { gap.starts(with: $0) }) { return stops + 12 }
    return joiners.contains { gap.starts(with: $0) } ? stops - 5 : stops
  }

  private static let dividers = [" and ", " to ", " while ", " but "].map { Array($0.utf8) }
  private static let joiners = [" in ", " of ", " on ", " for ", " at "].map { Array($0.utf8) }
}
