import BilingualAlignment
public import BilingualChecks
public import BilingualDocuments
import BilingualTerms
public import BilingualText

/// Lays translations of one original side by side. One comparer serves any number of originals, on any number of threads.
public struct TranslationComparer: Sendable {
  /// What reads and aligns; its checks say what differs from the original.
  public var reviewer: Reviewer

  /// A comparer with a reviewer's glossaries and checks.
  public init(_ reviewer: Reviewer) { self.reviewer = reviewer }

  /// Reviews each translation against the original and puts them in rows.
  /// - Throws: ``PairError`` where a file cannot be a translation of the original.
  /// - Complexity: that of reviewing each translation.
  public func compare(
    source: SourceFile, translations: [(name: String, file: SourceFile)]
  ) throws(PairError) -> ComparedTranslations {
    let original = Document(reading: source, language: .korean)
    var sides: [ComparedSide] = []
    for (name, file) in translations {
      let target = Document(reading: file, language: .english)
      try PairError.check(source: original, target: target)
      let reading = reviewer.reader.read(source: original, target: target)
      let pair = reviewer.pair(reading, beads: reviewer.aligner.alignSentences(reading))
      sides.append(ComparedSide(name: name, review: reviewer.review(pair), pair: pair))
    }
    let rows = ComparedRows(sides.map { $0.review.alignment }).rows(findingMoved: sides)
      .map { ComparedRow($0, sides).row }
    return ComparedTranslations(
      source: original, date: sides.compactMap { $0.review.date }.first,
      sides: sides.map { .init(name: $0.name, review: $0.review, summary: $0.summary) }, rows: rows,
      terms: TermTable.terms(sides))
  }
}

/// A translation while it is compared.
struct ComparedSide {
  let name: String
  let review: Review
  let pair: ReadPair
  let terms: [BeadTerms]

  init(name: String, review: Review, pair: ReadPair) {
    self.name = name
    self.review = review
    self.pair = pair
    terms = pair.termbase.isEmpty ? [] : pair.termsByBead()
  }

  /// What the translation has for something: `A says “210”`.
  func says(_ text: String?) -> Message { text.map { "\(name) says “\($0)”" } ?? "\(name) does not say it" }

  var summary: ComparedTranslations.Summary {
    let beads = review.alignment
    let paired = beads.beads.filter { !$0.isOneSided }.map(\.source) + beads.moves.map(\.source)
    let covered = Set(paired.joined())
    var findings: [String: Int] = [:]
    for finding in review.findings { findings[finding.check, default: 0] += 1 }
    let mentions = terms.flatMap { bead in bead.mentions.map { (bead, $0) } }
    return ComparedTranslations.Summary(
      sentences: beads.sourceCount, covered: covered.count, findings: findings, terms: mentions.count,
      rightTerms: mentions.count { bead, mention in !bead.answers(for: mention.concepts).rights.isEmpty },
      words: Self.words(review.target), characters: Self.characters(review.target),
      originalCharacters: Self.characters(review.source))
  }

  private static func words(_ document: Document) -> Int {
    document.segments.reduce(0) { $0 + document.string($1).split(whereSeparator: \.isWhitespace).count }
  }

  private static func characters(_ document: Document) -> Int {
    document.segments.reduce(0) { $0 + document.string($1).count { !$0.isWhitespace } }
  }
}
