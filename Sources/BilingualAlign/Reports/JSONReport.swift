package import BilingualChecks
import BilingualFacts
import BilingualText

/// The report for programs, by the contract of the command line: version 1.
package struct JSONReport: TextualReport {
  private let signature: ToolSignature
  private var documents = JSONElements(depth: 1)
  /// The table that is being read, and its rows so far.
  private var table: (path: String, rows: Int)?
  private var findings = JSONElements(depth: 1)
  private var tally = Tally()

  package init(signature: ToolSignature) {
    self.signature = signature
  }

  package func page(_ document: CheckedDocument, of review: Review?, index: Int) -> String {
    JSONElements.text(document.findings.map(Self.json), depth: 1)
  }

  package mutating func add(_ document: CheckedDocument, page: String) -> String {
    tally.add(document.findings)
    if document.row == nil {
      documents.append(
        Self.json(
          document.source, document.target, beads: document.beads, date: document.date, revised: document.revised))
    } else {
      table = (document.source, (table?.rows ?? 0) + 1)
    }
    findings.append(page)
    return ""
  }

  package func finish() -> String {
    var documents = documents
    if let table { documents.append(Self.json(table.path, table.path, beads: table.rows, date: nil)) }
    let report = JSONValue.object([
      "version": 1, "tool": signature.json, "documents": documents.value,
      "findings": findings.value,
      "summary": .object([
        "errors": .int(tally.errors), "warnings": .int(tally.warnings), "infos": .int(tally.infos),
      ]),
    ])
    return report.text() + "\n"
  }

  private static func json(
    _ source: String, _ target: String, beads: Int, date: CalendarDate?, revised: [CheckedDocument.Revised] = []
  ) -> JSONValue {
    .object([
      "source": .string(source), "target": .string(target), "beads": .int(beads),
      "date": date.map { .string("\($0)") }, "sentences": revised.isEmpty ? nil : .array(revised.map(json)),
    ])
  }

  /// A sentence of two versions.
  private static func json(_ revised: CheckedDocument.Revised) -> JSONValue {
    func side(_ side: CheckedDocument.Revised.Side?) -> JSONValue? {
      side.map { .object(["line": .int($0.line), "text": .string($0.text)]) }
    }
    return .object([
      "state": .string(revised.sentence.state.rawValue), "moved": .bool(revised.sentence.isMoved),
      "updated": .bool(revised.sentence.isUpdated), "old": side(revised.old), "new": side(revised.new),
      "target": side(revised.target),
    ])
  }

  static func json(_ located: LocatedFinding) -> JSONValue {
    let finding = located.finding
    return .object([
      "check": .string(finding.check), "severity": .string(finding.severity.rawValue),
      "message": .string(finding.message), "confidence": .probability(finding.confidence),
      "source": located.source.map(json), "old": located.old.map(json), "target": located.target.map(json),
      "bead": located.bead.map { .int($0) },
      "suggestion": finding.suggestion.map { .string($0) }, "fingerprint": .string("\(located.fingerprint)"),
    ])
  }

  private static func json(_ place: LocatedFinding.Place) -> JSONValue {
    .object([
      "path": .string(place.path), "line": .int(place.start.line), "column": .int(place.start.column),
      "text": .string(place.text), "value": place.value.map { .string($0) },
      "segment": place.segment.map { .string($0) }, "place": place.element.map { .string($0.path) },
      "element": place.element?.name.map { .string($0) },
    ])
  }
}
