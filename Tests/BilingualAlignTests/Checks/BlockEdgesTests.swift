import BilingualDocuments
import BilingualText
import Testing

@testable import BilingualAlign
@testable import BilingualAlignment
@testable import BilingualChecks

/// Sentences at the edge of a paragraph that a bead joins with the next one's.
@Suite struct BlockEdgesTests {
  private static let korean = [
    "먼지 필터는 제품 뒷면에 있습니다.", "헤어드라이어로 말리면 필터가 변형될 수 있습니다.",
    "오랫동안 쓰지 않을 때에는 송풍으로 1시간 이상 돌려 속을 말린 뒤 플러그를 뽑아 두십시오.", "고객 상담실은 주말에 쉽니다.",
  ]
  private static let english = [
    "The dust filter is at the rear of the unit.",
    "If you will not be using it for a long time, run it in fan mode for an hour or more to dry the inside, then unplug it.",
    "Customer service is closed on weekends.",
  ]

  /// The lone sentence of the bead that joins the second and third sentence.
  /// - Parameter breaks: the sentences of the original before which a paragraph begins.
  private static func lone(_ breaks: Set<Int>, english: [String] = english) throws -> String? {
    func document(_ sentences: [String], _ breaks: Set<Int>, _ language: Language) -> Document {
      let text = sentences.enumerated().map { (breaks.contains($0.offset) ? "\n" : "") + $0.element + "\n" }.joined()
      return Document(
        presegmented: SourceFile(path: language.rawValue, bytes: Array(text.utf8)), language: language)
    }
    let (source, target) = (document(korean, breaks, .korean), document(english, [1, 2], .english))
    let beads = [(0..<1, 0..<1), (1..<3, 1..<2), (3..<4, 2..<3)].map { Bead(source: $0, target: $1, confidence: 0.3) }
    let pair = ReadPair(
      Reader().read(source: source, target: target),
      alignment: try Alignment(beads, sourceCount: source.segments.count, targetCount: target.segments.count),
      lexicon: .builtIn)
    return BlockEdges.lone(pair, bead: 1, ofTarget: false).map { pair.source.string($0) }
  }

  @Test func aSentenceBehindItsParagraphIsLone() throws {
    #expect(try Self.lone([2, 3]) == Self.korean[1])
  }

  @Test func whatTheParagraphsDoNotSayIsNotTold() throws {
    // All in one paragraph, and a paragraph of its own.
    #expect(try Self.lone([3]) == nil)
    #expect(try Self.lone([1, 2, 3]) == nil)
    #expect(try Self.lone([1, 3]) == nil)
  }

  @Test func whatIsTranslatedInTheNextParagraphIsNotLone() throws {
    var english = Self.english
    english[1] =
      "Drying the filter with a hair dryer may warp it; unplug the unit when you will not be using it for a long time."
    #expect(try Self.lone([2, 3], english: english) == nil)
  }
}
