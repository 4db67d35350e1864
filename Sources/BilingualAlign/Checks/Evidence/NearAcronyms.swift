import BilingualAlignment
import BilingualDocuments
import BilingualText

/// Acronyms of the translation that nobody explains, and that differ in a letter or in the order of two from one that is
/// explained in parentheses: `the Financial Services Commission (FSC) … the FCS`.
enum NearAcronyms {
  struct Slip {
    let range: TextRange
    let segment: Int
    let written: String
    let meant: String
  }

  /// The first use of each, in file order.
  /// - Complexity: O(bytes + acronyms explained × acronyms not explained), both bounded.
  static func find(_ pair: ReadPair) -> [Slip] {
    var explained: Set<String> = []
    var uses: [(name: String, range: TextRange, segment: Int)] = []
    var seen: Set<String> = []
    pair.target.forEachSegment { segment, range, text in
      Acronyms.forEach(in: range, text) { acronym in
        guard acronym.count >= 3 else { return }
        let name = String(decoding: text[acronym.start..<acronym.end], as: UTF8.self)
        let isExplained = acronym.start > range.start && text[acronym.start - 1] == 0x28
        if isExplained { explained.insert(name) }
        if seen.insert(name).inserted { uses.append((name, acronym, segment)) }
      }
    }
    guard !explained.isEmpty, explained.count <= most, uses.count <= most else { return [] }
    let strangers = uses.filter { !explained.contains($0.name) && !known.contains($0.name) }
    if strangers.isEmpty { return [] }
    let original = names(pair.source)
    return strangers.compactMap { use in
      guard !original.contains(use.name),
        let meant = explained.sorted().first(where: { isSlip(Array(use.name.utf8), Array($0.utf8)) })
      else { return nil }
      return Slip(range: use.range, segment: use.segment, written: use.name, meant: meant)
    }
  }

  /// A document with more is a list of acronyms.
  private static let most = 200

  /// Bodies that everybody knows, of the built-in table.
  private static let known: Set<String> = Set(
    LanguageTable.rows(of: "both/organisations", "english").flatMap { $0.words(0) })

  private static func names(_ document: Reading) -> Set<String> {
    var names: Set<String> = []
    document.forEachSegment { _, range, text in
      Acronyms.forEach(in: range, text) { names.insert(String(decoding: text[$0.start..<$0.end], as: UTF8.self)) }
    }
    return names
  }

  /// Two neighbours exchanged, one letter left out or doubled, or, of four letters and more, one other letter.
  static func isSlip(_ a: [UInt8], _ b: [UInt8]) -> Bool {
    guard a != b, a.first == b.first, abs(a.count - b.count) <= 1, max(a.count, b.count) >= 3 else { return false }
    if a.count != b.count {
      return max(a.count, b.count) >= 5 && EditDistance.between(a, b) == 1
    }
    return a.count >= 4 && zip(a, b).count { $0 != $1 } == 1 || EditDistance.isExchange(a, b)
  }
}
