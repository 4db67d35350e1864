import Testing

@testable import BilingualText

@Suite struct LanguageTableTests {
  private static func table(_ text: String, keeping kept: [String]?) throws -> LanguageTable {
    let bytes = Array(text.utf8)
    return try bytes.withUnsafeBufferPointer {
      try LanguageTable($0, name: "words", path: "words.tsv", keeping: kept)
    }
  }

  /// Cells that nobody asks for are not read; those that are stay in their columns.
  @Test func readsOnlyTheCellsThatAreKept() throws {
    let text = "# note\nkorean\tenglish\tstatus\tnote\n가\ta\t\tlong\n나\t b \toff\n"
    let whole = try Self.table(text, keeping: nil)
    let part = try Self.table(text, keeping: ["english", "status"])
    #expect(part.columns == whole.columns)
    #expect(whole.rows.map(\.cells) == [["가", "a", "", "long"], ["나", "b", "off", ""]])
    #expect(part.rows.map(\.cells) == [["", "a", "", ""], ["", "b", "off", ""]])
    #expect(part.rows.map(\.line) == whole.rows.map(\.line))
  }

  @Test func refusesACellBeyondTheLastColumn() {
    #expect(throws: InputError.self) { try Self.table("a\tb\n1\t2\t3\n", keeping: ["a"]) }
  }
}
