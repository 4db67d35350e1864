import BilingualArchive
import BilingualChecks
import BilingualTerms
import BilingualText

/// Drift for a reader at a terminal: the terms that drift, each with its renderings, changes and departures.
struct DriftText {
  private let report: DriftReport
  private let byConcept: [String: [DriftFinding]]

  init(_ report: DriftReport) {
    self.report = report
    byConcept = Dictionary(grouping: report.drift.findings) { $0.concept.key }
  }

  private var style: TextStyle { report.style }

  var text: String {
    let shown = report.shown
    var out = shown.map { section($0) + "\n" }.joined()
    out += recounts
    if let unlisted = report.unlisted, !unlisted.isEmpty {
      out += style.paint(report.said("Terms that no glossary knows, by how much they vary"), .bold) + "\n\n"
      out += unlisted.prefix(report.limit).map { section($0) + "\n" }.joined()
    }
    return out + report.summary("") + "\n"
  }

  private func section(_ term: TermDrift) -> String {
    let concept = term.concept
    var out =
      style.paint(ForeignText.visible(concept.korean), .bold) + "  "
      + style.paint(ForeignText.visible(report.kind(concept)), .faint)
    out += "\n  \(report.facts(term))\n"
    for rendering in term.renderings.prefix(8) { out += line(rendering) }
    if term.renderings.count > 8 { out += "  " + report.said("… \(term.renderings.count - 8) more") + "\n" }
    for index in term.changes.indices { out += line(index, term) }
    let findings = (byConcept[concept.key] ?? []).filter { $0.cause != .change }
    for finding in findings.prefix(10) { out += line(finding) }
    if findings.count > 10 { out += "  " + report.said("… \(findings.count - 10) more documents") + "\n" }
    return out
  }

  private func line(_ rendering: TermDrift.Rendering) -> String {
    let text = ForeignText.visible("“\(rendering.text)”")
    let span = [rendering.first, rendering.last].compactMap { $0.map { "\($0)" } }.joined(separator: " – ")
    var marks: [Message] = []
    if let status = rendering.status, !status.isRight { marks.append(status.words) }
    if rendering.isShort { marks.append(DriftReport.shortForm) }
    let pad = String(repeating: " ", count: max(1, 52 - ColumnWidth.of(text)))
    return "  \(text)\(pad)\(rendering.documents)  \(span)"
      + (marks.isEmpty ? "" : "  " + report.said(.list(marks)))
      + "\n"
  }

  private func line(_ index: Int, _ term: TermDrift) -> String {
    let change = term.changes[index]
    let place = place(term.uses[change.first], change.after)
    return "  " + style.paint(report.said("changed"), .bold, .info) + " "
      + ForeignText.visible(report.change(index, of: term)) + "\n    " + report.said("since \(place)") + "\n"
  }

  private func place(_ use: TermDrift.Use, _ rendering: Int) -> String {
    let line = (use.places.first { $0.rendering == rendering } ?? use.places.first)?.targetLine ?? 1
    return ForeignText.visible("\(report.path(report.drift.document(use.document)?.target ?? "")):\(line)")
  }

  private func line(_ finding: DriftFinding) -> String {
    let document = report.drift.document(finding.document)
    let name = finding.targetLine > 0 ? document?.target : document?.source
    let label = style.paint(report.said(finding.severity.words), .bold, TextStyle.ink(of: finding.severity))
    let message = report.said(finding.message)
    let what = "\(report.path(name ?? "")):\(finding.line): \(message) [\(finding.cause.rawValue)]"
    return "  \(label) \(ForeignText.visible(what))\n"
  }

  /// Findings about the counts of events, which are no terms of their own.
  private var recounts: String {
    let findings = report.drift.findings.filter { $0.cause == .recount }
    guard !findings.isEmpty else { return "" }
    return style.paint(report.said("Events counted twice"), .bold) + "\n" + findings.prefix(20).map(line).joined()
      + "\n"
  }
}
