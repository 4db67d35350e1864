import BilingualFacts
import BilingualText

extension LinkText {
  /// Returns where a parenthesis opens that a figure is the first in.
  func openingParenthesis(before place: Int) -> Int? {
    var i = place
    // △ and other signs may stand between.
    while i > 0, place - i < 4 {
      i -= 1
      if bytes[i] == UInt8(ascii: "(") { return i }
      if bytes[i] == 0x20 || KoreanSyllable(bytes.span, at: i) != nil { return nil }
    }
    return nil
  }

  /// Returns the figure that begins a parenthesis right behind a place.
  func parenthesised(after place: Int) -> TextRange? {
    guard let open = bytes[place...].prefix(2).firstIndex(of: UInt8(ascii: "(")) else { return nil }
    return facts.first { FigureKind($0.value) != nil && (open + 1...open + 4).contains($0.range.start) }?.range
  }

  /// Returns the figure from which another goes on, of which it is the second part, or which it explains in a parenthesis.
  func figure(leadingTo place: Int, _ kind: FigureKind?) -> TextRange? {
    let before = facts.last { $0.range.end <= place && place - $0.range.end <= 10 && FigureKind($0.value) != nil }
    guard let before else { return nil }
    let isTime = FigureKind(before.value) == .time
    if isTime != (kind == .time) { return nil }
    let gap = bytes[before.range.end..<place]
    // 4월 21일 오전 9시
    if isTime, gap.elementsEqual(" ".utf8) { return before.range }
    let words = gap.split(separator: 0x20)
    guard let word = words.first, words.count == 1 else { return nil }
    let isChain =
      Self.chains.contains { word.elementsEqual($0) } || FigureWords.korean.holds(word, as: "chain")
      || FigureWords.english.holds(word, as: "chain")
    return isChain ? before.range : nil
  }

  private static let chains = ["~", "∼", "-", "–", "(", "(△", "(-"].map { Array($0.utf8) }
}
