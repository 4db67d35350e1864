import BilingualAlignment
import BilingualDocuments
import BilingualFacts
import BilingualText

/// What of a bead has no counterpart: the evidence for omission and addition.
///
/// What costs more than a subtraction is worked out when it is asked for: nine beads in ten are of a length that leaves no
/// question.
struct Coverage {
  let korean: Int
  let english: Int
  /// See ``LengthFit/deviation(korean:english:)``.
  let deviation: Double
  /// How much of the expected English is missing, in characters; negative where there is more.
  let missing: Double
  private let pair: ReadPair
  private let bead: Int
  private let source: TextRange
  private let target: TextRange

  /// Without a sentence of which facts and words say that it is missing, lengths may deviate as far as this.
  private static let greatestRest = 2.0

  /// A bead of more sentences than this was not aligned.
  private static let mostSentences = 12

  /// - Complexity: O(1).
  init?(_ pair: ReadPair, bead index: Int) {
    let bead = pair.alignment.beads[index]
    guard let source = pair.source.range(of: bead.source), let target = pair.target.range(of: bead.target) else {
      return nil
    }
    (korean, english) = (pair.lengths[index].korean, pair.lengths[index].english)
    deviation = pair.deviation(of: index)
    missing = pair.lengthRatio * Double(korean) - Double(english)
    self.pair = pair
    self.bead = index
    self.source = source
    self.target = target
  }

  /// Facts of the Korean, of the English without counterpart that are more than idiom.
  var lonelySources: [FactAtom] { FactPairing.atoms(pair.facts.sourceOnly, of: bead).filter(Self.counts) }
  var lonelyTargets: [FactAtom] { FactPairing.atoms(pair.facts.targetOnly, of: bead).filter(Self.counts) }

  /// - Complexity: O(bytes), as the next.
  var koreanSentences: [TextRange] {
    pair.source.sentences(in: pair.alignment.beads[bead].source)
  }
  var englishSentences: [TextRange] {
    pair.target.sentences(in: pair.alignment.beads[bead].target)
  }

  /// Whether the English ends with an abbreviation that a name must follow: *the report on Mr.*
  var isBrokenOff: Bool {
    let english = pair.target.document.text.utf8
    guard target.count > 3, english[target.end - 1] == UInt8(ascii: ".") else { return false }
    let end = target.end - 1
    var start = end
    while start > target.start, Byte.isLetter(english[start - 1]) { start -= 1 }
    return start < end && Byte.isCapital(english[start])
      && Abbreviations.isTitle(String(decoding: english[start..<end], as: UTF8.self))
  }

  private static func counts(_ atom: FactAtom) -> Bool {
    // The weekday, the year of a whole date and which part of a month are left out as a matter of course, and so is one's
    // own country.
    guard atom.part != .weekday, atom.part != .part, atom.part != .partOfDay,
      atom.part != .year || atom.date?.month == nil,
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
    let lonely = lonelySources
    guard pair.mayOmit(bead) || !lonely.isEmpty else { return [] }
    let koreanSentences = koreanSentences
    guard koreanSentences.count <= Self.mostSentences, englishSentences.count < koreanSentences.count else {
      return []
    }
    return without(koreanSentences, facts: pair.source, lonely: lonely, isShort: pair.mayOmit(bead)) { sentence in
      let length = pair.source.document.text.utf8.withUnsafeBufferPointer { LengthFit.koreanLength($0, sentence) }
      guard length >= 8, length < korean else { return nil }
      return LengthFit.deviation(korean: korean - length, english: english, ratio: pair.lengthRatio)
    } share: { sentence in
      let words = WordEvidence(pair, source: sentence, target: target)
      return (words.koreanShare, words.words.count { $0.isKnown })
    }
  }

  /// Sentences of the English that only say what the Korean does not.
  /// - Complexity: O(bytes) where the Korean has as many sentences.
  var addedSentences: [TextRange] {
    guard pair.mayAdd(bead) else { return [] }
    let englishSentences = englishSentences
    guard englishSentences.count <= Self.mostSentences, koreanSentences.count < englishSentences.count else {
      return []
    }
    return without(englishSentences, facts: pair.target, lonely: lonelyTargets, isShort: true) { sentence in
      let length = pair.target.document.text.utf8.withUnsafeBufferPointer { LengthFit.length($0, sentence) }
      guard length >= 16, length < english else { return nil }
      return LengthFit.deviation(korean: korean, english: english - length, ratio: pair.lengthRatio)
    } share: { sentence in
      let words = WordEvidence(pair, source: source, target: sentence)
      return (words.englishShare, words.englishCount)
    }
  }

