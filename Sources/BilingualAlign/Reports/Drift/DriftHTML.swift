package import BilingualArchive
import BilingualChecks
import BilingualFacts
import BilingualTerms
import BilingualText

/// Drift as one HTML file that needs nothing else: an overview of the terms that drift most, a timeline for each, and the
/// sentence pairs around its changes and departures.
struct DriftHTML {
  private let report: DriftReport
  private let sentences: DriftSentences

  init(_ report: DriftReport, _ sentences: DriftSentences) {
    self.report = report
    self.sentences = sentences
  }

  /// How many sentence pairs a term shows.
  static let longestList = 24

  var text: String {
    let byConcept = Dictionary(grouping: report.drift.findings) { $0.concept.key }
    let sections = report.htmlTerms.enumerated().map { index, entry in
      term(entry.term, id: "t\(index + 1)", isListed: entry.isListed, findings: byConcept[entry.term.concept.key] ?? [])
    }
    let dates = report.drift.documents.values.compactMap(\.date)
    let span = [dates.min(), dates.max()].compactMap { $0.map { "\($0)" } }.joined(separator: " – ")
    let recounts = report.drift.findings.filter { $0.cause == .recount }.prefix(50).map(note)
    let page = Page(
      version: report.signature.version, style: DriftStyle.text,
      title: report.said(report.drift.query.term.map { "Drift of “\($0)”" } ?? "Drift of terms"),
      summary: report.summary(span), terms: sections, hasTerms: !sections.isEmpty, hasRecounts: !recounts.isEmpty,
      recounts: recounts)
    return DriftTemplates.all[report.language].render(page, "page")
  }

  struct Page {
    let version: String
    let style: String
    let title: String
    let summary: String
    let terms: [Term]
    let hasTerms: Bool
    let hasRecounts: Bool
    let recounts: [Note]
  }

  struct Term {
    let id: String
    let korean: String
    let category: String
    let kind: String
    let facts: String
    let changed: String
    let findings: Int
    let chart: DriftChart
    let overview: DriftChart
    let renderings: [Rendering]
    let changes: [String]
    let pairs: [Pair]
  }

  struct Rendering {
    let color: Int
    let text: String
    let documents: Int
    let share: String
    let span: String
    let status: String?
    /// The status in the language of the page.
    let mark: String?
  }

  struct Pair {
    let id: String
    let why: String
    let severity: String
    let date: String
    let place: String
    let source: String
    let before: String
    let text: String
    let after: String
  }

  struct Note {
    let message: String
    let place: String
  }

  // MARK: Terms

  private func term(_ term: TermDrift, id: String, isListed: Bool, findings: [DriftFinding]) -> Term {
    let shown = report.shownPlaces(term, findings)
    let anchors = Dictionary(
      shown.enumerated().map { ($0.element.use.document, "\(id)-\($0.offset)") },
      uniquingKeysWith: { first, _ in first })
    let facts = [report.facts(term), isListed ? nil : report.said("in no glossary")].compactMap { $0 }
    return Term(
      id: id, korean: term.concept.korean, category: report.said(term.concept.category.words),
      kind: report.kind(term.concept), facts: facts.joined(separator: ", "),
      changed: term.changes.map { "\(term.uses[$0.first].date)" }.joined(separator: ", "),
      findings: findings.count { $0.cause != .change },
      chart: DriftChart(term, width: 860, laneHeight: 30, anchors: anchors, report.language),
      overview: DriftChart(term, width: 300, laneHeight: 12, anchors: [:], report.language),
      renderings: term.renderings.prefix(12).enumerated().map { rendering($0.offset, of: $0.element, in: term) },
      changes: term.changes.indices.map { report.change($0, of: term) },
      pairs: shown.enumerated().compactMap { pair("\(id)-\($0.offset)", shown: $0.element, of: term) })
  }

