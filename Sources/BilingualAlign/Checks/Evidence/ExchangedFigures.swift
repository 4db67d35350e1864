import BilingualAlignment
import BilingualDocuments
import BilingualFacts
import BilingualText

/// Two figures that stand on both sides, each beside what belongs to the other: 찬성 93표, 반대 24표 and `24 in favor, 93
/// against`.
///
/// Equal values say nothing of it. What stands beside a figure does: the words that the lexicon links, each counted for the
/// figure nearest to it, and `from … to`.
enum ExchangedFigures {
  struct Exchange {
    let first: (source: Fact, target: Fact)
    let second: (source: Fact, target: Fact)
    /// Whether nothing is exchanged, but where a change begins or ends is its amount in the translation: 5MB에서 12MB로 and `by 5 MB
    /// to 12 MB`.
    var isAmount = false
  }

  /// More figures than this are a table, in which no figure has words of its own.
  private static let mostFigures = 8
  /// What stands further from every figure belongs to none, in bytes.
  private static let reach = 60
  /// Links below this are as good as none, see ``EvidenceTable/Link``.
  private static let leastRatio: Float = 8
  /// A word further from its figure than this says less of it, in bytes.
  private static let nearby = 18
  /// How much a word counts that stands further.
  private static let weightOfDistant = 0.4

  /// How much words must say for an exchange of figures that stand in the same order on both sides.
  private static let leastInOrder = 3.0

  /// - Complexity: O(bytes) of a bead that holds two figures of one kind on both sides; nothing for others.
  static func find(_ pair: ReadPair, bead index: Int) -> Exchange? {
    let bead = pair.alignment.beads[index]
    guard bead.confidence >= BeadFinding.doubtfulBead, let source = pair.source.range(of: bead.source),
      let target = pair.target.range(of: bead.target)
    else { return nil }
    let facts = (source: pair.source.facts(in: source), target: pair.target.facts(in: target))
    guard facts.source.count > 1, facts.target.count > 1 else { return nil }
    let korean = pair.source.document.text.utf8
    let english = pair.target.document.text.utf8
    let all = shared(source: facts.source, target: facts.target, korean: korean, isPlain: false)
    if (2...mostFigures).contains(all.count), let exchange = TurnedRanges.find(all, korean: korean, english: english) {
      return exchange
    }
    if let exchange = FigureOrder.turnedRange(all) { return exchange }
    if let exchange = FigureOrder.turnedRow(facts.source, facts.target, in: korean, and: english) { return exchange }
    // What words say is asked of plain figures only: a length of time stands beside too many of them.
    let figures = shared(source: facts.source, target: facts.target, korean: korean, isPlain: true)
    guard (2...mostFigures).contains(figures.count) else { return nil }
    var votes = votes(
      for: figures, korean: korean, source: source, english: english, target: target, lexicon: pair.lexicon)
    FigureNeighbours.vote(
      for: figures, source: facts.source, target: facts.target, korean: korean, english: english, into: &votes)
    let linked = LinkedLabels.votes(for: figures, links: pair.links(in: index), korean: korean, english: english)
    for i in figures.indices {
      for j in figures.indices
      where i == j || !isOrdinal(figures[i].source) && LinkedLabels.haveLabels(figures[i], and: figures[j], in: korean)
      {
        votes[i][j] = max(votes[i][j], linked[i][j])
      }
    }
    for i in figures.indices {
      for j in figures.indices.dropFirst(i + 1)
      where figures[i].kind == figures[j].kind && figures[i].isAside == figures[j].isAside
        && !isShare(in: korean, of: figures[i].source.range, and: figures[j].source.range)
        && !TurnedRanges.areKept(figures[i], figures[j], korean: korean, english: english)
      {
        let kept = votes[i][i] + votes[j][j]
        let turned = votes[i][j] + votes[j][i]
        // Whoever exchanges two figures leaves what belongs to them: the figures change their order.
        let isInOrder =
          (figures[i].source.range < figures[j].source.range) == (figures[i].target.range < figures[j].target.range)
        let isVoted =
          votes[i][j] >= 1 && votes[j][i] >= 1 && (kept < 0.5 || turned >= 4 * kept)
          && (!isInOrder || kept == 0 && turned >= leastInOrder)
        // Names of places and companies leave no doubt.
        let isNamed = linked[i][j] >= 2 && linked[j][i] >= 2 && linked[i][i] + linked[j][j] == 0
        if isVoted || isNamed && LinkedLabels.haveLabels(figures[i], and: figures[j], in: korean) {
          return Exchange(first: (figures[i].source, figures[j].target), second: (figures[j].source, figures[i].target))
        }
        guard kept < 0.5 else { continue }
        // Where all other figures keep their order, these two turned theirs; one label is enough to say so.
        let isTurned =
          turned >= 1
          && (FigureOrder.isTransposed(figures, at: i, and: j)
            || FigureOrder.areTurnedInPair(figures, at: i, and: j, korean: korean, english: english))
        if isTurned || FigureOrder.isTransposedInList(figures, at: i, and: j, korean: korean, english: english) {
          return Exchange(first: (figures[i].source, figures[j].target), second: (figures[j].source, figures[i].target))
        }
      }
    }
    guard figures.count == 2, figures[0].kind == figures[1].kind, figures[0].isAside == figures[1].isAside,
      figures.allSatisfy({ !$0.source.qualifiers.contains(.named) && !isOrdinal($0.source) }),
      LinkedLabels.haveLabels(figures[0], and: figures[1], in: korean),
      !TurnedRanges.areKept(figures[0], figures[1], korean: korean, english: english),
      !isShare(in: korean, of: figures[0].source.range, and: figures[1].source.range)
    else { return nil }
    let items = figures.map { CrossedLabels.Item(source: $0.source.range, target: $0.target.range) }
    guard CrossedLabels.find(items, links: pair.links(in: index), korean: korean, english: english) != nil else {
      return nil
    }
    return Exchange(
      first: (figures[0].source, figures[1].target), second: (figures[1].source, figures[0].target))
  }

