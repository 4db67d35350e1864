import Testing

@testable import BilingualAlignment
@testable import BilingualDocuments
@testable import BilingualText

/// Long texts of which passages are missing.
@Suite struct MissingPassagesTests {
  private static func align(_ source: [String], _ target: [String]) -> Alignment {
    Aligner().alignSentences(
      source: MeetingTexts.document(source, .korean), target: MeetingTexts.document(target, .english))
  }

  /// In texts of several windows, what is missing on either side is left alone, and all else is paired, but for the
  /// lines right beside it, which are not always sure.
  @Test(
    arguments: [
      (300, [], []), (300, Array(100..<130), []), (300, [], Array(225..<235)),
      (520, Array(200..<240), Array(260..<280)),
      (700, Array(0..<20), Array(690..<700)), (240, [], [239]), (271, Array(255..<271), []),
    ] as [(Int, [Int], [Int])])
  func longTextsLoseNothing(_ count: Int, _ noSource: [Int], _ noTarget: [Int]) {
    let source = (0..<count).filter { !noSource.contains($0) }
    let target = (0..<count).filter { !noTarget.contains($0) }
    let alignment = Self.align(
      source.map { "회의가 \($0 * 7 + 1131)번 열렸다." }, target.map { "The meeting was held \($0 * 7 + 1131) times." })
    let places = Dictionary(uniqueKeysWithValues: target.enumerated().map { ($1, $0) })
    let expected = source.enumerated().compactMap { place, line in places[line].map { [place, $0, line] } }
    let missing = Set(noSource + noTarget)
    let found = alignment.beads.filter { $0.shape == "1-1" && $0.confidence > 0.5 }
      .map { [$0.source.lowerBound, $0.target.lowerBound] }
    #expect(Set(found).isSubset(of: expected.map { Array($0.prefix(2)) }))
    for pair in expected where !missing.contains(pair[2] - 1) && !missing.contains(pair[2] + 1) {
      #expect(found.contains(Array(pair.prefix(2))), "\(pair)")
    }
    #expect(found.count >= expected.count - 4)
  }
}
