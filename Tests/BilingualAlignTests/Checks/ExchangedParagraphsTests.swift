import Testing

@testable import BilingualAlign
@testable import BilingualChecks
@testable import BilingualDocuments

/// Paragraphs, items and rows that stand in the other order in the translation.
@Suite struct ExchangedParagraphsTests {
  private static let korean = [
    "2013년 4월 수출입 동향", "□ 4월 수출은 전년 동월 대비 0.4% 증가한 462억 달러를 기록하였음", "ㅇ 무역수지는 2012년 2월 이후 15개월 연속 흑자를 기록함",
    "< 주요 품목별 수출 실적 (단위: 억 달러, %) >", "반도체 41.3 47.3 14.5", "석유화학 36.1 42.1 16.6", "자동차 43.0 42.0 △2.3",
    "□ 위원회는 구두 행정지도를 원칙적으로 금지하고, 비조치의견서를 10일 이내에 회신하기로 하였음", "* 소 128천두, 돼지 2,137천두",
    "※ 구제역 의심 가축 신고: 국번 없이 1588-4060",
  ]
  private static let english = [
    "Export and Import Trends in April 2013", "Exports in April rose 0.4 percent year on year to $46.2 billion.",
    "The trade balance has now been in the black for 15 consecutive months since February 2012.",
    "Exports of Major Items (unit: US$100 million, %)", "Semiconductors 41.3 47.3 14.5",
    "Petrochemicals 36.1 42.1 16.6",
    "Automobiles 43.0 42.0 -2.3",
    "The commission decided to prohibit verbal administrative guidance in principle and to issue no-action letters within 10 days.",
    "* Cattle 128,000; pigs 2,137,000", "※ To report animals suspected of having FMD, call 1588-4060.",
  ]

  private static func findings(_ english: [String], _ korean: [String] = korean) throws -> [String] {
    func file(_ path: String, _ lines: [String]) -> SourceFile {
      SourceFile(path: path, bytes: Array((lines.joined(separator: "\n\n") + "\n").utf8))
    }
    let review = try Reviewer().review(source: file("a.ko.txt", korean), target: file("a.en.txt", english))
    return review.findings.filter { $0.severity > .info }.map {
      "\($0.check): \($0.source?.text ?? $0.target?.text ?? "")"
    }
  }

  @Test func nothingIsFoundInOrder() throws { #expect(try Self.findings(Self.english) == []) }

  @Test(arguments: [1, 4, 5, 7])
  func neighboursThatAreExchangedAreTold(_ first: Int) throws {
    var english = Self.english
    english.swapAt(first, first + 1)
    let found = try Self.findings(english)
    #expect(found.count == 1)
    #expect(
      found.first == "order-swap: \(Self.korean[first])" || found.first == "order-swap: \(Self.korean[first + 1])",
      "\(found)")
  }

  @Test func aNoteMayFollowLater() throws {
    let korean = Self.korean.prefix(9) + ["□ 양측은 긴밀히 소통해 나가기로 하였음"]
    var english = Self.english.prefix(9) + ["The two sides agreed to communicate closely."]
    #expect(try Self.findings(Array(english), Array(korean)) == [])
    english.append(english.remove(at: 8))
    #expect(try Self.findings(Array(english), Array(korean)) == [])
  }

  @Test(arguments: [
    // The unit of the table's figures, a number that everybody may call, and a sentence with its dates.
    (3, "omission: < 주요 품목별 수출 실적 (단위: 억 달러, %) >"), (9, "omission: ※ 구제역 의심 가축 신고: 국번 없이 1588-4060"),
    (2, "omission: ㅇ 무역수지는 2012년 2월 이후 15개월 연속 흑자를 기록함"),
  ])
  func whatIsLostIsTold(_ place: Int, _ finding: String) throws {
    var english = Self.english
    english.remove(at: place)
    #expect(try Self.findings(english) == [finding])
  }

  /// A figure that stands nowhere in the translation goes on from no neighbour.
  @Test(arguments: ["지원금은 50만 원이다.", "벌금은 50만 원이다.", "예산은 5,200억 원이다.", "지원금은 가구당 50만 원이다.", "사망자는 12명이다."])
  func aLineWithAFigureIsMissed(_ line: String) throws {
    func file(_ path: String, _ lines: [String]) -> SourceFile {
      SourceFile(path: path, bytes: Array((lines.joined(separator: "\n\n") + "\n").utf8))
    }
    let review = try Reviewer().review(
      source: file("a.ko.txt", ["산림청은 국민의 협조를 당부하였다.", line, "신청은 5월 1일부터 5월 31일까지이다."]),
      target: file(
        "a.en.txt",
        [
          "The Korea Forest Service asked the public for cooperation.",
          "Applications are accepted from May 1 to May 31.",
        ]))
    #expect(review.findings.map { "\($0.check): \($0.source?.text ?? "")" } == ["omission: \(line)"])
  }

  @Test func aHeadlineIsMissedWhereItIsJoined() throws {
    let korean = [
      "금융위원장, 외국계 금융회사 CEO 간담회 개최", "□ 임성룡 금융위원장은 3.8일(화) 은행회관에서 외국계 금융회사 최고경영자(CEO)들과 간담회를 갖고 애로사항을 청취하였음",
      "ㅇ 참석자들은 규제의 예측 가능성을 높여 줄 것을 건의하였음",
    ]
    let english = [
      "On March 8, Chairman Yim Sung-ryong met with CEOs of foreign financial companies at the bankers' hall and heard their difficulties.",
      "The participants asked for more predictable regulation.",
    ]
    #expect(try Self.findings(english, korean) == ["omission: \(korean[0])"])
    let headline = "FSC Chairman Meets CEOs of Foreign Financial Companies"
    #expect(try Self.findings([headline] + english, korean) == [])
    // In one line with the text it is there.
    #expect(try Self.findings([headline + " " + english[0], english[1]], korean) == [])
  }
}
