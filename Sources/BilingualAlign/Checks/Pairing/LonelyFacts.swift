import BilingualAlignment
import BilingualDocuments
import BilingualFacts
import BilingualText

/// How much a fact without counterpart matters: most are dropped or added for good reason.
enum LonelyFacts {
  /// - Returns: a certainty, or `nil` for what may well stand alone.
  static func weight(_ atom: FactAtom, in pair: ReadPair, isSource: Bool) -> Double? {
    let fact = atom.fact
    guard fact.evidence > .weak,
      fact.qualifiers.isDisjoint(with: [.parenthesised, .lunar, .named, .unsure, .onlyOrScale, .rate]),
      let weight = weight(of: atom, in: pair, isSource: isSource),
      !UnreadPlaces.mayHold(atom, pair, isSource: isSource),
      !LeftOverSentences.mayHold(atom, pair, isSource: isSource), !isLengthOfMonths(atom, in: pair, isSource: isSource),
      !isEndOfSpan(atom, in: pair, isSource: isSource), !OtherwiseSaid.isSo(atom, in: pair, isSource: isSource)
    else { return nil }
    return weight
  }

  /// Whether a month and a length of as many months stand alone on the two sides: courts write 징역 10월 for ten months.
  private static func isLengthOfMonths(_ atom: FactAtom, in pair: ReadPair, isSource: Bool) -> Bool {
    guard let months = months(atom) else { return false }
    let others = FactPairing.atoms(isSource ? pair.facts.targetOnly : pair.facts.sourceOnly, of: atom.bead)
    return others.contains { $0.part != atom.part && Self.months($0) == months }
  }

  /// Whether a half or a quarter of a year on one side and its first or last month on the other may mean each other: 상반기 and *by the end
  /// of June*, 3분기 and *from July to September*.
  private static func isEndOfSpan(_ atom: FactAtom, in pair: ReadPair, isSource: Bool) -> Bool {
    let bead = pair.alignment.beads[atom.bead]
    let other = isSource ? pair.target : pair.source
    guard [.month, .half, .quarter].contains(atom.part),
      let range = other.range(of: isSource ? bead.target : bead.source)
    else { return false }
    return other.facts(in: range).contains {
      SpanParts.isEnd($0.value, of: atom.fact.value) || SpanParts.isEnd(atom.fact.value, of: $0.value)
    }
  }

  private static func months(_ atom: FactAtom) -> Int? {
    if atom.part == .month, atom.date?.day == nil { return atom.date?.month }
    if case .duration(let value, .month) = atom.fact.value { return value.integer }
    return nil
  }

  private static func weight(of atom: FactAtom, in pair: ReadPair, isSource: Bool) -> Double? {
    let fact = atom.fact
    switch atom.part {
    case .place, .weekday, .part, .partOfDay: return nil
    case .year: return bareYear(atom)
    case .month: return month(atom, pair)
    case .day: return day(of: atom, in: pair, isSource: isSource)
    case .quantity: return quantity(fact) ?? counted(atom, in: pair, isSource: isSource)
    case .reference:
      if case .symbol = fact.value { return 0.7 }
      return isLostOfList(atom, in: pair, isSource: isSource) ? 0.6 : nil
    // Of a range its end says enough.
    case .quarter where !fact.qualifiers.isDisjoint(with: [.rangeStart, .resolved]): return nil
    case .time, .half, .quarter: return 0.55
    }
  }

  /// Whether a version is the only one without counterpart of three or more: `1.0.0-alpha, 1.0.0-alpha.1, 1.0.0-rc.1`.
  private static func isLostOfList(_ atom: FactAtom, in pair: ReadPair, isSource: Bool) -> Bool {
    func isVersion(_ fact: Fact) -> Bool {
      if case .identifier(let identifier) = fact.value { identifier.kind == .version } else { false }
    }
    let bead = pair.alignment.beads[atom.bead]
    let side = isSource ? pair.source : pair.target
    let lost = [pair.facts.sourceOnly, pair.facts.targetOnly].map { atoms in
      FactPairing.atoms(atoms, of: atom.bead).count { isVersion($0.fact) }
    }
    guard isVersion(atom.fact), lost.reduce(0, +) == 1,
      let range = side.range(of: isSource ? bead.source : bead.target)
    else { return false }
    return side.facts(in: range).count(where: isVersion) > 2
  }

  /// The other language may leave out the year of a full date, and `this year` altogether.
  private static func bareYear(_ atom: FactAtom) -> Double? {
    guard let date = atom.date, date.month == nil, date.year != nil, !atom.fact.qualifiers.contains(.resolved) else {
      return nil
    }
    return 0.55
  }

  /// Korean news gives the day of the month where English gives the weekday; and repeats a day that the text has named
  /// with its month.
  private static func day(of atom: FactAtom, in pair: ReadPair, isSource: Bool) -> Double? {
    guard let date = atom.date, date.relativeDay == nil else { return nil }
    if date.month != nil { return isLostBesideAnother(atom, date: date, in: pair, isSource: isSource) ? 0.6 : nil }
    if isNamedBefore(atom, date: date, in: isSource ? pair.source : pair.target) { return nil }
    return hasLooseDay(atom.bead, pair) ? nil : 0.5
  }

