import BilingualFacts
import BilingualText

/// An occurrence as drift reads it from the archive.
struct DriftRow: Sendable {
  let document: Int
  /// The document's place in time.
  let rank: Int
  let rendering: Int?
  let confidence: Double
  let flags: OccurrenceFlags
  let bead: Int
  let sourceLine: Int
  let sourceColumn: Int
  let targetLine: Int
  let targetColumn: Int
}

/// Counts a concept's occurrences by group and by document.
struct DriftTally {
  private(set) var occurrences: [Int]
  private(set) var documents: [Int]
  private(set) var first: [CalendarDate?]
  private(set) var last: [CalendarDate?]
  private(set) var uses: [TermDrift.Use] = []
  private(set) var unrendered = 0
  private(set) var uncertain = 0
  /// The groups, the most used first.
  private(set) var order: [Int] = []

  init(_ rows: [DriftRow], groups: RenderingGroups, dates: (Int) -> CalendarDate?) {
    let count = groups.names.count
    occurrences = [Int](repeating: 0, count: count)
    documents = occurrences
    first = [CalendarDate?](repeating: nil, count: count)
    last = first
    var raw: [(document: Int, date: CalendarDate?, places: [(group: Int, row: DriftRow)])] = []
    for row in rows {
      guard let rendering = row.rendering else {
        unrendered += 1
        continue
      }
      guard !row.flags.contains(.isShort), let group = groups.group(of: rendering, row.flags) else { continue }
      if raw.last?.document != row.document { raw.append((row.document, dates(row.document), [])) }
      raw[raw.count - 1].places.append((group, row))
    }
    for document in raw { register(document.places.map(\.group), document.date) }
    // A headline's form may be all of a group, and is counted with the name it begins with.
    order = (0..<count).filter { occurrences[$0] > 0 }.sorted {
      (documents[$1], occurrences[$1], groups.names[$0]) < (documents[$0], occurrences[$0], groups.names[$1])
    }
    var rank = [Int](repeating: 0, count: count)
    for (place, group) in order.enumerated() { rank[group] = place }
    for document in raw {
      add(document.document, date: document.date, places: document.places, groups: groups, rank: rank)
    }
  }

  private mutating func register(_ groups: [Int], _ date: CalendarDate?) {
    for group in groups { occurrences[group] += 1 }
    for group in Set(groups) {
      documents[group] += 1
      guard let date else { continue }
      first[group] = first[group].map { min($0, date) } ?? date
      last[group] = last[group].map { max($0, date) } ?? date
    }
  }

  /// The document's most frequent rendering is its use; of several as frequent, the first.
  private mutating func add(
    _ document: Int, date: CalendarDate?, places: [(group: Int, row: DriftRow)], groups: RenderingGroups,
    rank: [Int]
  ) {
    var found: [(rendering: Int, count: Int, place: TermDrift.Place)] = []
    for (group, row) in places where !groups.isShort[group] {
      guard row.flags.contains(.fromGlossary) || row.confidence >= TermDrift.leastConfidence else {
        uncertain += 1
        continue
      }
      if let known = found.firstIndex(where: { $0.rendering == rank[group] }) {
        found[known].count += 1
      } else {
        let place = TermDrift.Place(
          rendering: rank[group], bead: row.bead, sourceLine: row.sourceLine, sourceColumn: row.sourceColumn,
          targetLine: row.targetLine, targetColumn: row.targetColumn, confidence: row.confidence,
          isInTitle: row.flags.contains(.inTitle))
        found.append((rank[group], 1, place))
      }
    }
    // Beside the full name a shorter one, `the Consultations`, is no departure.
    let whole = found.map(\.rendering)
    found.removeAll { item in whole.contains { groups.shortens(order[item.rendering], order[$0]) } }
    guard let date, let most = found.map(\.count).max(), let top = found.first(where: { $0.count == most }) else {
      return
    }
    uses.append(
      TermDrift.Use(document: document, date: date, rendering: top.rendering, places: found.map(\.place)))
  }
}
