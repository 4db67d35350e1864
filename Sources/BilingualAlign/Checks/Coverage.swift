/// What of a bead has no counterpart: the evidence for omission and addition.
struct Coverage {
  let korean: Int
  let english: Int
  /// See ``LengthFit/deviation(korean:english:)``.
  let deviation: Double
  /// How much of the expected English is missing, in characters; negative where there is more.
  let missing: Double
  /// Facts of the Korean, of the English without counterpart that are more than idiom.
  let lonelySources: [FactAtom]
  let lonelyTargets: [FactAtom]
  let koreanSentences: [TextRange]
  let englishSentences: [TextRange]
  private let pair: ReadPair
  private let source: TextRange
  private let target: TextRange

  init?(_ pair: ReadPair, bead index: Int) {
    let ratio = pair.lengthRatio
    let bead = pair.alignment.beads[index]
    guard let source = pair.source.range(of: bead.source), let target = pair.target.range(of: bead.target) else {
      return nil
    }
    (korean, koreanSentences) = pair.source.document.text.utf8.withUnsafeBufferPointer {
      (LengthFit.koreanLength($0, source), SentenceEnds.sentences($0, source, .korean))
    }
    (english, englishSentences) = pair.target.document.text.utf8.withUnsafeBufferPointer {
      (LengthFit.length($0, target), SentenceEnds.sentences($0, target, .english))
    }
    deviation = LengthFit.deviation(korean: korean, english: english, ratio: ratio)
    missing = ratio * Double(korean) - Double(english)
    lonelySources = FactPairing.atoms(pair.facts.sourceOnly, of: index).filter(Self.counts)
    lonelyTargets = FactPairing.atoms(pair.facts.targetOnly, of: index).filter(Self.counts)
    self.pair = pair
    self.source = source
    self.target = target
  }

  private static func counts(_ atom: FactAtom) -> Bool {
    // The weekday and the year of a whole date are left out as a matter of course, and so is one's own country.
    guard atom.part != .weekday, atom.part != .year || atom.date?.month == nil,
      !atom.fact.qualifiers.contains(.implied)
    else { return false }
    return atom.fact.evidence > .weak && !atom.fact.qualifiers.contains(.derived)
      && !atom.fact.qualifiers.contains(.parenthesised)
  }

  // MARK: Whole sentences inside a bead

  /// Sentences of the Korean of which the English says nothing: their facts have no counterpart, or none of their words
  /// while those of the others have, and the English fits the rest better than the whole.
  /// - Complexity: O(bytes) where the English has as many sentences.
  var omittedSentences: [TextRange] {
    guard englishSentences.count < koreanSentences.count, koreanSentences.count <= 12, deviation < -0.4 else {
      return []
    }
    return without(koreanSentences, facts: pair.source, lonely: lonelySources) { sentence in
      let length = pair.source.document.text.utf8.withUnsafeBufferPointer { LengthFit.koreanLength($0, sentence) }
      guard length >= 8, length < korean else { return nil }
      return LengthFit.deviation(korean: korean - length, english: english, ratio: pair.lengthRatio)
    } share: { sentence in
      let words = WordEvidence(pair, sentence, target)
      return (words.koreanShare, words.words.count { $0.isKnown })
    }
  }

  /// Sentences of the English that only say what the Korean does not.
  /// - Complexity: O(bytes) where the Korean has as many sentences.
  var addedSentences: [TextRange] {
    guard englishSentences.count > koreanSentences.count, englishSentences.count <= 12, deviation > 0.4 else {
      return []
    }
    return without(englishSentences, facts: pair.target, lonely: lonelyTargets) { sentence in
      let length = pair.target.document.text.utf8.withUnsafeBufferPointer { LengthFit.length($0, sentence) }
      guard length >= 16, length < english else { return nil }
      return LengthFit.deviation(korean: korean, english: english - length, ratio: pair.lengthRatio)
    } share: { sentence in
      let words = WordEvidence(pair, source, sentence)
      return (words.englishShare, words.englishCount)
    }
  }

  /// - Parameters:
  ///   - rest: the deviation of the lengths without a sentence; `nil` where it is too short to be missed.
  ///   - share: how many of a sentence's words have a counterpart, and how many the lexicon knows.
  private func without(
    _ sentences: [TextRange], facts: ReadDocument, lonely: [FactAtom], rest: (TextRange) -> Double?,
    share: (TextRange) -> (share: Double, known: Int)
  ) -> [TextRange] {
    let candidates = sentences.filter { rest($0).map { abs($0) < min(abs(deviation), 2.5) } ?? false }
    guard !candidates.isEmpty else { return [] }
    var silent: [TextRange] = []
    var wordless: [TextRange] = []
    let shares = sentences.map(share)
    let best = shares.map(\.share).max() ?? 0
    for (sentence, words) in zip(sentences, shares) where candidates.contains(sentence) {
      let alone = lonely.count { sentence.contains($0.fact.range) }
      let all = facts.facts(in: sentence).count { $0.evidence > .weak }
      if alone > 0, alone >= all {
        if abs(deviation) > 1.2 || words.share < 0.7 { silent.append(sentence) }
      } else if all == 0, words.known >= 5, words.share < 0.2, best >= 0.5, abs(deviation) > 0.9 {
        wordless.append(sentence)
      }
    }
    if silent.count + wordless.count == sentences.count { wordless = [] }
    return silent.count == sentences.count ? [] : (silent + wordless).sorted()
  }

  // MARK: Sentences that the aligner left alone

  /// Whether a sentence without counterpart goes on from a neighbouring bead: most of its words stand in that bead's
  /// other side, and with it the lengths fit better than without.
  static func isContinuation(_ segment: Int, ofTarget isTarget: Bool, bead index: Int, _ pair: ReadPair) -> Bool {
    let document = isTarget ? pair.target : pair.source
    let sentence = document.document.segments[segment].text
    return [index - 1, index + 1].contains { other in
      guard pair.alignment.beads.indices.contains(other), let coverage = Coverage(pair, bead: other) else {
        return false
      }
      let length = document.document.text.utf8.withUnsafeBufferPointer {
        isTarget ? LengthFit.length($0, sentence) : LengthFit.koreanLength($0, sentence)
      }
      let joined = LengthFit.deviation(
        korean: coverage.korean + (isTarget ? 0 : length), english: coverage.english + (isTarget ? length : 0),
        ratio: pair.lengthRatio)
      guard abs(joined) < abs(coverage.deviation) else { return false }
      let words = WordEvidence(pair, isTarget ? coverage.source : sentence, isTarget ? sentence : coverage.target)
      return isTarget
        ? words.englishCount >= 3 && words.englishShare >= 0.5
        : words.words.count { $0.isKnown } >= 3 && words.koreanShare >= 0.5
    }
  }
}
