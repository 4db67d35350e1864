import Testing

@testable import BilingualAlign
@testable import BilingualChecks
@testable import BilingualDocuments
@testable import BilingualOffice
@testable import BilingualReports

/// Tables of sentences whose decisions come back, and comments in a copy of a Word document.
@Suite struct ReviewTableTests {
  private static let context = ReportContext(signature: ToolSignature())

  private func table(_ format: ReportFormat) throws -> (bytes: [UInt8], findings: [LocatedFinding]) {
    let review = try Reviews.sample()
    var report = format.report(Self.context)
    _ = report.add(review.located(), of: review)
    return (try report.finished(), review.located().findings)
  }

  /// The table with words of its decisions, and perhaps of its reasons, in the place of `open`, in the order of the rows.
  private func decided(_ format: ReportFormat, _ words: [String], reason: String = "") throws -> [UInt8] {
    let part = format == .xlsx ? "xl/worksheets/sheet1.xml" : "word/document.xml"
    let bytes = try table(format).bytes
    var text = String(decoding: try #require(try ZipArchive(bytes, path: "t").part(part)), as: UTF8.self)
    var (out, words) = ("", words[...])
    let mark = format == .xlsx ? ">open</t></is></c>" : ">open</w:t></w:r></w:sdtContent>"
    while let word = words.popFirst(), let range = text.firstRange(of: mark) {
      out += text[..<range.lowerBound] + mark.replacing("open", with: word)
      text = String(text[range.upperBound...])
      if !reason.isEmpty { out += "<c t=\"inlineStr\"><is><t>\(reason)</t></is></c>" }
    }
    var zip = try ZipEditor(bytes, path: "t")
    try zip.set(part, Array((out + text).utf8))
    return try zip.bytes()
  }

  @Test(arguments: [ReportFormat.xlsx, .docx])
  func decisionsComeBack(_ format: ReportFormat) throws {
    let findings = try table(format).findings
    #expect(try TableDecisions(table(format).bytes, path: "t").openCount == findings.count)
    var baseline = Baseline(path: "b.tsv")
    let first = try TableDecisions(
      decided(format, ["accept", "fix"], reason: format == .xlsx ? "as  agreed" : ""), path: "t")
    #expect(baseline.take(first) == Baseline.Taken(accepted: 1, new: 1, fixed: 1, removed: 0))
    #expect(first.openCount == findings.count - 2)
    var expected = Baseline(path: "b.tsv")
    expected.add([(expected.pair("ko.txt", "en.txt"), [findings[0]])], reasons: [:])
    let reason = format == .xlsx ? "as agreed" : ""
    #expect(
      baseline.entries
        == expected.entries.map { entry in
          var entry = entry
          entry.reason = reason
          return entry
        })
    // An open row changes nothing; a reason that is left empty neither; what is to be mended goes.
    _ = baseline.take(try TableDecisions(decided(format, ["open", "accept"]), path: "t"))
    _ = baseline.take(try TableDecisions(decided(format, ["accept"]), path: "t"))
    #expect(baseline.entries.count == 2)
    #expect(baseline.entries.first { $0.fingerprint == "\(findings[0].fingerprint)" }?.reason == reason)
    #expect(baseline.take(try TableDecisions(decided(format, ["fix"]), path: "t")).removed == 1)
    #expect(baseline.entries.map(\.fingerprint) == ["\(findings[1].fingerprint)"])
  }

