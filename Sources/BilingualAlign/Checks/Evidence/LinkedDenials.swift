import BilingualAlignment
import BilingualFacts
import BilingualText

/// Denials compared on the words that the links pair: what one side denies of a word, the other must deny of its counterpart.
///
/// Where nothing is known of the denied word, nothing is said: `정신없이` may be *frantically*, `이견이 없다` *in agreement*.
struct LinkedDenials {
  /// A word that is denied on one side only.
  struct Turned {
    let source: TextRange
    let target: TextRange
    /// Whether the original denies.
    let isLost: Bool
    /// How surely the two words are meant for each other.
    let probability: Double
  }

  let korean: UnsafeBufferPointer<UInt8>
  let source: TextRange
  let english: UnsafeBufferPointer<UInt8>
  let target: TextRange
  let denial: KoreanDenial
  let translated: EnglishDenial

  /// Less sure links are no evidence.
  /// Source: Docs/Measurements.md, "Denials".
  private static let leastProbability = 0.68

  // MARK: Lost

  /// How a denial stands in its sentence.
  private enum Standing {
    /// It is what the sentence says.
    case claim
    /// It is said in passing: `-지 않고`, `없이`, `-지 않는`.
    case passing
    /// There is none of something, which English often has a word for: `융통성이 없다` is rigid.
    case existence
    /// It is why something else is so: `끝나지 않아`.
    case cause
    /// An attribute, a manner or a condition, which English puts otherwise: `없는`, `못했다면`.
    case aside
  }

  private func standing(_ place: TextRange) -> Standing {
    // `없는 것으로 알려졌다`: it is said that there is none.
    if place.end < source.end, Self.reports.contains(where: { starts($0, at: place.end) }) { return .claim }
    if Self.passing.contains(where: { ends(place, with: $0) }) { return .passing }
    if Self.causes.contains(where: { ends(place, with: $0) }) { return .cause }
    if Self.asides.contains(where: { ends(place, with: $0) }) { return .aside }
    return Self.existence.contains { starts($0, at: place.start) } ? .existence : .claim
  }

  private func ends(_ place: TextRange, with end: [UInt8]) -> Bool {
    place.count >= end.count && end.indices.allSatisfy { korean[place.end - end.count + $0] == end[$0] }
  }

  private func starts(_ word: [UInt8], at place: Int) -> Bool {
    place + word.count <= source.end && word.indices.allSatisfy { korean[place + $0] == word[$0] }
  }

  private static let causes = DenialWords.causes.map { Array($0.utf8) }
  private static let asides = DenialWords.asides.map { Array($0.utf8) }
  private static let passing = DenialWords.passing.map { Array($0.utf8) }
  private static let existence = DenialWords.existence.map { Array($0.utf8) }
  private static let reports = DenialWords.reports.map { Array($0.utf8) }

  /// Whether it is worth to ask for the links: a Korean denial that the English words alone do not answer.
  var mayBeLost: Bool {
    guard denial.places.contains(where: { standing($0) != .aside }) else { return false }
    if denial.isUntil, translated.isUntil { return false }
    let denials = denial.places.count + denial.negativeWords.count
    return translated.places.count < denials
      || translated.places.count - translated.lexical.count < denial.places.count
      || translated.strongCount < denial.places.count && Clauses.hasSeveral(english, target)
  }

  /// Whether an English word that denies stands for another word of the original than what is denied: `false entries were found` is
  /// no denial of 허위 기재는 발견되지 않았다.
  private func isSpent(_ word: TextRange) -> Bool {
    guard translated.lexical.contains(word) else { return false }
    let denials = denial.places + denial.places.compactMap { denied(by: $0) }
    return DeniedWords.shared.stands(word, in: english, for: korean, at: source, outside: denials)
  }

  /// Whether nothing in the translation answers to a denial of the original.
  private var isUnanswered: Bool { translated.places.allSatisfy(isSpent) }

