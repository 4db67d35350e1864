import BilingualAlignment
import BilingualFacts
import BilingualText

/// Dates, times and periods that both sides have, from then on here and until then there: 9월 1일부터 and `until September 1`.
///
/// Only what stands right beside the date counts: its particle in Korean, the preposition before it in English.
enum TurnedTimes {
  struct Turned {
    let source: TextRange
    let target: TextRange
    fileprivate let sides: (Side, Side)

    /// - Parameters: the words of the original and of the translation.
    func message(_ source: String, _ target: String) -> Message {
      "“\(source)” in the original means \(sides.0.name), “\(target)” in the translation \(sides.1.name)"
    }
  }

  fileprivate enum Side: Int {
    case from, until, within, ahead
    /// Between a preposition and its date.
    case filler

    var name: Message {
      switch self {
      case .from: "from then on"
      case .until: "until then"
      case .within: "within this time"
      case .ahead: "this time before"
      case .filler: ""
      }
    }
  }

  /// Beads with more facts than this are lists.
  private static let mostFacts = 24

  /// - Complexity: O(facts), and the square of at most ``mostFacts`` where a Korean date has such a particle.
  static func find(
    sources: ArraySlice<Fact>, targets: ArraySlice<Fact>, korean: UnsafeBufferPointer<UInt8>,
    source: TextRange, english: UnsafeBufferPointer<UInt8>, target: TextRange
  ) -> Turned? {
    guard sources.count <= mostFacts, targets.count <= mostFacts else { return nil }
    let marked = sources.compactMap { fact -> (fact: Fact, side: Side, end: Int)? in
      guard isTime(fact.value), let (side, end) = particle(in: korean, of: fact, within: source) else { return nil }
      return (fact, side, end)
    }
    guard !marked.isEmpty else { return nil }
    let pairs = LinkedFacts(Array(sources), Array(targets)).pairs
    for (fact, side, end) in marked {
      guard let other = pairs.first(where: { $0.source.range == fact.range })?.target,
        // Of equal dates nobody knows which is which.
        targets.count(where: { $0.value == other.value }) == 1, sources.count(where: { $0.value == fact.value }) == 1,
        let (said, word) = preposition(in: english, of: other, within: target),
        isTurned(korean: side, english: said, value: fact.value)
      else { continue }
      return Turned(
        source: TextRange(fact.range.start, end),
        target: TextRange(min(word.start, other.range.start), other.range.end),
        sides: (side, said))
    }
    return nil
  }

  private static func isTurned(korean: Side, english: Side, value: FactValue) -> Bool {
    switch (korean, english) {
    case (.from, .until), (.until, .from): if case .duration = value { false } else { true }
    case (.ahead, .from): if case .duration = value { false } else { true }
    case (.ahead, .within): if case .duration = value { true } else { false }
    default: false
    }
  }

  private static func isTime(_ value: FactValue) -> Bool {
    switch value {
    case .date, .time, .duration, .half, .quarter: true
    default: false
    }
  }

  // MARK: Korean

  private static let particles: PhraseTable = {
    func rows(_ side: Side, _ use: String) -> [(String, Lexeme)] {
      TimeWords.korean[use].map { ($0, Lexeme(.nothing, value: side.rawValue)) }
    }
    return PhraseTable(
      rows(.from, "time-from") + rows(.until, "time-until") + rows(.within, "time-within") + rows(.ahead, "time-ahead"))
  }()

  /// The particle behind a date; what is in parentheses, and one syllable (말, 초), may lie between.
  private static func particle(in text: UnsafeBufferPointer<UInt8>, of fact: Fact, within bounds: TextRange) -> (
    Side, Int
  )? {
    var i = fact.range.end
    if i < bounds.end, text[i] == 0x28, let close = text[i..<min(i + 24, bounds.end)].firstIndex(of: 0x29) {
      i = close + 1
    }
    for _ in 0..<2 {
      guard i < bounds.end else { return nil }
      let start = text[i] == 0x20 ? i + 1 : i
      if let match = particles.longestMatch(in: text, at: start, end: bounds.end, wholeWords: false),
        let side = Side(rawValue: Int(match.lexeme.value))
      {
        return (side == .until && isAhead(text, fact) ? .ahead : side, match.end)
      }
      guard Letters.hangul(text, at: start, end: bounds.end) == 3 else { return nil }
      i = start + 3
    }
    return nil
  }

  /// Whether the date holds the word `before`: 3일 전까지.
  private static func isAhead(_ text: UnsafeBufferPointer<UInt8>, _ fact: Fact) -> Bool {
    let last = max(fact.range.start, fact.range.end - KoreanSyllable.width)
    let match = particles.longestMatch(in: text, at: last, end: text.count, wholeWords: false)
    return match.map { Int($0.lexeme.value) == Side.ahead.rawValue } ?? false
  }

  // MARK: English

  private static let prepositions: PhraseTable = {
    func rows(_ side: Side, _ use: String) -> [(String, Lexeme)] {
      TimeWords.english[use].map { ($0, Lexeme(.nothing, value: side.rawValue)) }
    }
    return PhraseTable(
      rows(.from, "time-from") + rows(.until, "time-until") + rows(.within, "time-within")
        + rows(.filler, "time-filler"))
  }()
  private static let takingBack = PhraseTable(
    TimeWords.english["time-behind"].map { ($0, Lexeme(.nothing)) })

  /// The preposition before a date, with nothing but articles and the like between; none where a word behind it says more.
  private static func preposition(
    in text: UnsafeBufferPointer<UInt8>, of fact: Fact, within bounds: TextRange
  ) -> (Side, TextRange)? {
    if isTakenBack(in: text, from: fact.range.end, within: bounds) { return nil }
    var end = fact.range.start
    for _ in 0..<4 {
      while end > bounds.start, text[end - 1] == 0x20 || text[end - 1] == 0x2D { end -= 1 }
      var start = end
      while start > bounds.start, Byte.isLetter(text[start - 1]) { start -= 1 }
      if end - start == 1 {
        end = start
        continue
      }
      guard start < end,
        let match = prepositions.longestMatch(in: text, at: start, end: end, wholeWords: true), match.end == end,
        let side = Side(rawValue: Int(match.lexeme.value))
      else { return nil }
      if side != .filler { return (side, TextRange(start, end)) }
      end = start
    }
    return nil
  }

  /// `September 1 onward`, `three days in advance`.
  private static func isTakenBack(in text: UnsafeBufferPointer<UInt8>, from start: Int, within bounds: TextRange)
    -> Bool
  {
    var i = start
    for _ in 0..<4 {
      while i < bounds.end, text[i] == 0x20 || text[i] == 0x2C { i += 1 }
      guard i < bounds.end, Byte.isLetter(text[i]) else { return false }
      if takingBack.longestMatch(in: text, at: i, end: bounds.end, wholeWords: true) != nil { return true }
      while i < bounds.end, Byte.isLetter(text[i]) { i += 1 }
    }
    return false
  }
}

/// The words beside a date that say on which side of it something is: rows of `Languages/korean/directions.tsv` and
/// `Languages/english/directions.tsv`.
enum TimeWords {
  static let korean = WordUses("korean/directions", "korean")
  static let english = WordUses("english/directions", "english")
}
