import BilingualChecks
import BilingualDocuments
import BilingualRevision
import BilingualText

/// Translations side by side for a reader at a terminal: the rows in which they differ, then the terms and the numbers.
struct ComparisonText {
  private let report: ComparisonReport

  init(_ report: ComparisonReport) { self.report = report }

  private var style: TextStyle { report.style }
  private var comparison: ComparedTranslations { report.comparison }

  var text: String {
    var out = ""
    for (index, row) in comparison.rows.enumerated() where report.showsAll || isShown(row.kind) {
      out += section(row, index + 1) + "\n"
    }
    out += terms + numbers
    return out + report.counts + "\n"
  }

  private func isShown(_ kind: ComparedTranslations.Kind) -> Bool { kind != .same && kind != .style }

  private func section(_ row: ComparedTranslations.Row, _ number: Int) -> String {
    var out = style.paint(report.said("row \(number):"), .faint) + " " + style.paint(report.label(row), .bold) + "\n"
    let source = comparison.source
    out += part(
      of: "ko", path: source.source.path, line: report.line(source, row.source), text: report.text(source, row.source))
    for (side, target) in zip(comparison.sides, row.targets) {
      let document = side.review.target
      out += part(
        of: side.name, path: document.source.path, line: report.line(document, target),
        text: report.text(document, target))
    }
    for difference in row.differences {
      out += wrapped("└ \(report.said(difference.message)) [\(difference.check)]", indent: 2, hanging: 4)
      let agreeing = zip(comparison.sides, difference.says).filter { $0.1.verdict == .agrees }.map(\.0.name)
      if !agreeing.isEmpty, agreeing.count < comparison.sides.count {
        let what = report.words(.agrees, of: difference)
        out += wrapped("\(agreeing.joined(separator: ", ")): \(what)", indent: 4, hanging: 4)
      }
    }
    return out
  }

  private func part(of name: String, path: String, line: Int?, text: String) -> String {
    let place = line.map { " \(style.paint("\(ForeignText.visible(path)):\($0)", .faint))" } ?? ""
    let head = "  \(style.paint(ForeignText.visible(name), .info))\(place)\n"
    return head + (text.isEmpty ? "    —\n" : wrapped(text, indent: 4, hanging: 4))
  }

  private func wrapped(_ text: String, indent: Int, hanging: Int) -> String {
    let lines = DisplayText(text).wrapped(to: max(20, style.columns - hanging))
    return lines.enumerated().map { index, line in
      String(repeating: " ", count: index == 0 ? indent : hanging) + style.render(line) + "\n"
    }.joined()
  }

  // MARK: Tables

  private var terms: String {
    let rows = comparison.terms.filter { term in
      Set(term.renderings.map { Set($0.map { $0.text.lowercased() }) }).count > 1
    }
    if rows.isEmpty { return "" }
    return table(
      ["term", "glossary"].map(report.said) + comparison.sides.map(\.name),
      rows.map { [$0.korean, $0.wanted] + $0.renderings.map(report.renderings) }) + "\n"
  }

  private var numbers: String { table(report.headings, report.summaries) + "\n" }

  private static let widest = 40

  private func table(_ head: [String], _ rows: [[String]]) -> String {
    // The last column has room.
    let shown = ([head] + rows).map { cells in
      cells.enumerated().map { cut(ForeignText.visible($1), $0 == cells.count - 1 ? 400 : Self.widest) }
    }
    let widths = head.indices.map { column in shown.map { ColumnWidth.of($0[column]) }.max() ?? 0 }
    return shown.enumerated().map { index, cells in
      let line = cells.enumerated().map { column, cell in
        column == cells.count - 1
          ? cell : cell + String(repeating: " ", count: widths[column] - ColumnWidth.of(cell) + 2)
      }.joined()
      return (index == 0 ? style.paint(line, .bold) : line) + "\n"
    }.joined()
  }

  private func cut(_ text: String, _ width: Int) -> String {
    if ColumnWidth.of(text) <= width { return text }
    var out = ""
    for character in text {
      if ColumnWidth.of(out) + ColumnWidth.of(character) > width - 1 { break }
      out.append(character)
    }
    return out + "…"
  }
}
