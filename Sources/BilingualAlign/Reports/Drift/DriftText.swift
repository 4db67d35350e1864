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
      out += style.paint("Terms that no glossary knows, by how much they vary", .bold) + "\n\n"
      out += unlisted.prefix(report.limit).map { section($0) + "\n" }.joined()
    }
    let drifting = report.drift.terms.count { !$0.changes.isEmpty }
    out +=
      "\(Tally.counted(report.drift.terms.count, "term")) in \(Tally.counted(report.drift.documents.count, "document"))"
    out += ", \(drifting) changed; \(report.tally.summary)\n"
    return out
  }

  private func section(_ term: TermDrift) -> String {
    let concept = term.concept
    var out =
      style.paint(ForeignText.visible(concept.korean), .bold) + "  "
      + style.paint(ForeignText.visible("\(concept.category.rawValue) \(concept.key)"), .faint)
    out += "\n  \(Tally.counted(term.uses.count, "document"))"
    if term.renderings.count > 1 {
      out += ", \(DriftNumbers.percent(term.share)) alike, \(DriftNumbers.bits(term.entropy))"
    }
    if term.unrendered > 0 { out += ", \(term.unrendered) not found" }
    out += "\n"
    for rendering in term.renderings.prefix(8) { out += line(rendering) }
    if term.renderings.count > 8 { out += "  … \(term.renderings.count - 8) more\n" }
    for (i, change) in term.changes.enumerated() { out += line(change, i, term) }
    let findings = (byConcept[concept.key] ?? []).filter { $0.cause != .change }
    for finding in findings.prefix(10) { out += line(finding) }
    if findings.count > 10 { out += "  … \(findings.count - 10) more documents\n" }
    return out
  }

  private func line(_ rendering: TermDrift.Rendering) -> String {
    let text = ForeignText.visible("“\(rendering.text)”")
    let span = [rendering.first, rendering.last].compactMap { $0.map { "\($0)" } }.joined(separator: " – ")
    let marks = [
      rendering.status.map { $0.isRight ? "" : $0.rawValue } ?? "", rendering.isShort ? "short form" : "",
    ].filter { !$0.isEmpty }
    let pad = String(repeating: " ", count: max(1, 52 - ColumnWidth.of(text)))
    return "  \(text)\(pad)\(rendering.documents)  \(span)"
      + (marks.isEmpty ? "" : "  " + marks.joined(separator: ", "))
      + "\n"
  }

  private func line(_ change: TermDrift.Change, _ index: Int, _ term: TermDrift) -> String {
    let (last, first) = (term.uses[change.last], term.uses[change.first])
    let (before, after) = (
      ForeignText.visible(term.renderings[change.before].text), ForeignText.visible(term.renderings[change.after].text)
    )
    let what =
      change.before == change.after
      ? "“\(after)” \(DriftNumbers.percent(term.periods[index].share)) → \(DriftNumbers.percent(term.periods[index + 1].share))"
      : "“\(before)” → “\(after)”"
    return "  " + style.paint("changed", .bold, .info) + " between \(last.date) and \(first.date): \(what), "
      + "\(DriftNumbers.significance(change.significance))\n" + "    since \(place(first, change.after))\n"
  }

  private func place(_ use: TermDrift.Use, _ rendering: Int) -> String {
    let line = (use.places.first { $0.rendering == rendering } ?? use.places.first)?.targetLine ?? 1
    return ForeignText.visible("\(report.path(report.drift.document(use.document)?.target ?? "")):\(line)")
  }

  private func line(_ finding: DriftFinding) -> String {
    let document = report.drift.document(finding.document)
    let name = finding.targetLine > 0 ? document?.target : document?.source
    let label = style.paint(finding.severity.rawValue, .bold, TextStyle.ink(of: finding.severity))
    let what = "\(report.path(name ?? "")):\(finding.line): \(finding.message) [\(finding.cause.rawValue)]"
    return "  \(label) \(ForeignText.visible(what))\n"
  }

  /// Findings about the counts of events, which are no terms of their own.
  private var recounts: String {
    let findings = report.drift.findings.filter { $0.cause == .recount }
    guard !findings.isEmpty else { return "" }
    return style.paint("Events counted twice", .bold) + "\n" + findings.prefix(20).map(line).joined() + "\n"
  }
}
