import BilingualAlignment
import BilingualDocuments
import BilingualFacts
import BilingualText

/// Facts without counterpart that the other side says by a fact of another kind.
enum OtherwiseSaid {
  /// - Complexity: O(facts of the bead²).
  static func isSo(_ atom: FactAtom, in pair: ReadPair, isSource: Bool) -> Bool {
    let bead = pair.alignment.beads[atom.bead]
    guard let source = pair.source.range(of: bead.source), let target = pair.target.range(of: bead.target) else {
      return false
    }
    let (here, there) = (pair.source.facts(in: source), pair.target.facts(in: target))
    if isCentury(atom, in: pair, among: isSource ? there : here) { return true }
    if let date = atom.date, date.month != nil, date.day != nil,
      Holidays.isNamed(date, in: isSource ? pair.target.string(target) : pair.source.string(source))
    {
      return true
    }
    if !isSource, case .ordinal(let grade) = atom.fact.value, SchoolYears.isSaid(grade, in: source, pair) {
      return true
    }
    return isSource
      && (isWholeOfShare(atom, here: here, there: there) || isDayOfRate(atom, in: pair, here: here, target: target))
  }

  /// 19세기 and *the 1800s*.
  private static func isCentury(_ atom: FactAtom, in pair: ReadPair, among others: ArraySlice<Fact>) -> Bool {
    func century(_ fact: Fact) -> Int? {
      switch fact.value {
      case .ordinal(let n): n
      case .decade(let year) where year % 100 == 0: year / 100 + 1
      case .number(let number):
        number.integer.flatMap { $0 % 100 == 0 && (1000...2000).contains($0) ? $0 / 100 + 1 : nil }
      default: nil
      }
    }
    guard let own = century(atom.fact), own > 10 else { return false }
    return others.contains { $0.value.kind != atom.fact.value.kind && century($0) == own }
  }

  /// 백 명 가운데 한 명 and *one percent*.
  private static func isWholeOfShare(_ atom: FactAtom, here: ArraySlice<Fact>, there: ArraySlice<Fact>) -> Bool {
    guard let whole = atom.number?.integer, [10, 100, 1000].contains(whole) else { return false }
    return there.contains { fact in
      guard case .percent(let share, points: false) = fact.value else { return false }
      return here.contains { part in
        FactAtom(fact: part, part: .quantity, bead: 0).number.map {
          $0.approximation > 0 && $0.approximation * 100 == share.approximation * Double(whole)
        } ?? false
      }
    }
  }

  /// 1일 16L and *16 L per day*.
  private static func isDayOfRate(_ atom: FactAtom, in pair: ReadPair, here: ArraySlice<Fact>, target: TextRange)
    -> Bool
  {
    guard atom.part == .day, let date = atom.date, date.day == 1, date.month == nil,
      here.contains(where: { $0.range.start == atom.fact.range.end + 1 })
    else { return false }
    return pair.target.document.text.utf8.withUnsafeBufferPointer { english in
      TimeRates.counted.spans.contains { span in
        span.unit == .day && span.english.first(in: english, target, wholeWords: true) != nil
      }
    }
  }
}
