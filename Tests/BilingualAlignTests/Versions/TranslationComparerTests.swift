import Testing

@testable import BilingualAlign
@testable import BilingualAlignment
@testable import BilingualChecks
@testable import BilingualDocuments
@testable import BilingualRevision
@testable import BilingualTerms
@testable import BilingualText

@Suite struct TranslationComparerTests {
  private static let korean = """
    정부는 3월 15일 서울에서 국제회의를 열었다.

    회의에는 각국 대표 120명이 참석하였다.

    양측은 경제 현안을 폭넓게 협의하였다.
    """

  private static let english = """
    The government held an international conference in Seoul on March 15.

    120 representatives of various countries attended the conference.

    The two sides discussed economic issues extensively.
    """

  private static func compare(_ texts: [String], glossary: String? = nil) throws -> ComparedTranslations {
    var reviewer = Reviewer()
    if let glossary { reviewer.termbase = Termbase(try GlossaryTSV.concepts(Array(glossary.utf8), path: "terms")) }
    return try TranslationComparer(reviewer).compare(
      source: SourceFile(path: "ko.txt", bytes: Array(korean.utf8)),
      translations: texts.enumerated().map { index, text in
        ("\(index + 1)", SourceFile(path: "\(index + 1).txt", bytes: Array(text.utf8)))
      })
  }

  private static func verdicts(_ row: ComparedTranslations.Row) -> [[String]] {
    row.differences.map { $0.says.map(\.verdict.rawValue) }
  }

  @Test func equalTextsHaveNoDifference() throws {
    let compared = try Self.compare([Self.english, Self.english])
    #expect(compared.rows.map(\.kind) == [.same, .same, .same])
    #expect(!compared.hasDifferences)
  }

  /// Who is wrong is told by the original, whichever side it is.
  @Test(arguments: [
    ("March 15", "March 16", ComparedTranslations.Kind.facts, 0), ("120", "130", .facts, 1),
    ("Seoul", "Busan", .facts, 0),
    ("extensively", "in depth", .style, 2),
  ])
  func aDifferenceIsAttributed(_ old: String, _ new: String, _ kind: ComparedTranslations.Kind, _ row: Int) throws {
    let other = Self.english.replacing(old, with: new)
    for (texts, wrong) in [([Self.english, other], 1), ([other, Self.english], 0)] {
      let compared = try Self.compare(texts)
      let expected: [ComparedTranslations.Kind] = (0..<3).map { $0 == row ? kind : .same }
      #expect(compared.rows.map(\.kind) == expected)
      let verdicts = wrong == 1 ? ["agrees", "differs"] : ["differs", "agrees"]
      let all: [[String]] = kind == .facts ? [verdicts] : []
      #expect(Self.verdicts(compared.rows[row]) == all)
    }
  }

  @Test func missingAndAddedSentencesAreRows() throws {
    let without = Self.english.replacing(
      "\n\n120 representatives of various countries attended the conference.", with: "")
    let longer = Self.english + "\n\nA dinner with local business leaders followed the talks.\n"
    let compared = try Self.compare([without, longer])
    #expect(compared.rows.map(\.kind) == [.same, .missing, .same, .added])
    #expect(compared.sides.map(\.summary.covered) == [2, 3])
    #expect(compared.hasDifferences)
  }

  @Test func termsAreJudgedByTheGlossary() throws {
    let glossary = "id\tko\ten\ten_forbidden\tcategory\nT1\t국제회의\tinternational conference\tglobal meeting\tevent\n"
    let other = Self.english.replacing("international conference", with: "global meeting")
    let compared = try Self.compare([Self.english, other], glossary: glossary)
    #expect(compared.rows.map(\.kind) == [.terms, .same, .same])
    #expect(Self.verdicts(compared.rows[0]) == [["agrees", "differs"]])
    #expect(compared.terms.map(\.korean) == ["국제회의"])
    #expect(compared.terms[0].renderings.map { $0.map(\.text) } == [["international conference"], ["global meeting"]])
    #expect(compared.sides.map(\.summary.rightTerms) == [1, 0])
  }

  @Test func threeTranslationsAreCompared() throws {
    let compared = try Self.compare([Self.english, Self.english, Self.english.replacing("120", with: "210")])
    #expect(Self.verdicts(compared.rows[1]) == [["agrees", "agrees", "differs"]])
  }

