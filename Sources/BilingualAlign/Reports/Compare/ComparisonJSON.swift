import BilingualChecks
import BilingualDocuments
import BilingualRevision
import BilingualText

/// Translations side by side for programs, version 1.
struct ComparisonJSON {
  private let report: ComparisonReport

  init(_ report: ComparisonReport) { self.report = report }

  var text: String {
    let comparison = report.comparison
    return JSONValue.object([
      "version": 1, "tool": report.signature.json, "source": .string(comparison.source.source.path),
      "date": comparison.date.map { .string("\($0)") }, "translations": .array(comparison.sides.map(side)),
      "rows": .array(comparison.rows.map(row)), "terms": .array(comparison.terms.map(term)),
    ]).text() + "\n"
  }

  private func side(_ side: ComparedTranslations.Side) -> JSONValue {
    let summary = side.summary
    return .object([
      "name": .string(side.name), "path": .string(side.review.target.source.path),
      "sentences": .int(summary.sentences), "covered": .int(summary.covered), "terms": .int(summary.terms),
      "rightTerms": .int(summary.rightTerms), "words": .int(summary.words), "characters": .int(summary.characters),
      "originalCharacters": .int(summary.originalCharacters),
      "findings": .object(
        summary.findings.sorted { $0.key < $1.key }.map { .init(key: $0.key, value: .int($0.value)) }),
    ])
  }

  private func row(_ row: ComparedTranslations.Row) -> JSONValue {
    let comparison = report.comparison
    let targets = zip(comparison.sides, row.targets).map { side, target in
      passage(side.review.target, target) ?? .null
    }
    return .object([
      "kind": .string(row.kind.rawValue), "source": passage(comparison.source, row.source), "targets": .array(targets),
      "differences": .array(row.differences.map(difference)),
    ])
  }

  private func passage(_ document: Document, _ segments: Range<Int>) -> JSONValue? {
    report.line(document, segments).map {
      .object(["line": .int($0), "text": .string(report.text(document, segments))])
    }
  }

  private func difference(_ difference: ComparedTranslations.Difference) -> JSONValue {
    .object([
      "kind": .string(difference.isFact ? "fact" : difference.isTerm ? "term" : "other"),
      "check": .string(difference.check), "message": .string(report.said(difference.message)),
      "original": difference.original.map { .string($0) },
      "says": .array(
        difference.says.map {
          .object(["text": $0.text.map { .string($0) }, "verdict": .string($0.verdict.rawValue)])
        }),
    ])
  }

  private func term(_ term: ComparedTranslations.Term) -> JSONValue {
    .object([
      "id": .string(term.id), "korean": .string(term.korean), "wanted": .string(term.wanted),
      "renderings": .array(
        term.renderings.map { renderings in
          .array(
            renderings.map {
              .object(["text": .string($0.text), "count": .int($0.count), "right": .bool($0.isRight)])
            })
        }),
    ])
  }
}
