import BilingualDocuments
import BilingualOffice
package import BilingualText

extension GlossaryXLSX {
  /// A spreadsheet with one sheet, its header frozen and filtered.
  /// - Parameter path: where it will stand, for the message.
  /// - Throws: ``InputError`` for what a spreadsheet has no room for: nothing is cut.
  package static func bytes(_ concepts: [Concept], path: String) throws(InputError) -> [UInt8] {
    let columns = GlossaryColumn.allCases
    let rows = GlossaryTSV.sorted(concepts)
    guard rows.count < Spreadsheet.mostRows else {
      throw InputError(path: path, "a spreadsheet has no room for \(rows.count) concepts")
    }
    for concept in rows {
      for column in columns where concept.cell(column).utf16.count > Spreadsheet.longestCell {
        throw InputError(
          path: path, "a spreadsheet's cell has no room for “\(column.rawValue)” of the concept “\(concept.id)”")
      }
    }
    let sheet = Spreadsheet.Sheet(name: "glossary", header: columns.map(\.rawValue), rowCount: rows.count) { number in
      columns.map { column in
        let text = rows[number].cell(column)
        return text.isEmpty ? nil : .text(text)
      }
    }
    do {
      return try Spreadsheet(sheets: [sheet]).bytes()
    } catch {
      throw InputError(path: path, "cannot be written: \(error)")
    }
  }
}
