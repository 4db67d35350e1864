import BilingualAlignment
import BilingualFacts
import BilingualText

/// The direction that a text gives a figure: `4.5% 증가`, `rose 4.5 percent`, `50 kg less`.
///
/// Evidence beside a figure holds in long sentences too, in which other figures go the other way. Only what is next to
/// the figure counts, not across another figure or the border of a clause; what is denied or only slows says nothing.
enum FigureDirections {
  enum Sign { case up, down }

  /// A direction and the words that give it.
  struct Reading {
    let sign: Sign
    let range: TextRange
  }

  /// What bounds a figure that the readers of facts have left open: `70%를 넘어섰다`, `30 or younger`.
  struct Bound {
    let isLower: Bool
    let range: TextRange
  }

  /// A figure of a sentence: where it stands, and where its neighbours do.
  struct Figure {
    let range: TextRange
    /// The end of the figure before, and the start of the one behind, else the sentence's.
    let floor: Int
    let ceiling: Int
  }

  // MARK: Korean

  private enum KoreanKind: Int {
    case up, down, filler, stop, lower, upper
  }

  private static let koreanWords = WordUses("korean/directions", "korean")

  private static let korean: PhraseTable = {
    var list: [(String, Lexeme)] = []
    let uses: [(String, KoreanKind)] = [("up", .up), ("down", .down), ("filler", .filler), ("stop", .stop)]
    for (use, kind) in uses { list += koreanWords[use].map { ($0, Lexeme(.nothing, value: kind.rawValue)) } }
    return PhraseTable(list)
  }()

  private static let koreanBounds: PhraseTable = {
    let bounds: [(String, KoreanKind)] = [("lower", .lower), ("upper", .upper)]
    return PhraseTable(
      bounds.flatMap { use, kind in
        koreanWords[use].map { ($0, Lexeme(.nothing, value: kind.rawValue)) }
      })
  }()

  private static let taken = PhraseTable(
    koreanWords["taking-back"].map { ($0, Lexeme(.nothing)) })

  /// The direction behind a Korean figure, in its clause.
  /// - Complexity: O(bytes to the next figure), at most some 60.
  static func korean(_ text: UnsafeBufferPointer<UInt8>, _ figure: Figure) -> Reading? {
    var i = figure.range.end
    let limit = min(figure.ceiling, i + 72)
    var isInside = true
    while i < limit {
      if text[i] == 0x28, let close = text[i..<min(i + 48, text.count)].firstIndex(of: 0x29) {
        // `1만 9,200명(7.7%) 줄었다`: what is in parentheses stands for the figure.
        return koreanWord(text, from: close + 1, limit: min(text.count, close + 60, clauseEnd(text, close + 1)))
      }
      guard text[i] != 0x20 else {
        isInside = false
        i += 1
        continue
      }
      if Letters.hangul(text, at: i, end: limit) == 0 {
        // `)` closes the parenthesis the figure stands in; `%`, `°C` belong to it; what else there is ends the clause.
        guard text[i] == 0x29 || isInside && text[i] != 0x2C && text[i] != 0x2E && text[i] < 0x80 else { return nil }
        i += 1
        continue
      }
      switch step(in: text, at: &i, limit: limit, isInside: isInside) {
      case .found(let reading): return reading
      case .stopped: return nil
      case .goes: continue
      }
    }
    return nil
  }

  private enum Step {
    case found(Reading)
    case stopped, goes
  }

  /// Reads the word at `i`, or one syllable of the figure's own.
  private static func step(
    in text: UnsafeBufferPointer<UInt8>, at i: inout Int, limit: Int, isInside: Bool
  ) -> Step {
    guard let match = korean.longestMatch(in: text, at: i, end: limit, wholeWords: false),
      let kind = KoreanKind(rawValue: Int(match.lexeme.value))
    else {
      // Counters and particles of the figure itself.
      guard isInside else { return .stopped }
      i += 3
      return .goes
    }
    switch kind {
    case .up, .down:
      guard !isTakenBack(text, match.end) else { return .stopped }
      return .found(Reading(sign: kind == .up ? .up : .down, range: TextRange(i, match.end)))
    case .filler:
      i = match.end
      while Letters.hangul(text, at: i, end: limit) > 0, !isInside { i += 3 }
      return .goes
    case .stop, .lower, .upper: return .stopped
    }
  }

