import BilingualFacts
import BilingualText

/// What need not be done, and what must not be done: 살포하지 않아도 된다 and `must not spray`.
///
/// Both deny, so that only the words as a whole tell them apart.
enum Permissions {
  private enum Kind: Int {
    case needNot, mustNot
    /// May say either: `without`, `optional`.
    case either
  }

  private static func table(_ uses: WordUses) -> PhraseTable {
    let kinds: [(String, Kind)] = [("need-not", .needNot), ("must-not", .mustNot), ("may-not-need", .either)]
    return PhraseTable(kinds.flatMap { use, kind in uses[use].map { ($0, Lexeme(.nothing, value: kind.rawValue)) } })
  }

  private static let korean = table(WordUses("korean/denials", "korean"))
  private static let english = table(WordUses("english/denials", "english"))

  /// The words of both sides, where each side has one of the two only, and they differ.
  /// - Complexity: O(bytes).
  static func turned(
    _ korean: UnsafeBufferPointer<UInt8>, at source: TextRange, _ english: UnsafeBufferPointer<UInt8>,
    at target: TextRange
  ) -> (source: TextRange, target: TextRange, isNeedNot: Bool)? {
    guard let said = only(of: Self.korean, in: korean, within: source, wholeWords: false),
      let translated = only(of: Self.english, in: english, within: target, wholeWords: true),
      said.kind != translated.kind
    else { return nil }
    return (said.range, translated.range, said.kind == .needNot)
  }

  /// The first of the words of a text, if all are of its kind.
  private static func only(
    of table: PhraseTable, in text: UnsafeBufferPointer<UInt8>, within range: TextRange, wholeWords: Bool
  ) -> (range: TextRange, kind: Kind)? {
    var found: (range: TextRange, kind: Kind)?
    var i = range.start
    while i < range.end {
      let mayStart = wholeWords ? i == range.start || !Byte.isLetter(text[i - 1]) : text[i] & 0xC0 != 0x80
      guard mayStart, let match = table.longestMatch(in: text, at: i, end: range.end, wholeWords: wholeWords),
        let kind = Kind(rawValue: Int(match.lexeme.value))
      else {
        i += 1
        continue
      }
      if kind == .either || found.map({ $0.kind != kind }) ?? false { return nil }
      found = found ?? (TextRange(i, match.end), kind)
      i = match.end
    }
    return found
  }
}
