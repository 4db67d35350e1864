import BilingualChecks
import BilingualFacts
import BilingualText

/// The Reviewdog Diagnostic Format as one JSON document. Its columns count UTF-8 bytes from 1.
/// Source: reviewdog, `proto/rdf/reviewdog.proto`.
struct RDJSONReport: TextualReport {
  private var diagnostics = JSONElements(depth: 1)

  func page(_ document: CheckedDocument, of review: Review?, index: Int) -> String {
    JSONElements.text(document.findings.map { Self.diagnostic($0, in: document) }, depth: 1)
  }

  mutating func add(_ document: CheckedDocument, page: String) -> String {
    diagnostics.append(page)
    return ""
  }

  private static func diagnostic(_ located: LocatedFinding, in document: CheckedDocument) -> JSONValue {
    let place = located.mainPlace
    let range = place.map(Self.range)
    return .object([
      "message": .string(located.messageAndElement),
      "location": .object(["path": .string(place?.path ?? document.target), "range": range]),
      "severity": .string(located.finding.severity.rawValue.uppercased()),
      "code": .object(["value": .string(located.finding.check)]),
      // What is put in place of a line end would join the lines.
      "suggestions": located.target == nil || place?.start.line != place?.end.line
        ? nil
        : located.finding.suggestion.map { .array([.object(["range": range, "text": .string($0)])]) },
    ])
  }

  func finish() -> String {
    JSONValue.object([
      "source": .object(["name": "align-tool"]), "severity": "WARNING", "diagnostics": diagnostics.value,
    ]).text() + "\n"
  }

  private static func range(_ place: LocatedFinding.Place) -> JSONValue {
    func position(_ line: Int, _ column: Int) -> JSONValue {
      .object(["line": .int(line), "column": .int(column)])
    }
    return .object([
      "start": position(place.start.line, place.utf8Columns.start),
      "end": position(place.end.line, place.utf8Columns.end),
    ])
  }
}
