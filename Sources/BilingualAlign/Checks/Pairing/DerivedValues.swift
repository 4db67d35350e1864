import BilingualAlignment
import BilingualDocuments
import BilingualFacts
import BilingualText

/// Values that a translator worked out: 90만에서 85만으로 and *by 50,000 to 850,000*, 20%의 세 배 and *60 percent*, 70% and *all but
/// 30 percent*.
enum DerivedValues {
  /// Two values are the same where they differ by less than this share of them: what sums of decimals leave.
  private static let tolerance = 1e-9

  /// Whether the English value follows from the Korean one: with another value of the same sentences as difference or
  /// multiple, or as what is left of a hundred percent.
  /// - Complexity: O(facts of the bead).
  static func explain(_ conflict: FactConflict, in pair: ReadPair) -> Bool {
    if conflict.source.part == .weekday { return isOtherDays(conflict, pair) }
    if conflict.source.part == .time { return isTimeBefore(conflict, pair) }
    if SchoolYears.isSame(conflict, pair) { return true }
    if areComplements(conflict, pair) { return true }
    guard let a = value(conflict.source), let b = value(conflict.target), a > 0, b > 0,
      let range = pair.source.range(of: pair.alignment.beads[conflict.bead].source)
    else { return false }
    if areNextBounds(conflict, a, and: b, in: pair) { return true }
    let others = FactChanges.atoms(pair.source.facts(in: range)).filter { $0.fact.range != conflict.source.fact.range }
    // What the original says itself is not worked out: 2내지 4인치 and *2 to 2 inches*.
    if others.contains(where: { value($0).map { isSame($0, b) } ?? false }) { return false }
    let isAllBut = saysAllBut(conflict, pair)
    return others.contains { other in
      if case .multiple(let times) = other.fact.value {
        let times = times.approximation
        return times > 0 && (isSame(a * times, b) || isSame(a / times, b))
      }
      // 2.7%로 0.3%p 하락 and *2.7%, down from 3.0%*.
      if case .percent(_, points: true) = conflict.source.fact.value,
        case .percent(let x, points: false) = other.fact.value,
        case .percent(_, points: false) = conflict.target.fact.value
      {
        return isSame(abs(x.approximation - a), b) || isSame(x.approximation + a, b)
      }
      guard let x = value(other), other.fact.value.kind == conflict.source.fact.value.kind else { return false }
      return isSame(abs(a - x), b) || isAllBut && isSame(a + x, b)
    }
  }

  /// Shares that are a whole together, where something says that one is told of the rest: 4분의 1로 and *by three quarters*, 하위 70% and *all
  /// but the top 30 percent*, a denial on one side only.
  static func areComplements(_ conflict: FactConflict, _ pair: ReadPair) -> Bool {
    func share(_ value: FactValue) -> Double? {
      switch value {
      case .percent(let percent, points: false): percent.approximation / 100
      case .fraction(let top, let bottom) where top < bottom: Double(top) / Double(bottom)
      default: nil
      }
    }
    let bead = pair.alignment.beads[conflict.bead]
    guard let a = share(conflict.source.fact.value), let b = share(conflict.target.fact.value), isSame(a + b, 1),
      let source = pair.source.range(of: bead.source), let target = pair.target.range(of: bead.target)
    else { return false }
    if saysAllBut(conflict, pair) { return true }
    let figures = (conflict.source.fact.range, conflict.target.fact.range)
    let isReached = reached.contains { pair.source.document.text.utf8[figures.0.end..<source.end].starts(with: $0) }
    let before = pair.target.document.text.utf8[target.start..<figures.1.start].map(Byte.folded)
    func isBehind(_ words: [[UInt8]]) -> Bool { words.contains { before.suffix($0.count).elementsEqual($0) } }
    if isReached ? isBehind(by) : isBehind(to) { return true }
    return pair.source.document.text.utf8.withUnsafeBufferPointer { korean in
      pair.target.document.text.utf8.withUnsafeBufferPointer { english in
        KoreanDenial(korean, source).isNegative != (EnglishDenial(english, target).count > 0)
      }
    }
  }

  /// What says to what share something comes: 4분의 1로, 30% 수준으로.
  private static let reached = ["로", "으로", " 수준"].map { Array($0.utf8) }
  private static let (by, to) = (["by "].map { Array($0.utf8) }, ["to ", "at "].map { Array($0.utf8) })

