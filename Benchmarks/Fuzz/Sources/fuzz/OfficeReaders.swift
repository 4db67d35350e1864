import Foundation

@testable import BilingualAlign
@testable import BilingualOffice
@testable import BilingualReports
@testable import BilingualText

/// Readers of files of office programs. Parts are put into containers that are whole, as a fuzzer makes no right checksums; what
/// containers can be is for `office-file`, which gets them as they are.
extension Readers {
  static let office: [String: @Sendable ([UInt8]) throws -> Void] = [
    "docx": { try written(parts($0, Self.word), "a.docx") },
    "hwpx": { try written(parts($0, Self.hangul), "a.hwpx") },
    "odt": { try document(parts($0, Self.openDocument), "a.odt") },
    "hwp": { try document(hangulRecords($0), "a.hwp") },
    // A PDF is read by another program.
    "office-file": { if !$0.starts(with: "%PDF-".utf8) { try document($0, "a") } },
    "inflate": inflate,
    "pdf-boxes": boxes,
    "review-sheet": { try decisions(parts($0, ["xl/worksheets/sheet1.xml", "xl/sharedStrings.xml"])) },
    "review-word": { try decisions(parts($0, Self.word)) },
  ]

  private static let word = [
    "word/document.xml", "word/numbering.xml", "word/styles.xml", "word/footnotes.xml", "word/comments.xml",
    "word/_rels/document.xml.rels",
  ]
  private static let hangul = ["Contents/section0.xml", "Contents/header.xml", "Contents/content.hpf"]
  private static let openDocument = ["content.xml", "styles.xml"]

  /// A container with these parts, as many as the input has.
  private static func parts(_ bytes: [UInt8], _ names: [String]) -> [UInt8] {
    var input = Input(bytes)
    var members: [(name: String, content: [UInt8])] = []
    if names.first == "content.xml" {
      members.append(("mimetype", Array("application/vnd.oasis.opendocument.text".utf8)))
    }
    for name in names {
      let part = input.part()
      if !part.isEmpty || members.isEmpty { members.append((name, part)) }
    }
    return StoredZip.bytes(members)
  }

  /// Two streams of records, and whether they are deflated or for distribution.
  private static func hangulRecords(_ bytes: [UInt8]) -> [UInt8] {
    var input = Input(bytes)
    let flags = UInt8([0, 0, 0, 1, 4, 5][input.byte() % 6])
    var header = Array("HWP Document File".utf8)
    header += [UInt8](repeating: 0, count: 32 - header.count) + [0, 0, 0, 5, flags, 0, 0, 0]
    header += [UInt8](repeating: 0, count: 256 - header.count)
    let (info, section) = (input.part(), input.part())
    return CompoundFixture(streams: [
      ("FileHeader", header), ("DocInfo", info),
      ((flags & 4 != 0 ? "ViewText" : "BodyText") + "/Section0", section),
    ]).bytes
  }

  // MARK: What is written

  /// Reads a document, then changes and annotates it: the copy is as readable as the file, and has the same paragraphs.
  private static func written(_ bytes: [UInt8], _ path: String) throws {
    try document(bytes, path)
    guard let before = try OfficeReader.read(bytes, path: path) else { return }
    _ = try OfficeReader.read(bytes, path: path, changes: .original)
    let lines = SourceFile(path: path, rendition: before)
    if let editor = try OfficeEditor(bytes, path: path) {
      for line in 0..<min(before.paragraphs.count, 12) { try change(line, lines, bytes, path, by: editor) }
    }
    if path.hasSuffix(".docx") { try annotate(before, bytes, path) }
  }

  /// Puts `X` before the first letter of a line's text.
  private static func change(
    _ line: Int, _ file: SourceFile, _ bytes: [UInt8], _ path: String, by editor: OfficeEditor
  ) throws {
    guard let before = file.rendition, let first = before.paragraphs[line].text.first, first != "\n" else { return }
    let paragraph = before.paragraphs[line]
    let start = paragraph.marker.map { $0.utf8.count + 1 } ?? 0
    let edit = OfficeEditor.Edit(
      line: line + 1, range: start..<start + String(first).utf8.count, replacement: "X" + String(first))
    if editor.refusal(of: edit) != nil { return }
    let copy = try editor.making([edit], date: "2024-04-15T09:00:00Z")
    guard let after = try? OfficeReader.read(copy, path: path) else { preconditionFailure("a change breaks the file") }
    precondition(after.paragraphs.count == before.paragraphs.count, "a change keeps the paragraphs")
  }

  private static func annotate(_ before: Rendition, _ bytes: [UInt8], _ path: String) throws {
    let comments = (1...max(1, min(before.paragraphs.count, 12))).map {
      WordComments.Comment(line: $0, range: $0 % 2 == 0 ? nil : 0..<1, text: ["a", "b & c"])
    }
    guard let copy = try? WordComments(bytes, path: path).adding(comments) else { return }
    guard let after = try? OfficeReader.read(copy, path: path) else { preconditionFailure("a comment breaks the file") }
    precondition(after.paragraphs.map(\.text) == before.paragraphs.map(\.text), "a comment keeps the text")
  }

  // MARK: Others

  @Sendable private static func inflate(_ bytes: [UInt8]) throws {
    _ = HWPDistribution.decipher(bytes)
    _ = try Inflate.raw(bytes[...])
  }

  /// What poppler prints, to paragraphs; then the document of them.
  @Sendable private static func boxes(_ bytes: [UInt8]) throws {
    let pages = PDFBoxes.pages(bytes)
    for page in pages { _ = PDFReadability.isDoubtful(page) }
    let paragraphs = PDFLayout.paragraphs(pages)
    if paragraphs.isEmpty { return }
    try document(SourceFile(path: "a.pdf", rendition: Rendition(format: .pdf, paragraphs: paragraphs)))
  }

  private static func decisions(_ bytes: [UInt8]) throws {
    let decisions = try TableDecisions(bytes, path: "a.table")
    var baseline = try Baseline(reading: SourceFile(path: "b.tsv", bytes: []))
    _ = baseline.take(decisions)
    // What was taken in can be read again.
    let again = try Baseline(reading: SourceFile(path: "again.tsv", bytes: Array(baseline.text.utf8)))
    precondition(again.fingerprints == baseline.fingerprints, "a baseline keeps its fingerprints")
  }
}
