import Testing

@testable import BilingualAlign
@testable import BilingualText

@Suite struct WordListTests {
  @Test(
    arguments: [
      ("", []),
      (" 가 \n나  다\t라 ", ["가", "나", "다", "라"]),
      ("이_아니 set_up _", ["이 아니", "set up", " "]),
      ("one", ["one"]),
    ] as [(String, [String])])
  func words(text: String, words: [String]) {
    #expect(WordList.words(text) == words)
  }

  @Test func cellsAreTrimmedAndEmptyOnesLeftOut() {
    #expect(
      WordList.cells(" South Korea ,ROK,, 대한민국 ", separator: UInt8(ascii: ",")) == ["South Korea", "ROK", "대한민국"])
    #expect(WordList.cells("", separator: UInt8(ascii: ",")).isEmpty)
  }

  @Test func columnsAreKeptWhereTheyAreEmpty() {
    #expect(WordList.columns("KR · South Korea ·· 한·국") == ["KR", "South Korea", "", "한", "국"])
    // A two-byte letter that ends like the middle dot.
    #expect(WordList.columns("÷ · ·") == ["÷", "", ""])
  }
}
