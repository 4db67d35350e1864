import BilingualAlignment
import BilingualDocuments
import BilingualFacts
import BilingualTerms
import BilingualText

/// People named with their posts: `터너 특사`, `Special Envoy Turner`.
enum TitledNames {
  struct Korean {
    let title: TitleRanks.KoreanTitle
    /// The word before the title.
    let name: TextRange
    let text: String
    let sound: SoundForm
    /// How the first syllable is spelled as a surname, lower-case; none where it is no surname.
    let surnames: [String]
    let syllables: Int
  }

  struct English {
    let title: TitleRanks.EnglishTitle
    /// The capitalised words behind the title.
    let name: TextRange
    let words: [String]
    let sounds: [SoundForm]
    /// Whether a word can be no syllables of a Korean name: `Jake`, `Bolton`.
    var hasForeignWord: Bool {
      words.contains { word in
        let letters = Array(word.lowercased().utf8)
        return !KoreanSurnames.isSpelling(letters) && !Romanisation.isGivenName(letters)
      }
    }
  }

  /// Syllables that end what stands before a title and is no name: 외교부 장관, 대표단 단장, 한국측 대표.
  static let nounEnds: Set<String> = [
    "부", "단", "당", "측", "회", "위", "국", "관", "실", "처", "청", "급", "적", "계", "군", "법", "팀", "과", "장", "력", "권", "무",
    "보", "직", "임", "간", "각", "의", "등", "및", "총", "담", "별", "방", "재", "한", "양", "자", "차", "제", "도", "전", "현", "교",
    "협", "성", "체", "원", "령", "공", "유", "상", "석", "식", "문", "업", "리", "사", "신", "동", "주",
  ]
  /// The people named right before a title.
  static func korean(_ pair: ReadPair, _ bounds: TextRange) -> [Korean] {
    let text = pair.source.document.text.utf8
    return TitleRanks.shared.korean(text, bounds).compactMap { title in
      let end = title.range.start
      guard end > bounds.start + 3, text[end - 1] == 0x20 else { return nil }
      let start = KoreanSyllable.startOfRun(text.span, endingAt: end - 1, from: bounds.start)
      let syllables = (end - 1 - start) / 3
      guard (1...6).contains(syllables) else { return nil }
      let name = String(decoding: text[start..<end - 1], as: UTF8.self)
      let first = String(decoding: text[start..<start + 3], as: UTF8.self)
      let surnames = KoreanSurnames.spellings(first)
      let range = TextRange(start, end - 1)
      guard isName(name, first: first, syllables: syllables, surnames: surnames, in: pair, within: range) else {
        return nil
      }
      return Korean(
        title: title, name: range, text: name, sound: SoundForm(hangul: name), surnames: surnames, syllables: syllables)
    }
  }

  /// Whether a glossary knows the word, and not as a person.
  static func isTerm(_ range: TextRange, _ pair: ReadPair) -> Bool {
    pair.source.terms(overlapping: range).contains {
      pair.termbase.concepts[pair.termbase.terms[$0.term].concept].category != .person
    }
  }

  /// Whether three syllables that begin like a surname are a person's name. Away from the title, words that the lexicon
  /// knows are names only if they end like no body, adverb or particle, and the translation has no word for them: it has
  /// learnt some names as well. Without a translation, words that the lexicon knows are none.
  static func isPerson(_ range: TextRange, _ pair: ReadPair, in target: TextRange?, isBesideTitle: Bool) -> Bool {
    let text = pair.source.document.text.utf8
    let name = String(decoding: text[range.start..<range.end], as: UTF8.self)
    let first = String(decoding: text[range.start..<range.start + 3], as: UTF8.self)
    let surnames = KoreanSurnames.spellings(first)
    guard !surnames.isEmpty, isName(name, first: first, syllables: 3, surnames: surnames, in: pair, within: range)
    else { return false }
    if isBesideTitle || !pair.lexicon.knows(name.utf8, .korean) { return true }
    guard let target else { return false }
    let last = String(name.suffix(1))
    return !bodyEnds.contains(last) && !wordEnds.contains(last)
      && !WordEvidence(pair, source: range, target: target).words.contains { $0.isFound }
  }

  private static let bodyEnds: Set<String> = ["부", "단", "당", "측", "회", "위", "급", "적", "청", "처", "실"]
  private static let wordEnds: Set<String> = [
    "은", "는", "이", "가", "을", "를", "에", "로", "만", "서", "고", "며", "면", "히", "된", "할",
  ]

