/// The pairs of a Korean word, or a part of one, and an English word for which something speaks.
struct LinkCandidates {
  struct Candidate {
    let word: Int
    let syllables: Range<Int>
    let target: Int
    /// ln of how many times likelier than by chance the lexicon, or another form of a verb in it, makes the pair.
    var direct: Float = 0
    /// The same by way of paraphrases; only where nothing is direct.
    var paraphrase: Float = 0
    /// ``RepeatedWords/score(_:_:)``.
    var repeated: Float = 0
    /// How much more speaks for the pair than for the next best partner of the source, of the target.
    var sourceMargin: Float = 0
    var targetMargin: Float = 0

    var strength: Float { max(direct, 0.7 * paraphrase, 0.5 * repeated) }
  }

  private(set) var candidates: [Candidate] = []

  private let source: LinkText
  private let target: LinkText
  private let evidence: LinkEvidence
  /// Where the English words of the lexicon stand.
  private var places: [Int: [Int]] = [:]
  /// For an English word of the lexicon, the bead's words that it paraphrases, and how likely.
  private var paraphrased: [Int: [(word: Int, probability: Float)]] = [:]

  /// A longer word is read to here.
  private static let longest = 12
  /// A word that stands many times is compared with so many of its partners, those at the nearest places.
  private static let mostPlaces = 6

  /// - Complexity: O(source words · parts of a word · (log lexicon + target words)); longer beads only ask the words nearby.
  init(_ board: LinkBoard, _ evidence: LinkEvidence) {
    source = board.source
    target = board.target
    self.evidence = evidence
    for (index, word) in target.words.enumerated() where word.isWord && board.isFree(target: index) {
      if let entry = evidence.lexicon.word(of: word.hash) { places[entry, default: []].append(index) }
    }
    for (word, found) in places.sorted(by: { $0.key < $1.key }) where target.words[found[0]].kind != .stop {
      for (other, probability) in evidence.paraphrases.paraphrases(of: word) where other != word {
        paraphrased[other, default: []].append((word, probability))
      }
    }
    for word in source.words.indices where source.words[word].isHangul { read(word, board) }
    setMargins()
  }

  private mutating func read(_ word: Int, _ board: LinkBoard) {
    if source.isEnding(word) { return }
    let codes = source.syllables(of: word)
    let own = source.words[word]
    let count = min(codes.count, Self.longest)
    for first in 0..<min(own.stem, count) {
      var hash = TypeHash()
      for last in first + 1...count {
        hash.add(codes[last - 1])
        // One syllable means too much, unless it is the word.
        if last - first == 1, own.stem > 1 { continue }
        guard board.isFree(source: word, first..<last) else { continue }
        var found: [Int: Candidate] = [:]
        addTranslations(word, first..<last, hash.value, &found)
        if first == 0, last >= own.stem { addForms(word, codes[..<last], &found) }
        if last <= own.stem { addRepeated(word, first..<last, hash.value, board, &found) }
        candidates += found.values.filter { $0.strength > 0 }.sorted { $0.target < $1.target }
      }
    }
  }

  private func addTranslations(
    _ word: Int, _ syllables: Range<Int>, _ hash: UInt64, _ found: inout [Int: Candidate]
  ) {
    let lexicon = evidence.lexicon
    guard let row = lexicon.row(of: hash) else { return }
    var indirect: [Int: Float] = [:]
    for index in lexicon.translations(ofRow: row) {
      let translation = lexicon.translation(index)
      for other in paraphrased[translation.word] ?? [] {
        indirect[other.word, default: 0] += translation.forward * other.probability
      }
      guard let places = places[translation.word] else { continue }
      let ratio = min(
        translation.forward / lexicon.englishFrequencies[translation.word],
        translation.backward / lexicon.koreanFrequencies[row])
      let strength = LinkEvidence.strength(ratio)
      guard strength > LinkEvidence.floor else { continue }
      for place in nearest(places, word) {
        found[place, default: Candidate(word: word, syllables: syllables, target: place)].direct = strength
      }
    }
    for (other, probability) in indirect {
      let strength = LinkEvidence.strength(probability / lexicon.englishFrequencies[other])
      guard strength > LinkEvidence.floor else { continue }
      for place in nearest(places[other] ?? [], word) where found[place] == nil {
        found[place] = Candidate(word: word, syllables: syllables, target: place, paraphrase: strength)
      }
    }
  }

