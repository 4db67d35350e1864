import Testing

@testable import BilingualAlignment

/// Where unpaired passages are looked for, by words that only they share.
@Suite struct MovedPatchesTests {
  /// So many lines, each with four words of its own; `n` in the target is the line with the words of line n.
  private static func lines(_ numbers: some Sequence<Int>) -> [[Int]] {
    numbers.map { number in (0..<4).map { number * 4 + $0 } }
  }

  private static func found(
    _ source: [[Int]], _ target: [[Int]], _ sources: [Range<Int>]? = nil, _ targets: [Range<Int>]? = nil
  ) -> [MovedPatches.Patch] {
    MovedPatches(
      CodeTexts.evidence(source, target), sources: sources ?? [0..<source.count], targets: targets ?? [0..<target.count]
    ).found()
  }

  /// `rows columns: anchors`
  private static func string(_ patch: MovedPatches.Patch) -> String {
    let anchors = patch.chain.anchors.map { "\($0.source):\($0.target)" }
    return "\(patch.section.rows) \(patch.section.columns): \(anchors.joined(separator: " "))"
  }

  private static func strings(_ patches: [MovedPatches.Patch]) -> [String] { patches.map(string) }

  @Test func aPassageIsOnePatch() {
    let order = Array(6..<12) + Array(0..<6)
    let patches = Self.found(Self.lines(0..<12), Self.lines(order))
    #expect(
      Self.strings(patches) == [
        "0..<8 4..<12: 0:6 1:7 2:8 3:9 4:10 5:11", "4..<12 0..<8: 6:0 7:1 8:2 9:3 10:4 11:5",
      ])
  }

  /// In reverse order each line is a patch of its own, with two lines around it as far as there are.
  @Test func linesInReverseAreManyPatches() {
    let patches = Self.found(Self.lines(0..<7), Self.lines((0..<7).reversed()))
    #expect(
      Self.strings(patches)
        == (0..<7).map { line in
          let other = 6 - line
          return
            "\(max(0, line - 2))..<\(min(7, line + 3)) \(max(0, other - 2))..<\(min(7, other + 3)): \(line):\(other)"
        })
  }

  /// No patch leaves the run of unpaired lines that it is in, and no chain leads from one run to another.
  @Test func patchesStayInTheirRuns() {
    let all = Self.lines(0..<12)
    let patches = Self.found(all, all, [0..<3, 6..<12], [0..<9, 10..<12])
    #expect(
      Set(Self.strings(patches)) == [
        "0..<3 0..<5: 0:0 1:1 2:2", "6..<11 4..<9: 6:6 7:7 8:8", "8..<12 10..<12: 10:10 11:11",
      ])
    // What stands outside the runs is not looked at.
    #expect(Self.found(all, all, [0..<3], [5..<12]).isEmpty)
    #expect(Self.found(all, all, [], [0..<12]).isEmpty)
  }

  /// Eight lines at most between two pairs of a passage, on either side, forward only.
  @Test(
    arguments: [
      (8, 8, 1), (9, 8, 2), (8, 9, 2), (1, 1, 1), (1, 8, 1), (8, 1, 1), (9, 1, 2), (1, 9, 2), (3, -3, 2), (3, -1, 2),
    ])
  func stepsHaveABound(_ rows: Int, _ columns: Int, _ count: Int) {
    // Line 20 on both sides and one that follows it; all others share nothing.
    var source: [[Int]] = (200..<240).map { [$0] }
    var target: [[Int]] = (300..<340).map { [$0] }
    (source[20], source[20 + rows]) = (Self.lines([0])[0], Self.lines([1])[0])
    (target[20], target[20 + columns]) = (Self.lines([0])[0], Self.lines([1])[0])
    #expect(Self.found(source, target).count == count)
  }

  /// A line that shares words with two others is in two chains, whichever side it stands on.
  @Test func aLineIsPairedOnceInAChain() {
    var source: [[Int]] = (100..<140).map { [$0] }
    source[5] = [0, 1, 2, 3]
    var target: [[Int]] = (200..<240).map { [$0] }
    (target[5], target[6]) = ([0, 1], [2, 3])
    #expect(Set(Self.strings(Self.found(source, target))) == ["3..<8 3..<8: 5:5", "3..<8 4..<9: 5:6"])
    #expect(Set(Self.strings(Self.found(target, source))) == ["3..<8 3..<8: 5:5", "4..<9 3..<8: 6:5"])
  }

  /// A word in four unpaired lines of a side counts, one in five does not.
  @Test(arguments: [(1, 1, 1), (4, 1, 4), (1, 4, 4), (4, 4, 16), (5, 1, 0), (1, 5, 0), (4, 5, 0)])
  func commonWordsDoNotCount(_ rows: Int, _ columns: Int, _ pairs: Int) {
    let shared = Array(0..<8)
    var source: [[Int]] = (100..<140).map { [$0] }
    for line in 0..<rows { source[line * 8] = shared }
    var target: [[Int]] = (200..<240).map { [$0] }
    for line in 0..<columns { target[line * 8 + 4] = shared }
    #expect(Self.found(source, target).flatMap { $0.chain.anchors }.count == pairs)
    // In other lines, which are paired, it may stand as often as it likes.
    let (more, others) = (source + (0..<3).map { _ in shared }, target + (0..<3).map { _ in shared })
    #expect(Self.found(more, others, [0..<40], [0..<40]).flatMap { $0.chain.anchors }.count == pairs)
  }

  /// A word said twice in a line stands in one line.
  @Test func aLineCountsOnce() {
    let shared = Array(0..<8) + Array(0..<8)
    var source: [[Int]] = (100..<140).map { [$0] }
    for line in [0, 10, 20, 30] { source[line] = shared }
    var target: [[Int]] = (200..<240).map { [$0] }
    target[20] = shared
    #expect(Self.found(source, target).flatMap { $0.chain.anchors }.count == 4)
  }

  /// A line is looked at beside four others, those with which it shares most.
  @Test func aLineHasFourPartners() {
    // Line 30 shares with each of six lines two words, and with some of them more.
    let words: [[Int]] = (0..<6).map { line in (0..<2 + line % 3).map { line * 10 + $0 } }
    var source: [[Int]] = (100..<140).map { [$0] }
    source[30] = Array(words.joined())
    var target: [[Int]] = (200..<240).map { [$0] }
    for (line, own) in words.enumerated() { target[line * 6 + 1] = own }
    let patches = Self.found(source, target).flatMap { $0.chain.anchors }
    // Those with four words, with three, and none with two.
    #expect(patches.map(\.target).sorted() == [7, 13, 25, 31])
    #expect(patches.allSatisfy { $0.source == 30 })
    let turned = Self.found(target, source).flatMap { $0.chain.anchors }
    #expect(turned.map(\.source).sorted() == [7, 13, 25, 31])
    #expect(turned.allSatisfy { $0.target == 30 })
  }

  /// Each pair is in one chain, the heaviest first.
  @Test(arguments: 0..<10)
  func eachPairIsInOneChain(_ seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    let order = (0..<30).map { $0 }.shuffled(using: &generator)
    let patches = Self.found(Self.lines(0..<30), Self.lines(order))
    let anchors = patches.flatMap { $0.chain.anchors }
    #expect(Set(anchors.map { [Int($0.source), Int($0.target)] }) == Set(order.enumerated().map { [$1, $0] }))
    #expect(anchors.count == 30)
    for patch in patches {
      for (a, b) in zip(patch.chain.anchors, patch.chain.anchors.dropFirst()) {
        #expect((1...8).contains(b.source - a.source) && (1...8).contains(b.target - a.target))
      }
      for anchor in patch.chain.anchors {
        #expect(patch.section.rows.contains(Int(anchor.source)) && patch.section.columns.contains(Int(anchor.target)))
      }
    }
    #expect(patches.first?.chain.anchors.count == Self.longestChain(order))
  }

  /// The most lines in a row of steps of at most eight.
  private static func longestChain(_ order: [Int]) -> Int {
    let places = (0..<order.count).map { order.firstIndex(of: $0) ?? 0 }
    var best: [Int] = []
    for line in places.indices {
      let before = (max(0, line - 8)..<line).filter { (1...8).contains(places[line] - places[$0]) }
      best.append(1 + (before.map { best[$0] }.max() ?? 0))
    }
    return best.max() ?? 0
  }
}