  /// The first denial of the original whose word stands in the translation, in a clause that denies nothing.
  func lost(_ links: () -> Links) -> Turned? {
    // `동의 없이는 할 수 없다`: consent is required.
    if denial.places.count > 1, EnglishDenial.demands(english, target) { return nil }
    for place in denial.places {
      let standing = standing(place)
      guard standing != .aside, standing != .cause, let denied = denied(by: place),
        let partner = partner(of: denied, links)
      else { continue }
      let isLost =
        switch standing {
        case .claim: !isDenied(partner)
        case .existence: isUnanswered
        // English says so in many ways, but not with what it would say if there were no denial.
        case .passing:
          !isDenied(partner) && !isDeniedAgain(behind: place)
            && (isAccompanied(by: partner) || translated.places.isEmpty)
        case .cause, .aside: false
        }
      if !isLost { continue }
      let end = max(place.end, denied.end)
      return Turned(
        source: TextRange(min(denied.start, place.start), end), target: partner.target, isLost: true,
        probability: partner.probability)
    }
    return nil
  }

  /// Whether the clause of an English word denies anything. 배제 is `ruled out`: what denies the one must deny the other, and
  /// stands right before it.
  private func isDenied(_ partner: Partner) -> Bool {
    let clause = Clauses.english(english, around: partner.target, in: target)
    return translated.places.contains { word in
      if partner.isNegative {
        let reach = translated.verdicts.contains(word) ? Self.reach : Self.reach / 2
        return word.end <= partner.target.start && partner.target.start - word.end <= reach && clause.contains(word)
      }
      if word.overlaps(partner.target) { return true }
      if isSpent(word) { return false }
      // `unsampled` may stand in any clause.
      return clause.contains(word) || translated.affixed.contains(word)
    }
  }

  /// Whether an English word stands behind one that says the contrary of `without`: `with a permit`, `after consultation`.
  private func isAccompanied(by partner: Partner) -> Bool {
    if translated.verdicts.contains(where: { EnglishDenial.isWithout(english, $0) }) { return false }
    let start = max(target.start, partner.target.start - Self.reach)
    return (start..<partner.target.start).reversed().contains { i in
      Byte.isLetter(english[i]) && (i == target.start || !Byte.isLetter(english[i - 1]))
        && Self.accompanying.longestMatch(in: english, at: i, end: partner.target.start, wholeWords: true) != nil
    }
  }

  private static let accompanying = PhraseTable(DenialWords.accompanying.map { ($0, Lexeme(.nothing)) })

  /// `허가 없이 들어갈 수 없다`: the denial behind takes the first back.
  private func isDeniedAgain(behind place: TextRange) -> Bool {
    let clause = Clauses.korean(korean, around: place, in: source)
    return (denial.places + denial.negativeWords).contains { $0.start >= place.end && clause.contains($0) }
  }

  /// A denial of a word that is negative itself, where the translation has one negative word and denies nothing: 배제할 수 없다
  /// and `can be ruled out`.
  func isLostOfNegative() -> TextRange? {
    guard denial.places.count == 1, let place = denial.places.first, standing(place) != .passing,
      translated.places.count == 1, translated.affixed.isEmpty, translated.verdicts.isEmpty, !translated.isPlain,
      let denied = denied(by: place),
      DeniedWords.shared.counterpart(of: denied, korean: korean, source: source, english: english, within: target)
        == translated.places[0],
      denial.negativeWords.contains(where: { $0.overlaps(denied) }),
      denial.negativeWords.count(where: { !$0.overlaps(place) }) == 1
    else { return nil }
    return TextRange(denied.start, max(denied.end, place.end))
  }

  /// The word that a denial is said of: the eojeol it ends, or the one before. 수, 바 and 있 say nothing of their own.
  private func denied(by place: TextRange) -> TextRange? {
    var end = place.start
    for _ in 0..<3 {
      if end > source.start, korean[end - 1] == 0x20 { end -= 1 }
      var start = end
      while start - 3 >= source.start, Letters.hangul(korean, at: start - 3, end: end) > 0 { start -= 3 }
      if start == end { return nil }
      let isLight = Self.light.longestMatch(in: korean, at: start, end: end, wholeWords: false)?.end == end
      if end - start > 3, !isLight { return TextRange(start, end) }
      end = start
    }
    return nil
  }

  private static let light = PhraseTable(DenialWords.light.map { ($0, Lexeme(.nothing)) })

  /// Whether English words are no more than `there` or `during`.
  private func isEmpty(_ words: TextRange) -> Bool {
    Self.stops.contains(String(decoding: english[words.start..<words.end], as: UTF8.self).lowercased())
  }

  private static let stops = Set(StopWords.english)