  /// - Parameters:
  ///   - rest: the deviation of the lengths without a sentence; `nil` where it is too short to be missed.
  ///   - share: how many of a sentence's words have a counterpart, and how many the lexicon knows.
  private func without(
    _ sentences: [TextRange], facts: Reading, lonely: [FactAtom], isShort: Bool, rest: (TextRange) -> Double?,
    share: (TextRange) -> (share: Double, known: Int)
  ) -> [TextRange] {
    /// Whether the lengths fit better without a sentence.
    func fits(_ rest: Double) -> Bool { isShort && abs(rest) < min(abs(deviation), 2.5) }
    let candidates = sentences.filter { sentence in
      guard let rest = rest(sentence) else { return false }
      return fits(rest) || abs(rest) < Self.greatestRest && lonely.contains { sentence.contains($0.fact.range) }
    }
    guard !candidates.isEmpty else { return [] }
    var silent: [TextRange] = []
    var wordless: [TextRange] = []
    let shares = sentences.map(share)
    let best = shares.map(\.share).max() ?? 0
    for (sentence, words) in zip(sentences, shares) where candidates.contains(sentence) {
      let alone = lonely.count { sentence.contains($0.fact.range) }
      let all = facts.facts(in: sentence).count { $0.evidence > .weak }
      // Facts that have no counterpart either speak for it: then half of its words may be found by chance.
      let isAlone = alone > 0 && alone >= all
      let isWordless = words.known >= 4 && words.share <= (isAlone ? 0.5 : 0.35) * best && best >= 0.45
      if isAlone, rest(sentence).map(fits) ?? false {
        if abs(deviation) > 1.2 || words.share < 0.7 { silent.append(sentence) }
      } else if isWordless, isAlone || alone * 2 >= all && abs(deviation) > 0.9 {
        wordless.append(sentence)
      }
    }
    if silent.count + wordless.count == sentences.count { wordless = [] }
    return silent.count == sentences.count ? [] : (silent + wordless).sorted()
  }

  // MARK: Sentences that the aligner left alone

  /// Whether a sentence without counterpart goes on from a neighbouring bead: its facts are what that bead's other side has
  /// without an answer, or most of its words stand there, and with it the lengths fit better than without.
  /// - Parameter isItem: whether it is an item of a list, whose neighbours look like it: only links tell it from a new one.
  static func isContinuation(
    _ segment: Int, ofTarget isTarget: Bool, bead index: Int, _ pair: ReadPair, isItem: Bool = false
  ) -> Bool {
    let document = isTarget ? pair.target : pair.source
    let sentence = document.document.segments[segment].text
    if !isItem, answersLonelyFacts(sentence, ofTarget: isTarget, bead: index, pair) { return true }
    return [index - 1, index + 1].contains { other in
      guard pair.alignment.beads.indices.contains(other), let coverage = Coverage(pair, bead: other),
        areAnswered(
          sentence, isTarget ? pair.target : pair.source, by: isTarget ? coverage.source : coverage.target,
          of: isTarget ? pair.source : pair.target)
      else {
        return false
      }
      let length = document.document.text.utf8.withUnsafeBufferPointer {
        isTarget ? LengthFit.length($0, sentence) : LengthFit.koreanLength($0, sentence)
      }
      let joined = LengthFit.deviation(
        korean: coverage.korean + (isTarget ? 0 : length), english: coverage.english + (isTarget ? length : 0),
        ratio: pair.lengthRatio)
      let isFitter = abs(joined) < abs(coverage.deviation)
      if isTarget, abs(joined) < plausible, let words = OpenLinks(segment, beside: other, pair),
        words.isContinued(isFitter: isFitter)
      {
        return true
      }
      guard !isItem, isFitter || abs(joined) < plausible else { return false }
      let words = WordEvidence(
        pair, source: isTarget ? coverage.source : sentence, target: isTarget ? sentence : coverage.target)
      let known = isTarget ? words.englishCount : words.words.count { $0.isKnown }
      if isFitter, known >= 3, (isTarget ? words.englishShare : words.koreanShare) >= 0.5 { return true }
      guard abs(joined) < plausible else { return false }
      let open = openWords(in: sentence, ofTarget: isTarget, of: pair, coverage: coverage)
      if abs(joined) + clearly < abs(coverage.deviation) { return open > 0 }
      return open >= leastOpen && open * shareOfOpen >= known
    }
  }
}

