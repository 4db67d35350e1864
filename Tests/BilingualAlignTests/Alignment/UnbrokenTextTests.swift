import Testing

@testable import BilingualAlign
@testable import BilingualAlignment
@testable import BilingualDocuments
@testable import BilingualText

/// Segments too long for any bead: transcripts without full stops, and words said thousands of times.
@Suite struct UnbrokenTextTests {
  private static let korean = (0..<80).map { "정부는 서울에서 \($0 + 20)명과 회의를 열었다." }
  private static let english = (0..<80).map { "The government held a meeting with \($0 + 20) people in Seoul." }

  private static func document(_ lines: [String], _ language: Language) -> Document {
    let bytes = Array(lines.joined(separator: "\n").utf8)
    return Document(presegmented: SourceFile(path: language.rawValue, bytes: bytes), language: language)
  }

  private static func align(_ korean: [String], _ english: [String]) -> Alignment {
    Aligner().alignSentences(source: document(korean, .korean), target: document(english, .english))
  }

  private static func line(_ sentences: [String]) -> [String] {
    [sentences.map { $0.dropLast() }.joined(separator: " ")]
  }

  @Test func leavesWhatIsNotCutUnpaired() {
    let english = Self.align(Self.korean, Self.line(Self.english))
    #expect(english.beads.allSatisfy { $0.isOneSided })
    #expect(english.moves.isEmpty)
    #expect(english.unbroken == .english)
    let korean = Self.align(Self.line(Self.korean), Self.english)
    #expect(korean.beads.allSatisfy { $0.isOneSided })
    #expect(korean.unbroken == .korean)
    #expect(Self.align(Self.korean, Self.english).unbroken == nil)
    #expect(Self.align(Self.line(Self.korean), Self.line(Self.english)).unbroken == nil)
  }

  /// Rows and columns that are heard, in tokens a segment.
  @Test(
    arguments: [
      // Nothing is so long that it must be compared.
      ([3, 256], [1], [true, true], [true]),
      // 8 × (3 + 4 + 5 + 6) + 256 tokens are heard.
      ([1, 3, 4, 5, 6], [400, 401], [true, true, true, true, true], [true, false]),
      ([600, 2], [30, 10, 2], [false, true], [true, true, true]),
      ([592, 2], [30, 10, 2], [true, true], [true, true, true]),
      // Of two that are long, each is heard with the other.
      ([5_000, 1], [700, 1], [true, true], [true, true]),
      ([5_000, 1], [500, 1], [false, true], [true, true]),
      ([9_000], [], [false], []),
    ] as [([Int], [Int], [Bool], [Bool])])
  func hears(_ rows: [Int], _ columns: [Int], _ heardRows: [Bool], _ heardColumns: [Bool]) {
    let tokens = WindowTokens(Self.table(rows), Self.table(columns))
    tokens.begin(rows: rows.indices, columns: columns.indices, hearsAll: false)
    #expect(rows.indices.map { tokens.hears(row: $0) } == heardRows)
    #expect(columns.indices.map { tokens.hears(column: $0) } == heardColumns)
    #expect(tokens.count(columns.indices) == zip(columns, heardColumns).reduce(0) { $0 + ($1.1 ? $1.0 : 0) })
    tokens.begin(rows: rows.indices, columns: columns.indices, hearsAll: true)
    #expect(rows.indices.allSatisfy { tokens.hears(row: $0) })
    #expect(tokens.count(columns.indices) == columns.reduce(0, +))
  }

  private static func table(_ counts: [Int]) -> TokenTable {
    var text = TokenizedText(language: .english)
    for count in counts {
      for token in 0..<count { text.addToken(UInt64(token % 90), .content) }
      text.endSegment(length: count)
    }
    return TokenTable(text, isLinked: [Bool](repeating: true, count: text.types.count))
  }

  /// A window that is not heard whole scores its other segments as if the long one were not there.
  @Test func scoresTheRestAlike() {
    let long = Self.line((0..<60).map { "Item \($0 + 900) was bought for the library of the school." })
    let with = Self.align(Self.korean, Array(Self.english[..<20]) + long + Self.english[20...])
    #expect(with.beads.contains { $0.source.isEmpty && $0.target == 20..<21 })
    #expect(with.beads.filter { $0.shape == "1-1" && $0.confidence > 0.9 }.count == 80)
    #expect(with.unbroken == nil)
  }

  /// Rows that take turns in memory are scored as rows that are kept.
  @Test func takesTurns() {
    let evidence = Aligner().sentenceEvidence(
      Reader().read(source: Self.document(Self.korean, .korean), target: Self.document(Self.english, .english)))
    func features(_ scorer: BeadScorer) -> [[BeadFeatures]] {
      scorer.begin(rows: 2..<38, columns: 1..<35)
      var found: [BeadFeatures] = []
      let band = Band(sourceCount: 36, targetCount: 34)
      scorer.forEachBead(band, shapes: .simple) { _, _, features in found.append(features) }
      var all: [BeadFeatures] = []
      scorer.forEachBead(band) { _, _, features in all.append(features) }
      return [found, all]
    }
    func words(_ scorer: BeadScorer) -> [Float] {
      [(3, 1, 4, 1), (0, 4, 0, 3), (33, 3, 30, 4)].flatMap { i, a, j, b in
        let words = scorer.words(i, a, j, b)
        return [words.evidence, words.weight]
      }
    }
    let kept = BeadScorer(evidence)
    let turns = BeadScorer(evidence, mostKept: 0)
    #expect(features(turns) == features(kept))
    #expect(words(turns) == words(kept))
  }

  /// One word a hundred thousand times; each has as many before it.
  @Test func repeatedWordsAreCountedOnce() {
    var text = TokenizedText(language: .english)
    for count in [100_000, 1, 100_000] {
      for _ in 0..<count { text.addToken(7, .content) }
      text.endSegment(length: count)
    }
    let table = TokenTable(text, isLinked: [true])
    #expect((0..<3).map { table.repeatRange($0).count } == [0, 1, 100_000])
    #expect(table.hasBefore(100_000, from: 0, atLeast: 100_000))
    #expect(!table.hasBefore(100_000, from: 1, atLeast: 100_000))
    #expect(!table.hasBefore(0, from: 0, atLeast: 1))
  }

  @Test(
    arguments: [
      (
        korean, line(english),
        "en.txt: warning: this text has nearly no sentence ends; most of it is too long to be paired with sentences of ko.txt\n"
      ),
      (
        line(korean), english,
        "ko.txt: warning: this text has nearly no sentence ends; most of it is too long to be paired with sentences of en.txt\n"
      ),
      (korean, english, ""),
    ] as [([String], [String], String)])
  func warns(_ korean: [String], _ english: [String], saying warning: String) throws {
    let files: KeyValuePairs = [
      "ko.txt": korean.joined(separator: "\n\n") + "\n", "en.txt": english.joined(separator: "\n\n") + "\n",
    ]
    try withFiles(files) { folder in
      let result = try Tool.run(["align", "ko.txt", "en.txt", "--format", "beads"], in: folder)
      #expect(result.status == 0)
      #expect(result.errors == warning)
    }
  }
}