  /// Foreign people whose office stands between name and title: 오카노 마사타카 일본 외무성 사무차관. The nearest word that no
  /// lexicon, glossary or table knows is taken for the name.
  static func distant(_ pair: ReadPair, _ bounds: TextRange) -> [Korean] {
    let text = pair.source.document.text.utf8
    return TitleRanks.shared.korean(text, bounds).compactMap { title in
      var i = KoreanSyllable.startOfRun(text.span, endingAt: title.range.start, from: bounds.start)
      for _ in 0..<4 {
        guard i > bounds.start, text[i - 1] == 0x20 else { return nil }
        let end = i - 1
        i = KoreanSyllable.startOfRun(text.span, endingAt: end, from: bounds.start)
        let syllables = (end - i) / 3
        guard syllables > 0 else { return nil }
        let range = TextRange(i, end)
        let name = String(decoding: text[i..<end], as: UTF8.self)
        guard (2...7).contains(syllables), name.unicodeScalars.contains(where: { foreign.contains($0) }),
          !isTerm(range, pair), !pair.source.facts(in: range).contains(where: { $0.range.overlaps(range) }),
          !nounEnds.contains(String(name.suffix(1))), !wordEnds.contains(String(name.suffix(1))),
          !pair.lexicon.knows(name.utf8, .korean)
        else { continue }
        return Korean(
          title: title, name: range, text: name, sound: SoundForm(hangul: name), surnames: [], syllables: syllables)
      }
      return nil
    }
  }

  private static func isName(
    _ name: String, first: String, syllables: Int, surnames: [String], in pair: ReadPair, within range: TextRange
  ) -> Bool {
    let document = pair.source
    if isTerm(range, pair) { return false }
    if document.facts(in: TextRange(range.start, range.end)).contains(where: { $0.range.overlaps(range) }) {
      return false
    }
    if syllables == 1 { return !surnames.isEmpty }
    let last = String(name.unicodeScalars.suffix(1).map(Character.init))
    if syllables == 3, !surnames.isEmpty { return !["부", "단", "당", "측", "회", "위", "급", "적"].contains(last) }
    if name.unicodeScalars.contains(where: { foreign.contains($0) }) { return !nounEnds.contains(last) || last == "스" }
    return !nounEnds.contains(last) && !pair.lexicon.knows(name.utf8, .korean)
  }

  /// Syllables of transliterated names that Korean words hardly have.
  private static let foreign: Set<Unicode.Scalar> = Set(
    "터너블링컨폼페크트프르츠슈뮐밸켈벨핸샌톤턴던먼슨쇼케테베메레네헤캐샤윌월웰켄펜덴멘렌센첸젠브즈퍼커머러버킨캘콜킬펠퓰헨웬핀틴틸륀쾰숄멜잭닉픽믹빅".unicodeScalars)

  /// The people named right behind one of some titles, which lie in `bounds`.
  static func english(of titles: [TitleRanks.EnglishTitle], in document: Reading, within bounds: TextRange) -> [English]
  {
    let text = document.document.text.utf8
    return titles.compactMap { title in
      var i = title.range.end
      guard i < bounds.end, text[i] == 0x20 else { return nil }
      let start = i + 1
      var end = start
      var words: [String] = []
      while words.count < 3, i + 1 < bounds.end, text[i] == 0x20, Byte.isCapital(text[i + 1]) {
        var stop = i + 1
        while stop < bounds.end,
          Byte.isLetter(text[stop]) || text[stop] >= 0xC3 && text[stop] < 0xC6 || text[stop] & 0xC0 == 0x80
            || text[stop] == 0x2D && stop + 1 < bounds.end && Byte.isLetter(text[stop + 1])
        {
          stop += 1
        }
        words.append(String(decoding: withoutMarks(text[i + 1..<stop]), as: UTF8.self))
        end = stop
        i = stop
      }
      // `Secretary General`, `Minister of`: no name follows; neither do acronyms.
      guard let first = words.first, first.count > 1, first.contains(where: \.isLowercase),
        !notNames.contains(first.lowercased())
      else { return nil }
      return English(
        title: title, name: TextRange(start, end), words: words, sounds: words.map { SoundForm(latin: $0) })
    }
  }

  /// Letters without hyphens and without the marks of Western Europe: `Fialár` is `Fialar`.
  private static func withoutMarks(_ word: ArraySlice<UInt8>) -> [UInt8] {
    var letters: [UInt8] = []
    var isMarked = false
    for byte in word where byte != 0x2D {
      if isMarked {
        letters.append(plainLetters[Int(byte & 0x1F)])
        isMarked = false
      } else if byte == 0xC3 {
        isMarked = true
      } else if byte < 0x80 {
        letters.append(byte)
      }
    }
    return letters
  }

