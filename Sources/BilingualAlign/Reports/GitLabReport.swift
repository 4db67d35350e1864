/// GitLab's Code Quality report. Its fingerprints must be unique within a report, so they hash the path, too; lines play
/// no part in them.
/// Source: GitLab Docs, "Code Quality", "Code Quality report format".
struct GitLabReport: Report {
  private var issues: [JSONValue] = []

  mutating func add(_ document: CheckedDocument, of review: Review?) -> String {
    for located in document.findings {
      let place = located.mainPlace
      let path = place?.path ?? document.target
      issues.append(
        .object([
          "description": .string(located.finding.message), "check_name": .string(located.finding.check),
          "fingerprint": .string("\(Fingerprint([path, "\(located.fingerprint)"], occurrence: 0))"),
          "severity": .string(Self.severity(located.finding.severity)),
          "location": .object([
            "path": .string(path), "lines": .object(["begin": .int(place?.start.line ?? 1)]),
          ]),
        ]))
    }
    return ""
  }

  func finish() -> String { JSONValue.array(issues).text() + "\n" }

  private static func severity(_ severity: Severity) -> String {
    switch severity {
    case .error: "major"
    case .warning: "minor"
    case .info: "info"
    }
  }
}
