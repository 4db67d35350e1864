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

  /// Whether a denial is what the sentence says, not an attribute, a manner or a condition: `-지 않는`, `없이`, `못했다면`.
  private func isClaim(_ place: TextRange) -> Bool {
    !Self.asides.contains { end in
      place.count >= end.count && end.indices.allSatisfy { korean[place.end - end.count + $0] == end[$0] }
    }
  }

  private static let asides = DenialWords.asides.map { Array($0.utf8) }

  /// Whether it is worth to ask for the links: a Korean denial that the English words alone do not answer.
  var mayBeLost: Bool {
    guard denial.places.contains(where: isClaim) else { return false }
    return translated.places.count < denial.places.count + denial.negativeWords.count
      || Clauses.hasSeveral(english, target)
  }

  /// The first denial of the original whose word stands in the translation, in a clause that denies nothing.
  func lost(_ links: () -> Links) -> Turned? {
    // `동의 없이는 할 수 없다`: consent is required.
    if denial.places.count > 1, EnglishDenial.demands(english, target) { return nil }
    // Where every clause denies something, so does that of any word.
    guard hasPlainClause else { return nil }
    for place in denial.places where isClaim(place) {
      guard let denied = denied(by: place), let link = partner(of: denied, links()) else { continue }
      let clause = Clauses.english(english, around: link.target, in: target)
      // 배제 is `ruled out`: what is denied of the one must be denied of the other. `unsampled` may stand in any clause.
      let isDenied = translated.places.contains { word in
        if word.overlaps(link.target) { return true }
        return clause.contains(word) || translated.affixed.contains(word)
      }
      if isDenied { continue }
      let end = max(place.end, denied.end)
      return Turned(
        source: TextRange(min(denied.start, place.start), end), target: link.target, isLost: true,
        probability: link.probability)
    }
    return nil
  }

  /// Whether a clause of the translation denies nothing.
  private var hasPlainClause: Bool {
    if translated.places.isEmpty { return true }
    return Clauses.english(english, target).contains { clause in
      !translated.places.contains { clause.contains($0) }
    }
  }

  /// A denial of a word that is negative itself, where the translation has one negative word and denies nothing: 배제할 수 없다
  /// and `can be ruled out`.
  func isLostOfNegative() -> TextRange? {
    guard denial.places.count == 1, let place = denial.places.first, translated.places.count == 1,
      translated.verdicts.isEmpty, !translated.isPlain, let denied = denied(by: place),
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

  /// The English word that a denied word is linked with.
  private func partner(of denied: TextRange, _ links: Links) -> (target: TextRange, probability: Double)? {
    if let link = best(links.links(ofSource: denied), in: denied), !isEmpty(link.target) {
      return (link.target, link.probability)
    }
    return nil
  }

  private func best(_ found: ArraySlice<Links.Link>, in range: TextRange) -> Links.Link? {
    found.filter { link in
      guard link.probability >= Self.leastProbability, range.contains(link.source) else { return false }
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

  /// The denial of a sentence that ends with it, where the translation denies nothing and has no word that nothing is known of.
  func isLostAltogether(_ links: () -> Links) -> TextRange? {
    guard let last = denial.plain, source.end - last.end <= 48, let denied = denied(by: last),
      denied.end + 1 >= last.start, translated.places.isEmpty || translated.isWithout, links().links.count > 1,
      translated.places.isEmpty && links().openTargets.isEmpty
        && !(denial.count > 1 && EnglishDenial.demands(english, target))
        // `동의 없이 할 수 없다` and *it can be done without consent*.
        || translated.count == 1 && translated.isWithout && denial.count > 1
    else { return nil }
    return last
  }

  // MARK: Added

  var mayBeAdded: Bool { !translated.verdicts.isEmpty }

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
        let link = best([next], in: source)
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
