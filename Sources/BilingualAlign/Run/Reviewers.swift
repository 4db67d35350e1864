internal import BilingualAlignment
package import BilingualChecks
package import BilingualDocuments
internal import BilingualReports
internal import BilingualRevision
package import BilingualTerms
package import BilingualText
internal import Synchronization

/// The reviewers of a run: which checks, severities, glossaries and date a pair gets by its paths.
package final class Reviewers: Sendable {
  private struct Rule: Sendable {
    let patterns: [PathPattern]
    let glossaries: Glossaries?
    let date: CalendarDate?
    let checks: [String: Configuration.CheckSetting]
  }

  private let rules: [Rule]
  private let base: [String: Configuration.CheckSetting]
  private let glossaries: Glossaries
  private let date: CalendarDate?
  private let only: [String]
  private let skip: [String]
  private let minimumConfidence: Double
  /// What says how alike sentences are, if one is asked.
  package let encoder: EmbeddingServer?
  private let termbases: [Glossaries: Termbase]
  /// Rows of the glossaries that are not read, with the reasons.
  package let losses: [GlossaryRemark]
  /// By the numbers of the rules that hold; of papers of the government apart.
  private let made = Mutex<[Kind: Reviewer]>([:])
  /// The glossaries that the tool brings along, compiled when a pair asks for them.
  private let shipped = Mutex<Termbase?>(nil)
  /// The first pairs that asked for them, and how many did.
  private let papers = Mutex<(first: String?, count: Int)>((nil, 0))

  /// Files, and whether the tool's own names of bodies are known beside them.
  private struct Glossaries: Hashable {
    var files: [String]
    var knowsGovernment: Bool
    /// Whether the user has said nothing, so that the tool may choose.
    var isOpen: Bool { files.isEmpty && knowsGovernment }
  }

  private struct Kind: Hashable {
    let rules: [Int]
    let isPaper: Bool
  }

  /// - Throws: `InputError` for any glossary that a rule names.
  package init(
    _ configuration: Configuration, only: [String] = [], skip: [String] = [], minimumConfidence: Double = 0,
    encoder: EmbeddingServer? = nil
  ) throws {
    rules = configuration.paths.map { rule in
      Rule(
        patterns: rule.patterns.map { PathPattern(PathName.absolute($0)) },
        glossaries: rule.glossaries.map {
          Glossaries(files: $0, knowsGovernment: configuration.knowsGovernment && !rule.isBare)
        },
        date: rule.date, checks: rule.checks)
    }
    base = configuration.checks
    glossaries = Glossaries(files: configuration.glossaries, knowsGovernment: configuration.knowsGovernment)
    date = configuration.date
    self.only = only
    self.skip = skip
    self.minimumConfidence = minimumConfidence
    self.encoder = encoder
    var termbases: [Glossaries: Termbase] = [:]
    var losses: [GlossaryRemark] = []
    for set in [glossaries] + rules.compactMap(\.glossaries) where termbases[set] == nil {
      var concepts: [Concept] = []
      for path in set.files {
        let contents = try GlossaryFile.contents(of: path)
        concepts += contents.concepts
        losses += contents.remarks.filter(\.isLoss)
      }
      termbases[set] = Termbase(set.knowsGovernment ? GovernmentBodies.with(concepts) : concepts)
    }
    self.termbases = termbases
    self.losses = losses
  }

  /// Every glossary that a pair may be checked with, in the order of the configuration.
  package var allGlossaries: [String] {
    var seen: Set<String> = []
    return (glossaries.files + rules.flatMap { $0.glossaries?.files ?? [] }).filter { seen.insert($0).inserted }
  }

  /// How many concepts the general glossaries hold.
  package var conceptCount: Int { termbases[glossaries]?.concepts.count ?? 0 }

  /// The checks that any pair can get.
  package var allEnabled: [any Check.Type] {
    let sets = [[]] + rules.indices.map { [$0] } + [Array(rules.indices)]
    let on = Set(sets.flatMap { reviewer(rules: $0).checks.map { $0.info.id } })
    return allChecks.filter { on.contains($0.info.id) }
  }

  /// What a run's own finding is called; `nil` where it is off.
  package func severity(of check: String) -> Severity? {
    switch base[check] {
    case .off: nil
    case .severity(let severity): severity
    case .on, nil: (runChecks + StaleChecks.all).first { $0.id == check }?.severity
    }
  }

  /// Which of the checks of `stale` are on for a pair.
  package func staleChecks(korean: String, english: String) -> Set<String> {
    let settings = settings(rules: rules(korean: korean, english: english))
    return Set(StaleChecks.all.map(\.id).filter { settings[$0] != .off })
  }

  /// The reviewer for a pair, and a name that is the same for pairs with the same settings.
  package func reviewer(korean: String, english: String, date: CalendarDate? = nil) -> Reviewer {
    var reviewer = reviewer(rules: rules(korean: korean, english: english))
    if let date { reviewer.date = date }
    return reviewer
  }

  /// Reviews a pair; a paper of the Korean government for which no glossary was named, with those that the tool brings along.
  /// - Throws: ``PairError``; ``RunError`` where an encoder does not answer.
  package func review(
    _ files: (source: SourceFile, target: SourceFile), korean: String, english: String, date: CalendarDate? = nil
  ) throws -> Review {
    let source = Document(reading: files.source, language: .korean)
    let target = Document(reading: files.target, language: .english)
    try PairError.check(source: source, target: target)
    let rules = rules(korean: korean, english: english)
    let isPaper = glossaries(rules).isOpen && GovernmentPaper.isOne(source)
    if isPaper { papers.withLock { $0 = (min($0.first ?? korean, korean), $0.count + 1) } }
    var reviewer = reviewer(rules: rules, isPaper: isPaper)
    if let date { reviewer.date = date }
    let pair = reviewer.reader.read(source: source, target: target)
    if let encoder {
      reviewer.aligner.options.embeddings = try SentenceEmbeddings(
        source.texts(.sentence), target.texts(.sentence), maximumSide: reviewer.aligner.options.maximumSide,
        encode: encoder.vectors)
    }
    return reviewer.review(pair, beads: reviewer.aligner.alignSentences(pair))
  }

  /// How alike the two texts of each row are, beside the other rows; `nil` for rows that nothing is known of.
  /// - Throws: ``RunError`` where the encoder does not answer.
  package func alikeness(_ rows: [BilingualTable.Row]) throws(RunError) -> [Float?] {
    guard let encoder else { return rows.map { _ in nil } }
    let texts = rows.map { ($0.source.texts(.sentence), $0.target.texts(.sentence)) }.map {
      (source: $0.0.joined(separator: " "), target: $0.1.joined(separator: " "))
    }
    let whole = texts.indices.filter { !texts[$0].source.isEmpty && !texts[$0].target.isEmpty }
    let embeddings = try SentenceEmbeddings(
      whole.map { texts[$0].source }, whole.map { texts[$0].target }, maximumSide: 1, encode: encoder.vectors)
    var alikeness = [Float?](repeating: nil, count: rows.count)
    for (place, row) in whole.enumerated() {
      alikeness[row] = embeddings.alikeness(place..<place + 1, place..<place + 1)
    }
    return alikeness
  }

  /// Returns what to say of rows of the glossaries that are not read, and of which place; `nil` where all are.
  package var lossNote: (path: String, message: Message)? {
    guard let first = losses.first else { return nil }
    let count = losses.count
    return (
      "\(first.place)",
      "note: \(count, "row", "rows") of the glossaries not read: \(first.message); glossary lint says all"
    )
  }

  /// Returns what to say of the glossaries that were used and that nobody named, and of which file; `nil` where there are none.
  package var shippedNote: (path: String?, message: Message)? {
    let (first, count) = papers.withLock { $0 }
    guard let first else { return nil }
    return (count == 1 ? first : nil, Self.shipped(GovernmentGlossary.names.joined(separator: ", "), count))
  }

  private static func shipped(_ names: String, _ count: Int) -> Message {
    count == 1
      ? "note: a paper of the Korean government, read with \(names) that the tool brings along; --glossary none leaves them out"
      : "note: \(count) papers of the Korean government, read with \(names) that the tool brings along; --glossary none leaves them out"
  }

  /// Those that hold for a pair.
  private func glossaries(_ numbers: [Int]) -> Glossaries {
    numbers.reduce(glossaries) { rules[$1].glossaries ?? $0 }
  }

  /// The numbers of the rules that hold for a pair.
  private func rules(korean: String, english: String) -> [Int] {
    if rules.isEmpty { return [] }
    let paths = [PathName.absolute(korean), PathName.absolute(english)]
    return rules.indices.filter { index in
      rules[index].patterns.contains { pattern in paths.contains { pattern.match($0) != nil } }
    }
  }

  private func settings(rules numbers: [Int]) -> [String: Configuration.CheckSetting] {
    numbers.reduce(into: base) { settings, rule in settings.merge(rules[rule].checks) { $1 } }
  }

  private func reviewer(rules numbers: [Int], isPaper: Bool = false) -> Reviewer {
    made.withLock { made in
      let kind = Kind(rules: numbers, isPaper: isPaper)
      if let known = made[kind] { return known }
      let reviewer = make(kind)
      made[kind] = reviewer
      return reviewer
    }
  }

  private func make(_ kind: Kind) -> Reviewer {
    let settings = settings(rules: kind.rules)
    let date = kind.rules.reduce(date) { rules[$1].date ?? $0 }
    let own = termbases[glossaries(kind.rules)] ?? .empty
    var reviewer = Reviewer(date: date, termbase: kind.isPaper ? shippedTerms : own)
    reviewer.checks = allChecks.filter { check in
      let id = check.info.id
      if skip.contains(id) { return false }
      // What cannot be asked does not run: what is known of it stays known.
      if id == MeaningMismatch.info.id, encoder == nil { return false }
      if !only.isEmpty { return only.contains(id) }
      guard let setting = settings[id] else { return check.info.isOnByDefault }
      return setting != .off
    }
    reviewer.minimumConfidence = minimumConfidence
    reviewer.severities = settings.compactMapValues { $0.severity }
    return reviewer
  }

  private var shippedTerms: Termbase {
    shipped.withLock { shipped in
      let termbase = shipped ?? .government()
      shipped = termbase
      return termbase
    }
  }
}
