import BilingualArchive
import BilingualTerms

/// Drift for programs: every term with its renderings, periods, changes and departures, and the findings as `check` gives
/// them.
struct DriftJSON {
  private let report: DriftReport

  init(_ report: DriftReport) { self.report = report }

  var text: String {
    let tally = report.tally
    return JSONValue.object([
      "version": 1, "tool": report.signature.json, "documents": .int(report.drift.documents.count),
      "from": report.drift.query.from.map { .string("\($0)") }, "to": report.drift.query.to.map { .string("\($0)") },
      "terms": .array(report.drift.terms.map(json)), "unlisted": report.unlisted.map { .array($0.map(json)) },
      "findings": .array(report.checked.flatMap { $0.findings.map(JSONReport.json) }),
      "summary": .object([
        "errors": .int(tally.errors), "warnings": .int(tally.warnings), "infos": .int(tally.infos),
      ]),
    ]).text() + "\n"
  }

  private func json(_ term: TermDrift) -> JSONValue {
    let concept = term.concept
    return .object([
      "concept": .string(concept.key), "category": .string(concept.category.rawValue),
      "korean": .string(concept.korean), "english": concept.english.isEmpty ? nil : .string(concept.english),
      "documents": .int(term.uses.count), "entropy": .probability(term.entropy), "share": .probability(term.share),
      "unrendered": .int(term.unrendered), "uncertain": .int(term.uncertain),
      "renderings": .array(term.renderings.map(json)), "periods": .array(term.periods.map { json($0, term) }),
      "changes": .array(term.changes.map { json($0, term) }),
      "minorities": .array(term.minorities.map { json($0, term) }),
    ])
  }

  private func json(_ rendering: TermDrift.Rendering) -> JSONValue {
    .object([
      "text": .string(rendering.text),
      "forms": rendering.forms.isEmpty ? nil : .array(rendering.forms.map { .string($0) }),
      "occurrences": .int(rendering.occurrences), "documents": .int(rendering.documents),
      "first": rendering.first.map { .string("\($0)") }, "last": rendering.last.map { .string("\($0)") },
      "status": rendering.status.map { .string($0.rawValue) }, "short": rendering.isShort ? .bool(true) : nil,
    ])
  }

  private func json(_ period: TermDrift.Period, _ term: TermDrift) -> JSONValue {
    .object([
      "from": .string("\(term.uses[period.uses.lowerBound].date)"),
      "to": .string("\(term.uses[period.uses.upperBound - 1].date)"), "documents": .int(period.uses.count),
      "rendering": .string(term.renderings[period.rendering].text), "share": .probability(period.share),
    ])
  }

  private func json(_ change: TermDrift.Change, _ term: TermDrift) -> JSONValue {
    .object([
      "before": .string(term.renderings[change.before].text), "after": .string(term.renderings[change.after].text),
      "last": place(term.uses[change.last], change.before), "first": place(term.uses[change.first], change.after),
      "significance": .number(change.significance), "ratio": .probability(change.ratio),
    ])
  }

  private func json(_ minority: TermDrift.Minority, _ term: TermDrift) -> JSONValue {
    .object([
      "rendering": .string(term.renderings[minority.rendering].text),
      "expected": .string(term.renderings[minority.expected].text),
      "place": place(term.uses[minority.use], minority.rendering),
      "confidence": .probability(minority.place.confidence),
    ])
  }

  private func place(_ use: TermDrift.Use, _ rendering: Int) -> JSONValue {
    let document = report.drift.document(use.document)
    let place = use.places.first { $0.rendering == rendering } ?? use.places.first
    return .object([
      "date": .string("\(use.date)"), "source": .string(report.path(document?.source ?? "")),
      "sourceLine": place.map { .int($0.sourceLine) }, "target": .string(report.path(document?.target ?? "")),
      "targetLine": place.map { .int($0.targetLine) },
    ])
  }
}
