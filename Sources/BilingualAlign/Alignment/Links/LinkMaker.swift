import BilingualFacts
import BilingualText

extension Links {
  /// Links the words of one bead.
  ///
  /// What is surest is linked first, and a word that is taken is taken: facts, glossary pairs, the same Latin words, names,
  /// then what the lexicon or other beads speak for, at last what is left between linked words.
  /// Of beads of more than ``mostWords`` words only facts and glossary pairs are linked.
  /// - Parameters:
  ///   - terms: pairs of the glossary, in the texts.
  ///   - isLabelled: whether what the figures are about is wanted.
  /// - Complexity: O(words · parts of a word · log lexicon + candidates · log candidates).
  init(
    source: LinkText, target: LinkText, evidence: LinkEvidence,
    terms: [(source: TextRange, target: TextRange)] = [], isLabelled: Bool = true
  ) {
    guard !source.words.isEmpty, !target.words.isEmpty else {
      self = .none
      return
    }
    var board = LinkBoard(source, target)
    for term in terms { board.link(term.source, with: term.target, probability: LinkWeights.identical, reason: .term) }
    board.linkFacts()
    guard max(source.words.count, target.words.count) <= Self.mostWords else {
      self = board.links
      return
    }
    board.linkIdentical()
    board.linkNames(evidence.lexicon)
    let candidates = LinkCandidates(board, evidence).candidates
    board.link(candidates, above: 0.7)
    board.link(candidates, above: 0.5)
    board.linkRests(candidates, above: 0.5)
    board.grow(candidates)
    LinkGaps(board, evidence).fill(&board, above: 0.6)
    self = board.links
    if isLabelled {
      let labels = FigureLabels(source: source, target: target, links: self)
      sourceLabels = labels.source
      targetLabels = labels.target
    }
    openTargets = target.words.indices.filter { board.isFree(target: $0) && target.words[$0].isContent }
      .map { target.words[$0].range }
  }

  /// Longer beads are lists or whole texts, in which a word may stand for any of many.
  static let mostWords = 4000
}

extension LinkBoard {
  fileprivate mutating func linkFacts() {
    for pair in LinkedFacts(source.facts, target.facts).pairs {
      link(pair.source.range, with: pair.target.range, probability: LinkWeights.fact, reason: .fact)
    }
  }

  /// The same Latin word on both sides, in order where it stands several times.
  fileprivate mutating func linkIdentical() {
    var places: [UInt64: [Int]] = [:]
    for (index, word) in target.words.enumerated().reversed() where word.isWord && isFree(target: index) {
      places[word.hash, default: []].append(index)
    }
    for (index, word) in source.words.enumerated() where word.kind == .latin && isFree(source: index) {
      if let place = places[word.hash]?.popLast() {
        link(index, syllables: 0..<0, with: place..<place + 1, probability: LinkWeights.identical, reason: .identical)
      }
    }
  }

  fileprivate mutating func linkNames(_ lexicon: Lexicon) {
    let board = self
    let found = LinkedNames(
      source: source, target: target, lexicon: lexicon,
      isFree: (source: { board.isFree(source: $0) }, target: { board.isFree(target: $0) }))
    // Of equal names those whose neighbours are linked nearby.
    let ranked = found.names.map { ($0, $0.score - 0.01 * min(9, board.distance($0.word, $0.target.lowerBound))) }
      .sorted { ($0.1, $1.0.word, $1.0.target.lowerBound) > ($1.1, $0.0.word, $0.0.target.lowerBound) }
    for (name, _) in ranked where isFree(source: name.word, name.syllables) && isFree(target: name.target) {
      link(name.word, syllables: name.syllables, with: name.target, probability: LinkWeights.name, reason: .name)
    }
  }

  /// The likeliest first; each counts on the neighbours that were linked before all of them.
  fileprivate mutating func link(_ candidates: [LinkCandidates.Candidate], above least: Double) {
    var ranked: [(probability: Double, index: Int)] = []
    for (index, candidate) in candidates.enumerated()
    where isFree(source: candidate.word, candidate.syllables) && isFree(target: candidate.target) {
      let features = LinkWeights.features(candidate, distance: distance(candidate.word, candidate.target))
      let probability = LinkWeights.probability(features, LinkWeights.candidate)
      if probability >= least { ranked.append((probability, index)) }
    }
    for (probability, index) in ranked.sorted(by: { ($1.probability, $0.index) < ($0.probability, $1.index) }) {
      let candidate = candidates[index]
      guard isFree(source: candidate.word, candidate.syllables), isFree(target: candidate.target) else { continue }
      link(
        candidate.word, syllables: candidate.syllables, with: candidate.target..<candidate.target + 1,
        probability: probability,
        reason: candidate.direct > 0 || candidate.paraphrase > 0 ? .lexicon : .repeated)
    }
  }

  /// Words beside what a Korean word stands for that translate it, too: `Ministry of Foreign Affairs`.
  fileprivate mutating func grow(_ candidates: [LinkCandidates.Candidate]) {
    var entryOfTarget: [Int: Int] = [:]
    for (index, entry) in entries.enumerated() where entry.reason == .lexicon {
      for word in entry.target { entryOfTarget[word] = index }
    }
    for candidate in candidates where candidate.direct >= Self.growth && isFree(target: candidate.target) {
      for word in [candidate.target - 1, candidate.target + 1, candidate.target - 2, candidate.target + 2] {
        guard let entry = entryOfTarget[word], entries[entry].word == candidate.word,
          entries[entry].syllables.overlaps(candidate.syllables), mayLieBetween(word, candidate.target),
          extend(entry, to: candidate.target)
        else { continue }
        for word in entries[entry].target { entryOfTarget[word] = entry }
        break
      }
    }
  }

  /// ln of the least ratio of a word that joins others.
  /// Source: Docs/Measurements.md, "Links".
  private static let growth: Float = 3

  /// True if there is nothing, or a word such as `of`, or a hyphen between two words.
  private func mayLieBetween(_ a: Int, _ b: Int) -> Bool {
    (min(a, b) + 1..<max(a, b)).allSatisfy { word in
      let own = target.words[word]
      return own.kind == .stop || own.kind == .punctuation && target.bytes[own.range.start] == UInt8(ascii: "-")
    }
  }

  /// What is left of a word that the lexicon knows as a whole: 부 of 외교부 where 외교 is linked, and `Ministry`.
  fileprivate mutating func linkRests(_ candidates: [LinkCandidates.Candidate], above least: Double) {
    var ranked: [(probability: Double, index: Int, rest: Range<Int>)] = []
    for (index, candidate) in candidates.enumerated() where isFree(target: candidate.target) {
      guard let rest = rest(of: candidate.word, candidate.syllables) else { continue }
      let features = LinkWeights.features(
        restOf: candidate, distance: distance(candidate.word, candidate.target))
      let probability = LinkWeights.probability(features, LinkWeights.rest)
      if probability >= least { ranked.append((probability, index, rest)) }
    }
    for (probability, index, rest) in ranked.sorted(by: { ($1.probability, $0.index) < ($0.probability, $1.index) }) {
      let candidate = candidates[index]
      guard isFree(source: candidate.word, rest), isFree(target: candidate.target) else { continue }
      link(
        candidate.word, syllables: rest, with: candidate.target..<candidate.target + 1, probability: probability,
        reason: .lexicon)
    }
  }
}
