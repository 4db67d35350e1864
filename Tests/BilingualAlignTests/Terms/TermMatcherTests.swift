import Testing

@testable import BilingualAlign
@testable import BilingualTerms
@testable import BilingualText

/// A termbase of rows `ko<TAB>en`, or with a header of its own.
func termbase(_ rows: String) throws -> Termbase {
  let text = rows.hasPrefix("ko\t") || rows.hasPrefix("id\t") ? rows : "ko\ten\n" + rows
  return Termbase(try GlossaryTSV.concepts(Array(text.utf8), path: "g.tsv"))
}

@Suite struct TermMatcherTests {
  /// `⟦ ⟧` marks the outermost terms.
  @Test(arguments: [
    ("외교부 장관", "⟦외교부장관⟧은 말했다"), ("외교부 장관", "⟦외교부 장관⟧은"), ("외교부 장관", "⟦외교부\n장관⟧은"),
    ("차관", "차관보는 ⟦차관⟧을"), ("외교부", "외교부장관은 ⟦외교부⟧에서"), ("동해", "행동해야 ⟦동해⟧상에"),
    ("북한인권특사", "⟦북한 인권 특사⟧와 면담"), ("동해", "이동 해외"), ("미국 국무장관", "⟦미국국무장관⟧과의"),
    ("국방부 장관", "⟦국방부장관⟧이며"), ("북한이탈주민의 날", "「⟦북한이탈주민의 날⟧」로"), ("국무부", "⟦美 국무부⟧는"),
    ("핵·미사일", "⟦핵미사일⟧을 ⟦핵·미사일⟧"), ("안보리", "유엔 ⟦안보리⟧의"), ("유엔", "⟦유엔⟧총회에서 유엔대학"),
  ])
  func korean(term: String, marked: String) throws {
    var rows = "\(term)\tX\n"
    if term == "국무부" { rows = "미국 국무부\tX\n" }
    if term == "미국 국무장관" { rows = "미국\tX\n국무장관\tX\n미국 국무장관\tX\n" }
    if term == "유엔" { rows += "총회\tY\n유엔총회\tZ\n" }
    let marked = term == "유엔" ? "⟦유엔총회⟧에서 유엔대학" : marked
    #expect(try mark(marked, .korean, rows) == marked)
  }

  @Test(arguments: [
    ("Director-General", "the ⟦Director General⟧'s and ⟦director-generals⟧"), ("North Korean", "⟦North Koreans⟧ are"),
    ("consultations", "a ⟦Consultation⟧, ⟦consultations⟧"), ("ROK", "the ⟦ROK⟧ rok brok ROKs' "),
    ("U.S. side", "the ⟦US side⟧ and the ⟦U.S. side⟧. us side"), ("The Hague", "in ⟦The Hague⟧"),
    ("forced labor", "⟦forced labour⟧"), ("treaty", "⟦treaties⟧ ⟦treaty⟧ treatys"),
    ("Defectors' Day", "⟦Defectors’ Day⟧”"),
    ("Türkiye", "to ⟦Türkiye⟧"), ("Minister {surname}", "⟦Minister Cho⟧ said; minister of"),
    ("public and private", "⟦Public & Private⟧"), ("foreign minister", "⟦Foreign\nMinister⟧"),
  ])
  func english(term: String, marked: String) throws {
    let marked = term == "ROK" ? "the ⟦ROK⟧ rok brok ⟦ROKs⟧' " : marked
    #expect(try mark(marked, .english, "가나다\t\(term)\n") == marked)
  }

  @Test func setsOfCountriesEndWhereTheyEnd() throws {
    let rows = "ko\ten\tcategory\n한미\tROK-U.S.\tabbreviation\n한미일\tROK-U.S.-Japan\tabbreviation\n"
    #expect(try mark("the ⟦ROK-U.S.-Japan⟧ and ⟦ROK-US⟧", .english, rows) == "the ⟦ROK-U.S.-Japan⟧ and ⟦ROK-US⟧")
    #expect(try mark("⟦한미⟧동맹과 ⟦한미일⟧", .korean, rows) == "⟦한미⟧동맹과 ⟦한미일⟧")
    let one = "ko\ten\tcategory\n한미\tROK-U.S.\tabbreviation\n"
    #expect(try mark("ROK-U.S.-Japan, 한미일 ⟦ROK-U.S.⟧", .english, one) == "ROK-U.S.-Japan, 한미일 ⟦ROK-U.S.⟧")
  }

  @Test func guardsTellHomographsApart() throws {
    let rows = "ko\ten\tguard\n북미\tNorth Korea-U.S.\tnot-before:국,지역; without:캐나다\n"
    #expect(try mark("⟦북미⟧ 관계", .korean, rows) == "⟦북미⟧ 관계")
    #expect(try mark("북미 지역", .korean, rows) == "북미 지역")
    #expect(try mark("캐나다 등 북미", .korean, rows) == "캐나다 등 북미")
  }

  @Test func forbiddenPluralsLeaveTheSingularAlone() throws {
    let rows = "ko\ten\ten_forbidden\n북한 주민\tNorth Koreans\tKoreans\n"
    let text = "⟦Koreans⟧ in Korean history; ⟦North Koreans⟧"
    #expect(try mark(text, .english, rows) == text)
  }

  @Test func overlappingPatternsAreAllFound() throws {
    let base = try termbase("가\ta b c\n나\tb c\n다\tc\n라\tb c d\n")
    let hits = base.hits(in: "a b c d", language: .english)
    #expect(
      hits.map { "\($0.range.start)-\($0.range.end) \($0.isNested)" } == [
        "0-5 false", "2-7 true", "2-5 true", "4-5 true",
      ])
  }

  private func mark(_ marked: String, _ language: Language, _ rows: String) throws -> String {
    let plain = marked.replacing("⟦", with: "").replacing("⟧", with: "")
    var bytes = Array(plain.utf8)
    for hit in try termbase(rows).hits(in: plain, language: language).filter({ !$0.isNested }).reversed() {
      bytes.insert(contentsOf: "⟧".utf8, at: hit.range.end)
      bytes.insert(contentsOf: "⟦".utf8, at: hit.range.start)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
