/// What the messages are in Korean: the rows of `Languages/messages/korean.tsv`.
package enum MessageTable {
  package static let name = "messages/korean"

  /// Read when the first message is asked for in Korean.
  private static let rows = Dictionary(
    LanguageTable.rows(of: name, "english", "korean").map { ($0.cells[0], $0.cells[1]) }, uniquingKeysWith: { $1 })

  /// The Korean of a message by its English; `nil` where no row has it.
  package static func wording(of english: String) -> String? { rows[english] }
}
