import Testing

@testable import BilingualAlign
@testable import BilingualChecks

/// Figures and people in each other's place, each wrong translation beside a right one.
@Suite struct ExchangedFiguresTests {
  struct Row: Sendable, CustomStringConvertible {
    let korean: String
    let right: String
    let wrong: String
    var description: String { korean }

    init(_ korean: String, _ right: String, _ wrong: String) {
      (self.korean, self.right, self.wrong) = (korean, right, wrong)
    }
  }

  static func figures(_ korean: String, _ english: String) -> [String] {
    var findings: [Finding] = []
    NumberMismatch.check(examplePair(korean, english), into: &findings)
    return findings.map(\.message)
  }

  @Test(arguments: [
    // Names beside figures.
    Row(
      "현재 공정률은 운정∼삼성 구간 18.4%, 삼성∼동탄 구간 41.7%이다.",
      "Work is 41.7 percent complete on the Samseong-Dongtan section, and 18.4 percent on the Unjeong-Samseong section.",
      "Work is 18.4 percent complete on the Samseong-Dongtan section, and 41.7 percent on the Unjeong-Samseong section."
    ),
    Row(
      "공사는 강릉 구간 32.5%, 속초 구간 57.1% 진행되었다.",
      "Work is 57.1 percent complete in Sokcho and 32.5 percent complete in Gangneung.",
      "Work is 32.5 percent complete in Sokcho and 57.1 percent complete in Gangneung."),
    Row(
      "삼성전자는 12.4%, LG전자는 8.9% 상승하였다.", "Samsung Electronics rose 12.4 percent and LG Electronics 8.9 percent.",
      "Samsung Electronics rose 8.9 percent and LG Electronics 12.4 percent."),
    Row(
      "찬성은 58%, 반대는 36%로 나타났다.", "58 percent were in favor and 36 percent against.",
      "36 percent were in favor and 58 percent against."),
    // What another figure is compared with.
    Row(
      "수출은 19억 3천만 달러를 기록, 전년 동월(20억 1천만 달러) 대비 3.9% 감소함",
      "Exports dropped 3.9 percent from $2.01 billion a year earlier to $1.93 billion.",
      "Exports dropped 3.9 percent from $1.93 billion a year earlier to $2.01 billion."),
    Row(
      "실업률은 3.1%로 전년(3.6%)보다 하락하였다.",
      "The jobless rate stood at 3.1 percent, compared with 3.6 percent a year earlier.",
      "The jobless rate stood at 3.6 percent, compared with 3.1 percent a year earlier."),
    Row(
      "수출은 45억 달러로 지난해 같은 달 40억 달러에 비해 증가하였다.",
      "Exports came to $4.5 billion, compared with $4 billion in the same month last year.",
      "Exports came to $4 billion, compared with $4.5 billion in the same month last year."),
  ])
  func exchanged(_ row: Row) {
    #expect(Self.figures(row.korean, row.right) == [])
    #expect(Self.figures(row.korean, row.wrong).map { $0.hasSuffix("seem to be exchanged") } == [true])
  }

  /// One of two that are contrasted, or the ends of one phrase.
  @Test(arguments: [
    ("그러나 실제 정답은 5가 아닌 17입니다.", "However, the actual answer is 17, not 5."),
    ("문자인지에 따라 1이나 0을 반환합니다.", "Return 1 or 0 depending on whether it is a character."),
    ("보드는 0을 포함하여 25가 아닌 26의 크기로 초기화됩니다.", "The board is initialized with 26 zero values, not 25."),
    ("1에서 100 사이의 임의의 수를 사용합시다.", "Let’s use a random number between 1 and 100."),
  ])
  func oneOfTwo(_ korean: String, _ english: String) { #expect(Self.figures(korean, english) == []) }

  @Test(arguments: [
    Row(
      "(보험) 데이비드 모리스 메트라이프생명 사장, 스테판 라르센 AIG손해보험 사장",
      "Insurance: David Morris, President of MetLife Korea; Stefan Larsen, President of AIG Korea",
      "Insurance: Stefan Larsen, President of MetLife Korea; David Morris, President of AIG Korea"),
    Row(
      "(증권) 정형준 골드만삭스 대표, 로렌스 케네디 피델리티 대표",
      "Securities: Chung Hyung-jun, Head of Goldman Sachs Korea; Lawrence Kennedy, CEO of Fidelity",
      "Securities: Lawrence Kennedy, Head of Goldman Sachs Korea; Chung Hyung-jun, CEO of Fidelity"),
    Row(
      "회의에는 김민수 한국은행 부총재와 이영희 금융감독원 부원장이 참석하였다.",
      "Kim Min-su, Deputy Governor of the Bank of Korea, and Lee Young-hee, Deputy Governor of the Financial Supervisory Service, attended.",
      "Lee Young-hee, Deputy Governor of the Bank of Korea, and Kim Min-su, Deputy Governor of the Financial Supervisory Service, attended."
    ),
  ])
  func posts(_ row: Row) {
    func names(_ english: String) -> [String] {
      var findings: [Finding] = []
      NameMismatch.check(examplePair(row.korean, english), into: &findings)
      return findings.map(\.sentence.english)
    }
    #expect(names(row.right) == [])
    #expect(names(row.wrong) == ["“{1}” in the original has another’s post in the translation: “{2}”"])
  }
}
