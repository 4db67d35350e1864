import BilingualText
import Testing

@testable import BilingualAlign
@testable import BilingualAlignment
@testable import BilingualDocuments

/// What small documents come to, bead by bead, as the tables in `Alignment/Tables` have it.
///
/// A row is the Korean and the English text with ` = ` between them. Sentences end with ` / `, paragraphs with ` // `.
@Suite struct AlignmentTablesTests {
  @Test func beads() throws {
    try GoldenTable("Alignment/Tables/beads").check { row in
      let pair = try Self.pair(row, .sentence)
      return Self.string(Aligner().alignSentences(pair))
    }
  }

  @Test func paragraphs() throws {
    try GoldenTable("Alignment/Tables/paragraphs").check { row in
      let pair = try Self.pair(row, .paragraph)
      return Self.string(Aligner().alignParagraphs(pair))
    }
  }

  /// The parts of the score of every bead, and the words that meet in it.
  @Test func explanations() throws {
    try GoldenTable("Alignment/Tables/explanations").check { row in
      let pair = try Self.pair(row, .sentence)
      let aligner = Aligner()
      let alignment = aligner.alignSentences(pair)
      return aligner.explanations(of: alignment, pair, level: .sentence).map { found in
        let parts = found.parts.map { "\($0.name) \(Self.rounded(Double($0.value), 3))" }
        let matches = found.matches.map { "\($0.source)=\($0.target) \($0.reason)" }
        let figures = found.figures.map { "\($0.figure): \($0.label)" }
        return [Self.string(found.bead), (parts + matches + figures).joined(separator: ", ")].joined(separator: ": ")
      }.joined(separator: "; ")
    }
  }

  /// The links of two texts of one sentence each.
  @Test func links() throws {
    try GoldenTable("Alignment/Tables/links").check { row in
      let pair = try Self.pair(row, .sentence)
      let alignment = try Alignment(
        zip(pair.source.document.segments.indices, pair.target.document.segments.indices).map {
          Bead(source: $0..<$0 + 1, target: $1..<$1 + 1, confidence: 1)
        }, sourceCount: pair.source.document.segments.count, targetCount: pair.target.document.segments.count)
      return Aligner().links(of: alignment, pair, level: .sentence).flatMap(\.links).map {
        "\(pair.source.document.text.string($0.source))=\(pair.target.document.text.string($0.target)) "
          + "\($0.reason.rawValue) \(Self.rounded($0.probability, 2))"
      }.joined(separator: "; ")
    }
  }

  // MARK: Reading and writing

  private static func pair(_ row: String, _ level: Document.Level) throws -> PairReading {
    let sides = row.split(separator: " = ", omittingEmptySubsequences: false)
    try #require(sides.count == 2)
    func document(_ text: Substring, _ language: Language) -> Document {
      let ends = level == .sentence ? ("\n\n", "\n") : ("\n", " ")
      let lines = text.replacing(" // ", with: ends.0).replacing(" / ", with: ends.1)
      return Document(
        presegmented: SourceFile(path: language.rawValue, bytes: Array(lines.utf8)), language: language, level: level)
    }
    return Reader().read(source: document(sides[0], .korean), target: document(sides[1], .english))
  }

  static func string(_ alignment: Alignment) -> String {
    var text = alignment.beads.map(string).joined(separator: ", ")
    if !alignment.moves.isEmpty { text += "; moved: " + alignment.moves.map(string).joined(separator: ", ") }
    if alignment.isReordered { text += "; reordered" }
    if let unbroken = alignment.unbroken { text += "; unbroken: \(unbroken)" }
    return text
  }

  /// `2-3+4 0.875`: the second of the original, the third and fourth of the translation.
  private static func string(_ bead: Bead) -> String {
    func side(_ range: Range<Int>) -> String {
      range.isEmpty ? "0" : range.map { "\($0 + 1)" }.joined(separator: "+")
    }
    return "\(side(bead.source))-\(side(bead.target)) \(rounded(bead.confidence, 3))"
  }

  private static func rounded(_ value: Double, _ digits: Int) -> String {
    var scale = 1.0
    for _ in 0..<digits { scale *= 10 }
    return "\((value * scale).rounded() / scale)"
  }
}
