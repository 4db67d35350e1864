import Testing

@testable import BilingualAlign
@testable import BilingualTerms
@testable import BilingualText

/// In which order a glossary is written, and that a large one is read in parts without a difference.
@Suite struct GlossaryOrderTests {
  private static func concept(_ id: String, _ korean: String, _ category: TermCategory, line: Int = 0) -> Concept {
    Concept(
      id: id, category: category,
      terms: [
        Term(korean, language: .korean, status: .preferred), Term("x", language: .english, status: .preferred),
      ], place: GlossaryPlace(path: "g", line: line))
  }

  /// By category, then by the Korean, then by the id, then as given.
  @Test func sorts() {
    let concepts = [
      Self.concept("b", "나", .general), Self.concept("b", "가", .general, line: 1), Self.concept("a", "가", .general),
      Self.concept("b", "가", .general, line: 2), Self.concept("z", "하", .title), Self.concept("y", "가", .place),
    ]
    #expect(
      GlossaryTSV.sorted(concepts).map { "\($0.id)\($0.place.line)" } == ["z0", "y0", "a0", "b1", "b2", "b0"])
    #expect(GlossaryTSV.text(concepts, isSorted: false).split(separator: "\n")[1].hasPrefix("b\t나"))
  }

  /// What begins a row with `#` is no comment; tabs, line ends and backslashes come back.
  @Test func escapes() throws {
    var concept = Self.concept("#1", "가", .general)
    concept.note = "a\tb\nc\r\nd\\te\\\\nf\\g"
    let text = GlossaryTSV.text([concept])
    #expect(text.split(separator: "\n")[1].hasPrefix("\\#1\t가"))
    let read = try GlossaryTSV.concepts(Array(text.utf8), path: "g")
    #expect(read.map(\.id) == ["#1"])
    #expect(read.map(\.note) == ["a\tb\nc\nd\\te\\\\nf\\g"])
  }

  /// More than a megabyte is read by several threads; lines keep their numbers, and every row is read once.
  @Test func readsPartsInOrder() throws {
    let note = String(repeating: "n", count: 7000)
    let rows = (0..<160).map { "가\($0)\t\([40, 159].contains($0) ? "" : "A\($0)")\t\(note)" }
    let bytes = Array("ko\ten\tnote\tmore\n\(rows.joined(separator: "\n"))\n".utf8)
    #expect(bytes.count > 1 << 20)
    let contents = try GlossaryTSV.contents(bytes, path: "g")
    let read = (0..<159).filter { $0 != 40 }
    #expect(contents.concepts.map(\.place.line) == read.map { $0 + 2 })
    #expect(contents.concepts.map { $0.terms[1].text } == read.map { "A\($0)" })
    // The header's remark is told once.
    #expect(contents.remarks.map { $0.place.line } == [1, 42, 161])
  }
}
