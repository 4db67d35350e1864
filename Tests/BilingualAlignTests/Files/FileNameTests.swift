import Testing

@testable import BilingualAlign
@testable import BilingualReports
@testable import BilingualText

@Suite struct FileNameTests {
  private static let names: [[UInt8]] = [
    Array("ko/협의.txt".utf8), [0xB0, 0xA1, 0xB3, 0xAA], Array("a".utf8) + [0xFF] + Array("가".utf8),
    [0xE2, 0x82], [0xF4, 0x8F, 0xA2, 0x80], [0xED, 0xA0, 0x80], [],
  ]

  @Test(arguments: names)
  func aNameIsCarriedByteForByte(_ bytes: [UInt8]) {
    #expect(FileName.bytes(FileName.string(bytes)) == bytes)
  }

  @Test func twoNamesStayTwo() {
    #expect(FileName.string([0xB0]) != FileName.string([0xB1]))
    #expect(FileName.string([0xF4, 0x8F, 0xA2, 0xB0]) != FileName.string([0xB0]))
  }

  @Test(arguments: [
    ("ko/a.txt", "ko/a.txt"), ("a\u{1B}]0;T\u{7}b", "a␛]0;T␇b"), ("a\nb\tc", "a␊b␉c"), ("\u{202E}abc", "‹U+202E›abc"),
    ("a\u{200B}b\u{FEFF}", "a‹U+200B›b‹U+FEFF›"), ("\u{E0041}", "‹U+E0041›"), ("\u{85}\u{9B}", "‹U+0085›‹U+009B›"),
    ("👨\u{200D}👩\u{FE0F}\u{200D}👧", "👨\u{200D}👩\u{FE0F}\u{200D}👧"), ("a\u{200D}b", "a‹U+200D›b"),
    ("1\u{200D}2", "1‹U+200D›2"), ("가\u{1100}\u{1161}", "가\u{1100}\u{1161}"), ("\u{2028}", "‹U+2028›"),
    ("“인용” · ① ㎡", "“인용” · ① ㎡"), ("\u{7F}", "␡"), ("\u{61C}\u{200E}\u{2066}", "‹U+061C›‹U+200E›‹U+2066›"),
  ])
  func whatHidesBecomesVisible(_ text: String, _ shown: String) {
    #expect(ForeignText.visible(text).unicodeScalars.elementsEqual(shown.unicodeScalars))
  }

  @Test func aByteOfANameIsShownAsOne() {
    #expect(ForeignText.visible(FileName.string([0x61, 0xB0, 0xA1])) == "a\\xB0\\xA1")
    #expect(JSONValue.string(FileName.string([0x61, 0xB0])).text() == #""a\\xB0""#)
  }

  @Test func jsonHidesNothing() {
    #expect(
      JSONValue.string("a\u{202E}b\u{200B}\u{E0041}\u{9B}가·“").text() == #""a\u202eb\u200b\udb40\udc41\u009b가·“""#)
  }
}
