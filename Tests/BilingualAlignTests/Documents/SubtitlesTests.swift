import Testing

@testable import BilingualAlign
@testable import BilingualAlignment
@testable import BilingualDocuments
@testable import BilingualText

@Suite struct SubtitlesTests {
  private func document(_ text: String, _ language: Language = .korean) -> Document {
    Document(reading: SourceFile(path: "a.txt", bytes: Array(text.utf8)), language: language)
  }

  static let srt = """
    \u{FEFF}1\r
    00:00:01,000 --> 00:00:04,500\r
    <i>하나다.</i> &lt;역&gt; &amp; <정류장>\r
    {\\an8}둘째 줄\r
    \r
    2\r
    00:00:05,000 --> 00:00:08,500\r
    - 7\r
    \r
    2막\r
    \r
    3\r
    01:00:05,000 --> 01:00:06,000\r
    \r

    """
  static let vtt = """
    WEBVTT - 제목

    NOTE
    주석

    STYLE
    ::cue { color: white }

    이름
    00:01.000 --> 00:04.5 align:start
    <v 안내원>하나다.</v> <00:00:02.000>둘<c.a>째</c>

    남은 줄

    00:05.000 --> 00:06.000
    셋

    """

  @Test(arguments: [
    (srt, ["하나다. <역> & <정류장> 둘째 줄", "- 7 2막"], [1000..<4500, 5000..<8500]),
    (vtt, ["하나다. 둘째", "셋"], [1000..<4500, 5000..<6000]),
  ])
  func readsCues(_ text: String, _ cues: [String], _ times: [Range<Int>]) {
    let document = document(text)
    #expect(document.segments.map { document.string($0) } == cues)
    #expect(document.times == times)
    // Each place leads back to the file.
    let first = document.segments[0].range
    #expect(document.source.string(first).contains("하나다."))
  }

  @Test(arguments: ["1\n둘째 줄\n", "00:00 출발\n", "WEBVTTX\n", "3명 --> 5명\n"])
  func readsNothingElse(_ text: String) {
    #expect(document(text).times == nil)
  }

  @Test func pairsByTime() throws {
    func cue(_ start: Int, _ end: Int, _ text: String) -> String {
      "00:00:\(start < 10 ? "0" : "")\(start),000 --> 00:00:\(end < 10 ? "0" : "")\(end),000\n\(text)\n\n"
    }
    let korean = document(cue(1, 3, "가") + cue(4, 6, "나") + cue(7, 9, "다") + cue(10, 12, "라"))
    let english = document(cue(1, 3, "a") + cue(4, 9, "bc") + cue(20, 22, "x"), .english)
    let alignment = Aligner().alignSentences(source: korean, target: english)
    #expect(alignment.beads.map(\.shape) == ["1-1", "2-1", "1-0", "0-1"])
    // Another cut of the film: the words must tell.
    let later = document(cue(31, 33, "a") + cue(34, 39, "b"), .english)
    #expect(TimedCues.alignment(korean, later) == nil)
  }

  @Test(arguments: [
    ("{\\rtf1 x}", "an RTF document"), ("<?xml version=\"1.0\"?><rss version=\"2.0\"/>", "a news feed"),
    ("MIME-Version: 1.0\nContent-Type: multipart/related; boundary=\"b\"\n\n--b\n", "a web page in one file (MHTML)"),
    ("# c\nmsgid \"\"\nmsgstr \"\"\n", "a message catalogue (PO), which holds both languages"),
    ("<!DOCTYPE tmx SYSTEM \"tmx14.dtd\">\n<tmx/>", "a translation memory (TMX), which holds both languages"),
  ])
  func saysWhatIsNoDocument(_ text: String, _ message: String) {
    let error = #expect(throws: InputError.self) { try FileReader.decode(Array(text.utf8), path: "a") }
    #expect(error.map { "\($0)".hasPrefix("a: error: this is \(message)") } == true, "\(String(describing: error))")
  }

  @Test(arguments: ["UTF-16LE", "UTF-16BE"])
  func readsUTF16WithoutAMark(_ encoding: String) throws {
    let text = "회의는 5월 3일에 열린다.\nThe meeting is on May 3.\n"
    let bytes = try #require(EncodingConverter.bytes(from: Array(text.utf8), encoding: encoding))
    let file = try FileReader.decode(bytes, path: "a")
    #expect(String(decoding: file.bytes, as: UTF8.self) == text && file.encoding == encoding)
    #expect(throws: InputError.self) { try FileReader.decode([0, 1, 2, 3, 0, 0, 0, 9], path: "a") }
  }
}
