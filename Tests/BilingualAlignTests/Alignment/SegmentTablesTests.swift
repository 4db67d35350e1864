import BilingualText
import Testing

@testable import BilingualAlign
@testable import BilingualAlignment
@testable import BilingualDocuments

/// What segments look like to the aligner, and where it searches, as the tables in `Alignment/Tables` have it.
@Suite struct SegmentTablesTests {
  /// The shape of a segment, whether a marker opens it and whether it is a mere end mark.
  @Test func shapes() throws {
    try GoldenTable("Alignment/Tables/shapes").check { row in
      Array(row.utf8).withUnsafeBufferPointer { bytes in
        var words = ["\(SegmentShape(text: bytes))"]
        if SegmentShape.opensWithMarker(bytes) { words.append("marker") }
        if SegmentShape.isEndMark(bytes) { words.append("mark") }
        return words.joined(separator: " ")
      }
    }
  }

  /// The tokens of a text: their kinds and places, the units of each, and how long each segment is. Tokens of one type have one
  /// number.
  @Test func tokens() throws {
    try GoldenTable("Alignment/Tables/tokens").check { row in
      let language: Language = row.hasPrefix("ko: ") ? .korean : .english
      let lines = row.dropFirst(4).replacing(" / ", with: "\n")
      let document = Document(
        presegmented: SourceFile(path: "t", bytes: Array(lines.utf8)), language: language)
      let text = Reading(document, date: CalendarDate(iso8601: "2024-05-10")).text.words
      let table = TokenTable(text, isLinked: [Bool](repeating: true, count: text.types.count))
      return (0..<text.segmentCount).map { segment in
        let tokens = text.tokenRange(segment).map { index in
          let token = text.tokens[index]
          let units = text.units[text.unitRange(segment)].count { Int($0.token) == index }
          let word = document.text.string(text.ranges[index])
          let marks = [
            units > 1 ? "*\(units)" : "", table.ordinal.base[index] > 0 ? "+\(Int(table.ordinal.base[index]))" : "",
            table.wantsPartner.base[index] > 0 ? "!" : "", table.repeats.contains(Int32(index)) ? "^" : "",
            text.typeInfo[Int(token.type)].sound >= 0 ? "~" : "",
          ]
          return "\(word)|\(token.type) \(token.kind)\(marks.joined())"
        }
        return "\(text.lengths[segment]): " + tokens.joined(separator: ", ")
      }.joined(separator: " / ")
    }
  }

