import BilingualText

/// What is often denied, and the English for it: `Languages/both/denied-words.tsv`. The links know little of light verbs
/// (합의에 이르다, 회의가 열리다) and nothing of words that English denies by themselves (배제, *ruled out*).
struct DeniedWords {
  static let shared = DeniedWords()

  private let rows: [(korean: [UInt8], english: [[UInt8]])]

  private init() {
    rows = LanguageTable.rows(of: "both/denied-words", "korean", "english").flatMap { row in
      row.words(0).map { (Array($0.utf8), row.words(1).map { Array($0.utf8) }) }
    }
  }

  /// The one English word that stands for a Korean word of the table; `nil` where there is none or several, or where the
  /// Korean says the word twice.
  /// - Complexity: O(rows + bytes of the Korean + bytes of the English · words of a row).
  func counterpart(
    of word: TextRange, korean: UnsafeBufferPointer<UInt8>, source: TextRange,
    english: UnsafeBufferPointer<UInt8>, within bounds: TextRange
  ) -> TextRange? {
    let found = rows.filter { row in
      row.korean.count <= word.count && row.korean.indices.allSatisfy { korean[word.start + $0] == row.korean[$0] }
    }.max { $0.korean.count < $1.korean.count }
    guard let found, !isRepeated(found.korean, in: korean, within: source) else { return nil }
    var only: TextRange?
    var i = bounds.start
    while i < bounds.end {
      guard Byte.isLetter(english[i]) else {
        i += 1
        continue
      }
      var end = i
      while end < bounds.end, Byte.isLetter(english[end]) { end += 1 }
      if let match = found.english.first(where: { starts($0, at: i, in: english, within: bounds) }) {
        if only != nil { return nil }
        end = max(end, i + match.count)
        only = TextRange(i, end)
      }
      i = end
    }
    return only
  }

  /// Whether a row has an English word, and the original one of its Korean words outside of some places: 허위 and *false*.
  /// - Complexity: O(rows · bytes of the Korean).
  func stands(
    _ word: TextRange, in english: UnsafeBufferPointer<UInt8>, for korean: UnsafeBufferPointer<UInt8>,
    at source: TextRange, outside places: [TextRange]
  ) -> Bool {
    rows.contains { row in
      row.english.contains { starts($0, at: word.start, in: english, within: word) } && source.count >= row.korean.count
        && (source.start...(source.end - row.korean.count)).contains { i in
          row.korean.indices.allSatisfy { korean[i + $0] == row.korean[$0] }
            && !places.contains { $0.overlaps(TextRange(i, i + row.korean.count)) }
        }
    }
  }

  /// Whether a text holds the first two syllables of a word more than once.
  private func isRepeated(_ word: [UInt8], in korean: UnsafeBufferPointer<UInt8>, within source: TextRange) -> Bool {
    let stem = word.prefix(2 * KoreanSyllable.width)
    let last = source.end - stem.count
    guard last > source.start else { return false }
    return (source.start...last).count { i in stem.indices.allSatisfy { korean[i + $0] == stem[$0] } } > 1
  }

  private func starts(
    _ word: [UInt8], at place: Int, in english: UnsafeBufferPointer<UInt8>, within bounds: TextRange
  ) -> Bool {
    place + word.count <= bounds.end && word.indices.allSatisfy { Byte.folded(english[place + $0]) == word[$0] }
  }
}
