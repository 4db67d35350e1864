import BilingualAlign
import Testing

@Suite struct SoundMatcherTests {
  @Test(arguments: [
    ("터너", "Turner"), ("줄리", "Julie"), ("블링컨", "Blinken"), ("폼페이오", "Pompeo"), ("사이포프", "Saipov"),
    ("캐버노", "Kavanaugh"), ("트럼프", "Trump"), ("로스", "Ross"), ("해밀턴", "Hamilton"), ("베일리", "Bailey"),
    ("모랄레스", "Morales"), ("플레이크", "Flake"), ("워렌", "Warren"), ("코빈", "Corbyn"), ("패라지", "Farage"),
    ("심슨", "Simpson"), ("스코틀랜드", "Scotland"), ("던바턴", "Dumbarton"), ("킹", "King"), ("세스", "Seth"),
    ("루이스", "Lewis"), ("베텔", "Vettel"), ("래이쾨넨", "Raikkonen"), ("반스", "Barnes"), ("샌더스", "Sanders"),
    ("젤렌스키", "Zelensky"), ("페르스타펀", "Verstappen"), ("영희", "Young-hee"), ("병원", "Byung-won"), ("조지", "George"),
  ])
  func hearsTheSameName(_ hangul: String, _ latin: String) {
    #expect(SoundMatcher.score(hangul: SoundForm(hangul: hangul), latin: SoundForm(latin: latin)) > 0.7)
  }

  @Test(arguments: [
    ("터너", "Bailey"), ("블링컨", "Pompeo"), ("사이포프", "Chambers"), ("트럼프", "Obama"), ("로스", "Smith"),
    ("해밀턴", "Vettel"), ("모랄레스", "Scotland"), ("영희", "Byung-won"), ("줄리", "Seth"), ("워렌", "Sanders"),
    ("정부", "government"), ("회의", "meeting"), ("협력", "cooperation"), ("인권", "human"),
  ])
  func hearsAnother(_ hangul: String, _ latin: String) {
    #expect(SoundMatcher.score(hangul: SoundForm(hangul: hangul), latin: SoundForm(latin: latin)) < 0.62)
  }

  /// What gives up early gives up nothing that reaches the bound.
  @Test(arguments: [0.3, 0.62, 0.75, 0.8, 0.95])
  func isAlikeWhereTheScoreReaches(_ least: Double) {
    let hangul = ["터너", "줄리", "블링컨", "폼페이오", "트럼프", "로스", "스코틀랜드", "정부", "인권", "영희", "래이쾨넨", "", "이"]
    let latin = ["Turner", "Julie", "Blinken", "Pompeo", "Trump", "Ross", "Scotland", "human", "Raikkonen", "Lee", ""]
    for (one, other) in hangul.flatMap({ one in latin.map { (SoundForm(hangul: one), SoundForm(latin: $0)) } }) {
      #expect(
        SoundMatcher.isAlike(hangul: one, latin: other, atLeast: least)
          == (SoundMatcher.score(hangul: one, latin: other) >= least))
    }
  }

  @Test func leavesAParticleOff() {
    let best = SoundMatcher.best(hangul: SoundForm(hangul: "폼페이오에게"), latin: SoundForm(latin: "Pompeo"))
    #expect(best.syllables == 4)
    #expect(best.score > 0.75)
  }

  @Test(arguments: [("터너", "Turner"), ("블링컨", "Blinken"), ("사이포프", "Saipov"), ("샌더스", "Sanders"), ("킹", "King")])
  func sharesASkeleton(_ hangul: String, _ latin: String) {
    #expect(SoundForm(hangul: hangul).skeletonKey == SoundForm(latin: latin).skeletonKey)
  }
}
