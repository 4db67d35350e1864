import Foundation
import Testing

@testable import BilingualAlignment
@testable import BilingualDocuments
@testable import BilingualText

/// Beads and fixed pairs that are read from files.
@Suite struct BeadFilesTests {
  /// The beads of a file for two texts of so many segments, or what is wrong with it.
  private static func read(_ text: String, _ sourceCount: Int, _ targetCount: Int) throws -> (
    beads: [Bead], error: String
  ) {
    try withFiles(["a.beads": text]) { folder in
      let path = folder.appending(path: "a.beads").path
      do {
        return (try BeadsFile.read(path, sourceCount: sourceCount, targetCount: targetCount).beads, "")
      } catch {
        return ([], "\(error)".replacing(path, with: "F"))
      }
    }
  }

  @Test(
    arguments: [
      ("[0]:[0]\n[1]:[1]\n", 2, 2, [(0..<1, 0..<1), (1..<2, 1..<2)]),
      ("[0, 1]:[0]:0.5\n\n# red\n []:[1]\n[2]:[2, 3]", 3, 4, [(0..<2, 0..<1), (2..<2, 1..<2), (2..<3, 2..<4)]),
      ("[]:[]\n[0]:[]\n[]:[0]\n", 1, 1, [(0..<1, 0..<0), (1..<1, 0..<1)]),
    ] as [(String, Int, Int, [(Range<Int>, Range<Int>)])])
  func readsBeads(_ text: String, _ sourceCount: Int, _ targetCount: Int, _ beads: [(Range<Int>, Range<Int>)]) throws {
    let found = try Self.read(text, sourceCount, targetCount)
    #expect(found.error == "")
    #expect(found.beads == beads.map { Bead(source: $0.0, target: $0.1, confidence: 1) })
  }

  @Test(
    arguments: [
      ("[0]:[0]\n\nx\n", 1, 1, "F:3:1: error: expected a bead such as [0, 1]:[2], found “x”"),
      ("[0]:[0]\n[1]:[-1]\n", 2, 2, "F:2:1: error: expected a bead such as [0, 1]:[2], found “[1]:[-1]”"),
      ("[0]:[0]\n[2]:[1]\n", 3, 2, "F:2:1: error: segment 1 of the Korean text is in no bead before segment 2"),
      ("[0]:[0]\n[1]:[0]\n", 2, 2, "F:2:1: error: segment 0 of the English text is in a bead already"),
      ("[0]:[0, 0]\n", 1, 1, "F:1:1: error: segment 0 of the English text is in a bead already"),
      ("[0]:[0]\n[1]:[1]\n", 2, 1, "F:2:1: error: there is no segment 1 in the English text of 1"),
      ("[0]:[0]\n# the end\n", 2, 1, "F:1:1: error: the last bead ends before segment 1 of the 2 of the Korean text"),
      ("[0]:[0]\n[1]:[]\n\n", 2, 3, "F:2:1: error: the last bead ends before segment 1 of the 3 of the English text"),
      ("# none\n", 1, 0, "F:1:1: error: the last bead ends before segment 0 of the 1 of the Korean text"),
      ("", 0, 0, "F: error: the file is empty"),
    ])
  func refusesBeads(_ text: String, _ sourceCount: Int, _ targetCount: Int, _ message: String) throws {
    #expect(try Self.read(text, sourceCount, targetCount).error == message)
  }