  /// Other forms of the same verb: 밝힘 by what the lexicon knows of 밝혔 and 밝힌.
  private func addForms(_ word: Int, _ codes: ArraySlice<UInt16>, _ found: inout [Int: Candidate]) {
    let lexicon = evidence.lexicon
    guard let last = codes.last else { return }
    var stem = TypeHash()
    for code in codes.dropLast() { stem.add(code) }
    let syllable = last - KoreanStemmer.firstSyllable
    let (onset, vowel) = (syllable / 588, syllable % 588 / 28)
    // ㅣ and ㅕ take turns: 밝히, 밝혀.
    for vowel in vowel == 20 || vowel == 6 ? [6, 20] : [vowel] {
      // Bare, or with ㄴ, ㄹ, ㅁ, ㅆ.
      for final in [0, 4, 8, 16, 20] as [UInt16] {
        let code = KoreanStemmer.firstSyllable + onset * 588 + vowel * 28 + final
        if code == last { continue }
        var hash = stem
        hash.add(code)
        guard let row = lexicon.row(of: hash.value) else { continue }
        for index in lexicon.translations(ofRow: row) {
          let translation = lexicon.translation(index)
          guard let places = places[translation.word] else { continue }
          let strength = LinkEvidence.strength(
            min(
              translation.forward / lexicon.englishFrequencies[translation.word],
              translation.backward / lexicon.koreanFrequencies[row]))
          guard strength > LinkEvidence.floor else { continue }
          for place in nearest(places, word) {
            var candidate = found[place] ?? Candidate(word: word, syllables: 0..<codes.count, target: place)
            candidate.direct = max(candidate.direct, strength)
            candidate.paraphrase = 0
            found[place] = candidate
          }
        }
      }
    }
  }

  private func addRepeated(
    _ word: Int, _ syllables: Range<Int>, _ hash: UInt64, _ board: LinkBoard, _ found: inout [Int: Candidate]
  ) {
    guard source.words[word].kind == .content, evidence.repeated.mayHold(hash) else { return }
    let middle = word * target.words.count / max(1, source.words.count)
    let nearby = max(0, middle - Self.reach)..<min(target.words.count, middle + Self.reach)
    for place in nearby where target.words[place].kind == .content && board.isFree(target: place) {
      let score = evidence.repeated.score(hash, target.words[place].hash)
      guard score > LinkEvidence.repeatedFloor else { continue }
      found[place, default: Candidate(word: word, syllables: syllables, target: place)].repeated = min(
        score, LinkEvidence.repeatedCap)
    }
  }

  /// Words further from the place that is expected are not asked whether they repeat.
  private static let reach = 64

  private func nearest(_ places: [Int], _ word: Int) -> ArraySlice<Int> {
    guard places.count > Self.mostPlaces else { return places[...] }
    let expected = word * target.words.count / max(1, source.words.count)
    var low = 0
    var high = places.count
    while low < high {
      let middle = (low + high) / 2
      if places[middle] < expected { low = middle + 1 } else { high = middle }
    }
    let first = max(0, min(low - Self.mostPlaces / 2, places.count - Self.mostPlaces))
    return places[first..<first + Self.mostPlaces]
  }

  // MARK: Margins

  private mutating func setMargins() {
    var ofWord: [Int: [Int]] = [:]
    var ofTarget: [Int: [Int]] = [:]
    for (index, candidate) in candidates.enumerated() {
      ofWord[candidate.word, default: []].append(index)
      ofTarget[candidate.target, default: []].append(index)
    }
    for index in candidates.indices {
      let own = candidates[index]
      var rival: Float = 0
      for other in ofWord[own.word] ?? []
      where candidates[other].target != own.target && candidates[other].syllables.overlaps(own.syllables) {
        rival = max(rival, candidates[other].strength)
      }
      candidates[index].sourceMargin = max(-3, min(3, own.strength - rival))
      rival = 0
      for other in ofTarget[own.target] ?? []
      where candidates[other].word != own.word || !candidates[other].syllables.overlaps(own.syllables) {
        rival = max(rival, candidates[other].strength)
      }
      candidates[index].targetMargin = max(-3, min(3, own.strength - rival))
    }
  }
}
