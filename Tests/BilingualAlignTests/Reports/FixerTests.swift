import Synchronization
import Testing

@testable import BilingualAlign
@testable import BilingualChecks
@testable import BilingualDocuments
@testable import BilingualReports
@testable import BilingualTerms
@testable import BilingualText

@Suite struct FixerTests {
  private func mended(_ korean: String, _ english: String, path: String = "en.md", _ reviewer: Reviewer = Reviewer())
    throws -> String?
  {
    let outcome = try Fixer(reviewer).mend(
      source: SourceFile(path: path.replacing("en", with: "ko"), bytes: Array(korean.utf8)),
      target: SourceFile(path: path, bytes: Array(english.utf8))
    ) { _ in false }
    return outcome.map { String(decoding: $0.mended, as: UTF8.self) }
  }

  /// Where lines end stays as it is, and what is wrong elsewhere in the text is mended all the same.
  @Test(
    arguments: [
      ("주소:\n종로구 사직로\n", "Address:  \nJongno-gu the  Sajik-ro\n", "Address:  \nJongno-gu the Sajik-ro\n"),
      ("* 사생활 정보를\n  공개하는 행위\n", "* Publishing private information,\n  such as an address\n", nil),
      ("양국은 협력하기로 하였다.\n", "The two countries agreed \r\nto cooperate.\r\n", nil),
      ("양국은 협력하기로 하였다.\n", "The two countries agreed to\nto cooperate.\n", nil),
      ("양국은 협력하기로 하였다.\n", "The two countries agreed to\u{2028}to cooperate.\n", nil),
      ("> 양국은 협력하기로\n> 하였다.\n", "> The two countries agreed  \n> to cooperate.\n", nil),
    ] as [(String, String, String?)])
  func leavesLineEnds(_ korean: String, _ english: String, _ expected: String?) throws {
    #expect(try mended(korean, english) == expected)
  }

  @Test(arguments: ["en.txt", "en.md", "en.html"])
  func leavesLineEndsOfEveryFormat(_ path: String) throws {
    for end in ["\n", "\r", "\r\n", "\u{B}", "\u{C}", "\u{85}", "\u{2028}", "\u{2029}"] {
      for blanks in [" \(end)", " \(end) ", "\(end)  ", "  \(end)"] {
        #expect(try mended("양국은 협력하기로 하였다.", "The two countries agreed to the\(blanks)plan.", path: path) == nil)
      }
    }
  }

  @Test func leavesATermThatIsBroken() throws {
    let glossary = "ko\ten\ten_forbidden\tcategory\n동해\tEast Sea\tSea of Japan\tplace\n"
    let reviewer = Reviewer(termbase: Termbase(try GlossaryTSV.concepts(Array(glossary.utf8), path: "g.tsv")))
    let text = "It fell into the Sea of\nJapan.\n\nIt fell into the Sea of Japan.\n"
    #expect(
      try mended("동해에 낙하하였다.\n\n동해에 낙하하였다.\n", text, reviewer)
        == "It fell into the Sea of\nJapan.\n\nIt fell into the East Sea.\n")
  }

  /// More faults in a sentence than a report names are mended all at once.
  @Test(arguments: [(1, "."), (1, ","), (99, "."), (100, "."), (101, "."), (101, ","), (520, "."), (220, ",")])
  func mendsEveryFaultOfALongParagraph(_ count: Int, _ stop: String) throws {
    let english = String(repeating: "They saw the the meeting\(stop) ", count: count)
    #expect(
      try mended(String(repeating: "회의가 열렸다. ", count: count), english) == english.replacing("the the", with: "the"))
  }

  /// `x` is wrong and `y` is right; `q` is wrong and what it is to become is wrong, too.
  private struct Letters: Check {
    static let info = CheckInfo(id: "spacing", summary: "", good: [], bad: [])
    static let reviews = Mutex(0)

    static func check(_ pair: ReadPair, into findings: inout [Finding]) {
      reviews.withLock { $0 += 1 }
      pair.target.forEachSegment { segment, range, text in
        for i in range.start..<range.end {
          let suggestion: String? = text[i] == UInt8(ascii: "x") ? "y" : text[i] == UInt8(ascii: "q") ? "z" : nil
          guard suggestion != nil || text[i] == UInt8(ascii: "z") else { continue }
          findings.append(
            pair.finding(info, inTarget: TextRange(i, i + 1), segment: segment, message: "", suggestion: suggestion))
        }
      }
    }
  }

  @Test(
    .serialized,
    arguments: [
      (["x a.", "q b.", "x c."], 8), (["q a.", "q b."], 8), (Array(repeating: "q x a.", count: 200), 8),
      (["x x x q x x x x x x x x q x x x."], 24), (Array(repeating: "x q x x a.", count: 100), 12),
    ] as [([String], Int)])
  func findsWhatCanBeMadeTogether(_ sentences: [String], _ most: Int) throws {
    let english = sentences.joined(separator: "\n\n")
    let korean = sentences.map { _ in "가." }.joined(separator: "\n\n")
    Letters.reviews.withLock { $0 = 0 }
    let expected = english.replacing("x", with: "y")
    #expect(try mended(korean, english, Reviewer(checks: [Letters.self])) == (expected == english ? nil : expected))
    #expect(Letters.reviews.withLock { $0 } <= most)
  }
}
