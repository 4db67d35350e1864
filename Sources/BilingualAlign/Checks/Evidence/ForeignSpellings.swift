import BilingualAlignment
import BilingualDocuments
import BilingualFacts
import BilingualTerms
import BilingualText

/// A foreigner whom the original names with a title and always in one way, in two spellings that nearly agree: 노박, `Novák` and
/// `Nowak`.
enum ForeignSpellings {
  struct Slip {
    let range: TextRange
    let segment: Int
    let name: String
    let other: String
  }

  private struct Spelling {
    let letters: [UInt8]
    let range: TextRange
  }

  /// A name sounds this much like the other, 0...1.
  private static let alike = 0.7
  private static let leastLetters = 5

  /// - Complexity: O(people × people) of each bead with titles, bounded by ``SuspicionLimit/names``.
  static func find(_ pair: ReadPair) -> [Slip] {
    var first: [String: Spelling] = [:]
    var slips: [Slip] = []
    for (index, bead) in pair.alignment.beads.enumerated() where !pair.titles[index].korean.isEmpty {
      guard let source = pair.source.range(of: bead.source), let target = pair.target.range(of: bead.target) else {
        continue
      }
      let english = TitledNames.english(of: pair.titles[index].english, in: pair.target, within: target)
      guard !english.isEmpty, english.count <= SuspicionLimit.names else { continue }
      let korean = TitledNames.korean(pair, source).filter {
        $0.syllables > 1 && !($0.syllables == 3 && !$0.surnames.isEmpty)
      }
      for person in korean.prefix(SuspicionLimit.names) {
        guard let spelling = spelling(of: person, english, pair) else { continue }
        guard let known = first[person.text] else {
          first[person.text] = spelling
          continue
        }
        guard known.letters != spelling.letters, areNear(known.letters, spelling.letters),
          let segment = pair.target.segment(at: spelling.range.start)
        else { continue }
        slips.append(
          Slip(range: spelling.range, segment: segment, name: person.text, other: pair.target.string(known.range)))
      }
    }
    return slips
  }

  /// The one English word that sounds like a person.
  private static func spelling(of person: TitledNames.Korean, _ english: [TitledNames.English], _ pair: ReadPair)
    -> Spelling?
  {
    var only: Spelling?
    for other in english where TitleRanks.shared.allows(person.title, other.title) {
      var start = other.name.start
      for (word, sound) in zip(other.words, other.sounds) {
        let end = wordEnd(pair.target.document.text.utf8, start)
        let range = TextRange(start, end)
        start = end + 1
        guard word.utf8.count >= leastLetters,
          SoundMatcher.best(hangul: person.sound, latin: sound, droppingSyllables: 0).score >= alike
        else { continue }
        if only != nil { return nil }
        only = Spelling(letters: Array(word.lowercased().utf8), range: range)
      }
    }
    return only
  }

  private static func wordEnd(_ text: [UInt8], _ start: Int) -> Int {
    var end = start
    while end < text.count, text[end] != 0x20, text[end] != 0x2C, text[end] != 0x2E { end += 1 }
    return end
  }

  /// One letter apart, or two that are exchanged; a plural is no other name.
  private static func areNear(_ a: [UInt8], _ b: [UInt8]) -> Bool {
    guard !a.starts(with: b), !b.starts(with: a) else { return false }
    return EditDistance.between(a, b) == 1 || EditDistance.isExchange(a, b)
  }
}
