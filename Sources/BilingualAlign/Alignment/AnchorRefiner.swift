/// Finds more anchors inside the gaps of a chain, by evidence that is rare there, however common it is elsewhere.
struct AnchorRefiner {
  private let korean: TokenizedText
  private let english: TokenizedText
  private let table: EvidenceTable
  /// By English type: the gap that last counted it, how many segments of the gap hold it, and the first two of them.
  private var gapOfWord: [Int32]
  private var countOfWord: [Int32]
  private var placesOfWord: [SIMD2<Int32>]
  /// By Korean type: the gap that last counted it, and how many of its units the gap holds.
  private var gapOfUnit: [Int32]
  private var countOfUnit: [Int32]
  private var gap: Int32 = 0

  /// Gaps with fewer segments on both sides are searched as they are.
  static let smallestGap = 6
  /// Gaps with more are left alone: what is rare there was found already.
  static let largestGap = 4_000

  init(korean: TokenizedText, english: TokenizedText, table: EvidenceTable) {
    self.korean = korean
    self.english = english
    self.table = table
    gapOfWord = [Int32](repeating: 0, count: english.types.count)
    countOfWord = gapOfWord
    placesOfWord = [SIMD2<Int32>](repeating: .zero, count: english.types.count)
    gapOfUnit = [Int32](repeating: 0, count: korean.types.count)
    countOfUnit = gapOfUnit
  }

  /// The chain with what its gaps hold added.
  /// - Complexity: O(units + tokens + links) of the gaps.
  mutating func refined(_ anchors: [AnchorChain.Anchor]) -> [AnchorChain.Anchor] {
    var all: [AnchorChain.Anchor] = []
    var source = 0
    var target = 0
    for anchor in anchors {
      all += found(source..<max(source, Int(anchor.source)), target..<max(target, Int(anchor.target)))
      all.append(anchor)
      source = Int(anchor.source) + 1
      target = Int(anchor.target) + 1
    }
    return all + found(source..<korean.segmentCount, target..<english.segmentCount)
  }

  private mutating func found(_ rows: Range<Int>, _ columns: Range<Int>) -> [AnchorChain.Anchor] {
    guard min(rows.count, columns.count) > 0, max(rows.count, columns.count) >= Self.smallestGap,
      max(rows.count, columns.count) <= Self.largestGap
    else { return [] }
    gap += 1
    for column in columns {
      for token in english.tokens[english.tokenRange(column)] { countWord(Int(token.type), Int32(column)) }
    }
    for row in rows {
      for unit in korean.units[korean.unitRange(row)] { countUnit(Int(unit.type)) }
    }
    var votes: [AnchorChain.Vote] = []
    for row in rows {
      for unit in korean.units[korean.unitRange(row)] where countOfUnit[Int(unit.type)] <= 2 {
        for index in table.row(unit.type) {
          vote(row, unitCount: countOfUnit[Int(unit.type)], link: table.links[index], into: &votes)
        }
      }
    }
    return AnchorChain.heaviestChain(
      AnchorChain.points(&votes), targets: columns)
  }

  private mutating func countWord(_ type: Int, _ column: Int32) {
    if gapOfWord[type] != gap {
      gapOfWord[type] = gap
      countOfWord[type] = 0
    }
    let count = Int(countOfWord[type])
    if count > 0, count <= 2, placesOfWord[type][count - 1] == column { return }
    if count < 2 { placesOfWord[type][count] = column }
    countOfWord[type] += 1
  }

  private mutating func countUnit(_ type: Int) {
    if gapOfUnit[type] != gap {
      gapOfUnit[type] = gap
      countOfUnit[type] = 0
    }
    countOfUnit[type] += 1
  }

  private func vote(_ row: Int, unitCount: Int32, link: EvidenceTable.Link, into votes: inout [AnchorChain.Vote]) {
    let word = Int(link.word)
    guard gapOfWord[word] == gap, countOfWord[word] <= 2 else { return }
    guard let weight = AnchorChain.weight(link, Int(unitCount * countOfWord[word])) else { return }
    for place in 0..<Int(countOfWord[word]) {
      votes.append(AnchorChain.Vote(source: Int32(row), target: placesOfWord[word][place], weight: weight))
    }
  }
}
