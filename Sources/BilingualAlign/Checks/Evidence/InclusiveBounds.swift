import BilingualFacts
import BilingualText

/// Upper bounds of which one side means the figure itself and the other does not: 36시간 미만 and `36 hours or less`, 19세 이하 and
/// `under the age of 19`.
///
/// 이상 is no sure sign: half of published translations have *more than* for it.
enum InclusiveBounds {
  /// The words of an upper bound beside a figure, and whether they mean the figure itself.
  struct Bound {
    let range: TextRange
    let isIncluded: Bool
  }

  /// How far from a figure its bound may stand, in bytes.
  private static let reach = 24

  /// Returns the upper bound of a Korean figure; `nil` where none stands behind it, or one that may mean either.
  static func korean(_ text: UnsafeBufferPointer<UInt8>, _ figure: FigureDirections.Figure) -> Bound? {
    let end = min(figure.ceiling, figure.range.end + reach)
    var found: Bound?
    var i = figure.range.start
    while i < end {
      for (words, isIncluded) in [(without, false), (with, true)] {
        guard let match = words.longestMatch(in: text, at: i, end: end, wholeWords: false) else { continue }
        if found != nil || loose.longestMatch(in: text, at: i, end: end, wholeWords: false) != nil { return nil }
        found = Bound(range: TextRange(i, match.end), isIncluded: isIncluded)
      }
      i += Letters.length(text, at: i)
    }
    return found
  }

  /// Returns the same for an English figure.
  static func english(_ text: UnsafeBufferPointer<UInt8>, _ figure: FigureDirections.Figure) -> Bound? {
    var i = figure.range.end
    // `36 hours or less`: the unit may lie between.
    for _ in 0..<3 {
      while i < figure.ceiling, text[i] == 0x20 || text[i] == 0x2D { i += 1 }
      if let match = behind.longestMatch(in: text, at: i, end: figure.ceiling, wholeWords: true) {
        return Bound(range: TextRange(i, match.end), isIncluded: true)
      }
      while i < figure.ceiling, Byte.isLetter(text[i]) { i += 1 }
    }
    let start = max(figure.floor, figure.range.start - reach)
    for i in start..<figure.range.start where Byte.isLetter(text[i]) && (i == 0 || !Byte.isLetter(text[i - 1])) {
      guard let match = before.longestMatch(in: text, at: i, end: figure.range.start, wholeWords: true),
        text[match.end..<figure.range.start].allSatisfy({ !Byte.isLetter($0) && $0 != 0x2C })
      else { continue }
      if match.lexeme.value == 2 { return nil }
      return Bound(range: TextRange(i, match.end), isIncluded: match.lexeme.value == 1)
    }
    return nil
  }

  /// Whether a Korean bound and an English one of the other direction leave nothing out between them: 18세 이상 and *under 18*, 5인 미만 and
  /// *five or more*.
  static func areComplements(
    _ isLower: Bool, korean: UnsafeBufferPointer<UInt8>, at figure: FigureDirections.Figure,
    english: UnsafeBufferPointer<UInt8>, at other: FigureDirections.Figure
  ) -> Bool {
    if !isLower {
      let before = TextRange(min(max(other.floor, other.range.start - reach), other.range.start), other.range.start)
      let behind = TextRange(other.range.start, max(other.range.end, min(other.ceiling, other.range.end + reach)))
      return self.korean(korean, figure)?.isIncluded == false
        && (atLeast.first(in: english, before, wholeWords: true) != nil
          || orMore.first(in: english, behind, wholeWords: true) != nil)
    }
    guard let said = self.english(english, other) else { return false }
    let end = min(figure.ceiling, figure.range.end + reach)
    let isExceeding = exceeding.first(in: korean, TextRange(figure.range.start, end), wholeWords: false) != nil
    return said.isIncluded == isExceeding
  }

  /// Whether a Korean lower bound takes its figure in, and the English one before it leaves the figure below out: 11인 이상 and
  /// *more than 10*.
  static func meansNext(
    korean: UnsafeBufferPointer<UInt8>, at figure: FigureDirections.Figure, english: UnsafeBufferPointer<UInt8>,
    at other: FigureDirections.Figure
  ) -> Bool {
    let end = min(figure.ceiling, figure.range.end + reach)
    let before = TextRange(min(max(other.floor, other.range.start - reach), other.range.start), other.range.start)
    return exceeding.first(in: korean, TextRange(figure.range.start, end), wholeWords: false) == nil
      && lower.first(in: english, before, wholeWords: true) != nil
      && atLeast.first(in: english, before, wholeWords: true) == nil
  }

  /// *More than* leaves the figure itself out.
  private static let atLeast = table(
    uses["lower"].filter { word in ["least", "less", "fewer", "minimum"].contains { word.contains($0) } })
  private static let lower = table(uses["lower"])
  private static let orMore = table(uses["or-more"])
  private static let exceeding = table(koreanUses["exceeding"])
  private static let koreanUses = WordUses("korean/directions", "korean")
  private static let without = table(koreanUses["without-itself"])
  private static let with = table(koreanUses["up-to-itself"])
  private static let loose = table(koreanUses["loosely-below"])
  private static let uses = WordUses("english/directions", "english")
  private static let behind = table(uses["or-less"])
  private static let before = PhraseTable(
    uses["without-itself"].map { ($0, Lexeme(.nothing, value: 0)) }
      + uses["up-to-itself"].map { ($0, Lexeme(.nothing, value: 1)) }
      // `not less than` is no upper bound.
      + uses["lower"].filter { $0.contains(" less ") || $0.contains(" fewer ") }.map {
        ($0, Lexeme(.nothing, value: 2))
      })

  private static func table(_ words: [String]) -> PhraseTable { PhraseTable(words.map { ($0, Lexeme(.nothing)) }) }
}
