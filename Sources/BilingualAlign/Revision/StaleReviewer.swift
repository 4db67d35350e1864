import BilingualAlignment
public import BilingualChecks
public import BilingualDocuments
public import BilingualText

/// Says which sentences of a translation are out of date since its original has changed. One reviewer serves any number of
/// pairs, on any number of threads.
public struct StaleReviewer: Sendable {
  /// Reads and aligns; its glossaries and severities hold, its checks are not run.
  public var reviewer: Reviewer
  /// The ids of those checks of outdated sentences that are on.
  public var checks: Set<String>

  /// - Parameter checks: which checks of outdated sentences are on; all where it is `nil`.
  public init(_ reviewer: Reviewer, checks: Set<String>? = nil) {
    self.reviewer = reviewer
    self.checks = checks ?? Set(StaleChecks.all.map(\.id))
  }

  /// Why nothing can be said.
  public enum Failure: Error, Sendable, Hashable, CustomStringConvertible {
    case pair(PairError)
    /// The two versions share too little, by letters.
    case unrelated(old: String, new: String, percent: Int)
    /// The translation translates neither version.
    case noTranslation(target: String, source: String)

    /// One line for people.
    public var description: String { "\(path): error: \(reason)" }

    /// The file that is to blame.
    public var path: String {
      switch self {
      case .pair(let error): error.path
      case .unrelated(let old, _, _): old
      case .noTranslation(let target, _): target
      }
    }

    /// What is wrong, in words.
    public var reason: String {
      switch self {
      case .pair(let error): error.reason
      case .unrelated(_, let new, let percent):
        "this is no earlier version of \(new): they share \(percent) % of their text"
      case .noTranslation(_, let source):
        "this is no translation of \(source): hardly any of their sentences and words answer each other"
      }
    }
  }

  /// Reviews a translation against the two versions of its original.
  /// - Complexity: that of aligning both versions with the translation, and of ``TextRevision``.
  public func review(old: SourceFile, new: SourceFile, target: SourceFile) throws(Failure) -> Review {
    let (before, after) = (Document(reading: old, language: .korean), Document(reading: new, language: .korean))
    let translation = Document(reading: target, language: .english)
    do throws(PairError) {
      try PairError.check(source: after, target: translation)
      try PairError.check(source: before, target: translation)
    } catch {
      throw .pair(error)
    }
    let texts = RevisedTexts(old: before, new: after)
    let revision = TextRevision(texts.old, texts.new)
    if revision.isUnrelated {
      throw .unrelated(old: old.path, new: new.path, percent: Int(revision.likeness * 100))
    }
    let reading = reviewer.reader.read(source: after, target: translation)
    if texts.areEqual { return try unchanged(before: before, reading: reading, revision: revision, texts: texts) }
    var earlier = reviewer.reader
    earlier.date = after.metadata.knownDate ?? earlier.date
    let oldReading = earlier.read(source: before, target: translation)
    let oldBeads = reviewer.aligner.alignSentences(oldReading)
    let beads = revision.keepsPlaces ? oldBeads : reviewer.aligner.alignSentences(reading)
    let pairs = (reviewer.pair(oldReading, beads: oldBeads), reviewer.pair(reading, beads: beads))
    if pairs.0.isUnrelated { try refuse(pairs.1) }
    let judge = StaleJudge(old: pairs.0, new: pairs.1, texts: texts, rows: revision.rows)
    var findings: [Finding] = []
    var sentences: [RevisedSentence] = []
    for (sentence, found) in judge.judge(revision.rows) {
      sentences.append(sentence)
      findings += found
    }
    findings = findings.enumerated().sorted {
      ($0.element.bead ?? .max, $0.offset) < ($1.element.bead ?? .max, $1.offset)
    }.map(\.element)
    let fields = RevisedFields.changes(pairs.1, from: pairs.0)
    return review(
      of: reading, beads: beads, findings: findings,
      earlier: Earlier(document: before, sentences: sentences, fields: fields, texts: texts))
  }

  /// What comes of an original that says what it said.
  private func unchanged(
    before: Document, reading: PairReading, revision: TextRevision, texts: RevisedTexts
  ) throws(Failure) -> Review {
    let alignment = reviewer.aligner.alignSentences(reading)
    let pair = reviewer.pair(reading, beads: alignment)
    try refuse(pair)
    let sentences = revision.rows.map { row in
      let bead = alignment.beads[alignment.bead(ofSource: row.new.lowerBound)]
      return RevisedSentence(
        state: .same, isMoved: false, isUpdated: false, old: row.old, new: row.new, target: bead.target)
    }
    let old = reviewer.reader.read(source: before, target: reading.target.document)
    let fields = RevisedFields.changes(pair, from: reviewer.pair(old, beads: alignment))
    return review(
      of: reading, beads: alignment, findings: [],
      earlier: Earlier(document: before, sentences: sentences, fields: fields, texts: texts))
  }

  /// What is known of the earlier version.
  private struct Earlier {
    let document: Document
    let sentences: [RevisedSentence]
    let fields: [RevisedFields.Change]
    let texts: RevisedTexts
  }

  private func review(
    of reading: PairReading, beads: Alignment, findings: [Finding], earlier: Earlier
  ) -> Review {
    let found = (findings + earlier.fields.compactMap(\.finding)).filter { checks.contains($0.check) }
    var review = Review(
      source: reading.source.document, target: reading.target.document, alignment: beads,
      findings: found.map { finding in
        reviewer.severities[finding.check].map { finding.with(severity: $0) } ?? finding
      }, date: reading.date)
    review.earlier = EarlierText(
      document: earlier.document, sentences: earlier.sentences,
      fields: earlier.fields.map { RevisedField(key: $0.key, isUpdated: $0.finding == nil) },
      frame: earlier.texts.frame)
    return review
  }

  /// - Throws: where a translation is none of the original.
  private func refuse(_ pair: ReadPair) throws(Failure) {
    if !pair.isUnrelated { return }
    throw .noTranslation(target: pair.target.document.source.path, source: pair.source.document.source.path)
  }
}

extension TextRevision {
  /// Whether every sentence stands where it stood, so that the beads of one version are those of the other.
  var keepsPlaces: Bool { rows.allSatisfy { $0.old == $0.new && $0.old.count == 1 && !$0.isMoved } }
}
