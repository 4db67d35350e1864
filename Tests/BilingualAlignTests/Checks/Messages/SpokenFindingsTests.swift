import Testing

@testable import BilingualAlign
@testable import BilingualArchive
@testable import BilingualChecks
@testable import BilingualRevision
@testable import BilingualTerms
@testable import BilingualText

/// What `stale`, `compare` and `drift` find is said in both languages, each of their messages at least once.
@Suite struct SpokenFindingsTests {
  /// A message of a source file, met or not, by its English.
  private static func written(in folder: String) throws -> Set<String> {
    Set(
      try SourceMessages(folders: ["BilingualAlign/" + folder]).literals.filter { $0.isMessage }.map(\.template)
        .filter { !MessageTableTests.isWordless($0) })
  }

  private static func expectBothLanguages(_ message: Message) {
    for inner in MessageTableTests.all(message) {
      #expect(MessageTable.wording(of: inner.english) != nil, "\(inner.english)")
    }
    let (english, korean) = (message.text(in: .english), message.text(in: .korean))
    #expect(korean != english && korean.contains { KoreanSyllable($0.unicodeScalars.first!) != nil }, "\(korean)")
    for said in [english, korean] { #expect(!said.contains("{") && !said.contains("  "), "\(said)") }
    for case .text(let text) in message.parts { #expect(korean.contains(text), "\(korean)") }
  }

  private static func met(_ messages: [Message]) -> Set<String> {
    for message in messages { expectBothLanguages(message) }
    return Set(messages.flatMap(MessageTableTests.all).map(\.english))
  }

  // MARK: stale

  private static let moved = (
    korean: ["정부는 새로운 교육 과정을 마련하였다.", "장관은 학교를 찾아 학생들을 만났다.", "학생들은 음악회를 열었다."],
    english: """
    The government set up a new curriculum.

    The Minister visited a school and met students.

    The students gave a concert.
    """
  )

  /// Old original, new original, translation.
  private static let versions: [(String, String, String)] = [
    ("회의에는 120명이 참석하였다.", "회의에는 210명이 참석하였다.", "120 people attended the meeting."),
    ("회의가 서울에서 열렸다.", "회의가 5월 3일 서울에서 열렸다.", "The meeting was held in Seoul."),
    ("회의가 서울에서 열렸다. 행사에는 120명이 참석하였다.", "회의가 서울에서 열렸다. 행사에는 210명이 참석하였다.", "The meeting was held in Seoul."),
    ("우리측은 미국과 협의하였다.", "우리측은 중국과 협의하였다.", "The ROK side held consultations."),
    (
      "회의는 3일에 서울에서, 5일에 부산에서 열린다.", "회의는 5일에 서울에서, 3일에 부산에서 열린다.",
      "The meeting will be held on the 3rd in Seoul and on the 5th in Busan."
    ),
    ("김민수 과장이 참석하였다.", "김민수 국장이 참석하였다.", "Director Kim Min-su attended."),
    (
      "지원 대상은 기준이 12세인 경우로 정하였다.", "지원 대상은 기준이 12세 이상인 경우로 정하였다.",
      "Support goes to cases in which the standard is met."
    ),
    (
      "온실가스 배출량은 지난해보다 크게 증가하였다.", "온실가스 배출량은 지난해보다 크게 감소하였다.",
      "Greenhouse gas emissions increased sharply from last year."
    ),
    ("방문객은 이 구역에 출입할 수 있다.", "방문객은 이 구역에 출입할 수 없다.", "Visitors may enter this area."),
    ("양측은 공동성명을 채택하지 않았다.", "양측은 공동성명을 채택하였다.", "The two sides did not adopt a joint statement."),
    ("정부는 굳건한 협력을 이어 간다.", "정부는 확고한 협력을 이어 간다.", "The government keeps up solid cooperation."),
    ("정부는 협력을 이어 간다.", "정부는 협력을 두루 이어 간다.", "The government keeps up cooperation."),
    ("정부는 협력을 두루 이어 간다.", "정부는 협력을 이어 간다.", "The government keeps up cooperation on all sides."),
    ("행사가 서울에서 열렸다.", "행사가 서울에서 열렸다. 다음 행사는 내년 5월 부산에서 열린다.", "The event was held in Seoul."),
    ("행사가 서울에서 열렸다.", "다음 행사는 내년 5월 부산에서 열린다. 행사가 서울에서 열렸다.", "The event was held in Seoul."),
    (
      "행사가 서울에서 열렸다. 다음 행사는 내년 5월 부산에서 열린다.", "행사가 서울에서 열렸다.",
      "The event was held in Seoul. The next event will be held in Busan in May next year."
    ),
    (
      moved.korean.joined(separator: "\n\n"), [2, 0, 1].map { moved.korean[$0] }.joined(separator: "\n\n"),
      moved.english
    ),
  ]

  private static func stale(_ old: String, _ new: String, _ english: String, _ ending: String) throws -> [Message] {
    func file(_ text: String, _ name: String) -> SourceFile { StaleReviewerTests.file(text, "\(name).\(ending)") }
    return try StaleReviewer(Reviewer()).review(
      old: file(old, "old"), new: file(new, "ko"), target: file(english, "en")
    ).findings.map(\.sentence)
  }

  @Test func whatStaleFinds() throws {
    let texts = try Self.versions.flatMap { try Self.stale($0.0, $0.1, $0.2, "txt") }
    func page(_ fields: String, _ text: String) -> String { "---\n\(fields)\n---\n\n\(text)\n" }
    let (korean, english) = ("회의가 열렸다.", "The meeting was held.")
    let pages = try [
      ("date: 2024-04-15", "date: 2024-04-16", "date: 2024-04-15"),
      ("edition: first", "edition: second", "edition: premier"), ("edition: first", "edition: second", "draft: yes"),
      ("draft: yes\nlevel: a", "level: a", "draft: yes\nlevel: a"),
    ].flatMap { try Self.stale(page($0.0, korean), page($0.1, korean), page($0.2, english), "md") }
    let met = Self.met(texts + pages)
    let silent = try Self.written(in: "Revision").subtracting(met).sorted()
    #expect(silent == [])
  }

  // MARK: compare

  private static let rivals: [(String, [String])] = [
    ("회의에는 120명이 참석하였다.", ["120 people attended the meeting.", "210 people attended the meeting."]),
    ("회의에는 23,200명이 참석하였다.", ["Some 23,000 people attended the meeting.", "23,200 people attended the meeting."]),
    (
      "회의는 12일에 서울에서, 15일에 부산에서 열린다.",
      [
        "The meetings will be held on the 12th in Seoul and on the 15th in Busan.",
        "The meetings will be held on the 15th in Seoul and on the 12th in Busan.",
      ]
    ),
    (
      "정부는 이번 회의에 참가하지 않을 수 없었다.",
      [
        "The government had no choice but to participate in the meeting.",
        "The government could not participate in the meeting.",
      ]
    ),
  ]

  @Test func whatCompareFinds() throws {
    let messages = try Self.rivals.flatMap { korean, english in
      try TranslationComparer(Reviewer()).compare(
        source: SourceFile(path: "ko.txt", bytes: Array(korean.utf8)),
        translations: english.enumerated().map { index, text in
          ("\(index)", SourceFile(path: "\(index).txt", bytes: Array(text.utf8)))
        }
      ).rows.flatMap(\.differences).map(\.message)
    }
    #expect(messages.count >= Self.rivals.count)
    _ = Self.met(messages)
  }

  // MARK: drift

  @Test func whatDriftFinds() throws {
    let records = try (0..<24).map { i in
      let name = (8..<16).contains(i) && i != 12 ? "the DPRK" : i == 20 ? "North Corea" : "North Korea"
      return try ArchiveFixture.record(
        "\(i)", date: "\(2002 + i)-01-15",
        ko: ["제\(i < 23 ? i + 1 : 2)차 한미 북한인권협의 개최", "북한은 답하지 않았다.", "평화외교기획단장이 말하였다."],
        en: [
          "ROK-U.S. Consultations on North Korean Human Rights Held", "There was no answer from \(name).",
          "The Director-General for Korean Peninsula Peace Regime spoke.",
        ])
    }
    let findings = try ArchiveFixture.withArchive(records) { try $0.drift() }.findings
    #expect(Set(findings.map(\.cause)) == Set(DriftFinding.Cause.allCases))
    _ = Self.met(findings.map(\.message))
  }
}
