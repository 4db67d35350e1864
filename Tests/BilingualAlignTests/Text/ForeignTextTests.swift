import Testing

@testable import BilingualText

@Suite struct ForeignTextTests {
  @Test(arguments: [
    ("a\u{1B}[2J", "a␛[2J"), ("a\u{202E}b", "a‹U+202E›b"), ("a\u{200B}b", "a‹U+200B›b"), ("a\u{E0041}", "a‹U+E0041›"),
    // Not of the category of format characters, but as little to be seen.
    ("a\u{34F}b", "a‹U+034F›b"), ("\u{115F}", "‹U+115F›"), ("\u{3164}", "‹U+3164›"), ("\u{FFA0}", "‹U+FFA0›"),
    ("\u{180B}", "‹U+180B›"), ("\u{180E}", "‹U+180E›"), ("a\u{E0100}", "a‹U+E0100›"), ("a\u{E01EF}", "a‹U+E01EF›"),
    // What is to be seen stays, and so does the form of a sign and a family of emoji.
    ("ㅇ 회의「참고」", "ㅇ 회의「참고」"), ("☎\u{FE0F}", "☎\u{FE0F}"), ("👨\u{200D}👩\u{200D}👧", "👨\u{200D}👩\u{200D}👧"),
    ("e\u{301}", "e\u{301}"), ("\u{1112}\u{1161}\u{11AB}", "\u{1112}\u{1161}\u{11AB}"),
  ])
  func makesVisible(_ text: String, _ shown: String) {
    #expect(Array(ForeignText.visible(text).unicodeScalars) == Array(shown.unicodeScalars))
  }

  /// A build log takes some signs at a line's beginning for commands.
  @Test(arguments: [
    ("::error::x", "./::error::x"), ("##[group]x", "./##[group]x"), (" ::x", "./ ::x"), ("a::b", "a::b"), ("#x", "#x"),
    ("::\u{1B}x", "./::␛x"),
  ])
  func beginsNoCommand(_ name: String, _ shown: String) {
    #expect(ForeignText.line(name + ": error: no such file") == shown + ": error: no such file")
  }
}
