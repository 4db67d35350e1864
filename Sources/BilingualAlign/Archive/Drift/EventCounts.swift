import BilingualChecks
import BilingualFacts
import BilingualText

/// Finds events that are numbered twice: `제2차` in 2016 and again in 2024.
enum EventCounts {
  /// Reports of one event lie within this many days; a later one is another event. In days.
  static let oneEvent = 200
  /// Numbers count where an event is announced: in the first beads, or in a title.
  static let announcing = 3

  /// - Parameter rows: the ordinals that stand with an event, in order of time.
  static func findings(
    of concept: ConceptRecord, rows: [DriftRow], documents: [Int: ArchivedDocument], text: (Int) -> String
  ) -> [DriftFinding] {
    var latest: [String: (date: CalendarDate, document: Int)] = [:]
    var found: [DriftFinding] = []
    var reported: Set<Int> = []
    for row in rows {
      guard let date = documents[row.document]?.date, let rendering = row.rendering,
        row.flags.contains(.inTitle) || row.bead < announcing
      else { continue }
      let number = text(rendering)
      if let earlier = latest[number], earlier.document != row.document,
        date.dayNumber - earlier.date.dayNumber > oneEvent, reported.insert(row.document).inserted
      {
        let place = TermDrift.Place(
          rendering: 0, bead: row.bead, sourceLine: row.sourceLine, sourceColumn: row.sourceColumn, targetLine: 0,
          targetColumn: 0, confidence: row.confidence)
        let name = documents[earlier.document]?.source ?? ""
        found.append(
          DriftFinding(
            .recount, .warning,
            message: "“제\(number)차 \(concept.korean)” is dated \(date) here and \(earlier.date) in \(name)",
            document: row.document, concept: concept, text: number, confidence: 0.8, at: place))
      }
      latest[number] = (date, row.document)
    }
    return found
  }
}
