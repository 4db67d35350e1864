internal import CXlsxWriter
internal import Foundation

/// Findings as a spreadsheet for editors: one sheet of findings, frozen and filtered, and one of counts by check.
///
/// A spreadsheet is no text: it is written by ``finished()``, and ``finish()`` is empty.
public struct XLSXReport: Report {
  private static let limit = 1_048_575
  /// Characters that a cell has room for.
  private static let cellLimit = 32_767
  private static let widths: [Double] = [22, 10, 60, 11, 28, 8, 8, 30, 20, 28, 8, 8, 30, 20, 7, 24, 34]
  private static let numbers: Set<String> = [
    "confidence", "source_line", "source_column", "target_line", "target_column", "bead",
  ]

  private var rows: [[String]] = []
  private var severities: [Severity] = []
  private var dropped = 0

  init() {}

  public func page(_ document: CheckedDocument, of review: Review?, index: Int) -> String { "" }

  public mutating func add(_ document: CheckedDocument, page: String) -> String {
    for located in document.findings {
      if rows.count == Self.limit {
        dropped += 1
        continue
      }
      rows.append(CSVReport.cells(located))
      severities.append(located.finding.severity)
    }
    return ""
  }

  public func finish() -> String { "" }

  /// The bytes of the file: the same for the same findings.
  /// - Throws: ``InputError`` where the disk has no room for them.
  public func finished() throws -> [UInt8] {
    let path = NSTemporaryDirectory() + "align-tool-\(UUID().uuidString).xlsx"
    defer { unlink(path) }
    func failure(_ why: String) -> InputError {
      InputError(path: path, reason: .malformed("cannot be written: \(why)"))
    }
    guard let workbook = workbook_new(path) else { throw failure("no memory") }
    // No clock in the properties.
    var properties = lxw_doc_properties()
    properties.created = 946_684_800
    workbook_set_properties(workbook, &properties)
    writeFindings(workbook)
    writeCounts(workbook)
    let status = workbook_close(workbook)
    guard status == LXW_NO_ERROR else { throw failure(String(cString: lxw_strerror(status))) }
    return try FileReader.bytes(of: path)
  }

  private func writeFindings(_ workbook: UnsafeMutablePointer<lxw_workbook>) {
    guard let sheet = workbook_add_worksheet(workbook, "Findings") else { return }
    let bold = workbook_add_format(workbook)
    format_set_bold(bold)
    let wrapped = workbook_add_format(workbook)
    format_set_text_wrap(wrapped)
    format_set_align(wrapped, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
    let colors: [Severity: UnsafeMutablePointer<lxw_format>?] = [
      .error: Self.format(workbook, ink: 0xB3261E, paper: 0xFDE7E5),
      .warning: Self.format(workbook, ink: 0x8A5A00, paper: 0xFDF0D2),
      .info: Self.format(workbook, ink: 0x00608F, paper: 0xDFF1FB),
    ]
    for (column, name) in CSVReport.columns.enumerated() {
      worksheet_set_column(sheet, UInt16(column), UInt16(column), Self.widths[column], nil)
      worksheet_write_string(sheet, 0, UInt16(column), name, bold)
    }
    for (index, row) in rows.enumerated() {
      for (column, text) in row.enumerated() where !text.isEmpty {
        let place = (UInt32(index + 1), UInt16(column))
        let isSeverity = CSVReport.columns[column] == "severity"
        if Self.numbers.contains(CSVReport.columns[column]), let number = Double(text) {
          worksheet_write_number(sheet, place.0, place.1, number, wrapped)
        } else {
          let format = isSeverity ? colors[severities[index]] ?? wrapped : wrapped
          worksheet_write_string(sheet, place.0, place.1, Self.cell(text), format)
        }
      }
    }
    worksheet_freeze_panes(sheet, 1, 0)
    worksheet_autofilter(sheet, 0, 0, UInt32(rows.count), UInt16(CSVReport.columns.count - 1))
  }

  private func writeCounts(_ workbook: UnsafeMutablePointer<lxw_workbook>) {
    guard let sheet = workbook_add_worksheet(workbook, "Counts") else { return }
    let bold = workbook_add_format(workbook)
    format_set_bold(bold)
    worksheet_set_column(sheet, 0, 0, 24, nil)
    for (column, name) in ["check", "error", "warning", "info"].enumerated() {
      worksheet_write_string(sheet, 0, UInt16(column), name, bold)
    }
    var counts: [String: [Severity: Int]] = [:]
    for (row, severity) in zip(rows, severities) { counts[row[0], default: [:]][severity, default: 0] += 1 }
    for (index, check) in counts.keys.sorted().enumerated() {
      let line = UInt32(index + 1)
      worksheet_write_string(sheet, line, 0, check, nil)
      for (column, severity) in [Severity.error, .warning, .info].enumerated() {
        worksheet_write_number(sheet, line, UInt16(column + 1), Double(counts[check]?[severity] ?? 0), nil)
      }
    }
    if dropped > 0 {
      worksheet_write_string(
        sheet, UInt32(counts.count + 2), 0, "\(dropped) more findings have no room in a spreadsheet", nil)
    }
  }

  private static func format(
    _ workbook: UnsafeMutablePointer<lxw_workbook>, ink: UInt32, paper: UInt32
  ) -> UnsafeMutablePointer<lxw_format>? {
    let format = workbook_add_format(workbook)
    format_set_bold(format)
    format_set_font_color(format, ink)
    format_set_bg_color(format, paper)
    format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
    return format
  }

  /// What XML forbids becomes a visible sign; what has no room is cut.
  private static func cell(_ text: String) -> String {
    var out = ""
    var count = 0
    for scalar in text.unicodeScalars {
      count += scalar.value > 0xFFFF ? 2 : 1
      if count > cellLimit - 1 { return out + "…" }
      let isForbidden = scalar.value < 0x20 && scalar != "\n" && scalar != "\t" && scalar != "\r"
      out.unicodeScalars.append(isForbidden || scalar.value == 0xFFFE || scalar.value == 0xFFFF ? "\u{FFFD}" : scalar)
    }
    return out
  }
}
