import CXlsxWriter
import Foundation

extension GlossaryXLSX {
  /// Writes a spreadsheet with one sheet, its header frozen and filtered.
  /// - Throws: ``GlossaryError`` where the file cannot be written.
  public static func write(_ concepts: [Concept], to path: String) throws(GlossaryError) {
    guard let workbook = workbook_new(path), let sheet = workbook_add_worksheet(workbook, "glossary") else {
      throw GlossaryError(path: path, "cannot be written")
    }
    // The same glossary gives the same bytes: no clock in the properties.
    var properties = lxw_doc_properties()
    properties.created = 946_684_800
    workbook_set_properties(workbook, &properties)
    let bold = workbook_add_format(workbook)
    format_set_bold(bold)
    let columns = GlossaryColumn.allCases
    for (index, column) in columns.enumerated() {
      worksheet_write_string(sheet, 0, UInt16(index), column.rawValue, bold)
    }
    let rows = GlossaryTSV.sorted(concepts)
    guard rows.count < 1_048_576 else {
      workbook_close(workbook)
      throw GlossaryError(path: path, "a spreadsheet has no room for \(rows.count) concepts")
    }
    for (row, concept) in rows.enumerated() {
      for (index, column) in columns.enumerated() {
        let text = concept.cell(column)
        if !text.isEmpty { worksheet_write_string(sheet, UInt32(row + 1), UInt16(index), text, nil) }
      }
    }
    worksheet_freeze_panes(sheet, 1, 0)
    worksheet_autofilter(sheet, 0, 0, UInt32(rows.count), UInt16(columns.count - 1))
    let status = workbook_close(workbook)
    guard status == LXW_NO_ERROR else {
      throw GlossaryError(path: path, "cannot be written: \(String(cString: lxw_strerror(status)))")
    }
  }
}
