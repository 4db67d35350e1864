import Foundation
import Testing

@testable import BilingualAlign
@testable import BilingualArchive
@testable import BilingualTerms

/// What editors ask an archive about, each from its texts to what is reported.
@Suite struct DriftCasesTests {
  /// A usage before and after; a document each January.
  struct Change: Sendable, CustomTestStringConvertible {
    let name: String
    let category: TermCategory
    let korean: String
    let before: String
    let after: String
    /// The names that the glossary has; empty where it does not know the term.
    let known: [String]

    var testDescription: String { name }
  }

  private static let changes = [
    Change(
      name: "abbreviation, both in the glossary", category: .abbreviation, korean: "한미", before: "ROK-US",
      after: "ROK-U.S.", known: ["ROK-U.S.", "ROK-US"]),
    Change(
      name: "abbreviation, only the new one in the glossary", category: .abbreviation, korean: "한미", before: "ROK-US",
      after: "ROK-U.S.", known: ["ROK-U.S."]),
    Change(
      name: "abbreviation, only the old one in the glossary", category: .abbreviation, korean: "한미", before: "ROK-US",
      after: "ROK-U.S.", known: ["ROK-US"]),
    Change(
      name: "number of an event's name", category: .event, korean: "북한인권협의", before: "Consultation on Human Rights",
      after: "Consultations on Human Rights", known: ["Consultations on Human Rights"]),
    Change(
      name: "hyphen of a person's name", category: .person, korean: "전영희", before: "Jun Young-hee",
      after: "Jun Younghee", known: []),
    Change(
      name: "case of a person's name", category: .person, korean: "전영희", before: "Jun Young-hee",
      after: "Jun Young-Hee", known: []),
    Change(
      name: "name of a country", category: .place, korean: "북한", before: "North Korea", after: "the DPRK",
      known: ["North Korea", "DPRK"]),
    Change(
      name: "name of an organisation", category: .organisation, korean: "외교부",
      before: "Ministry of Foreign Affairs and Trade", after: "Ministry of Foreign Affairs",
      known: ["Ministry of Foreign Affairs", "Ministry of Foreign Affairs and Trade"]),
    Change(
      name: "title of an office", category: .title, korean: "평화외교기획단장",
      before: "Director-General for Korean Peninsula Peace Regime",
      after: "Director General for Korean Peninsula Peace Regime",
      known: ["Director-General for Korean Peninsula Peace Regime"]),
  ]

  @Test(arguments: changes)
  func findsTheChange(_ change: Change) throws {
    let concept = Concept(
      id: "C", category: change.category,
      terms: [Term(change.korean, language: .korean, status: .preferred)]
        + change.known.enumerated().map {
          Term($0.element, language: .english, status: $0.offset == 0 ? .preferred : .admitted)
        })
    let base = change.known.isEmpty ? Termbase.empty : Termbase([concept])
    let records = try (0..<14).map { i in
      let name = i < 7 ? change.before : change.after
      return try ArchiveFixture.record(
        "\(i)", date: "\(2008 + i)-01-15",
        ko: ["정부는 \(change.korean) 관련 자료를 발표하였다.", "참석자는 \(i + 11)명이었다."],
        en: ["The government released material on \(name) last week.", "There were \(i + 11) participants."],
        termbase: base)
    }
    let drift = try ArchiveFixture.withArchive(records) { try $0.drift() }
    let term = try #require(drift.terms.first { $0.concept.korean == change.korean })
    func bare(_ text: String) -> String { text.hasPrefix("the ") ? String(text.dropFirst(4)) : text }
    let found = try #require(term.changes.first, "\(term.renderings.map(\.text))")
    #expect(term.renderings[found.before].text == bare(change.before))
    #expect(term.renderings[found.after].text == bare(change.after))
    #expect(found.first == 7 && term.changes.count == 1)
    #expect(drift.findings.map(\.cause) == [.change], "\(drift.findings.map(\.message))")
  }

