import Testing

@testable import BilingualTerms
@testable import BilingualText

/// Chains of particles behind a noun, and where they end.
@Suite struct ParticleChainsTests {
  private static func evidence(_ noun: String, _ rest: String, end: Int? = nil) -> KoreanParticles.Evidence {
    let bytes = Array((noun + rest).utf8)
    return KoreanParticles.evidence(bytes.span, at: noun.utf8.count, end: end ?? bytes.count)
  }

  private static func stem(_ word: String) -> String {
    let bytes = Array(word.utf8)
    return String(decoding: bytes[..<KoreanParticles.stemLength(bytes.span)], as: UTF8.self)
  }

  /// Ten particles at most.
  @Test(arguments: 1...12)
  func chainsHaveABound(_ count: Int) {
    #expect(Self.evidence("사람", String(repeating: "들", count: count)) == (count <= 10 ? .particles : .none))
    #expect(Self.evidence("사람", String(repeating: "들", count: count - 1) + "은") == (count <= 10 ? .particles : .none))
    #expect(Self.evidence("바다", String(repeating: "까지", count: count)) == (count <= 10 ? .particles : .none))
  }

  /// A closing particle ends the chain, a middle one does not; each must agree with the sound before it.
  @Test(
    arguments: [
      ("사람", "들은", .particles), ("사람", "은들", .none), ("사람", "까지는", .particles), ("사람", "는까지", .none),
      ("사람", "까지은", .none),
      ("사람", "들이", .particles), ("사람", "들가", .none), ("바다", "에서는", .particles), ("바다", "에서은", .none),
      ("바다", "로", .particles),
      ("바다", "으로", .none), ("서울", "로", .particles), ("서울", "으로", .none), ("사람", "으로", .particles), ("사람", "로", .none),
      ("사람", "인", .particles), ("사람", "가", .none), ("사람", "", .bare), ("사람", "하다", .verb),
      // After what has no sound of Hangul both forms are right.
      ("KTX", "은", .particles), ("KTX", "는", .particles), ("3", "로", .particles), ("3", "으로", .particles),
      ("", "들은", .particles),
    ] as [(String, String, KoreanParticles.Evidence)])
  func particlesFollowEachOther(_ noun: String, _ rest: String, _ expected: KoreanParticles.Evidence) {
    #expect(Self.evidence(noun, rest) == expected)
    #expect(Self.evidence(noun, rest + " 가") == expected)
  }

  /// Nothing is read from the end on.
  @Test func theEndCounts() {
    #expect(Self.evidence("사람", "들은", end: 6) == .bare)
    #expect(Self.evidence("사람", "들은", end: 9) == .particles)
    #expect(Self.evidence("사람", "들은", end: 12) == .particles)
    #expect(Self.evidence("사람", "들자", end: 12) == .none)
    #expect(Self.evidence("사람", "들자", end: 9) == .particles)
  }

  /// A stem keeps two syllables, unless something else stands before them.
  @Test(
    arguments: [
      ("책은", "책은"), ("공책은", "공책"), ("3책은", "3책"), ("2은", "2"), ("KTX는", "KTX"), ("공책들에게는", "공책"), ("책들은", "책들"),
      ("검토하였다", "검토"), ("검토한", "검토"), ("검토하", "검토하"), ("검토하다", "검토"), ("제도가", "제도"), ("제도", "제도"),
      ("법제도", "법제도"), ("나라도", "나라"), ("공책인", "공책인"), ("공책인데", "공책"), ("", ""), ("-", "-"), ("공책은.", "공책은."),
    ])
  func stems(_ word: String, _ stem: String) {
    #expect(Self.stem(word) == stem)
  }
}
