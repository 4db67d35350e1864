import BilingualAlignment
import BilingualChecks
import BilingualDocuments
import BilingualFacts
import BilingualTerms
import BilingualText

/// What is different between the two versions of a sentence, as the readers of facts, terms and names see it.
struct SentenceChange {
  /// A term of the glossary, where a version names it.
  struct Mention: Hashable {
    /// The concept, by its number.
    let concept: Int
    let range: TextRange
  }

  let state: RevisionState
  private(set) var words: WordChanges?
  private(set) var facts: [FactChange] = []
  /// Opposites and denials.
  private(set) var reversals: [Reversal] = []
  private(set) var meaning: Reversals?
  /// Terms that only one version names.
  private(set) var oldTerms: [Mention] = []
  private(set) var newTerms: [Mention] = []
  /// People, and acronyms, that only one version names.
  private(set) var oldNames: [NameHearing.Name] = []
  private(set) var newNames: [NameHearing.Name] = []
  /// Ranks of which one stands in the other's place.
  private(set) var titles: [(old: TitleRanks.KoreanTitle, new: TitleRanks.KoreanTitle)] = []

  /// Whether all words that differ have their opposites or denials in their place.
  var isReversedOnly: Bool {
    words?.exchanges.allSatisfy { exchange in
      reversals.contains { exchange.new?.overlaps($0.new) ?? false }
    } ?? false
  }

  private init(_ state: RevisionState) { self.state = state }

  /// - Parameters:
  ///   - old: the earlier version, and the translation.
  ///   - new: the version as it is, and the translation.
  init(_ row: TextRevision.Row, texts: RevisedTexts, old: ReadPair, new: ReadPair, in target: TextRange?) {
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
    let olds = old.boundedFacts(in: before, isSource: true)[...]
    let news = new.boundedFacts(in: after, isSource: true)[...]
    var facts = FactChanges.between(olds, news)
    let isReordered = facts.isEmpty && FactChanges.areReordered(olds, news)
    let isExchange =
      isReordered
      && (texts.haveEqualWords(row, before: olds, after: news)
        ? !ExchangedSaying.keepsWords(old.source, at: before, and: new.source, at: after)
        : ExchangedSaying.between(old.source, at: before, and: new.source, at: after) != nil)
    // 3일부터 5일까지 became 5일부터 7일까지: each is compared with what stands in its place.
    if facts.count > 0, olds.count > 1, olds.count == news.count, texts.haveEqualWords(row, before: olds, after: news) {
      facts = FactChanges.inPlace(olds, news)
    }
    if facts.isEmpty, !isExchange, texts.haveEqualLetters(row) {
      self.init(.punctuation)
      return
    }
    let words = WordChanges(old: old.source.document, before: before, new: new.source.document, after: after)
    let meaning = Reversals(old: old, before: before, new: new, after: after)
    let reversals = words.exchanges.flatMap { exchange -> [Reversal] in
      guard let was = exchange.old, let now = exchange.new else { return [] }
      return meaning.between(was, now)
    }
    if !facts.isEmpty || isExchange {
      self.init(.facts)
      self.facts = facts
    } else {
      self.init(old: old, before: before, new: new, after: after, target: target, words: words, reversals: reversals)
    }
    (self.words, self.meaning, self.reversals) = (words, meaning, reversals)
  }

  /// A change beside facts: of terms and names, or of the wording alone.
  private init(
    old: ReadPair, before: TextRange, new: ReadPair, after: TextRange, target: TextRange?,
    words: WordChanges, reversals: [Reversal]
  ) {
    let terms = (Self.terms(old, before), Self.terms(new, after))
    oldTerms = Self.surplus(of: terms.0, against: terms.1, by: \.concept)
    newTerms = Self.surplus(of: terms.1, against: terms.0, by: \.concept)
    var names = (Self.names(in: old, at: before, target: target), Self.names(in: new, at: after, target: target))
    // Whom the glossary knows is a person, and told once.
    names.0 += Self.people(old, &oldTerms, beside: names.0)
    names.1 += Self.people(new, &newTerms, beside: names.1)
    let texts = (old.source.document.text.string(before), new.source.document.text.string(after))
    // A name that only left the reach of its title is in the other version's words.
    oldNames = Self.surplus(of: names.0, against: names.1, by: \.text).filter { !texts.1.contains($0.text) }
    newNames = Self.surplus(of: names.1, against: names.0, by: \.text).filter { !texts.0.contains($0.text) }
    // 이상인 and 이하인 are no people.
    oldNames.removeAll { name in !name.isSure && reversals.contains { $0.old.overlaps(name.range) } }
    newNames.removeAll { name in !name.isSure && reversals.contains { $0.new.overlaps(name.range) } }
    // What only looks like a name counts where another one stands in its place.
    if newNames.isEmpty { oldNames.removeAll { !$0.isSure } }
    if oldNames.isEmpty { newNames.removeAll { !$0.isSure } }
    titles = Self.titles(old: old, new: new, words: words)
    // A common word that the glossary lists and that another word took the place of is wording.
    let isNamed =
      !oldNames.isEmpty || !newNames.isEmpty || !newTerms.isEmpty || !titles.isEmpty
      || oldTerms.contains { old.termbase.concepts[$0.concept].category != .general }
    state = !reversals.isEmpty ? .meaning : isNamed ? .terms : .wording
  }

  private static func terms(_ pair: ReadPair, _ range: TextRange) -> [Mention] {
    var seen: Set<TextRange> = []
    return pair.source.terms(overlapping: range).filter { !$0.isNested && seen.insert($0.range).inserted }.map {
      Mention(concept: pair.termbase.terms[$0.term].concept, range: $0.range)
    }
  }

  /// People, and acronyms that the facts read and do not compare.
  private static func names(in pair: ReadPair, at range: TextRange, target: TextRange?) -> [NameHearing.Name] {
    NameHearing.names(pair, range, in: target)
      + pair.source.facts(in: range).compactMap { fact in
        guard case .acronym(let text) = fact.value else { return nil }
        return NameHearing.Name(range: fact.range, text: text)
      }
  }

  /// Takes the people out of some terms; returns those who are no names yet.
  private static func people(
    _ pair: ReadPair, _ terms: inout [Mention], beside names: [NameHearing.Name]
  ) -> [NameHearing.Name] {
    let people = terms.filter { pair.termbase.concepts[$0.concept].category == .person }
    terms.removeAll(where: people.contains)
    return people.filter { person in !names.contains { $0.range.overlaps(person.range) } }.map {
      NameHearing.Name(range: $0.range, text: pair.source.document.text.string($0.range))
    }
  }

  /// Where words that changed hold one rank each: 장관 and 차관.
  private static func titles(
    old: ReadPair, new: ReadPair, words: WordChanges
  ) -> [(old: TitleRanks.KoreanTitle, new: TitleRanks.KoreanTitle)] {
    words.exchanges.compactMap { exchange in
      guard let was = exchange.old, let now = exchange.new else { return nil }
      let before = TitleRanks.shared.korean(old.source.document.text.utf8, was)
      let after = TitleRanks.shared.korean(new.source.document.text.utf8, now)
      guard before.count == 1, after.count == 1, before[0].rank != after[0].rank else { return nil }
      return (before[0], after[0])
    }
  }

  /// Returns what a list holds more often than another.
  private static func surplus<Item, Key: Hashable>(
    of items: [Item], against others: [Item], by key: (Item) -> Key
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
