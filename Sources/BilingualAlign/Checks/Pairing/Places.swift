import BilingualFacts

/// Countries, cities and organisations.
enum Places {
  static func compare(_ a: FactAtom, _ b: FactAtom) -> Comparison {
    guard case .place(let x) = a.fact.value, case .place(let y) = b.fact.value else { return .unrelated }
    if x == y { return .same }
    // Paris for London, Seoul for Busan: two towns are meant for each other.
    let isDerived = a.fact.qualifiers.union(b.fact.qualifiers).contains(.derived)
    if x.isTown, y.isTown {
      // A town may be named for its province.
      if x.isProvince != y.isProvince { return .unrelated }
      return isDerived || a.fact.qualifiers.contains(.parenthesised) ? .unrelated : .different(4)
    }
    // Washington for the United States, the Security Council for the United Nations.
    if x.country == y.country { return .compatible }
    // 한미, 한미일: the own country goes without saying; the others must be there.
    if a.fact.qualifiers.contains(.implied), !b.fact.qualifiers.contains(.listed) { return .unrelated }
    let both = a.fact.qualifiers.intersection(b.fact.qualifiers)
    if both.contains(.party) || both.contains(.listed) { return .different(1) }
    guard x.isCountry, y.isCountry, !a.fact.qualifiers.contains(.parenthesised) else { return .unrelated }
    // One Korea for the other is a known slip; other countries need both names in full.
    let areKoreas = Set([x.code, y.code]) == ["KR", "KP"]
    if areKoreas { return .different(2) }
    // Georgia is a state of another country as often.
    if isDerived, x.code == "GE" || y.code == "GE" { return .unrelated }
    return .different(isDerived ? 5 : 3)
  }
}
