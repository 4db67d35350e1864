import BilingualAlignment
package import BilingualFacts
import BilingualText

/// A value that stands in one of two versions of a text only, or one in the place of another.
package struct FactChange: Sendable {
  package let old: FactAtom?
  package let new: FactAtom?
}

/// What facts of two versions of a text, in one language, differ in.
///
/// Unlike ``FactPairing``, which lets pass what may translate each other, this asks whether the same is said: 2만 3천여 명 is no
/// 23,200 명.
package enum FactChanges {
  /// Returns what is left when equal values are taken away; what is left on both sides is paired at the least cost.
  /// - Complexity: O(facts), and the cube of what is left, up to ``BeadPairing/mostAtoms`` a side.
  package static func between(_ old: ArraySlice<Fact>, _ new: ArraySlice<Fact>) -> [FactChange] {
    var before = atoms(old)
    var after = atoms(new)
    removeEqual(&before, &after)
    before.removeLast(max(0, before.count - BeadPairing.mostAtoms))
    after.removeLast(max(0, after.count - BeadPairing.mostAtoms))
    if before.isEmpty, after.isEmpty { return [] }
    var partnerOfNew: [Int: Int] = [:]
    if !before.isEmpty, !after.isEmpty {
      for (a, b) in Assignment.solve(
        before.count, after.count, cost: { cost(old: before[$0], new: after[$1], distance: abs($0 - $1)) }, unpaired: 99
      ) {
        partnerOfNew[b] = a
      }
    }
    let answered = Set(partnerOfNew.values)
    let changes =
      after.indices.map { FactChange(old: partnerOfNew[$0].map { before[$0] }, new: after[$0]) }
      + before.indices.filter { !answered.contains($0) }.map { FactChange(old: before[$0], new: nil) }
    return changes.filter(isEvident)
  }

  /// Returns what differs between values that stand in each other's place: the words around them are the same.
  /// - Precondition: both are as many.
  /// - Complexity: O(facts).
  package static func inPlace(_ old: ArraySlice<Fact>, _ new: ArraySlice<Fact>) -> [FactChange] {
    precondition(old.count == new.count, "each value has one in its place")
    return zip(old, new).flatMap { was, now -> [FactChange] in
      let (before, after) = (atoms([was]), atoms([now]))
      let changed = after.compactMap { atom -> FactChange? in
        let same = before.first { $0.part == atom.part }
        if let same, Key(same) == Key(atom) { return nil }
        return FactChange(old: same ?? before.first, new: atom)
      }
      let gone = before.filter { atom in !after.contains { $0.part == atom.part } }
      return changed + (changed.isEmpty ? gone.map { FactChange(old: $0, new: nil) } : [])
    }.filter(isEvident)
  }

  /// Returns whether the same values follow each other in another order: figures that were exchanged.
  package static func areReordered(_ old: ArraySlice<Fact>, _ new: ArraySlice<Fact>) -> Bool {
    let (before, after) = (old.filter(isFirm).map(\.value), new.filter(isFirm).map(\.value))
    return before.count == after.count && before != after
  }

  private static func isFirm(_ fact: Fact) -> Bool { fact.evidence == .digits }

  /// Returns a date's parts, and what no pair of texts compares but two versions do: dozens and hundreds.
  package static func atoms(_ facts: ArraySlice<Fact>) -> [FactAtom] {
    var atoms: [FactAtom] = []
    for fact in facts {
      if case .magnitude = fact.value { atoms.append(FactAtom(fact: fact, part: .quantity, bead: 0)) }
      FactAtom.append(fact, bead: 0, to: &atoms)
    }
    return atoms
  }

  private static func removeEqual(_ old: inout [FactAtom], _ new: inout [FactAtom]) {
    var counts: [Key: Int] = [:]
    for atom in old { counts[Key(atom), default: 0] += 1 }
    var shared: [Key: Int] = [:]
    new.removeAll { atom in
      let key = Key(atom)
      guard let count = counts[key], count > 0 else { return false }
      counts[key] = count - 1
      shared[key, default: 0] += 1
      return true
    }
    old.removeAll { atom in
      let key = Key(atom)
      guard let count = shared[key], count > 0 else { return false }
      shared[key] = count - 1
      return true
    }
  }

  /// What an atom says: of a date the part that is compared.
  private struct Key: Hashable {
    let part: FactAtom.Part
    let value: FactValue
    let bounds: Fact.Qualifiers

    init(_ atom: FactAtom) {
      part = atom.part
      bounds = atom.fact.qualifiers.intersection([.lowerBound, .upperBound])
      guard let date = atom.date else {
        value = atom.fact.value
        return
      }
      let said =
        switch atom.part {
        case .year: DateValue(year: date.year, yearOffset: date.yearOffset)
        case .month: DateValue(month: date.month, monthOffset: date.monthOffset)
        case .weekday: DateValue(weekday: date.weekday)
        default: DateValue(day: date.day, relativeDay: date.day == nil ? date.relativeDay : nil)
        }
      value = .date(said)
    }
  }

  private static func cost(old: FactAtom, new: FactAtom, distance: Int) -> Int? {
    let far = min(distance, 3)
    switch Comparison.of(old, new) {
    case .same, .compatible: return far
    case .different(let cost): return 2 * cost + far
    case .unrelated: return old.part == new.part ? 40 + far : nil
    }
  }

  /// Idioms come and go with the wording: 한 번, 양국.
  private static func isEvident(_ change: FactChange) -> Bool {
    let evidence = [change.old, change.new].compactMap { $0?.fact.evidence }
    guard change.old != nil, change.new != nil else { return evidence.allSatisfy { $0 > .weak } }
    return true
  }
}

extension ReadPair {
  /// How a value of the original stands in the translation.
  package enum Standing: Sendable {
    case agrees
    /// Another value stands in its place.
    case differs(FactAtom)
    /// Nothing answers it.
    case unsaid
  }

  /// Returns how the pairing of facts judges a part of a fact of the original.
  /// - Parameter bead: that holds it.
  package func standing(of atom: FactAtom, bead: Int) -> Standing {
    func isIt(_ other: FactAtom) -> Bool { other.fact.range == atom.fact.range && other.part == atom.part }
    let conflict = facts.conflicts(of: bead).first { isIt($0.source) }
    if let conflict { return .differs(conflict.target) }
    if alignment.beads[bead].isOneSided { return .unsaid }
    return FactPairing.atoms(facts.sourceOnly, of: bead).contains(where: isIt) ? .unsaid : .agrees
  }

  /// Returns whether a part of a fact that stands alone in the original should have an answer: most are left out for good reason.
  package func demandsAnswer(_ atom: FactAtom) -> Bool { LonelyFacts.weight(atom, in: self, isSource: true) != nil }

  /// Returns the part of a fact of the translation that nothing in the original answers and that says what `atom` says.
  package func stray(like atom: FactAtom, bead: Int) -> FactAtom? {
    let open = FactPairing.atoms(facts.targetOnly, of: bead) + facts.conflicts(of: bead).map(\.target)
    return open.first { other in
      switch Comparison.of(atom, other) {
      case .same, .compatible: true
      default: false
      }
    }
  }
}
