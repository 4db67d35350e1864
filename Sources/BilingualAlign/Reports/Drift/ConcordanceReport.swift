package import BilingualArchive
import BilingualChecks
import BilingualText

/// A concordance as text, each place with its sentence on both sides, and as JSON.
package enum ConcordanceReport {
  package static func text(
    _ lines: [ConcordanceLine], style: TextStyle, path: (String) -> String
  ) -> String {
    let undated: Message = "no date"
    let count: Message =
      "\(lines.count, "place", "places") in \(Set(lines.map(\.document)).count, "document", "documents")"
    return lines.map { line in
      let date = line.document.date.map { "\($0)" } ?? undated.text(in: style.language)
      let place = ForeignText.visible(
        "\(path(line.document.source)):\(line.source.line) = \(path(line.document.target)):\(line.target.line)")
      return style.paint("\(date)  \(place)", .faint) + "\n" + side(line.source, style) + side(line.target, style)
    }.joined()
      + count.text(in: style.language) + "\n"
  }

  /// One line: what was looked for in the middle, as much around it as there is room for.
  private static func side(_ context: ConcordanceLine.Context, _ style: TextStyle) -> String {
    let room = style.columns - 4
    let middle = DisplayText(context.text).cells
    let rest = max(10, room - middle.reduce(0) { $0 + $1.width })
    let isMarked = !context.text.isEmpty
    let before = DisplayText(context.before + (isMarked ? "" : context.after)).cells
    let left = isMarked ? tail(before, rest / 2) : before[...]
    let right = isMarked ? head(DisplayText(context.after).cells, rest - rest / 2) : []
    let indent = isMarked ? max(0, rest / 2 - left.reduce(0) { $0 + $1.width }) : 0
    let shown = isMarked ? left : head(before, room)
    func text(_ cells: ArraySlice<DisplayText.Cell>) -> String { String(cells.map { $0.character }) }
    let word = style.isColored ? style.paint(text(middle[...]), .bold, .info) : isMarked ? "[\(text(middle[...]))]" : ""
    return "  " + String(repeating: " ", count: indent) + text(shown) + word + text(right) + "\n"
  }

  private static func tail(_ cells: [DisplayText.Cell], _ width: Int) -> ArraySlice<DisplayText.Cell> {
    var start = cells.endIndex
    var used = 0
    while start > 0, used + cells[start - 1].width <= width {
      start -= 1
      used += cells[start].width
    }
    return cells[start...]
  }

  private static func head(_ cells: [DisplayText.Cell], _ width: Int) -> ArraySlice<DisplayText.Cell> {
    var end = 0
    var used = 0
    while end < cells.count, used + cells[end].width <= width {
      used += cells[end].width
      end += 1
    }
    return cells[..<end]
  }

  package static func json(_ lines: [ConcordanceLine], term: String, path: (String) -> String) -> String {
    func side(_ name: String, _ context: ConcordanceLine.Context) -> JSONValue {
      .object([
        "path": .string(path(name)), "line": .int(context.line), "before": .string(context.before),
        "text": .string(context.text), "after": .string(context.after),
      ])
    }
    return JSONValue.object([
      "version": 1, "term": .string(term),
      "places": .array(
        lines.map { line in
          .object([
            "date": line.document.date.map { .string("\($0)") }, "source": side(line.document.source, line.source),
            "target": side(line.document.target, line.target),
          ])
        }),
    ]).text() + "\n"
  }
}
