import BilingualFacts
import BilingualText
import Testing

@testable import BilingualAlign

/// A hyphen before a figure of a row is its sign, one between two figures makes a range of them.
@Suite struct RowSignTests {
  private static func values(_ text: String) -> String {
    let bytes = Array(text.utf8)
    return FactReader(language: .korean).read(bytes, range: TextRange(0, bytes.count)).map { $0.value.description }
      .joined(separator: " | ")
  }

  @Test(arguments: [
    ("가을무\t6,340\t6,207\t-133\t-2.1", "6340 | 6207 | -133 | -2.1"),
    ("가을무 6,340 6,207 -133 -2.1", "6340 | 6207 | -133 | -2.1"), ("가을무\t36.1\t-42.1", "36.1 | -42.1"),
  ])
  func aRowHasSigns(_ text: String, _ values: String) { #expect(Self.values(text) == values) }

  @Test(arguments: ["1,200 -1,500명", "1,200-1,500명", "120 - 150명", "관람객 300 -400명", "02 -2100 -7204"])
  func aRangeHasNone(_ text: String) {
    #expect(!Self.values(text).contains("-1") && !Self.values(text).contains("| -"))
  }
}