  /// The windows of a section: rows, columns, and the band at some of its rows. A row of the table is the size, how much the
  /// search is widened, and the anchors.
  @Test func plans() throws {
    try GoldenTable("Alignment/Tables/plans").check { row in
      let words = row.split(separator: " ").map(String.init)
      let sizes = try words[..<3].map { try #require(Int($0)) }
      let anchors = try words[3...].map { pair in
        let places = try pair.split(separator: ":").map { try #require(Int32($0)) }
        return AnchorChain.Anchor(source: places[0], target: places[1], weight: 5)
      }
      let section = SearchPlan.Section(rows: 10..<10 + sizes[0], columns: 20..<20 + sizes[1])
      let placed = anchors.map { AnchorChain.Anchor(source: $0.source + 10, target: $0.target + 20, weight: 5) }
      let plan = SearchPlan(AnchorChain(placed), section, widening: Int32(sizes[2]))
      return (plan.isWhole ? "whole " : "")
        + plan.windows.map { window in
          let rows = window.band.low.indices.filter { $0 % 9 < 2 || $0 == window.band.sourceCount }
          let band = rows.map { "\(window.band.low[$0])-\(window.band.high[$0])" }.joined(separator: " ")
          return "\(window.rows) \(window.columns): \(band)"
        }.joined(separator: "; ")
    }
  }

  /// What is left of a window from a state on.
  @Test func windowsBeginLater() {
    let plan = SearchPlan(
      AnchorChain([]), SearchPlan.Section(rows: 5..<45, columns: 7..<47), widening: 1)
    let rest = plan.windows[0].beginning(25, 30)
    #expect(rest.rows == 25..<45)
    #expect(rest.columns == 30..<47)
    #expect(rest.band.sourceCount == 20)
    #expect(rest.band.targetCount == 17)
    #expect(rest.band.low[0] == 0)
  }

  @Test func bandsAreMadeToAscend() {
    let band = Band(low: [3, 2, 5, 1], high: [4, 2, 9, 6], targetCount: 8)
    #expect(band.low == [0, 1, 1, 1])
    #expect(band.high == [4, 4, 8, 8])
    #expect(band.stateCount == 25)
    #expect(Band(low: [2], high: [0], targetCount: 3).high == [3])
    #expect(Band(sourceCount: 2, targetCount: 3).stateCount == 12)
  }

  /// Against trying every chain.
  @Test func theChainIsTheHeaviest() {
    var generator = SeededGenerator(seed: 11)
    for _ in 0..<40 {
      var points: [AnchorChain.Anchor] = []
      for source in Int32(0)..<6 {
        for target in Int32(3)..<9 where Int.random(in: 0..<3, using: &generator) == 0 {
          let weight = Float(Int.random(in: 1...9, using: &generator))
          points.append(AnchorChain.Anchor(source: source, target: target, weight: weight))
        }
      }
      let chain = AnchorChain.heaviestChain(points, targets: 3..<9)
      for (a, b) in zip(chain, chain.dropFirst()) { #expect(a.source < b.source && a.target < b.target) }
      #expect(chain.reduce(0) { $0 + $1.weight } == Self.best(points[...], after: nil))
    }
  }

  private static func best(_ points: ArraySlice<AnchorChain.Anchor>, after last: AnchorChain.Anchor?) -> Float {
    guard let first = points.first else { return 0 }
    let without = best(points.dropFirst(), after: last)
    guard last.map({ $0.source < first.source && $0.target < first.target }) ?? true else { return without }
    return max(without, first.weight + best(points.dropFirst(), after: first))
  }

  @Test func votesAreSummed() {
    let rows: [(Int32, Int32, Float)] = [(1, 2, 3), (0, 5, 2.5), (1, 2, 1), (0, 5, 1.4), (3, 0, 4.5)]
    var votes = rows.map {
      AnchorChain.Vote(source: $0.0, target: $0.1, weight: $0.2)
    }
    #expect(AnchorChain.points(&votes).map { [$0.source, $0.target] } == [[1, 2], [3, 0]])
    #expect(AnchorChain.points(&votes, least: 3.8).map(\.weight) == [3.9, 4, 4.5])
  }

  @Test func linksAreWeighed() {
    func weight(_ forward: Float, _ backward: Float, _ direct: Float, _ pairs: Int) -> Float? {
      AnchorChain.weight(
        EvidenceTable.Link(word: 0, forward: forward, backward: backward, direct: direct), pairs)
    }
    #expect(weight(4, 100, 0, 1) == nil)
    #expect(weight(5, 4, 0, 1) == nil)
    #expect(weight(0, 0, 4, 1) == nil)
    #expect(weight(8, 100, 0, 1).map { ($0 * 1000).rounded() } == 2079)
    #expect(weight(8, 100, 20, 4).map { ($0 * 1000).rounded() } == 1498)
  }

  /// Only what stands in few segments has a list, and each segment once.
  @Test func rareWordsHaveLists() {
    let document = Document(
      presegmented: SourceFile(path: "t", bytes: Array("apple pear apple\npear fig\nfig pear plum".utf8)),
      language: .english)
    let text = Reading(document).text.words
    let lists = RarePostings(text, limit: 2)
    #expect((0..<Int32(text.types.count)).map { Array(lists.segments(of: $0)) } == [[0], [], [1, 2], [2]])
  }

  /// Types keep their numbers while the table grows.
  @Test func typesKeepTheirNumbers() {
    var table = TypeTable()
    for round in 0..<2 {
      for n in 0..<1000 { #expect(table.insert(UInt64(n) << 20) == Int32(n), "\(round)") }
    }
    #expect(table.count == 1000)
    #expect(table.find(999 << 20) == 999)
    #expect(table.find(1000 << 20) == -1)
  }
}
