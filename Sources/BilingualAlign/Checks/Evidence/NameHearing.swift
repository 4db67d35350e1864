import BilingualAlignment
import BilingualDocuments
import BilingualFacts
import BilingualTerms
package import BilingualText

/// People whom a Korean text names, and whether an English one names them.
package enum NameHearing {
  package struct Name: Sendable, Hashable {
    package let range: TextRange
    package let text: String
    /// Whether a title, or the name in other letters in parentheses, stands beside it; else only its syllables speak for it.
    package let isSure: Bool

    package init(range: TextRange, text: String, isSure: Bool = true) {
      self.range = range
      self.text = text
      self.isSure = isSure
    }
  }

  /// Returns the people named in a range of the original, in order.
  package static func names(_ pair: ReadPair, _ source: TextRange, in target: TextRange?) -> [Name] {
    let text = pair.source.document.text
    var sure = TitledNames.korean(pair, source).map(\.name) + TitledNames.distant(pair, source).map(\.name)
    if let target { sure += KoreanNames.titled(pair, source, in: target).map(\.range) }
    let whole = KoreanNames.anywhere(text.utf8, source).map(\.range).filter {
      KoreanNames.endsLikeNoun($0, in: text.utf8, within: source)
    }
    sure += whole.filter {
      isGlossed($0, in: text.utf8, within: source) && TitledNames.isPerson($0, pair, in: target, isBesideTitle: true)
    }
    let titles = Set(TitleRanks.shared.korean(text.utf8, source).map(\.range.end))
    let others = whole.filter { TitledNames.isPerson($0, pair, in: target, isBesideTitle: false) }
    sure += others.filter { titles.contains($0.start - 1) }
    var names: [Name] = []
    for (range, isSure) in sure.sorted().map({ ($0, true) }) + others.map({ ($0, false) })
    where !names.contains(where: { $0.range.overlaps(range) }) {
      names.append(Name(range: range, text: text.string(range), isSure: isSure))
    }
    return names.sorted { $0.range < $1.range }
  }

  /// Whether a word's Latin or Chinese letters follow it in parentheses: 민경호(閔庚鎬).
  private static func isGlossed(_ range: TextRange, in text: [UInt8], within bounds: TextRange) -> Bool {
    guard range.end + 1 < bounds.end, text[range.end] == UInt8(ascii: "(") else { return false }
    let first = text[range.end + 1]
    return Byte.isCapital(first) || (0xE4...0xE9).contains(first)
  }

  /// Names below this sound like other words. Source: Docs/Measurements.md, "Stale translations".
  private static let alike = 0.72

  /// Returns a Korean full name's place in a range of the translation; `nil` where none is like it.
  package static func fullName(_ name: String, _ pair: ReadPair, in target: TextRange) -> TextRange? {
    let bytes = Array(name.utf8)
    guard bytes.count == 9, let full = KoreanNames.name(bytes, 0, end: 9) else { return nil }
    return KoreanNames.anyNames(inEnglish: pair.target.document.text.utf8, target).first {
      KoreanNames.agree(full, $0)
    }?
    .range
  }

  /// Returns whether a capitalised word of a range of the translation sounds like a Korean name.
  /// - Complexity: O(words of the range).
  package static func isHeard(_ name: String, _ pair: ReadPair, in target: TextRange) -> Bool {
    heard(name, pair, in: target) != nil
  }

  /// Returns the place in a range of the translation that sounds like a Korean name: the whole name, else the word.
  /// - Complexity: O(words of the range).
  package static func heard(_ name: String, _ pair: ReadPair, in target: TextRange) -> TextRange? {
    let text = pair.target.document.text.utf8
    let bytes = Array(name.utf8)
    if let full = fullName(name, pair, in: target) { return full }
    let sound = SoundForm(hangul: bytes)
    let surnames = KoreanSurnames.spellings(String(name.prefix(1)))
    return LatinRuns.all(in: text, target) { _, i in Byte.isLetter(text[i]) || text[i] == 0x2D }.first { run in
      guard Byte.isCapital(text[run.start]), run.count <= Romanisation.longest else { return false }
      let letters = text[run.start..<run.end].filter { $0 != 0x2D }.map { $0 | 0x20 }
      // A whole Korean name is heard in its surname alone (Director-General Chun); words that only sound like it are others.
      if bytes.count == 3 || bytes.count == 9 && !surnames.isEmpty {
        return surnames.contains(String(decoding: letters, as: UTF8.self))
      }
      return SoundMatcher.best(hangul: sound, latin: SoundForm(latin: letters), droppingSyllables: 0).score >= alike
    }
  }
}
