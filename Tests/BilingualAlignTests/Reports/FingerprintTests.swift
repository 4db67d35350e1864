import Testing

@testable import BilingualAlign

@Suite struct FingerprintTests {
  private static let planted = Reviews.Planted(
    check: "number-mismatch", message: "The original says 5, the translation 6.", source: ("5", "5"),
    target: ("6", "6"), bead: 0)

  @Test func staysWhenLinesMoveAndWrap() throws {
    let plain = try Reviews.review(
      ko: ["5명이 왔다."], en: ["6 came  in."], beads: [(0..<1, 0..<1)], findings: [Self.planted])
    var moved = Self.planted
    moved.bead = 1
    let later = try Reviews.review(
      ko: ["제목", "5명이  왔다."], en: ["Title", "6 came in."], beads: [(0..<1, 0..<1), (1..<2, 1..<2)], findings: [moved])
    #expect(plain.fingerprints() == later.fingerprints())
  }

  @Test func differsForEveryFinding() throws {
    let review = try Reviews.review(
      ko: ["5명이 왔다."], en: ["6 came in."], beads: [(0..<1, 0..<1)], findings: [Self.planted, Self.planted])
    #expect(Set(review.fingerprints()).count == 2)
  }

  /// The hash must never change: baselines are kept for years.
  @Test func isTheSameForever() throws {
    let review = try Reviews.sample()
    #expect(
      review.fingerprints().map(\.description) == [
        "a09be4a273b872e5256cf145904a4d89", "5d5103793d4027581c34d803f0e3dc60",
        "97868dc01c9a8fa99d7a40bdd63f39fb",
      ])
  }
}
