extension Links {
  /// Links the words of one bead.
  ///
  /// What is surest is linked first, and a word that is taken is taken: facts, the same Latin words, names, then what the
  /// lexicon translates.
  /// - Complexity: O(words · parts of a word · log lexicon + candidates · log candidates).
  init(_ source: LinkText, _ target: LinkText, lexicon: Lexicon = .builtIn) {
    guard !source.words.isEmpty, !target.words.isEmpty else {
      self = .none
      return
    }
    var board = LinkBoard(source, target)
    board.linkFacts()
    board.linkIdentical()
    board.linkNames()
    board.linkTranslations(LexiconCandidates(source, target, lexicon).candidates)
    self = board.links
  }
}

extension LinkBoard {
  mutating func linkFacts() {
    for pair in LinkedFacts(source.facts, target.facts).pairs {
      link(pair.source.range, with: pair.target.range, 0.95, .fact)
    }
  }

  /// The same Latin word on both sides, in order where it stands several times.
  mutating func linkIdentical() {
    var places: [UInt64: [Int]] = [:]
    for (index, word) in target.words.enumerated().reversed() where word.isWord && isFree(target: index) {
      places[word.hash, default: []].append(index)
    }
    for (index, word) in source.words.enumerated() where word.kind == .latin && isFree(source: index) {
      if let place = places[word.hash]?.popLast() { link(index, 0..<0, with: place..<place + 1, 0.95, .identical) }
    }
  }

  mutating func linkNames() {
    let board = self
    let names = LinkedNames(
      source, target, isFree: (source: { board.isFree(source: $0) }, target: { board.isFree(target: $0) }))
    for name in names.names where isFree(source: name.word, name.syllables) && isFree(target: name.target) {
      link(name.word, name.syllables, with: name.target, 0.9, .name)
    }
  }

  mutating func linkTranslations(_ candidates: [LexiconCandidates.Candidate]) {
    let strength = candidates.map { min($0.forward, $0.backward) + 0.3 * Float($0.last - $0.first) }
    let order = candidates.indices.sorted { (-strength[$0], $0) < (-strength[$1], $1) }
    for isLast in [false, true] {
      for index in order {
        let candidate = candidates[index]
        let word = Int(candidate.word)
        let place = Int(candidate.target)
        guard isFree(source: word, candidate.syllables), isFree(target: place) else { continue }
        let distance = Float(distance(word, place) ?? 6)
        let score = strength[index] - distance / 4
        guard score > (isLast ? 1 : 3) else { continue }
        link(
          word, candidate.syllables, with: place..<place + 1, min(0.95, 0.5 + Double(score) / 10), .lexicon)
      }
    }
  }
}
