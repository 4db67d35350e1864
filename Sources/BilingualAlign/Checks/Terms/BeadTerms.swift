import BilingualAlignment
import BilingualDocuments
import BilingualFacts
package import BilingualTerms
package import BilingualText

/// The terms of one bead, and what they have in common: whatever several mentions ask for is worked out once.
package final class BeadTerms {
  package let pair: ReadPair
  /// Its number in the alignment.
  package let index: Int
  /// Outermost Korean mentions, in order.
  package let mentions: [TermMention]
  /// All English hits, nested ones too, in order.
  package let english: [TermHit]

  /// The answers for each list of concepts; see ``answers(for:)``.
  private var answers: [[Int]: Answers] = [:]
  /// Whether a sentence names a year before another; see ``TermEvidence``.
  package var pasts: [SentenceInTime: Bool] = [:]
  /// What explains the words of an English hit; see ``TermEvidence/Account``.
  package var accounts: [[String]: TermEvidence.Account] = [:]
  /// The English names that no Korean term explains, once they are asked for.
  package var open: TermEvidence.OpenHits?

  package init(_ pair: ReadPair, bead index: Int, mentions: [TermMention], english: [TermHit]) {
    self.pair = pair
    self.index = index
    self.mentions = mentions
    self.english = english
  }

  private var base: Termbase { pair.termbase }
  private var target: TextRange? { pair.target.range(of: pair.alignment.beads[index].target) }

  // MARK: Korean

  /// The numbers of the mentions of each concept, ascending.
  package private(set) lazy var mentionsByConcept: [Int: [Int]] = {
    var found: [Int: [Int]] = [:]
    for (number, mention) in mentions.enumerated() {
      for concept in mention.concepts { found[concept, default: []].append(number) }
    }
    return found
  }()

  /// Where titles begin.
  package private(set) lazy var titleStarts: Set<Int> = Set(
    mentions.filter { base.concepts[$0.concepts[0]].category == .title }.map(\.range.start))

  /// The English names of the concepts that are mentioned.
  package private(set) lazy var names = NamesByWord(mentionsByConcept.keys.sorted(), of: base)

  /// Returns the number of a mention.
  /// - Complexity: O(log mentions).
  package func number(of mention: TermMention) -> Int? {
    var low = 0
    var high = mentions.count
    while low < high {
      let middle = (low + high) / 2
      if mentions[middle].range < mention.range { low = middle + 1 } else { high = middle }
    }
    return low < mentions.count && mentions[low].range == mention.range ? low : nil
  }

  /// The mentions of the same concepts from one mention on.
  package func mentions(from mention: TermMention) -> [TermMention] {
    (mentionsByConcept[mention.concepts[0]] ?? []).map { mentions[$0] }.filter {
      $0.concepts == mention.concepts && $0.range.start >= mention.range.start
    }
  }

  // MARK: English

  /// The content words.
  package private(set) lazy var words: WordForms = WordForms(
    target.map { EnglishWords.content(pair.target.document.text.utf8, $0) } ?? [])

  /// The countries that are named.
  package private(set) lazy var countries: Set<String> = Set(
    target.map { pair.target.facts(in: $0) }?.compactMap { fact in
      if case .place(let place) = fact.value { place.country } else { nil }
    } ?? [])

  /// The ranks that may be short forms of a title.
  package private(set) lazy var shortTitles: [TitleRanks.EnglishTitle] =
    target.map { TitleRanks.shared.shortForms(pair.target.document.text.utf8, $0) } ?? []

  /// The numbers of the right hits of a range.
  package private(set) lazy var rightsByRange: [TextRange: [Int]] = Dictionary(
    grouping: english.indices.filter { base.term(of: english[$0]).status.isRight }, by: { english[$0].range })

  /// The numbers of the right hits of a concept; a title within another rank is none.
  private lazy var rightsByConcept: [Int: [Int]] = Dictionary(
    grouping: english.indices.filter { base.term(of: english[$0]).status.isRight && standsAlone(english[$0]) },
    by: { base.terms[english[$0].term].concept })

  /// The numbers of the forbidden and deprecated hits of a concept that no longer right term covers.
  private lazy var wrongsByConcept: [Int: [Int]] = {
    var found: [Int: [Int]] = [:]
    // How far right terms reach that begin before a hit.
    var reach = 0
    var first = 0
    while first < english.count {
      let start = english[first].range.start
      let same = first..<(english[first...].firstIndex { $0.range.start != start } ?? english.count)
      let longest = same.filter { base.term(of: english[$0]).status.isRight }.map { english[$0].range.end }.max() ?? 0
      for number in same where !base.term(of: english[number]).status.isRight {
        let end = english[number].range.end
        if reach < end, longest <= end { found[base.terms[english[number].term].concept, default: []].append(number) }
      }
      reach = max(reach, longest)
      first = same.upperBound
    }
    return found
  }()

  /// Whether a title is not part of another rank (`Deputy …`) or set of countries.
  private func standsAlone(_ hit: TermHit) -> Bool {
    let concept = base.concept(of: hit)
    guard concept.category == .title else { return true }
    let text = pair.target.document.text.utf8
    guard let word = wordBefore(hit.range.start, in: text) else { return true }
    return !Self.rankModifiers.contains(word) || base.term(of: hit).text.lowercased().hasPrefix(word)
  }

  private static let rankModifiers: Set<String> = ["deputy", "vice", "assistant", "under", "associate", "sub"]

  private func wordBefore(_ offset: Int, in text: [UInt8]) -> String? {
    var end = offset
    while end > 0, text[end - 1] == 0x20 || text[end - 1] == 0x2D { end -= 1 }
    var start = end
    while start > 0, Byte.isLetter(text[start - 1]) { start -= 1 }
    return start < end ? String(decoding: text[start..<end], as: UTF8.self).lowercased() : nil
  }

  // MARK: Both

  /// What is the same for all mentions of the same concepts.
  package struct Answers {
    /// The right English terms.
    package let rights: [TermHit]
    /// Whether all of them are names of another time than the document's.
    package let areOfAnotherTime: Bool
    /// The forbidden, then the deprecated English terms that nothing else in the bead explains, none in another.
    package let wrongs: [TermHit]
    /// The same beside right terms: a name's wrong form is then another body's, and a deprecated one no fault.
    package let wrongsBesideRights: [TermHit]
    /// How many mentions share a concept.
    package let mentionCount: Int
  }

  /// Returns what mentions of these concepts, here or in a neighbouring bead, have in common.
  /// - Complexity: O(1) but for the first time that a list is asked for.
  package func answers(for concepts: [Int]) -> Answers {
    if let known = answers[concepts] { return known }
    let rights = merged(concepts, rightsByConcept).map { english[$0] }
    let wrongs = merged(concepts, wrongsByConcept).map { english[$0] }.filter { !isExplained($0, by: concepts) }
    let forbidden = wrongs.filter { base.term(of: $0).status == .forbidden }
    let found = Answers(
      rights: rights,
      areOfAnotherTime: pair.date.map { date in
        rights.allSatisfy { !base.term(of: $0).validity.contains(date) }
      } ?? false,
      wrongs: Self.apart(forbidden, wrongs.filter { base.term(of: $0).status == .deprecated }),
      wrongsBesideRights: Self.apart(forbidden.filter { !base.concept(of: $0).category.isName }),
      mentionCount: merged(concepts, mentionsByConcept).count)
    answers[concepts] = found
    return found
  }

  /// The numbers of several concepts, ascending.
  private func merged(_ concepts: [Int], _ numbers: [Int: [Int]]) -> [Int] {
    if concepts.count == 1 { return numbers[concepts[0]] ?? [] }
    return Set(concepts.flatMap { numbers[$0] ?? [] }).sorted()
  }

  /// The hits that share no byte with an earlier one; those of a second list, with none of the first either.
  package static func apart(_ hits: [TermHit], _ others: [TermHit] = []) -> [TermHit] {
    var kept: [TermHit] = []
    for hit in hits where hit.range.start >= kept.last?.range.end ?? 0 { kept.append(hit) }
    let first = kept
    var next = 0
    var end = 0
    for hit in others where hit.range.start >= end {
      while next < first.count, first[next].range.end <= hit.range.start { next += 1 }
      if next < first.count, first[next].range.overlaps(hit.range) { continue }
      kept.append(hit)
      end = hit.range.end
    }
    return kept
  }

  /// Whether the words are also a right rendering of another mention than one of these concepts.
  private func isExplained(_ hit: TermHit, by concepts: [Int]) -> Bool {
    (rightsByRange[hit.range] ?? []).contains { number in
      let concept = base.terms[english[number].term].concept
      return (mentionsByConcept[concept]?.count ?? 0) > (concepts.contains(concept) ? 1 : 0)
    }
  }
}

/// A sentence, by its number, and the year of a document.
package struct SentenceInTime: Hashable {
  let segment: Int
  let year: Int
  let language: Language
}
