/// Comma-separated text as all tables for spreadsheets are written (RFC 4180).
///
/// A spreadsheet runs a cell that begins with `=`, `+`, `-`, `@` or a control character as a formula; such a cell gets a
/// leading apostrophe, unless it is a number. So does one that begins with apostrophes before such a sign: then the apostrophe
/// can be taken away again, always one.
/// Source: OWASP, "CSV Injection".
package enum CSVText {
  /// A row with its line end.
  /// - Parameter isRaw: whether formulas stay as they are; what reading would take for a guard is still guarded.
  package static func row(_ cells: [String], isRaw: Bool = false) -> String {
    cells.map { quoted(guarded($0, isRaw: isRaw)) }.joined(separator: ",") + "\r\n"
  }

  /// Whether a spreadsheet would run the cell.
  package static func isFormula(_ text: String) -> Bool {
    opensWithSign(text.utf8[...]) && Double(text) == nil
  }

  /// The cell as it was before it was guarded.
  package static func unguarded(_ text: String) -> String {
    looksGuarded(text) ? String(text.unicodeScalars.dropFirst()) : text
  }

  private static func guarded(_ text: String, isRaw: Bool) -> String {
    looksGuarded(text) || !isRaw && isFormula(text) ? "'" + text : text
  }

  /// Whether apostrophes stand before a sign at the beginning.
  private static func looksGuarded(_ text: String) -> Bool {
    guard text.utf8.first == 0x27 else { return false }
    return opensWithSign(text.utf8.drop { $0 == 0x27 })
  }

  /// Whether a sign stands first, or its full-width form: `＝` (U+FF1D), `＋`, `－`, `＠`.
  private static func opensWithSign(_ text: Substring.UTF8View) -> Bool {
    guard let first = text.first else { return false }
    if isSign(first) { return true }
    let bytes = Array(text.prefix(3))
    return bytes.count == 3 && bytes[0] == 0xEF && bytes[1] == 0xBC && [0x9D, 0x8B, 0x8D, 0xA0].contains(bytes[2])
  }

  /// Bytes, for a sign and an accent after it are one character.
  private static func isSign(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 0x09, 0x0A, 0x0D: true
    default: false
    }
  }

  private static func quoted(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }) else { return text }
    return "\"" + text.replacing("\"", with: "\"\"") + "\""
  }
}
