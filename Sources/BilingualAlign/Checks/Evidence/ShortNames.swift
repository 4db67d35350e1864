import BilingualAlignment
import BilingualDocuments
import BilingualFacts
import BilingualText

/// Names of Koreans that are not of the usual cut of one and two syllables: a surname of two (황보윤), or a given name of one (김윤),
/// and `Hwangbo Yeon`, `Kim Yeon` for them.
///
/// Three syllables may be read in two ways, two syllables may be any word; so a title or an age stands behind such a name, and the
/// translation has its surname before another given name.
enum ShortNames {
  private struct Korean {
    let range: TextRange
    let surname: ArraySlice<UInt8>
    let given: ArraySlice<UInt8>
  }

  private struct English {
    let range: TextRange
    let surname: [UInt8]
    let given: [UInt8]
  }

  /// - Complexity: O(bytes) without such a name.
  static func find(_ pair: ReadPair, _ index: Int) -> (source: TextRange, target: TextRange)? {
    let bead = pair.alignment.beads[index]
    guard let source = pair.source.range(of: bead.source), let target = pair.target.range(of: bead.target),
      source.count <= SuspicionLimit.linkedText, target.count <= SuspicionLimit.linkedText
    else { return nil }
    let text = pair.source.document.text.utf8
    let people = titled(text, source).filter { !pair.lexicon.knows(text[$0.range.start..<$0.range.end], .korean) }
    guard !people.isEmpty, people.count <= SuspicionLimit.names else { return nil }
    let english = names(pair.target.document.text.utf8, target)
    let around = pair.around(bead: index, in: pair.source) ?? source
    for person in people {
      let namesakes = english.filter { name in
        KoreanSurnames.spellings(String(decoding: person.surname, as: UTF8.self)).contains {
          $0.utf8.elementsEqual(name.surname)
        }
      }
      guard let other = namesakes.first,
        !namesakes.contains(where: { Romanisation.isPlausible($0.given, of: person.given) }),
        !isNamed(other, by: person.surname, in: text, around: around)
      else { continue }
      return (person.range, other.range)
    }
    return nil
  }

  /// Others spell their names as they like.
  private static func isAlike(_ letters: [UInt8], _ syllables: ArraySlice<UInt8>) -> Bool {
    Romanisation.isPlausible(letters, of: syllables)
      || SoundMatcher.score(hangul: SoundForm(hangul: syllables), latin: SoundForm(latin: letters)) >= alike
  }

  /// Source: Docs/Measurements.md, "Names".
  private static let alike = 0.9

  /// Whether somebody around has the surname and sounds like the English given name.
  private static func isNamed(
    _ name: English, by surname: ArraySlice<UInt8>, in text: [UInt8], around: TextRange
  ) -> Bool {
    var i = around.start
    while i + surname.count < around.end {
      if text[i] == surname.first, text[i..<around.end].starts(with: surname) {
        let end = KoreanNames.endOfRun(in: text, from: i + surname.count, limit: around.end)
        for length in [1, 2] where i + surname.count + length * KoreanSyllable.width <= end {
          let given = text[(i + surname.count)..<(i + surname.count + length * KoreanSyllable.width)]
          if isAlike(name.given, given) { return true }
        }
      }
      i += 1
    }
    return false
  }

  /// Runs of Hangul of two to four syllables that such a name may be, before a title or an age.
  private static func titled(_ text: [UInt8], _ bounds: TextRange) -> [Korean] {
    var people: [Korean] = []
    var start = bounds.start
    while start < bounds.end {
      guard KoreanSyllable(text.span, at: start) != nil else {
        start += 1
        continue
      }
      let end = KoreanNames.endOfRun(in: text, from: start, limit: bounds.end)
      let run = text[start..<end]
      start = end
      let two = run.prefix(2 * KoreanSyllable.width)
      let isDouble = !KoreanSurnames.spellings(String(decoding: two, as: UTF8.self)).isEmpty
      let length = isDouble ? 2 * KoreanSyllable.width : KoreanSyllable.width
      let lengths = isDouble ? 1...2 : 1...1
      guard lengths.contains((run.count - length) / KoreanSyllable.width),
        isDouble || !KoreanSurnames.letters(of: run.prefix(length)).isEmpty,
        isTitled(in: text, at: end, limit: bounds.end)
      else { continue }
      people.append(
        Korean(
          range: TextRange(run.startIndex, end), surname: run.prefix(length), given: run.dropFirst(length)))
    }
    return people
  }

  /// Whether a title stands behind a name, or an age: 독고은(38).
  private static func isTitled(in text: [UInt8], at end: Int, limit: Int) -> Bool {
    guard end + 1 < limit else { return false }
    if text[end] == 0x28 { return Byte.isDigit(text[end + 1]) }
    return text[end] == 0x20
      && text.withUnsafeBufferPointer { titles.longestMatch(in: $0, at: end + 1, end: limit, wholeWords: false) != nil }
  }

  /// A surname before a capitalised word of one or two syllables of Korean.
  private static func names(_ text: [UInt8], _ bounds: TextRange) -> [English] {
    let runs = LatinRuns.all(in: text, bounds) { start, i in
      Byte.isLetter(text[i])
        || text[i] == 0x2D && i + 1 < bounds.end && Byte.isLetter(text[i + 1]) && !text[start..<i].contains(0x2D)
    }
    return zip(runs, runs.dropFirst()).compactMap { first, last in
      guard first.end + 1 == last.start, text[first.end] == 0x20, Byte.isCapital(text[first.start]),
        Byte.isCapital(text[last.start]), last.count <= Romanisation.longest
      else { return nil }
      let surname = text[first.start..<first.end].map { $0 | 0x20 }
      let given = text[last.start..<last.end].filter { $0 != 0x2D }.map { $0 | 0x20 }
      guard KoreanSurnames.isSpelling(surname), Romanisation.isGivenName(given) else { return nil }
      return English(range: TextRange(first.start, last.end), surname: surname, given: given)
    }
  }

  private static let titles = PhraseTable(KoreanSurnames.titles.map { ($0, Lexeme(.title)) })
}
