/// The report for programs, by the contract of the command line: version 1.
public struct JSONReport: Report {
  private let signature: ToolSignature
  private var documents: [JSONValue] = []
  private var findings: [JSONValue] = []
  private var tally = Tally()

  public init(signature: ToolSignature) {
    self.signature = signature
  }

  public mutating func add(_ document: CheckedDocument, of review: Review?) -> String {
    tally.add(document.findings)
    documents.append(
      .object([
        "source": .string(document.source), "target": .string(document.target), "beads": .int(document.beads),
        "date": document.date.map { .string("\($0)") },
      ]))
    findings += document.findings.map(Self.json)
    return ""
  }

  public func finish() -> String {
    let report = JSONValue.object([
      "version": 1, "tool": signature.json, "documents": .array(documents), "findings": .array(findings),
      "summary": .object([
        "errors": .int(tally.errors), "warnings": .int(tally.warnings), "infos": .int(tally.infos),
      ]),
    ])
    return report.text() + "\n"
  }

  private static func json(_ located: LocatedFinding) -> JSONValue {
    let finding = located.finding
    return .object([
      "check": .string(finding.check), "severity": .string(finding.severity.rawValue),
      "message": .string(finding.message), "confidence": .probability(finding.confidence),
      "source": located.source.map(json), "target": located.target.map(json), "bead": finding.bead.map { .int($0) },
      "suggestion": finding.suggestion.map { .string($0) }, "fingerprint": .string("\(located.fingerprint)"),
    ])
  }

  private static func json(_ place: LocatedFinding.Place) -> JSONValue {
    .object([
      "path": .string(place.path), "line": .int(place.start.line), "column": .int(place.start.column),
      "text": .string(place.text), "value": place.value.map { .string($0) },
    ])
  }
}
