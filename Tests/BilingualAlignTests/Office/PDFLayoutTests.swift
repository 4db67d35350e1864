import BilingualAlign
import Testing

@testable import BilingualOffice

@Suite struct PDFLayoutTests {
  private func text(_ lines: [String], left: Double = 70) -> [String] {
    PDFFixture(pages: [PDFFixture.lines(lines, left: left)]).paragraphs.map(\.text)
  }

  /// Full lines go on in the next; what ends before the edge ends a paragraph.
  @Test func joinsFullLines() {
    let full = "정부는 다음 달부터 새 노선의 버스를 운행하기로 하고 시민의 의견을 듣는"
    #expect(
      text([full, "자리를 마련한다.", "요금은 어른 천오백 원이다.", full, full, "자리다."]) == [
        full + " 자리를 마련한다.", "요금은 어른 천오백 원이다.", full + " " + full + " 자리다.",
      ])
  }

  /// A thin gap between Hangul and a figure is no space; a real one is.
  @Test func readsThinGaps() {
    #expect(
      text(["2026_년 8_월 1_일에 버스 3_대와 배 20 척이 QA_는 제_2_전시장 앞에"])
        == ["2026년 8월 1일에 버스 3대와 배 20 척이 QA는 제2전시장 앞에"])
  }

  @Test func joinsWordsAtLineEnds() {
    let start = "정부는 다음 달부터 새 노선의 버스를 운행하기로 하고 시민의 의견도 "
    func joined(_ end: String, _ next: String) -> String? {
      text([start + end, next + " 그렇게 한다.", start + "듣기로", "말했다."]).first
    }
    #expect(joined("듣고 3", "일(목) 그리고") == start + "듣고 3일(목) 그리고 그렇게 한다.")
    #expect(joined("듣고 제", "7차 회의로") == start + "듣고 제7차 회의로 그렇게 한다.")
    #expect(joined("듣고 (CEO)", "들과 만나") == start + "듣고 (CEO)들과 만나 그렇게 한다.")
    #expect(joined("들으며 02-000-", "0120 번으로") == start + "들으며 02-000-0120 번으로 그렇게 한다.")
    #expect(joined("들으며 오전", "7시 반부터") == start + "들으며 오전 7시 반부터 그렇게 한다.")
  }

  @Test func joinsHyphens() {
    func lines(_ ends: [(String, String)]) -> String {
      text(
        ends.flatMap { end, next in
          [
            "The ministry said that the new network for all of the litter of the whole sea of the \(end)",
            "\(next) is good.",
          ]
        }
      ).joined(separator: "|")
    }
    // Hyphens of compounds stay; those of a text that is hyphenated go.
    #expect(lines([("north-", "east")]).contains("north-east is good."))
    #expect(
      lines([("atten-", "tion"), ("conser-", "vation"), ("reduc-", "tion"), ("Han Ga-", "On")]).hasSuffix(
        "Han Ga-On is good."))
    #expect(lines([("atten-", "tion"), ("conser-", "vation"), ("reduc-", "tion")]).contains("attention is good."))
  }

  @Test func readsColumns() {
    let texts = ["정부는 새 노선의 버스를 운행하기로", "하였고 시민의 의견도 듣기로", "결정하였는데 참석자들은", "백이십여명이었습니다."]
    let title = PDFFixture.Line(text: "두 단 위에 걸쳐 있는 제목은 이렇게 길다고 한다", left: 90, top: 60, size: 14)
    let left = PDFFixture.lines(texts + texts + texts.dropLast(), top: 100)
    let right = PDFFixture.lines(["백이십여명뿐이었습니다."] + texts + texts, left: 300, top: 108)
    // As pdftotext may give them: line by line across both.
    let fixture = PDFFixture(pages: [[title] + (left + right).sorted { $0.top < $1.top }], width: 540)
    let whole = texts.joined(separator: " ")
    #expect(
      fixture.paragraphs.map(\.text) == [
        "두 단 위에 걸쳐 있는 제목은 이렇게 길다고 한다", whole, whole, texts.dropLast().joined(separator: " ") + " 백이십여명뿐이었습니다.", whole,
        whole,
      ])
    #expect(fixture.paragraphs.first?.kind == .title)
  }

  @Test func readsTables() {
    let rows = ["국가\t대표\t인원", "일본\t모리타\t27_명", "몽골\t바트\t9_명"]
    let lines =
      PDFFixture.lines(["정부는 새 노선의 버스를 운행하기로 했다."]) + [.init(text: "<표 1> 참가국", top: 110)]
      + rows.enumerated().map { .init(text: $0.element, top: 140 + 25 * Double($0.offset)) } + [
        .init(text: "한편, 회의는 끝났다.", top: 240)
      ]
    #expect(
      PDFFixture(pages: [lines], width: 595).outline == [
        "paragraph  | 정부는 새 노선의 버스를 운행하기로 했다.", "caption  | <표 1> 참가국", "cell@1,1  | 국가", "cell@1,2  | 대표",
        "cell@1,3  | 인원",
        "cell@2,1  | 일본", "cell@2,2  | 모리타", "cell@2,3  | 27명", "cell@3,1  | 몽골", "cell@3,2  | 바트", "cell@3,3  | 9명",
        "paragraph  | 한편, 회의는 끝났다.",
      ])
  }

  @Test func readsListsAndHeadings() {
    let lines: [PDFFixture.Line] = [
      .init(text: "새 노선의 버스", top: 80, size: 16), .init(text: "정부는 새 노선의 버스를 운행하기로 했다.", top: 120),
      .init(text: "개요", top: 150, size: 12), .init(text: "○   일시: 9_월 3_일", top: 175),
      .init(text: "가.   요금은 천 원", top: 195),
      .init(text: "1. 귀사의 발전을 바랍니다.", top: 215), .init(text: "수\t신: 협력사", top: 235),
      .init(text: "-  1  -", left: 290, top: 800),
    ]
    #expect(
      PDFFixture(pages: [lines]).outline == [
        "title  | 새 노선의 버스", "paragraph  | 정부는 새 노선의 버스를 운행하기로 했다.", "heading  | 개요", "listItem ○ | 일시: 9월 3일",
        "listItem 가. | 요금은 천 원", "paragraph  | 1. 귀사의 발전을 바랍니다.", "paragraph  | 수 신: 협력사",
      ])
  }

  /// What comes again on every page, its figures apart, and what stands alone at the edge of the only page.
  @Test func leavesFurniture() {
    func page(_ number: Int) -> [PDFFixture.Line] {
      [
        .init(text: "해양 주간 보고서 제_\(number)_면", top: 30), .init(text: "글 \(number)이다.", top: 90),
        .init(text: "쪽 \(number) 끝", top: 810),
      ]
    }
    #expect(PDFFixture(pages: [page(1), page(2), page(3)]).paragraphs.map(\.text) == ["글 1이다.", "글 2이다.", "글 3이다."])
    let alone: [PDFFixture.Line] = [
      .init(text: "보도자료", top: 30, size: 8), .init(text: "글이다.", top: 90), .init(text: "3 / 12", left: 290, top: 800),
    ]
    #expect(PDFFixture(pages: [alone]).paragraphs.map(\.text) == ["글이다."])
  }

  @Test func putsNotesAfterTheirText() {
    let first: [PDFFixture.Line] = [
      .init(text: "정부는 새 기금으로 갯벌을 보전한다.^1", top: 90), .init(text: "그 넓이는 모두 더하여 5 km^2 이다.", top: 110),
      .init(text: "다음 글이다.^2", top: 130),
      .init(text: "^1 갯벌은 벌판이다.", top: 760, size: 8), .init(text: "이어진다.", left: 78, top: 772, size: 8),
    ]
    let second: [PDFFixture.Line] = [
      .init(text: "둘째 쪽이다.", top: 90), .init(text: "^2 자료는 나중에 낸다.", top: 760, size: 8),
      .init(text: "^3 부르지 않은 것.", top: 772, size: 8),
    ]
    #expect(
      PDFFixture(pages: [first, second], width: 595).outline == [
        "paragraph  | 정부는 새 기금으로 갯벌을 보전한다.", "footnote 1 | 갯벌은 벌판이다. 이어진다.", "paragraph  | 그 넓이는 모두 더하여 5 km2 이다.",
        "paragraph  | 다음 글이다.",
        "footnote 2 | 자료는 나중에 낸다.", "paragraph  | 둘째 쪽이다.", "footnote 3 | 부르지 않은 것.",
      ])
  }

  @Test func goesOnOverPages() {
    let full = "정부는 다음 달부터 새 노선의 버스를 운행하기로 하고 시민의 의견을 듣는"
    let pages = [PDFFixture.lines([full, full], top: 700), PDFFixture.lines(["자리를 마련한다.", "끝."], top: 80)]
    #expect(PDFFixture(pages: pages).paragraphs.map(\.text) == ["\(full) \(full) 자리를 마련한다.", "끝."])
  }

  @Test func readsWhateverItIsGiven() {
    let odd = """
      <page width="x" height="inf">
      <word xMin="1" yMin="2">a</word>
      <word xMin="nan" yMin="1e99" xMax="-5" yMax="3">b&amp;&lt;&gt;&quot;&apos;&x;</word>
      </line>
      <word xMin="1" yMin="2" xMax="3" yMax="4"></word>
      <page width="1" height="2">
      <word xMin="1" yMin="2" xMax="3" yMax="4">c\u{7}d
      """
    let pages = PDFBoxes.pages(Array(odd.utf8) + [0xFF, 0x0A])
    #expect(pages.map { $0.lines.map(\.text) } == [["b&<>\"'&x;"], ["cd\u{FFFD}"]])
    #expect(PDFLayout.paragraphs(pages).count == 1)
    #expect(PDFLayout.paragraphs([]) == [])
  }

  @Test(arguments: [
    ("새 통학 버스 노선이 운행된다고 했다 정말로 그렇다고 말했다", false), ("The ministry said that it will open", false),
    ("7KH TXLFN EURZQ IR[ MXPSV RYHU WKH OD]\\ GRJ", true), ("!\"#$ %&'( )*+, -./: ;<=> ?@[\\", true),
    ("1 2 3 4 5 6 7 8 9 1 2 3", false),
  ])
  func doubtsLetters(_ line: String, _ isDoubtful: Bool) throws {
    let page = try #require(PDFBoxes.pages(Array(PDFFixture(pages: [PDFFixture.lines([line])]).text.utf8)).first)
    #expect(PDFReadability.isDoubtful(page) == isDoubtful)
  }
}
