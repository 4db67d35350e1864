import BilingualAlignment
import BilingualDocuments
import BilingualFacts
import BilingualTerms
import BilingualText

extension TitledNames {
  /// Words before a title that may be the name of a foreigner though nothing in them tells, and the English has no word for
  /// them: 바이든 대통령, 기시다 일본 총리. Countries and offices may stand between.
  static func strangers(in pair: ReadPair, within bounds: TextRange, besides known: [Korean], links: Links) -> [Korean]
  {
    let text = pair.source.document.text.utf8
    return TitleRanks.shared.korean(text, bounds).compactMap { title in
      if known.contains(where: { $0.title.range == title.range }) { return nil }
      var i = KoreanSyllable.startOfRun(text.span, endingAt: title.range.start, from: bounds.start)
      for _ in 0..<4 {
        guard i > bounds.start, text[i - 1] == 0x20 else { return nil }
        let end = i - 1
        i = KoreanSyllable.startOfRun(text.span, endingAt: end, from: bounds.start)
        let range = TextRange(i, end)
        let syllables = (end - i) / KoreanSyllable.width
        guard syllables > 0 else { return nil }
        if isTerm(range, pair) || pair.source.facts(in: range).contains(where: { $0.range.overlaps(range) }) {
          continue
        }
        guard (2...7).contains(syllables), isStrange(text[i..<end], pair.lexicon),
          !links.links(ofSource: range).contains(where: { $0.reason != .position && $0.reason != .name })
        else { return nil }
        let name = String(decoding: text[i..<end], as: UTF8.self)
        return Korean(
          title: title, name: range, text: name, sound: SoundForm(hangul: name), surnames: [], syllables: syllables)
      }
      return nil
    }
  }

  /// Whether a word is known neither as it stands nor without a particle that may stand before a title: 양국의, 방한한.
  private static func isStrange(_ word: ArraySlice<UInt8>, _ lexicon: Lexicon) -> Bool {
    let end = String(decoding: word.suffix(KoreanSyllable.width), as: UTF8.self)
    // The lexicon has learnt names as well.
    if lexicon.holds(hangul: word), nounEnds.contains(end) { return false }
    let stem = word.dropLast(KoreanSyllable.width)
    let last = String(decoding: word.suffix(KoreanSyllable.width), as: UTF8.self)
    return !(beforeTitles.contains(last) && (stem.count == KoreanSyllable.width || lexicon.holds(hangul: stem)))
  }

  private static let beforeTitles = Set(WordUses("korean/directions", "korean")["before-title"])
}
