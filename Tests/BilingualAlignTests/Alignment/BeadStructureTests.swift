import Foundation
import Testing

@testable import BilingualAlignment
@testable import BilingualDocuments
@testable import BilingualText

/// What is said of a bead without its words.
@Suite struct BeadStructureTests {
  /// Paragraphs are parted by blank lines.
  private static func evidence(_ korean: [String], _ english: [String]) -> AlignmentEvidence {
    Aligner().sentenceEvidence(
      Reader().read(
        source: MeetingTexts.document(korean, .korean), target: MeetingTexts.document(english, .english)))
  }

  private static let sentence = "회의가 열렸다."
  private static let english = "A meeting was held."

  struct Example: Sendable {
    let korean: [String]
    let english: [String]
    var mixed: Float = 0
    var crossings: Float = 0
    var mismatch: Float = 0
  }

  /// Beads of all the lines of both sides.
  @Test(arguments: [
    Example(korean: [sentence], english: [english]),
    // A headline, a note, an end mark beside a sentence.
    Example(korean: ["회의 결과"], english: [english], mismatch: 1),
    Example(korean: ["※ 참고"], english: [english], mismatch: 1),
    Example(korean: ["회의 결과"], english: ["The result"]), Example(korean: ["※ 참고"], english: ["* Note"]),
    // Only in beads of one and one; in others the segments of one side are compared.
    Example(korean: ["회의 결과"], english: [english, english]),
    Example(korean: [sentence, "회의 결과"], english: [english], mixed: 1),
    Example(korean: [sentence, "회의 결과", "결과"], english: [english], mixed: 2),
    Example(korean: ["회의 결과", sentence, "결과"], english: [english, "Result"], mixed: 2),
    Example(korean: [sentence, sentence], english: [english, "Result", "* Note", english], mixed: 2),
    // Paragraphs that end within.
    Example(korean: [sentence, "", sentence], english: [english, english], crossings: 1),
    Example(korean: [sentence, "", sentence], english: [english, "", english], crossings: 2),
    Example(korean: [sentence, "", sentence, sentence, "", sentence], english: [english], crossings: 2),
    // Numbers and bullets that begin a segment within.
    Example(korean: ["1. 회의가 열렸다.", "2. 끝났다."], english: [english], crossings: 1),
    Example(korean: ["1. 회의가 열렸다.", sentence], english: [english]),
    Example(korean: [sentence], english: [english, "2. It ended.", "3. It ended."], crossings: 2),
    // A headline above a numbered paragraph that the other side opens with.
    Example(korean: ["회의 결과", "1. 열렸다."], english: ["1. It was held."], mixed: 1, crossings: 3),
    Example(korean: ["1. 열렸다."], english: ["Result", "1. It was held."], mixed: 1, crossings: 3),
    Example(korean: ["회의 결과", sentence], english: ["1. It was held."], mixed: 1, crossings: 2),
    Example(korean: ["회의 결과", sentence], english: [english], mixed: 1),
    Example(korean: ["회의 결과"], english: ["1. It was held."], mismatch: 1),
    Example(korean: ["1. 회의 결과", sentence], english: ["1. It was held."], mixed: 1),
    // An end mark with text beside it; two end marks belong together.
    Example(korean: ["끝."], english: [english], mismatch: 9), Example(korean: ["끝."], english: ["/END/"]),
    Example(korean: [sentence, "끝."], english: [english], mixed: 1, mismatch: 8),
    Example(korean: [sentence, "끝."], english: [english, "/END/"], mixed: 2, mismatch: 16),
    Example(korean: [sentence], english: ["/END/"], mismatch: 9),
  ])
  func features(_ example: Example) {
    let evidence = Self.evidence(example.korean, example.english)
    let (a, b) = (evidence.source.count, evidence.target.count)
    let found = BeadStructure(evidence).features(0, a, 0, b)
    #expect(found.mixed == example.mixed)
    #expect(found.crossings == example.crossings)
    #expect(found.mismatch == example.mismatch)
    #expect(found.torn == 0)
    // The same further on in longer texts.
    let later = Self.evidence(
      [Self.sentence, Self.sentence, ""] + example.korean, [Self.english, ""] + example.english)
    let moved = BeadStructure(later).features(2, a, 1, b)
    #expect(moved == found)
  }