  /// Of the letters from U+00C0 on, whether capital or small.
  private static let plainLetters = Array("aaaaaaaceeeeiiiidnooooo-ouuuuyts".utf8)

  private static let notNames: Set<String> = [
    "general", "for", "of", "level", "and", "summit", "meeting", "talks", "dialogue", "house", "office", "designate",
    "elect",
    "for", "foreign", "level", "consultations", "consultation", "council", "conference", "s", "at", "large",
  ]

  /// How well a Korean name and an English one may be the same person, 0...1.
  static func likeness(_ korean: Korean, _ english: English) -> Double {
    if korean.syllables == 3, !korean.surnames.isEmpty, english.words.count > 1 {
      return isFullName(korean, english) ? 1 : 0
    }
    // 선우진 is Sunwoo Jin.
    var best =
      english.words.count > 1 && korean.surnames.isEmpty
      ? SoundMatcher.score(hangul: korean.sound, latin: SoundForm(latin: english.words.joined())) : 0
    for (word, sound) in zip(english.words, english.sounds) {
      if korean.surnames.contains(word.lowercased()), korean.syllables == 1 || korean.syllables == 3 { return 1 }
      let score = SoundMatcher.best(hangul: korean.sound, latin: sound, droppingSyllables: 0).score
      // 기시다 sounds much like Ishiba; their consonants do not.
      let areOther = score < 0.75 && korean.sound.skeletonKey >> 12 != sound.skeletonKey >> 12
      best = max(best, areOther ? score / 2 : score)
      // A given name alone; 기시다 is no 기 with the name of Ishiba.
      if korean.syllables == 3, !korean.surnames.isEmpty, Romanisation.isGivenName(Array(word.lowercased().utf8)) {
        best = max(best, SoundMatcher.score(hangul: SoundForm(hangul: String(korean.text.dropFirst())), latin: sound))
      }
    }
    return best
  }

  /// A surname and a given name on both sides: both must be able to spell the Korean ones.
  private static func isFullName(_ korean: Korean, _ english: English) -> Bool {
    let bytes = Array(korean.text.utf8)
    guard let name = KoreanNames.name(bytes, 0, end: bytes.count) else { return false }
    let words = english.words.map { Array($0.lowercased().utf8) }
    return words.indices.contains { surname in
      words.indices.contains { given in
        guard given != surname else { return false }
        let rest = given > surname ? words[given...] : words[..<surname]
        return [words[given], Array(rest.joined())].contains {
          KoreanNames.agree(name, .init(range: english.name, surname: words[surname], given: $0))
        }
      }
    }
  }

  /// Whether anybody in the whole original may have the surname that is the English name.
  static func hasNamesake(_ english: English, _ pair: ReadPair) -> Bool {
    pair.originalSurnames.contains { surname in
      english.words.contains { KoreanSurnames.spellings(surname).contains($0.lowercased()) }
    }
  }

  /// Whether any word of the whole original, as far as ``SuspicionLimit/documentText``, sounds like an English name.
  static func isNamedAnywhere(_ english: English, _ pair: ReadPair) -> Bool {
    hasNamesake(english, pair)
      || isHeard(
        english, in: pair, within: TextRange(0, min(pair.source.document.text.utf8.count, SuspicionLimit.documentText)))
  }

  /// Whether any word of a Korean text sounds like one of an English name. A Korean surname is heard only in people:
  /// 정부 is no Chung.
  static func isHeard(_ english: English, in pair: ReadPair, within bounds: TextRange) -> Bool {
    let text = pair.source.document.text.utf8
    let isKorean = english.words.contains { KoreanSurnames.isSpelling(Array($0.lowercased().utf8)) }
    if isKorean, english.words.count == 1 || english.words.count == 2 && !english.hasForeignWord {
      return KoreanNames.surnames(pair, bounds).contains { surname in
        english.words.contains { KoreanSurnames.spellings(surname).contains($0.lowercased()) }
      }
    }
    let words = english.words.map { Array($0.lowercased().utf8) }
    var i = bounds.start
    while i < bounds.end {
      guard KoreanSyllable(text.span, at: i) != nil else {
        i += 1
        continue
      }
      let start = i
      while i < bounds.end, KoreanSyllable(text.span, at: i) != nil { i += 3 }
      let sound = SoundForm(hangul: text[start..<i])
      let spellings = KoreanSurnames.letters(of: text[start..<start + 3])
      for (word, latin) in zip(words, english.sounds) {
        if spellings.contains(word) { return true }
        if SoundMatcher.best(hangul: sound, latin: latin, droppingSyllables: 2).score >= 0.7 { return true }
      }
    }
    return false
  }
}
