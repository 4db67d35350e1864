import BilingualOffice
import BilingualText

extension MarkdownReader {
  /// A table as its cells, each with its row and column, and the lines of a paragraph that stands right before it.
  mutating func addTable(_ node: MarkdownBlocks.Node, _ around: Surroundings) {
    guard let rule = node.lines.first(where: { isRule($0, around) }), rule > node.lines.lowerBound else { return }
    var row = 0
    for index in node.lines where index >= rule - 1 && index != rule {
      row += 1
      let start = index == node.lines.lowerBound ? max(contentStart(index, around.quotations), itemEnd(around)) : nil
      addRow(TextRange(start ?? contentStart(index, around.quotations), lineEnd(index)).trimmed(in: bytes), row)
    }
  }

  /// Where the marker ends of the item that a block opens.
  private func itemEnd(_ around: Surroundings) -> Int {
    guard var i = around.item else { return 0 }
    while i < bytes.count, !Byte.isSpace(bytes[i]) { i += 1 }
    return i
  }

  private func isRule(_ index: Int, _ around: Surroundings) -> Bool {
    let start = contentStart(index, around.quotations)
    let signs = bytes[start..<max(start, lineEnd(index))]
    return signs.contains(UInt8(ascii: "-")) && signs.allSatisfy { Byte.isSpace($0) || "|-:".utf8.contains($0) }
  }

  private mutating func addRow(_ text: TextRange, _ row: Int) {
    var start = text.start
    if start < text.end, bytes[start] == UInt8(ascii: "|") { start += 1 }
    var column = 0
    var i = start
    while i <= text.end {
      if i < text.end, bytes[i] == UInt8(ascii: "\\") {
        i += 2
        continue
      }
      if i == text.end || bytes[i] == UInt8(ascii: "|") {
        column += 1
        addCell(TextRange(start, i), row: row, column: column)
        start = i + 1
      }
      i += 1
    }
    if start < text.end { addCell(TextRange(start, text.end), row: row, column: column + 1) }
  }

  private mutating func addCell(_ range: TextRange, row: Int, column: Int) {
    for piece in pieces(of: range.trimmed(in: bytes)) {
      var line = TextLine(text: piece, startsGroup: true)
      line.place = HTMLPlace(cell: Rendition.Cell(row: row, column: column))
      lines.append(line)
    }
  }
}
