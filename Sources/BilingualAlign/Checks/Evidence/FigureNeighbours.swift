import BilingualFacts
import BilingualText

/// What stands beside a figure and is no word of the lexicon: a place, a date, another figure in parentheses, a counter.
enum FigureNeighbours {
  typealias Figure = ExchangedFigures.Figure

  /// How far from a figure a fact stands that belongs to it, in bytes.
  private static let reach = 24

  /// Adds a vote for the figures beside which the same thing stands.
  /// - Complexity: O(facts · figures).
  static func vote(
    for figures: [Figure], source: some Collection<Fact>, target: some Collection<Fact>, korean: [UInt8],
    english: [UInt8], into votes: inout [[Double]]
  ) {
    let sources = figures.map(\.source.range)
    let targets = figures.map(\.target.range)
    for label in source.prefix(BeadPairing.mostAtoms) where isLabel(label, sources) {
      let same = target.filter { $0.value == label.value }
      guard same.count == 1, source.count(where: { $0.value == label.value }) == 1,
        let i = nearest(to: label.range, among: sources, in: korean),
        let j = nearest(to: same[same.startIndex].range, among: targets, in: english)
      else { continue }
      votes[i][j] += 1
    }
    for i in figures.indices {
      guard let words = counted(figures[i].source, korean) else { continue }
      let found = figures.indices.filter { stands(words, behind: figures[$0].target.range.end, english) }
      // A counter names what is counted; two words of the lexicon may meet by chance.
      if found.count == 1 { votes[i][found[0]] += 2 }
    }
  }

  private static func isLabel(_ fact: Fact, _ figures: [TextRange]) -> Bool {
    if figures.contains(fact.range) { return false }
    switch fact.value {
    case .place, .acronym, .part, .half, .quarter: return true
    case .date(let date): return date != DateValue()
    default: return false
    }
  }

  private static func nearest(to range: TextRange, among figures: [TextRange], in text: [UInt8]) -> Int? {
    nearest(to: range, among: figures, within: reach) { text[$0].reduce(0) { $0 + cost(ofStop: $1) } }
  }

  /// How much further a comma or a semicolon sets a figure off, in bytes.
  static func cost(ofStop byte: UInt8) -> Int { byte == 0x2C || byte == 0x3B ? 20 : 0 }

  /// The figure nearest to a word or a fact, if no other is as near; none that the word is part of.
  /// - Parameter cost: what stands between counts so many bytes more.
  static func nearest(
    to word: TextRange, among figures: [TextRange], within reach: Int, cost: (Range<Int>) -> Int
  ) -> Int? {
    var best: (distance: Int, figure: Int)?
    var isTied = false
    for (index, figure) in figures.enumerated() {
      let (from, to) = word.end <= figure.start ? (word.end, figure.start) : (figure.end, word.start)
      guard to >= from, to - from < reach else { continue }
      let distance = to - from + cost(from..<to)
      if distance >= reach { continue }
      if let best, best.distance <= distance {
        if best.distance == distance { isTied = true }
        continue
      }
      isTied = false
      best = (distance, index)
    }
    return isTied ? nil : best?.figure
  }

  /// The beginnings of English words for what a Korean counter counts; `nil` where the figure has none of the table.
  private static func counted(_ fact: Fact, _ korean: [UInt8]) -> [[UInt8]]? {
    switch fact.value {
    case .number, .ordinal: break
    default: return nil
    }
    let text = korean[fact.range.start..<fact.range.end]
    return counters.first { text.count > $0.korean.count && text.suffix($0.korean.count).elementsEqual($0.korean) }?
      .english
  }

  /// Whether a counter of the table stands at the end of a figure: `314편` are flights, and no 314th of its kind.
  static func isCounted(_ fact: Fact, _ korean: [UInt8]) -> Bool { counted(fact, korean) != nil }

  private static func stands(_ words: [[UInt8]], behind start: Int, _ english: [UInt8]) -> Bool {
    let end = min(english.count, start + reach)
    var i = start
    while i < end {
      if Byte.isDigit(english[i]) || english[i] == 0x2C { return false }
      if Byte.isLetter(english[i]), !Byte.isLetter(english[i - 1]),
        words.contains(where: { word in
          i + word.count <= english.count && word.indices.allSatisfy { Byte.folded(english[i + $0]) == word[$0] }
        })
      {
        return true
      }
      i += 1
    }
    return false
  }

  private static let counters: [(korean: [UInt8], english: [[UInt8]])] =
    LanguageTable.rows(of: "both/counters", "korean", "english").map { row in
      (Array(row.cells[0].utf8), row.words(1).map { Array($0.utf8) })
    }.sorted { $0.korean.count > $1.korean.count }
}
