import BilingualAlign
import Testing

@testable import BilingualOffice

private typealias F = HWPFixture

@Suite struct HWPReaderTests {
  @Test func readsTextTablesAndNotes() throws {
    let fixture = HWPFixture(body: [
      F.p("앞\t뒤\n끝"), F.p("표\u{1} 다음\u{1}"), F.control("tbl ", 1), F.list(2), F.p("표 제목", level: 2),
      F.record(77, 2, []), F.list(2), F.p("가", level: 2), F.list(2, row: 1, column: 2), F.p("나", level: 2),
      F.control("fn  ", 1, [1, 0, 0, 0, 0, 0, 0x29, 0, 0, 0, 0, 0]), F.list(2), F.p("각주", level: 2), F.p("마지막"),
    ])
    let read = try rendition(fixture.bytes, path: "a.hwp")
    #expect(
      read.outline == [
        "paragraph  | 앞\t뒤\n끝", "paragraph  | 표 다음", "caption  | 표 제목", "cell@1,1  | 가", "cell@2,3  | 나",
        "footnote 1) | 각주", "paragraph  | 마지막",
      ])
    #expect(read.paragraphs[4].place == "s0/p2/tbl1/r2c3/p1")
  }

  /// Captions stand right below a drawing, its texts below its shape.
  @Test func readsDrawings() throws {
    let fixture = HWPFixture(body: [
      F.p("\u{1}"), F.control("gso ", 1), F.list(2), F.p("그림", level: 2), F.record(76, 2, []), F.list(3),
      F.p("글상자", level: 3),
    ])
    #expect(try rendition(fixture.bytes).outline == ["paragraph  | 글상자", "caption  | 그림"])
  }

  @Test func numbersAndBullets() throws {
    func shape(_ attributes: UInt32, _ list: UInt8, isChecked: Bool = false) -> [UInt8] {
      var shape = CompoundFixture.bytes(attributes) + [UInt8](repeating: 0, count: 54)
      shape[30] = list
      shape[42] = isChecked ? 0x80 : 0
      return F.record(25, 0, shape)
    }
    var numbering: [UInt8] = []
    for level in 1...7 {
      // The second level is 가, 나.
      numbering += CompoundFixture.bytes(level == 2 ? 8 << 5 : 0) + [UInt8](repeating: 0, count: 8) + [3, 0]
      numbering += F.utf16(Array("^\(level).".utf16))
    }
    numbering += [1, 0] + (1...7).flatMap { _ in CompoundFixture.bytes(1) }
    let bullet = [UInt8](repeating: 0, count: 12) + [0x10, 0x26] + [UInt8](repeating: 0, count: 9) + [0x11, 0x26]
    let head = [
      F.record(23, 0, numbering), F.record(24, 0, bullet), shape(0, 0), shape(2 << 23, 1), shape(2 << 23 | 1 << 25, 1),
      shape(3 << 23, 1), shape(3 << 23, 1, isChecked: true),
    ]
    let body = [1, 2, 2, 1, 3, 4, 0].map { F.p("글", shape: $0) }
    let read = try rendition(HWPFixture(head: head, body: body).bytes)
    #expect(read.paragraphs.map { $0.marker ?? "" } == ["1.", "가.", "나.", "2.", "☐", "☑", ""])
    #expect(read.paragraphs.map(\.kind) == Array(repeating: .listItem, count: 6) + [.paragraph])
  }

  static let refused: [(HWPFixture, String)] = [
    (HWPFixture(flags: 2), "protected by a password"), (HWPFixture(flags: 16), "protected by DRM"),
    (HWPFixture(flags: 1 << 8), "encrypted with a certificate"), (HWPFixture(version: 4), "version 4"),
    (HWPFixture(flags: 4), "the stream ViewText/Section0 is missing"),
    (HWPFixture(body: [[66, 0, 0xF0, 0x7F]]), "damaged: BodyText/Section0: the record at byte 0 is longer"),
    (HWPFixture(body: [[66, 0]]), "damaged: BodyText/Section0: the record at byte 0 is cut off"),
    (HWPFixture(flags: 1, body: [F.p("글")]), "DocInfo"),
  ]

  @Test(arguments: refused.indices) func refuses(_ index: Int) {
    let (fixture, words) = Self.refused[index]
    #expect(refusal(fixture.bytes, path: "a.hwp")?.contains(words) == true)
  }

  @Test func refusesCutAndLoopingFiles() {
    let whole = HWPFixture(body: [F.p("글")]).bytes
    #expect(refusal(Array(whole.prefix(300)))?.contains("damaged") == true)
    #expect(refusal(Array(whole.dropLast(512)))?.contains("damaged") == true)
    let loop = CompoundFixture(streams: [("FileHeader", [1])], isLooping: true)
    #expect(refusal(loop.bytes)?.contains("FAT loop") == true)
  }

  /// Whatever a text is cut at, nothing beyond its end is read.
  @Test func readsCutTexts() throws {
    let text = F.utf16([0xAC00, 0x0B, 0x6C20, 0x7462, 0, 0, 0, 0, 0x0B, 0xAC01, 0xD800])
    for count in 0...text.count {
      let record = F.record(66, 0, [UInt8](repeating: 0, count: 24)) + F.record(67, 1, Array(text.prefix(count)))
      let read = try OfficeReader.read(HWPFixture(body: [record]).bytes, path: "a.hwp")
      #expect(read?.paragraphs.count ?? 0 <= 1)
    }
  }
}