  private func rendering(_ index: Int, of rendering: TermDrift.Rendering, in term: TermDrift) -> Rendering {
    let count = term.uses.count { $0.rendering == index }
    return Rendering(
      color: min(index, DriftChart.lanes - 1), text: rendering.text, documents: rendering.documents,
      share: report.said(DriftNumbers.percent(Double(count) / Double(max(1, term.uses.count)))),
      span: [rendering.first, rendering.last].compactMap { $0.map { "\($0)" } }.joined(separator: " – "),
      status: rendering.status?.rawValue,
      mark: (rendering.status?.words ?? (rendering.isShort ? DriftReport.shortForm : nil)).map(report.said))
  }

  private func pair(_ id: String, shown: DriftReport.ShownPlace, of term: TermDrift) -> Pair? {
    let key = DriftSentences.Key(document: shown.use.document, bead: shown.place.bead)
    guard let sentence = sentences[key], let document = report.drift.document(shown.use.document) else { return nil }
    let name = term.renderings[shown.place.rendering].text
    let forms = [name] + term.renderings[shown.place.rendering].forms
    let found = forms.lazy.compactMap { sentence.target.firstRange(of: $0) }.first
    return Pair(
      id: id, why: shown.why, severity: shown.severity, date: "\(shown.use.date)",
      place: "\(report.path(document.target)):\(shown.place.targetLine)", source: sentence.source,
      before: found.map { String(sentence.target[..<$0.lowerBound]) } ?? sentence.target,
      text: found.map { String(sentence.target[$0]) } ?? "",
      after: found.map { String(sentence.target[$0.upperBound...]) } ?? "")
  }

  private func note(_ finding: DriftFinding) -> Note {
    let document = report.drift.document(finding.document)
    return Note(message: report.said(finding.message), place: "\(report.path(document?.source ?? "")):\(finding.line)")
  }
}

extension DriftReport {
  /// A place whose sentences are shown, and why.
  struct ShownPlace {
    let use: TermDrift.Use
    let place: TermDrift.Place
    let why: String
    let severity: String
  }

  /// The terms of the page, those that no glossary knows behind the others.
  var htmlTerms: [(term: TermDrift, isListed: Bool)] {
    shown.prefix(limit).map { ($0, true) } + (unlisted ?? []).prefix(limit).map { ($0, false) }
  }

  /// The documents around changes, then those that are out of step.
  func shownPlaces(_ term: TermDrift, _ findings: [DriftFinding]) -> [ShownPlace] {
    var shown: [ShownPlace] = []
    func add(_ use: TermDrift.Use, rendering: Int, why: Message, severity: Severity) {
      guard shown.count < DriftHTML.longestList, !shown.contains(where: { $0.use.document == use.document }),
        let place = use.places.first(where: { $0.rendering == rendering }) ?? use.places.first
      else { return }
      shown.append(ShownPlace(use: use, place: place, why: said(why), severity: severity.rawValue))
    }
    for change in term.changes {
      add(term.uses[change.last], rendering: change.before, why: "last before the change", severity: .info)
      add(term.uses[change.first], rendering: change.after, why: "first after the change", severity: .info)
    }
    let uses = Dictionary(term.uses.map { ($0.document, $0) }, uniquingKeysWith: { first, _ in first })
    for finding in findings where finding.cause != .change {
      guard let use = uses[finding.document] else { continue }
      let rendering = use.places.first { term.renderings[$0.rendering].text == finding.text }?.rendering
      add(use, rendering: rendering ?? use.rendering, why: finding.message, severity: finding.severity)
    }
    if shown.isEmpty {
      for index in term.renderings.indices.prefix(6) {
        if let use = term.uses.first(where: { $0.rendering == index }) {
          add(use, rendering: index, why: "first with this rendering", severity: .info)
        }
      }
    }
    return shown.sorted { ($0.use.date, $0.use.document) < ($1.use.date, $1.use.document) }
  }

  /// The sentences that the page needs.
  package var sentenceKeys: Set<DriftSentences.Key> {
    let byConcept = Dictionary(grouping: drift.findings) { $0.concept.key }
    var keys: Set<DriftSentences.Key> = []
    for entry in htmlTerms {
      for shown in shownPlaces(entry.term, byConcept[entry.term.concept.key] ?? []) {
        keys.insert(DriftSentences.Key(document: shown.use.document, bead: shown.place.bead))
      }
    }
    return keys
  }
}