  private struct Partner {
    let target: TextRange
    let probability: Double
    /// Whether the word denies by itself: `ruled out`.
    var isNegative = false
  }

  /// The English word for a denied word: one of the table, or that it is linked with.
  private func partner(of denied: TextRange, _ links: () -> Links) -> Partner? {
    if let word = DeniedWords.shared.counterpart(
      of: denied, korean: korean, source: source, english: english, within: target)
    {
      return Partner(
        target: word, probability: Self.tabled, isNegative: translated.places.contains { $0.overlaps(word) })
    }
    return best(links().links(ofSource: denied), in: denied).map {
      Partner(target: $0.target, probability: $0.probability)
    }
  }

  /// How surely a pair of ``DeniedWords`` is meant.
  /// Source: Docs/Measurements.md, "Denials".
  private static let tabled = 0.95

  private func best(_ found: ArraySlice<Links.Link>, in range: TextRange) -> Links.Link? {
    found.filter { link in
      guard link.probability >= Self.leastProbability, range.contains(link.source), !isEmpty(link.target) else {
        return false
      }
      return switch link.reason {
      case .lexicon, .term, .repeated: true
      case .fact, .name, .identical, .position: false
      }
    }.max { $0.probability < $1.probability }
  }

  /// What the original says there is none of where the translation begins `There was`; see ``EnglishDenial``.
  func isThere() -> TextRange? {
    guard let last = denial.plain, source.end - last.end <= 24, translated.places.isEmpty,
      !(denial.count > 1 && EnglishDenial.demands(english, target)),
      Self.there.longestMatch(in: english, at: target.start, end: target.end, wholeWords: true) != nil
    else { return nil }
    return last
  }

  private static let there = PhraseTable(
    ["there is", "there are", "there was", "there were", "there has been", "there have been"].map {
      ($0, Lexeme(.nothing))
    })

  /// The last denial of the original that claims something, where nothing in the translation denies in the widest sense.
  ///
  /// English nearly always has a word of that kind; see Docs/Measurements.md, "Denials".
  func isLostAltogether(_ links: () -> Links) -> TextRange? {
    if denial.count > 1, EnglishDenial.demands(english, target) { return nil }
    guard
      let last = denial.places.last(where: { place in
        [.claim, .existence, .cause].contains(standing(place)) && !denial.idiomatic.contains(place)
      }), !links().links.isEmpty,
      // `동의 없이 할 수 없다` and *it can be done without consent*.
      isUnanswered || translated.count == 1 && translated.isWithout && denial.count > 1 && isAtEnd(last)
    else { return nil }
    return last
  }

  /// Whether a denial ends the sentence, with the word it denies right before it.
  private func isAtEnd(_ place: TextRange) -> Bool {
    source.end - place.end <= 48 && denied(by: place).map { $0.end + 1 >= place.start } ?? false
  }

  // MARK: Added

  /// Whether the translation denies more often than the original has words that it may render so.
  var mayBeAdded: Bool {
    translated.verdicts.count > denial.places.count + denial.negativeWords.count && !translated.isUntil
  }

  /// The first denial of the translation of a word that the original denies nowhere near.
  func added(_ links: () -> Links) -> Turned? {
    for verdict in translated.verdicts {
      let clause = Clauses.english(english, around: verdict, in: target)
      guard translated.places.count(where: { clause.contains($0) }) == 1, !isConditional(clause) else { continue }
      // The word behind the denial: what it denies, if it is known.
      let links = links()
      let open = links.openTargets.first { $0.start >= verdict.end }?.start ?? Int.max
      let next = links.links.filter { $0.target.start >= verdict.end }.min { $0.target.start < $1.target.start }
      guard let next, next.target.start < open, next.target.start - verdict.end <= Self.reach,
        let link = best([next], in: source), link.source.count > KoreanSyllable.width
      else { continue }
      let around = Clauses.korean(korean, around: link.source, in: source)
      if KoreanDenial(korean, around).isNegative { continue }
      return Turned(source: link.source, target: verdict, isLost: false, probability: link.probability)
    }
    return nil
  }

  /// Bytes between a denial and the word it denies.
  private static let reach = 24

  private func isConditional(_ clause: TextRange) -> Bool {
    EnglishDenial(english, clause).isConditional
  }
}
