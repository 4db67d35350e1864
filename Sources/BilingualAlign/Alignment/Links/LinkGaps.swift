import BilingualTerms
import BilingualText

/// Content words that nothing speaks for but their place: between linked neighbours, beside what those stand for.
struct LinkGaps {
  private struct Chunk {
    let word: Int
    let syllables: Range<Int>
    let hash: UInt64
  }

  /// A chunk, or a link of the board, in the order of the source.
  private struct Step {
    let start: Int
    let eojeols: ClosedRange<Int>
    let chunk: Int?
    let entry: Int?
  }

  /// A free word, or what a link stands for, in the order of the target.
  private struct Item {
    let start: Int
    let word: Int?
    let entry: Int?
  }

  private struct Guess {
    let chunk: Int
    let target: Int
    let probability: Double
  }

  /// Neighbours further away say nothing.
  private static let reach = 3

  private let board: LinkBoard
  private let evidence: LinkEvidence
  private var chunks: [Chunk] = []
  private var steps: [Step] = []
  private var items: [Item] = []
  private var itemOfEntry: [Int]

  /// - Complexity: O(words · log words).
  init(_ board: LinkBoard, _ evidence: LinkEvidence) {
    self.board = board
    self.evidence = evidence
    itemOfEntry = [Int](repeating: 0, count: board.entries.count)
    let source = board.source
    let target = board.target
    for word in source.words.indices where source.words[word].isHangul { addChunks(of: word) }
    for (index, chunk) in chunks.enumerated() {
      let eojeol = source.words[chunk.word].eojeol
      steps.append(
        Step(
          start: source.range(of: chunk.word, chunk.syllables).start, eojeols: eojeol...eojeol, chunk: index, entry: nil
        ))
    }
    for (index, entry) in board.entries.enumerated() {
      let words = source.words(in: entry.source)
      steps.append(
        Step(
          start: entry.source.start,
          eojeols: source.words[words.lowerBound].eojeol...source.words[words.upperBound - 1].eojeol, chunk: nil,
          entry: index))
      items.append(Item(start: target.words[entry.target.lowerBound].range.start, word: nil, entry: index))
    }
    for (index, word) in target.words.enumerated() where word.kind == .content && board.isFree(target: index) {
      items.append(Item(start: word.range.start, word: index, entry: nil))
    }
    steps.sort { $0.start < $1.start }
    items.sort { $0.start < $1.start }
    for (place, item) in items.enumerated() { if let entry = item.entry { itemOfEntry[entry] = place } }
  }

  /// The free syllables of a word's stem.
  private mutating func addChunks(of word: Int) {
    let source = board.source
    if source.isEnding(word) { return }
    let codes = Array(source.syllables(of: word))
    var first = 0
    let stem = source.words[word].stem
    while first < stem {
      guard board.isFree(source: word, first..<first + 1) else {
        first += 1
        continue
      }
      var last = first
      var hash = TypeHash()
      while last < stem, board.isFree(source: word, last..<last + 1) {
        hash.add(codes[last])
        last += 1
      }
      chunks.append(Chunk(word: word, syllables: first..<last, hash: hash.value))
      first = last
    }
  }

  /// Links the likeliest pairs.
  func fill(_ board: inout LinkBoard, above least: Double) {
    var guesses: [Guess] = []
    for place in steps.indices { if let chunk = steps[place].chunk { add(chunk, at: place, least, to: &guesses) } }
    guesses.sort { ($1.probability, $0.chunk, $0.target) < ($0.probability, $1.chunk, $1.target) }
    for guess in guesses {
      let chunk = chunks[guess.chunk]
      guard board.isFree(source: chunk.word, chunk.syllables), board.isFree(target: guess.target) else { continue }
      board.link(
        chunk.word, syllables: chunk.syllables, with: guess.target..<guess.target + 1, probability: guess.probability,
        reason: .position)
    }
  }

  /// How a free target word lies to what the neighbours stand for: before it is negative.
  private struct Offsets {
    var left: Int?
    var right: Int?
  }

  private func add(_ chunk: Int, at place: Int, _ least: Double, to guesses: inout [Guess]) {
    let left = neighbour(of: place, -1)
    let right = neighbour(of: place, 1)
    var found: [Int: Offsets] = [:]
    for (neighbour, path) in [(left, \Offsets.left), (right, \Offsets.right)] {
      guard let neighbour, let entry = steps[neighbour].entry else { continue }
      for offset in [-2, -1, 1, 2] {
        let item = itemOfEntry[entry] + offset
        guard items.indices.contains(item), let word = items[item].word else { continue }
        found[word, default: Offsets()][keyPath: path] = offset
      }
    }
    let own = steps[place].eojeols.lowerBound
    let isAfter = left == place - 1 && steps[place - 1].eojeols.upperBound == own
    let isBefore = right == place + 1 && steps[place + 1].eojeols.lowerBound == own
    for (target, offsets) in found.sorted(by: { $0.key < $1.key }) {
      let features = LinkWeights.gapFeatures(
        left: offsets.left, right: offsets.right, isAfter: isAfter, isBefore: isBefore,
        sharesEojeol: (
          left.map { steps[$0].eojeols.upperBound == own } ?? false,
          right.map { steps[$0].eojeols.lowerBound == own } ?? false
        ), rivals: found.count)
      let probability = LinkWeights.probability(features + wordFeatures(chunks[chunk], target), LinkWeights.gap)
      if probability >= least { guesses.append(Guess(chunk: chunk, target: target, probability: probability)) }
    }
  }

  /// Returns the nearest link before or after a chunk.
  private func neighbour(of place: Int, _ step: Int) -> Int? {
    for away in 1...Self.reach {
      let other = place + away * step
      guard steps.indices.contains(other) else { return nil }
      if steps[other].entry != nil { return other }
    }
    return nil
  }

  private func wordFeatures(_ chunk: Chunk, _ target: Int) -> [Double] {
    let source = board.source
    let word = source.words[chunk.word]
    let english = board.target.words[target]
    let isNoun: Bool
    switch KoreanParticles.evidence(
      source.bytes.span, at: source.range(of: chunk.word, 0..<word.stem).end, end: word.range.end)
    {
    case .bare, .particles: isNoun = true
    case .verb, .none: isNoun = false
    }
    let isPast = board.target.bytes[english.range.start..<english.range.end].suffix(2).elementsEqual("ed".utf8)
    return [
      Double(evidence.repeated.score(chunk.hash, english.hash)), !isNoun && isPast ? 1 : 0,
      word.kind == .stop ? 1 : 0, evidence.lexicon.row(of: chunk.hash) != nil ? 1 : 0,
    ]
  }
}
