import BilingualAlignment
import BilingualDocuments
import BilingualTerms
import BilingualText

/// Two people of a list, each with the other's post: 박 A사 사장, 이 B사 대표 and `Lee, President of A; Park, CEO of B`.
///
/// In the original a post ends with its rank or a comma, in the translation it stands behind the name and a comma. What
/// belongs to whom is told by the links.
enum ExchangedAffiliations {
  struct Exchange {
    let source: TextRange
    let target: TextRange
  }

  /// A person of the translation with the post behind the name.
  private struct Entry {
    let name: TextRange
    let post: TextRange
  }

  private static let leastProbability = 0.7
  /// A post of more bytes is none.
  private static let longest = 160

  /// - Complexity: O(bytes of the bead).
  static func find(_ pair: ReadPair, bead index: Int) -> Exchange? {
    let titles = pair.titles[index].korean
    let bead = pair.alignment.beads[index]
    guard titles.count <= SuspicionLimit.names, let source = pair.source.range(of: bead.source),
      let target = pair.target.range(of: bead.target), target.count <= SuspicionLimit.linkedText
    else { return nil }
    let entries = entries(pair.target.document.text.utf8, target)
    guard entries.count > 1 else { return nil }
    let people = people(by: titles, in: pair.source.document.text.utf8, within: source)
    let links = pair.links(in: index).links.filter {
      $0.probability >= leastProbability && $0.reason != .position
        && isUnique($0, in: pair, source: source, target: target)
    }
    // Of each person of the original, in whose entry the name stands, and in whose the post.
    var names = [Set<Int>](repeating: [], count: people.count)
    var posts = names
    for link in links {
      guard let person = people.firstIndex(where: { $0.contains(link.source) }) else { continue }
      if let entry = entries.firstIndex(where: { $0.name.contains(link.target) }) { names[person].insert(entry) }
      if let entry = entries.firstIndex(where: { $0.post.contains(link.target) }) { posts[person].insert(entry) }
    }
    for i in people.indices where names[i].count == 1 && posts[i].count == 1 && names[i] != posts[i] {
      for j in people.indices where j != i && names[j] == posts[i] && posts[j].isSubset(of: names[i]) {
        guard let entry = names[i].first else { continue }
        return Exchange(source: people[i], target: TextRange(entries[entry].name.start, entries[entry].post.end))
      }
    }
    return nil
  }

  /// From the end of one rank, or from a comma, to the next; or from one triangle or square to the next, where a list has them:
  /// `▲ 홍보실장 변혜리 ▲ 감사실장 우상철` has the post before the name.
  private static func people(
    by titles: [TitleRanks.KoreanTitle], in text: [UInt8], within source: TextRange
  ) -> [TextRange] {
    let marks = (source.start..<source.end).filter { text[$0] == 0xE2 && (0x96...0x97).contains(text[$0 + 1]) }
    if marks.count > 1 {
      return zip(marks, marks.dropFirst() + [source.end]).map { TextRange($0, min($1, $0 + longest)) }
    }
    let commas = (source.start..<source.end).filter { text[$0] == 0x2C || text[$0] == 0x3B }
    var start = source.start
    return (titles.map(\.range.end) + commas + [source.end]).sorted().compactMap { end in
      defer { start = end }
      return end > start ? TextRange(max(start, end - longest), end) : nil
    }
  }

  /// Whether a word stands once on either side: every president is linked with some president.
  private static func isUnique(_ link: Links.Link, in pair: ReadPair, source: TextRange, target: TextRange) -> Bool {
    isOnly(link.source, in: pair.source.document.text.utf8, within: source)
      && isOnly(link.target, in: pair.target.document.text.utf8, within: target)
  }

  private static func isOnly(_ word: TextRange, in text: [UInt8], within bounds: TextRange) -> Bool {
    let first = text[word.start]
    return (bounds.start...max(bounds.start, bounds.end - word.count)).count { i in
      text[i] == first && text[i..<min(text.count, i + word.count)].elementsEqual(text[word.start..<word.end])
    } == 1
  }

  /// Names of two or three capitalised words with a comma and a post behind: `Stefan Larsen, President of AIG Korea;`.
  private static func entries(_ text: [UInt8], _ bounds: TextRange) -> [Entry] {
    var names: [TextRange] = []
    var i = bounds.start
    while i < bounds.end {
      guard Byte.isCapital(text[i]), i == bounds.start || !Byte.isWord(text[i - 1]) else {
        i += 1
        continue
      }
      let start = i
      var (end, words) = (i, 0)
      while i < bounds.end, Byte.isCapital(text[i]) {
        while i < bounds.end, Byte.isLetter(text[i]) || text[i] == 0x2D || text[i] >= 0x80 { i += 1 }
        end = i
        words += 1
        if i + 1 < bounds.end, text[i] == 0x20, Byte.isCapital(text[i + 1]) { i += 1 }
      }
      if (2...3).contains(words), end + 2 < bounds.end, text[end] == 0x2C, text[end + 1] == 0x20,
        Byte.isCapital(text[end + 2]) || text[(end + 2)...].starts(with: "the ".utf8),
        !follows(of, at: start, in: text, within: bounds)
      {
        names.append(TextRange(start, end))
      }
      i = max(i, end)
      if i == start { i += 1 }
    }
    return names.enumerated().compactMap { number, name in
      let next = number + 1 < names.count ? names[number + 1].start : bounds.end
      let end = min(next, name.end + longest)
      // A semicolon ends the post.
      let stop = text[name.end..<end].firstIndex(of: 0x3B) ?? end
      // `Head of Mizuho Bank`; what has no such word is the next of a list of names.
      let isPost = (name.end..<stop).contains { text[$0] == 0x20 && text[$0...].starts(with: ofName) }
      return isPost ? Entry(name: name, post: TextRange(name.end, stop)) : nil
    }
  }

  private static let of = Array("of ".utf8)
  private static let ofName = Array(" of ".utf8)

  private static func follows(_ word: [UInt8], at place: Int, in text: [UInt8], within bounds: TextRange) -> Bool {
    place - word.count >= bounds.start && text[place - word.count..<place].elementsEqual(word)
  }
}
