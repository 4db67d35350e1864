import BilingualAlignment
import BilingualFacts
import BilingualText

package struct NameSpelling: Check {
  package static let info = CheckInfo(
    id: "name-spelling",
    summary: "One person's name is spelled in two ways in the translation, or any name in the original.",
    details: """
      `Jung-hoon` and `Jung-Hoon`, `Younghee` and `Young-hee`; or a surname of the original, read before a title
      (`전 단장`), that the translation spells `Chun` here and `Jeon` there. Two people of one surname are told apart by
      their given names in the original. A foreigner whom the original names with a title in one way, and the translation in
      two that are a letter apart. A name of the English that the Korean spells with one sound more, less or exchanged than elsewhere, or with two
      syllables in each other's place.
      """,
    severity: .warning,
    good: [
      CheckExample(
        "임성룡 위원장은 … / 임 위원장은 …", "Chairman Yim Seong-ryong said … / Chairman Yim added …"),
      CheckExample(
        "이신화 대사 … 이정훈 대사", "Ambassador Lee Shin-wha … Ambassador Lee Jung-hoon"),
      CheckExample("전 단장은 우려를 표하였다.", "Director-General Chun expressed concern."),
    ],
    bad: [
      CheckExample(
        "임성룡 위원장은 … / 임 위원장은 …", "Chairman Yim Seong-ryong said … / Chairman ⟦Lim⟧ added …"),
      CheckExample(
        "전영희 단장은 … / 전 단장은 …", "Director-General Chun Young-hee said … / Director-General ⟦Jeon⟧ added …"),
      CheckExample(
        "김용현 단장은 … / 김용현 단장이", "Director-General Kim Yong-hyun said … / Kim ⟦Yong-hyon⟧ added …"),
      CheckExample("노박 총리는 왔다.\n노박 총리는 갔다.", "Prime Minister Novak came.\nPrime Minister ⟦Nowak⟧ went."),
      CheckExample("이정훈 대사", "Lee Jung-hoon (body) / Lee ⟦Jung-Hoon⟧ (headline)"),
      CheckExample("콩고민주공화국 ⟦킨사샤⟧에서 왔다.", "They came from Kinshasa in the Congo."),
      CheckExample("노지벨레는 갔다.\n⟦노자벨레⟧는 잤다.", "Then Nozibele left.\nThen Nozibele slept."),
    ])

  private struct Word {
    let range: TextRange
    let segment: Int
    let text: String
    /// Letters only, lower-case.
    let key: String
    let hasHyphen: Bool
  }

  package static func check(_ pair: ReadPair, into findings: inout [Finding]) {
    for slip in ForeignSpellings.find(pair) {
      findings.append(
        pair.finding(
          info, inTarget: slip.range, segment: slip.segment,
          message: "\(slip.name) is spelled “\(slip.other)” before and “\(pair.target.string(slip.range))” here",
          certainty: 0.75, suggestion: slip.other))
    }
    let spellings = HangulSpellings.find(pair)
    for slip in spellings {
      findings.append(
        pair.finding(
          info, inSource: slip.range, segment: slip.segment,
          message: "\(slip.name) is spelled “\(slip.usual)” elsewhere and “\(pair.source.string(slip.range))” here",
          certainty: 0.75, suggestion: slip.usual))
    }
    for slip in ExchangedSyllables.find(pair)
    where !spellings.contains(where: { $0.range.overlaps(slip.range) }) {
      findings.append(
        pair.finding(
          info, inSource: slip.range, segment: slip.segment,
          message:
            "“\(pair.source.string(slip.range))” has two syllables in each other's place: \(slip.name) is “\(slip.meant)”",
          certainty: 0.75, suggestion: slip.meant))
    }
    let people = KoreanPeople.read(pair.source)
    // Without a hyphen and without a person nothing below finds anything.
    guard !people.isEmpty || hasHyphen(pair.target) else { return }
    let words = nameWords(pair.target)
    guard words.count > 1 else { return }
    givenNames(words, in: pair, into: &findings)
    romanisations(words, people: people, in: pair, into: &findings)
    let before = findings.count
    surnames(words, people: people, in: pair, into: &findings)
    if findings.count == before {
      for slip in TitledSurnames.find(pair) { findings.append(finding(slip, pair)) }
    }
  }

  private static func finding(_ slip: TitledSurnames.Slip, _ pair: ReadPair) -> Finding {
    pair.finding(
      info, inTarget: slip.range, segment: slip.segment,
      message:
        "the surname \(slip.surname) is spelled “\(slip.other)” elsewhere and “\(pair.target.string(slip.range))” here",
      certainty: 0.75, suggestion: slip.other)
  }

  private static func hasHyphen(_ document: Reading) -> Bool {
    var isFound = false
    document.forEachSegment { _, range, text in
      isFound = isFound || Byte.isHeld(0x2D, by: text, range)
    }
    return isFound
  }

  /// The same letters, written in two ways, at least once with a hyphen.
  private static func givenNames(_ words: [Word], in pair: ReadPair, into findings: inout [Finding]) {
    var first: [String: Word] = [:]
    var reported: Set<String> = []
    for word in words where word.hasHyphen && isOfSyllables(word.text) {
      if first[word.key] == nil { first[word.key] = word }
    }
    guard !first.isEmpty else { return }
    for word in words {
      guard let known = first[word.key], known.text != word.text, known.range != word.range,
        reported.insert(word.text).inserted
      else { continue }
      let later = word.range > known.range ? word : known
      let earlier = word.range > known.range ? known : word
      findings.append(
        pair.finding(
          info, inTarget: later.range, segment: later.segment,
          message: "the name is spelled “\(earlier.text)” before and “\(later.text)” here", certainty: 0.8,
          suggestion: earlier.text))
    }
  }

  /// `Jung-hoon`, not `Voice-Phishing`.
  private static func isOfSyllables(_ word: String) -> Bool {
    word.lowercased().split(separator: "-").allSatisfy { Romanisation.isSyllable(Array($0.utf8)) }
  }

  /// `Kim Yong-hyun` and `Kim Yong-hyon`: one given name of the original in two romanisations behind one surname.
  private static func romanisations(
    _ words: [Word], people: [String: Set<String>], in pair: ReadPair, into findings: inout [Finding]
  ) {
    let names = words.indices.dropFirst().filter { words[$0].hasHyphen }
    guard names.count > 1 else { return }
    let given = Set(people.values.joined()).sorted()
    guard !given.isEmpty else { return }
    let sounds = GivenNameSounds(given)
    var first: [String: Word] = [:]
    for index in names {
      let (surname, word) = (words[index - 1], words[index])
      guard surname.range.end + 1 == word.range.start, !surname.hasHyphen else { continue }
      let form = SoundForm(latin: word.key)
      guard let best = sounds.best(form) else { continue }
      let key = surname.key + " " + given[best]
      guard let known = first[key] else {
        first[key] = word
        continue
      }
      guard known.key != word.key else { continue }
      findings.append(
        pair.finding(
          info, inTarget: word.range, segment: word.segment,
          message: "\(given[best]) is spelled “\(known.text)” before and “\(word.text)” here", certainty: 0.75,
          suggestion: known.text))
    }
  }

  private static func surnames(
    _ words: [Word], people: [String: Set<String>], in pair: ReadPair, into findings: inout [Finding]
  ) {
    for (surname, givenNames) in people.sorted(by: { $0.key < $1.key }) where givenNames.count <= 1 {
      let spellings = KoreanSurnames.spellings(surname)
      let others = people.keys.filter { $0 != surname }.flatMap { KoreanSurnames.spellings($0) }
      var first: Word?
      for word in words where !word.hasHyphen && spellings.contains(word.key) && !others.contains(word.key) {
        guard let known = first else {
          first = word
          continue
        }
        guard known.key != word.key else { continue }
        findings.append(
          pair.finding(
            info, inTarget: word.range, segment: word.segment,
            message: "the surname \(surname) is spelled “\(known.text)” before and “\(word.text)” here",
            certainty: 0.75,
            suggestion: known.text))
        break
      }
    }
  }

  /// Capitalised words, hyphenated ones whole.
  private static func nameWords(_ document: Reading) -> [Word] {
    var words: [Word] = []
    document.forEachSegment { segment, range, text in
      var i = range.start
      while i < range.end {
        guard Byte.isCapital(text[i]), i == range.start || !Byte.isWord(text[i - 1]) && text[i - 1] != 0x2D else {
          i += 1
          continue
        }
        var end = i
        var hyphens = 0
        while end < range.end,
          Byte.isLetter(text[end]) || text[end] == 0x2D && end + 1 < range.end && Byte.isLetter(text[end + 1])
        {
          if text[end] == 0x2D { hyphens += 1 }
          end += 1
        }
        if end - i >= 2, end - i <= 16, hyphens <= 1 {
          let letters = text[i..<end].filter { $0 != 0x2D }.map { $0 | 0x20 }
          words.append(
            Word(
              range: TextRange(i, end), segment: segment, text: String(decoding: text[i..<end], as: UTF8.self),
              key: String(decoding: letters, as: UTF8.self), hasHyphen: hyphens == 1))
        }
        i = max(end, i + 1)
      }
    }
    return words
  }
}

