import Testing

@testable import BilingualAlignment
@testable import BilingualDocuments
@testable import BilingualText

/// Subtitles by the times at which they are shown.
@Suite struct TimedCuesTests {
  private static func document(_ times: [Range<Int>]?, lines: Int, _ language: Language) -> Document {
    let word = language == .korean ? "가" : "a"
    var document = MeetingTexts.document([String](repeating: word, count: lines), language)
    document.times = times
    return document
  }

  private static func alignment(_ source: [Range<Int>], _ target: [Range<Int>]) -> Alignment? {
    TimedCues.alignment(
      document(source, lines: source.count, .korean), document(target, lines: target.count, .english))
  }

  private static func shapes(_ alignment: Alignment?) -> [String]? { alignment?.beads.map(\.shape) }

  private static func swapped(_ shape: String) -> String { String(shape.reversed()) }

  struct Example: Sendable {
    let source: [Range<Int>]
    let target: [Range<Int>]
    let shapes: [String]?
  }

  @Test(arguments: [
    Example(source: [0..<10], target: [0..<10], shapes: ["1-1"]),
    Example(source: [0..<10, 20..<30], target: [0..<10, 20..<30], shapes: ["1-1", "1-1"]),
    // Shown together for half of the shorter one's time, and for less.
    Example(source: [0..<10], target: [5..<15], shapes: ["1-1"]),
    Example(source: [0..<10], target: [5..<95], shapes: ["1-1"]),
    Example(source: [0..<10], target: [6..<16], shapes: nil),
    Example(source: [0..<100], target: [96..<102], shapes: ["1-1"]),
    Example(source: [0..<100], target: [98..<104], shapes: nil),
    Example(source: [0..<10, 20..<30], target: [6..<16, 20..<30], shapes: ["1-0", "0-1", "1-1"]),
    // One follows the other without a moment together.
    Example(source: [0..<10, 20..<30], target: [10..<20, 20..<30], shapes: ["1-0", "0-1", "1-1"]),
    // A millisecond, and no time at all.
    Example(source: [7..<8], target: [7..<8], shapes: ["1-1"]),
    Example(source: [7..<7], target: [7..<7], shapes: nil),
    // Several against one, and both: the second of each is shown with the first and with the second of the other.
    Example(source: [0..<10, 10..<20, 20..<30], target: [0..<30], shapes: ["3-1"]),
    Example(source: [0..<10, 8..<30], target: [0..<20, 20..<30], shapes: ["2-2"]),
    Example(source: [0..<10, 10..<20, 40..<50], target: [0..<20, 40..<50], shapes: ["2-1", "1-1"]),
    Example(source: [0..<10, 40..<60], target: [0..<10, 40..<50, 50..<60], shapes: ["1-1", "1-2"]),
    // What is left at the end of either side.
    Example(source: [0..<10, 20..<30, 40..<50], target: [0..<10, 20..<30], shapes: ["1-1", "1-1", "1-0"]),
    Example(
      source: [0..<10], target: [0..<10, 20..<30, 40..<50, 60..<70], shapes: ["1-1", "0-1", "0-1", "0-1"]),
    // What stands unpaired between pairs, by its middle.
    Example(
      source: [0..<10, 20..<26, 40..<50], target: [0..<10, 30..<36, 40..<50], shapes: ["1-1", "1-0", "0-1", "1-1"]),
    Example(
      source: [0..<10, 30..<36, 40..<50], target: [0..<10, 20..<26, 40..<50], shapes: ["1-1", "0-1", "1-0", "1-1"]),
    Example(
      source: [0..<10, 25..<25, 40..<50], target: [0..<10, 20..<30, 40..<50], shapes: ["1-1", "1-0", "0-1", "1-1"]),
    // Half of the cues of the shorter file find a partner, and less than half.
    Example(
      source: [0..<10, 100..<110], target: [0..<10, 200..<210, 300..<310], shapes: ["1-1", "1-0", "0-1", "0-1"]),
    Example(source: [0..<10, 100..<110, 120..<130], target: [0..<10, 200..<210, 300..<310], shapes: nil),
    // Cues that begin at one time are in order.
    Example(source: [0..<10, 0..<10, 20..<30], target: [0..<10, 20..<30], shapes: ["2-1", "1-1"]),
    Example(source: [20..<30, 0..<10], target: [0..<10, 20..<30], shapes: nil),
    Example(source: [0..<10, 20..<30, 19..<22], target: [0..<10, 20..<30], shapes: nil),
    Example(source: [], target: [], shapes: nil), Example(source: [0..<10], target: [], shapes: nil),
  ])
  func pairs(_ example: Example) throws {
    let alignment = Self.alignment(example.source, example.target)
    #expect(Self.shapes(alignment) == example.shapes)
    #expect(alignment?.beads.allSatisfy { $0.confidence == 1 } ?? true)
    // With the sides exchanged each bead is turned round; of two cues without partner the earlier one comes first.
    let other = Self.shapes(Self.alignment(example.target, example.source))
    #expect(other?.map(Self.swapped).sorted() == example.shapes?.sorted())
  }

  /// Files whose cues are paired one by one stay so wherever cues are left out of either.
  @Test(arguments: 0..<20)
  func leftOutCuesAreUnpaired(_ seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    let cues = (0..<30).map { $0 * 100..<$0 * 100 + Int.random(in: 1...90, using: &generator) }
    var (source, target): ([Range<Int>], [Range<Int>]) = ([], [])
    var expected: [String] = []
    for cue in cues {
      let choice = Int.random(in: 0..<8, using: &generator)
      if choice != 1 { source.append(cue) }
      if choice != 2 { target.append(cue) }
      expected.append(choice == 1 ? "0-1" : choice == 2 ? "1-0" : "1-1")
    }
    #expect(Self.shapes(Self.alignment(source, target)) == expected)
  }

  /// Without times, or with times of another number than there are segments, nothing is said.
  @Test func needsATimeForEachSegment() {
    let times = [0..<10, 20..<30]
    let source = Self.document(times, lines: 2, .korean)
    #expect(TimedCues.alignment(source, Self.document(times, lines: 2, .english)) != nil)
    #expect(TimedCues.alignment(source, Self.document(nil, lines: 2, .english)) == nil)
    #expect(TimedCues.alignment(Self.document(nil, lines: 2, .korean), source) == nil)
    #expect(TimedCues.alignment(source, Self.document(times, lines: 3, .english)) == nil)
    #expect(TimedCues.alignment(Self.document(times, lines: 1, .korean), source) == nil)
  }
}
