import BilingualAlignment
import BilingualDocuments
import BilingualFacts
import BilingualTerms
import BilingualText

/// Full names as only Koreans write them, of which a part agrees with a name of the original and a part cannot be spelled so:
/// 방극천 and `Bang Geuk-seon`.
///
/// Nothing but the names speaks for it: no title is needed, and words that are no names do not agree in a part with one.
enum TurnedNames {
  /// - Complexity: O(names of the translation · words of the original around it).
  static func find(_ pair: ReadPair, _ index: Int) -> (source: TextRange, target: TextRange)? {
    let bead = pair.alignment.beads[index]
    guard let source = pair.source.range(of: bead.source), let target = pair.target.range(of: bead.target) else {
      return nil
    }
    let english = pair.target.document.text.utf8
    let names =
      KoreanNames.inTwoSyllables(in: english, within: target, lexicon: pair.lexicon) + inThreeWords(english, target)
    guard !names.isEmpty, names.count <= SuspicionLimit.names else { return nil }
    let korean = pair.source.document.text.utf8
    let around = pair.around(bead: index, in: pair.source) ?? source
    guard around.count <= SuspicionLimit.nameText else { return nil }
    let named = KoreanNames.anywhere(korean, around)
    let translation = pair.around(bead: index, in: pair.target) ?? target
    lazy var rendered = KoreanNames.anyNames(inEnglish: english, translation)
    for name in names where !named.contains(where: { KoreanNames.agree($0, name) }) {
      let near = named.filter {
        source.contains($0.range) && mayBeName($0, in: korean, within: source) && agreesInPart($0, name)
      }
      guard let only = near.first, near.allSatisfy({ isEqual($0, only) }) else { continue }
      // Who is named rightly as well is another person.
      guard translation.count <= SuspicionLimit.nameText else { return nil }
      if rendered.contains(where: { KoreanNames.agree(only, $0) }) { continue }
      return (only.range, name.range)
    }
    return nil
  }

  private static func isEqual(_ a: KoreanNames.Korean, _ b: KoreanNames.Korean) -> Bool {
    a.surname == b.surname && a.given == b.given
  }

  /// Whether three syllables begin like a surname and end like a noun.
  private static func mayBeName(_ name: KoreanNames.Korean, in text: [UInt8], within bounds: TextRange) -> Bool {
    !KoreanSurnames.letters(of: name.surname).isEmpty && KoreanNames.endsLikeNoun(name.range, in: text, within: bounds)
  }

  /// Whether the surname and one syllable of the given name agree, or the whole given name; or the two syllables are exchanged.
  private static func agreesInPart(_ korean: KoreanNames.Korean, _ english: KoreanNames.English) -> Bool {
    guard KoreanNames.haveOneSurname(korean, english) else {
      return Romanisation.isPlausible(english.given, of: korean.given)
    }
    let (first, second) = (
      korean.given.prefix(KoreanSyllable.width), korean.given.suffix(KoreanSyllable.width)
    )
    return english.given.indices.dropFirst().contains { cut in
      let (head, tail) = (Array(english.given[..<cut]), Array(english.given[cut...]))
      guard Romanisation.isSyllable(head), Romanisation.isSyllable(tail) else { return false }
      return Romanisation.isPlausible(head, of: first) && isUnlike(tail, second)
        || Romanisation.isPlausible(tail, of: second) && isUnlike(head, first)
        || Romanisation.isPlausible(head, of: second) && Romanisation.isPlausible(tail, of: first)
    }
  }

  /// Whether letters sound otherwise than a syllable: people spell their names as they like (여정 is also `Yuh-jung`), but nobody
  /// spells 련 with `ng`.
  private static func isUnlike(_ letters: [UInt8], _ syllable: ArraySlice<UInt8>) -> Bool {
    let endsInNg = letters.suffix(2).elementsEqual("ng".utf8)
    let code = KoreanSyllable(syllable.span, at: 0).map { Int($0.code) - 0xAC00 }
    if let code, (code % 28 == 21) != endsInNg { return true }
    return SoundMatcher.score(hangul: SoundForm(hangul: syllable), latin: SoundForm(latin: letters)) < alike
  }

  /// Source: Docs/Measurements.md, "Names".
  private static let alike = 0.9

  /// `Mah Yeong Ok`: a surname and two words, each a syllable.
  private static func inThreeWords(_ text: [UInt8], _ bounds: TextRange) -> [KoreanNames.English] {
    let runs = LatinRuns.all(in: text, bounds) { _, i in Byte.isLetter(text[i]) }
    let letters = runs.map { run in
      Byte.isCapital(text[run.start]) && run.count <= 7 ? text[run.start..<run.end].map { $0 | 0x20 } : []
    }
    return runs.indices.dropLast(2).compactMap { i in
      guard (i..<i + 2).allSatisfy({ runs[$0].end + 1 == runs[$0 + 1].start && text[runs[$0].end] == 0x20 }),
        KoreanSurnames.isSpelling(letters[i]), Romanisation.isSyllable(letters[i + 1]),
        Romanisation.isSyllable(letters[i + 2])
      else { return nil }
      return KoreanNames.English(
        range: TextRange(runs[i].start, runs[i + 2].end), surname: letters[i], given: letters[i + 1] + letters[i + 2])
    }
  }
}
