import BilingualChecks
import BilingualDocuments
import BilingualRevision
import BilingualText

/// Translations side by side as one HTML file that needs nothing else: a column for each, the differences under their row, then the
/// terms and the numbers.
struct ComparisonHTML {
  private let report: ComparisonReport

  init(_ report: ComparisonReport) { self.report = report }

  struct Page {
    let version: String
    let style: String
    let columns: Int
    let title: String
    let summary: String
    let names: [String]
    let headings: [String]
    let numbers: [Cells]
    let rows: [Row]
    let terms: [Cells]
    let hasTerms: Bool
  }

  struct Cells {
    let cells: [String]
  }

  struct Row {
    let number: Int
    let kind: String
    let label: String
    let severity: String
    let source: String
    let targets: [Target]
    let differences: [Difference]
  }

  struct Target {
    let name: String
    let text: String
  }

  struct Difference {
    let severity: String
    let message: String
    let check: String
    let says: [Saying]
  }

  struct Saying {
    let name: String
    let text: String
    let verdict: String
  }

  var text: String {
    let comparison = report.comparison
    let page = Page(
      version: report.signature.version, style: HTMLStyle.text + Self.style, columns: comparison.sides.count + 1,
      title: "\(comparison.source.source.path): \(comparison.sides.map(\.name).joined(separator: ", "))",
      summary: report.counts, names: comparison.sides.map(\.name), headings: report.headings,
      numbers: report.summaries.map { Cells(cells: $0) },
      rows: comparison.rows.enumerated().map { row($1, $0 + 1) },
      terms: comparison.terms.map { Cells(cells: [$0.korean, $0.wanted] + $0.renderings.map(report.renderings)) },
      hasTerms: !comparison.terms.isEmpty)
    return Self.templates[report.language].render(page, "page")
  }

  private func row(_ row: ComparedTranslations.Row, _ number: Int) -> Row {
    Row(
      number: number, kind: row.kind.rawValue, label: report.label(row),
      severity: ComparisonReport.severity(row)?.rawValue ?? "",
      source: report.text(report.comparison.source, row.source),
      targets: zip(report.comparison.sides, row.targets).map {
        Target(name: $0.name, text: report.text($0.review.target, $1))
      },
      differences: row.differences.map(difference))
  }

  private func difference(_ difference: ComparedTranslations.Difference) -> Difference {
    Difference(
      severity: difference.isFact ? "error" : difference.isTerm ? "warning" : "info",
      message: report.said(difference.message),
      check: difference.check,
      says: zip(report.comparison.sides, difference.says).map {
        Saying(name: $0.name, text: $1.text ?? "—", verdict: report.words($1.verdict, of: difference))
      })
  }

  private static let style = """
    .row.wide { grid-template-columns: 2.6rem repeat(var(--n), minmax(0, 1fr)); gap: 0 1rem; border-top: 1px solid var(--line); padding: .5rem 0; }
    .row.wide .label { grid-column: 2 / -1; color: var(--soft); font-size: .8rem; } .row.error > .label { color: var(--error); } .row.warning > .label { color: var(--warning); }
    .row.wide .name { display: none; } .table { overflow-x: auto; }
    table { border-collapse: collapse; margin: 1rem 0; font-size: .9rem; } th, td { text-align: left; border: 1px solid var(--line); padding: .2rem .6rem; vertical-align: top; }
    @media (max-width: 40rem) {
      .row.wide { grid-template-columns: 2rem minmax(0, 1fr); } .row.wide > * { grid-column: 2; } .row.wide > .number { grid-column: 1; }
      .row.wide .label { grid-column: 2; } .row.heads { display: none; }
      .row.wide .name { display: block; color: var(--soft); font-size: .8rem; margin-top: .3rem; }
    }
    """

  static let templates = SpokenTemplates(["page": page])

  private static let page = """
    <body>
    <header><h1>{{title}}</h1><p class="summary">{{summary}}</p></header>
    <main style="--n: {{columns}}">
    <div class="table"><table><thead><tr>{{#headings}}<th scope="col">{{.}}</th>{{/headings}}</tr></thead>
    <tbody>{{#numbers}}<tr>{{#cells}}<td>{{.}}</td>{{/cells}}</tr>
    {{/numbers}}</tbody></table></div>
    <div class="row wide heads"><b></b><b>⟨Original⟩</b>{{#names}}<b>{{.}}</b>{{/names}}</div>
    {{#rows}}
    <div class="row wide {{severity}}" id="r{{number}}">
    <span class="number">{{number}}</span>
    <div class="side" lang="ko">{{source}}</div>
    {{#targets}}<div class="side" lang="en"><span class="name">{{name}}</span>{{text}}</div>
    {{/targets}}
    <span class="label">{{label}}</span>
    {{#differences}}
    <article class="card {{severity}}"><p>{{message}} <code>{{check}}</code></p>
    <dl>{{#says}}<div><dt>{{name}}</dt><dd><q lang="en">{{text}}</q> {{verdict}}</dd></div>{{/says}}</dl></article>
    {{/differences}}
    </div>
    {{/rows}}
    {{#hasTerms}}
    <h2>⟨Terms⟩</h2>
    <div class="table"><table><thead><tr><th scope="col">⟨term⟩</th><th scope="col">⟨glossary⟩</th>{{#names}}<th scope="col">{{.}}</th>{{/names}}</tr></thead>
    <tbody>{{#terms}}<tr>{{#cells}}<td>{{.}}</td>{{/cells}}</tr>
    {{/terms}}</tbody></table></div>
    {{/hasTerms}}
    </main>
    </body>
    </html>

    """
}
