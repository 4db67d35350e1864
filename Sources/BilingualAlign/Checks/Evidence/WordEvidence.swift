import BilingualAlignment
import BilingualDocuments
import BilingualText

/// Which words of a Korean text have a counterpart in an English one, by the lexicon, by sound and by identity: what
/// checks ask where facts alone do not tell.
///
/// Made for a suspicion, not for every bead: each costs some ten thousand steps.
struct WordEvidence {
  struct Word {
    let range: TextRange
    /// Whether the lexicon has translations of it, or it is a number or a Latin word.
    let isKnown: Bool
    /// Whether one of them stands in the English, or a name that sounds like it.
    let isFound: Bool
  }

  /// The words of the Korean between spaces, in order.
  let words: [Word]
  /// How many content words of the English have a counterpart in the Korean, and how many there are.
  let englishFound: Int
  let englishCount: Int

  /// Likelihood ratios below this are as good as none.
  private static let leastRatio: Float = 4

  /// - Complexity: O(bytes + lexicon words).
  init(
    korean: UnsafeBufferPointer<UInt8>, source: TextRange, english: UnsafeBufferPointer<UInt8>,
    target: TextRange, lexicon: Lexicon
  ) {
    var tokenizer = Tokenizer(sharesWords: true)
    var sourceText = TokenizedText(language: .korean)
    var targetText = TokenizedText(language: .english)
    let ranges = Self.spacedWords(korean, source)
    for range in ranges {
      tokenizer.tokenize(UnsafeBufferPointer(rebasing: korean[range.start..<range.end]), into: &sourceText)
    }
    tokenizer.tokenize(UnsafeBufferPointer(rebasing: english[target.start..<target.end]), into: &targetText)
    let table = EvidenceTable(
      korean: sourceText, english: targetText, lexicon: lexicon)
    var found = Set<Int32>()
    var words: [Word] = []
    for (index, range) in ranges.enumerated() {
      var isKnown = false
      var isFound = false
      for unit in sourceText.units[sourceText.unitRange(index)] {
        let kind = sourceText.typeInfo[Int(unit.type)].kind
        guard kind != .punctuation, kind != .stop else { continue }
        if kind != .content || lexicon.row(of: sourceText.types.hashes[Int(unit.type)]) != nil { isKnown = true }
        for link in table.links[table.row(unit.type)]
        where max(link.forward, link.backward, link.direct) >= Self.leastRatio {
          isFound = true
          found.insert(link.word)
        }
      }
      words.append(Word(range: range, isKnown: isKnown || isFound, isFound: isFound))
    }
    self.words = words
    var count = 0
    var hits = 0
    for token in targetText.tokens where token.kind == .content || token.kind == .latin || token.kind == .number {
      count += 1
      if found.contains(token.type) { hits += 1 }
    }
    englishFound = hits
    englishCount = count
  }

  init(_ pair: ReadPair, source: TextRange, target: TextRange) {
    self = pair.source.document.text.utf8.withUnsafeBufferPointer { korean in
      pair.target.document.text.utf8.withUnsafeBufferPointer { english in
        WordEvidence(korean: korean, source: source, english: english, target: target, lexicon: pair.lexicon)
      }
    }
  }

  /// The share of known Korean words that have a counterpart, 0...1; 1 where none is known.
  var koreanShare: Double {
    let known = words.count { $0.isKnown }
    return known == 0 ? 1 : Double(words.count { $0.isFound }) / Double(known)
  }

  /// The share of English content words that have a counterpart, 0...1.
  var englishShare: Double { englishCount == 0 ? 1 : Double(englishFound) / Double(englishCount) }

  private static func spacedWords(_ text: UnsafeBufferPointer<UInt8>, _ range: TextRange) -> [TextRange] {
    var words: [TextRange] = []
    var i = range.start
    while i < range.end {
      while i < range.end, Byte.isSpace(text[i]) { i += 1 }
      let start = i
      while i < range.end, !Byte.isSpace(text[i]) { i += 1 }
      if i > start { words.append(TextRange(start, i)) }
    }
    return words
  }
}
