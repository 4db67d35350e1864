import BilingualAlignment
import BilingualDocuments
import BilingualFacts
import BilingualText

/// A foreign name whose Hangul has two neighbouring syllables in each other's place: 킨사샤 for `Kinshasa`.
///
/// Nothing but the sound speaks for it: exchanged, the syllables give the name, and as they stand they do not.
enum ExchangedSyllables {
  struct Slip {
    /// In the original.
    let range: TextRange
    let segment: Int
    let meant: String
    /// In the translation.
    let name: String
    /// Whether what is meant is a place that is known.
    let isPlace: Bool
  }

  /// Shorter names sound like too many words.
  private static let (leastLetters, leastSyllables, mostSyllables) = (5, 3, 8)
  /// How like the name the syllables must sound exchanged, 0...1, and how much more than as they stand; from where on a word is the
  /// name as it stands, unless its syllables exchanged are the same; how like it a word of the lexicon must sound.
  /// Source: Docs/Measurements.md, "Names".
  private static let (alike, gain, said, same, known) = (0.9, 0.12, 0.9, 0.98, 0.7)
  /// With two syllables exchanged a name still sounds so much like itself.
  private static let near = 0.5
  /// What a known name may sound less like it than its syllables exchanged: 사 and 샤 are nearly one sound.
  private static let slack = 0.05
  /// A title of so many syllables may stand at the end: 시, 대통령.
  private static let longestTitle = 2

  /// - Complexity: O(bytes), and for the names of a bead their number times its words that the lexicon does not know.
  static func find(_ pair: ReadPair) -> [Slip] {
    let slips = pair.alignment.beads.indices.compactMap { find(pair, $0) }
    // What is spelled so again is how the text spells it, unless a place is called otherwise.
    let counts = Dictionary(slips.map { (pair.source.string($0.range), 1) }, uniquingKeysWith: +)
    return slips.filter { $0.isPlace || counts[pair.source.string($0.range)] == 1 }
  }

  private static func find(_ pair: ReadPair, _ index: Int) -> Slip? {
    let bead = pair.alignment.beads[index]
    guard bead.confidence >= BeadFinding.doubtfulBead, let source = pair.source.range(of: bead.source),
      let target = pair.target.range(of: bead.target), source.count <= SuspicionLimit.nameText
    else { return nil }
    let names = names(pair.target.document.text.utf8, target)
    guard !names.isEmpty, names.count <= SuspicionLimit.names else { return nil }
    let text = pair.source.document.text.utf8
    let words = words(text, source, pair.lexicon)
    guard !words.isEmpty else { return nil }
    let sounds = names.map { SoundForm(latin: $0) }
    for word in words {
      let own = SoundForm(hangul: text[word.start..<word.end])
      let scores = sounds.map { SoundMatcher.best(hangul: own, latin: $0, droppingSyllables: longestTitle).score }
      let isSaid = scores.contains { $0 >= said }
      for (at, name) in names.enumerated() where scores[at] >= near {
        guard
          let meant = exchanged(
            text[word.start..<word.end], name: sounds[at], score: scores[at], isSaid: isSaid, pair.lexicon),
          let segment = pair.source.segment(at: word.start),
          // The name stands there as well, and the word is another.
          !words.contains(where: {
            $0 != word
              && SoundMatcher.isAlike(
                hangul: SoundForm(hangul: text[$0.start..<$0.end]), latin: sounds[at], atLeast: said)
          })
        else { continue }
        return Slip(
          range: TextRange(word.start, word.start + meant.utf8.count), segment: segment, meant: meant, name: name,
          isPlace: isPlace(Array(meant.utf8), atLeast: meant.utf8.count))
      }
    }
    return nil
  }

  /// The syllables of a name in the order in which they sound like it, without a title behind them; `nil` where none does.
  private static func exchanged(
    _ word: ArraySlice<UInt8>, name: SoundForm, score: Double, isSaid: Bool, _ lexicon: Lexicon
  ) -> String? {
    let width = KoreanSyllable.width
    var best: (score: Double, spelling: String)?
    for first in stride(from: word.startIndex, to: word.endIndex - width, by: width) {
      let i = first - word.startIndex
      var turned = Array(word)
      turned.replaceSubrange(i..<i + 2 * width, with: turned[i + width..<i + 2 * width] + turned[i..<i + width])
      if turned.elementsEqual(word) { continue }
      let heard = SoundMatcher.best(hangul: SoundForm(hangul: turned), latin: name, droppingSyllables: longestTitle)
      // The least of the bounds below.
      guard heard.score >= known else { continue }
      let isKnown = lexicon.holds(hangul: turned) || isPlace(turned, atLeast: i + 2 * width)
      let spelling = isKnown ? turned : Array(turned.prefix(heard.syllables * width))
      let isNearer =
        isKnown
        ? heard.score >= max(known, score - slack)
        : isSaid ? heard.score >= max(same, score + slack / 2) : heard.score >= max(alike, score + gain)
      guard isNearer, heard.score > best?.score ?? 0, spelling.count >= leastSyllables * width,
        spelling.count >= i + 2 * width
      else { continue }
      best = (heard.score, String(decoding: spelling, as: UTF8.self))
    }
    return best?.spelling
  }

  /// Whether so many bytes of a word name a place.
  private static func isPlace(_ word: [UInt8], atLeast count: Int) -> Bool {
    var scratch = FactReader.Scratch()
    let facts = word.withUnsafeBufferPointer {
      FactReader(language: .korean).read($0, range: TextRange(0, word.count), &scratch)
    }
    return facts.contains { if case .place = $0.value { $0.range.start == 0 && $0.range.end >= count } else { false } }
  }

  /// The capitalised words that stand within a sentence.
  private static func names(_ text: [UInt8], _ bounds: TextRange) -> [String] {
    LatinRuns.all(in: text, bounds).compactMap { run in
      guard (leastLetters...Romanisation.longest).contains(run.count), Byte.isCapital(text[run.start]),
        !Byte.isCapital(text[run.start + 1]), run.start > bounds.start + 1, text[run.start - 1] == 0x20,
        Byte.isLetter(text[run.start - 2]) || text[run.start - 2] == 0x2C
      else { return nil }
      return String(decoding: text[run.start..<run.end], as: UTF8.self)
    }
  }

  /// The words of Hangul without their particles that the lexicon does not know.
  private static func words(_ text: [UInt8], _ bounds: TextRange, _ lexicon: Lexicon) -> [TextRange] {
    HangulSpellings.words(text, bounds).compactMap { start, codes in
      let length = KoreanStemmer.shared.stemLength(codes)
      let stem = TextRange(start, start + length * KoreanSyllable.width)
      guard (leastSyllables...mostSyllables).contains(length), !lexicon.knows(text[stem.start..<stem.end], .korean)
      else { return nil }
      return stem
    }
  }
}