  /// What is 44th or fourth is said of by words far and near.
  private static func isOrdinal(_ fact: Fact) -> Bool {
    if case .ordinal = fact.value { true } else { false }
  }

  /// `열에 일곱`, `10명 중 7명`, `4.5점 만점에 3.5점`: what stands beside them is said of both, see ``TurnedRanges``.
  private static func isShare(in korean: [UInt8], of a: TextRange, and b: TextRange) -> Bool {
    guard a.end <= b.start, b.start - a.end <= 12 else { return false }
    let between = korean[a.end..<b.start]
    return ["에 ", "에", " 중 ", "중 ", " 가운데 ", " 만점에 ", " 만점 중 "].contains { between.elementsEqual($0.utf8) }
  }

  struct Figure {
    let kind: String
    let source: Fact
    let target: Fact
    /// Whether the original gives it in parentheses.
    var isAside: Bool { source.qualifiers.contains(.parenthesised) }
  }

  /// The figures that each side has once, of kinds of which there are two.
  ///
  /// - Parameter isPlain: without lengths of time and without ordinals for numbers.
  private static func shared(
    source: some Sequence<Fact>, target: some Sequence<Fact>, korean: [UInt8], isPlain: Bool
  ) -> [Figure] {
    let sources = source.filter { isFigure($0, isPlain) }
    guard (2...BeadPairing.mostAtoms).contains(sources.count) else { return [] }
    let targets = target.filter { isFigure($0, isPlain) }
    guard targets.count <= BeadPairing.mostAtoms else { return [] }
    let figures = sources.compactMap { fact -> Figure? in
      let isPlain = isPlain && !FigureNeighbours.isCounted(fact, korean)
      let same = targets.filter { areEqual($0.value, fact.value, isPlain: isPlain) }
      guard same.count == 1, sources.count(where: { areEqual($0.value, fact.value, isPlain: isPlain) }) == 1 else {
        return nil
      }
      return Figure(kind: kind(same[0].value), source: fact, target: same[0])
    }
    return figures.filter { figure in figures.count { $0.kind == figure.kind } > 1 }
  }

  /// 42회 may be the 42nd time, or 42 times.
  private static func areEqual(_ a: FactValue, _ b: FactValue, isPlain: Bool) -> Bool {
    switch (a, b) {
    case (.ordinal(let x), .number(let y)) where !isPlain, (.number(let y), .ordinal(let x)) where !isPlain:
      y == ExactNumber(x)
    default: a == b
    }
  }

  private static func isFigure(_ fact: Fact, _ isPlain: Bool) -> Bool {
    guard fact.evidence > .weak else { return false }
    switch fact.value {
    case .number, .ordinal, .percent, .money, .measure, .age: return true
    case .duration: return !isPlain
    default: return false
    }
  }

  private static func kind(_ value: FactValue) -> String {
    switch value {
    case .money(_, let currency): "\(currency)"
    case .measure(_, let unit): "\(unit)"
    default: value.kind
    }
  }

  // MARK: Words beside figures

