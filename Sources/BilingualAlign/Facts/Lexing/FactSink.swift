import BilingualText

/// What both grammars write facts into, and the qualifiers that wait for the next fact.
struct FactSink {
  private(set) var facts: [Fact] = []
  /// Said before the value: `약`, `more than`.
  var pending: Fact.Qualifiers = []
  var parenthesisDepth = 0

  mutating func reset() {
    facts.removeAll(keepingCapacity: true)
    pending = []
    parenthesisDepth = 0
  }

  mutating func add(
    _ value: FactValue, from start: Int, to end: Int, evidence: Fact.Evidence, qualifiers: Fact.Qualifiers = []
  ) {
    var all = pending.union(qualifiers)
    pending = []
    if parenthesisDepth > 0 { all.insert(.parenthesised) }
    if let whole = joined(value, start) {
      let last = facts[facts.count - 1]
      facts[facts.count - 1] = Fact(
        value: whole, range: TextRange(last.range.start, end), qualifiers: last.qualifiers.union(all),
        evidence: max(last.evidence, evidence))
      return
    }
    facts.append(Fact(value: value, range: TextRange(start, end), qualifiers: all, evidence: evidence))
  }

  /// `1년 6개월`, `two hours and thirty minutes` are one duration, told in the smaller unit.
  private func joined(_ value: FactValue, _ start: Int) -> FactValue? {
    guard case .duration(let small, let unit) = value, let last = facts.last,
      case .duration(let large, let other) = last.value,
      large.isInteger, small.isInteger
    else { return nil }
    let size: Int
    switch (other, unit) {
    case (.year, .month): size = 12
    case (.hour, .minute), (.minute, .second): size = 60
    default: return nil
    }
    // A space, a comma, `and`.
    guard [1, 2, 5, 6].contains(start - last.range.end), small.approximation < Double(size) else { return nil }
    return large.multiplied(by: ExactNumber(size))?.adding(small).map { .duration($0, unit) }
  }

  /// Marks the newest fact, if it ends at or after `position`: `3명 이상`.
  ///
  /// A part of the day shares what is said of its date: `16일 오전(한국시간)`.
  mutating func qualifyLast(_ qualifiers: Fact.Qualifiers, endingAtOrAfter position: Int, newEnd: Int? = nil) {
    guard let last = facts.last, last.range.end >= position else { return }
    facts[facts.count - 1] = Fact(
      value: last.value, range: TextRange(last.range.start, max(newEnd ?? 0, last.range.end)),
      qualifiers: last.qualifiers.union(qualifiers), evidence: last.evidence)
    if case .partOfDay = last.value, facts.count > 1, facts[facts.count - 2].range.end >= position {
      replace(at: facts.count - 2, value: facts[facts.count - 2].value, adding: qualifiers)
    }
  }

  /// Marks the facts that begin at or after `position`: a phrase that its last word explains.
  mutating func qualifyPhrase(_ qualifiers: Fact.Qualifiers, from position: Int) {
    var index = facts.count - 1
    while index >= 0, facts[index].range.start >= position {
      replace(at: index, value: facts[index].value, adding: qualifiers)
      index -= 1
    }
  }

  /// `다음 분기`: which one, the document's date tells.
  mutating func addQuarter(_ token: Token, _ date: CalendarDate?) {
    guard let date else { return }
    let quarter = ((date.month - 1) / 3 + token.value + 8) % 4 + 1
    add(.quarter(quarter), from: token.start, to: token.end, evidence: .words, qualifiers: .resolved)
  }

  /// `배럴당`: one of a unit.
  mutating func addRate(_ token: Token) {
    guard let unit = MeasureUnit(rawValue: UInt8(clamping: token.value)) else { return }
    add(.measure(ExactNumber(1), unit), from: token.start, to: token.end, evidence: .words, qualifiers: .rate)
  }

  /// Gives the newest fact another value and a later end.
  mutating func extendLast(_ value: FactValue, to end: Int) {
    let last = facts[facts.count - 1]
    facts[facts.count - 1] = Fact(
      value: value, range: TextRange(last.range.start, end), qualifiers: last.qualifiers, evidence: last.evidence)
  }

  mutating func replace(at index: Int, value: FactValue, adding qualifiers: Fact.Qualifiers = []) {
    let old = facts[index]
    facts[index] = Fact(
      value: value, range: old.range, qualifiers: old.qualifiers.union(qualifiers), evidence: old.evidence)
  }
}

/// A number as a grammar read it, before its unit is known.
struct ReadNumber {
  var value: ExactNumber
  var start: Int
  /// The index of the token after it.
  var next: Int
  var end: Int
  var evidence: Fact.Evidence
  /// Whether it is one run of digits: no scale word, no comma, no decimals.
  var isPlainDigits = false
  var digitCount = 0
  var hasScale = false
  /// Whether the numeral alone shows that something is counted (`두 나라`), without a counter.
  var isAdnominal = false
  /// Sino-Korean words or doubtful native ones, which need a counter behind them.
  var isDoubtful = false
  /// `10여만`: some more than it says.
  var isApproximate = false

  var integer: Int? { value.integer }
}

/// What a plain number becomes with a unit.
enum Units {
  static func value(_ number: ExactNumber, _ token: Token) -> FactValue? {
    switch token.kind {
    case .percent: .percent(number, points: false)
    // A basis point is the hundredth of a percentage point.
    case .points: number.scaled(by: -token.value).map { .percent($0, points: true) }
    case .currency: Currency(rawValue: UInt8(token.value)).map { .money(number, $0) }
    case .unit: MeasureUnit(rawValue: UInt8(token.value)).map { .measure(number, $0) }
    case .timeUnit: TimeUnit(rawValue: UInt8(token.value)).map { .duration(number, $0) }
    case .ageMark: .age(number)
    case .multiple, .timesMark: .multiple(number)
    case .span: number.multiplied(by: ExactNumber(token.value)).map { .duration($0, .year) }
    default: nil
    }
  }

  /// The value with another number: what the first end of a range inherits from the second.
  static func value(_ number: ExactNumber, like other: FactValue) -> FactValue? {
    switch other {
    case .percent(_, let points): .percent(number, points: points)
    case .money(_, let currency): .money(number, currency)
    case .measure(_, let unit): .measure(number, unit)
    case .duration(_, let unit): .duration(number, unit)
    case .age: .age(number)
    case .multiple: .multiple(number)
    case .ordinal: number.integer.map { .ordinal($0) }
    default: nil
    }
  }
}
