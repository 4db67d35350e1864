/// The notes at the foot of a page: lines in smaller letters that begin with a number.
struct PDFNotes {
  struct Note {
    let marker: String
    var lines: [PDFLine]
  }

  private(set) var notes: [Note] = []

  /// Letters of notes are smaller than the text's by this factor at least.
  private static let smaller = 0.9
  /// A raised figure is this much lower than its line, at least.
  static let raised = 0.75

  /// Takes the notes off a page.
  init(_ page: inout PDFPage, bodyHeight: Double) {
    let rows = PDFRow.rows(page.lines)
    guard var start = rows.indices.last else { return }
    var first: Int?
    while start >= 0, rows[start].joined.height <= Self.smaller * bodyHeight {
      if Self.marker(rows[start]) != nil { first = start }
      start -= 1
    }
    guard let first else { return }
    // Below the middle, and not all that the page has.
    guard rows[first].box.top > page.height / 2, first > 0 else { return }
    for row in rows[first...] {
      if let marker = Self.marker(row) {
        var text = PDFLine(Array(row.joined.words.dropFirst()))
        text?.number = row.lines[0].number
        notes.append(Note(marker: marker, lines: text.map { [$0] } ?? []))
      } else if !notes.isEmpty {
        notes[notes.count - 1].lines.append(row.joined)
      }
    }
    let taken = Set(rows[first...].flatMap(\.lines).map(\.number))
    page.lines.removeAll { taken.contains($0.number) }
  }

  /// The number of a note: figures, or signs, that are lower than the words after them.
  private static func marker(_ row: PDFRow) -> String? {
    let words = row.joined.words
    guard words.count >= 2, isMark(words[0].text), words[0].box.height < 0.9 * words[1].box.height else { return nil }
    return words[0].text
  }

  /// `1`, `12)`, `*`.
  static func isMark(_ word: String) -> Bool {
    let figures = word.unicodeScalars.prefix { Script($0) == .digit }
    if figures.isEmpty { return !word.isEmpty && word.allSatisfy { $0 == "*" || $0 == "\u{2020}" } && word.count <= 3 }
    return figures.count <= 3 && ["", ")"].contains(String(word.dropFirst(figures.count)))
  }
}
