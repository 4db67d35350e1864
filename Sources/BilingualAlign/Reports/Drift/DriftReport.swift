package import BilingualArchive
import BilingualChecks
import BilingualFacts
package import BilingualText

/// The forms of `drift --format`.
package enum DriftFormat: String, Sendable, Hashable, CaseIterable {
  case text, json, html, csv, sarif

  /// The format that a file's name asks for by its ending; `nil` where the ending tells of none.
  package init?(ending path: String) {
    guard let format = ReportFormat(ending: path), let same = DriftFormat(rawValue: format.rawValue) else { return nil }
    self = same
  }

  /// Whether it is no text, but a file of an office program.
  package var isFile: Bool { false }

  /// Whether programs read it first: it is in English unless another language is asked for by name.
  package var isForPrograms: Bool { self == .json || self == .csv || self == .sarif }
}

/// What every form of a drift report is made of.
package struct DriftReport: Sendable {
  let drift: Drift
  let signature: ToolSignature
  let style: TextStyle
  /// The language of what is said beside the texts.
  let language: Language
  /// From a name of the archive to a path for people.
  let path: @Sendable (String) -> String
  /// How many terms text and HTML show.
  let limit: Int
  /// Terms that no glossary knows, the most varied first; `nil` where they were not looked for.
  let unlisted: [TermDrift]?

  package init(
    _ drift: Drift, unlisted: [TermDrift]? = nil, signature: ToolSignature, style: TextStyle = TextStyle(),
    language: Language = .english, limit: Int = .max, path: @escaping @Sendable (String) -> String
  ) {
    self.drift = drift
    self.unlisted = unlisted
    self.signature = signature
    self.style = style
    self.language = language
    self.limit = limit
    self.path = path
  }

  /// - Parameter pairs: the sentence pairs of documents, for HTML.
  package func text(_ format: DriftFormat, pairs: DriftSentences = DriftSentences()) -> String {
    switch format {
    case .text: DriftText(self).text
    case .json: DriftJSON(self).text
    case .csv: DriftCSV.text(self)
    case .sarif: sarif
    case .html: DriftHTML(self, pairs).text
    }
  }

  /// The findings as those of other checks, one document after the other.
  var checked: [CheckedDocument] {
    var documents: [(id: Int, findings: [LocatedFinding])] = []
    for finding in drift.findings {
      guard let document = drift.document(finding.document) else { continue }
      if documents.last?.id != finding.document { documents.append((finding.document, [])) }
      documents[documents.count - 1].findings.append(located(finding, document))
    }
    return documents.map { entry in
      let document = drift.document(entry.id)
      return CheckedDocument(
        source: path(document?.source ?? ""), target: path(document?.target ?? ""), beads: 0, date: document?.date,
        findings: entry.findings, row: nil)
    }
  }

  private func located(_ finding: DriftFinding, _ document: ArchivedDocument) -> LocatedFinding {
    var plain = Finding(
      check: finding.cause.rawValue, severity: finding.severity, message: finding.message,
      confidence: finding.confidence, source: nil, target: nil, bead: finding.bead, suggestion: finding.suggestion)
    plain.language = language
    func place(_ name: String, line: Int, column: Int, text: String) -> LocatedFinding.Place {
      let start = SourcePosition(line: line, column: column, utf16Column: column)
      let end = SourcePosition(line: line, column: column + text.count, utf16Column: column + text.utf16.count)
      return LocatedFinding.Place(
        path: path(name), start: start, end: end,
        utf8Columns: .init(start: column, end: column + text.utf8.count), text: text, value: finding.concept.key)
    }
    let source = place(
      document.source, line: finding.sourceLine, column: finding.sourceColumn, text: finding.concept.korean)
    let target =
      finding.targetLine > 0
      ? place(document.target, line: finding.targetLine, column: finding.targetColumn, text: finding.text) : nil
    return LocatedFinding(
      finding: plain, bead: finding.bead, source: source, target: target,
      fingerprint: Fingerprint(
        [finding.cause.rawValue, document.source, document.target, finding.concept.key, finding.text], occurrence: 0))
  }

  private var sarif: String {
    var context = ReportContext(signature: signature, checks: DriftReport.checks)
    context.language = language
    var report = SARIFReport(context)
    var out = ""
    for document in checked { out += report.add(document, of: nil) }
    return out + report.finish()
  }

  /// What each cause means, as checks are described.
  static let checks: [CheckInfo] = DriftFinding.Cause.allCases.map { cause in
    let (summary, severity): (String, Severity) =
      switch cause {
      case .change: ("The rendering of a term changed with this document.", .info)
      case .minority: ("A document departs from the rendering that its time has for a term.", .warning)
      case .glossary: ("A rendering that the glossary deprecates or forbids.", .warning)
      case .outdated: ("A title or name that had ended, or had not begun, on the document's date.", .warning)
      case .recount: ("Two different events of a series have the same number.", .warning)
      }
    return CheckInfo(id: cause.rawValue, summary: summary, severity: severity, good: [], bad: [])
  }

  /// How many findings of each severity.
  package var tally: Tally {
    var tally = Tally()
    for finding in drift.findings { tally.add(finding.severity) }
    return tally
  }

  /// Terms with something to see, the most drifting first: all where one was asked for.
  var shown: [TermDrift] {
    guard drift.query.term == nil else { return drift.terms }
    let named = Set(drift.findings.map(\.concept.key))
    return Array(drift.terms.filter { !$0.changes.isEmpty || named.contains($0.concept.key) }.prefix(limit))
  }
}
