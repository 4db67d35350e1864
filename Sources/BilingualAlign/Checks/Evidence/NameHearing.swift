import BilingualAlignment
import BilingualDocuments
import BilingualFacts
package import BilingualText

/// People whom a Korean text names, and whether an English one names them.
package enum NameHearing {
  package struct Name: Sendable, Hashable {
    package let range: TextRange
    package let text: String

    package init(range: TextRange, text: String) {
      self.range = range
      self.text = text
    }
  }

  /// Returns the people named with their posts in a range of the original, in order.
  package static func names(_ pair: ReadPair, _ source: TextRange, in target: TextRange?) -> [Name] {
    let text = pair.source.document.text
    var ranges = TitledNames.korean(pair, source).map(\.name) + TitledNames.distant(pair, source).map(\.name)
    if let target { ranges += KoreanNames.titled(pair, source, in: target).map(\.range) }
    ranges += KoreanNames.anywhere(text.utf8, source).map(\.range).filter {
      TitledNames.isPerson($0, pair, in: target, isBesideTitle: false)
    }
    var names: [Name] = []
    for range in ranges.sorted() where !names.contains(where: { $0.range.overlaps(range) }) {
      names.append(Name(range: range, text: text.string(range)))
    }
    return names
  }

  /// Names below this sound like other words. Source: Docs/Measurements.md, "Stale translations".
  private static let alike = 0.72

  /// Returns whether a capitalised word of a range of the translation sounds like a Korean name.
  /// - Complexity: O(words of the range).
  package static func isHeard(_ name: String, _ pair: ReadPair, in target: TextRange) -> Bool {
    let text = pair.target.document.text.utf8
    let bytes = Array(name.utf8)
    if let full = KoreanNames.name(bytes, 0, end: bytes.count), bytes.count == 9 {
      let isFull = KoreanNames.anyNames(inEnglish: text, target).contains { KoreanNames.agree(full, $0) }
      if isFull { return true }
    }
    let sound = SoundForm(hangul: bytes)
    let surnames = KoreanSurnames.spellings(String(name.prefix(1)))
    return LatinRuns.all(in: text, target) { _, i in Byte.isLetter(text[i]) || text[i] == 0x2D }.contains { run in
      guard Byte.isCapital(text[run.start]), run.count <= Romanisation.longest else { return false }
      let letters = text[run.start..<run.end].filter { $0 != 0x2D }.map { $0 | 0x20 }
      if bytes.count == 3 { return surnames.contains(String(decoding: letters, as: UTF8.self)) }
      return SoundMatcher.best(hangul: sound, latin: SoundForm(latin: letters), droppingSyllables: 0).score >= alike
    }
  }
}
