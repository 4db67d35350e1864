import BilingualFacts
import BilingualText
internal import Foundation

/// Figures whose prepositions say that they were exchanged: 42회에서 56회로 and `from 56 to 42`, 226곳 중 89곳 and `of the 89, 226`,
/// 전년(3.6%)보다 하락한 3.1% and `3.6 percent, compared with 3.1 percent`.
enum TurnedRanges {
  typealias Figure = ExchangedFigures.Figure

  /// - Complexity: O(figures²).
  static func find(_ figures: [Figure], korean: [UInt8], english: [UInt8]) -> ExchangedFigures.Exchange? {
    let behind = figures.map { suffix(korean, $0.source.range.end) }
    guard behind.contains(where: { $0 != nil && $0 != .to }) else { return nil }
    if let turned = turnedStandard(figures, behind: behind, english: english) { return turned }
    let before = figures.map { preposition(english, $0.target.range.start) }
    for i in figures.indices {
      for j in figures.indices where i != j && figures[i].kind == figures[j].kind {
        let isTurned =
          switch behind[i] {
          case .from: behind[j] == .to && before[i] == .to && before[j] == .from && follows(in: figures, from: i, to: j)
          case .whole:
            before[j] == .of && before[i] != .of && follows(in: figures, from: i, to: j)
              && isGreater(figures[i], figures[j])
          default: false
          }
        if behind[i] == .from, behind[j] == .to, follows(in: figures, from: i, to: j),
          let by = [j, i].first(where: { before[$0] == .by }), case let other = by == i ? j : i,
          before[other] == .from || before[other] == .to
        {
          return ExchangedFigures.Exchange(
            first: (figures[by].source, figures[by].target), second: (figures[other].source, figures[other].target),
            isAmount: true)
        }
        if isTurned {
          return ExchangedFigures.Exchange(
            first: (figures[i].source, figures[j].target), second: (figures[j].source, figures[i].target))
        }
      }
    }
    return nil
  }

  /// Whether two figures that follow each other are a beginning and an end on both sides: 3,150개 마을에서 4,500개 마을로 and *4,500
  /// villages, up from 3,150*; or one of them begins or ends a change on both: 12.5%에서 15.0%로 2.5%p and *by 2.5 points to 15.0% from
  /// 12.5%*.
  static func areKept(_ first: Figure, _ last: Figure, korean: [UInt8], english: [UInt8]) -> Bool {
    for figure in [first, last] {
      guard let role = suffix(korean, figure.source.range.end), role == .from || role == .to else { continue }
      if preposition(english, figure.target.range.start) == role { return true }
    }
    let (start, end) = (first.source.range.end, last.source.range.start)
    guard start <= end, end - start < reach, holds(korean[start..<end], beginning),
      holds(korean[last.source.range.end..<min(korean.count, last.source.range.end + reach / 2)], ending)
    else { return false }
    return preposition(english, first.target.range.start) == .from
  }

  private static func holds(_ text: ArraySlice<UInt8>, _ word: String) -> Bool {
    text.indices.contains { text[$0...].starts(with: word.utf8) }
  }

  /// What stands behind the beginning and the end of a change.
  private static let (beginning, ending) = ("에서", "로")

  private enum Role { case from, to, by, whole, of, standard }

  /// Of two figures of a kind, the one that the original compares the other with is compared in the translation.
  private static func turnedStandard(
    _ figures: [Figure], behind: [Role?], english: [UInt8]
  ) -> ExchangedFigures.Exchange? {
    for i in figures.indices where behind[i] == .standard {
      let others = figures.indices.filter { $0 != i && figures[$0].kind == figures[i].kind }
      guard others.count == 1, behind[others[0]] != .standard else { continue }
      let (own, other) = (figures[i], figures[others[0]])
      guard isStandard(english, other.target.range), !isStandard(english, own.target.range) else { continue }
      return ExchangedFigures.Exchange(first: (own.source, other.target), second: (other.source, own.target))
    }
    return nil
  }

