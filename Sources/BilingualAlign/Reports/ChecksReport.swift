package import BilingualChecks
import BilingualRevision

/// What the checks are, from the same source as their tests: what `align-tool checks` prints.
package enum ChecksReport {
  /// One line a check: id, severity, summary.
  package static func list(_ checks: [any Check.Type] = allChecks) -> String {
    let infos = checks.map { $0.info } + StaleChecks.all
    let width = infos.map { $0.id.count }.max() ?? 0
    return infos.map { info in
      let id = info.id + String(repeating: " ", count: width - info.id.count)
      return "\(id)  \(info.isOnByDefault ? info.severity.rawValue : "off    ")  \(info.summary)\n"
    }.joined()
  }

  /// One check with its details and examples, for a terminal.
  package static func explanation(_ info: CheckInfo) -> String {
    var text =
      "\(info.id) (\(info.severity.rawValue)\(info.isOnByDefault ? "" : ", off by default"))\n\(info.summary)\n"
    if !info.details.isEmpty { text += "\n\(info.details)\n" }
    if let measured = info.measured { text += "\n\(measured)\n" }
    if info.bad.isEmpty { return text }
    text += "\nflagged:\n" + info.bad.map { example($0, prefix: "  ") }.joined(separator: "\n")
    text += "\npassed:\n" + info.good.map { example($0, prefix: "  ") }.joined(separator: "\n")
    return text
  }

  /// What the checks with these ids are about, for the end of a report; empty for none.
  package static func explanations(of ids: Set<String>) -> String {
    let infos = (allChecks.map { $0.info } + StaleChecks.all + runChecks).filter { ids.contains($0.id) }
    return infos.map { "\n" + explanation($0) }.joined()
  }

  /// Docs/Checks.md.
  package static func markdown(_ checks: [any Check.Type] = allChecks) -> String {
    var text = """
      # Checks

      Printed by `align-tool checks --markdown`; do not edit. `⟦ ⟧` marks what is reported. The examples are run as tests.

      | check | severity | what it finds |
      | --- | --- | --- |

      """
    for check in checks {
      let info = check.info
      text +=
        "| [\(info.id)](#\(info.id)) | \(info.isOnByDefault ? info.severity.rawValue : "off") | \(info.summary) |\n"
    }
    for check in checks { text += "\n" + section(check.info) }
    text += "\n# What `stale` finds\n"
    for info in StaleChecks.all {
      text += "\n## \(info.id)\n\n\(info.summary) (\(info.severity.rawValue))\n\n\(info.details)\n"
    }
    text += "\n# What a run over many files finds, too\n"
    for info in runChecks { text += "\n## \(info.id)\n\n\(info.summary)\n\n\(info.details)\n" }
    return text
  }

  private static func section(_ info: CheckInfo) -> String {
    var text = "## \(info.id)\n\n\(info.summary)\n"
    if !info.details.isEmpty { text += "\n\(info.details)\n" }
    if let measured = info.measured { text += "\n\(measured)\n" }
    text += "\nFlagged:\n\n```text\n" + info.bad.map { example($0) }.joined(separator: "\n") + "```\n"
    text += "\nPassed:\n\n```text\n" + info.good.map { example($0) }.joined(separator: "\n") + "```\n"
    return text
  }

  private static func example(_ example: CheckExample, prefix: String = "") -> String {
    func lines(_ name: String, _ text: String) -> String {
      text.split(separator: "\n", omittingEmptySubsequences: false).map { "\(prefix)\(name)  \($0)\n" }.joined()
    }
    var text = lines("ko", example.source) + lines("en", example.target)
    if let date = example.date { text += "\(prefix)date  \(date)\n" }
    return text
  }
}
