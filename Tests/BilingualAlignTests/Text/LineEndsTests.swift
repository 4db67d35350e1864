import Testing

@testable import BilingualAlign
@testable import BilingualText

@Suite struct LineEndsTests {
  @Test(
    arguments: [
      ("", 0), ("a", 0), ("a\nb", 1), ("a\r\nb", 1), ("a\rb", 1), ("\n\r", 2), ("\r\r\n\n", 3), ("\u{B}\u{C}", 2),
      ("\u{85}", 1), ("\u{2028}\u{2029}", 2), ("\u{2027}\u{A8}\u{A9}…각", 0),
    ])
  func areCounted(_ text: String, _ count: Int) { #expect(LineEnds.count(text.utf8) == count) }
}