  /// `DPRK` in some years, `North Korea` before and after: each change and the slip in between once.
  @Test func findsPeriodsAndSlips() throws {
    let records = try (0..<24).map { i in
      let name = (8..<16).contains(i) && i != 12 ? "the DPRK" : "North Korea"
      return try ArchiveFixture.record(
        "\(i)", date: "\(2000 + i)-01-15", ko: ["북한 주민 \(i + 11)명이 왔다.", "북한은 답하지 않았다.", "북한을 규탄한다."],
        en: ["\(i + 11) residents of \(name) came.", "There was no answer from \(name).", "We condemn \(name)."])
    }
    let drift = try ArchiveFixture.withArchive(records) { try $0.drift() }
    #expect(
      drift.findings.map { "\(drift.document($0.document)?.source ?? "") \($0.cause.rawValue) \($0.text)" } == [
        "8.ko.txt drift-change DPRK", "12.ko.txt drift-minority North Korea", "16.ko.txt drift-change North Korea",
      ])
  }

  /// Once for each document, however often the title stands there; not where the text speaks of the past.
  @Test func findsATitleAfterItsEnd() throws {
    let title = "Director-General for Korean Peninsula Peace Regime"
    func record(_ name: String, _ date: String, _ ko: [String], _ en: [String]) throws -> ArchiveRecord {
      try ArchiveFixture.record(name, date: date, ko: ko, en: en)
    }
    let records = try [
      record("right", "2024-04-15", ["평화외교기획단장이 말하였다."], ["The \(title) spoke."]),
      record(
        "late", "2024-07-05", ["평화외교기획단장이 말하였다.", "평화외교기획단장은 떠났다."], ["The \(title) spoke.", "The \(title) left."]),
      record("past", "2024-07-06", ["전 평화외교기획단장이 말하였다."], ["The former \(title) spoke."]),
    ]
    let drift = try ArchiveFixture.withArchive(records) { try $0.drift() }
    #expect(
      drift.findings.map { "\(drift.document($0.document)?.source ?? "") \($0.cause.rawValue): \($0.message)" } == [
        "late.ko.txt drift-outdated: “평화외교기획단장” was right until 2024-05-27; the document is dated 2024-07-05"
      ])
  }

  /// Reports of one event within months are one event; the same number years later is another.
  @Test func findsTwoEventsOfOneNumber() throws {
    let dates = ["2016-10-30", "2016-11-14", "2017-10-20", "2024-04-15"]
    let numbers = [2, 2, 3, 2]
    let words = ["", "First", "Second", "Third"]
    let records = try dates.indices.map { i in
      try ArchiveFixture.record(
        dates[i], date: dates[i], ko: ["제\(numbers[i])차 한미 북한인권협의 개최", "회의가 열렸다."],
        en: ["\(words[numbers[i]]) ROK-U.S. Consultations on North Korean Human Rights Held", "The meeting was held."])
    }
    let drift = try ArchiveFixture.withArchive(records) { try $0.drift() }
    #expect(
      drift.findings.map(\.message.description) == [
        "“제2차 한미 북한인권협의” is dated 2024-04-15 here and 2016-11-14 in 2016-11-14.ko.txt"
      ])
  }

  /// A term typed on a system that takes Hangul apart.
  @Test func aTermMayBeDecomposed() throws {
    let record = try ArchiveFixture.record("a", date: "2024-01-02", ko: ["북한이 답하였다."], en: ["The DPRK answered."])
    try ArchiveFixture.withArchive([record]) { archive in
      let query = DriftQuery(term: "북한".decomposedStringWithCanonicalMapping)
      let drift = try archive.drift(query)
      let lines = try archive.concordance(query)
      #expect(drift.terms.map(\.concept.key) == ["C2"])
      #expect(lines.map(\.target.text) == ["DPRK"])
    }
  }

  /// Sentences are cut differently: what renders a term stands in the next one.
  @Test func concordanceShowsARenderingOfTheNextSentence() throws {
    let record = try ArchiveFixture.record(
      "a", date: "2024-01-02", ko: ["정부는 북한에 대한 입장을 밝혔다.", "대화를 촉구하였다."],
      en: ["The government made its position clear.", "It called on the DPRK to return to dialogue."])
    let lines = try ArchiveFixture.withArchive([record]) { try $0.concordance(DriftQuery(term: "북한")) }
    #expect(lines.map { "\($0.source.text) \($0.target.text) \($0.target.line)" } == ["북한 DPRK 2"])
    #expect(lines.first?.target.before == "It called on the ")
  }

  /// An archive that was made without a glossary has documents all the same.
  @Test func anArchiveWithoutConceptsHasDocuments() throws {
    let record = try ArchiveFixture.record(
      "a", date: "2024-01-02", ko: ["비가 왔다."], en: ["It rained."], termbase: .empty)
    let drift = try ArchiveFixture.withArchive([record]) { try $0.drift() }
    #expect(drift.documents.count == 1 && drift.terms.isEmpty)
  }

  /// In a headline every word has a capital: what follows the name is no part of it.
  @Test func aHeadlineEndsAName() throws {
    let concept = Concept(
      id: "C", category: .event,
      terms: [
        Term("한-인도 정책대화", language: .korean, status: .preferred),
        Term("ROK-India Policy Dialogue", language: .english, status: .preferred),
      ])
    let records = try (0..<16).map { i in
      let name = "ROK-India Policy Talks"
      let isTitleAlone = i % 4 == 0
      return try ArchiveFixture.record(
        "\(i)", date: "\(2005 + i)-01-15",
        ko: ["한-인도 정책대화 개최", isTitleAlone ? "비가 왔다." : "양측은 한-인도 정책대화를 열었다."],
        en: ["\(name) Takes Place", isTitleAlone ? "It rained." : "The two sides held the \(name)."],
        termbase: Termbase([concept]))
    }
    let term = try #require(try ArchiveFixture.withArchive(records) { try $0.drift() }.terms.first)
    #expect(term.renderings.map(\.text) == ["ROK-India Policy Talks"])
    #expect(term.minorities.isEmpty && term.changes.isEmpty)
  }
}
