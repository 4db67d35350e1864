import Testing

@testable import BilingualAlign
@testable import BilingualAlignment
@testable import BilingualChecks
@testable import BilingualDocuments
@testable import BilingualFacts
@testable import BilingualText

/// Builds reviews from plain strings, so that reports are tested without any stage before them.
enum Reviews {
  /// A document of one segment a line; each line is a paragraph of its own.
  static func document(_ lines: [String], path: String, language: Language) -> Document {
    let bytes = Array(lines.joined(separator: "\n").utf8)
    var blocks: [Block] = []
    var segments: [Segment] = []
    var start = 0
    for (index, line) in lines.enumerated() {
      let end = start + line.utf8.count
      segments.append(Segment(range: ByteRange(start, end), text: TextRange(start, end), block: index))
      blocks.append(
        Block(
          kind: index == 0 && lines.count > 1 ? .title : .paragraph, marker: nil, depth: 0,
          range: ByteRange(start, end), text: TextRange(start, end), segments: index..<index + 1))
      start = end + 1
    }
    return Document(
      source: SourceFile(path: path, bytes: bytes), language: language,
      text: MappedText(lines.joined(separator: "\n")), blocks: blocks, segments: segments,
      metadata: DocumentMetadata())
  }

  struct Planted {
    let check: String
    var severity = Severity.error
    let message: String
    /// Text and value on each side; the first occurrence in the document.
    var source: (text: String, value: String)?
    var target: (text: String, value: String)?
    var bead: Int?
  }

  static func review(
    ko: [String], en: [String], beads: [(Range<Int>, Range<Int>)], findings: [Planted] = [],
    date: CalendarDate? = CalendarDate(year: 2024, month: 4, day: 15)
  ) throws -> Review {
    let source = document(ko, path: "ko.txt", language: .korean)
    let target = document(en, path: "en.txt", language: .english)
    let all = beads.map { Bead(source: $0.0, target: $0.1, confidence: 0.97) }
    let alignment = try Alignment(all, sourceCount: ko.count, targetCount: en.count)
    return Review(
      source: source, target: target, alignment: alignment,
      findings: try findings.map { planted in
        Finding(
          check: planted.check, severity: planted.severity, message: Message(plain: planted.message), confidence: 0.98,
          source: try place(planted.source, in: source), target: try place(planted.target, in: target),
          bead: planted.bead)
      }, date: date)
  }

  private static func place(_ wanted: (text: String, value: String)?, in document: Document) throws -> Finding.Place? {
    guard let wanted else { return nil }
    let found = try #require(document.source.bytes.firstRange(of: Array(wanted.text.utf8)))
    return Finding.Place(
      range: ByteRange(found.lowerBound, found.upperBound), text: wanted.text, value: wanted.value)
  }

  /// A title, a sentence with a wrong number, one without a counterpart and one added.
  static func sample() throws -> Review {
    try review(
      ko: [
        "나눔의 날 행사 개최", "이날 행사에는 4만 5천 명이 참석하였으며, 시내 여러 곳에서 음악회와 전시회가 함께 열렸다.", "행사는 사흘간 계속된다.",
      ],
      en: [
        "Day of Sharing Is Held", "Some 54,000 people attended the event, and concerts and exhibitions took place.",
        "They were held in several parts of the city.", "Admission is free.",
      ],
      beads: [(0..<1, 0..<1), (1..<2, 1..<3), (2..<3, 3..<3), (3..<3, 3..<4)],
      findings: [
        Planted(
          check: "number-mismatch", message: "The original says 45,000, the translation 54,000.",
          source: ("4만 5천", "45000"), target: ("54,000", "54000"), bead: 1),
        Planted(
          check: "omission", severity: .warning, message: "Nothing in the translation answers this sentence.",
          source: ("행사는 사흘간 계속된다.", ""), bead: 2),
        Planted(
          check: "addition", severity: .info, message: "Nothing in the original says this.",
          target: ("Admission is free.", ""), bead: 3),
      ])
  }
}
