import Testing

@testable import BilingualAlign
@testable import BilingualChecks
@testable import BilingualRevision

/// Originals that say the opposite of what they said, or deny it: no mere wording.
@Suite struct StaleMeaningTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let old: String
    let new: String
    let english: String
    /// What is in the translation's place once it has followed.
    let done: String
    /// The two words that are named.
    let words: (String, String)

    var testDescription: String { "\(words.0) → \(words.1)" }
  }

  static let cases = [
    Case(
      old: "온실가스 배출량은 지난해보다 크게 증가하였다.", new: "온실가스 배출량은 지난해보다 크게 감소하였다.",
      english: "Greenhouse gas emissions increased sharply from last year.",
      done: "Greenhouse gas emissions decreased sharply from last year.", words: ("증가하였다", "감소하였다")),
    Case(
      old: "정부는 이에 따라 감시를 강화하기로 하였다.", new: "정부는 이에 따라 감시를 중단하기로 하였다.",
      english: "The government therefore decided to strengthen monitoring.",
      done: "The government therefore decided to suspend monitoring.", words: ("강화하기로", "중단하기로")),
    Case(
      old: "양측은 미세먼지 대책에 관해 논의하였다.", new: "양측은 미세먼지 대책에 관해 합의하지 못하였다.",
      english: "The two sides discussed measures against fine dust.",
      done: "The two sides failed to agree on measures against fine dust.", words: ("논의하였다", "합의하지 못하였다")),
    Case(
      old: "양측은 공동성명을 채택하지 않았다.", new: "양측은 공동성명을 채택하였다.",
      english: "The two sides did not adopt a joint statement.", done: "The two sides adopted a joint statement.",
      words: ("채택하지 않았다", "채택하였다")),
    Case(
      old: "정부는 귀어인에게 주택 자금을 지원하기로 하였다.", new: "정부는 귀어인에게 주택 자금 지원을 폐지하기로 하였다.",
      english: "The government decided to provide housing funds to returning fishers.",
      done: "The government decided to abolish housing funds for returning fishers.",
      words: ("자금을 지원하기로", "폐지하기로")),
    Case(
      old: "사업 신청 기간은 연장되지 않는다.", new: "사업 신청 기간은 연장될 수 있다.",
      english: "The application period for the project will not be extended.",
      done: "The application period for the project may be extended.", words: ("연장되지 않는다", "연장될 수 있다")),
    Case(
      old: "우리 정부는 이번 회의에 참가하지 않는다.", new: "우리 정부는 이번 회의에 참가할 수 있다.",
      english: "The ROK government will not participate in the meeting.",
      done: "The ROK government may participate in the meeting.", words: ("참가하지 않는다", "참가할 수 있다")),
    Case(
      old: "이 제도는 기준 이상인 사업장에 적용된다.", new: "이 제도는 기준 이하인 사업장에 적용된다.",
      english: "The system applies to workplaces at or above the standard.",
      done: "The system applies to workplaces at or below the standard.", words: ("이상인", "이하인")),
    Case(
      old: "위원회는 그 안건을 가결하였다.", new: "위원회는 그 안건을 부결하였다.", english: "The committee passed the item.",
      done: "The committee rejected the item.", words: ("가결하였다", "부결하였다")),
    Case(
      old: "방문객은 이 구역에 출입할 수 있다.", new: "방문객은 이 구역에 출입할 수 없다.", english: "Visitors may enter this area.",
      done: "Visitors cannot enter this area.", words: ("있다", "없다")),
    Case(
      old: "실업률은 역대 가장 낮은 수준이다.", new: "실업률은 역대 가장 높은 수준이다.",
      english: "The unemployment rate is at its lowest level ever.",
      done: "The unemployment rate is at its highest level ever.", words: ("낮은", "높은")),
    Case(
      old: "올해 물가는 예상보다 낮다.", new: "올해 물가는 예상보다 높다.", english: "Prices are lower than expected this year.",
      done: "Prices are higher than expected this year.", words: ("낮다", "높다")),
    Case(
      old: "이 사업에는 많은 예산이 든다.", new: "이 사업에는 적은 예산이 든다.", english: "This project takes a large budget.",
      done: "This project takes a small budget.", words: ("많은", "적은")),
    Case(
      old: "신청 절차가 쉽게 바뀐다.", new: "신청 절차가 어렵게 바뀐다.", english: "The application procedure will become easier.",
      done: "The application procedure will become more difficult.", words: ("쉽게", "어렵게")),
  ]

  private static func review(_ old: String, _ new: String, _ english: String) throws -> Review {
    let frame = ("정부는 서울에서 회의를 열었다.\n\n", "\n\n다음 회의는 부산에서 열린다.\n")
    let englishFrame = ("The government held a meeting in Seoul.\n\n", "\n\nThe next meeting will be held in Busan.\n")
    return try StaleReviewer(Reviewer()).review(
      old: StaleReviewerTests.file(frame.0 + old + frame.1, "old.txt"),
      new: StaleReviewerTests.file(frame.0 + new + frame.1, "ko.txt"),
      target: StaleReviewerTests.file(englishFrame.0 + english + englishFrame.1, "en.txt"))
  }

  @Test(arguments: cases) func anOppositeIsNoWording(_ test: Case) throws {
    let review = try Self.review(test.old, test.new, test.english)
    #expect(review.findings.map(\.check) == ["stale-meaning"])
    let finding = try #require(review.findings.first)
    #expect(finding.severity == .warning)
    #expect(finding.message.contains("“\(test.words.0)”") && finding.message.contains("“\(test.words.1)”"))
    #expect([finding.old?.text, finding.source?.text] == [test.words.0, test.words.1])
    #expect(review.earlier?.sentences.map(\.state) == [.same, .meaning, .same])
  }

  @Test(arguments: cases) func aTranslationThatHasFollowedIsNotReported(_ test: Case) throws {
    let review = try Self.review(test.old, test.new, test.done)
    #expect(review.findings.isEmpty, "\(review.findings.map(\.message))")
    #expect(review.earlier?.sentences.map(\.isUpdated) == [false, true, false])
  }

  /// Two opposites that changed places: the order tells whether the translation has followed.
  @Test func exchangedOppositesAreToldByTheirOrder() throws {
    let (old, new) = ("어촌 인구는 2.1% 감소하였으나 귀어 인구는 5.3% 증가하였다.", "어촌 인구는 2.1% 증가하였으나 귀어 인구는 5.3% 감소하였다.")
    let english = "Villages decreased by 2.1 percent, while the number of newcomers increased by 5.3 percent."
    let review = try Self.review(old, new, english)
    #expect(review.findings.map(\.check) == ["stale-meaning", "stale-meaning"])
    let done = "Villages increased by 2.1 percent, while the number of newcomers decreased by 5.3 percent."
    #expect(try Self.review(old, new, done).findings.map(\.message) == [])
  }

  /// What says the same in other words, and what only looks like a denial.
  @Test(arguments: [
    ("수출이 크게 증가하였다.", "수출이 크게 늘었다."), ("그는 이 안에 반대하지 않았다.", "그는 이 안에 찬성하였다."),
    ("우리 외교는 꾸준히 발전해 왔다.", "우리 외교는 끊임없이 발전해 왔다."), ("양측은 회의에 불참하였다.", "양측은 회의에 참석하지 않았다."),
    ("수출은 증가하고 수입은 감소하였다.", "수입은 감소하고 수출은 증가하였다."), ("이 시설은 이용할 수 없다.", "이 시설은 이용이 불가능하다."),
    ("내년도 예산은 현장의 수요에 견주어 충분하지 않다.", "내년도 예산은 현장의 수요에 견주어 부족하다."),
  ])
  func otherWordsForTheSameAreWording(_ old: String, _ new: String) throws {
    let review = try Self.review(old, new, "It is what the sentence says, in short.")
    #expect(review.findings.allSatisfy { $0.check == "stale-wording" }, "\(review.findings.map(\.message))")
  }

  /// A figure that goes the other way is told beside the figure.
  @Test func aFigureAndItsDirectionAreTwoChanges() throws {
    let review = try Self.review(
      "수출은 지난해보다 4.5% 증가하였다.", "수출은 지난해보다 3.2% 감소하였다.", "Exports rose 4.5 percent from last year.")
    #expect(review.findings.map(\.check) == ["stale-fact", "stale-meaning"])
    let half = try Self.review(
      "수출은 지난해보다 4.5% 증가하였다.", "수출은 지난해보다 3.2% 감소하였다.", "Exports rose 3.2 percent from last year.")
    #expect(half.findings.map(\.check) == ["stale-meaning"])
    #expect(half.findings.first?.target?.text == "rose")
  }

  /// A bound that is new is another fact, whatever the figure counts.
  @Test(arguments: ["12세", "30km", "2배", "섭씨 10도", "5년", "50%", "3회"])
  func aNewBoundIsAFact(_ figure: String) throws {
    let review = try Self.review(
      "지원 대상은 기준이 \(figure)인 경우로 정하였다.", "지원 대상은 기준이 \(figure) 이상인 경우로 정하였다.",
      "Support goes to cases in which the standard is met.")
    #expect(review.findings.map(\.check) == ["stale-fact"])
    #expect(review.findings.first?.message.contains("\(figure) 이상”") == true, "\(review.findings.map(\.message))")
  }

  /// A bound that turned is named with its figure.
  @Test func aTurnedBoundIsNamed() throws {
    let review = try Self.review(
      "100명 이상이 일하는 사업장에 적용된다.", "100명 이하가 일하는 사업장에 적용된다.", "It applies to workplaces with 100 or more employees.")
    let finding = try #require(review.findings.first)
    #expect(finding.check == "stale-fact")
    #expect(finding.message.hasPrefix("the original now says “100명 이하” instead of “100명 이상”"))
  }

  /// A comma that goes beside a figure is no other figure.
  @Test(arguments: [
    ("중심기압은 940hPa, 최대풍속은 초속 47m로 관측되었다.", "중심기압은 940hPa 최대풍속은 초속 47m로 관측되었다."),
    ("길이 12m, 최소 너비 3m인 다리이다.", "길이 12m 최소 너비 3m인 다리이다."),
  ])
  func aCommaBesideAFigureIsAMark(_ old: String, _ new: String) throws {
    let review = try Self.review(old, new, "It was 940 hPa and 47 m, 12 m and 3 m.")
    #expect(review.findings.isEmpty, "\(review.findings.map(\.message))")
  }
}
