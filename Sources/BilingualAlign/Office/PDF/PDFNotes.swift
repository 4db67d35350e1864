/// The notes at the foot of a page: lines in smaller letters that begin with a number.
/// Constants: Docs/Measurements.md, "Pages of a PDF".
struct PDFNotes {
  struct Note {
    let marker: String
    var lines: [PDFLine]
  }

  private(set) var notes: [Note] = []

  /// Letters of notes are smaller than the text's by this factor at least.
  private static let smaller = 0.93
  /// A raised figure is this much lower than its line, at least.
  static let raised = 0.75

  /// Takes the notes off a page.
  /// - Complexity: O(lines) for a page with few notes.
  init(_ page: inout PDFPage) {
    let rows = PDFRow.rows(page.lines)
    var (first, tallest) = (Int?.none, 0.0)
    for index in rows.indices.reversed() {
      // Below the middle, and not all that the page has.
      guard rows[index].box.top > page.height / 2, index > 0 else { break }
      tallest = max(tallest, rows[index].joined.height)
      guard Self.marker(rows[index]) != nil else { continue }
      let above = rows[..<index].flatMap { row in Array(repeating: row.height, count: min(row.lines.count * 4, 40)) }
      if tallest <= Self.smaller * (above.median ?? 0) { first = index }
    }
    guard let first else { return }
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

  /// Whether a raised figure belongs to a unit of length: `km` and `2`.
  static func isPower(_ figure: String, of word: String) -> Bool {
    guard figure == "2" || figure == "3" else { return false }
    return ["m", "km", "cm", "mm"].contains { unit in
      word.hasSuffix(unit) && Script(word.dropLast(unit.count).unicodeScalars.last) != .latin
    }
  }
}
