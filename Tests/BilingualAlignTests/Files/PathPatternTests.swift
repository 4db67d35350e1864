import Testing

@testable import BilingualAlign
@testable import BilingualDocuments

@Suite struct PathPatternTests {
  @Test(
    arguments: [
      ("ko/{name}.txt", "ko/a.txt", ["name": "a"]),
      ("ko/{name}.txt", "ko/a/b.txt", nil),
      ("ko/{name}.txt", "ko/.txt", nil),
      ("ko/**/{name}.txt", "ko/hello.txt", ["name": "hello"]),
      ("ko/**/{name}.txt", "ko/2024/03/hello.txt", ["name": "hello"]),
      ("**/ko/{name}.txt", "a/b/ko/c.txt", ["name": "c"]),
      ("**/ko/{name}.txt", "a/bko/c.txt", nil),
      ("{d}/ko/{d}-{n}.txt", "a/ko/a-1.txt", ["d": "a", "n": "1"]),
      ("{d}/ko/{d}-{n}.txt", "a/ko/b-1.txt", nil),
      ("{a}-{b}.txt", "1-2-3.txt", ["a": "1-2", "b": "3"]),
      ("ko/*.txt", "ko/.txt", [:]),
      ("ko/*a*b", "ko/xaxb", [:]),
      ("ko/**", "ko/a/b/c", [:]),
      ("ko/a.txt", "ko/a.txt", [:]),
      ("ko/a.txt", "ko/b.txt", nil),
      ("국문/{n}.txt", "국문/협의.txt", ["n": "협의"]),
    ] as [(String, String, [String: String]?)])
  func matches(_ pattern: String, _ path: String, _ captures: [String: String]?) {
    #expect(PathPattern(pattern).match(path) == captures)
  }

  /// Holes without a name are filled with what those of the other side held, one by one.
  @Test(
    arguments: [
      ("ko/**/{name}.txt", "en/**/{name}.md", "ko/2024/03/a.txt", "en/2024/03/a.md"),
      ("ko/**/{name}.txt", "en/**/{name}.md", "ko/a.txt", "en/a.md"),
      ("*/ko/*.txt", "*/en/*.txt", "d/ko/a.txt", "d/en/a.txt"), ("ko/**", "en/**", "ko/a/b.txt", "en/a/b.txt"),
      ("ko/**/{name}.txt", "en/{name}.txt", "ko/2024/a.txt", "en/a.txt"),
      ("ko/{name}.txt", "en/**/{name}.txt", "ko/a.txt", nil), ("ko/*/{n}.txt", "en/**/{n}.txt", "ko/d/a.txt", nil),
      ("ko/{a}.txt", "en/{b}.txt", "ko/a.txt", nil),
    ] as [(String, String, String, String?)])
  func fillsTheOtherSide(_ korean: String, _ english: String, _ path: String, _ expected: String?) throws {
    let (source, target) = (PathPattern(korean), PathPattern(english))
    let filled = target.canBeFilled(from: source) ? try target.filled(with: #require(source.holes(of: path))) : nil
    #expect(filled == expected)
  }

  /// Stars cost no more than their number times the path's length.
  @Test func manyStarsEnd() {
    let path = "ko/" + String(repeating: "a", count: 4000) + ".txt"
    let pattern = PathPattern("ko/" + String(repeating: "*a", count: 40) + "*b")
    #expect(pattern.match(path) == nil)
    #expect(PathPattern("ko/" + String(repeating: "*a", count: 40) + "*.txt").match(path) == [:])
  }

  /// A name that stands twice is tried with every length, and given up in the end.
  @Test func manyNamesEnd() {
    let names = (0..<12).map { "{n\($0)}" }.joined()
    let pattern = PathPattern(names + names + "/x")
    #expect(pattern.match(String(repeating: "a", count: 60) + "b/x") == nil)
  }
}
