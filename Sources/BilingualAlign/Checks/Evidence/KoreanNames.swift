import BilingualAlignment
import BilingualDocuments
import BilingualFacts
import BilingualTerms
import BilingualText

/// Full names of Koreans on both sides: 박지훈 and `Park Ji-hoon`.
enum KoreanNames {
  /// A surname and a given name of two syllables before a title.
  struct Korean {
    let range: TextRange
    /// UTF-8 of the surname, one syllable, and of the given name.
    let surname: ArraySlice<UInt8>
    let given: ArraySlice<UInt8>
  }

  /// Two or three capitalised words, of which one is the surname.
  struct English {
    let range: TextRange
    /// Letters, lower-case.
    let surname: [UInt8]
    let given: [UInt8]
  }

  static func agree(_ korean: Korean, _ english: English) -> Bool {
    Romanisation.isPlausible(english.given, of: korean.given) && haveOneSurname(korean, english)
      // 선우진 is `Sunwoo Jin`: where the surname ends, the syllables do not tell.
      || Romanisation.isPlausible(english.surname + english.given, of: korean.surname + korean.given)
  }

  static func haveOneSurname(_ korean: Korean, _ english: English) -> Bool {
    KoreanSurnames.letters(of: korean.surname).contains(english.surname)
      || Romanisation.isPlausible(english.surname, of: korean.surname)
  }

  /// Whether nothing or particles follow a name in its eojeol: what a verb ends is none.
  static func endsLikeNoun(_ name: TextRange, in text: [UInt8], within bounds: TextRange) -> Bool {
    switch KoreanParticles.evidence(text.span, at: name.end, end: bounds.end) {
    case .bare, .particles: true
    case .verb, .none: false
    }
  }

  /// The name an eojeol may begin with, whatever follows it: three syllables at least.
  static func name(_ text: [UInt8], _ start: Int, end: Int) -> Korean? {
    guard start + 9 <= end else { return nil }
    for i in stride(from: start, to: start + 9, by: 3) where KoreanSyllable(text.span, at: i) == nil { return nil }
    return Korean(
      range: TextRange(start, start + 9), surname: text[start..<start + 3], given: text[start + 3..<start + 9])
  }

  /// Every eojeol that may begin with a name.
  static func anywhere(_ text: [UInt8], _ bounds: TextRange) -> [Korean] {
    var names: [Korean] = []
    var i = bounds.start
    while i < bounds.end {
      guard KoreanSyllable(text.span, at: i) != nil else {
        i += 1
        continue
      }
      if let name = name(text, i, end: bounds.end) { names.append(name) }
      i = endOfRun(in: text, from: i, limit: bounds.end)
    }
    return names
  }

  /// Where the syllables that begin at a place end.
  static func endOfRun(in text: [UInt8], from start: Int, limit: Int) -> Int {
    var end = start
    while end < limit, KoreanSyllable(text.span, at: end) != nil { end += KoreanSyllable.width }
    return end
  }

  /// The people named before a title, with at most four words of their office between: 서지훈 외교부 개발협력국장.
  static func titled(_ pair: ReadPair, _ bounds: TextRange, in target: TextRange) -> [Korean] {
    let text = pair.source.document.text.utf8
    var names: [Korean] = []
    for title in TitleRanks.shared.korean(text, bounds) {
      if let name = behind(title, in: pair, within: bounds) {
        names.append(name)
        continue
      }
      // The rank may end a compound.
      var i = KoreanSyllable.startOfRun(text.span, endingAt: title.range.start, from: bounds.start)
      for _ in 0..<5 {
        guard i > bounds.start, text[i - 1] == 0x20 else { break }
        let end = i - 1
        i = end
        while i > bounds.start, isOffice(text, i - 1) { i -= 1 }
        guard i < end else { break }
        guard end - i == 9, let name = name(text, i, end: end),
          TitledNames.isPerson(name.range, pair, in: target, isBesideTitle: end + 1 == title.range.start)
        else { continue }
        names.append(name)
        break
      }
    }
    return names
  }

  /// A person named in parentheses behind the post alone: 관세청(청장 하영광).
  private static func behind(_ title: TitleRanks.KoreanTitle, in pair: ReadPair, within bounds: TextRange) -> Korean? {
    let text = pair.source.document.text.utf8
    let start = title.range.end + 1
    guard title.range.start > bounds.start, text[title.range.start - 1] == 0x28, start + 9 < bounds.end,
      text[title.range.end] == 0x20, let name = name(text, start, end: start + 9),
      text[start + 9] == 0x29 || text[start + 9] == 0x2C,
      !KoreanSurnames.letters(of: name.surname).isEmpty
    else { return nil }
    return name
  }