extension Coverage {
  /// Whether all figures of a sentence stand in a text of the other side, too: what goes on from it says nothing new.
  private static func areAnswered(_ sentence: TextRange, _ own: Reading, by range: TextRange, of other: Reading) -> Bool
  {
    let answers = FactChanges.atoms(other.facts(in: range))
    return FactChanges.atoms(own.facts(in: sentence)).allSatisfy { atom in
      atom.fact.evidence != .digits || atom.part == .place || answers.contains { LeftOverSentences.isAnswer(atom, $0) }
    }
  }

  /// Source: Docs/Measurements.md, "Sentences without counterpart".
  private static let (plausible, clearly, leastOpen, shareOfOpen) = (2.0, 0.5, 2, 6)

  /// How many words that its neighbour's other side has, and the neighbour does not say, a sentence has counterparts of: it is the
  /// second half of a sentence that the translation divides.
  /// - Complexity: O(bytes of the three · lexicon rows).
  private static func openWords(
    in sentence: TextRange, ofTarget isTarget: Bool, of pair: ReadPair, coverage: Coverage
  ) -> Int {
    func joined(_ range: TextRange) -> TextRange {
      TextRange(min(range.start, sentence.start), max(range.end, sentence.end))
    }
    let before = WordEvidence(pair, source: coverage.source, target: coverage.target)
    if isTarget {
      let after = WordEvidence(pair, source: coverage.source, target: joined(coverage.target))
      return zip(before.words, after.words).count { !$0.isFound && $1.isFound }
    }
    return WordEvidence(pair, source: joined(coverage.source), target: coverage.target).englishFound
      - before.englishFound
  }

  /// Whether a sentence says values that the other side of a bead beside it has without an answer, and at most as many others.
  private static func answersLonelyFacts(
    _ sentence: TextRange, ofTarget isTarget: Bool, bead index: Int, _ pair: ReadPair
  ) -> Bool {
    let side = isTarget ? pair.target : pair.source
    let own = FactChanges.atoms(side.facts(in: sentence))
    if own.isEmpty { return false }
    return LeftOverSentences.neighbours(of: index, pair).contains { bead in
      let lonely = FactPairing.atoms(isTarget ? pair.facts.sourceOnly : pair.facts.targetOnly, of: bead)
      let answered = own.count { atom in lonely.contains { LeftOverSentences.isAnswer(atom, $0) } }
      return answered > 0 && 2 * answered >= own.count
    }
  }
}

extension ReadPair {
  /// See ``LengthFit/deviation(korean:english:ratio:)``.
  func deviation(of bead: Int) -> Double {
    LengthFit.deviation(korean: lengths[bead].korean, english: lengths[bead].english, ratio: lengthRatio)
  }

  /// Whether the English of a bead is so short, or so long, that a sentence of one side may be missing in the other.
  func mayOmit(_ bead: Int) -> Bool { deviation(of: bead) < -0.4 }
  func mayAdd(_ bead: Int) -> Bool { deviation(of: bead) > 0.4 }
}

/// The sentences inside a bead of which the other side says nothing.
struct MissingSentences: Sendable {
  /// Of the Korean.
  let omitted: [TextRange]
  /// Of the English.
  let added: [TextRange]

  static let none = MissingSentences(omitted: [], added: [])

  /// Of all beads that have any.
  /// - Complexity: O(bytes), and for a bead of which a sentence may be missing O(its words · its lexicon rows).
  static func byBead(_ pair: ReadPair) -> [Int: MissingSentences] {
    var found: [Int: MissingSentences] = [:]
    for bead in pair.alignment.beads.indices {
      guard pair.mayOmit(bead) || pair.mayAdd(bead) || !FactPairing.atoms(pair.facts.sourceOnly, of: bead).isEmpty,
        hasUnlikeCounts(pair, bead),
        let coverage = Coverage(pair, bead: bead)
      else { continue }
      let sentences = MissingSentences(omitted: coverage.omittedSentences, added: coverage.addedSentences)
      if !sentences.omitted.isEmpty || !sentences.added.isEmpty { found[bead] = sentences }
    }
    return found
  }

  /// Whether the sides have different numbers of sentences; as a rule they have one each.
  private static func hasUnlikeCounts(_ pair: ReadPair, _ index: Int) -> Bool {
    let bead = pair.alignment.beads[index]
    guard !bead.isOneSided else { return false }
    return pair.source.sentences(in: bead.source).count != pair.target.sentences(in: bead.target).count
  }
}
