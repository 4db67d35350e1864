import BilingualAlignment
import BilingualDocuments
import BilingualFacts
import BilingualTerms
import BilingualText

/// A person named in full somewhere and by title and surname elsewhere, in two spellings of the surname: `Yim Seong-ryong`
/// and `Chairman Lim`, where the original has one 임 with this title.
enum TitledSurnames {
  struct Slip {
    /// The surname that is less usual, or the later one.
    let range: TextRange
    let segment: Int
    let surname: String
    let other: String
  }

  /// A surname of the translation.
  private struct Spelling {
    let range: TextRange
    let segment: Int
    let letters: [UInt8]
  }

  /// - Complexity: O(bytes + people × words beside titles), bounded by ``SuspicionLimit/names``.
  static func find(_ pair: ReadPair) -> [Slip] {
    let people = people(pair)
    if people.isEmpty { return [] }
    let english = pair.target.document.text.utf8
    let full = KoreanNames.inTwoSyllables(
      in: english, within: TextRange(0, min(english.count, SuspicionLimit.documentText)), lexicon: pair.lexicon)
    guard full.count <= 8 * SuspicionLimit.names else { return [] }
    var slips: [Slip] = []
    for person in people {
      guard let name = full.first(where: { isWritten($0, person) }),
        let first = spelling(of: name, pair)
      else { continue }
      for bead in person.beads {
        guard let target = pair.target.range(of: pair.alignment.beads[bead].target) else { continue }
        let titled = TitledNames.english(of: pair.titles[bead].english, in: pair.target, within: target).first {
          other in
          guard other.words.count == 1, TitleRanks.shared.allows(person.title, other.title) else { return false }
          let letters = Array(other.words[0].lowercased().utf8)
          return letters != first.letters && mayBe(letters, person.name.surname)
        }
        guard let titled, let segment = pair.target.segment(at: titled.name.start) else { continue }
        let later = Spelling(range: titled.name, segment: segment, letters: Array(titled.words[0].lowercased().utf8))
        slips.append(slip(first, later: later, of: person, in: pair))
        break
      }
    }
    return slips
  }

  private struct Person {
    let name: KoreanNames.Korean
    let title: TitleRanks.KoreanTitle
    /// Where the person is named by surname and title alone.
    let beads: [Int]
  }

  /// The people who are the only ones of their surname and title, and are named so somewhere.
  private static func people(_ pair: ReadPair) -> [Person] {
    let text = pair.source.document.text.utf8
    var named: [(name: KoreanNames.Korean, title: TitleRanks.KoreanTitle)] = []
    var short: [(surname: ArraySlice<UInt8>, rank: Int, bead: Int)] = []
    for (index, bead) in pair.alignment.beads.enumerated() where !pair.titles[index].korean.isEmpty {
      guard let source = pair.source.range(of: bead.source), let target = pair.target.range(of: bead.target) else {
        continue
      }
      for person in KoreanNames.titled(pair, source, in: target) {
        if let title = pair.titles[index].korean.first(where: { $0.range.start >= person.range.end }) {
          named.append((person, title))
        }
      }
      for title in pair.titles[index].korean {
        let end = title.range.start - 1
        guard end >= source.start + 3, text[end] == 0x20 else { continue }
        let start = KoreanSyllable.startOfRun(text.span, endingAt: end, from: source.start)
        guard end - start == 3, !KoreanSurnames.spellings(String(decoding: text[start..<end], as: UTF8.self)).isEmpty
        else { continue }
        short.append((text[start..<end], title.rank, index))
      }
      if named.count > SuspicionLimit.names || short.count > 8 * SuspicionLimit.names { break }
    }
    if short.isEmpty { return [] }
    return named.enumerated().compactMap { number, person in
      let others = named.enumerated().contains { other, someone in
        other != number && someone.name.surname == person.name.surname && someone.title.rank == person.title.rank
          && someone.name.given != person.name.given
      }
      let isFirst = !named[..<number].contains {
        $0.name.surname == person.name.surname && $0.name.given == person.name.given
      }
      let beads = short.filter { $0.surname == person.name.surname && $0.rank == person.title.rank }.map(\.bead)
      return others || !isFirst || beads.isEmpty ? nil : Person(name: person.name, title: person.title, beads: beads)
    }
  }

  /// Whether an English name has the person's given name, and a surname that may be theirs.
  private static func isWritten(_ name: KoreanNames.English, _ person: Person) -> Bool {
    Romanisation.isPlausible(name.given, of: person.name.given) && mayBe(name.surname, person.name.surname)
  }

  private static func mayBe(_ letters: [UInt8], _ surname: ArraySlice<UInt8>) -> Bool {
    isUsual(letters, surname) || Romanisation.isPlausible(letters, of: surname)
  }

  private static func isUsual(_ letters: [UInt8], _ surname: ArraySlice<UInt8>) -> Bool {
    KoreanSurnames.letters(of: surname).contains(letters)
  }

  private static func spelling(of name: KoreanNames.English, _ pair: ReadPair) -> Spelling? {
    guard let segment = pair.target.segment(at: name.range.start) else { return nil }
    let count = name.surname.count
    let text = pair.target.document.text.utf8
    let isFirst = text[name.range.start..<name.range.start + count].map({ $0 | 0x20 }).elementsEqual(name.surname)
    let range =
      isFirst
      ? TextRange(name.range.start, name.range.start + count) : TextRange(name.range.end - count, name.range.end)
    return Spelling(range: range, segment: segment, letters: name.surname)
  }

  private static func slip(_ first: Spelling, later: Spelling, of person: Person, in pair: ReadPair) -> Slip {
    let isFirstOdd = !isUsual(first.letters, person.name.surname) && isUsual(later.letters, person.name.surname)
    let (odd, usual) = isFirstOdd || first.range > later.range ? (first, later) : (later, first)
    let (wrong, right) = isFirstOdd ? (first, later) : (odd, usual)
    return Slip(
      range: wrong.range, segment: wrong.segment, surname: String(decoding: person.name.surname, as: UTF8.self),
      other: pair.target.string(right.range))
  }
}
