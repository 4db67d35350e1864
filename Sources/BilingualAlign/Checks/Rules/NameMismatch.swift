import BilingualAlignment
import BilingualDocuments
import BilingualFacts
import BilingualTerms
import BilingualText

package struct NameMismatch: Check {
  package static let info = CheckInfo(
    id: "name-mismatch",
    summary: "A person has another name in the translation.",
    details: """
      The original writes `줄리 터너(Julie Turner)`; the translation has `Julie Tuner`. Or the original names a person with a
      title (`터너 특사`), and the one with that title in the translation sounds like nobody in the original. Or a Korean's full
      name stands in the translation that none of the original can be spelled as, where the original names another. Or a word of
      Latin letters in the original stands in the translation with a letter more, less or exchanged. Or two people of a list have
      each other's posts, or the holder of another post says what somebody says. Capitals
      are not compared, and names that the translation leaves out are not reported.
      """,
    good: [
      CheckExample("줄리 터너(Julie Turner) 특사", "Special Envoy Julie Turner"),
      CheckExample("로버트 킹(Robert KING) 특사", "Special Envoy King"),
      CheckExample("폼페오 장관은 환영하였다.", "Secretary Pompeo welcomed it."),
      CheckExample("외교부 장관은 환영하였다.", "Minister Cho welcomed it."),
      CheckExample("이 장관은 환영하였다.", "Minister Lee welcomed it."),
      CheckExample("박지훈 외교부 개발협력국장은", "Director-General Park Jee-hun of the Ministry of Foreign Affairs"),
    ],
    bad: [
      CheckExample("줄리 터너(Julie ⟦Turner⟧) 특사", "Special Envoy Julie ⟦Tuner⟧"),
      CheckExample("⟦터너⟧ 특사는 환영하였다.", "Special Envoy ⟦King⟧ welcomed it."),
      CheckExample("⟦정병원⟧ 차관보", "Deputy Minister ⟦Kim Min-su⟧"),
      CheckExample("⟦바이든⟧ 대통령은 환영하였다.", "President ⟦Obama⟧ welcomed it."),
      CheckExample("⟦assetInlineLimit⟧ 옵션을 사용한다.", "Use the ⟦assetsInlineLimit⟧ option."),
      CheckExample("⟦유정식 장관⟧은 동의한다고 말했다.", "⟦Prime Minister Kim⟧ said that he agreed."),
      CheckExample("⟦박지훈⟧ 외교부 개발협력국장은", "⟦Park Ji-hyun⟧, Director-General for Development Cooperation"),
      CheckExample("공예가 ⟦피수련⟧ 씨가 상을 받았다.", "The award went to ⟦Pi Su-ryeong⟧."),
    ])

  private struct Word {
    let range: TextRange
    let segment: Int
    let letters: [UInt8]
  }

  package static func check(_ pair: ReadPair, into findings: inout [Finding]) {
    misspelled(pair, into: &findings)
    ExchangedThings.report(.name, of: info, in: pair, into: &findings)
    for index in pair.alignment.beads.indices where !fullName(index, pair, into: &findings) {
      let before = findings.count
      exchanged(index, pair, into: &findings)
      if findings.count == before, let found = ExchangedAffiliations.find(pair, bead: index) {
        findings.append(
          BeadFinding.make(
            info, pair, bead: index, certainty: 0.8,
            message:
              "“\(pair.source.string(found.source))” in the original has another’s post in the translation: “\(pair.target.string(found.target))”",
            source: pair.source.place(found.source), target: pair.target.place(found.target)))
      }
      if findings.count == before, let found = Speakers.find(pair, bead: index) {
        findings.append(
          BeadFinding.make(
            info, pair, bead: index, certainty: 0.75, severity: .warning,
            message:
              "“\(pair.target.string(found.target))” says in the translation what “\(pair.source.string(found.source))” says in the original",
            source: pair.source.place(found.source), target: pair.target.place(found.target)))
      }
      if findings.count == before, let found = NearWords.find(pair, index) {
        findings.append(
          BeadFinding.make(
            info, pair, bead: index, certainty: 0.75, severity: .warning,
            message:
              "“\(pair.source.string(found.source))” in the original has become “\(pair.target.string(found.target))” in the translation",
            source: pair.source.place(found.source), target: pair.target.place(found.target)))
      }
      if findings.count == before,
        let found = TurnedNames.find(pair, index) ?? HalfNames.find(pair, index)
          ?? ShortNames.find(pair, index)
      {
        findings.append(
          BeadFinding.make(
            info, pair, bead: index, certainty: 0.75,
            message: differing(pair.source.string(found.source), pair.target.string(found.target)),
            source: pair.source.place(found.source), target: pair.target.place(found.target)))
      }
    }
  }

  private static func differing(_ source: String, _ target: String) -> Message {
    "the name differs: “\(source)” in the original but “\(target)” in the translation"
  }

  /// A Korean with a title of whom the translation knows nothing, and in his place one of whom the original knows nothing.
  private static func fullName(_ index: Int, _ pair: ReadPair, into findings: inout [Finding]) -> Bool {
    let bead = pair.alignment.beads[index]
    guard let source = pair.source.range(of: bead.source), let target = pair.target.range(of: bead.target) else {
      return false
    }
    guard !pair.titles[index].korean.isEmpty else { return false }
    let english = pair.target.document.text.utf8
    let candidates = KoreanNames.inTwoSyllables(in: english, within: target, lexicon: pair.lexicon)
    let original = pair.around(bead: index, in: pair.source) ?? source
    guard !candidates.isEmpty, candidates.count <= SuspicionLimit.names, original.count <= SuspicionLimit.nameText
    else {
      return false
    }
    let korean = pair.source.document.text.utf8
    let named = KoreanNames.anywhere(korean, original)
    guard let other = candidates.first(where: { name in !named.contains { KoreanNames.agree($0, name) } }) else {
      return false
    }
    let translation = pair.around(bead: index, in: pair.target) ?? target
    guard translation.count <= SuspicionLimit.nameText else { return false }
    let rendered = KoreanNames.anyNames(inEnglish: english, translation)
    let person = KoreanNames.titled(pair, source, in: target).first { name in
      !rendered.contains { KoreanNames.agree(name, $0) }
    }
    guard let person else { return false }
    findings.append(
      BeadFinding.make(
        info, pair, bead: index, certainty: 0.85,
        message: differing(pair.source.string(person.range), pair.target.string(other.range)),
        source: pair.source.place(person.range), target: pair.target.place(other.range)))
    return true
  }

  /// A person with a title on each side, neither of whom sounds like anybody on the other.
  private static func exchanged(_ index: Int, _ pair: ReadPair, into findings: inout [Finding]) {
    let bead = pair.alignment.beads[index]
    guard let source = pair.source.range(of: bead.source), let target = pair.target.range(of: bead.target) else {
      return
    }
    let titles = pair.titles[index]
    guard !titles.korean.isEmpty else { return }
    let english = TitledNames.english(of: titles.english, in: pair.target, within: target)
    guard !english.isEmpty else { return }
    let around = pair.around(bead: index, in: pair.source) ?? source
    guard english.count <= SuspicionLimit.names, around.count <= SuspicionLimit.nameText else { return }
    var heard: [Int: Bool] = [:]
    func isHeard(_ candidate: Int) -> Bool {
      if let known = heard[candidate] { return known }
      let isHeard = TitledNames.isHeard(english[candidate], in: pair, within: around)
      heard[candidate] = isHeard
      return isHeard
    }
    guard english.indices.contains(where: { !isHeard($0) }) else { return }
    let known = TitledNames.korean(pair, source) + TitledNames.distant(pair, source)
    let strangers =
      source.count > SuspicionLimit.linkedText
      ? [] : TitledNames.strangers(in: pair, within: source, besides: known, links: pair.links(in: index))
    guard known.count + strangers.count <= SuspicionLimit.names else { return }
    for (number, person) in (known + strangers).enumerated()
    where !english.contains(where: { TitledNames.likeness(person, $0) >= 0.6 }) {
      let other = english.indices.first {
        guard TitleRanks.shared.allows(person.title, english[$0].title), !isHeard($0) else { return false }
        // Whose name nothing tells from a word: who is named instead must be named nowhere.
        if number >= known.count { return !TitledNames.isNamedAnywhere(english[$0], pair) }
        // 이 장관 is this minister, or a Lee; who else is named must be named nowhere.
        guard person.syllables == 1, KoreanSurnames.isOtherWord(person.text) else { return true }
        return isPlainSurname(english[$0], pair) && !TitledNames.hasNamesake(english[$0], pair)
      }
      guard let other, !isNamed(person, in: pair, at: target) else { continue }
      findings.append(
        BeadFinding.make(
          info, pair, bead: index, certainty: 0.8,
          message: differing(person.text, pair.target.string(english[other].name)),
          source: pair.source.place(person.name), target: pair.target.place(english[other].name)))
    }
  }

  /// `Minister Park`, not `former Minister Park`.
  private static func isPlainSurname(_ person: TitledNames.English, _ pair: ReadPair) -> Bool {
    guard person.words.count == 1, KoreanSurnames.isSpelling(Array(person.words[0].lowercased().utf8)) else {
      return false
    }
    let text = pair.target.document.text.utf8
    let before = String(decoding: text[max(0, person.title.range.start - 24)..<person.title.range.start], as: UTF8.self)
    return !["former", "ex-", "new ", "both", "current", "two ", "each"].contains { before.lowercased().contains($0) }
  }

  /// Whether a capitalised word of the English sounds like the person.
  private static func isNamed(_ person: TitledNames.Korean, in pair: ReadPair, at target: TextRange) -> Bool {
    pair.target.document.text.utf8.withUnsafeBufferPointer { text in
      var words: [Word] = []
      append(text, within: target, segment: 0, to: &words)
      return words.contains {
        SoundMatcher.best(hangul: person.sound, latin: SoundForm(latin: $0.letters), droppingSyllables: 0).score >= 0.7
      }
    }
  }

  private static func misspelled(_ pair: ReadPair, into findings: inout [Finding]) {
    let names = parenthesised(pair.source)
    guard !names.isEmpty else { return }
    let words = capitalised(pair.target)
    let spelled = Set(words.map { $0.letters })
    let known = Set(names.map { $0.letters })
    var compared = (bead: -1, count: 0)
    for name in names where !spelled.contains(name.letters) {
      let bead = pair.bead(ofSource: name.segment)
      compared = compared.bead == bead ? (bead, compared.count + 1) : (bead, 1)
      if compared.count > SuspicionLimit.names { continue }
      let near = words[around(bead, words: words, in: pair)].first { word in
        isMisspelling(word.letters, name.letters) && !known.contains(word.letters)
      }
      guard let near else { continue }
      let (written, right) = (pair.target.string(near.range), pair.source.string(name.range))
      findings.append(
        BeadFinding.make(
          info, pair, bead: bead, certainty: 0.8, message: "“\(written)” is spelled “\(right)” in the original",
          source: pair.source.place(name.range),
          target: pair.target.place(near.range), suggestion: pair.source.document.text.string(name.range)))
    }
  }

  /// The words in a bead and its neighbours.
  /// - Complexity: O(log words).
  private static func around(_ bead: Int, words: [Word], in pair: ReadPair) -> Range<Int> {
    func first(_ bead: Int) -> Int {
      words.partitioningIndex { pair.bead(ofTarget: $0.segment) >= bead }
    }
    return first(bead - 1)..<first(bead + 2)
  }

  /// One or two letters apart, the same first letter, and neither is the start of the other (a plural, a possessive).
  private static func isMisspelling(_ a: [UInt8], _ b: [UInt8]) -> Bool {
    guard a.count >= 4, b.count >= 5, a.first == b.first, abs(a.count - b.count) <= 2 else { return false }
    if a.starts(with: b) || b.starts(with: a) { return false }
    let distance = EditDistance.between(a, b)
    return distance == 1 || distance == 2 && b.count >= 7
  }

  /// Words of four letters and more in parentheses behind Hangul.
  private static func parenthesised(_ document: Reading) -> [Word] {
    var names: [Word] = []
    document.forEachSegment { segment, range, text in
      guard Byte.isHeld(0x28, by: text, range) else { return }
      var i = range.start
      while i < range.end {
        guard text[i] == 0x28, i > range.start, text[i - 1] & 0xC0 == 0x80 else {
          i += 1
          continue
        }
        var end = i + 1
        while end < range.end, Byte.isLetter(text[end]) || text[end] == 0x20 || text[end] == 0x2E || text[end] == 0x2D {
          end += 1
        }
        if end < range.end, text[end] == 0x29 {
          append(text, within: TextRange(i + 1, end), segment: segment, to: &names)
        }
        i = max(end, i + 1)
      }
    }
    return names
  }

  private static func capitalised(_ document: Reading) -> [Word] {
    var words: [Word] = []
    document.forEachSegment { segment, range, text in append(text, within: range, segment: segment, to: &words) }
    return words
  }

  private static func append(
    _ text: UnsafeBufferPointer<UInt8>, within range: TextRange, segment: Int, to words: inout [Word]
  ) {
    var i = range.start
    while i < range.end {
      guard Byte.isCapital(text[i]), i == range.start || !Byte.isWord(text[i - 1]) else {
        i += 1
        continue
      }
      var end = i
      while end < range.end, Byte.isLetter(text[end]) { end += 1 }
      if end - i >= 4 {
        words.append(Word(range: TextRange(i, end), segment: segment, letters: text[i..<end].map { $0 | 0x20 }))
      }
      i = end
    }
  }
}
