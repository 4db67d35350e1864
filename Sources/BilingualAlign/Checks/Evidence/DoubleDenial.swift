import BilingualAlignment
import BilingualDocuments
import BilingualFacts
package import BilingualText

/// Two denials of an original that take each other back, 참가하지 않을 수 없었다, which some translations keep and of which others lose
/// one: *could not but participate* and *could not participate*.
package struct DoubleDenial: Sendable {
  package let original: TextRange
  /// What each translation denies, where it denies anything, and whether that is the opposite.
  package let says: [(range: TextRange?, isOpposite: Bool)]

  /// How far the second denial stands behind the first, in bytes.
  private static let reach = 16

  /// Returns what translations disagree in; `nil` where all deny alike, or the original has no two denials of one thing.
  /// - Parameters:
  ///   - pairs: of one original.
  ///   - targets: what each translation says there.
  /// - Complexity: O(bytes · translations).
  package static func between(_ pairs: [ReadPair], source: TextRange, targets: [TextRange?]) -> DoubleDenial? {
    guard let first = pairs.first else { return nil }
    let found = first.source.document.text.utf8.withUnsafeBufferPointer { bytes -> (TextRange, Int)? in
      let denial = KoreanDenial(bytes, source)
      return double(in: bytes, within: source, denial: denial).map { range in
        (range, denial.negativeWords.count { !$0.overlaps(range) })
      }
    }
    guard let (original, negatives) = found else { return nil }
    let denials = zip(pairs, targets).map { pair, target in
      target.map { english in
        pair.target.document.text.utf8.withUnsafeBufferPointer { EnglishDenial($0, english).standing }
      }
    }
    let told = denials.compactMap { $0 }.map { ($0.count - negatives).isMultiple(of: 2) }
    guard told.contains(true), told.contains(false) else { return nil }
    return DoubleDenial(
      original: original,
      says: denials.map { places in
        guard let places else { return (nil, false) }
        return (places.first, !(places.count - negatives).isMultiple(of: 2))
      })
  }

  private static func double(
    in text: UnsafeBufferPointer<UInt8>, within range: TextRange, denial: KoreanDenial
  ) -> TextRange? {
    if let double = doubles.first(in: text, range, wholeWords: false) { return double }
    for (a, b) in zip(denial.places, denial.places.dropFirst()) where b.start - a.end <= reach {
      return TextRange(a.start, b.end)
    }
    return nil
  }

  private static let doubles = PhraseTable(DenialWords.doubles.map { ($0, Lexeme(.nothing)) })
}

extension EnglishDenial {
  /// What denies and is not taken back: *could not but* denies nothing.
  fileprivate var standing: [TextRange] { (verdicts + lexical.filter { !verdicts.contains($0) }).sorted() }
}

extension LinkedDenials {
  /// Whether the original denies under the condition of a denial, 과반수가 나오지 않으면 열 수 없다, and the translation says it without
  /// either: *a majority must be present*.
  /// - Complexity: O(bytes).
  var isOnlyIf: Bool {
    guard translated.places.count == translated.lexical.count,
      let condition = Self.conditions.first(in: korean, source, wholeWords: false)
    else { return false }
    return denial.places.contains { $0.start >= condition.end }
  }

  private static let conditions = PhraseTable(DenialWords.onlyIf.map { ($0, Lexeme(.nothing)) })
}
