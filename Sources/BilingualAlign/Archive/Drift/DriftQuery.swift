import BilingualTerms
public import BilingualText
internal import Foundation
internal import GRDB

/// What of an archive is looked at.
public struct DriftQuery: Sendable, Hashable {
  /// A concept by its id, its Korean or English name, or any rendering; all concepts where `nil`.
  public var term: String?
  /// Documents of these days; both ends are included.
  public var from: CalendarDate?
  /// The last day that counts; `nil` for no end.
  public var to: CalendarDate?

  /// - Parameter term: composed or not; archives hold composed text.
  public init(term: String? = nil, from: CalendarDate? = nil, to: CalendarDate? = nil) {
    self.term = term?.precomposedStringWithCanonicalMapping
    self.from = from
    self.to = to
  }

  func holds(_ date: CalendarDate?) -> Bool {
    guard from != nil || to != nil else { return true }
    guard let date else { return false }
    return (from.map { $0 <= date } ?? true) && (to.map { date <= $0 } ?? true)
  }
}

/// How the concepts of an archive were rendered over time, and what is out of step.
public struct Drift: Sendable {
  /// What was asked.
  public let query: DriftQuery
  /// The documents that concepts were looked for in, by the numbers that ``TermDrift/Use/document`` holds.
  public let documents: [Int: ArchivedDocument]
  /// The most drifting first.
  public let terms: [TermDrift]
  /// By document in order of time, once for each document and cause.
  public let findings: [DriftFinding]

  /// Returns a document by its number in the archive; `nil` where it is not of this question.
  public func document(_ number: Int) -> ArchivedDocument? { documents[number] }
}

extension Archive {
  /// - Returns: no terms where the query's term is unknown.
  /// - Complexity: O(occurrences looked at) and the tests; one term needs no look at the others.
  public func drift(_ query: DriftQuery = DriftQuery()) throws(ArchiveError) -> Drift {
    try read { db in
      if query.term != nil { try ArchiveFaults.checkNames(db) }
      let concepts = try DriftReader.concepts(db, query.term)
      if concepts.isEmpty, query.term != nil { return Drift(query: query, documents: [:], terms: [], findings: []) }
      let reader = try DriftReader(db, query: query, concepts: concepts)
      return try reader.drift(db)
    }
  }
}

/// Reads occurrences concept by concept and judges each.
private struct DriftReader: Sendable {
  let query: DriftQuery
  let concepts: [Int: ConceptRecord]
  private var documents: [Int: ArchivedDocument] = [:]
  /// The place of each document in time, by its number; `nil` for those left out.
  private var ranks: [Int: Int?] = [:]
  private var texts: [Int: String] = [:]

  init(_ db: Database, query: DriftQuery, concepts: [Int: ConceptRecord]) throws {
    self.query = query
    self.concepts = concepts
    let ids = query.term == nil ? nil : concepts.keys.sorted()
    let chosen = ids.map { "(\($0.map(String.init).joined(separator: ",")))" }
    let inChosen = chosen.map { " WHERE id IN (SELECT document FROM occurrence WHERE concept IN \($0))" } ?? ""
    let all = "SELECT id, source, target, date FROM document\(inChosen) ORDER BY date IS NULL, date, source, target"
    for document in try ArchiveStatement(db, all).map(body: Archive.document) {
      let isHeld = query.holds(document.date)
      ranks.updateValue(isHeld ? documents.count : nil, forKey: document.id)
      if isHeld { documents[document.id] = document }
    }
    let ofChosen = chosen.map { " WHERE concept IN \($0)" } ?? ""
    let names = try ArchiveStatement(db, "SELECT id, text FROM rendering\(ofChosen)").map { row in
      (try row.integer(0, .renderingID), try row.text(1, .renderingText))
    }
    texts = Dictionary(names, uniquingKeysWith: { first, _ in first })
  }

  /// The concepts a term may mean, with the count of an event's meetings; all for `nil`.
  static func concepts(_ db: Database, _ term: String?) throws -> [Int: ConceptRecord] {
    let condition =
      term == nil
      ? ""
      : """
       WHERE key IN (?1, ?1 || '#') OR korean = ?1 OR english = ?1 COLLATE NOCASE
         OR id IN (SELECT concept FROM rendering WHERE text = ?1 COLLATE NOCASE)
      """
    let arguments: [ArchiveValue] = term.map { [.text($0)] } ?? []
    var names: [Int: [ConceptRecord.TermRecord]] = [:]
    let chosen = term == nil ? "" : " WHERE concept IN (SELECT id FROM concept\(condition))"
    try ArchiveStatement(db, "SELECT concept, text, status, valid FROM term" + chosen).eachRow(arguments) { row in
      let record = ConceptRecord.TermRecord(
        text: try row.text(1, .termText), status: TermStatus(number: try row.integer(2, .termStatus)),
        validity: try row.span(3, .termValid))
      names[try row.integer(0, .termConcept), default: []].append(record)
      return true
    }
    var concepts: [Int: ConceptRecord] = [:]
    let all = "SELECT id, key, category, korean, english, valid, place FROM concept"
    try ArchiveStatement(db, all + condition).eachRow(arguments) { row in
      let id = try row.integer(0, .conceptID)
      concepts[id] = ConceptRecord(
        key: try row.text(1, .conceptKey), category: try row.category(2), korean: try row.text(3, .conceptKorean),
        english: try row.text(4, .conceptEnglish), validity: try row.span(5, .conceptValid),
        place: try row.text(6, .conceptPlace), terms: names[id] ?? [])
      return true
    }
    return concepts
  }

