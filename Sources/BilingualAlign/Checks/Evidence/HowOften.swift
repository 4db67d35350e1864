import BilingualAlignment
import BilingualDocuments
import BilingualFacts
import BilingualText

/// How often something happens: 2주에 한 번 and *twice a week*, 두 번 and *three times*.
enum HowOften {
  private struct Use {
    let count: Int
    /// In how long; `nil` where only the times are told.
    let span: (length: Int, unit: TimeUnit)?
    let range: TextRange
    /// Whether the times are told, not only how often it comes round: *every two weeks*.
    var isTold = true

    /// Times in an hour.
    var rate: Double? { span.map { Double(count) / (Double($0.length) * HowOften.hours($0.unit)) } }
  }

  /// Rates that differ by less are the same in other words: once a month and every four weeks.
  private static let likeness = 1.15
  /// A bead of more facts is a table or a list.
  private static let mostFacts = 40

  /// The words of a bead of which each side says once how often.
  struct Compared {
    let source: TextRange
    let target: TextRange
    let isSame: Bool
  }

  /// - Complexity: O(facts² of the bead).
  static func compared(_ pair: ReadPair, bead index: Int) -> Compared? {
    let bead = pair.alignment.beads[index]
    guard bead.confidence >= BeadFinding.doubtfulBead, let source = pair.source.range(of: bead.source),
      let target = pair.target.range(of: bead.target)
    else { return nil }
    let all = (pair.source.facts(in: source), pair.target.facts(in: target))
    guard all.0.count <= mostFacts, all.1.count <= mostFacts else { return nil }
    let facts = (Array(all.0), Array(all.1))
    let own = pair.source.document.text.utf8.withUnsafeBufferPointer { korean(in: $0, within: source, facts: facts.0) }
    guard own.count == 1, let one = own.first else { return nil }
    let others = pair.target.document.text.utf8.withUnsafeBufferPointer {
      english(in: $0, within: target, facts: facts.1)
    }
    guard others.count == 1, let other = others.first else { return nil }
    // *Two attempts every ten seconds* tells the times in another word.
    if !other.isTold, facts.1.contains(where: { $0.range != other.range && count($0) == one.count }) { return nil }
    if let (a, b) = one.rate.flatMap({ a in other.rate.map { (a, $0) } }) {
      return Compared(source: one.range, target: other.range, isSame: max(a, b) <= likeness * min(a, b))
    }
    // The times may stand elsewhere: 두 번 of what was the second time.
    guard one.span == nil, other.span == nil, one.count != other.count, one.count > 1, other.count > 1,
      !facts.1.contains(where: { count($0) == one.count }), !facts.0.contains(where: { count($0) == other.count })
    else { return nil }
    return Compared(source: one.range, target: other.range, isSame: false)
  }

  private static func count(_ fact: Fact) -> Int? {
    switch fact.value {
    case .number(let n), .multiple(let n): n.integer
    case .ordinal(let n): n
    default: nil
    }
  }

  private static func hours(_ unit: TimeUnit) -> Double {
    switch unit {
    case .second: 1 / 3600
    case .minute: 1 / 60
    case .hour: 1
    case .day: 24
    case .week: 168
    case .month: 730.5
    case .year: 8766
    }
  }

  /// The length of time that a fact is.
  private static func span(_ fact: Fact) -> (length: Int, unit: TimeUnit)? {
    if case .duration(let length, let unit) = fact.value, let length = length.integer, length > 0 {
      (length, unit)
    } else {
      nil
    }
  }

  // MARK: Korean

  private static func korean(in text: UnsafeBufferPointer<UInt8>, within bounds: TextRange, facts: [Fact]) -> [Use] {
    let counted = counted(in: text, within: bounds, facts: facts)
    if !counted.isEmpty { return counted }
    let rounds = facts.compactMap { fact -> Use? in
      guard let span = span(fact), fact.range.end < bounds.end,
        Self.rounds.contains(where: { text[fact.range.end..<bounds.end].starts(with: $0) })
      else { return nil }
      return Use(count: 1, span: span, range: fact.range, isTold: false)
    }
    return rounds.isEmpty ? everySecond(koreanSeconds, in: text, within: bounds) : rounds
  }

