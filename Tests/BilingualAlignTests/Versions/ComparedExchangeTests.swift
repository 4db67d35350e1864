import Testing

@testable import BilingualAlign
@testable import BilingualRevision
@testable import BilingualText

/// Differences that no check of one translation tells: values in each other's place, a denial more, two wrong values.
@Suite struct ComparedExchangeTests {
  private static func row(_ korean: String, _ first: String, _ second: String) throws -> ComparedTranslations.Row {
    let compared = try TranslationComparer(Reviewer()).compare(
      source: SourceFile(path: "ko.txt", bytes: Array(korean.utf8)),
      translations: [("A", first), ("B", second)].map {
        ($0.0, SourceFile(path: "\($0.0).txt", bytes: Array($0.1.utf8)))
      })
    return try #require(compared.rows.first)
  }

  /// Two wrong values are each quoted with their translation.
  @Test func eachIsQuotedWithItsOwnValue() throws {
    let row = try Self.row("회의에는 120명이 참석하였다.", "130 people attended the meeting.", "210 people attended the meeting.")
    #expect(
      row.differences.map(\.message.description) == [
        "A: the number differs: “120명” = 120 in the original but “130” in the translation; "
          + "B: the number differs: “120명” = 120 in the original but “210” in the translation"
      ])
    #expect(row.differences.first?.says.map(\.text) == ["130", "210"])
    let same = try Self.row(
      "회의에는 120명이 참석하였다.", "130 people attended the meeting.", "The meeting was attended by 130 people.")
    #expect(same.kind != .facts)
  }

  /// The own country stands beside others: it is not what stands in their place.
  @Test func theOwnCountryIsNotQuoted() throws {
    let row = try Self.row(
      "우리측은 미국과 협의하였다.", "The ROK side consulted with China.", "The ROK side consulted with the United States.")
    #expect(
      row.differences.map(\.message.description) == [
        "A: the place differs: “미국” = United States in the original but “China” in the translation"
      ])
  }

  struct Case: Sendable {
    let korean: String
    let right: String
    let wrong: String
  }

  static let exchanged = [
    Case(
      korean: "회의는 12일에 서울에서, 15일에 부산에서 열린다.",
      right: "The meetings will be held on the 12th in Seoul and on the 15th in Busan.",
      wrong: "The meetings will be held on the 15th in Seoul and on the 12th in Busan."),
    Case(
      korean: "회의는 3월 12일에 서울에서, 3월 15일에 부산에서 열린다.",
      right: "The meetings will be held on March 12 in Seoul and on March 15 in Busan.",
      wrong: "The meetings will be held in Seoul on March 15 and in Busan on March 12."),
    Case(
      korean: "정부는 이번 회의에 참가하지 않을 수 없었다.", right: "The government had no choice but to participate in the meeting.",
      wrong: "The government could not participate in the meeting."),
    Case(
      korean: "그는 회의에 참석하지 않은 적이 없다.", right: "He has never failed to attend a meeting.",
      wrong: "He has never attended a meeting."),
    Case(
      korean: "정부는 이번 회의에 참가하지 않을 수 없었다.", right: "The government had to participate in the meeting.",
      wrong: "The government did not have to participate in the meeting."),
  ]

  @Test(arguments: exchanged) func whatIsTurnedIsNoStyle(_ test: Case) throws {
    for isFirst in [true, false] {
      let row = try Self.row(test.korean, isFirst ? test.right : test.wrong, isFirst ? test.wrong : test.right)
      #expect(row.kind == .facts, "\(test.korean)")
      let wanted = isFirst ? ["agrees", "differs"] : ["differs", "agrees"]
      #expect(row.differences.map { $0.says.map(\.verdict.rawValue) } == [wanted])
    }
  }

  @Test(arguments: [
    Case(
      korean: "회의는 12일에 서울에서, 15일에 부산에서 열린다.",
      right: "The meetings will be held on the 12th in Seoul and on the 15th in Busan.",
      wrong: "The meetings will be held in Busan on the 15th and in Seoul on the 12th."),
    Case(
      korean: "찬성 93표, 반대 24표로 가결되었다.", right: "It was adopted by 93 votes in favor and 24 against.",
      wrong: "With 24 votes against and 93 in favor, it was adopted."),
    Case(
      korean: "정부는 이번 회의에 참가하지 않을 수 없었다.", right: "The government could not but participate in the meeting.",
      wrong: "The government had to participate in the meeting."),
  ])
  func anotherOrderIsStyle(_ test: Case) throws {
    #expect(try Self.row(test.korean, test.right, test.wrong).kind == .style)
  }
}