  /// Spaces, commas and what stands behind the brackets do not matter; numbers begin at 0. What is empty on both sides is passed
  /// over.
  @Test(
    arguments: [
      ("[0]:[0]", [[0], [0]]), (" [ 0 1 ] : [2,3] : 0.5", [[0, 1], [2, 3]]), ("[5, 2]:[]:x", [[5, 2], []]),
      ("[]:[7]", [[], [7]]),
      ("[]:[]", nil), ("[0]", []), ("[0]:", []), ("[0][0]", []), ("0:0", []), ("[0:[1]", []), ("[0]:[1", []),
      ("[a]:[0]", []),
      ("[-1]:[0]", []),
    ] as [(String, [[Int]]?)])
  func readsLines(_ line: String, _ sides: [[Int]]?) {
    let found = (try? BeadsFormat.links(in: line, path: "F"))?.map { [$0.source, $0.target] }
    guard let sides else { return #expect(found == []) }
    #expect(found == (sides.isEmpty ? nil : [sides]))
  }

  /// Hundredths, rounded.
  @Test(
    arguments: [
      (0, "0.00"), (0.004, "0.00"), (0.006, "0.01"), (0.05, "0.05"), (0.5, "0.50"), (0.966, "0.97"), (0.994, "0.99"),
      (0.996, "1.00"), (1, "1.00"),
    ])
  func writesConfidence(_ confidence: Double, _ text: String) {
    #expect(BeadsFormat.line(Bead(source: 3..<5, target: 7..<7, confidence: confidence)) == "[3, 4]:[]:" + text)
  }

  // MARK: Fixed pairs

  private static func document(_ text: String, _ language: Language, _ level: Document.Level) -> Document {
    Document(
      presegmented: SourceFile(path: language.rawValue, bytes: Array(text.utf8)), language: language, level: level)
  }

  /// Lines of segments, blank ones and some of two sentences.
  private static let korean = "가 이다. 나 이다.\n\n다 이다.\n라 이다.\n"
  private static let english = "\nOne is. Two is.\nThree is.\nFour is.\n"

  private static func fixed(_ text: String, _ level: Document.Level) throws -> (pairs: [[Int]], error: String) {
    try withFiles(["fixed": text]) { folder in
      let path = folder.appending(path: "fixed").path
      do {
        let pairs = try FixedPairsFile.read(
          path, source: document(korean, .korean, level), target: document(english, .english, level), level: level)
        return (pairs.map { [$0.source, $0.target] }, "")
      } catch {
        return ([], "\(error)".replacing(path, with: "F"))
      }
    }
  }

  @Test(
    arguments: [
      ("", [], "F: error: the file is empty"), ("# none", [], ""),
      ("1\t2\n3\t3\n4\t4\n", [[0, 0], [1, 1], [2, 2]], ""), ("# 1\t1\n\n 4 \t 4 later\n", [[2, 2]], ""),
      // A pair said twice is one.
      ("1\t2\n1\t2\n3\t3\n", [[0, 0], [1, 1]], ""),
      ("1\t2\n1\t3\n", [], "F:2:1: error: this pair does not come after the one before it on both sides"),
      ("1\t2\n3\t2\n", [], "F:2:1: error: this pair does not come after the one before it on both sides"),
      ("1\t2\n3\n", [], "F:2:1: error: expected two line numbers, found “3”"),
      ("1\tx\n", [], "F:1:1: error: expected two line numbers, found “1\tx”"),
      ("2\t2\n", [], "F:1:1: error: line 2 of the Korean text holds no segment"),
      ("1\t1\n", [], "F:1:1: error: line 1 of the English text holds no segment"),
      ("0\t2\n", [], "F:1:1: error: line 0 of the Korean text holds no segment"),
      ("5\t4\n", [], "F:1:1: error: line 5 of the Korean text holds no segment"),
    ] as [(String, [[Int]], String)])
  func readsFixedPairs(_ text: String, _ pairs: [[Int]], _ error: String) throws {
    for level in [Document.Level.sentence, .paragraph] {
      let found = try Self.fixed(text, level)
      #expect(found.error == error)
      #expect(found.pairs == pairs)
    }
  }

  /// A segment of several lines is named by each of them, a line of several segments names the first.
  @Test func segmentsOfSeveralLines() throws {
    let source = Document(
      reading: SourceFile(path: "a.md", bytes: Array("가 이다\n나 이다. 다 이다.\n\n라 이다.\n".utf8)), language: .korean)
    let target = Document(
      reading: SourceFile(path: "b.md", bytes: Array("One is\ntwo. Three is.\n\nFour is.\n".utf8)), language: .english)
    #expect(source.segments.count == 3 && target.segments.count == 3)
    func pairs(_ text: String) throws -> [[Int]] {
      try withFiles(["fixed": text]) { folder in
        try FixedPairsFile.read(folder.appending(path: "fixed").path, source: source, target: target, level: .sentence)
          .map {
            [$0.source, $0.target]
          }
      }
    }
    // The second sentence begins on the second line.
    #expect(try pairs("1\t1\n2\t2\n4\t4\n") == [[0, 0], [1, 1], [2, 2]])
  }
}
