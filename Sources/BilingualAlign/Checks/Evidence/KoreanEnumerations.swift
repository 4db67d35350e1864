import BilingualTerms
import BilingualText

/// Enumerations inside a Korean sentence: 배터리, 미래차, 로봇 and clauses that end with one noun.
enum KoreanEnumerations {
  /// Longer items are clauses, in bytes and in words.
  private static let longest = 75
  private static let mostWords = 5

  static let separators = [Array(", ".utf8), Array("·".utf8)]

  /// Runs of three items and more. The first is what stands right before the first separator, the last what stands right
  /// behind the last one.
  static func inText(_ text: [UInt8], within bounds: TextRange, separator: [UInt8]) -> [[TextRange]] {
    let pieces = pieces(of: text, within: bounds, separator: separator)
    guard pieces.count > 2 else { return [] }
    var found: [[TextRange]] = []
    var i = 1
    while i < pieces.count - 1 {
      guard isItem(text, pieces[i]) else {
        i += 1
        continue
      }
      let first = i
      while i < pieces.count - 1, isItem(text, pieces[i]) { i += 1 }
      var items = Array(pieces[first..<i])
      if let item = firstItem(text, pieces[first - 1]) { items.insert(item, at: 0) }
      if let word = lastItem(text, pieces[i]) { items.append(word) }
      if items.count > 2 { found.append(items) }
    }
    return found
  }

  /// Three clauses and more that end with one noun: 계정을 도용하는 행위, 악성 코드를 유포하는 행위, 위치를 공개하는 행위를.
  static func clauses(_ text: [UInt8], _ bounds: TextRange) -> [TextRange]? {
    let pieces = pieces(of: text, within: bounds, separator: separators[0])
    guard pieces.count > 2, let noun = words(text, pieces[0]).last, noun.count >= 2 * KoreanSyllable.width else {
      return nil
    }
    let heads = pieces.map { piece in
      words(text, piece).dropFirst(2).first { text[$0.start..<$0.end].starts(with: text[noun.start..<noun.end]) }
    }
    guard zip(pieces, heads).dropLast().allSatisfy({ $1?.end == $0.end }), let last = heads.last ?? nil else {
      return nil
    }
    return pieces.dropLast() + [TextRange(pieces[pieces.count - 1].start, last.end)]
  }

  /// What stands between separators outside parentheses.
  private static func pieces(of text: [UInt8], within bounds: TextRange, separator: [UInt8]) -> [TextRange] {
    var pieces: [TextRange] = []
    var (start, depth, i) = (bounds.start, 0, bounds.start)
    while i < bounds.end {
      if text[i] == UInt8(ascii: "(") { depth += 1 }
      if text[i] == UInt8(ascii: ")") { depth -= 1 }
      if depth == 0, text[i] == separator[0], text[i..<bounds.end].starts(with: separator) {
        pieces.append(TextRange(start, i))
        i += separator.count
        start = i
      } else {
        i += 1
      }
    }
    pieces.append(TextRange(start, bounds.end))
    return pieces
  }

  static func words(_ text: [UInt8], _ range: TextRange) -> [TextRange] {
    var words: [TextRange] = []
    var i = range.start
    while i < range.end {
      let start = i
      while i < range.end, text[i] != 0x20, text[i] != 0x0A { i += 1 }
      if i > start { words.append(TextRange(start, i)) }
      i += 1
    }
    return words
  }

  /// Whether a piece is a noun without particle, or a few of them.
  private static func isItem(_ text: [UInt8], _ piece: TextRange) -> Bool {
    guard piece.count <= longest, piece.count >= 2 * KoreanSyllable.width else { return false }
    let words = words(text, piece)
    return (1...mostWords).contains(words.count) && words.allSatisfy { isBare(text, $0) }
  }

  /// The nouns right before the first separator.
  private static func firstItem(_ text: [UInt8], _ piece: TextRange) -> TextRange? {
    let words = words(text, piece).suffix(mostWords)
    let nouns = words.suffix(from: words.lastIndex { !isBare(text, $0) }.map { $0 + 1 } ?? words.startIndex)
    guard let first = nouns.first, let last = nouns.last else { return nil }
    return TextRange(first.start, last.end)
  }

  /// The nouns behind the last separator, or the first word without its particle.
  private static func lastItem(_ text: [UInt8], _ piece: TextRange) -> TextRange? {
    let words = words(text, piece).prefix(mostWords).drop { text[$0.start..<$0.end].elementsEqual(and) }
    guard let word = words.first, hangul(text, word).count >= 2 * KoreanSyllable.width else { return nil }
    guard let last = words.prefix(while: { isBare(text, $0) }).last else { return word }
    return TextRange(word.start, last.end)
  }

  private static let and = Array((EnumerationWords.and.first ?? " ").utf8)

  /// The Hangul that a word begins with.
  private static func hangul(_ text: [UInt8], _ word: TextRange) -> TextRange {
    var end = word.start
    while end < word.end, KoreanSyllable(text.span, at: end) != nil { end += KoreanSyllable.width }
    return TextRange(word.start, end)
  }

  /// Whether nothing is attached to a word, and it is no verb.
  private static func isBare(_ text: [UInt8], _ word: TextRange) -> Bool {
    let hangul = hangul(text, word)
    guard hangul.count >= 2 * KoreanSyllable.width else { return false }
    // Behind the word may stand a figure in parentheses.
    guard hangul.end == word.end || text[hangul.end] == UInt8(ascii: "(") else { return false }
    let bytes = Array(text[hangul.start..<hangul.end])
    if clauseEnds.contains(where: { bytes.suffix($0.count).elementsEqual($0) }) { return false }
    return KoreanParticles.stemLength(bytes.span) == bytes.count
  }

  private static let clauseEnds = EnumerationWords.clauseEnds.map { Array($0.utf8) }
}
