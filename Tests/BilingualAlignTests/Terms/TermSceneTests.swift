import Testing

@testable import BilingualTerms
@testable import BilingualText

/// What may stand right before and within a term.
@Suite struct TermSceneTests {
  /// The text with `⟦ ⟧` around each outermost term.
  private static func marked(_ text: String, _ language: Language, _ rows: String) throws -> String {
    var bytes = Array(text.utf8)
    for hit in try termbase(rows).hits(in: text, language: language).filter({ !$0.isNested }).reversed() {
      bytes.insert(contentsOf: "⟧".utf8, at: hit.range.end)
      bytes.insert(contentsOf: "⟦".utf8, at: hit.range.start)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// A term of three syllables may stand behind one prefix that begins the eojeol; a shorter one, or one behind anything else, is a
  /// part of another word.
  @Test(arguments: [
    "⟦농림부⟧는", "전⟦농림부⟧는", " 전⟦농림부⟧는", "가 전⟦농림부⟧는", "(전⟦농림부⟧)", "a전⟦농림부⟧", "1⟦농림부⟧", "·⟦농림부⟧", "a⟦농림부⟧",
    "ab⟦농림부⟧", "abc⟦농림부⟧", "é⟦농림부⟧", "그전농림부는", "전전농림부는", "가농림부는", "남농업부와 남⟦농림부⟧",
    // Two syllables.
    "⟦바다⟧는", "전바다는", "가 전바다는", "a⟦바다⟧", "가 ⟦바다⟧",
  ])
  func beginsAnEojeol(_ text: String) throws {
    let plain = text.replacing("⟦", with: "").replacing("⟧", with: "")
    #expect(try Self.marked(plain, .korean, "농림부\tX\n바다\tY\n") == text)
  }

  /// A term that begins with Latin letters does not begin within a Latin word.
  @Test(arguments: ["⟦UN 총회⟧", "가 ⟦UN총회⟧", "1⟦UN총회⟧", "xUN총회", "가 xUN총회", "총회 xUN총회", "-⟦UN총회⟧", "가xUN총회"])
  func latinTermsBeginAWord(_ text: String) throws {
    let plain = text.replacing("⟦", with: "").replacing("⟧", with: "")
    #expect(try Self.marked(plain, .korean, "UN 총회\tX\n") == text)
  }

  /// Spaces may be left out, and added between parts of two syllables or more.
  @Test(arguments: [
    "⟦국립수산과학원⟧", "⟦국립 수산과학원⟧", "⟦국립수산 과학원⟧", "⟦국립 수산 과학원⟧", "⟦국립수산과 학원⟧", "국 립수산과학원", "국립수산과학 원",
    "국립 수 산과학원", "⟦국립\t수산과학원⟧", "⟦국립  수산과학원⟧",
  ])
  func spacesWithin(_ text: String) throws {
    let plain = text.replacing("⟦", with: "").replacing("⟧", with: "")
    #expect(try Self.marked(plain, .korean, "국립수산과학원\tX\n") == text)
  }

  /// With spaces of its own: these may be left out; a part that was cut off before one has two syllables, too.
  @Test(arguments: [
    "⟦수산 검사 본부⟧", "⟦수산검사본부⟧", "⟦수산검사 본부⟧", "⟦수산 검사본부⟧", "수 산검사본부", "수산검사본 부", "⟦수산업 관리 본부⟧", "⟦수산업관리 본부⟧",
    "⟦수산 업관리 본부⟧", "⟦수산업관 리본부⟧", "수산 업 관리 본부", "수산업 관 리 본부",
  ])
  func spacesOfATerm(_ text: String) throws {
    let plain = text.replacing("⟦", with: "").replacing("⟧", with: "")
    #expect(try Self.marked(plain, .korean, "수산 검사 본부\tX\n수산업 관리 본부\tY\n") == text)
  }

  /// Plural and possessive endings belong to a term or end it; others make another word of it.
  @Test(arguments: [
    "⟦vessel⟧", "⟦vessels⟧", "⟦vessel⟧'s", "⟦vessels⟧'", "vesselss", "vesselx", "vessel'x", "vessel'sx", "vessel1",
    "⟦vesseles⟧", "vesselesx", "vesselsx",
    "vesselss'", "⟦entry⟧", "⟦entries⟧", "entri", "entrie", "entriesx", "entrys", "⟦entry⟧'s", "vessele", "⟦vessel⟧-",
  ])
  func endings(_ text: String) throws {
    let plain = text.replacing("⟦", with: "").replacing("⟧", with: "")
    #expect(try Self.marked(plain, .english, "가나다\tvessel\n나다라\tentry\n") == text)
  }
}