  /// How many words beside figure i of the Korean are linked to words beside figure j of the English and of no other.
  private static func votes(
    for figures: [Figure], korean: [UInt8], source: TextRange, english: [UInt8], target: TextRange,
    lexicon: Lexicon
  ) -> [[Double]] {
    var tokenizer = Tokenizer(sharesWords: true)
    var sourceText = TokenizedText(language: .korean, recordsRanges: true)
    var targetText = TokenizedText(language: .english, recordsRanges: true)
    korean.withUnsafeBufferPointer {
      tokenizer.tokenize(UnsafeBufferPointer(rebasing: $0[source.start..<source.end]), into: &sourceText)
    }
    let sourceOwners = owners(sourceText, in: korean, at: source, of: figures.map(\.source), isLabelBehind: false)
    var votes = [[Double]](repeating: [Double](repeating: 0, count: figures.count), count: figures.count)
    // One figure that words stand beside is exchanged with none.
    guard Set(sourceOwners.compactMap { $0?.figure }).count > 1 else { return votes }
    english.withUnsafeBufferPointer {
      tokenizer.tokenize(UnsafeBufferPointer(rebasing: $0[target.start..<target.end]), into: &targetText)
    }
    let targetOwners = owners(targetText, in: english, at: target, of: figures.map(\.target), isLabelBehind: true)
    guard mayExchange(figures, sourceOwners: sourceOwners, targetOwners: targetOwners) else { return votes }
    var isAsked = [Bool](repeating: false, count: sourceText.types.count)
    for unit in sourceText.units where sourceOwners[Int(unit.token)] != nil { isAsked[Int(unit.type)] = true }
    let table = EvidenceTable(
      korean: sourceText, english: targetText, lexicon: lexicon, isAsked: isAsked)
    var next = 0
    for (token, owner) in sourceOwners.enumerated() {
      let first = next
      // The units of a word follow each other, those of the words in order.
      while next < sourceText.units.count, Int(sourceText.units[next].token) == token { next += 1 }
      guard let owner else { continue }
      var linked: [Owner] = []
      for unit in sourceText.units[first..<next] {
        let words = table.links[table.row(unit.type)].filter { max($0.forward, $0.backward) >= leastRatio }
        guard !words.isEmpty else { continue }
        for (place, other) in targetOwners.enumerated() {
          guard let other else { continue }
          let type = targetText.tokens[place].type
          if words.contains(where: { $0.word == type }) { linked.append(other) }
        }
      }
      // 남자 실업자, 여자 실업자: a word that stands beside both figures tells them from each other on neither side.
      guard let figure = linked.first?.figure, linked.allSatisfy({ $0.figure == figure }) else { continue }
      votes[owner.figure][figure] += owner.weight * linked.reduce(0) { max($0, $1.weight) }
    }
    return votes
  }

  /// Whether words stand beside two figures of one kind on both sides: without them nobody can vote for an exchange.
  private static func mayExchange(_ figures: [Figure], sourceOwners: [Owner?], targetOwners: [Owner?]) -> Bool {
    let voters = Set(sourceOwners.compactMap { $0?.figure }).intersection(targetOwners.compactMap { $0?.figure })
      .sorted()
    return voters.contains { i in
      voters.contains { j in
        i < j && figures[i].kind == figures[j].kind && figures[i].isAside == figures[j].isAside
      }
    }
  }

  /// The figure a word belongs to, and how much it says of it.
  struct Owner {
    let figure: Int
    let weight: Double
  }

  /// The figure that each content word stands nearest to.
  static func owners(
    _ text: TokenizedText, in bytes: [UInt8], at bounds: TextRange, of figures: [Fact], isLabelBehind: Bool
  ) -> [Owner?] {
    text.tokens.indices.map { index in
      guard text.tokens[index].kind == .content else { return nil }
      let word = TextRange(
        text.ranges[index].start + bounds.start, text.ranges[index].end + bounds.start)
      var best: (distance: Int, figure: Int)?
      // 20개국 대표 100명: a word between two figures may belong to either.
      var isTied = false
      for (number, fact) in figures.enumerated() {
        let figure = fact.range
        let isAside = fact.qualifiers.contains(.parenthesised)
        let distance: Int
        if word.start >= figure.start, word.end <= figure.end {
          distance = 0
        } else if word.start >= figure.end {
          distance =
            word.start - figure.end + (isAside ? 20 : 0) + stops(in: bytes, from: figure.end, to: word.start)
            - (isLabelBehind ? 0 : particle(bytes, figure.end))
        } else if word.end <= figure.start {
          let gap = figure.start - word.end
          // English names what it counts behind the number, unless that stands in parentheses.
          distance =
            (isLabelBehind && !isAside ? gap + 6 : gap)
            + (isLabelBehind && gap < reach
              ? LinkedLabels.cost(of: bytes[word.end..<figure.start])
              : stops(in: bytes, from: word.end, to: figure.start))
        } else {
          continue
        }
        let least = best?.distance ?? reach
        if distance <= least { isTied = best != nil && distance == least }
        if distance < least { best = (distance, number) }
      }
      return isTied ? nil : best.map { Owner(figure: $0.figure, weight: $0.distance <= nearby ? 1 : weightOfDistant) }
    }
  }

  /// The length of a particle that makes what follows the predicate of a figure, and its space: `5명이 숨지고`.
  private static func particle(_ bytes: [UInt8], _ end: Int) -> Int {
    guard end + 3 < bytes.count, bytes[end + 3] == 0x20 else { return 0 }
    // 이, 가, 을, 를
    switch Int(bytes[end]) << 16 | Int(bytes[end + 1]) << 8 | Int(bytes[end + 2]) {
    case 0xEC9DB4, 0xEAB080, 0xEC9D84, 0xEBA5BC: return 4
    default: return 0
    }
  }

  /// What commas and the like between add to a distance.
  private static func stops(in bytes: [UInt8], from: Int, to: Int) -> Int {
    guard to - from < reach else { return reach }
    return bytes[from..<to].count { $0 == 0x2C || $0 == 0x3B } * 20
  }
}
