import BilingualAlignment
import BilingualFacts
import BilingualText

/// Figures that stand on both sides of a bead with the same value and go the other way: `4.5% 증가` and `fell 4.5 percent`.
struct TurnedFigures {
  struct Turned {
    let source: TextRange
    let target: TextRange
    let turn: Turn
  }

  /// What the original says; the translation says the opposite.
  enum Turn {
    case rise, fall, atLeast, atMost
    /// The bound takes the figure itself in, or leaves it out.
    case included, excluded
    /// The translation contradicts itself.
    case contradicted

    /// - Parameters: the words of the original and of the translation.
    func message(_ source: String, _ target: String) -> Message {
      switch self {
      case .rise: "“\(source)” in the original goes up, “\(target)” in the translation goes down"
      case .fall: "“\(source)” in the original goes down, “\(target)” in the translation goes up"
      case .atLeast: "“\(source)” in the original means at least, “\(target)” in the translation at most"
      case .atMost: "“\(source)” in the original means at most, “\(target)” in the translation at least"
      case .included:
        "“\(source)” in the original takes the figure itself in, “\(target)” in the translation leaves it out"
      case .excluded:
        "“\(source)” in the original leaves the figure itself out, “\(target)” in the translation takes it in"
      case .contradicted:
        "“\(target)” in the translation goes the other way than its figures; the original ends at “\(source)”"
      }
    }
  }

  /// Beads with more figures than this on a side are left alone.
  private static let mostFigures = 40

  private let korean: [Fact]
  private let english: [Fact]
  private let bead: Int
  /// Whether a denial of the original is what turned a bound of the translation, see ``ExcludedOnes``.
  private(set) var spendsDenial = false

  /// - Complexity: O(log facts + figures of the bead); `nil` where one side has none.
  init?(_ pair: ReadPair, bead: Int, source: TextRange, target: TextRange) {
    korean = pair.source.facts(in: source).filter(Self.isFigure)
    if korean.isEmpty || korean.count > Self.mostFigures { return nil }
    english = pair.target.facts(in: target).filter(Self.isFigure)
    if english.isEmpty || english.count > Self.mostFigures { return nil }
    self.bead = bead
  }

  static func isFigure(_ fact: Fact) -> Bool {
    // Half is no idiom, as one is.
    if case .number(let number) = fact.value, !number.isInteger { return true }
    guard fact.evidence > .weak else { return false }
    return switch fact.value {
    case .number, .percent, .money, .measure, .duration, .age, .fraction, .multiple: true
    default: false
    }
  }

  /// All of the bead, in the order of the original.
  /// - Complexity: O(figures²), each with the words beside it.
  mutating func find(
    _ source: UnsafeBufferPointer<UInt8>, at sourceRange: TextRange, _ target: UnsafeBufferPointer<UInt8>,
    at targetRange: TextRange
  ) -> [Turned] {
    var found: [Turned] = []
    for index in korean.indices {
      let figure = Self.figure(korean, at: index, within: sourceRange)
      let direction = koreanDirection(in: source, at: index, within: sourceRange)
      let bound = Self.bound(korean[index]) { FigureDirections.koreanBound(source, figure) }.flatMap {
        FigureDirections.isBoundTakenBack(source, figure) ? nil : $0
      }
      guard direction != nil || bound != nil, let partner = partner(of: index) else { continue }
      let other = Self.figure(english, at: partner, within: targetRange)
      if let direction, let said = englishDirection(in: target, at: partner, within: targetRange),
        direction.sign != said.sign
      {
        found.append(
          Turned(
            source: Self.union(figure.range, direction.range), target: Self.union(other.range, said.range),
            turn: direction.sign == .up ? .rise : .fall))
      } else if let own = InclusiveBounds.korean(source, figure),
        let said = InclusiveBounds.english(target, other), own.isIncluded != said.isIncluded
      {
        found.append(
          Turned(
            source: Self.union(figure.range, own.range), target: Self.union(other.range, said.range),
            turn: own.isIncluded ? .included : .excluded))
      } else if let bound, !FigureDirections.isDepth(target, other),
        let said = Self.bound(english[partner], { FigureDirections.englishBound(target, other) }),
        // `절반 이하로 줄었다` is `by more than half`.
        (bound.isLower == said.isLower)
          == (Self.isShareLeft(korean[index], as: bound, in: source)
            && Self.isBy(in: target, figure: other, bound: said)),
        !(bound.isFact && said.isFact)
      {
        let end = (bound.range ?? figure.range).end
        if ExcludedOnes.areDenied(source, at: TextRange(end, sourceRange.end), target, at: targetRange) {
          spendsDenial = true
          continue
        }
        if InclusiveBounds.areComplements(bound.isLower, korean: source, at: figure, english: target, at: other),
          ExcludedOnes.isDeniedOnOneSide(
            source, at: sourceRange, target, at: targetRange, figure: other.range,
            bound: Self.union(other.range, said.range ?? other.range))
        {
          continue
        }
        found.append(
          Turned(
            source: bound.range ?? figure.range, target: said.range ?? other.range,
            turn: bound.isLower ? .atLeast : .atMost))
      }
    }
    return found
      + contradicted(target, targetRange).filter { change in !found.contains { change.target.contains($0.target) } }
  }