  /// The surnames of the people a text names: before a title (조 장관, 조태열 장관), or in three syllables that no lexicon
  /// knows.
  static func surnames(_ pair: ReadPair, _ bounds: TextRange) -> Set<String> {
    let text = pair.source.document.text.utf8
    var surnames = Set(
      TitledNames.korean(pair, bounds).filter { !$0.surnames.isEmpty }.map { String($0.text.prefix(1)) })
    for name in anywhere(text, bounds) where TitledNames.isPerson(name.range, pair, in: nil, isBesideTitle: false) {
      surnames.insert(String(decoding: name.surname, as: UTF8.self))
    }
    return surnames
  }

  /// Part of a word of an office: 제1차관, 북미국.
  private static func isOffice(_ text: [UInt8], _ i: Int) -> Bool { text[i] >= 0x80 || Byte.isDigit(text[i]) }

  /// Names as only Koreans write them: `Lee Dong-hyun`, `Dong-hyun Lee`, `Kim Minho`. A given name without a hyphen is two
  /// syllables and no word of the lexicon.
  static func inTwoSyllables(in text: [UInt8], within bounds: TextRange, lexicon: Lexicon) -> [English] {
    let words = Self.words(text, bounds)
    return words.indices.compactMap { i in
      let word = words[i]
      for other in [i - 1, i + 1] where words.indices.contains(other) {
        let isSurname =
          KoreanSurnames.isSpelling(words[other].letters)
          || word.isHyphenated && other < i && Romanisation.isSyllable(words[other].letters)
        let (first, last) = other < i ? (words[other], word) : (word, words[other])
        guard isSurname, first.range.end + 1 == last.range.start, !words[other].isHyphenated,
          word.isHyphenated || other < i && isJoined(word.letters, lexicon)
        else { continue }
        return English(
          range: TextRange(first.range.start, last.range.end), surname: words[other].letters, given: word.letters)
      }
      return nil
    }
  }

  private static func isJoined(_ letters: [UInt8], _ lexicon: Lexicon) -> Bool {
    letters.count >= 4 && !Romanisation.isSyllable(letters) && Romanisation.isGivenName(letters)
      && !lexicon.knows(letters, .english)
  }

  /// Every way to read two or three capitalised words in a row as a name.
  static func anyNames(inEnglish text: [UInt8], _ bounds: TextRange) -> [English] {
    let words = Self.words(text, bounds)
    var names: [English] = []
    for i in words.indices.dropLast() {
      for last in [i + 1, i + 2] where last < words.count {
        guard (i..<last).allSatisfy({ words[$0].range.end + 1 == words[$0 + 1].range.start }) else { break }
        let range = TextRange(words[i].range.start, words[last].range.end)
        names.append(
          English(range: range, surname: words[i].letters, given: Array(words[i + 1...last].map(\.letters).joined())))
        names.append(
          English(range: range, surname: words[last].letters, given: Array(words[i..<last].map(\.letters).joined())))
      }
    }
    return names
  }

  private struct Word {
    let range: TextRange
    let letters: [UInt8]
    /// Two halves that may be syllables of Korean names.
    let isHyphenated: Bool
  }

  /// Capitalised words, with what a hyphen joins to them.
  private static func words(_ text: [UInt8], _ bounds: TextRange) -> [Word] {
    /// The first hyphen of a run goes on with it where a letter follows.
    func goesOn(_ start: Int, _ i: Int) -> Bool {
      Byte.isLetter(text[i])
        || text[i] == 0x2D && i + 1 < bounds.end && Byte.isLetter(text[i + 1]) && !text[start..<i].contains(0x2D)
    }
    return LatinRuns.all(in: text, bounds, while: goesOn).compactMap { run in
      let written = text[run.start..<run.end]
      guard Byte.isCapital(text[run.start]), run.count <= Romanisation.longest else { return nil }
      let lower = written.filter { $0 != 0x2D }.map { $0 | 0x20 }
      let isName =
        written.firstIndex(of: 0x2D).map { place in
          Romanisation.isSyllable(Array(lower[..<(place - run.start)]))
            && Romanisation.isSyllable(Array(lower[(place - run.start)...]))
        } ?? false
      return Word(range: run, letters: lower, isHyphenated: isName)
    }
  }
}
