import BilingualFacts
package import BilingualText

/// Reads rank words in both languages and knows which English ranks may render a Korean one.
package struct TitleRanks: Sendable {
  package static let shared = TitleRanks()

  /// A rank word in Korean text.
  package struct KoreanTitle: Sendable {
    package let range: TextRange
    package let rank: Int
    /// 1 for 제1차관, 2 for 2차관.
    package let ordinal: Int?
  }

  /// A rank in English text, capitalised.
  package struct EnglishTitle: Sendable {
    package let range: TextRange
    package let head: String
    package let ordinal: Int?
  }

  /// The Korean words; the value is the rank.
  private let words: PhraseTable
  private let allowed: [Set<String>]
  private let heads: Termbase

  private init() {
    var words: [(String, Lexeme)] = []
    var allowed: [Set<String>] = []
    var heads: [String] = TitleRankTable.others
    var known = Set(heads)
    for (rank, row) in TitleRankTable.rows.enumerated() {
      allowed.append(Set(row.english))
      for head in row.english where known.insert(head).inserted { heads.append(head) }
      words += row.korean.map { ($0, Lexeme(.title, value: rank)) }
    }
    self.words = PhraseTable(words)
    self.allowed = allowed
    self.heads = Termbase(heads.map { Concept(id: $0, terms: [Term($0, language: .english, status: .preferred)]) })
  }

  package func allows(_ title: KoreanTitle, _ english: EnglishTitle) -> Bool {
    guard allowed[title.rank].contains(english.head) else { return false }
    if let a = title.ordinal, let b = english.ordinal { return a == b }
    return true
  }

  /// What may render the title, for people to read.
  package func names(_ title: KoreanTitle) -> String {
    TitleRankTable.rows[title.rank].english.prefix(3).joined(separator: ", ")
  }

  /// - Complexity: O(bytes).
  package func korean(_ text: [UInt8], _ bounds: TextRange) -> [KoreanTitle] {
    text.withUnsafeBufferPointer { bytes in
      let words = words
      var titles: [KoreanTitle] = []
      var i = bounds.start
      while i < bounds.end {
        // No rank begins with a space or a sign.
        if bytes[i] < 0x30 {
          i += 1
          continue
        }
        if let word = words.longestMatch(in: bytes, at: i, end: bounds.end, wholeWords: false) {
          let evidence = KoreanParticles.evidence(text.span, at: word.end, end: bounds.end)
          let rank = Int(word.lexeme.value)
          // 소장하다, 과장된: no rank is a verb.
          if evidence == .bare || evidence == .particles,
            !belongsBefore(in: text.span, word: bytes[i..<word.end], at: i, from: bounds.start)
          {
            if !allowed[rank].isEmpty {
              titles.append(
                KoreanTitle(range: TextRange(i, word.end), rank: rank, ordinal: ordinal(bytes[i..<word.end])))
            }
            i = word.end
            continue
          }
        }
        i += bytes[i] < 0x80 ? 1 : bytes[i] < 0xE0 ? 2 : bytes[i] < 0xF0 ? 3 : 4
      }
      return titles
    }
  }

  /// Whether a word in 부- takes its first syllable from a ministry: 외교부장관 is 외교부 장관, not a 부장관. No ministry has a
  /// 총리 or a 위원장: 경제부총리 is a 부총리.
  private func belongsBefore(
    in text: Span<UInt8>, word: Slice<UnsafeBufferPointer<UInt8>>, at: Int, from start: Int
  ) -> Bool {
    guard KoreanSyllable(text, at: at)?.code == Self.vice, !Self.vices.contains(where: { word.elementsEqual($0) }),
      at - 3 >= start,
      let before = KoreanSyllable(text, at: at - 3)
    else { return false }
    return before.code != Self.vice
  }

  /// 부
  private static let vice: UInt16 = 0xBD80
  private static let vices = "부총리 부통령 부주석 부위원장 부의장 부총재 부회장 부총장 부사령관 부지사 부시장 부사장 부원장 부최고대표"
    .split(separator: " ").map { Array($0.utf8) }

  private func ordinal(_ word: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
    word.first(where: { Byte.isDigit($0) }).map { Int($0 - 0x30) }
  }

  /// - Parameter mayBeSmall: whether `the administrator` counts.
  /// - Complexity: O(bytes).
  package func english(_ text: [UInt8], _ bounds: TextRange, mayBeSmall: Bool = false) -> [EnglishTitle] {
    var hits: [TermHit] = []
    var folded = FoldedText()
    heads.english.match(text, range: bounds, folded: &folded, into: &hits)
    return hits.filter { !$0.isNested && (mayBeSmall || Byte.isCapital(text[$0.range.start])) }.map {
      EnglishTitle(
        range: $0.range, head: heads.term(of: $0).text, ordinal: ordinal(text, before: $0.range.start, bounds))
    }
  }

  private func ordinal(_ text: [UInt8], before offset: Int, _ bounds: TextRange) -> Int? {
    let before = String(decoding: text[max(bounds.start, offset - 7)..<offset], as: UTF8.self).lowercased()
    if before.hasSuffix("first ") || before.hasSuffix("1st ") { return 1 }
    if before.hasSuffix("second ") || before.hasSuffix("2nd ") { return 2 }
    return nil
  }
}