/// Given names in Hangul, to be found by how they sound.
private struct GivenNameSounds {
  /// Up to so many names are all compared with a spelling; of more, those that begin with the same consonants.
  private static let few = 256
  private static let alike = 64

  private let sounds: [SoundForm]
  /// The names by their first three consonants, where there are more than a few.
  private var byConsonants: [UInt16: [Int]] = [:]

  init(_ names: [String]) {
    sounds = names.map { SoundForm(hangul: $0) }
    guard sounds.count > Self.few else { return }
    for (index, sound) in sounds.enumerated() { byConsonants[Self.key(sound), default: []].append(index) }
  }

  private static func key(_ sound: SoundForm) -> UInt16 { sound.skeletonKey & 0xFFF0 }

  /// The name that a spelling sounds like most, if it sounds like any.
  /// - Complexity: O(1): a bounded number of comparisons.
  func best(_ latin: SoundForm) -> Int? {
    let candidates =
      sounds.count > Self.few ? Array((byConsonants[Self.key(latin)] ?? []).prefix(Self.alike)) : Array(sounds.indices)
    let scores = candidates.map { SoundMatcher.score(hangul: sounds[$0], latin: latin) }
    guard let best = scores.indices.max(by: { scores[$0] < scores[$1] }), scores[best] >= 0.85 else { return nil }
    return candidates[best]
  }
}

/// The people a Korean text names before a title.
enum KoreanPeople {
  /// Surnames with the given names seen with them: `전영희 단장` and `전 단장` give 전 → [영희].
  static func read(_ document: Reading) -> [String: Set<String>] {
    var people: [String: Set<String>] = [:]
    let titles = titles
    document.forEachSegment { _, range, text in
      var end = range.start
      while end + 3 < range.end {
        guard text[end] == 0x20,
          titles.longestMatch(in: text, at: end + 1, end: range.end, wholeWords: false) != nil
        else {
          end += 1
          continue
        }
        var start = end
        while end - start <= 9, start - 3 >= range.start, Letters.hangul(text, at: start - 3, end: end) > 0 {
          start -= 3
        }
        if end - start == 3 || end - start == 9 {
          let surname = String(decoding: text[start..<start + 3], as: UTF8.self)
          if !KoreanSurnames.spellings(surname).isEmpty {
            let given = String(decoding: text[start + 3..<end], as: UTF8.self)
            people[surname, default: []].formUnion(given.isEmpty ? [] : [given])
          }
        }
        end += 1
      }
    }
    return people
  }

  private static let titles = PhraseTable(KoreanSurnames.titles.map { ($0, Lexeme(.title)) })
}