  /// 한 명뿐이고 나머지 서른여섯 명 and *all but one of the 37*.
  private static func saysAllBut(_ conflict: FactConflict, _ pair: ReadPair) -> Bool {
    guard let bounds = pair.target.range(of: pair.alignment.beads[conflict.bead].target) else { return false }
    let start = max(bounds.start, conflict.target.fact.range.start - 30)
    let before = pair.target.document.text.utf8[start..<conflict.target.fact.range.start].map(Byte.folded)
    return before.contains("all but ".utf8)
  }

  /// 한 시 십오 분 전 and *a quarter to one*: minutes before an hour, where nothing says that it is not the time before which.
  private static func isTimeBefore(_ conflict: FactConflict, _ pair: ReadPair) -> Bool {
    guard case .time(let before) = conflict.source.fact.value, case .time(let told) = conflict.target.fact.value else {
      return false
    }
    let rest = pair.source.document.text.utf8[conflict.source.fact.range.end...]
    let minutes = (60 * before.hour - before.minute) - (60 * told.hour + told.minute)
    return before.minute > 0 && minutes % 720 == 0
      && TimeWords.korean["time-ahead"].contains { rest.starts(with: Array(" \($0)".utf8)) }
  }

  /// 월요일 휴관 and *open Tuesday to Sunday*: the one day that a span of six leaves out.
  private static func isOtherDays(_ conflict: FactConflict, _ pair: ReadPair) -> Bool {
    guard conflict.target.part == .weekday else { return false }
    let bead = pair.alignment.beads[conflict.bead]
    func days(_ document: Reading, _ segments: Range<Int>) -> [Int] {
      document.range(of: segments).map { range in
        document.facts(in: range).compactMap { if case .date(let date) = $0.value { date.weekday } else { nil } }
      } ?? []
    }
    let (source, target) = (days(pair.source, bead.source), days(pair.target, bead.target))
    func leavesOut(_ span: [Int], _ day: [Int]) -> Bool {
      guard span.count == 2, day.count == 1 else { return false }
      return (span[1] + 1) % 7 == day[0] % 7 && (day[0] + 1) % 7 == span[0] % 7
    }
    return leavesOut(target, source) || leavesOut(source, target)
  }

  /// 11인 이상 and *more than 10*.
  private static func areNextLowerBounds(
    _ conflict: FactConflict, source: TextRange, target: TextRange, in pair: ReadPair
  ) -> Bool {
    guard conflict.source.fact.qualifiers.contains(.lowerBound) else { return false }
    return pair.target.document.text.utf8.withUnsafeBufferPointer { english in
      pair.source.document.text.utf8.withUnsafeBufferPointer { korean in
        InclusiveBounds.meansNext(
          korean: korean, at: figure(conflict.source, source), english: english, at: figure(conflict.target, target))
      }
    }
  }

  private static func figure(_ atom: FactAtom, _ bounds: TextRange) -> FigureDirections.Figure {
    FigureDirections.Figure(range: atom.fact.range, floor: bounds.start, ceiling: bounds.end)
  }

  /// 5인 미만 and *four or fewer*, 4인 이하 and *under five*.
  private static func areNextBounds(_ conflict: FactConflict, _ a: Double, and b: Double, in pair: ReadPair) -> Bool {
    guard abs(a - b) == 1 else { return false }
    let beads = pair.alignment.beads[conflict.bead]
    guard let source = pair.source.range(of: beads.source), let target = pair.target.range(of: beads.target) else {
      return false
    }
    if a == b + 1, areNextLowerBounds(conflict, source: source, target: target, in: pair) { return true }
    let own = pair.source.document.text.utf8.withUnsafeBufferPointer {
      InclusiveBounds.korean($0, figure(conflict.source, source))
    }
    let (isEnd, other) = pair.target.document.text.utf8.withUnsafeBufferPointer { text in
      let start = conflict.target.fact.range.start
      // `5 to 49 employees` takes 49 in.
      let before = text[max(target.start, start - 4)..<start]
      return (before.elementsEqual(" to ".utf8), InclusiveBounds.english(text, figure(conflict.target, target)))
    }
    return own?.isIncluded == (a < b) && (isEnd ? true : other?.isIncluded) == (b < a)
  }

  private static func value(_ atom: FactAtom) -> Double? {
    atom.part == .quantity ? atom.number?.approximation : nil
  }

  private static func isSame(_ a: Double, _ b: Double) -> Bool { abs(a - b) <= tolerance * max(a, b) }
}