  /// Changes whose figures go the other way than their verb: *raised from three months to one month*.
  private func contradicted(_ text: UnsafeBufferPointer<UInt8>, _ range: TextRange) -> [Turned] {
    english.indices.dropFirst().compactMap { index in
      let (first, last) = (english[index - 1], english[index])
      guard Self.joins(text, from: first.range.end, to: last.range.start, with: [" to "]),
        let change = Self.change(first, last),
        let said = englishDirection(in: text, at: index, within: range), (said.sign == .up) == (change < 0),
        said.range.end <= first.range.start,
        // Figures in each other's place are told as such.
        let source = korean.first(where: { $0.value == last.value }),
        korean.contains(where: { $0.value == first.value && $0.range < source.range })
      else { return nil }
      return Turned(
        source: source.range, target: TextRange(said.range.start, last.range.end), turn: .contradicted)
    }
  }

  /// By how much a figure changes to another of its kind; `nil` for others, and for what lies below zero.
  private static func change(_ a: Fact, _ b: Fact) -> Double? {
    func atom(_ fact: Fact) -> Double? { FactAtom(fact: fact, part: .quantity, bead: 0).number?.approximation }
    switch (a.value, b.value) {
    case (.duration(_, let x), .duration(_, let y)) where x != y: return nil
    case (.measure(_, let x), .measure(_, let y)) where x != y: return nil
    case (.money(_, let x), .money(_, let y)) where x != y: return nil
    default: break
    }
    guard a.value.kind == b.value.kind, let x = atom(a), let y = atom(b), x > 0, y > 0, x != y else { return nil }
    return y - x
  }

  // MARK: Partners

  /// The one figure of the same value, where neither side has it twice.
  private func partner(of index: Int) -> Int? {
    let atom = FactAtom(fact: korean[index], part: .quantity, bead: bead)
    var partner: Int?
    for candidate in english.indices where isEqual(atom, english[candidate]) {
      if partner != nil { return nil }
      partner = candidate
    }
    guard let partner else { return nil }
    let other = FactAtom(fact: english[partner], part: .quantity, bead: bead)
    for (candidate, fact) in korean.enumerated() where candidate != index && isEqual(other, fact) { return nil }
    return partner
  }

  private func isEqual(_ atom: FactAtom, _ fact: Fact) -> Bool {
    switch Comparison.of(atom, FactAtom(fact: fact, part: .quantity, bead: bead)) {
    case .same, .compatible: true
    case .different, .unrelated: false
    }
  }

  // MARK: Directions

  /// `1.3%와 1.9% 낮아졌다`: the direction of the last is that of all.
  private func koreanDirection(
    in text: UnsafeBufferPointer<UInt8>, at index: Int, within range: TextRange
  ) -> FigureDirections.Reading? {
    for next in index..<min(index + 4, korean.count) {
      if let reading = FigureDirections.korean(text, Self.figure(korean, at: next, within: range)) { return reading }
      guard next + 1 < korean.count,
        Self.joins(
          text, from: korean[next].range.end, to: korean[next + 1].range.start, with: ["와 ", "과 ", ", ", "·", " 및 "])
      else { return nil }
    }
    return nil
  }

