package import BilingualChecks
import BilingualText

/// The report for a reader at a terminal: original and translation side by side, bead by bead, what does not agree
/// marked on both sides and explained under the bead.
package struct TextReport: TextualReport {
  private let style: TextStyle
  private var tally = Tally()
  private var pairs = 0
  private var documents = 0
  private var isTable = false

  package init(style: TextStyle) {
    self.style = style
  }

  package func page(_ document: CheckedDocument, of review: Review?, index: Int) -> String {
    guard let review else { return document.findings.map { $0.line + "\n" }.joined() }
    if document.findings.isEmpty, !style.showsAllBeads || document.row != nil { return "" }
    let page = TextPage(AlignedTexts(review), findings: document.findings, date: document.date, style: style)
    guard let row = document.row else { return page.text + "\n" }
    return page.row(line: row.line)
  }

  package mutating func add(_ document: CheckedDocument, page: String) -> String {
    tally.add(document.findings)
    pairs += document.pairs
    documents += 1
    isTable = document.row != nil
    return page
  }

  /// The summary line.
  package func finish() -> String {
    let found = tally.counts.map { severity, count in
      let text = severity.counted(count).text(in: style.language)
      return count == 0 ? text : style.paint(text, .bold, TextStyle.ink(of: severity))
    }.joined(separator: ", ")
    let mark = tally.count(from: .warning) == 0 ? style.paint("✓", .good) : style.paint("✗", .error)
    let sentences: Message = "\(pairs, "sentence pair", "sentence pairs")"
    let scope: Message =
      isTable ? "\(documents, "row", "rows")" : documents == 1 ? sentences : "\(documents) pairs, \(sentences)"
    // The counts may be coloured, which is no text of a document.
    let summary = Message(english: "{1} in {2}", parts: [.text(found), .message(scope)])
    return "\(mark) \(summary.text(in: style.language))\n"
  }
}