  /// Whether something is compared with an English figure: `from 3.6 percent`, `compared with 40`, `$2 billion a year earlier`.
  private static func isStandard(_ text: [UInt8], _ figure: TextRange) -> Bool {
    let start = nameOfAside(text, figure.start)
    let before = text[max(0, start - comparedReach)..<start]
    // Another figure, a stop or the other end of a span between has words of its own.
    let phrase = before[
      (before.lastIndex { Byte.isDigit($0) || $0 == 0x2E || $0 == 0x3B } ?? before.startIndex - 1) + 1..<before.endIndex
    ]
    let words = " " + String(decoding: phrase, as: UTF8.self).lowercased()
    if let from = Self.standards.compactMap({ words.range(of: $0, options: .backwards)?.upperBound }).max() {
      let rest = words[from...]
      if !rest.contains(","), !rest.contains(" to "), !rest.contains(" and ") { return true }
    }
    let after = String(decoding: text[figure.end..<min(text.count, figure.end + 24)], as: UTF8.self).lowercased()
    return Self.earlier.contains { after.hasPrefix($0) }
  }

  /// Where what a figure in parentheses belongs to begins, `2024 (KRW 854.5 billion)`; else where the figure begins.
  private static func nameOfAside(_ text: [UInt8], _ figure: Int) -> Int {
    guard let open = text[max(0, figure - asideReach)..<figure].lastIndex(of: 0x28) else { return figure }
    var start = open
    while start > 0, text[start - 1] == 0x20 { start -= 1 }
    while start > 0, Byte.isWord(text[start - 1]) { start -= 1 }
    return start
  }

  /// A currency and a space stand between a parenthesis and its figure at most.
  private static let asideReach = 6

  private static let comparedReach = 48
  private static let standards = TimeWords.english["standard"].map { " " + $0 + " " }
  private static let earlier = TimeWords.english["standard-behind"].map { " " + $0 }

  /// How far apart the two figures of one phrase stand at most, in bytes of Korean.
  private static let reach = 60

  private static func follows(in figures: [Figure], from i: Int, to j: Int) -> Bool {
    (0..<reach).contains(figures[j].source.range.start - figures[i].source.range.end)
  }

  private static func isGreater(_ a: Figure, _ b: Figure) -> Bool {
    guard let x = FactAtom(fact: a.source, part: .quantity, bead: 0).number,
      let y = FactAtom(fact: b.source, part: .quantity, bead: 0).number
    else { return false }
    return x.approximation > y.approximation
  }

  private static let compared = TimeWords.korean["compared"]

  /// What stands right behind a figure in Korean.
  private static func suffix(_ text: [UInt8], _ end: Int) -> Role? {
    // A unit that nobody knows belongs to its figure: 820ms에서.
    let at = text[end...].firstIndex { !Byte.isLetter($0) } ?? text.count
    func follows(_ word: String) -> Bool { text[at...].starts(with: word.utf8) }
    if follows(beginning) { return .from }
    if follows(ending) || follows("으" + ending) { return .to }
    if compared.contains(where: { follows($0) || follows(")" + $0) }) { return .standard }
    return follows(" 중 ") || follows("중 ") || follows(" 가운데") ? .whole : nil
  }

  /// The nearest preposition before a figure in English, at most four words away, with no other figure and no stop between:
  /// `from the current 13 percent`.
  private static func preposition(_ text: [UInt8], _ at: Int) -> Role? {
    var end = at
    for words in 0..<5 {
      while end > 0, text[end - 1] == 0x20 || text[end - 1] == 0x24 { end -= 1 }
      var start = end
      while start > 0, Byte.isLetter(text[start - 1]) { start -= 1 }
      // Currency signs stand right before their figure: €29 million.
      if start == end, end == at, start > 2, text[start - 3] == 0xE2 {
        end -= 3
        continue
      }
      guard start < end else { return nil }
      switch String(decoding: text[start..<end], as: UTF8.self).lowercased() {
      case "from": return .from
      case "to": return .to
      // `by about 12 MB`; an agent has a name.
      case "by" where words < 2: return .by
      case "of":
        // `an average of 600`
        if !isAmount(text, before: start) { return .of }
      default: break
      }
      end = start
    }
    return nil
  }

  private static func isAmount(_ text: [UInt8], before end: Int) -> Bool {
    ["average", "total", "maximum", "minimum", "rate", "fee", "number", "level", "amount"].contains { word in
      end > word.utf8.count && text[(end - 1 - word.utf8.count)..<(end - 1)].elementsEqual(word.utf8)
    }
  }
}