  /// `up 1.3 and 1.9 points`, `raise from 42 to 56`: the direction of the first is that of all.
  private func englishDirection(
    in text: UnsafeBufferPointer<UInt8>, at index: Int, within range: TextRange
  ) -> FigureDirections.Reading? {
    var current = index
    for _ in 0..<4 {
      if let reading = FigureDirections.english(text, Self.figure(english, at: current, within: range)) {
        return reading
      }
      guard current > 0 else { return nil }
      let (before, here) = (english[current - 1].range, english[current].range)
      if Self.joins(text, from: before.end, to: here.start, with: [" to "]) {
        let floor = current > 1 ? english[current - 2].range.end : range.start
        guard let from = Self.wordStart(in: text, before: before.start, of: "from", floor: floor) else { return nil }
        return FigureDirections.english(
          text,
          FigureDirections.Figure(range: TextRange(from, before.end), floor: floor, ceiling: before.end))
      }
      guard Self.joins(text, from: before.end, to: here.start, with: [" and ", ", ", " percent and "]) else {
        return nil
      }
      current -= 1
    }
    return nil
  }

  /// Where a word before `end` begins, which may stand before a sign of currency.
  private static func wordStart(in text: UnsafeBufferPointer<UInt8>, before end: Int, of word: StaticString, floor: Int)
    -> Int?
  {
    var start = end - 1
    while start > floor, text[start] == 0x20 || text[start] == 0x24 { start -= 1 }
    start -= word.utf8CodeUnitCount - 1
    guard start >= floor else { return nil }
    for k in 0..<word.utf8CodeUnitCount where text[start + k] | 0x20 != word.utf8Start[k] { return nil }
    return start
  }

  /// Whether two figures are joined by one of some words, units and counters of up to nine bytes aside.
  private static func joins(
    _ text: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int, with words: [StaticString]
  ) -> Bool {
    guard start <= end else { return false }
    for word in words {
      let count = word.utf8CodeUnitCount
      let from = end - count
      guard from >= start, from - start <= 9 else { continue }
      if (0..<count).allSatisfy({ text[from + $0] == word.utf8Start[$0] }) { return true }
    }
    return false
  }

  // MARK: Bounds

  private struct Bound {
    let isLower: Bool
    /// With the words that bound it, where they are no part of the fact.
    let range: TextRange?
    let isFact: Bool
  }

  private static func bound(_ fact: Fact, _ read: () -> FigureDirections.Bound?) -> Bound? {
    let (isLower, isUpper) = (fact.qualifiers.contains(.lowerBound), fact.qualifiers.contains(.upperBound))
    if isLower != isUpper { return Bound(isLower: isLower, range: nil, isFact: true) }
    if isLower { return nil }
    guard let bound = read() else { return nil }
    return Bound(isLower: bound.isLower, range: union(fact.range, bound.range), isFact: false)
  }

  /// A half or another part, and what follows its bound is to, not by: 절반 이하로.
  private static func isShareLeft(_ fact: Fact, as bound: Bound, in text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard case .fraction = fact.value else { return false }
    let end = (bound.range ?? fact.range).end
    return [[0xEB, 0xA1, 0x9C], [0xEC, 0x9C, 0xBC, 0xEB, 0xA1, 0x9C]].contains { particle in
      end + particle.count <= text.count && particle.indices.allSatisfy { text[end + $0] == particle[$0] }
    }
  }

  /// Whether `by` stands before a bound or its figure.
  private static func isBy(in text: UnsafeBufferPointer<UInt8>, figure: FigureDirections.Figure, bound: Bound)
    -> Bool
  {
    var start = min(bound.range?.start ?? figure.range.start, figure.range.start)
    for _ in 0..<4 {
      if start >= figure.floor + 3, text[start - 1] == 0x20, text[start - 2] | 0x20 == 0x79,
        text[start - 3] | 0x20 == 0x62
      {
        return true
      }
      guard start > figure.floor, text[start - 1] == 0x20 else { return false }
      start -= 1
      while start > figure.floor, Byte.isLetter(text[start - 1]) { start -= 1 }
    }
    return false
  }

  static func figure(_ facts: [Fact], at index: Int, within range: TextRange) -> FigureDirections.Figure {
    let here = facts[index].range
    return FigureDirections.Figure(
      range: here, floor: index > 0 ? min(facts[index - 1].range.end, here.start) : range.start,
      ceiling: index + 1 < facts.count ? max(facts[index + 1].range.start, here.end) : range.end)
  }

  private static func union(_ a: TextRange, _ b: TextRange) -> TextRange {
    TextRange(min(a.start, b.start), max(a.end, b.end))
  }
}
