/// The counts of IBM Model 1 in both directions over the same table of word pairs.
struct CooccurrenceModel {
  /// A translation of a unit with its discounted probability in each direction.
  struct Translation {
    var word: Int32
    var forward: Double
    var backward: Double
    var ratio: Double
  }

  private let koreanCount: [Int32]
  private let englishCount: [Int32]
  private var koreanTotal = 0.0
  private var englishTotal = 0.0

  /// The distinct types of each sentence pair.
  private var koreanSets: [Int32] = []
  private var englishSets: [Int32] = []
  private var koreanStart: [Int] = [0]
  private var englishStart: [Int] = [0]

  /// Pair p of words: `pairKorean[p]`, `pairEnglish[p]`; the meetings of a sentence pair name pairs, unit by unit.
  private var pairKorean: [Int32] = []
  private var pairEnglish: [Int32] = []
  private var meetings: [Int32] = []

  private var forward: [Float]
  private var backward: [Float]
  private var forwardCount: [Float]
  private var backwardCount: [Float]
  /// The empty word's probabilities.
  private var emptyForward: [Float]
  private var emptyBackward: [Float]

  init(korean: TokenizedText, english: TokenizedText, minimumCount: Int32) {
    precondition(korean.segmentCount == english.segmentCount, "sentences come in pairs")
    koreanCount = korean.typeInfo.map { $0.count }
    englishCount = english.typeInfo.map { $0.count }
    emptyForward = []
    emptyBackward = []
    forward = []
    backward = []
    forwardCount = []
    backwardCount = []
    collectSets(korean: korean, english: english, minimumCount: minimumCount)
    collectPairs()
    for count in koreanCount { koreanTotal += Double(count) }
    for count in englishCount { englishTotal += Double(count) }
    forward = [Float](repeating: 1 / Float(max(1, englishCount.count)), count: pairKorean.count)
    backward = [Float](repeating: 1 / Float(max(1, koreanCount.count)), count: pairKorean.count)
    forwardCount = forward
    backwardCount = backward
    emptyForward = [Float](repeating: 1 / Float(max(1, englishCount.count)), count: englishCount.count)
    emptyBackward = [Float](repeating: 1 / Float(max(1, koreanCount.count)), count: koreanCount.count)
  }

  func koreanFrequency(_ type: Int) -> Double { Double(koreanCount[type]) / max(1, koreanTotal) }
  func englishFrequency(_ type: Int) -> Double { Double(englishCount[type]) / max(1, englishTotal) }

  private mutating func collectSets(korean: TokenizedText, english: TokenizedText, minimumCount: Int32) {
    func teaches(_ text: TokenizedText, _ type: Int32) -> Bool {
      let kind = text.typeInfo[Int(type)].kind
      return kind != .punctuation && kind != .number && text.typeInfo[Int(type)].count >= minimumCount
    }
    for segment in 0..<korean.segmentCount {
      let units = Set(korean.units[korean.unitRange(segment)].lazy.map(\.type).filter { teaches(korean, $0) })
      let words = Set(english.tokens[english.tokenRange(segment)].lazy.map(\.type).filter { teaches(english, $0) })
      koreanSets.append(contentsOf: units.sorted())
      englishSets.append(contentsOf: words.sorted())
      koreanStart.append(koreanSets.count)
      englishStart.append(englishSets.count)
    }
  }

  private mutating func collectPairs() {
    var table = TypeTable(minimumCapacity: 1 << 20)
    for segment in 0..<koreanStart.count - 1 {
      for unit in koreanSets[koreanStart[segment]..<koreanStart[segment + 1]] {
        for word in englishSets[englishStart[segment]..<englishStart[segment + 1]] {
          let pair = table.insert(UInt64(UInt32(bitPattern: unit)) << 32 | UInt64(UInt32(bitPattern: word)))
          if Int(pair) == pairKorean.count {
            pairKorean.append(unit)
            pairEnglish.append(word)
          }
          meetings.append(pair)
        }
      }
    }
  }

