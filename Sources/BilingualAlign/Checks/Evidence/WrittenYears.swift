import BilingualAlignment
import BilingualFacts
import BilingualText

/// The year of a date that writes none: the last one written before it, or the one nearest to the document's date.
enum WrittenYears {
  /// A date that one side gives without its year, and the other with a year that it cannot have.
  struct Conflict {
    let bead: Int
    let source: Fact
    let target: Fact
    /// The year that the side without one means.
    let carried: Int
    let isWrittenInTarget: Bool
  }

  /// A year this far from the one that is meant is background that the translator added, not a slip, in years.
  private static let farthestSlip = 3
  /// How far a year carries to a month without a day, in bytes: two or three sentences.
  private static let monthReach = 400

  /// - Complexity: O(facts) for each full date whose year has no counterpart; nothing for texts without such.
  static func conflicts(_ pair: ReadPair) -> [Conflict] {
    conflicts(pair.facts.targetOnly, written: pair.target, bare: pair.source, isWrittenInTarget: true, pair)
      + conflicts(pair.facts.sourceOnly, written: pair.source, bare: pair.target, isWrittenInTarget: false, pair)
  }

  private static func conflicts(
    _ lonely: [FactAtom], written: Reading, bare: Reading, isWrittenInTarget: Bool, _ pair: ReadPair
  ) -> [Conflict] {
    var years: Set<Int>?
    return lonely.compactMap { atom in
      guard atom.part == .year, isFull(atom.fact), let date = atom.date, let year = date.year, let month = date.month
      else { return nil }
      let bead = pair.alignment.beads[atom.bead]
      guard let range = bare.range(of: isWrittenInTarget ? bead.source : bead.target) else { return nil }
      let same = bare.facts(in: range).filter { fact in
        guard case .date(let other) = fact.value, isFull(fact) else { return false }
        return other.month == month && other.day == date.day && other.year == nil && other.yearOffset == nil
          && other.relativeDay == nil
      }
      guard same.count == 1, let fact = same.first else { return nil }
      let all = years ?? Self.all(in: bare)
      years = all
      guard !all.contains(year),
        let carried = carried(year, from: fact, month: month, day: date.day, in: bare, date: pair.date)
      else { return nil }
      return Conflict(
        bead: atom.bead, source: isWrittenInTarget ? fact : atom.fact, target: isWrittenInTarget ? atom.fact : fact,
        carried: carried, isWrittenInTarget: isWrittenInTarget)
    }
  }

  private static func isFull(_ fact: Fact) -> Bool {
    fact.evidence == .digits && fact.qualifiers.isDisjoint(with: [.lunar, .parenthesised, .localTime, .koreanTime])
  }

  private static func all(in document: Reading) -> Set<Int> {
    Set(
      document.facts.compactMap { fact in
        if case .date(let date) = fact.value { date.year } else { nil }
      })
  }

  /// The year meant by a date without one, if the other side's is neither that nor far from it.
  private static func carried(
    _ year: Int, from fact: Fact, month: Int, day: Int?, in document: Reading, date: CalendarDate?
  ) -> Int? {
    let start = fact.range.start
    let last = last(in: document, before: start, since: day == nil ? max(0, start - monthReach) : 0)
    let near = date.map { nearest(month: month, day: day ?? 15, to: $0) }
    if year == near || year == date?.year { return nil }
    // A month alone is of the year that the text is speaking of; the document's date says too little.
    if day == nil { return last.flatMap { abs($0 - year) <= farthestSlip ? $0 : nil } }
    return [last, near].compactMap { $0 }.first { abs($0 - year) <= farthestSlip }
  }

  /// The year that puts a day closest to a date: 28 December in a text of January is of the year before.
  static func nearest(month: Int, day: Int, to date: CalendarDate) -> Int {
    let distances = [-1, 0, 1].compactMap { offset -> (Int, Int)? in
      CalendarDate(year: date.year + offset, month: month, day: day).map {
        (abs($0.dayNumber - date.dayNumber), date.year + offset)
      }
    }
    return distances.min { $0.0 < $1.0 }?.1 ?? date.year
  }

  /// The year that the text named last before an offset.
  static func last(in document: Reading, before offset: Int, since start: Int = 0) -> Int? {
    for fact in document.facts(in: TextRange(start, offset)).reversed().prefix(40) {
      if case .date(let value) = fact.value, let year = value.year { return year }
    }
    return nil
  }

  /// The year of the last whole day before an offset: a year alone may be a target or history.
  static func lastOfDay(in document: Reading, before offset: Int) -> Int? {
    for fact in document.facts(in: TextRange(0, offset)).reversed().prefix(40) {
      if case .date(let value) = fact.value, value.month != nil, value.day != nil, let year = value.year { return year }
    }
    return nil
  }
}
