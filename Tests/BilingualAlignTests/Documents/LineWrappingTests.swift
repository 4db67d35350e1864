import BilingualAlign
import Testing

@testable import BilingualDocuments

@Suite struct LineWrappingTests {
  private func outline(_ text: String, _ language: Language) -> [String] {
    Document(testing: text, language).outline
  }

  /// One paragraph a line, no blank lines: nothing goes on with the line before it, however long a title is.
  @Test func linesOfAFileThatIsNotWrapped() {
    let korean = """
      행정안전부 장관, 집중호우 피해지역 방문해 복구 상황 점검
      2024. 7. 15.(월)
      행정안전부(장관 김하늘)는 오늘 집중호우 피해지역을 방문하여 복구 상황을 점검하고 이재민을 위로하였다.
      주요 내용은 다음과 같은 세 가지이며 그 밖의 사항은 붙임 자료에 있는 바와 같음
      이 자리에서 장관은 신속한 복구를 당부하였다.
      """
    #expect(outline(korean, .korean).count == 5)
    let english = """
      Interior Minister Visits Areas Hit by Heavy Rain to Inspect Recovery Work
      July 15, 2024
      Foot and Mouth Disease: Current Situation and Control Measures of the Ministry
      The Ministry of the Interior and Safety said that its minister visited areas hit by heavy rain today.
      He asked for a speedy recovery.
      """
    #expect(outline(english, .english).count == 5)
  }

  /// Lines of about the same length that end no sentence are a list, not a wrapped paragraph.
  @Test func linesOfAList() {
    let list = (1...6).map { "Ministry of Foreign Affairs and Trade, Division \($0) of Asia" }
    #expect(outline(list.joined(separator: "\n"), .english).count == 6)
  }

  @Test func aFigureGoesOn() {
    #expect(
      outline("정부는 구호대원 4만\n5천 명을 파견하기로 하였다.", .korean) == ["paragraph | 정부는 구호대원 4만 5천 명을 파견하기로 하였다."])
  }

  @Test func aParticleGoesOn() {
    #expect(outline("기온은 최고 50℃\n까지 오를 것이다.", .korean) == ["paragraph | 기온은 최고 50℃까지 오를 것이다."])
  }

  @Test func aKoreanWordIsCut() {
    let document = Document(testing: "장관은 오늘 한반\n도정책국장을 만났다. 회담은\n서울에서 열렸다.", .korean)
    #expect(document.outline == ["paragraph | 장관은 오늘 한반도정책국장을 만났다. | 회담은 서울에서 열렸다."])
    // Places lead to the file, line end and all.
    #expect(document.source.string(document.segments[0].range) == "장관은 오늘 한반\n도정책국장을 만났다.")
    #expect(document.source.string(document.segments[1].range) == "회담은\n서울에서 열렸다.")
  }

  @Test func anEnglishWordIsHyphenated() {
    #expect(
      outline("They agreed to coop-\nerate on long-\nterm plans and other long issues.", .english)
        == ["paragraph | They agreed to cooperate on long-term plans and other long issues."])
    #expect(
      outline("The re-\nelection is a re-election in all.", .english) == [
        "paragraph | The re-election is a re-election in all."
      ])
  }

  @Test(arguments: [
    ("They will spend it by Sept.\n2025. The project goes on.", Language.english),
    ("It was signed by Dr.\nPark of the ministry.", .english), ("Under Resolution No.\n2397 they agreed.", .english),
    ("회담을 열었다. 장관은 “노르웨이는 친구입니다.\n감사드립니다.”라고 하였다.", .korean),
  ])
  func whatCannotEndALine(_ text: String, _ language: Language) {
    #expect(outline(text, language).count == 1)
  }

  @Test(arguments: [
    ("It ended in Sept.\nThe ministry said so.", Language.english), ("He said “yes.”\n“No,” said she.", .english),
  ])
  func whatMayEndALine(_ text: String, _ language: Language) {
    #expect(outline(text, language).count == 2)
  }

  @Test func questionsStartBlocks() {
    #expect(
      outline("세법 개정 문답\n\nQ1. 언제 시행됩니까?\nA1. 내년부터 시행됩니다.\nQ2. 대상은 누구입니까?", .korean) == [
        "title | 세법 개정 문답", "paragraph Q1. | Q1. 언제 시행됩니까?", "paragraph A1. | A1. 내년부터 시행됩니다.",
        "paragraph Q2. | Q2. 대상은 누구입니까?",
      ])
  }
}
