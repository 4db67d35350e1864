import BilingualAlignment
import BilingualDocuments
import BilingualFacts
package import BilingualText

/// Words of a Korean sentence that say the opposite of what another version has in their place: 증가 for 감소, 합의하지 못하였다 for
/// 합의하였다.
package struct Reversal: Sendable {
  package enum Kind: Sendable, Hashable {
    case opposite
    /// What was said is denied, and what was denied is said.
    case denied, claimed
  }

  package let kind: Kind
  /// Whole words of each version.
  package let old: TextRange
  package let new: TextRange
  /// The rows of opposites that hold both words, and the side of the new one.
  fileprivate var rows: [(row: Int, side: Int)] = []

  package init(kind: Kind, old: TextRange, new: TextRange) {
    self.kind = kind
    self.old = old
    self.new = new
  }
}

/// Finds the reversals between two versions of a sentence, by the tables that compare an original with its translation.
package struct Reversals {
  /// What one version of the sentence says.
  private struct Version {
    let text: [UInt8]
    let uses: [OppositeWords.Use]
    let denial: KoreanDenial

    init(_ pair: ReadPair, _ range: TextRange) {
      text = pair.source.document.text.utf8
      (uses, denial) = text.withUnsafeBufferPointer { bytes in
        (OppositeWords.koreanUses(bytes, range), KoreanDenial(bytes, range))
      }
    }

    /// What begins before the words counts as well: of 가장 낮은 and 가장 높은 only the second words differ.
    func uses(in range: TextRange) -> [OppositeWords.Use] { uses.filter { range.overlaps($0.range) } }

    /// What denies, and at the end, where Korean says what is said, what comes to nothing: 폐지하기로.
    func denials(in range: TextRange) -> [TextRange] {
      denial.places.filter(range.overlaps) + halts(in: lastWord(of: range))
    }

    private func halts(in word: TextRange) -> [TextRange] {
      text.withUnsafeBufferPointer { bytes in
        stride(from: word.start, to: word.end, by: KoreanSyllable.width).lazy.compactMap { start in
          Self.halts.longestMatch(in: bytes, at: start, end: word.end, wholeWords: false)
            .map { TextRange(start, $0.end) }
        }.prefix(1).map(\.self)
      }
    }

    private static let halts = PhraseTable(DenialWords.halts.map { ($0, Lexeme(.nothing)) })

    func negatives(in range: TextRange) -> Int { denial.negativeWords.count(where: range.overlaps) }

    /// Whether a word is denied itself: 반대하지 않았다.
    func isDenied(_ word: TextRange) -> Bool {
      denial.places.contains { (word.end...word.end + 2 * KoreanSyllable.width).contains($0.start) }
        || denial.idioms.contains { $0.overlaps(word) }
    }

    /// The whole words that hold a range, as far as they lie in `bounds`, without the marks at their end.
    func words(_ range: TextRange, in bounds: TextRange) -> TextRange {
      var (start, end) = (max(range.start, bounds.start), min(range.end, bounds.end))
      while start > bounds.start, !Byte.isSpace(text[start - 1]) { start -= 1 }
      while end < bounds.end, !Byte.isSpace(text[end]) { end += 1 }
      while end > start, text[end - 1] < 0x80, !Byte.isWord(text[end - 1]) { end -= 1 }
      return TextRange(start, max(start, end))
    }

    func lastWord(of range: TextRange) -> TextRange { words(TextRange(range.end, range.end), in: range) }

    /// A few words whole, of more the last one.
    func short(_ range: TextRange) -> TextRange {
      let count = text[range.start..<range.end].split(whereSeparator: Byte.isSpace).count
      return count <= 3 ? words(range, in: range) : lastWord(of: range)
    }
  }

  private let old: Version
  private let new: Version

  package init(old: ReadPair, before: TextRange, new: ReadPair, after: TextRange) {
    self.old = Version(old, before)
    self.new = Version(new, after)
  }

  /// Returns what is turned where some words stand in the place of others.
  /// - Complexity: O(uses²) of the words.
  package func between(_ was: TextRange, _ now: TextRange) -> [Reversal] {
    var found: [Reversal] = []
    let (before, after) = (old.uses(in: was), new.uses(in: now))
    var isExplained = false
    for use in before where !before.contains(where: { $0.row == use.row && $0.side != use.side }) {
      let answers = after.filter { $0.row == use.row }
      guard let other = answers.first, answers.allSatisfy({ $0.side != use.side }) else { continue }
      isExplained = true
      // 불참하였다 and 참석하지 않았다 are the same.
      if old.isDenied(use.range) != new.isDenied(other.range) { continue }
      let words = (old.words(use.range, in: was), new.words(other.range, in: now))
      if let index = found.firstIndex(where: { $0.old == words.0 }) {
        found[index].rows.append((other.row, other.side))
        continue
      }
      var reversal = Reversal(kind: .opposite, old: words.0, new: words.1)
      reversal.rows = [(other.row, other.side)]
      found.append(reversal)
    }
    return isExplained ? found : denied(was, now).map { [$0] } ?? []
  }

  private func denied(_ was: TextRange, _ now: TextRange) -> Reversal? {
    let (before, after) = (old.denials(in: was), new.denials(in: now))
    let negatives = new.negatives(in: now) - old.negatives(in: was)
    if before.isEmpty, let denial = after.first, negatives >= 0 {
      return Reversal(kind: .denied, old: old.short(was), new: new.words(denial, in: now))
    }
    if after.isEmpty, let denial = before.first, negatives <= 0 {
      return Reversal(kind: .claimed, old: old.words(denial, in: was), new: new.short(now))
    }
    return nil
  }

  // MARK: The translation

  /// What a translation says of a reversal.
  package enum Answer {
    case followed
    /// It says what was said, with these words if they are known.
    case stale(TextRange?)
    case unknown
  }

  /// - Complexity: O(bytes of the sentence).
  package func answer(_ reversal: Reversal, _ pair: ReadPair, in target: TextRange) -> Answer {
    pair.target.document.text.utf8.withUnsafeBufferPointer { english in
      switch reversal.kind {
      case .opposite: opposite(to: reversal, in: english, at: target)
      case .denied, .claimed: denial(to: reversal, in: pair, english: english, at: target)
      }
    }
  }

  private func opposite(to reversal: Reversal, in english: UnsafeBufferPointer<UInt8>, at target: TextRange) -> Answer {
    for (row, side) in reversal.rows {
      let own = new.uses.filter { $0.row == row }
      let said = OppositeWords.englishUses(english, target, besides: own)
      let right = said.filter { $0.row == row && $0.side == side }
      let wrong = said.filter { $0.row == row && $0.side != side }
      // Of both, as 감소하였으나 … 증가하였다, the order decides; one side of the translation that says both decides nothing.
      if own.contains(where: { $0.side != side }) {
        let (now, was) = (own.map(\.side), old.uses.filter { $0.row == row }.map(\.side))
        let sides = said.filter { $0.row == row && $0.isProof }.map(\.side)
        if sides == now, now != was { return .followed }
        continue
      }
      if !right.isEmpty, !wrong.isEmpty { continue }
      if !right.isEmpty { return .followed }
      if let word = wrong.first { return .stale(word.range) }
    }
    return .unknown
  }

  private func denial(
    to reversal: Reversal, in pair: ReadPair, english: UnsafeBufferPointer<UInt8>, at target: TextRange
  ) -> Answer {
    let said = EnglishDenial(english, target)
    // `against`, `lack`: such a word counts where it stands for what is denied.
    let sure = said.places.filter { !said.lexical.contains($0) }
    let count = new.denial.places.count
    if reversal.kind == .claimed {
      if sure.count > count { return .stale(sure[0]) }
      return isNamed(old.uses(in: reversal.old) + new.uses(in: reversal.new), in: english, at: target)
        ? .followed : .unknown
    }
    let isPlain = new.denial.places.contains(where: reversal.new.overlaps)
    if isPlain, sure.count >= count { return .followed }
    let bead = pair.source.segment(at: reversal.new.start).map { pair.bead(ofSource: $0) }
    let stands = bead.map { pair.links(in: $0).targets(of: reversal.new) } ?? []
    if stands.contains(where: { word in said.lexical.contains(where: word.overlaps) }) { return .followed }
    if isPlain { return .stale(nil) }
    return isNamed(new.uses(in: reversal.new), in: english, at: target) ? .followed : .unknown
  }

  /// Whether the translation has what the table of opposites gives for one of some words: *abolish* for 폐지.
  private func isNamed(
    _ uses: [OppositeWords.Use], in english: UnsafeBufferPointer<UInt8>, at target: TextRange
  ) -> Bool {
    let answers = OppositeWords.englishUses(english, target, besides: uses)
    return uses.contains { use in answers.contains { $0.row == use.row && $0.side == use.side } }
  }
}
