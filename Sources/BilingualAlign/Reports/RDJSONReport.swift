/// The Reviewdog Diagnostic Format as one JSON document. Its columns count UTF-8 bytes from 1.
/// Source: reviewdog, `proto/rdf/reviewdog.proto`.
struct RDJSONReport: Report {
  private var diagnostics: [JSONValue] = []

  mutating func add(_ document: CheckedDocument, of review: Review?) -> String {
    for located in document.findings {
      let place = located.mainPlace
      let range = place.map(Self.range)
      diagnostics.append(
        .object([
          "message": .string(located.finding.message),
          "location": .object(["path": .string(place?.path ?? document.target), "range": range]),
          "severity": .string(located.finding.severity.rawValue.uppercased()),
          "code": .object(["value": .string(located.finding.check)]),
          "suggestions": located.target == nil
            ? nil
            : located.finding.suggestion.map { .array([.object(["range": range, "text": .string($0)])]) },
        ]))
    }
    return ""
  }

  func finish() -> String {
    JSONValue.object([
      "source": .object(["name": "align-tool"]), "severity": "WARNING", "diagnostics": .array(diagnostics),
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
