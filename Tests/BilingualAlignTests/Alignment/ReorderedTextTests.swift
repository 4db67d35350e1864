import Testing

@testable import BilingualAlign
@testable import BilingualAlignment

/// Texts whose sentences stand in another order than their translations, or are cut otherwise.
@Suite struct ReorderedTextTests {
  private static let places = [("서울", "Seoul"), ("부산", "Busan"), ("대전", "Daejeon"), ("광주", "Gwangju"), ("제주", "Jeju")]

  /// `count` sentences with a number of their own and a place.
  private static func lines(_ count: Int) -> (korean: [String], english: [String]) {
    MeetingTexts.lines(count, places: places) { $0 * 3 + 113 }
  }

  private static func align(_ korean: [String], _ english: [String]) -> Alignment {
    Aligner().alignSentences(
      source: MeetingTexts.document(korean, .korean), target: MeetingTexts.document(english, .english))
  }

  /// Where each sentence of the original stands in the translation.
  enum Order: String, CaseIterable {
    case reversed, halvesExchanged, thirdsReversed, everyThirdLast

    func indices(_ count: Int) -> [Int] {
      let all = Array(0..<count)
      return switch self {
      case .reversed: all.reversed()
      case .halvesExchanged: Array(all[(count / 2)...] + all[..<(count / 2)])
      case .thirdsReversed:
        Array(all[(2 * count / 3)...] + all[(count / 3)..<(2 * count / 3)] + all[..<(count / 3)])
      case .everyThirdLast: all.filter { $0 % 3 > 0 } + all.filter { $0 % 3 == 0 }
      }
    }
  }

  @Test(arguments: Order.allCases)
  func pairsWhatStandsElsewhere(_ order: Order) {
    let count = 90
    let (korean, english) = Self.lines(count)
    let indices = order.indices(count)
    let alignment = Self.align(korean, indices.map { english[$0] })
    var right: Set<Int> = []
    var wrong: [Bead] = []
    for bead in alignment.beads + alignment.moves where !bead.isOneSided && bead.confidence >= 0.5 {
      if bead.shape == "1-1", indices[bead.target.lowerBound] == bead.source.lowerBound {
        right.insert(bead.source.lowerBound)
      } else {
        wrong.append(bead)
      }
    }
    #expect(right.count >= count * 90 / 100)
    #expect(wrong.count <= count * 3 / 100)
    #expect(alignment.isReordered)
    #expect(alignment.unbroken == nil)
  }

  @Test func warns() throws {
    let (korean, english) = Self.lines(60)
    let files: KeyValuePairs = [
      "ko.txt": korean.joined(separator: "\n\n"), "en.txt": english.reversed().joined(separator: "\n\n"),
    ]
    try withFiles(files) { folder in
      let result = try Tool.run(["align", "ko.txt", "en.txt", "--format", "beads"], in: folder)
      #expect(result.status == 0)
      #expect(result.errors.hasPrefix("ko.txt: warning: this text and en.txt are not in the same order ("))
      #expect(result.errors.hasSuffix(" % paired at another place)\n"))
    }
  }

  @Test func aTextInOrderIsNotReordered() {
    let (korean, english) = Self.lines(60)
    let alignment = Self.align(korean, english)
    #expect(!alignment.isReordered)
    #expect(!alignment.isUnrelated)
    #expect(alignment.movedShare == 0)
  }

  /// How many states are searched for sentences that stand elsewhere.
  private static func states(_ order: Order, _ count: Int) -> Int {
    let (korean, english) = lines(count)
    let evidence = Aligner().sentenceEvidence(
      Reader().read(
        source: MeetingTexts.document(korean, .korean),
        target: MeetingTexts.document(order.indices(count).map { english[$0] }, .english)))
    let patches = MovedPatches(evidence, sources: [0..<count], targets: [0..<count]).found()
    return patches.flatMap { SearchPlan($0.chain, $0.section).windows }.reduce(0) { $0 + $1.band.stateCount }
  }

  /// A full grid of 200 sentences has 40,401 states.
  @Test(arguments: Order.allCases)
  func searchesSmallPatches(_ order: Order) {
    let small = Self.states(order, 100)
    let large = Self.states(order, 200)
    #expect(large <= 60 * 200)
    #expect(Double(large) <= 2.3 * Double(small))
  }

  /// Without anchors a text is searched in a strip whose width has a bound.
  @Test func stripsHaveABound() {
    func statesPerRow(_ count: Int) -> Int {
      let section = SearchPlan.Section(rows: 0..<count, columns: 0..<2 * count)
      return SearchPlan(AnchorChain([]), section).windows.reduce(0) { $0 + $1.band.stateCount } / count
    }
    #expect(Double(statesPerRow(40_000)) <= 1.05 * Double(statesPerRow(10_000)))
    #expect(statesPerRow(40_000) < 400)
  }

  @Test func sectionsTakeTheirAnchors() {
    let chain = AnchorChain(
      [(1, 2), (3, 3), (5, 9), (8, 10)].map { AnchorChain.Anchor(source: $0.0, target: $0.1, weight: 1) })
    func found(_ rows: Range<Int>, _ columns: Range<Int>) -> [[Int32]] {
      chain.anchors(in: SearchPlan.Section(rows: rows, columns: columns)).map { [$0.source, $0.target] }
    }
    #expect(found(0..<10, 0..<12) == [[1, 2], [3, 3], [5, 9], [8, 10]])
    #expect(found(2..<8, 3..<12) == [[1, 0], [3, 6]])
    #expect(found(2..<9, 4..<10) == [[3, 5]])
    #expect(found(4..<5, 4..<9) == [])
    #expect(found(0..<1, 0..<1) == [])
  }
}