  /// 두 번, 2주에 한 번.
  private static func counted(in text: UnsafeBufferPointer<UInt8>, within bounds: TextRange, facts: [Fact]) -> [Use] {
    facts.compactMap { fact in
      // A third time (세 번째) is none of three; 3번 is a number of a list, and 2회 the second.
      guard fact.range.end <= bounds.end, let count = count(fact), isCount(text, fact),
        !positions.contains(where: { text[fact.range.end..<bounds.end].starts(with: $0) }),
        !ranges.contains(where: { text[fact.range.start..<fact.range.end].starts(with: $0) }),
        fact.range.start == bounds.start || text[fact.range.start - 1] < 0x80
      else { return nil }
      let word = TimeRates.counted.spans.lazy.compactMap { span in
        span.length.flatMap { length in span.before(text, fact.range.start, from: bounds.start).map { (length, $0) } }
      }.first
      if let (length, word) = word {
        // 두 달마다 한 번: the figure before belongs to it.
        let whole = facts.first { span($0) != nil && $0.range.overlaps(word) && $0.range.start < word.start }
        return Use(
          count: count, span: whole.flatMap(span) ?? length,
          range: TextRange(min(word.start, whole?.range.start ?? word.start), fact.range.end))
      }
      let before = facts.first { other in
        span(other) != nil && other.range.end < fact.range.start
          && within.contains { text[other.range.end..<fact.range.start].elementsEqual($0) }
      }
      if let before, let span = span(before) {
        return Use(count: count, span: span, range: TextRange(before.range.start, fact.range.end))
      }
      return text[fact.range.start..<fact.range.end].contains(where: Byte.isDigit)
        ? nil : Use(count: count, span: nil, range: fact.range)
    }
  }

  /// Whether a Korean fact counts times: 세 번, 6회.
  private static func isCount(_ text: UnsafeBufferPointer<UInt8>, _ fact: Fact) -> Bool {
    counters.contains { ends(text, fact.range, with: $0) }
  }

  private static func ends(_ text: UnsafeBufferPointer<UInt8>, _ range: TextRange, with word: [UInt8]) -> Bool {
    range.count > word.count && text[(range.end - word.count)..<range.end].elementsEqual(word)
  }

  // MARK: English

  private static func english(in text: UnsafeBufferPointer<UInt8>, within bounds: TextRange, facts: [Fact]) -> [Use] {
    let counted = facts.compactMap { fact -> Use? in
      guard fact.range.end <= bounds.end, let count = count(fact), isTimes(text, fact) else { return nil }
      let rest = TextRange(fact.range.end, bounds.end)
      if let (span, end) = span(text, behind: rest, facts) {
        return Use(count: count, span: span, range: TextRange(fact.range.start, end))
      }
      // *Three times as many*, *once it is done*.
      guard count > 1, comparing.longestMatch(in: text, at: rest.start, end: rest.end, wholeWords: true) == nil else {
        return nil
      }
      return Use(count: count, span: nil, range: fact.range)
    }
    if !counted.isEmpty { return counted }
    let rounds = facts.compactMap { fact -> Use? in
      guard let span = span(fact), isBehindEvery(fact, in: text, within: bounds) else { return nil }
      return Use(count: 1, span: span, range: fact.range, isTold: false)
    }
    if !rounds.isEmpty { return rounds }
    let seconds = everySecond(englishSeconds, in: text, within: bounds)
    return seconds.isEmpty ? named(text, bounds) + eachWeekday(facts, in: text, within: bounds) : seconds
  }

  /// 격주, *every other Saturday*.
  private static func everySecond(
    _ table: PhraseTable, in text: UnsafeBufferPointer<UInt8>, within bounds: TextRange
  ) -> [Use] {
    var i = bounds.start
    while i < bounds.end {
      if text[i] & 0xC0 != 0x80, i == bounds.start || !Byte.isLetter(text[i - 1]),
        let match = table.longestMatch(in: text, at: i, end: bounds.end, wholeWords: true),
        let unit = TimeUnit(rawValue: UInt8(match.lexeme.value))
      {
        return [Use(count: 1, span: (2, unit), range: TextRange(i, match.end), isTold: false)]
      }
      i += 1
    }
    return []
  }

