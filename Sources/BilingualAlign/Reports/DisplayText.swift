import BilingualChecks
import BilingualDocuments
import BilingualText

/// Text as a terminal shows it: characters with their widths, each marked with the gravest finding that covers it.
struct DisplayText {
  struct Cell: Equatable {
    let character: Character
    let width: Int
    let mark: Severity?
  }

  private(set) var cells: [Cell] = []

  init() {}

  /// A very long text without its middle; see ``Elision``.
  init(_ text: String) {
    append(Elision.elided(text))
  }

  /// A place in the file that a finding points at.
  struct Mark {
    let range: ByteRange
    let severity: Severity
  }

  /// The texts of `ranges`, a space between them; very long ones without what no mark points at.
  init(_ document: Document, ranges: [TextRange], marks: [Mark]) {
    for (index, range) in ranges.enumerated() {
      if index > 0 { append(" ") }
      let places = range.count > Elision.longest ? marks.map { Self.place(of: $0, in: document, range) } : []
      for piece in Elision.pieces(of: range, in: document.text.utf8, marks: places) {
        switch piece {
        case .shown(let part): append(part, of: document, marks: marks)
        case .leftOut(let characters): append(Elision.note(characters))
        }
      }
    }
  }

  /// Where a place of the file stands in the text of a document, as far as it lies in `range`.
  /// - Complexity: O(log bytes · log runs of the map).
  private static func place(of mark: Mark, in document: Document, _ range: TextRange) -> TextRange {
    func first(after offset: Int) -> Int {
      (range.start..<range.end).partitioningIndex { document.text.original(TextRange($0, $0 + 1)).end > offset }
    }
    let start = first(after: mark.range.start)
    return TextRange(start, max(start, first(after: mark.range.end)))
  }

  mutating func append(_ text: String) {
    for character in text { append(character, mark: nil) }
  }

  private mutating func append(_ range: TextRange, of document: Document, marks: [Mark]) {
    let text = document.text.string(range)
    if marks.isEmpty { return append(text) }
    var offset = range.start
    for character in text {
      let end = offset + character.utf8.count
      let place = document.text.original(TextRange(offset, end))
      offset = end
      var mark: Severity?
      for candidate in marks where candidate.range.start < place.end && place.start < candidate.range.end {
        mark = mark.map { max($0, candidate.severity) } ?? candidate.severity
      }
      append(character, mark: mark)
    }
  }

  /// White space becomes one space. What could drive the terminal, turn the line around or hide in it becomes visible.
  private mutating func append(_ character: Character, mark: Severity?) {
    if character.isWhitespace {
      if let last = cells.last, last.character == " " { return }
      cells.append(Cell(character: " ", width: 1, mark: mark))
    } else if character.unicodeScalars.contains(where: ForeignText.isHarmful) {
      for sign in ForeignText.visible(String(character)) {
        cells.append(Cell(character: sign, width: ColumnWidth.of(sign), mark: mark))
      }
    } else {
      cells.append(Cell(character: character, width: ColumnWidth.of(character), mark: mark))
    }
  }

  /// Lines of at most `width` columns, broken at spaces; a word that is longer is cut.
  /// - Complexity: O(cells).
  func wrapped(to width: Int) -> [ArraySlice<Cell>] {
    var lines: [ArraySlice<Cell>] = []
    var start = cells.startIndex
    var space: Int?
    var used = 0
    var index = start
    while index < cells.endIndex {
      let cell = cells[index]
      if cell.character == " " { space = index }
      if used + cell.width > width, index > start, cell.character != " " {
        let end = space ?? index
        lines.append(cells[start..<end])
        start = space.map { $0 + 1 } ?? index
        space = nil
        used = cells[start..<index].reduce(0) { $0 + $1.width }
      }
      used += cell.width
      index += 1
    }
    var last = cells[start...]
    if last.last?.character == " " { last.removeLast() }
    lines.append(last)
    return lines
  }
}