  /// Whether the other side has the month of a date without its day, and another date of the bead with its day: 2월 28일에서 3월 사이에
  /// and *between February 28 and March 4*.
  private static func isLostBesideAnother(
    _ atom: FactAtom, date: DateValue, in pair: ReadPair, isSource: Bool
  ) -> Bool {
    let bead = pair.alignment.beads[atom.bead]
    let (own, other) = isSource ? (pair.source, pair.target) : (pair.target, pair.source)
    guard let here = own.range(of: isSource ? bead.source : bead.target),
      let there = other.range(of: isSource ? bead.target : bead.source)
    else { return false }
    func dates(_ facts: ArraySlice<Fact>) -> [DateValue] {
      facts.compactMap { if case .date(let date) = $0.value, date.month != nil { date } else { nil } }
    }
    let (these, those) = (dates(own.facts(in: here)), dates(other.facts(in: there)))
    return these.count > 1 && these.count == those.count && these.allSatisfy { $0.day != nil }
      && those.count(where: { $0.day == nil && $0.month == date.month }) == 1
      && those.count(where: { $0.day == nil }) == 1
  }

  private static func isNamedBefore(_ atom: FactAtom, date: DateValue, in document: Reading) -> Bool {
    document.facts(in: TextRange(0, atom.fact.range.start)).suffix(60).contains { fact in
      if case .date(let other) = fact.value { other.month != nil && other.day == date.day } else { false }
    }
  }

  /// Of a whole date the other language may leave out the month, where it says the day or the weekday.
  private static func month(_ atom: FactAtom, _ pair: ReadPair) -> Double? {
    guard let date = atom.date, date.month != nil, date.relativeDay == nil else { return nil }
    guard date.day != nil else { return 0.55 }
    let isDayLonely = [pair.facts.sourceOnly, pair.facts.targetOnly].contains { atoms in
      FactPairing.atoms(atoms, of: atom.bead).contains { $0.part == .day && $0.fact.range == atom.fact.range }
    }
    return isDayLonely && !hasLooseDay(atom.bead, pair) ? 0.55 : nil
  }

  /// A weekday, or a day told by its distance: `화요일`, `yesterday`.
  private static func hasLooseDay(_ bead: Int, _ pair: ReadPair) -> Bool {
    [pair.facts.sourceOnly, pair.facts.targetOnly].contains { atoms in
      FactPairing.atoms(atoms, of: bead).contains { $0.part == .weekday || $0.date?.relativeDay != nil }
    }
  }

  /// A small number of things that stand beside others, whose number the translation has: 휴대전화 7대와 노트북 2대 and *seven mobile phones*.
  private static func counted(_ atom: FactAtom, in pair: ReadPair, isSource: Bool) -> Double? {
    guard isSource, atom.fact.evidence == .digits, let number = atom.number?.integer, number > 1 else { return nil }
    let text = pair.source.document.text.utf8
    let bead = pair.alignment.beads[atom.bead]
    guard let range = pair.source.range(of: bead.source) else { return nil }
    let facts = pair.source.facts(in: range).filter { isCount($0) && $0.evidence == .digits }
    guard let own = facts.firstIndex(where: { $0.range == atom.fact.range }) else { return nil }
    let lonely = FactPairing.atoms(pair.facts.sourceOnly, of: atom.bead)
    let isBeside = [own - 1, own + 1].contains { other in
      guard facts.indices.contains(other), !lonely.contains(where: { $0.fact.range == facts[other].range }),
        counter(text, facts[own].range) == counter(text, facts[other].range)
      else { return false }
      let (first, second) = other < own ? (facts[other], facts[own]) : (facts[own], facts[other])
      guard first.range.end <= second.range.start else { return false }
      let gap = text[first.range.end..<second.range.start]
      return gap.count < 40 && coordinators.contains { gap.starts(with: $0) }
    }
    guard isBeside else { return nil }
    let links = pair.links(in: atom.bead)
    // What is counted stands before the figure; a word of the translation that nothing is linked with may be it.
    guard let noun = word(text, before: atom.fact.range.start, range.start), links.links(ofSource: noun).isEmpty,
      pair.lexicon.knows(text[noun.start..<noun.end], .korean)
    else { return nil }
    return 0.6
  }

  private static func isCount(_ fact: Fact) -> Bool { if case .number = fact.value { true } else { false } }

  /// What stands behind the digits of a figure.
  private static func counter(_ text: [UInt8], _ range: TextRange) -> ArraySlice<UInt8> {
    text[range.start..<range.end].drop { !(0xEA...0xED).contains($0) }
  }

  private static func word(_ text: [UInt8], before place: Int, _ start: Int) -> TextRange? {
    guard place - 1 > start, text[place - 1] == 0x20 else { return nil }
    var from = place - 1
    while from > start, text[from - 1] >= 0x80 { from -= 1 }
    return from < place - 1 ? TextRange(from, place - 1) : nil
  }

  private static let coordinators = WordUses("korean/enumerations", "korean")["between"].map { Array(($0 + " ").utf8) }

  /// Small numbers hide in articles, plurals and idioms.
  private static func quantity(_ fact: Fact) -> Double? {
    guard let number = FactAtom(fact: fact, part: .quantity, bead: 0).number else { return 0.5 }
    let size = number.approximation
    if size < 10, number.isInteger { return nil }
    return fact.evidence == .digits ? 0.6 : 0.5
  }
}