  /// *Every Saturday*.
  private static func eachWeekday(_ facts: [Fact], in text: UnsafeBufferPointer<UInt8>, within bounds: TextRange)
    -> [Use]
  {
    facts.compactMap { fact in
      guard case .date(let date) = fact.value, date.weekday != nil, isBehindEvery(fact, in: text, within: bounds) else {
        return nil
      }
      return Use(count: 1, span: (1, .week), range: fact.range, isTold: false)
    }
  }

  private static func isBehindEvery(_ fact: Fact, in text: UnsafeBufferPointer<UInt8>, within bounds: TextRange) -> Bool
  {
    every.contains { word in
      fact.range.start - bounds.start >= word.count
        && text[(fact.range.start - word.count)..<fact.range.start].map { $0 | 0x20 }.elementsEqual(word)
    }
  }

  /// *Monthly*, *a week*.
  private static func named(_ text: UnsafeBufferPointer<UInt8>, _ bounds: TextRange) -> [Use] {
    TimeRates.counted.spans.compactMap { span -> Use? in
      guard let length = span.length, let word = span.english.first(in: text, bounds, wholeWords: true) else {
        return nil
      }
      return Use(count: 1, span: length, range: word, isTold: false)
    }
  }

  /// Whether a fact tells times: *once*, *twice*, *four times*.
  private static func isTimes(_ text: UnsafeBufferPointer<UInt8>, _ fact: Fact) -> Bool {
    let word = text[fact.range.start..<fact.range.end].map { $0 | 0x20 }
    return times.contains { word.suffix($0.count).elementsEqual($0) }
  }

  /// In how long, from the words behind the times.
  private static func span(_ text: UnsafeBufferPointer<UInt8>, behind rest: TextRange, _ facts: [Fact])
    -> (span: (length: Int, unit: TimeUnit), end: Int)?
  {
    guard rest.start < rest.end, text[rest.start] == 0x20 else { return nil }
    for span in TimeRates.counted.spans {
      guard let length = span.length,
        let match = span.english.longestMatch(in: text, at: rest.start + 1, end: rest.end, wholeWords: true)
      else { continue }
      return (length, match.end)
    }
    let next = facts.first { fact in
      span(fact) != nil && fact.range.start > rest.start
        && joins.contains { text[rest.start..<fact.range.start].elementsEqual($0) }
    }
    return next.flatMap { fact in span(fact).map { ($0, fact.range.end) } }
  }

  // MARK: Words

  private static func seconds(_ words: WordUses) -> PhraseTable {
    PhraseTable(
      TimeUnit.allCases.flatMap { unit in
        words["second \(unit)"].map { ($0, Lexeme(.nothing, value: Int(unit.rawValue))) }
      })
  }

  private static let koreanWords = WordUses("korean/times", "korean")
  private static let englishWords = WordUses("english/times", "english")
  private static let (koreanSeconds, englishSeconds) = (seconds(koreanWords), seconds(englishWords))
  private static let rounds = koreanWords["every"].map { Array($0.utf8) }
  private static let counters = koreanWords["times"].map { Array($0.utf8) }
  private static let ranges = koreanWords["range"].map { Array($0.utf8) }
  private static let positions = koreanWords["position"].map { Array($0.utf8) }
  private static let within = koreanWords["within"].map { Array(($0 + " ").utf8) }
  private static let times = englishWords["times"].map { Array($0.utf8) }
  private static let every = englishWords["every"].map { Array(($0 + " ").utf8) }
  private static let joins = [Array(" ".utf8)] + englishWords["within"].map { Array((" " + $0 + " ").utf8) }
  private static let comparing = PhraseTable(englishWords["comparing"].map { (" " + $0, Lexeme(.nothing)) })
}