  private static func koreanWord(_ text: UnsafeBufferPointer<UInt8>, from start: Int, limit: Int) -> Reading? {
    var i = start
    var isInside = true
    while i < limit {
      guard text[i] != 0x20 else {
        isInside = false
        i += 1
        continue
      }
      guard Letters.hangul(text, at: i, end: limit) > 0 else { return nil }
      switch step(in: text, at: &i, limit: limit, isInside: isInside) {
      case .found(let reading): return reading
      case .stopped: return nil
      case .goes: continue
      }
    }
    return nil
  }

  /// Whether what follows a direction takes it back: `감소하지 않고`, `증가폭 둔화`.
  private static func isTakenBack(_ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> Bool {
    var i = start
    let limit = min(clauseEnd(text, start), start + 36)
    while i < limit {
      if Letters.hangul(text, at: i, end: limit) > 0 || text[i] == 0x20,
        taken.longestMatch(in: text, at: i, end: limit, wholeWords: false) != nil
      {
        return true
      }
      i += Letters.length(text, at: i)
    }
    return false
  }

  private static func clauseEnd(_ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
    var i = start
    let limit = min(text.count, start + 64)
    while i < limit, text[i] != 0x2C, text[i] != 0x2E, text[i] != 0x0A, text[i] != 0x3B, !Byte.isDigit(text[i]) {
      i += 1
    }
    return i
  }

  /// Whether the bound that was read with a Korean figure is taken back behind it: 12억 원을 초과할 수 없다.
  static func isBoundTakenBack(_ text: UnsafeBufferPointer<UInt8>, _ figure: Figure) -> Bool {
    guard let bound = koreanBound(text, figure, mayBeDenied: true) else { return false }
    // 5%를 초과하여 인상할 수 없다: whoever may not exceed, whatever he may not do then, is bounded above.
    if exceeding.contains(where: { text[..<bound.range.end].suffix($0.count).elementsEqual($0) }),
      KoreanDenial(text, TextRange(bound.range.end, clauseEnd(text, bound.range.end))).isDenied
    {
      return true
    }
    // 초과할 수 없다, 넘겨서는 안 된다: two syllables may lie between.
    return (bound.range.end...bound.range.end + 2 * KoreanSyllable.width).contains { i in
      i < text.count && forbidden.longestMatch(in: text, at: i, end: text.count, wholeWords: false) != nil
    }
  }

  private static let exceeding = koreanWords["exceeding"].map { Array($0.utf8) }
  private static let forbidden = PhraseTable(
    (koreanWords["forbidden"] + koreanWords["forbidden"].map { " " + $0 }).map { ($0, Lexeme(.nothing)) })

  /// What bounds a Korean figure in the words behind it.
  /// - Parameter mayBeDenied: whether what follows may take it back: 100명을 넘지 않는다.
  static func koreanBound(
    _ text: UnsafeBufferPointer<UInt8>, _ figure: Figure, mayBeDenied: Bool = false
  ) -> Bound? {
    // The word may have been read with the figure: `60일 이상`.
    var i = figure.range.start
    let limit = min(figure.ceiling, figure.range.end + 18)
    while i < limit, i < figure.range.end || text[i] != 0x2C && text[i] != 0x2E {
      if Letters.hangul(text, at: i, end: figure.ceiling) > 0 || text[i] == 0x20,
        let match = koreanBounds.longestMatch(in: text, at: i, end: figure.ceiling, wholeWords: false)
      {
        guard mayBeDenied || !isTakenBack(text, match.end) else { return nil }
        let first = text[i] == 0x20 ? i + 1 : i
        return Bound(
          isLower: match.lexeme.value == KoreanKind.lower.rawValue, range: TextRange(first, max(first, match.end)))
      }
      i += Letters.length(text, at: i)
    }
    return nil
  }
}