  /// Characters are counted over all segments, spaces aside.
  @Test func lengthsAreThoseOfAllSegments() {
    let evidence = Self.evidence(["가나다 라.", "마바사.", "아자 차카 타."], ["abc de.", "f gh.", "ijk lm no.", "p."])
    let structure = BeadStructure(evidence)
    // Characters with the full stop.
    let (korean, english) = ([5, 4, 6], [6, 4, 8, 2])
    for (s, a) in [(0, 1), (0, 2), (1, 2), (0, 3), (2, 1)] {
      for (t, b) in [(0, 1), (1, 2), (0, 4), (2, 2), (3, 1)] {
        let cost = LengthModel().cost(
          Float(korean[s..<s + a].reduce(0, +)), Float(english[t..<t + b].reduce(0, +)))
        #expect(structure.features(s, a, t, b).length == cost)
      }
    }
  }

  /// A segment without counterpart: its shape, and how long it is in English.
  @Test func unpairedSegments() {
    let evidence = Self.evidence([Self.sentence, "회의 결과", "끝."], ["* Note", Self.english])
    let structure = BeadStructure(evidence)
    func nullLength(_ characters: Double) -> Double { log(characters + 1) - 4 }
    let source = (0..<3).map(structure.nullSource)
    #expect(source.map(\.shape) == [1, 1, 1])
    #expect(source.map(\.nullShape) == [.sentence, .fragment, .end])
    for (features, characters) in zip(source, [7, 4, 2]) {
      #expect(abs(Double(features.nullLength) - nullLength(Double(characters) * 2.05)) < 1e-4)
    }
    let target = (0..<2).map(structure.nullTarget)
    #expect(target.map(\.shape) == [2, 2])
    #expect(target.map(\.nullShape) == [.note, .sentence])
    for (features, characters) in zip(target, [5, 16]) {
      #expect(abs(Double(features.nullLength) - nullLength(Double(characters))) < 1e-4)
    }
    for features in source + target { #expect([features.torn, features.length, features.mismatch] == [0, 0, 0]) }
  }

  /// Of paragraphs, what leads out of a bead, and out of one that stands alone.
  @Test func paragraphsLoseWhatTheirSentencesArePairedWith() {
    func document(_ text: String, _ language: Language) -> Document {
      Document(
        presegmented: SourceFile(path: "t", bytes: Array(text.utf8)), language: language, level: .paragraph)
    }
    let pair = Reader().read(
      source: document("가 이다. 나 이다.\n다 이다.\n라 이다.\n", .korean),
      target: document("One is. Two is.\nThree is.\nFour is.\n", .english))
    let confidences = [1, 0.5, 0.25, 0.75]
    let sentences = confidences.enumerated().map { Bead(source: $0..<$0 + 1, target: $0..<$0 + 1, confidence: $1) }
    guard let alignment = try? Alignment(sentences, sourceCount: 4, targetCount: 4) else {
      return #expect(Bool(false), "four beads tile four sentences")
    }
    let structure = BeadStructure(Aligner().paragraphEvidence(pair, sentences: alignment))
    #expect((0..<3).map { structure.nullSource($0).torn } == [1.5, 0.25, 0.75])
    #expect((0..<3).map { structure.nullTarget($0).torn } == [1.5, 0.25, 0.75])
    #expect(structure.features(0, 1, 0, 1).torn == 0)
    #expect(structure.features(0, 1, 1, 1).torn == 1.75)
    #expect(structure.features(0, 2, 1, 1).torn == 1.5)
    #expect(structure.features(1, 2, 1, 1).torn == 0.75)
  }
}
