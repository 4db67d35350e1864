import Testing

@testable import BilingualAlign
@testable import BilingualChecks

/// Negations and directions, each with what must stay silent beside it.
@Suite struct PolarityTests {
  struct Pair: Sendable, CustomStringConvertible {
    let korean: String
    let english: String
    var description: String { "\(korean) / \(english)" }

    init(_ korean: String, _ english: String) {
      self.korean = korean
      self.english = english
    }
  }

  static func messages(_ pair: Pair) -> [String] {
    var findings: [Finding] = []
    Polarity.check(examplePair(pair.korean, pair.english), into: &findings)
    return findings.map(\.message)
  }

  /// The messages with holes for the words that they quote.
  static func forms(_ pair: Pair) -> [String] {
    var findings: [Finding] = []
    Polarity.check(examplePair(pair.korean, pair.english), into: &findings)
    return findings.map(\.sentence.english)
  }

  // MARK: Negation

  @Test(arguments: [
    Pair("이 보도는 사실이 아니다.", "This report is true."),
    Pair("한 나라만의 노력으로는 이룰 수 없다.", "One country can achieve it alone."),
    Pair("대사는 질문에 답하지 않고 자리를 떴다.", "The ambassador answered the question and took his seat."),
    Pair("추가 회담은 열리지 않을 것이라고 하였다.", "He said that more talks would be held."),
    Pair("양측은 합의에 이르지 못하였다.", "The two sides reached an agreement."),
    Pair("의견 수렴 없이 결정되었다.", "It was decided after consultation."),
    Pair("인명 피해는 없는 것으로 알려졌다.", "Casualties were reported."),
    Pair("우리나라는 이 협약에 미가입 상태이다.", "Our country is a party to this convention."),
    Pair("허가 없이 들어갈 수 없다.", "People may enter without a permit."),
    Pair("UN은 성명을 내지 않았다.", "The UN issued a statement."),
  ])
  func lost(_ pair: Pair) { #expect(Self.denials(pair) == ["original"]) }

  /// Of what is denied on one side only, which side denies it: the one that the message names first.
  static func denials(_ pair: Pair) -> [String] {
    var findings: [Finding] = []
    Polarity.check(examplePair(pair.korean, pair.english), into: &findings)
    return findings.map { finding in
      !finding.message.contains("is negative")
        ? finding.message : finding.source?.value == "negation" ? "original" : "translation"
    }
  }

  @Test(arguments: [
    Pair("양측은 변함없는 우의를 확인하였다.", "The two sides confirmed their friendship."),
    Pair("협력의 중요성은 아무리 강조해도 지나치지 않다.", "The importance of cooperation cannot be overstated."),
    Pair("적지 않은 성과가 있었다.", "There were considerable achievements."),
    Pair("경제뿐만 아니라 문화에서도 협력한다.", "They cooperate in the economy as well as culture."),
    Pair("국제사회의 지원이 필요하지 않을 수 없다.", "International support is needed."),
    Pair("우려하지 않을 수 없다.", "We are concerned."), Pair("지원을 아끼지 않겠다.", "We will give generous support."),
    Pair("신고하지 않으면 과태료를 내야 한다.", "Those who fail to report must pay a fine."),
    Pair("차질 없이 추진한다.", "It will be carried out smoothly."),
    Pair("동의 없이는 불가능하다.", "It requires consent."), Pair("회의가 열리지 않았다.", "The meeting was called off."),
    Pair("아무도 오지 않았다.", "Nobody came."),
    Pair("원인은 밝혀지지 않았다.", "The cause is unclear."), Pair("피할 수 없는 과제이다.", "It is a task we must face."),
    Pair("참석하지 않을까?", "Will they attend?"), Pair("불가리아를 방문하였다.", "He visited Bulgaria."),
  ])
  func kept(_ pair: Pair) { #expect(Self.messages(pair) == []) }

  @Test(arguments: [
    Pair("대통령은 회의에 참석하였다.", "The President did not attend the meeting."),
    Pair("양국은 협정에 서명하였다.", "The two countries have not signed the agreement."),
    Pair("시민들은 광장에 모일 수 있다.", "Citizens cannot gather in the square."),
    Pair("장관은 그 문제를 언급하였다.", "The Minister never mentioned the issue."),
    Pair("정부는 동의를 얻어 시행하였다.", "The government implemented it without consent."),
    Pair("대표단은 회의에 참석하였다.", "The delegation failed to attend the meeting."),
    Pair("정부는 추가 재원을 마련하였다.", "The government has no additional resources."),
    Pair("회담에서 진전이 있었다.", "There was no progress at the talks."),
  ])
  func added(_ pair: Pair) { #expect(Self.denials(pair) == ["translation"]) }

  @Test(arguments: [
    Pair("북한의 도발 중단을 촉구하였다.", "They urged that the North not provoke."),
    Pair("경제와 문화 모두에서 협력한다.", "They cooperate not only in the economy but in culture."),
    Pair("신청은 5월까지 받는다.", "Applications are accepted no later than May."),
    Pair("촬영은 금지되어 있다.", "Visitors may not take pictures."), Pair("그는 그 사실을 모른다.", "He does not know that."),
    Pair("이것은 저것과 다르다.", "This is not the same as that."), Pair("문의는 이메일로만 받는다.", "We do not take calls."),
    Pair("참석 여부는 미정이다.", "It is not decided whether he will attend."),
    Pair("비용은 전액 국가가 부담한다.", "Patients will pay nothing, and do not need cash."),
  ])
  func deniedOtherwise(_ pair: Pair) { #expect(Self.messages(pair) == []) }

  // MARK: Figures

  static let up = "“{1}” in the original goes up, “{2}” in the translation goes down"
  static let down = "“{1}” in the original goes down, “{2}” in the translation goes up"

  @Test(arguments: [
    (Pair("물가는 2.3% 올랐다.", "Prices fell 2.3 percent."), up),
    (Pair("요금이 1,200원 인상된다.", "The fare will be cut by 1,200 won."), up),
    (Pair("금리를 0.25%p 내렸다.", "It raised the policy rate by 0.25 percentage points."), down),
    (Pair("지난해보다 3.2% 줄어든 수치이다.", "This is up 3.2 percent from last year."), down),
    (Pair("작년보다 1,500명(4.1%) 늘었다.", "There were 1,500 fewer than last year."), up),
    (Pair("기존보다 12kg가량 가볍고 3cm 낮다.", "It is 12 kg lighter and 3 cm higher."), down),
    (Pair("남녀 각각 1.1%와 2.7% 높아졌다.", "They went down 1.1 and 2.7 percent, respectively."), up),
    (Pair("정원을 30명에서 45명으로 늘린다.", "The quota will be reduced from 30 to 45."), up),
    (Pair("7.5% 감소하였다.", "There was a 7.5-percent increase."), down),
  ])
  func turned(_ pair: Pair, _ message: String) {
    let found = Self.forms(pair)
    #expect(!found.isEmpty && Set(found) == [message])
  }

  @Test(arguments: [
    Pair("전년 대비 3.3% 감소한 12만 명이다.", "It was 120,000, down 3.3 percent from a year earlier."),
    Pair("수출은 5.1% 감소하지 않고 유지되었다.", "Exports did not fall 5.1 percent but stayed flat."),
    Pair("증가폭이 2.4%로 축소되었다.", "The increase narrowed to 2.4 percent."),
    Pair("적자가 8.8% 감소하였다.", "The deficit narrowed by 8.8 percent."),
    Pair("성장률이 2.2%로 둔화되었다.", "Growth slowed to 2.2 percent."),
    Pair("5.5%에서 5.1%로 하락하였다.", "It fell from 5.5 percent to 5.1 percent."),
    Pair(
      "4.2% 올라 3년 만에 최고를 기록했고, 비용은 6.6% 줄었다.",
      "It rose 4.2 percent, the most in three years, while costs fell 6.6 percent."),
    Pair("인상률을 3.5%로 낮췄다.", "It lowered the increase to 3.5 percent."),
    Pair("절반 이상인 52.1%가 많다고 답하였다.", "More than half, or 52.1 percent, said so."),
  ])
  func sameWay(_ pair: Pair) { #expect(Self.messages(pair) == []) }

  @Test(arguments: [
    Pair("19세 이상만 신청할 수 있다.", "Only those aged 19 or younger may apply."),
    Pair("60일 이상 머무른 사람이 대상이다.", "It is for people who stayed 60 days or less."),
    Pair("참가자가 900명에 못 미쳤다.", "There were more than 900 participants."),
    Pair("참석자는 300명을 넘어섰다.", "Fewer than 300 people attended."),
    Pair("30일 이내에 신고해야 한다.", "It must be reported after at least 30 days."),
  ])
  func turnedBounds(_ pair: Pair) { #expect(Self.messages(pair).count == 1) }

  @Test(arguments: [
    Pair("19세 이상만 신청할 수 있다.", "Only those aged 19 or older may apply."),
    Pair("100명을 넘지 않는다.", "It is no more than 100 people."), Pair("30일 이내에 신고한다.", "It is reported within 30 days."),
    Pair("참가자가 900명에 못 미쳤다.", "There were fewer than 900 participants."),
  ])
  func sameBounds(_ pair: Pair) { #expect(Self.messages(pair) == []) }

  // MARK: Opposites

  @Test(arguments: [
    Pair("전기 요금 인상이 결정되어 요금을 올린다.", "The rate was cut."),
    Pair("두 나라의 격차가 벌어졌다.", "The gap between the two countries narrowed."),
    Pair("실업률이 역대 최저를 기록하였다.", "The jobless rate hit a record high."), Pair("법안이 부결되었다.", "The bill was adopted."),
    Pair("촬영을 허용하였다.", "Photography was prohibited."), Pair("위성 발사에 성공하였다.", "The launch failed."),
    Pair("정부는 규제를 완화하였다.", "The government tightened regulations."),
    Pair("회의는 비공개로 열렸다.", "The meeting was open to the public."),
    Pair("비상임이사국으로 선출되었다.", "It was elected as a permanent member."),
    Pair("기한을 연장하기로 하였다.", "It was decided to shorten the period."),
    Pair("양측은 오찬을 함께하였다.", "The two sides had dinner together."), Pair("양자 협의를 가졌다.", "They held multilateral talks."),
    Pair("가장 낮은 수준이다.", "It is the highest level."), Pair("주민들은 만족하였다.", "Residents were dissatisfied."),
  ])
  func opposite(_ pair: Pair) {
    #expect(Self.messages(pair).map { $0.hasSuffix("in the translation are opposites") } == [true])
  }

  @Test(arguments: [
    Pair("정부는 사실을 확인하였다.", "The government confirmed that prices were raised."),
    Pair("비상임이사국으로 선출되었다.", "It was elected as a non-permanent member."),
    Pair("인상적인 연설이었다.", "It was a speech about tax cuts that impressed all."),
    Pair("더 적합한 방법이다.", "It is a more suitable way."), Pair("최고위급 회담이다.", "It is the lowest-key of talks."),
    Pair("격차가 커지다가 좁혀졌다.", "The gap widened and then narrowed."),
    Pair("수출입이 늘었다.", "Imports rose."), Pair("협의체를 확대하고 새로 설치하였다.", "They set up a smaller body."),
  ])
  func notOpposite(_ pair: Pair) { #expect(Self.messages(pair) == []) }

  /// Other figures of a long sentence go the other way; only the one beside the word counts.
  @Test func longSentence() {
    let korean = String(repeating: "정부는 관계 부처와 함께 대책을 마련하여 시행하고 있으며, ", count: 8)
    let english = String(repeating: "The government is working on measures with other ministries, and ", count: 8)
    let pair = Pair(
      korean + "수출은 4.5% 증가한 반면 수입은 26.2% 감소하였다.", english + "exports fell 4.5 percent while imports fell 26.2 percent."
    )
    #expect(Self.forms(pair) == [Self.up])
  }
}
