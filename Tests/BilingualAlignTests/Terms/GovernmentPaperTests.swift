import Foundation
import Testing

@testable import BilingualAlign
@testable import BilingualDocuments
@testable import BilingualTerms
@testable import BilingualText

/// Which documents are read with the glossaries that the tool brings along.
@Suite struct GovernmentPaperTests {
  private static func isOne(_ text: String) -> Bool {
    let file = SourceFile(path: "ko.txt", bytes: Array(text.utf8))
    return GovernmentPaper.isOne(Document(reading: file, language: .korean))
  }

  @Test(arguments: [
    "보도자료\n\n한미 북한인권협의 결과\n\n외교부는 5월 3일 협의를 가졌다.\n",
    "한미 북한인권협의 결과\n\n배포일시 : 2024. 5. 3.(금)\n\n외교부는 5월 3일 협의를 가졌다.\n",
    "2013년 4월 수출입 동향\n□ 산업통상자원부(장관 윤상근)는 수출이 증가했다고 밝힘\n",
    "제9호 태풍 북상\n\n행정안전부(장관 문재철)는 비상단계를 상향했다고 밝혔다.\n",
    "제2차 협의 결과\n\n전영희 외교부 평화외교기획단장은 협의를 주재하였다.\n\n양측은 다시 만나기로 하였다.  끝.\n",
    "수교 60주년 계기 외교부 대변인 논평\n\n우리 정부는 이를 뜻깊게 생각한다.  끝.\n",
    "지원 제공\n\n□ 우리 정부는 지원을 제공하기로 하였다.\nㅇ 지원금은 국제기구를 통해 전달된다.\n",
  ])
  func papersOfTheGovernment(_ text: String) {
    #expect(Self.isOne(text))
    #expect(Self.isOne(text.decomposedStringWithCanonicalMapping))
  }

  @Test(arguments: [
    // Articles of newspapers name ministries, too.
    "코스피 하락\n\n[서울=한결경제] 송지민 기자 기획재정부는 대책을 발표했다고 밝혔다.\n\n□ 장관은 말했다.\n",
    "수출 증가\n\n산업통상자원부는 수출이 늘었다고 밝혔다.\n\n전문가들은 내년에도 늘 것으로 본다.\n",
    "수출 증가\n\n산업통상자원부(장관 윤상근)는 수출이 늘었다고 밝혔다.\n\n홍길동 기자\n",
    "개인정보 처리방침\n\n■ 회사는 개인정보를 보호합니다.\n■ 문의는 아래로 하십시오.\n",
    "설치 안내서\n\n배포일: 2025년 9월 16일\n\n이 안내서는 프로그램을 설치하는 방법을 설명합니다.\n",
    "막차\n\n버스가 끊긴 지 한 시간이 지났다.  끝.\n",
    "",
  ])
  func otherTexts(_ text: String) {
    #expect(!Self.isOne(text))
  }

  @Test func englishIsNone() {
    let file = SourceFile(path: "en.txt", bytes: Array("Press Release\n\nThe Ministry of Foreign Affairs\n".utf8))
    #expect(!GovernmentPaper.isOne(Document(reading: file, language: .english)))
  }

  /// A ministry that has its old name again is no ministry of the past.
  @Test func bodiesHaveAllTheirTimes() {
    let times = GovernmentBodies.concepts.filter { $0.preferred(.korean)?.text == "행정안전부" }.map(\.validity)
    #expect(times.count > 1 && times.contains { $0.through == nil })
    let names = Set(GovernmentGlossary.concepts.map(\.place.path))
    #expect(names == ["mofa.tsv", "government.tsv"] && GovernmentGlossary.names.sorted() == names.sorted())
  }
}
