import Testing

@testable import BilingualAlign
@testable import BilingualChecks
@testable import BilingualFacts
@testable import BilingualText

/// Text that no person wrote: no trap, sorted ranges inside the text, and time that grows with length.
@Suite struct FactFuzzTests {
  static let pieces: [String] = [
    "1", "23", "4,567", "0.1", "2024", "만", "억", "조", "천", "백", "십", "이", "두", "열", "세", "네", "다섯", "명", "월", "일",
    "년", "시", "분", "초", "대", "번째", "제", "달러", "원", "%", "%p", "(", ")", "월)", "-", "~", ".", ",", ":", "/", "'", " ",
    "  ",
    "\n", "한미일", "미측", "체코", "약", "여", "이상", "오전", "오후", "현지시간", "지난달", "작년", "하반기", "분의", "반", "첫", "사흘",
    "one", "two", "twenty", "hundred", "million", "half", "a", "an", "and", "to", "of", "third", "2nd", "April", "May",
    "Monday", "p.m.", "percent", "$", "€", "£", "US$", "km", "miles", "years", "year-old", "1980s", "the", "ROK",
    "U.S.",
    "www.", "http://", "@", "A/RES/", "XIV", "🙂", "é", "\u{1112}\u{1161}", "“", "”", "&#",
  ]

  @Test(arguments: Array(0..<12))
  func readsAnythingInOrder(_ seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    var text = ""
    for _ in 0..<200 { text += Self.pieces.randomElement(using: &random) ?? "" }
    let utf8 = Array(text.utf8)
    let date = CalendarDate(iso8601: "2024-04-15")
    for language in Language.allCases {
      let facts = FactReader(language: language, date: date).read(utf8, range: TextRange(0, utf8.count))
      for fact in facts {
        #expect(fact.range.end <= utf8.count && !fact.range.isEmpty, "\(text)")
        _ = fact.value.description
        _ = fact.value.anchorKeys
      }
      for (a, b) in zip(facts, facts.dropFirst()) { #expect(a.range.start <= b.range.start, "\(text)") }
    }
    let pair = examplePair(text.replacing("\n", with: " "), text.replacing("\n", with: " "), date: date)
    var findings: [Finding] = []
    for check in allChecks { check.check(pair, into: &findings) }
  }

  /// A quadratic reader would take minutes.
  @Test(arguments: [
    "7", "만", "천", "(", ")", "일", "두 ", "3~", "1.", "1,", "$", "half ", "and ", "one ", "hundred ", "May ", "/", "a ",
    "열 ", "@", ":", "A/", "www.", "http://", "1:00 ",
  ])
  func staysLinear(_ piece: String) {
    let utf8 = Array(String(repeating: piece, count: 60_000 / piece.utf8.count).utf8)
    for language in Language.allCases {
      _ = FactReader(language: language).read(utf8, range: TextRange(0, utf8.count))
    }
  }

  /// Lines as long as a broken export makes them, through every check. A quadratic step would take hours.
  @Test(arguments: ["7", "만", "(", "「", "3·", "6·25전쟁", "a.m. ", "1/", "약 "])
  func checksLongLines(_ piece: String) {
    let text = String(repeating: piece, count: (Sanitizer.isOn ? 100_000 : 300_000) / piece.utf8.count)
    for language in Language.allCases {
      let utf8 = Array(text.utf8)
      _ = FactReader(language: language).read(utf8, range: TextRange(0, utf8.count))
    }
  }

  /// Random bytes, valid UTF-8 or not, in either language's reader.
  @Test(arguments: Array(100..<116))
  func readsRandomScalars(_ seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let ranges: [ClosedRange<UInt32>] = [
      0x20...0x7E, 0xA0...0xFF, 0x1100...0x11FF, 0x2000...0x20CF, 0x3000...0x30FF, 0x3130...0x318F, 0xAC00...0xD7A3,
      0xFF01...0xFF5E, 0x1F600...0x1F64F,
    ]
    var text = ""
    for _ in 0..<400 {
      let range = ranges.randomElement(using: &random) ?? 0x20...0x7E
      if let scalar = Unicode.Scalar(UInt32.random(in: range, using: &random)) { text.unicodeScalars.append(scalar) }
    }
    let utf8 = Array(text.utf8)
    for language in Language.allCases {
      for fact in FactReader(language: language).read(utf8, range: TextRange(0, utf8.count)) {
        #expect(fact.range.start < fact.range.end && fact.range.end <= utf8.count, "\(text)")
      }
    }
  }

  @Test func refusesWhatOverflows() {
    for text in [
      String(repeating: "9", count: 60), "9999999999999999경 9999999999999999조", "9" + String(repeating: "조", count: 9),
    ] {
      let utf8 = Array(text.utf8)
      _ = FactReader(language: .korean).read(utf8, range: TextRange(0, utf8.count))
      _ = FactReader(language: .english).read(utf8, range: TextRange(0, utf8.count))
    }
    #expect(ExactNumber(mantissa: Int128.max, exponent: 0)?.multiplied(by: ExactNumber(11)) == nil)
    #expect(ExactNumber(1).scaled(by: 99) == nil)
  }
}
