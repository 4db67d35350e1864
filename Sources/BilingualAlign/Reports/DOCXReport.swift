package import BilingualChecks
import BilingualOffice

/// The sentences beside each other and what was found, as a table in a Word document, with a list to choose a decision from.
package struct DOCXReport: Report {
  private static let widths = [800, 4400, 4400, 3300, 1200, 1298]

  private var table = ReviewTable()

  init() {}

  package func page(_ document: CheckedDocument, of review: Review?, index: Int) -> String {
    ReviewTable.page(of: review)
  }

  package mutating func add(_ document: CheckedDocument, page: String) -> String {
    table.add(document, page: page)
    return ""
  }

  package func finished() throws -> [UInt8] {
    let rows = table.rows
    let words = Decision.allCases.map(\.rawValue)
    let document = WordTableDocument(header: ReviewTable.columns, widths: Self.widths, rowCount: rows.count) { number in
      let row = rows[number]
      // A control's tag has room for 64 characters.
      let decision: WordTableDocument.Cell =
        row.entry.isEmpty ? .text("") : .choice(words, chosen: words[0], tag: row.entry[0])
      return [
        .text(row.number, hidden: row.entry), .text(row.original), .text(row.translation), .text(row.finding), decision,
        .text(""),
      ]
    }
    return try document.bytes()
  }
}
