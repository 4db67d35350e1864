import Testing

@testable import BilingualAlign
@testable import BilingualTerms

/// Candidates for a glossary, with their scores.
@Suite struct TermExtractionTests {
  private static let pairs = [
    ("해양보호구역 지정을 넓힌다.", "It widens the Marine Protected Area."),
    ("해양보호구역은 12곳이다.", "There are 12 sites in the Marine Protected Area."),
    ("새 해양보호구역 관리", "management of a new Marine Protected Area"), ("어촌 관리 계획", "a plan for fishing villages"),
    ("어촌 관리 예산", "a budget for fishing villages"), ("유엔 사무국 방문", "a visit to the UN"), ("유엔 결의", "a UN resolution"),
    ("철도를 놓는다.", "Railways are laid."), ("다리를 고친다.", "Bridges are repaired."),
  ]

  private static func candidates(least: Int = 2, known: Termbase = .empty) -> [String] {
    let beads = pairs.enumerated().map {
      TermExtraction.Bead(korean: $1.0, english: $1.1, place: "\($0)")
    }
    return TermExtraction.candidates(beads, least: least, known: known).map {
      let score = ($0.score * 100).rounded() / 100
      return "\($0.korean) = \($0.english) \(score) \($0.count) \($0.places.joined(separator: "+"))"
    }
  }

  @Test func scores() {
    #expect(
      Self.candidates() == [
        "해양보호구역 = Marine Protected Area 18.27 3 0+1+2", "어촌 관리 = fishing villages 14.98 2 3+4",
        "유엔 = UN 11.0 2 5+6",
      ])
  }

  @Test func asksForSoManyBeads() {
    #expect(Self.candidates(least: 3) == ["해양보호구역 = Marine Protected Area 18.27 3 0+1+2"])
    #expect(Self.candidates(least: 4).isEmpty)
  }

  @Test func leavesOutWhatIsKnown() throws {
    #expect(
      Self.candidates(known: try termbase("해양보호구역\tMPA\n")).allSatisfy { !$0.hasPrefix("해양보호구역") })
  }
}
