import BilingualAlignment
import BilingualChecks
import BilingualDocuments
import BilingualFacts
import BilingualTerms
import BilingualText

/// What is different between the two versions of a sentence, as the readers of facts, terms and names see it.
struct SentenceChange {
  let state: RevisionState
  private(set) var facts: [FactChange] = []
  /// Concepts of the glossary, by their numbers, that only one version names.
  private(set) var oldConcepts: [Int] = []
  private(set) var newConcepts: [Int] = []
  /// People, and acronyms, that only one version names.
  private(set) var oldNames: [NameHearing.Name] = []
  private(set) var newNames: [NameHearing.Name] = []

  private init(_ state: RevisionState) { self.state = state }

  /// - Parameters:
  ///   - old: the earlier version, and the translation.
  ///   - new: the version as it is, and the translation.
  init(_ row: TextRevision.Row, _ texts: RevisedTexts, _ old: ReadPair, _ new: ReadPair, in target: TextRange?) {
    guard let before = old.source.range(of: row.old) else {
      self.init(.new)
      return
    }
    guard let after = new.source.range(of: row.new) else {
      self.init(.removed)
      return
    }
    if texts.areEqual(row) {
      self.init(row.isMoved ? .moved : .same)
      return
    }
    let (olds, news) = (old.source.facts(in: before), new.source.facts(in: after))
    let facts = FactChanges.between(olds, news)
    let isExchange = facts.isEmpty && FactChanges.areReordered(olds, news) && texts.haveEqualWords(row, olds, news)
    if !facts.isEmpty || isExchange {
      self.init(.facts)
      self.facts = facts
    } else if texts.haveEqualLetters(row) {
      self.init(.punctuation)
    } else {
      self.init(old, before, new, after, target)
    }
  }

  /// A change beside facts: of terms and names, or of the wording alone.
  private init(_ old: ReadPair, _ before: TextRange, _ new: ReadPair, _ after: TextRange, _ target: TextRange?) {
    let concepts = (Self.concepts(old, before), Self.concepts(new, after))
    let gone = Self.surplus(concepts.0, concepts.1)
    let come = Self.surplus(concepts.1, concepts.0)
    let names = (Self.names(old, before, target), Self.names(new, after, target))
    let texts = (old.source.document.text.string(before), new.source.document.text.string(after))
    // A name that only left the reach of its title is in the other version's words.
    var oldNames = Self.surplus(names.0, names.1, \.text).filter { !texts.1.contains($0.text) }
    var newNames = Self.surplus(names.1, names.0, \.text).filter { !texts.0.contains($0.text) }
    // What only looks like a name counts where another one stands in its place.
    if newNames.isEmpty { oldNames.removeAll { !$0.isSure } }
    if oldNames.isEmpty { newNames.removeAll { !$0.isSure } }
    // A common word that the glossary lists and that another word took the place of is wording.
    let isNamed =
      !oldNames.isEmpty || !newNames.isEmpty || !come.isEmpty
      || gone.contains { old.termbase.concepts[$0].category != .general }
    self.init(isNamed ? .terms : .wording)
    (self.oldNames, self.newNames, oldConcepts, newConcepts) = (oldNames, newNames, gone, come)
  }

  private static func concepts(_ pair: ReadPair, _ range: TextRange) -> [Int] {
    var seen: Set<TextRange> = []
    return pair.source.terms(overlapping: range).filter { !$0.isNested && seen.insert($0.range).inserted }.map {
      pair.termbase.terms[$0.term].concept
    }
  }

  /// People, and acronyms that the facts read and do not compare.
  private static func names(_ pair: ReadPair, _ range: TextRange, _ target: TextRange?) -> [NameHearing.Name] {
    NameHearing.names(pair, range, in: target)
      + pair.source.facts(in: range).compactMap { fact in
        guard case .acronym(let text) = fact.value else { return nil }
        return NameHearing.Name(range: fact.range, text: text)
      }
  }

  /// Returns what a list holds more often than another.
  private static func surplus<Item: Hashable>(_ items: [Item], _ others: [Item]) -> [Item] {
    surplus(items, others, \.self)
  }

  private static func surplus<Item, Key: Hashable>(
    _ items: [Item], _ others: [Item], _ key: (Item) -> Key
  ) -> [Item] {
    var counts: [Key: Int] = [:]
    for other in others { counts[key(other), default: 0] += 1 }
    return items.filter { item in
      guard let count = counts[key(item)], count > 0 else { return true }
      counts[key(item)] = count - 1
      return false
    }
  }
}

/// Both versions as they are compared.
struct RevisedTexts {
  let old: [SegmentProfile]
  let new: [SegmentProfile]
  private let documents: (old: Document, new: Document)

  init(old: Document, new: Document) {
    documents = (old, new)
    self.old = SegmentProfile.all(of: old)
    self.new = SegmentProfile.all(of: new)
  }

  /// Whether both versions have the same sentences in the same order.
  var areEqual: Bool { old.count == new.count && zip(old, new).allSatisfy { $0.text == $1.text } }

  func areEqual(_ row: TextRevision.Row) -> Bool {
    row.old.map { old[$0].text }.joined(separator: " ") == row.new.map { new[$0].text }.joined(separator: " ")
  }

  func haveEqualLetters(_ row: TextRevision.Row) -> Bool {
    Array(row.old.map { old[$0].letters }.joined()) == Array(row.new.map { new[$0].letters }.joined())
  }

  /// Whether the words beside the facts are the same.
  func haveEqualWords(_ row: TextRevision.Row, _ before: ArraySlice<Fact>, _ after: ArraySlice<Fact>) -> Bool {
    func rest(_ document: Document, _ segments: Range<Int>, _ facts: ArraySlice<Fact>) -> [UInt8] {
      var bytes: [UInt8] = []
      for segment in segments {
        let range = document.segments[segment].text
        var place = range.start
        for fact in facts where fact.range.start >= place && fact.range.end <= range.end {
          bytes += document.text.utf8[place..<fact.range.start]
          place = fact.range.end
        }
        bytes += document.text.utf8[place..<range.end]
      }
      return bytes
    }
    return rest(documents.old, row.old, before) == rest(documents.new, row.new, after)
  }
}
