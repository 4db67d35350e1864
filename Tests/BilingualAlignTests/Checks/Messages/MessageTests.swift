import Testing

@testable import BilingualAlign
@testable import BilingualChecks
@testable import BilingualReports
@testable import BilingualText

/// What a message is made of, and how its holes are filled.
@Suite struct MessageTests {
  @Test func aLiteralIsTheEnglishAndTheNameOfTheMessage() {
    let message: Message = "“\("the")” stands twice"
    #expect(message.english == "“{1}” stands twice")
    #expect(message.parts == [.text("the")])
    #expect(message.text(in: .english) == "“the” stands twice")
    #expect(message.text(in: .korean) == "“the”가 두 번 연달아 쓰였습니다")
  }

  @Test(arguments: [(0, "0 errors"), (1, "1 error"), (2, "2 errors"), (11, "11 errors")])
  func numbersChooseTheWord(_ row: (Int, String)) {
    let message: Message = "\(row.0, "error", "errors")"
    #expect(message.text(in: .english) == row.1)
  }

  @Test func partsMayBeMessages() {
    let day: Message = "\("2024-04-15") \(DateWords.weekday(1))"
    let message: Message = "\(day) (these sentences may not belong together)"
    #expect(message.text(in: .english) == "2024-04-15 Monday (these sentences may not belong together)")
    #expect(message.text(in: .korean).hasPrefix("2024-04-15 월요일 ("))
  }

  /// What was read says nothing more where it is what stands there, in the language of the message.
  @Test func whatWasReadIsSaidWhereItIsAnotherText() {
    let word = Message(english: "{1}", parts: [.reading("하반기", as: "the second half")])
    #expect(word.text(in: .english) == "“하반기” = the second half")
    #expect(word.text(in: .korean) == "“하반기”")
    let translated = Message(english: "{1}", parts: [.reading("first half", as: "the first half")])
    #expect(translated.text(in: .korean) == "“first half”(상반기)")
  }

  /// The text of a document says nothing about holes.
  @Test func textIsQuotedAsItIs() {
    let message: Message = "“\("{2} {1:은/는}")” stands twice"
    #expect(message.text(in: .english) == "“{2} {1:은/는}” stands twice")
    #expect(message.text(in: .korean).contains("“{2} {1:은/는}”"))
    #expect(Message(plain: "{1}").text(in: .korean) == "{1}")
  }

  @Test func harmfulTextIsMadeVisible() {
    let message: Message = "“\("a\u{202E}b\u{1B}[31m")” stands twice"
    #expect(message.text(in: .english) == "“a‹U+202E›b␛[31m” stands twice")
  }

  @Test func whatHasNoRowIsEnglish() {
    let message: Message = "no row has this: \(7)"
    #expect(message.text(in: .korean) == "no row has this: 7")
  }

  @Test(arguments: [
    ("{1:은/는}", [MessageForm.Piece.choice(0, "은", "는")]),
    ("a{2}b", [.text("a"), .part(1), .text("b")]),
    ("{} {0} {x} {1:a}", [.text("{} {0} {x} {1:a}")]),
    ("{", [.text("{")]),
  ])
  func forms(_ row: (String, [MessageForm.Piece])) {
    #expect(MessageForm(row.0).pieces == row.1)
  }

  // MARK: Particles

  @Test(arguments: [
    ("조", "조는"), ("장관", "장관은"), ("서울", "서울은"), ("유엔(UN)", "유엔(UN)은"), ("“화”(화요일)", "“화”(화요일)는"),
    ("45,000", "45,000은"), ("1", "1은"), ("2", "2는"), ("10", "10은"), ("5,000,000,000,000", "5,000,000,000,000는"),
    ("0.5", "0.5는"), ("2 p.m.", "2 p.m.은"), ("5 m", "5 m은(는)"), ("12.4%", "12.4%는"), ("25 ℃", "25 ℃는"), ("FTA", "FTA는"),
    ("ROK", "ROK는"), ("NGN", "NGN은"),
    ("Minister", "Minister는"), ("Kim", "Kim은"), ("Seoul", "Seoul은"), ("Sejong", "Sejong은"), ("Jin-woo", "Jin-woo는"),
    ("Park", "Park는"), ("net", "net은(는)"), ("alliance", "alliance는"), ("line", "line은(는)"), ("kg", "kg은(는)"),
    ("", "은(는)"), ("…", "…은(는)"),
  ])
  func topics(_ row: (String, String)) {
    let particle = KoreanParticle.fitting(row.0, afterConsonant: "은", afterVowel: "는")
    #expect(row.0 + particle == row.1)
  }

  @Test(arguments: [
    ("서울", "서울로"), ("부산", "부산으로"), ("제주", "제주로"), ("8", "8로"), ("6", "6으로"), ("R", "R로"), ("set", "set(으)로"),
  ])
  func directions(_ row: (String, String)) {
    #expect(row.0 + KoreanParticle.fitting(row.0, afterConsonant: "으로", afterVowel: "로") == row.1)
  }

  // MARK: The cache

  @Test func aMessageIsKeptAsItsParts() throws {
    let parts: [Message.Part] = [
      .text("화"), .number(-3), .word(english: "Poland", korean: "폴란드"), .message("\(7) times"),
      .reading("화", as: DateWords.weekday(2)),
    ]
    let message = Message(english: "{1} {2} {3} {4} {5}", parts: parts)
    var out = ByteWriter()
    out.add(message)
    var reader = ByteReader(out.bytes, 0..<out.bytes.count)
    #expect(try reader.message() == message)
  }

  @Test func bytesOfMessagesWithoutEndAreRefused() {
    var out = ByteWriter()
    for _ in 0..<100 {
      out.add("{1}")
      out.add(1)
      out.add(2)
    }
    var reader = ByteReader(out.bytes, 0..<out.bytes.count)
    #expect(throws: ByteReader.Broken.self) { try reader.message() }
  }
}
