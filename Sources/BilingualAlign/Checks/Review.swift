public import BilingualAlignment
public import BilingualDocuments
public import BilingualTerms
public import BilingualText

/// What came of comparing one original with its translation: what every report prints.
public struct Review: Sendable {
  /// The original.
  public let source: Document
  /// The translation.
  public let target: Document
  /// Beads over ``Document/segments``.
  public let alignment: Alignment
  /// Sorted by bead, then by place.
  public let findings: [Finding]
  /// The documents' date; `nil` where nothing says it.
  public let date: CalendarDate?
  /// What the original said when the translation was made, where the two versions were compared.
  package var earlier: EarlierText?

  /// What came of a pair.
  public init(
    source: Document, target: Document, alignment: Alignment, findings: [Finding], date: CalendarDate?
  ) {
    self.source = source
    self.target = target
    self.alignment = alignment
    self.findings = findings
    self.date = date
  }
}

/// Compares originals with translations. One reviewer serves any number of pairs, on any number of threads.
public struct Reviewer: Sendable {
  /// What pairs the sentences.
  public var aligner: Aligner
  /// The date of documents that name none.
  public var date: CalendarDate?
  /// The glossaries of the run.
  public var termbase: Termbase
  /// The checks that are run, in order.
  public var checks: [any Check.Type]
  /// What to call the findings of a check, where that is not for the check to say.
  public var severities: [String: Severity] = [:]
  /// Findings that are less likely to be right are left out, 0 to 1.
  public var minimumConfidence = 0.0
  /// How many faults of one kind are reported in a segment.
  package var faultLimit = SuspicionLimit.faults

  /// A reviewer with the checks that are on by default.
  public init(
    aligner: Aligner = Aligner(), date: CalendarDate? = nil, termbase: Termbase = .empty,
    checks: [any Check.Type] = allChecks.filter { $0.info.isOnByDefault }
  ) {
    self.aligner = aligner
    self.date = date
    self.termbase = termbase
    self.checks = checks
  }

  /// Reads pairs as the checks want them.
  public var reader: Reader { Reader(termbase: termbase, date: date) }

  /// The whole flow: Documents → Segmentation → Facts + Terms + Lexicon → Alignment → Checks.
  /// - Throws: ``PairError``.
  /// - Complexity: O(bytes) but for the alignment, which searches a band around its anchors.
  public func review(source: SourceFile, target: SourceFile) throws(PairError) -> Review {
    let pair = try reader.read(source: source, target: target)
    return review(pair, beads: aligner.alignSentences(pair))
  }

  /// Reviews a row of a table, whose two texts are one bead.
  public func review(_ row: BilingualTable.Row) -> Review { review(row, alikeness: nil) }

  /// - Parameter alikeness: what an encoder says of the row beside other rows.
  package func review(_ row: BilingualTable.Row, alikeness: Float?) -> Review {
    let bead = Bead(source: row.source.segments.indices, target: row.target.segments.indices, confidence: 1)
    let counts = (row.source.segments.count, row.target.segments.count)
    // One bead over all segments tiles both sides; a row has text on one side at least.
    guard let beads = try? Alignment([bead], sourceCount: counts.0, targetCount: counts.1) else {
      preconditionFailure("a row is one bead")
    }
    let reading = reader.read(source: row.source, target: row.target)
    return review(pair(reading, beads: beads, meaning: alikeness.map { .row(alikeness: $0) }))
  }

  /// The rest of the flow, for a pair that is aligned already.
  public func review(_ reading: PairReading, beads: Alignment) -> Review {
    review(pair(reading, beads: beads))
  }

  /// A pair as the checks ask it.
  package func pair(_ reading: PairReading, beads: Alignment, meaning: EncodedMeaning? = nil) -> ReadPair {
    ReadPair(
      reading, alignment: beads, lexicon: aligner.lexicon,
      meaning: meaning ?? aligner.options.embeddings.map(EncodedMeaning.sentences), faultLimit: faultLimit)
  }

  /// Runs the checks.
  package func review(_ pair: ReadPair) -> Review {
    var findings: [Finding] = []
    for check in checks { check.check(pair, into: &findings) }
    findings = findings.map(FindingTrust.judged)
    if minimumConfidence > 0 { findings.removeAll { $0.confidence < minimumConfidence } }
    if !severities.isEmpty {
      findings = findings.map { finding in severities[finding.check].map { finding.with(severity: $0) } ?? finding }
    }
    return Review(
      source: pair.source.document, target: pair.target.document, alignment: pair.alignment,
      findings: Self.inFileOrder(findings), date: pair.date)
  }

  /// By bead, then by place; what is about the whole document comes last. Findings at one place keep their order.
  private static func inFileOrder(_ findings: [Finding]) -> [Finding] {
    if findings.count < 2 { return findings }
    func key(_ finding: Finding) -> (Int, Int) {
      (finding.bead ?? .max, finding.source?.range.start ?? finding.target?.range.start ?? 0)
    }
    return findings.enumerated().sorted { a, b in
      let (first, second) = (key(a.element), key(b.element))
      return first == second ? a.offset < b.offset : first < second
    }.map { $0.element }
  }
}
