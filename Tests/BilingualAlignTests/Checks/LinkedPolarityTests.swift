import Testing

@testable import BilingualAlign
@testable import BilingualChecks

/// Denials and directions on the words that the links pair: long sentences in which other words deny, too.
@Suite struct LinkedPolarityTests {
  typealias Pair = PolarityTests.Pair

  @Test(arguments: [
    Pair(
      "1,135가구가 정전되었으나, 현재까지 인명 피해는 보고되지 않았다.",
      "1,135 households lost power, but casualties have been reported so far."),
    Pair("압력에는 문제가 없음을 확인했다.", "Checks found a problem with the pressure."),
    Pair("추가 발생 가능성을 배제할 수 없다.", "The possibility of further outbreaks can be ruled out."),
    Pair("인명 피해는 없었다.", "There were casualties."),
    Pair("수입이 중단될 가능성을 배제할 수 없다고 하였다.", "They said that a halt to imports could be ruled out."),
    Pair("외국인은 투자등록 없이도 거래할 수 있다.", "Foreigners can trade with investment registration."),
    Pair("국회는 예산안을 처리하지 못하고 폐회하였다.", "The National Assembly passed the budget bill and closed."),
    Pair("사람에게 전파되지 않는 질병으로 알려져 있다.", "It is known as a disease that spreads to humans."),
  ])
  func lost(_ pair: Pair) { #expect(PolarityTests.denials(pair) == ["original"]) }

  /// What is denied is said otherwise, or stands nowhere: nothing is known of it.
  @Test(arguments: [
    Pair("국번 없이 110으로 문의하면 된다.", "For inquiries, call 110."),
    Pair("정부는 손을 놓고 있지 않을 것이다.", "The government will act."),
    Pair("이견이 없는 것으로 알려졌다.", "They are said to be in agreement."),
    Pair("그는 크게 떠벌리지 않았다.", "He was quietly proud."),
    Pair("소외하지 않고 배려하는 언어를 사용한다.", "Use welcoming and inclusive language."),
    Pair("회사는 그 손해에 대하여 책임을 지지 않습니다.", "The Company disclaims all liability for such damages."),
    Pair("핵심이 어느 것에도 구애받는 것이 아님에도 불구하고, 도구가 있다.", "The core is framework agnostic, but there are tools."),
    Pair("나는 절대로 갈 수 없다.", "I can never go."),
    Pair("아무 일도 없었다.", "Nothing happened."),
    Pair("중단되지 않는 거래로 처리된다.", "It is handled as an uninterrupted transaction."),
    Pair("어려움 없이 전환할 수 있다.", "Switching is risk-free."),
    Pair("허가 없이 들어갈 수 없다.", "Entry requires a permit."),
    Pair("인자 사용과 인자 없이 하는 방법이 있다.", "It can be done with an argument and without an argument."),
    Pair("잘림이 발생하더라도 예외는 발생하지 않는다.", "No exceptions are raised, even if truncation occurs."),
    Pair("징역이 아니라 벌금을 부과하지 않고 훈방한다.", "He is admonished instead of being fined."),
    Pair("그렇지 않고 0이면 처리한다.", "Else, if it is zero, it is handled."),
    Pair("추가 발생 가능성을 배제할 수 없다.", "The possibility of further outbreaks cannot be ruled out."),
  ])
  func lexical(_ pair: Pair) { #expect(PolarityTests.messages(pair) == []) }

  @Test(arguments: [
    Pair("익명을 요구한 관계자가 말했다.", "An official who declined to be named said so."),
    Pair("아버지는 아니타와 함께 왔다.", "The father came with Anita."),
  ])
  func added(_ pair: Pair) { #expect(PolarityTests.messages(pair) == []) }

  // MARK: Exchanged

  @Test(arguments: [
    Pair("수출은 감소하고 수입은 증가하였다.", "Imports decreased and exports increased."),
    Pair("남성이 여성보다 많았다.", "There were more women than men."),
    Pair("정부에서 민간으로 옮겨 간다.", "It shifts from the private sector to the government."),
    Pair("통관은 사전 신고에서 사후 보고로 전환한다.", "Customs clearance will shift from ex-post reporting to prior declaration."),
  ])
  func exchanged(_ pair: Pair) { #expect(PolarityTests.messages(pair).count == 1) }

  @Test(arguments: [
    Pair("수출은 감소하고 수입은 증가하였다.", "Exports decreased and imports increased."),
    Pair("남성이 여성보다 많았다.", "There were more men than women."),
    Pair("남성이 여성보다 많았다.", "There were fewer women than men."),
    Pair("정부에서 민간으로 옮겨 간다.", "It shifts from the government to the private sector."),
  ])
  func inPlace(_ pair: Pair) { #expect(PolarityTests.messages(pair) == []) }

  /// Who asks and who is asked.
  @Test(arguments: [
    Pair("참석자들은 규제의 예측가능성을 높여 줄 것을 건의하였음", "The FSC asked the participants to make regulation more predictable."),
    Pair("북한은 우리 정부에 지원을 요청하였다.", "The ROK government asked North Korea for support."),
    Pair("주민들은 시청에 대책을 마련할 것을 촉구하였다.", "City Hall urged the residents to take measures."),
  ])
  func asked(_ pair: Pair) {
    #expect(PolarityTests.forms(pair) == ["who asks in “{1}” of the original is asked in “{2}”"])
  }

  @Test(arguments: [
    Pair("참석자들은 규제의 예측가능성을 높여 줄 것을 건의하였음", "The participants asked the FSC to make regulation more predictable."),
    Pair("북한은 우리 정부에 지원을 요청하였다.", "The ROK government was asked for support by North Korea."),
    Pair("우리 정부는 북한의 요청을 받았다.", "North Korea asked the ROK government."),
  ])
  func asking(_ pair: Pair) { #expect(PolarityTests.messages(pair) == []) }

  // MARK: Times

  @Test(arguments: [
    Pair("9월 1일부터 시행한다.", "It will be in force until September 1."),
    Pair("9월 3일까지 연장한다.", "It will be extended from September 3."),
    Pair("2024년 6월까지 개통한다.", "It will open from June 2024."),
    Pair("3일 전까지 신고한다.", "Report it within three days."),
  ])
  func turnedTimes(_ pair: Pair) { #expect(PolarityTests.messages(pair).count == 1) }

  @Test(arguments: [
    Pair("9월 1일부터 시행한다.", "It will be in force from September 1."),
    Pair("4월 3일부터 5월 15일까지 예고한다.", "Notice will be given from April 3 to May 15."),
    Pair("3일 전까지 신고한다.", "Report it three days before."),
    Pair("2024년 6월까지 개통한다.", "It will open by June 2024."),
    Pair("해저 300m 이하에서 발견되었다.", "It was discovered more than 300 meters below the seabed."),
    Pair("지하 40m 이하에 건설된다.", "It will be built at least 40 meters underground."),
    Pair("금액을 절반 이하로 낮추었다.", "The amount was lowered by more than half."),
  ])
  func sameTimes(_ pair: Pair) { #expect(PolarityTests.messages(pair) == []) }
}
