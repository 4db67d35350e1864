import BilingualFacts

/// The atoms of one bead while they are matched.
struct BeadPairing {
  private enum State: UInt8 { case open, matched, repeated, explained, conflicting }

  /// Beyond this many atoms on a side only equal values are matched, by sorting.
  static let mostAtoms = 96

  let isOneSided: Bool
  /// Whether it is the same cell of a table on both sides.
  var isCell = false
  private let sources: [FactAtom]
  private let targets: [FactAtom]
  private var sourceStates: [State]
  private var targetStates: [State]
  private(set) var turnedBounds: [FactConflict] = []
  /// Pairs that agree but for the sign, or for percent and percentage points.
  private(set) var turnedSigns: [FactConflict] = []

  init(_ sources: [FactAtom], _ targets: [FactAtom], isOneSided: Bool) {
    // What a huge bead holds beyond the limit is left out of the comparison altogether.
    self.sources = sources.count > Self.mostAtoms ? Array(sources.prefix(Self.mostAtoms)) : sources
    self.targets = targets.count > Self.mostAtoms ? Array(targets.prefix(Self.mostAtoms)) : targets
    self.isOneSided = isOneSided || sources.count > Self.mostAtoms || targets.count > Self.mostAtoms
    sourceStates = Array(repeating: .open, count: self.sources.count)
    targetStates = Array(repeating: .open, count: self.targets.count)
  }

  var matchedCount: Int { sourceStates.count { $0 == .matched } }
  var hasUnmatchedSources: Bool { sourceStates.contains(.open) }
  var hasUnmatchedTargets: Bool { targetStates.contains(.open) }
  var unmatchedSources: [FactAtom] {
    !hasUnmatchedSources ? [] : sources.indices.filter { sourceStates[$0] == .open }.map { sources[$0] }
  }
  var unmatchedTargets: [FactAtom] {
    !hasUnmatchedTargets ? [] : targets.indices.filter { targetStates[$0] == .open }.map { targets[$0] }
  }

  /// Equal values, then compatible ones, then repeats of either.
  mutating func matchInside() {
    match { $0 == .same }
    match { $0 == .compatible }
    matchShares()
    for s in sources.indices where sourceStates[s] == .open {
      if targets.indices.contains(where: { targetStates[$0] != .open && repeats(s, $0) }) {
        sourceStates[s] = .repeated
      }
    }
    for t in targets.indices where targetStates[t] == .open {
      if sources.indices.contains(where: { sourceStates[$0] != .open && repeats($0, t) }) {
        targetStates[t] = .repeated
      }
    }
  }

  /// `10명 중 7명`, `열에 일곱` and *seventy percent*.
  private mutating func matchShares() {
    for share in Shares.find(sources, shares: targets)
    where share.parts.allSatisfy({ sourceStates[$0] == .open }) && targetStates[share.share] != .repeated {
      for part in share.parts { sourceStates[part] = .matched }
      targetStates[share.share] = .matched
    }
    for share in Shares.find(targets, shares: sources)
    where share.parts.allSatisfy({ targetStates[$0] == .open }) && sourceStates[share.share] != .repeated {
      for part in share.parts { targetStates[part] = .matched }
      sourceStates[share.share] = .matched
    }
  }

  /// `양측` is no repeat of two hours: what is said vaguely repeats vague things only.
  private func repeats(_ s: Int, _ t: Int) -> Bool {
    switch Comparison.of(sources[s], targets[t]) {
    case .same: true
    case .compatible: (sources[s].fact.evidence == .weak) == (targets[t].fact.evidence == .weak) || !hasUnit(s, t)
    default: false
    }
  }

  private func hasUnit(_ s: Int, _ t: Int) -> Bool {
    for value in [sources[s].fact.value, targets[t].fact.value] {
      switch value {
      case .number, .ordinal, .multiple, .fraction: continue
      default: return true
      }
    }
    return false
  }

  private mutating func match(_ accepts: (Comparison) -> Bool) {
    for s in sources.indices where sourceStates[s] == .open {
      var best: Int?
      for t in targets.indices where targetStates[t] == .open && accepts(Comparison.of(sources[s], targets[t])) {
        // Of several the one said as plainly: a digit for a digit, a word for a word.
        if best == nil
          || targets[best ?? t].fact.evidence != sources[s].fact.evidence
            && targets[t].fact.evidence == sources[s].fact.evidence
        {
          best = t
        }
      }
      if let best {
        noteBounds(sources[s], targets[best])
        noteSigns(sources[s], targets[best])
        sourceStates[s] = .matched
        targetStates[best] = .matched
      }
    }
  }

  /// `100명 이상` and `fewer than 100`.
  private mutating func noteBounds(_ source: FactAtom, _ target: FactAtom) {
    let bounds: Fact.Qualifiers = [.lowerBound, .upperBound]
    let (a, b) = (source.fact.qualifiers.intersection(bounds), target.fact.qualifiers.intersection(bounds))
    // `twice` is weak for what stands alone; with a bound before it nobody means a double.
    func isMeant(_ fact: Fact) -> Bool { if case .multiple = fact.value { true } else { fact.evidence > .weak } }
    guard source.part == .quantity, isMeant(source.fact), isMeant(target.fact), !a.isEmpty, !b.isEmpty,
      a.isDisjoint(with: b)
    else { return }
    turnedBounds.append(FactConflict(bead: source.bead, source: source, target: target, certainty: 0.75))
  }