  /// What one concept came to.
  private struct Judged: Sendable {
    var term: TermDrift?
    var findings: [DriftFinding] = []
  }

  /// Occurrences are read by one thread and judged by all, a concept each.
  func drift(_ db: Database) throws -> Drift {
    var groups: [(concept: ConceptRecord, rows: [DriftRow])] = []
    var current = -1
    try forEachRow(db) { number, row in
      guard let concept = concepts[number] else {
        throw ArchiveDamage("occurrence (concept \(number), document \(row.document))", "its concept is not there")
      }
      if number != current { groups.append((concept, [])) }
      current = number
      groups[groups.count - 1].rows.append(row)
    }
    let judged = parallelMap(groups, jobs: ProcessInfo.processInfo.activeProcessorCount) { judge($0.concept, $0.rows) }
    let findings = judged.flatMap(\.findings)
    func rank(_ finding: DriftFinding) -> Int { (ranks[finding.document] ?? nil) ?? .max }
    let order = findings.enumerated().sorted {
      (rank($0.element), $0.element.line, $0.offset) < (rank($1.element), $1.element.line, $1.offset)
    }
    let terms = judged.compactMap(\.term).map { (rank: $0.rank, term: $0) }.sorted {
      ($1.rank, $0.term.concept.key) < ($0.rank, $1.term.concept.key)
    }
    return Drift(
      query: query, documents: documents, terms: terms.map(\.term), findings: order.map { $0.element })
  }

  /// - Parameter rows: by document, within it in order of place.
  private func judge(_ concept: ConceptRecord, _ rows: [DriftRow]) -> Judged {
    var sorted = rows
    // Mostly documents are added in order of time.
    if zip(rows, rows.dropFirst()).contains(where: { $0.rank > $1.rank }) {
      let order = rows.indices.sorted { (rows[$0].rank, $0) < (rows[$1].rank, $1) }
      sorted = order.map { rows[$0] }
    }
    func text(_ rendering: Int) -> String { texts[rendering] ?? "" }
    if concept.category == .count {
      return Judged(findings: EventCounts.findings(of: concept, rows: sorted, documents: documents, text: text))
    }
    let drift = TermDrift(concept: concept, rows: sorted, dates: { documents[$0]?.date }, text: text)
    return Judged(
      term: drift, findings: DriftFinding.findings(of: drift, rows: sorted, documents: documents, text: text))
  }

  /// Calls `body` with the number of a concept and an occurrence of it, in documents that the query holds.
  private func forEachRow(_ db: Database, _ body: (Int, DriftRow) throws -> Void) throws {
    let columns = """
      SELECT concept, document, rendering, confidence, flags, bead, source_line, source_column, target_line,
        target_column FROM occurrence
      """
    // Occurrences of one document stand together.
    var place: (document: Int, rank: Int?) = (0, nil)
    func read(_ row: ArchiveStatement.Row) throws -> Bool {
      let concept = try row.integer(0, .occurrenceConcept)
      let document = try row.integer(1, .occurrenceDocument)
      func name() -> String { "occurrence (concept \(concept), document \(document))" }
      if place.document != document {
        guard let rank = ranks[document] else { throw ArchiveDamage(name(), "its document is not there") }
        place = (document, rank)
      }
      guard let rank = place.rank else { return true }
      let rendering = try row.optionalInteger(2, .occurrenceRendering)
      if let rendering, texts[rendering] == nil { throw ArchiveDamage(name(), "its rendering is not there") }
      try body(
        concept,
        DriftRow(
          document: document, rank: rank, rendering: rendering,
          confidence: Double(try row.integer(3, .occurrenceConfidence)) / 1000,
          flags: OccurrenceFlags(rawValue: try row.integer(4, .occurrenceFlags)),
          bead: try row.integer(5, .occurrenceBead), sourceLine: try row.integer(6, .occurrenceSourceLine),
          sourceColumn: try row.integer(7, .occurrenceSourceColumn),
          targetLine: try row.integer(8, .occurrenceTargetLine),
          targetColumn: try row.integer(9, .occurrenceTargetColumn)))
      return true
    }
    if query.term == nil {
      try ArchiveStatement(db, columns + " ORDER BY concept, document, number").eachRow(body: read)
    } else {
      let one = try ArchiveStatement(db, columns + " WHERE concept = ? ORDER BY document, number")
      for concept in concepts.keys.sorted() { try one.eachRow(.integer(concept), body: read) }
    }
  }
}

extension TermDrift {
  /// How much there is to see: changes first, then varied usage in many documents.
  var rank: Double {
    2 * Double(changes.count) + entropy * (Double(uses.count) + 1).logarithm + 0.1 * Double(min(20, minorities.count))
  }
}
