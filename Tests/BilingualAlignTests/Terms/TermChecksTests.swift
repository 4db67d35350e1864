import Testing

@testable import BilingualAlign
@testable import BilingualAlignment
@testable import BilingualChecks
@testable import BilingualDocuments
@testable import BilingualTerms
@testable import BilingualText

/// A pair of one bead a sentence pair, read with a glossary.
func readPair(_ source: String, _ target: String, date: CalendarDate? = nil, glossary: String? = nil) throws -> ReadPair
{
  let termbase = try glossary.map { Termbase(try GlossaryTSV.concepts(Array($0.utf8), path: "g.tsv")) } ?? .empty
  return try readPair(source, target, date: date, termbase: termbase)
}

func readPair(_ source: String, _ target: String, date: CalendarDate?, termbase: Termbase) throws -> ReadPair {
  func document(_ text: String, _ language: Language) -> Document {
    Document(presegmented: SourceFile(path: "\(language.rawValue).txt", bytes: Array(text.utf8)), language: language)
  }
  let (ko, en) = (document(source, .korean), document(target, .english))
  let count = max(ko.segments.count, en.segments.count)
  let beads = (0..<count).map { i in
    Bead(
      source: min(i, ko.segments.count)..<min(i + 1, ko.segments.count),
      target: min(i, en.segments.count)..<min(i + 1, en.segments.count), confidence: 1)
  }
  return ReadPair(
    Reader(termbase: termbase, date: date).read(source: ko, target: en),
    alignment: try Alignment(beads, sourceCount: ko.segments.count, targetCount: en.segments.count), lexicon: .builtIn)
}

@Suite struct TermChecksTests {
  static let checks: [any Check.Type] = [
    TermMissing.self, TermForbidden.self, TermDeprecated.self, TermInconsistent.self, TitleOutOfDate.self,
    TitlePerson.self, UnknownTitle.self, AbbreviationDrift.self,
  ]

  @Test(arguments: checks.indices)
  func examplesHold(_ index: Int) throws {
    let check = Self.checks[index]
    for example in check.info.good + check.info.bad {
      let marks = [example.source, example.target].map { $0.replacing("⟦", with: "").replacing("⟧", with: "") }
      let pair = try readPair(marks[0], marks[1], date: example.date, glossary: example.glossary)
      var findings: [Finding] = []
      check.check(pair, into: &findings)
      #expect(
        marked(pair, findings) == [example.source, example.target], "\(check.info.id): \(findings.map(\.message))")
    }
  }

  /// The texts with `⟦ ⟧` around what the findings point at.
  private func marked(_ pair: ReadPair, _ findings: [Finding]) -> [String] {
    [(pair.source, findings.compactMap(\.source)), (pair.target, findings.compactMap(\.target))].map { side, places in
      var bytes = side.document.source.bytes
      for range in Set(places.map(\.range)).sorted().reversed() {
        bytes.insert(contentsOf: "⟧".utf8, at: range.end)
        bytes.insert(contentsOf: "⟦".utf8, at: range.start)
      }
      return String(decoding: bytes, as: UTF8.self)
    }
  }
}
