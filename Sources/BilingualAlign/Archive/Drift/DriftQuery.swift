internal import Foundation
internal import GRDB

/// What of an archive is looked at.
public struct DriftQuery: Sendable, Hashable {
  /// A concept by its id, its Korean or English name, or any rendering; all concepts where `nil`.
  public var term: String?
  /// Documents of these days; both ends are included.
  public var from: CalendarDate?
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
  public let query: DriftQuery
  /// The documents that concepts were looked for in, by the numbers that ``TermDrift/Use/document`` holds.
  public let documents: [Int: ArchivedDocument]
  /// The most drifting first.
  public let terms: [TermDrift]
  /// By document in order of time, once for each document and cause.
  public let findings: [DriftFinding]

  public func document(_ number: Int) -> ArchivedDocument? { documents[number] }
}

extension Archive {
  /// - Returns: no terms where the query's term is unknown.
  /// - Complexity: O(occurrences looked at) and the tests; one term needs no look at the others.
  public func drift(_ query: DriftQuery = DriftQuery()) throws(ArchiveError) -> Drift {
    try read { db in
      let concepts = try DriftReader.concepts(db, query.term)
      if concepts.isEmpty, query.term != nil { return Drift(query: query, documents: [:], terms: [], findings: []) }
      let reader = try DriftReader(db, query, concepts)
      return try reader.drift(db)
    }
  }
}

/// Reads occurrences concept by concept and judges each.
private struct DriftReader: Sendable {
  let query: DriftQuery
  let concepts: [Int: ConceptRecord]
  private var documents: [Int: ArchivedDocument] = [:]
  /// The place of each document in time, by its number; -1 for those left out.
  private var ranks: [Int32] = []
  private var texts: [Int: String] = [:]

  init(_ db: Database, _ query: DriftQuery, _ concepts: [Int: ConceptRecord]) throws {
    self.query = query
    self.concepts = concepts
    let ids = query.term == nil ? nil : concepts.keys.sorted()
    let chosen = ids.map { "(\($0.map(String.init).joined(separator: ",")))" }
    let inChosen = chosen.map { " WHERE id IN (SELECT document FROM occurrence WHERE concept IN \($0))" } ?? ""
    var rank: Int32 = 0
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT id, source, target, date FROM document\(inChosen) ORDER BY date IS NULL, date, source, target
        """)
    while let row = try rows.next() {
      let document = Archive.document(row)
      guard query.holds(document.date) else { continue }
      documents[document.id] = document
      while ranks.count <= document.id { ranks.append(contentsOf: repeatElement(-1, count: 1024)) }
      ranks[document.id] = rank
      rank += 1
    }
    let ofChosen = chosen.map { " WHERE concept IN \($0)" } ?? ""
    let names = try Row.fetchCursor(db, sql: "SELECT id, text FROM rendering\(ofChosen)")
    while let row = try names.next() { texts[row[0]] = row[1] }
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
    let arguments: StatementArguments = term.map { [$0] } ?? []
    var names: [Int: [ConceptRecord.TermRecord]] = [:]
    let terms = try Row.fetchCursor(
      db,
      sql: "SELECT concept, text, status, valid FROM term"
        + (term == nil ? "" : " WHERE concept IN (SELECT id FROM concept\(condition))"), arguments: arguments)
    while let row = try terms.next() {
      let record = ConceptRecord.TermRecord(
        text: row[1], status: TermStatus(number: row[2]), validity: DateSpan(row[3] as String) ?? .always)
      names[row[0], default: []].append(record)
    }
    var concepts: [Int: ConceptRecord] = [:]
    let rows = try Row.fetchCursor(
      db, sql: "SELECT id, key, category, korean, english, valid, place FROM concept" + condition, arguments: arguments)
    while let row = try rows.next() {
      concepts[row[0]] = ConceptRecord(
        key: row[1], category: ConceptRecord.Category(rawValue: row[2]) ?? .general, korean: row[3], english: row[4],
        validity: DateSpan(row[5] as String) ?? .always, place: row[6], terms: names[row[0]] ?? [])
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
      guard row.document < ranks.count, ranks[row.document] >= 0, let concept = concepts[number] else { return }
      if number != current { groups.append((concept, [])) }
      current = number
      groups[groups.count - 1].rows.append(row)
    }
    let judged = parallelMap(groups, jobs: ProcessInfo.processInfo.activeProcessorCount) { judge($0.concept, $0.rows) }
    let findings = judged.flatMap(\.findings)
    let order = findings.enumerated().sorted {
      (ranks[$0.element.document], $0.element.line, $0.offset) < (
        ranks[$1.element.document], $1.element.line, $1.offset
      )
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
    if zip(rows, rows.dropFirst()).contains(where: { ranks[$0.document] > ranks[$1.document] }) {
      let order = rows.indices.sorted { (ranks[rows[$0].document], $0) < (ranks[rows[$1].document], $1) }
      sorted = order.map { rows[$0] }
    }
    func text(_ rendering: Int) -> String { texts[rendering] ?? "" }
    if concept.category == .count {
      return Judged(findings: EventCounts.findings(concept, sorted, documents, text: text))
    }
    let drift = TermDrift(concept: concept, rows: sorted, dates: { documents[$0]?.date }, text: text)
    return Judged(term: drift, findings: DriftFinding.findings(drift, sorted, documents, text: text))
  }

  private func forEachRow(_ db: Database, _ body: (Int, DriftRow) -> Void) throws {
    let columns = """
      SELECT concept, document, rendering, confidence, flags, bead, source_line, source_column, target_line,
        target_column FROM occurrence
      """
    func read(_ row: IntegerStatement.Row) {
      body(
        row[0],
        DriftRow(
          document: row[1], rendering: row.isNull(2) ? nil : row[2], confidence: Double(row[3]) / 1000,
          flags: OccurrenceFlags(rawValue: row[4]), bead: row[5], sourceLine: row[6], sourceColumn: row[7],
          targetLine: row[8], targetColumn: row[9]))
    }
    if query.term == nil {
      try IntegerStatement(db, columns + " ORDER BY concept, document, number").forEach(body: read)
    } else {
      for concept in concepts.keys.sorted() {
        try IntegerStatement(db, columns + " WHERE concept = ? ORDER BY document, number").forEach(concept, body: read)
      }
    }
  }
}

extension TermDrift {
  /// How much there is to see: changes first, then varied usage in many documents.
  var rank: Double {
    2 * Double(changes.count) + entropy * (Double(uses.count) + 1).logarithm + 0.1 * Double(min(20, minorities.count))
  }
}
