import BilingualAlignment
import BilingualDocuments
import BilingualFacts
import BilingualTerms
import BilingualText

/// The ranks of Koreans whom both sides call by their full names: 서은주 사회통계국장 and `Seo Eun-ju, Director-General of …`.
///
/// The name says who is meant, so a rank counts that any other word might be: `Director`, `Head`.
enum NamedRanks {
  struct Difference {
    let source: TitleRanks.KoreanTitle
    let target: TitleRanks.EnglishTitle
  }

  /// Words of an office between a name and its rank, at most.
  private static let officeWords = 5

  /// Returns the first rank of a person that renders none of those the original gives them.
  /// - Complexity: O(names × names) of the bead, bounded by ``SuspicionLimit/names``.
  static func find(_ pair: ReadPair, bead index: Int) -> Difference? {
    let bead = pair.alignment.beads[index]
    let titles = pair.titles[index]
    guard !titles.korean.isEmpty, !titles.english.isEmpty, let source = pair.source.range(of: bead.source),
      let target = pair.target.range(of: bead.target), target.count <= SuspicionLimit.linkedText
    else { return nil }
    let (korean, english) = (pair.source.document.text.utf8, pair.target.document.text.utf8)
    let people = KoreanNames.anywhere(korean, source).filter { !KoreanSurnames.letters(of: $0.surname).isEmpty }
    guard !people.isEmpty, people.count <= 4 * SuspicionLimit.names else { return nil }
    var named: [(name: TextRange, person: KoreanNames.Korean)] = []
    for name in KoreanNames.anyNames(inEnglish: english, target) {
      guard let person = people.first(where: { KoreanNames.agree($0, name) }) else { continue }
      named.append((name.range, person))
    }
    for (name, person) in named {
      let ranks = ranks(of: person.range, among: titles.korean, in: korean, within: source)
      guard let rank = ranks.first else { continue }
      let heads = titles.english.filter { head in
        guard isWhole(head, in: english, within: target, names: named.map(\.name)) else { return false }
        return isBefore(head, name)
          || isBehind(head, name: name, in: english) && !named.contains { isBefore(head, $0.name) }
      }
      guard let head = heads.first,
        !heads.contains(where: { head in ranks.contains { TitleRanks.shared.allows($0, head) } })
      else { continue }
      return Difference(source: rank, target: head)
    }
    return nil
  }

  private static func isBefore(_ head: TitleRanks.EnglishTitle, _ name: TextRange) -> Bool {
    head.range.end + 1 == name.start
  }

  /// Whether no more of a title stands before or behind a head: `Deputy Trade Minister` is no `Trade Minister`, and an `Assistant
  /// Deputy Director` no `Assistant`.
  private static func isWhole(
    _ head: TitleRanks.EnglishTitle, in text: [UInt8], within bounds: TextRange, names: [TextRange]
  ) -> Bool {
    let (start, end) = (head.range.start, head.range.end)
    if start > bounds.start, text[start - 1] == 0x2D { return false }
    if start > bounds.start + 1, text[start - 1] == 0x20, Byte.isLetter(text[start - 2]) {
      var first = start - 1
      while first > bounds.start, Byte.isLetter(text[first - 1]) { first -= 1 }
      if Byte.isCapital(text[first]) { return false }
    }
    // A name may follow.
    guard end + 1 < bounds.end, text[end] == 0x20, Byte.isCapital(text[end + 1]) else { return true }
    return names.contains { $0.start == end + 1 }
  }

  /// `Seo Eun-ju, Director` and `Seo Eun-ju (Director)`.
  private static func isBehind(_ head: TitleRanks.EnglishTitle, name: TextRange, in text: [UInt8]) -> Bool {
    guard head.range.start == name.end + 2 else { return false }
    return text[name.end] == UInt8(ascii: ",") && text[name.end + 1] == 0x20
      || text[name.end] == 0x20 && text[name.end + 1] == UInt8(ascii: "(")
  }

  /// The ranks beside a name: right before it (과장 배준형), or behind it with words of an office between (배준형 고용통계과장).
  private static func ranks(
    of name: TextRange, among titles: [TitleRanks.KoreanTitle], in text: [UInt8], within bounds: TextRange
  ) -> [TitleRanks.KoreanTitle] {
    let before = titles.filter { $0.range.end + 1 == name.start && text[$0.range.end] == 0x20 }
    guard name.end < bounds.end, text[name.end] == 0x20 else { return before }
    // 법무부 장관 직무대행 차관: one person may have several.
    return before
      + titles.filter { $0.range.start > name.end && isOffice(text, TextRange(name.end + 1, $0.range.start)) }
  }

  /// Whether nothing but a few words stands between a name and a rank.
  private static func isOffice(_ text: [UInt8], _ words: TextRange) -> Bool {
    let between = text[words.start..<words.end]
    return between.allSatisfy { $0 >= 0x80 || $0 == 0x20 || Byte.isDigit($0) || Byte.isLetter($0) }
      && between.count(where: { $0 == 0x20 }) <= officeWords
  }
}
