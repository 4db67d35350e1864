import BilingualAlignment
import BilingualDocuments
import BilingualFacts
import BilingualText

/// Names of two words of which the first agrees and the second does not: 스테판 라르센 and `Stefan Nilsen`.
///
/// A first name may be a short form (`Tony` for 앤서니), so one that differs says nothing where the second agrees.
enum HalfNames {
  /// The second word on either side, where both stand behind first words that sound alike, and neither is heard elsewhere.
  /// - Complexity: O(words of both sides) without a name in two unknown words, else their product.
  static func find(_ pair: ReadPair, _ index: Int) -> (source: TextRange, target: TextRange)? {
    let bead = pair.alignment.beads[index]
    guard let source = pair.source.range(of: bead.source), let target = pair.target.range(of: bead.target),
      source.count <= SuspicionLimit.linkedText, target.count <= SuspicionLimit.linkedText
    else { return nil }
    let english = pair.target.document.text.utf8
    let latin = names(english, target)
    guard !latin.isEmpty, !isTitle(english, target),
      ![.title, .heading].contains(pair.target.kind(of: bead.target.lowerBound))
    else {
      return nil
    }
    let korean = pair.source.document.text.utf8
    let words = eojeols(korean, source)
    var sounds: [SoundForm?] = words.map { _ in nil }
    func sound(_ word: Int) -> SoundForm {
      if let known = sounds[word] { return known }
      let made = SoundForm(hangul: korean[words[word].start..<words[word].end])
      sounds[word] = made
      return made
    }
    for first in words.indices.dropLast() where mayBeName(words[first], and: words[first + 1], in: korean) {
      for name in latin {
        guard SoundMatcher.isAlike(hangul: sound(first), latin: name.first, atLeast: alike),
          isUnknown(words[first + 1], in: korean, lexicon: pair.lexicon),
          case let second = name.second,
          SoundMatcher.best(hangul: sound(first + 1), latin: second, droppingSyllables: 2).score < unlike,
          !words.indices.contains(where: {
            SoundMatcher.best(hangul: sound($0), latin: second, droppingSyllables: 2).score >= unlike
          }),
          !latin.contains(where: {
            SoundMatcher.best(hangul: sound(first + 1), latin: $0.second, droppingSyllables: 2).score >= unlike
          })
        else { continue }
        // A word that stands for another is no name: 정책협의회 is no `Policy`.
        let links = pair.links(in: index)
        guard !links.links(ofSource: words[first + 1]).contains(where: { $0.reason != .position }),
          links.openTargets.contains(where: { $0.overlaps(name.range) })
        else { continue }
        // Nor are two words of the dictionary on either side: 코리아 전담반 and `Korea Desk`.
        guard
          isUnknown(words[first], in: korean, lexicon: pair.lexicon)
            || !pair.lexicon.knows(name.letters.map { $0 | 0x20 }, .english),
          !links.links(ofSource: words[first]).contains(where: { $0.reason == .lexicon || $0.reason == .term })
        else { continue }
        return (words[first + 1], name.range)
      }
    }
    return nil
  }

  /// Source: Docs/Measurements.md, "Names".
  private static let alike = 0.8
  private static let unlike = 0.62
  /// As many longer words make a title.
  private static let leastTitle = 4

  private struct Name {
    let first: SoundForm
    /// The second word.
    let letters: ArraySlice<UInt8>
    let range: TextRange

    var second: SoundForm { SoundForm(latin: letters) }
  }

  /// Two capitalised words in a row, each of four letters or more.
  private static func names(_ text: [UInt8], _ bounds: TextRange) -> [Name] {
    var names: [Name] = []
    var before: TextRange?
    for word in LatinRuns.all(in: text, bounds, while: { Byte.isLetter(text[$1]) || text[$1] >= 0x80 }) {
      let isName = Byte.isCapital(text[word.start]) && word.count >= 4 && !Byte.isCapital(text[word.start + 1])
      if isName, let before, before.end + 1 == word.start, text[word.start - 1] == 0x20 {
        names.append(
          Name(
            first: SoundForm(latin: text[before.start..<before.end]),
            letters: text[word.start..<word.end], range: word))
      }
      before = isName ? word : nil
    }
    return names
  }

  /// Whether all longer words are capitals' words, so that a capital says nothing of a name: *Software Licence and Terms of Service*.
  private static func isTitle(_ text: [UInt8], _ bounds: TextRange) -> Bool {
    let words = LatinRuns.all(in: text, bounds, while: { Byte.isLetter(text[$1]) }).filter { $0.count > 4 }
    return words.count >= leastTitle && words.allSatisfy { Byte.isCapital(text[$0.start]) }
  }

  private static func eojeols(_ text: [UInt8], _ bounds: TextRange) -> [TextRange] {
    var words: [TextRange] = []
    var i = bounds.start
    while i < bounds.end {
      let start = i
      while i < bounds.end, KoreanSyllable(text.span, at: i) != nil { i += KoreanSyllable.width }
      if i > start { words.append(TextRange(start, i)) } else { i += 1 }
    }
    return words
  }

  /// Two words side by side, of two to six syllables.
  private static func mayBeName(_ a: TextRange, and b: TextRange, in text: [UInt8]) -> Bool {
    a.end + 1 == b.start && text[a.end] == 0x20 && (6...18).contains(a.count) && (6...21).contains(b.count)
  }

  private static func isUnknown(_ word: TextRange, in text: [UInt8], lexicon: Lexicon) -> Bool {
    !lexicon.knows(text[word.start..<word.end], .korean)
  }
}
