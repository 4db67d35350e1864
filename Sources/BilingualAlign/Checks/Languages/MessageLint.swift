import BilingualText

extension LanguageLint {
  /// A message in another language must have the parts of the English, and no others.
  mutating func message(of row: LanguageTable.Row, in table: LanguageTable) {
    guard table.name == MessageTable.name, let english = table.columns.firstIndex(of: "english"),
      let korean = table.columns.firstIndex(of: "korean")
    else { return }
    if row.cells[korean].isEmpty {
      report(in: table, row: row, column: english, "“\(row.cells[english])” is not translated")
      return
    }
    let (asked, given) = (MessageForm(row.cells[english]), MessageForm(row.cells[korean]))
    for hole in given.holes.subtracting(asked.holes).sorted() {
      report(in: table, row: row, column: korean, "the English has no part {\(hole + 1)}")
    }
    for hole in asked.holes.subtracting(given.shown).sorted() {
      report(in: table, row: row, column: korean, "{\(hole + 1)} of the English is lost")
    }
    for case .text(let text) in given.pieces where text.contains(where: { $0 == "{" || $0 == "}" }) {
      report(in: table, row: row, column: korean, "“\(text)” holds a brace that is neither {1} nor {1:one/other}")
    }
    for case .choice(_, let first, let second) in given.pieces where !KoreanParticle.isKnown(first, second) {
      report(
        in: table, row: row, column: korean,
        "“\(first)/\(second)” is no particle: the form after a consonant comes first")
    }
  }

  /// Messages that have two rows in one file.
  mutating func twins(_ table: LanguageTable, _ rows: [LanguageTable.Row]) {
    guard table.name == MessageTable.name, let english = table.columns.firstIndex(of: "english") else { return }
    var first: [String: Int] = [:]
    for row in rows {
      if let line = first[row.cells[english]] {
        report(in: table, row: row, column: english, "the message has a row already, in line \(line)")
      }
      first[row.cells[english]] = row.line
    }
  }
}