  /// What any bead holds together stands in one row; what only a translation has stands between.
  @Test func beadsAreJoinedToRows() throws {
    func alignment(_ beads: [(Range<Int>, Range<Int>)], _ target: Int) throws -> Alignment {
      try Alignment(beads.map { Bead(source: $0.0, target: $0.1, confidence: 1) }, sourceCount: 4, targetCount: target)
    }
    let first = try alignment([(0..<1, 0..<1), (1..<3, 1..<2), (3..<3, 2..<3), (3..<4, 3..<4)], 4)
    let second = try alignment([(0..<2, 0..<1), (2..<3, 1..<3), (3..<4, 3..<3)], 3)
    let rows = ComparedRows([first, second]).rows
    #expect(rows.map(\.source) == [0..<3, 3..<3, 3..<4])
    #expect(rows.map { $0.targets[0] } == [0..<2, 2..<3, 3..<4])
    #expect(rows.map { $0.targets[1] } == [0..<3, 0..<0, 0..<0])
  }

  @Test func reportsHaveAColumnForEach() throws {
    let compared = try Self.compare([Self.english, Self.english.replacing("120", with: "210")])
    let report = ComparisonReport(compared, signature: ToolSignature(), style: TextStyle(columns: 80))
    let text = String(decoding: try report.bytes(.text), as: UTF8.self)
    #expect(text.hasPrefix("row 2: facts differ\n  ko ko.txt:3\n"))
    #expect(text.hasSuffix("\n3 rows: 1 with other facts, 2 the same\n"))
    let page = String(decoding: try report.bytes(.html), as: UTF8.self)
    #expect(page.contains("<main style=\"--n: 3\">"))
    #expect(page.contains("<q lang=\"en\">210</q> not as the original"))
    #expect(String(decoding: try report.bytes(.json), as: UTF8.self).contains("\"verdict\": \"differs\""))
    #expect(try report.bytes(.xlsx).starts(with: [0x50, 0x4B]))
  }

  private static let table = ["전남\t12\t1,200", "경남\t9\t900", "충남\t5\t500"]
  private static let english3 = ["South Jeolla\t12\t1,200", "South Gyeongsang\t9\t900", "South Chungcheong\t5\t500"]

  /// Rows of a table that changed places are neither missing nor added.
  @Test func whatStandsElsewhereIsThere() throws {
    func file(_ lines: [String], _ path: String) -> SourceFile {
      SourceFile(path: path, bytes: Array(lines.joined(separator: "\n").utf8))
    }
    let turned = [Self.english3[0], Self.english3[2], Self.english3[1]]
    let compared = try TranslationComparer(Reviewer()).compare(
      source: file(Self.table, "ko.txt"),
      translations: [("1", file(Self.english3, "1.txt")), ("2", file(turned, "2.txt"))])
    #expect(compared.rows.allSatisfy { $0.targets.allSatisfy { !$0.isEmpty } })
    #expect(compared.rows.flatMap(\.differences).map(\.check).allSatisfy { $0 == "order-swap" })
    #expect(compared.rows.contains { $0.kind == .facts })
  }

  /// With three translations the facts of two are compared where the third lacks the passage.
  @Test func factsComeBeforeWhatIsMissing() throws {
    let other = Self.english.replacing("120", with: "130")
    let short = Self.english.replacing(
      "120 representatives of various countries attended the conference.\n\n", with: "")
    let row = try Self.compare([Self.english, other, short]).rows[1]
    #expect(row.kind == .facts)
    #expect(row.differences.map(\.check) == ["number-mismatch", "omission"])
    #expect(row.differences[0].says.map(\.verdict) == [.agrees, .differs, .open])
  }

  /// In a long sentence the checks say nothing of one word; a translation that has the right one does.
  @Test func oppositesAreCompared() throws {
    let korean = """
      산업통상자원부에 따르면 지난달 원유 수입은 중동과 미주의 여러 나라에서 들여온 물량이 고르게 늘고 국제 가격이 오르내린 가운데 정유사들의 정기 보수가 끝나고 \
      여름철 항공유와 휘발유의 수요를 미리 채워 두려는 움직임이 이어져 모두 9,100만 배럴에 이르렀다고 한다.
      """
    let english = """
      According to the Ministry of Trade, Industry and Energy, crude oil imports last month amounted to 91 million barrels in all, as volumes \
      from several countries in the Middle East and the Americas grew evenly amid moving prices, and refiners, whose regular maintenance had \
      ended, went on to stock jet fuel and gasoline ahead of the summer.
      """
    let texts = [english, english.replacing("imports", with: "exports")]
    let compared = try TranslationComparer(Reviewer()).compare(
      source: SourceFile(path: "ko.txt", bytes: Array(korean.utf8)),
      translations: texts.enumerated().map { ("\($0 + 1)", SourceFile(path: "\($0).txt", bytes: Array($1.utf8))) })
    let row = try #require(compared.rows.first)
    #expect(row.differences.map(\.check) == ["polarity"])
    #expect(row.differences.first?.says.map(\.verdict) == [.agrees, .differs])
  }
}
