package import BilingualChecks
import BilingualText

/// A finding a line, as compilers write them and editors read them: `path:line:column: severity: message [check]`.
package struct LineReport: TextualReport {
  package init() {}

  package func page(_ document: CheckedDocument, of review: Review?, index: Int) -> String {
    document.findings.map(Self.line).joined()
  }

  package mutating func add(_ document: CheckedDocument, page: String) -> String { page }

  package func finish() -> String { "" }

  private static func line(_ located: LocatedFinding) -> String {
    let place = located.mainPlace.map { ForeignText.line($0.position) + ": " } ?? ""
    let segment = located.mainPlace?.name.map { ForeignText.visible($0) + ": " } ?? ""
    let message = segment + ForeignText.visible(located.finding.message)
    return "\(place)\(located.finding.severity.rawValue): \(message) [\(located.finding.check)]\n"
  }
}