  /// `-0.3%` and `0.3 percent`, `1.3%p` and `1.3 percent`.
  private mutating func noteSigns(_ source: FactAtom, _ target: FactAtom) {
    guard source.part == .quantity, let x = source.number, let y = target.number,
      source.fact.qualifiers.union(target.fact.qualifiers).isDisjoint(with: .openSign)
    else { return }
    let isTurned = x.exponent == y.exponent && x.mantissa == -y.mantissa && x.mantissa != 0
    guard isTurned || Quantities.haveOtherPoints(source.fact, target.fact) else { return }
    turnedSigns.append(FactConflict(bead: source.bead, source: source, target: target, certainty: 0.8))
  }

  /// The open sources of this bead and the open targets of another that agree.
  func matches(across other: BeadPairing) -> (sources: [Int], targets: [Int]) {
    var found: (sources: [Int], targets: [Int]) = ([], [])
    for s in sources.indices where sourceStates[s] == .open {
      for t in other.targets.indices where other.targetStates[t] == .open && !found.targets.contains(t) {
        switch Comparison.of(sources[s], other.targets[t]) {
        case .same, .compatible:
          found.sources.append(s)
          found.targets.append(t)
        default: continue
        }
        break
      }
    }
    return found
  }

  mutating func explain(sources: [Int]) { for s in sources { sourceStates[s] = .explained } }
  mutating func explain(targets: [Int]) { for t in targets { targetStates[t] = .explained } }

  /// Takes back what a neighbour explained where the bead itself has a value of the same kind to spare: a date that
  /// stands beside another date is that date, mistaken.
  mutating func takeBackExplained() {
    let open = targets.indices.filter { targetStates[$0] == .open && targets[$0].fact.evidence == .digits }
    let openSources = sources.indices.filter { sourceStates[$0] == .open && sources[$0].fact.evidence == .digits }
    for s in sources.indices where sourceStates[s] == .explained && open.contains(where: { isNear(s, $0) }) {
      sourceStates[s] = .open
    }
    for t in targets.indices where targetStates[t] == .explained && openSources.contains(where: { isNear($0, t) }) {
      targetStates[t] = .open
    }
  }

  // Inlined, it brings swiftc 6.3.1 down (“found outside of lifetime use”).
  @inline(never)
  private func isNear(_ s: Int, _ t: Int) -> Bool {
    let (a, b) = (sources[s], targets[t])
    guard a.part == b.part, a.isOfWholeDate, b.isOfWholeDate, case .different(let cost) = Comparison.of(a, b) else {
      return false
    }
    return cost <= 2
  }

  /// Whether the own country and another one are left on the English side, so that either may stand against a country of the original.
  var mayMistakeOwnCountry: Bool {
    let countries = targets.indices.filter { targetStates[$0] == .open && targets[$0].country != nil }
    return countries.count > 1 && countries.contains { isOwn($0) }
  }

  private func isOwn(_ t: Int) -> Bool { targets[t].country == "KR" }

  /// Pairs what is left at least cost. A repeat counts as left over only against something that is.
  /// - Parameter ownIsSaid: whether the original speaks of its own country without naming it: 우리측 is *the ROK side*.
  mutating func pairLeftovers(ownIsSaid: Bool, into conflicts: inout [FactConflict]) {
    var rows: [Int] = []
    var columns: [Int] = []
    let hasOpenTarget = targetStates.contains(.open)
    let hasOpenSource = sourceStates.contains(.open)
    for s in sources.indices where sourceStates[s] == .open || sourceStates[s] == .repeated && hasOpenTarget {
      rows.append(s)
    }
    for t in targets.indices where targetStates[t] == .open || targetStates[t] == .repeated && hasOpenSource {
      columns.append(t)
    }
    guard !rows.isEmpty, !columns.isEmpty else { return }
    var found: [FactConflict] = []
    for (r, c) in Assignment.solve(
      rows.count, columns.count,
      cost: { r, c in
        cost(rows[r], columns[c]).map { $0 + (ownIsSaid && isOwn(columns[c]) ? 1 : 0) }
      }, unpaired: 9)
    {
      let s = rows[r]
      let t = columns[c]
      if let conflict = conflict(s, t) { found.append(conflict) }
      sourceStates[s] = .conflicting
      targetStates[t] = .conflicting
    }
    conflicts += found.sorted { ($0.source.fact.range, $0.source.part) < ($1.source.fact.range, $1.source.part) }
  }

  private func cost(_ s: Int, _ t: Int) -> Int? {
    guard case .different(let cost) = Comparison.of(sources[s], targets[t]) else { return nil }
    if sourceStates[s] == .repeated && targetStates[t] == .repeated { return nil }
    let isRepeat = sourceStates[s] == .repeated || targetStates[t] == .repeated
    // What repeats a matched value is blamed only for a value of its own kind: not the feet of `15 meters (49 feet)`.
    if isRepeat, cost > 2 { return nil }
    if sources[s].fact.evidence == .weak && targets[t].fact.evidence == .weak { return nil }
    let isWeak = sources[s].fact.evidence == .weak || targets[t].fact.evidence == .weak
    return cost + (isRepeat ? 3 : 0) + (isWeak ? (areOrdinals(s, t) ? 1 : 3) : 0)
  }

  private func areOrdinals(_ s: Int, _ t: Int) -> Bool {
    guard case .ordinal = sources[s].fact.value, case .ordinal = targets[t].fact.value else { return false }
    return true
  }

  private func conflict(_ s: Int, _ t: Int) -> FactConflict? {
    guard let cost = cost(s, t) else { return nil }
    return FactConflict(
      bead: sources[s].bead, source: sources[s], target: targets[t], certainty: max(0.3, 1 - Double(cost) * 0.08))
  }
}
