import BilingualFacts
import BilingualText

/// What stands between two places of a bead: verbs, figures, commas, ends of sentences.
struct FigureMarks {
  private let verbs: [Int]
  private var figures: [Int] = []
  private var commas: [Int] = []
  private var conjunctions: [Int] = []
  private var stops: [Int] = []

  /// - Parameter verbs: where the verbs begin, in their order; none where nothing is known of verbs.
  /// - Complexity: O(words).
  init(_ text: LinkText, verbs: [Int] = []) {
    self.verbs = verbs
    for fact in text.facts where FigureKind(fact.value) != nil { figures.append(fact.range.start) }
    figures.sort()
    for word in text.words {
      if word.kind == .punctuation {
        switch text.bytes[word.range.start] {
        case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"): commas.append(word.range.start)
        case UInt8(ascii: "."), UInt8(ascii: "?"), UInt8(ascii: "!"): stops.append(word.range.start)
        default: break
        }
      } else if word.kind == .stop,
        FigureWords.english.holds(text.bytes[word.range.start..<word.range.end], as: "joining")
      {
        conjunctions.append(word.range.start)
      }
    }
  }

  /// What stands between the end of one thing and the beginning of another.
  func between(_ end: Int, _ start: Int) -> (verbs: Int, figures: Int, commas: Int, conjunctions: Int) {
    (
      Self.count(verbs, end, start), Self.count(figures, end, start), Self.count(commas, end, start),
      Self.count(conjunctions, end, start)
    )
  }

  /// Returns how many sentences end before a place.
  func sentence(at place: Int) -> Int { stops.partitioningIndex { $0 >= place } }

  private static func count(_ places: [Int], _ end: Int, _ start: Int) -> Int {
    max(0, places.partitioningIndex { $0 >= start } - places.partitioningIndex { $0 >= end })
  }
}