  /// One pass of expectation–maximisation in both directions.
  /// - Parameter agreeing: whether a pair of words counts as often as both directions hold it to be a translation, and not
  ///   by each direction alone.
  mutating func iterate(agreeing: Bool) {
    for index in forwardCount.indices {
      forwardCount[index] = 0
      backwardCount[index] = 0
    }
    var emptyForwardCount = [Float](repeating: 0, count: englishCount.count)
    var emptyBackwardCount = [Float](repeating: 0, count: koreanCount.count)
    var forwardSums: [Float] = []
    var at = 0
    for segment in 0..<koreanStart.count - 1 {
      let units = koreanSets[koreanStart[segment]..<koreanStart[segment + 1]]
      let words = englishSets[englishStart[segment]..<englishStart[segment + 1]]
      forwardSums.removeAll(keepingCapacity: true)
      for (column, word) in words.enumerated() {
        var sum = emptyForward[Int(word)]
        for row in 0..<units.count { sum += forward[Int(meetings[at + row * words.count + column])] }
        forwardSums.append(sum)
        emptyForwardCount[Int(word)] += emptyForward[Int(word)] / sum
      }
      for unit in units {
        var sum = emptyBackward[Int(unit)]
        for column in 0..<words.count { sum += backward[Int(meetings[at + column])] }
        emptyBackwardCount[Int(unit)] += emptyBackward[Int(unit)] / sum
        for column in 0..<words.count {
          let pair = Int(meetings[at + column])
          let there = forward[pair] / forwardSums[column]
          let back = backward[pair] / sum
          forwardCount[pair] += agreeing ? there * back : there
          backwardCount[pair] += agreeing ? there * back : back
        }
        at += words.count
      }
    }
    normalise(emptyForwardCount, emptyBackwardCount)
  }

  private mutating func normalise(_ emptyForwardCount: [Float], _ emptyBackwardCount: [Float]) {
    let totals = totalCounts()
    for pair in pairKorean.indices {
      forward[pair] = forwardCount[pair] / max(totals.korean[Int(pairKorean[pair])], 1e-9)
      backward[pair] = backwardCount[pair] / max(totals.english[Int(pairEnglish[pair])], 1e-9)
    }
    let forwardSum = emptyForwardCount.reduce(0, +)
    let backwardSum = emptyBackwardCount.reduce(0, +)
    for word in emptyForward.indices { emptyForward[word] = emptyForwardCount[word] / max(forwardSum, 1e-9) }
    for unit in emptyBackward.indices { emptyBackward[unit] = emptyBackwardCount[unit] / max(backwardSum, 1e-9) }
  }

  private func totalCounts() -> (korean: [Float], english: [Float]) {
    var korean = [Float](repeating: 0, count: koreanCount.count)
    var english = [Float](repeating: 0, count: englishCount.count)
    for pair in pairKorean.indices {
      korean[Int(pairKorean[pair])] += forwardCount[pair]
      english[Int(pairEnglish[pair])] += backwardCount[pair]
    }
    return (korean, english)
  }

  /// All kept translations, by Korean unit; each probability is (count − discount) / (total + 1).
  func translations(minimumRatio: Double, limit: Int) -> [[Translation]] {
    let totals = totalCounts()
    var rows = [[Translation]](repeating: [], count: koreanCount.count)
    for pair in pairKorean.indices {
      let unit = Int(pairKorean[pair])
      let word = Int(pairEnglish[pair])
      let forward = max(0, Double(forwardCount[pair]) - LexiconTrainer.discount) / (Double(totals.korean[unit]) + 1)
      let backward = max(0, Double(backwardCount[pair]) - LexiconTrainer.discount) / (Double(totals.english[word]) + 1)
      let ratio = max(forward / englishFrequency(word), backward / koreanFrequency(unit))
      guard ratio >= minimumRatio else { continue }
      rows[unit].append(Translation(word: Int32(word), forward: forward, backward: backward, ratio: ratio))
    }
    for unit in rows.indices {
      rows[unit].sort { a, b in
        (max(a.forward, a.backward), a.word) > (max(b.forward, b.backward), b.word)
      }
      if rows[unit].count > limit { rows[unit].removeLast(rows[unit].count - limit) }
    }
    return rows
  }
}