  /// All faults at once, each with its cell.
  @Test(arguments: [
    (
      ReportFormat.xlsx,
      "t: error: Review!E3: “opne” is no decision; choose one of open, accept, fix\nt: error: Review!E4: “yes” is no"
    ),
    (
      .docx,
      "t: error: table 1, row 3, column 5: “opne” is no decision; choose one of open, accept, fix\nt: error: table 1, row 4, column 5: “yes”"
    ),
  ])
  func namesFaults(_ format: ReportFormat, _ message: String) throws {
    #expect {
      _ = try TableDecisions(decided(format, ["opne", "yes"]), path: "t")
    } throws: {
      "\($0)".hasPrefix(message)
    }
  }

  @Test func refusesUnknownFingerprints() throws {
    func sheet(_ rows: [[String]]) throws -> [UInt8] {
      let sheet = Spreadsheet.Sheet(name: "S", header: ["decision", "fingerprint", "check"], rowCount: rows.count) {
        number in
        rows[number].map { .text($0) }
      }
      return try Spreadsheet(sheets: [sheet]).bytes()
    }
    let known = String(repeating: "0a", count: 16)
    let rows = [
      ["accept", "abc", "spacing"], ["accept", known, "spicing"], ["fix", "", ""], ["Accept", known, "spacing"],
    ]
    #expect {
      _ = try TableDecisions(sheet(rows), path: "t")
    } throws: { error in
      "\(error)"
        == "t: error: S!B2: unknown fingerprint “abc”\nt: error: S!C3: there is no check named “spicing”; did you mean “spacing”?"
        + "\nt: error: S!A4: “fix”, but there is no finding in this row"
    }
    #expect(try TableDecisions(sheet([rows[3]]), path: "t").rows.count == 1)
    #expect {
      _ = try TableDecisions(sheet([rows[3], ["fix", known, "spacing"]]), path: "t")
    } throws: {
      "\($0)" == "t: error: S!A3: “fix”, but “accept” in S!A2 for the same finding"
    }
    #expect(throws: InputError.self) { try TableDecisions(Array("a\tb".utf8), path: "t.tsv") }
    #expect(throws: InputError.self) { try TableDecisions(DOCXFixture(body: DOCXFixture.p("x")).bytes, path: "t.docx") }
  }

  /// Sentences stand beside each other once; the control's list and the hidden columns are there.
  @Test func showsSentences() throws {
    let sheets = try SpreadsheetReader(table(.xlsx).bytes, path: "t")
    #expect(sheets.sheets.map(\.name) == ["Review", "Findings", "Counts"])
    var rows = try sheets.rows(of: sheets.sheets[0])
    var lines: [String] = []
    while let row = try rows.next() {
      lines.append(row.cells.filter { $0.column < 4 }.map(\.text).joined(separator: " | "))
    }
    #expect(lines[0] == "no | original | translation")
    #expect(lines[1] == "1 | 나눔의 날 행사 개최 | Day of Sharing Is Held")
    #expect(lines.last == "4 | Admission is free.")
    let read = try rendition(table(.docx).bytes, path: "t.docx")
    #expect(read.paragraphs.filter { $0.cell?.row == 2 }.map(\.text) == ["1", "나눔의 날 행사 개최", "Day of Sharing Is Held"])
  }

  // MARK: Comments

  private func annotation(_ korean: [String], _ english: String, isKoreanWord: Bool = false) throws -> Annotation {
    let source = Array(korean.map { $0 + "\n" }.joined().utf8)
    let word = try DOCXFixture(body: english).bytes
    let contents = isKoreanWord ? (source: word, target: source) : (source: source, target: word)
    let review = try Reviewer().review(
      source: FileReader.decode(contents.source, path: "ko"), target: FileReader.decode(contents.target, path: "en"))
    return try Annotation(review.located(), of: review, contents: contents)
  }

  @Test func findingsBecomeComments() throws {
    let made = try annotation(
      ["행사에는 4만 5천 명이 참석하였다.", "행사는 사흘간 시내 여러 곳에서 계속된다.", "입장료는 7,000원이다."],
      DOCXFixture.p("Some 54,000 people attended the event.") + DOCXFixture.p("The admission fee is KRW 7,000."))
    let archive = try ZipArchive(made.bytes, path: "a")
    let text = String(decoding: try #require(try archive.part("word/document.xml")), as: UTF8.self)
    let comments = String(decoding: try #require(try archive.part("word/comments.xml")), as: UTF8.self)
    #expect(comments.split(separator: "<w:comment ").count - 1 == made.count)
    #expect(made.nearby == 1)
    let run = "<w:r><w:t xml:space=\"preserve\">54,000</w:t></w:r>"
    #expect(text.contains("\"/>\(run)<w:commentRangeEnd w:id="))
    #expect(comments.contains("[number-mismatch]"))
    #expect(comments.contains("ko:1:6: “4만 5천 명”"))
  }

  @Test func needsAWordDocument() throws {
    let bytes = Array("행사에는 5명이 참석하였다.\n".utf8)
    let english = Array("Five people attended the event.\n".utf8)
    let review = try Reviewer().review(
      source: FileReader.decode(bytes, path: "ko.txt"), target: FileReader.decode(english, path: "en.txt"))
    #expect {
      _ = try Annotation(review.located(), of: review, contents: (bytes, english))
    } throws: {
      "\($0)" == "en.txt: error: --annotate needs a .docx: neither this file nor ko.txt is one"
    }
  }

  // MARK: Fixes

  /// A fix in one run is made as a tracked change; one over several is listed.
  @Test func mendsWordDocuments() throws {
    let korean = SourceFile(path: "ko.txt", bytes: Array("회의가 열렸다.\n우리는 회의를 보았다.\n".utf8))
    let body =
      DOCXFixture.p("They held the the meeting.")
      + DOCXFixture.paragraph(DOCXFixture.r("We saw the ") + DOCXFixture.r("the meeting."))
    let raw = try DOCXFixture(body: body).bytes
    let target = try FileReader.decode(raw, path: "en.docx")
    let office = try #require(try OfficeFixes(raw, path: "en.docx"))
    let outcome = try #require(
      try Fixer(Reviewer()).mend(source: korean, target: target, in: office) { _ in false })
    #expect(outcome.edits.count == 1)
    #expect(outcome.refusals == ["en.docx:2: not mended: “the the” → “the”: it spans several runs [repeated-word]"])
    let bytes = try office.bytes(outcome, date: nil)
    #expect(
      try FileReader.decode(bytes, path: "").rendition?.paragraphs.map(\.text) == [
        "They held the meeting.", "We saw the the meeting.",
      ])
    let diff = String(decoding: try #require(outcome.diff(of: raw)), as: UTF8.self)
    #expect(diff.hasPrefix("--- a/en.docx (paragraphs)\t\n"))
  }
}
