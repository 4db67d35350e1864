import BilingualChecks
import BilingualText

/// GitLab's Code Quality report. Its fingerprints must be unique within a report, so they hash the path, too; lines play
/// no part in them.
/// Source: GitLab Docs, "Code Quality", "Code Quality report format".
struct GitLabReport: TextualReport {
  private var issues = JSONElements(depth: 0)
  /// How often each pair of path and fingerprint was written: rows of a table may be the same.
  private var seen: [String: Int] = [:]

  func page(_ document: CheckedDocument, of review: Review?, index: Int) -> String { "" }

  mutating func add(_ document: CheckedDocument, page: String) -> String {
    for located in document.findings {
      let place = located.mainPlace
      let path = place?.path ?? document.target
      let key = "\(path)\n\(located.fingerprint)"
      let occurrence = seen[key, default: 0]
      seen[key] = occurrence + 1
      issues.append(
        .object([
          "description": .string(located.messageAndElement), "check_name": .string(located.finding.check),
          "fingerprint": .string("\(Fingerprint([key], occurrence: occurrence))"),
          "severity": .string(Self.severity(located.finding.severity)),
          "location": .object([
            "path": .string(path), "lines": .object(["begin": .int(place?.start.line ?? 1)]),
          ]),
        ]))
    }
    return ""
  }

  func finish() -> String { issues.value.text() + "\n" }

  private static func severity(_ severity: Severity) -> String {
    switch severity {
    case .error: "major"
    case .warning: "minor"
    case .info: "info"
    }
  }
}
