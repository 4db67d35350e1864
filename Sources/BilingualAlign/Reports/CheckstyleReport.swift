import BilingualChecks
import BilingualText

/// Checkstyle XML, which many review tools read: findings grouped by the file they stand in.
struct CheckstyleReport: TextualReport {
  private var files = ""

  func page(_ document: CheckedDocument, of review: Review?, index: Int) -> String {
    var files = ""
    for path in document.source == document.target ? [document.source] : [document.source, document.target] {
      let own = document.findings.filter { ($0.mainPlace?.path ?? document.target) == path }
      files += "  " + XMLText.tag("file", ["name": ForeignText.visible(path)], isEmpty: own.isEmpty) + "\n"
      if own.isEmpty { continue }
      for located in own { files += "    " + Self.error(located) + "\n" }
      files += "  </file>\n"
    }
    return files
  }

  mutating func add(_ document: CheckedDocument, page: String) -> String {
    files += page
    return ""
  }

  func finish() -> String {
    XMLText.declaration + "<checkstyle version=\"8.0\">\n" + files + "</checkstyle>\n"
  }

  private static func error(_ located: LocatedFinding) -> String {
    XMLText.tag(
      "error",
      [
        "line": located.mainPlace.map { "\($0.start.line)" }, "column": located.mainPlace.map { "\($0.start.column)" },
        "severity": located.finding.severity.rawValue, "message": located.messageAndElement,
        "source": "align-tool.\(located.finding.check)",
      ], isEmpty: true)
  }
}
