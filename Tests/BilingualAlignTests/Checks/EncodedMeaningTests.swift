import Testing

@testable import BilingualAlign
@testable import BilingualAlignment
@testable import BilingualChecks
@testable import BilingualText

/// What checks make of the vectors of a sentence encoder.
@Suite struct EncodedMeaningTests {
  /// - Parameter gap: the Korean line that has no English of its own.
  private static func review(_ korean: [String], _ english: [String], gap: Int? = nil, encodes: Bool = true) throws
    -> [Finding]
  {
    let (source, target) = (
      Reviews.document(korean, path: "a.ko.txt", language: .korean),
      Reviews.document(english, path: "a.en.txt", language: .english)
    )
    var reviewer = Reviewer(checks: allChecks.filter { ["omission", "meaning-mismatch"].contains($0.info.id) })
    if encodes {
      reviewer.aligner.options.embeddings = SentenceEmbeddings(korean, english, maximumSide: 4) { texts in
        texts.map(WordVectors.vector)
      }
    }
    var beads: [Bead] = []
    for line in korean.indices {
      let start = beads.last?.target.upperBound ?? 0
      beads.append(Bead(source: line..<line + 1, target: start..<start + (line == gap ? 0 : 1), confidence: 0.9))
    }
    let alignment = try Alignment(beads, sourceCount: korean.count, targetCount: english.count)
    return reviewer.review(reviewer.reader.read(source: source, target: target), beads: alignment).findings
  }

  @Test func aSentenceThatSaysSomethingElseIsNoted() throws {
    var english = WordVectors.english
    #expect(try Self.review(WordVectors.korean, english).isEmpty)
    english[4] = "According to the new arrangement every market is closed for a longer while."
    let findings = try Self.review(WordVectors.korean, english)
    #expect(findings.map(\.check) == ["meaning-mismatch"])
    #expect(findings.first?.bead == 4)
    #expect(findings.first?.severity == .info)
    #expect(try Self.review(WordVectors.korean, english, encodes: false).isEmpty)
  }

  @Test func factsThatContradictAreForOtherChecks() throws {
    var (korean, english) = (WordVectors.korean, WordVectors.english)
    korean[4] = "이번 계획에 따라 병원 관련 사업에 350만 원이 새롭게 지원될 예정이다."
    english[4] = "According to the new arrangement every market is given 3,700,000 won for a longer while."
    #expect(try Self.review(korean, english).allSatisfy { $0.check != "meaning-mismatch" })
  }

  @Test func fewSentencesSayNothingOfWhatIsUsual() throws {
    var english = WordVectors.english
    english[4] = "According to the new arrangement every market is closed for a longer while."
    #expect(try Self.review(Array(WordVectors.korean.prefix(7)), Array(english.prefix(7))).isEmpty)
    #expect(try Self.review(Array(WordVectors.korean.prefix(8)), Array(english.prefix(8))).count == 1)
  }

  @Test func aSentenceToldWithItsNeighbourIsNoOmission() throws {
    // The English of line 3 says what line 4 does, too.
    var english = WordVectors.english
    english.remove(at: 4)
    let missing = try Self.review(WordVectors.korean, english, gap: 4)
    #expect(missing.map(\.check) == ["omission"])
    #expect(missing.contains { $0.severity > .info })
    english[3] = "Under this plan the railway project is going to be newly pursued, and the hospital one."
    let told = try Self.review(WordVectors.korean, english, gap: 4)
    #expect(told.allSatisfy { $0.severity == .info })
    // Without an encoder nobody knows.
    #expect(try Self.review(WordVectors.korean, english, gap: 4, encodes: false).contains { $0.severity > .info })
  }
}
