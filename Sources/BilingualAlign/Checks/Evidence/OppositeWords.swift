import BilingualAlignment
import BilingualFacts
import BilingualText

/// Korean words with an opposite, and the English words that say the one or the other: the sentence-wide evidence.
///
/// The rows are in `Languages/both/opposites.tsv`; where a word stands beside a figure, ``FigureDirections`` sees more.
enum OppositeWords {
  /// A use of a side's word.
  struct Use {
    let row: Int
    let side: Int
    let isProof: Bool
    let range: TextRange
  }

  /// What a word says, of a row; a word may be in several rows.
  private struct Meaning {
    let row: Int
    let side: Int
    let isProof: Bool
    /// Whether longer words that begin so are meant, too: `increas-`.
    let isOpen: Bool
  }

  /// The words of all rows; the value of a phrase is an index of `meanings`.
  private struct Words {
    let table: PhraseTable
    let meanings: [[Meaning]]

    init(_ list: [(word: String, meaning: Meaning?)]) {
      var phrases: [(String, Lexeme)] = []
      var meanings: [[Meaning]] = []
      var numbers: [String: Int] = [:]
      for (word, meaning) in list {
        let number = numbers[word] ?? meanings.count
        if number == meanings.count {
          numbers[word] = number
          phrases.append((word, Lexeme(.nothing, number)))
          meanings.append([])
        }
        if let meaning { meanings[number].append(meaning) }
      }
      table = PhraseTable(phrases)
      self.meanings = meanings
    }
  }

  private static let rows = LanguageTable.rows(
    of: "both/opposites", "korean_a", "korean_b", "english_a", "english_b", "excuse_a", "excuse_b", "kind")
  /// The rows of things, which stay what they are where the sentence is denied, and of things of which there are two, see the table.
  private static let things = Set(rows.indices.filter { rows[$0].word(6) == "thing" })
  private static let sides = Set(rows.indices.filter { rows[$0].word(6) == "side" })

  private static let korean: Words = {
    var list: [(word: String, meaning: Meaning?)] = LanguageTable.words(of: "korean/not-opposites", "korean")
      .map { ($0, nil) }
    for (number, row) in rows.enumerated() {
      for side in 0...1 {
        list += row.words(side).map { ($0, Meaning(row: number, side: side, isProof: true, isOpen: true)) }
      }
    }
    return Words(list)
  }()

  private static let english: Words = {
    var list: [(word: String, meaning: Meaning?)] = LanguageTable.words(of: "english/not-opposites", "english")
      .map { (closed($0).word, nil) }
    for (number, row) in rows.enumerated() {
      for side in 0...1 {
        for (words, isProof) in [(row.words(side + 2), true), (row.words(side + 4), false)] {
          for written in words {
            let (word, isOpen) = closed(written)
            list.append((word, Meaning(row: number, side: side, isProof: isProof, isOpen: isOpen)))
          }
        }
      }
    }
    return Words(list)
  }()

  /// `increas-` begins words, `up` is one.
  private static func closed(_ word: String) -> (word: String, isOpen: Bool) {
    word.utf8.last == UInt8(ascii: "-") ? (String(word.dropLast()), true) : (word, false)
  }

  /// What a Korean text says of each row.
  /// - Complexity: O(bytes).
  static func koreanUses(_ text: UnsafeBufferPointer<UInt8>, _ range: TextRange) -> [Use] {
    let (table, meanings) = (korean.table, korean.meanings)
    var uses: [Use] = []
    var i = range.start
    while i + 2 < range.end {
      let isSpace = text[i] == 0x20
      guard isSpace || (0xEA...0xED).contains(text[i]) else {
        i += 1
        continue
      }
      guard let match = table.longestMatch(in: text, at: i, end: range.end, wholeWords: false) else {
        i += isSpace ? 1 : 3
        continue
      }
      for meaning in meanings[Int(match.lexeme.value)] {
        uses.append(
          Use(
            row: meaning.row, side: meaning.side, isProof: true, range: TextRange(isSpace ? i + 1 : i, match.end)))
      }
      i = match.end
    }
    return uses
  }

  /// The rows that an English word proves something of.
  private static let proving = Set(rows.indices.filter { !rows[$0].words(2).isEmpty || !rows[$0].words(3).isEmpty })

  /// What a Korean text says of the rows that a translation can contradict.
  static func provable(_ text: UnsafeBufferPointer<UInt8>, _ range: TextRange) -> [Use] {
    koreanUses(text, range).filter { proving.contains($0.row) }
  }

  /// The uses of an English text, of the rows of some Korean ones.
  /// - Complexity: O(bytes).
  static func englishUses(
    _ text: UnsafeBufferPointer<UInt8>, _ range: TextRange, besides said: [Use]
  ) -> [Use] {
    let table = english.table
    var uses: [Use] = []
    var i = range.start
    while i < range.end {
      guard Byte.isLetter(text[i]), i == range.start || !Byte.isWord(text[i - 1]) else {
        i += 1
        continue
      }
      var end = i
      while end < range.end, Byte.isWord(text[end]) { end += 1 }
      // A phrase beats its words: `record high`, `set up`. It is whole words but for the end of the last.
      var match = table.longestMatch(in: text, at: i, end: range.end, wholeWords: false)
      if let match, match.end > end {
        add(match, said, TextRange(i, match.end), isWhole: true, &uses)
        i = match.end
        continue
      }
      // Every prefix of the word that stands in the table counts, not only the longest: `east`, `eas`.
      while let prefix = match {
        add(prefix, said, TextRange(i, end), isWhole: prefix.end == end, &uses)
        match =
          prefix.end - i > 2
          ? table.longestMatch(in: text, at: i, end: prefix.end - 1, wholeWords: false) : nil
      }
      i = end
    }
    return uses
  }

  private static func add(
    _ match: PhraseTable.Match, _ said: [Use], _ range: TextRange, isWhole: Bool, _ uses: inout [Use]
  ) {
    for meaning in english.meanings[Int(match.lexeme.value)]
    where (isWhole || meaning.isOpen) && said.contains(where: { $0.row == meaning.row }) {
      uses.append(Use(row: meaning.row, side: meaning.side, isProof: meaning.isProof, range: range))
    }
  }

  /// Where a Korean word of one side stands against an English one of the other.
  ///
  /// In a sentence of short or middle length it is enough that nothing on either side says both. In a longer one, or where the
  /// words of a row are as many on both sides and otherwise shared out, the two must stand beside words that are linked.
  /// - Parameters:
  ///   - denies: whether each side denies something: only things are compared then.
  ///   - links: of the bead; asked for only where there is a suspicion.
  /// - Complexity: O(bytes + uses²).
  static func turned(
    _ korean: UnsafeBufferPointer<UInt8>, _ source: TextRange, _ english: UnsafeBufferPointer<UInt8>,
    _ target: TextRange, isShort: Bool, denies: (korean: Bool, english: Bool), links: () -> Links
  ) -> (TextRange, TextRange)? {
    let said = provable(korean, source).filter { use in
      switch denies {
      case (false, false): true
      case (true, true): things.contains(use.row) || sides.contains(use.row)
      default: things.contains(use.row)
      }
    }
    if said.isEmpty { return nil }
    let translated = englishUses(english, target, besides: said)
    for use in said {
      let others = said.count { $0.row == use.row && $0.side != use.side }
      let own = translated.count { $0.row == use.row && $0.side == use.side }
      let proofs = translated.filter { $0.row == use.row && $0.side != use.side && $0.isProof }
      guard !proofs.isEmpty else { continue }
      let isPlain = others == 0 && own == 0
      if isPlain, isShort { return (use.range, proofs[0].range) }
      let count = said.count { $0.row == use.row }
      guard isPlain || own < count - others && proofs.count > others && own + proofs.count == count else { continue }
      let links = links()
      let reach = isPlain && proofs.count == 1 ? 40 : 16
      if let proof = proofs.first(where: { areNeighbours(use.range, $0.range, links, within: reach) }) {
        return (use.range, proof.range)
      }
    }
    return nil
  }

  /// Whether the words beside them stand for each other, and neither stands for another word itself.
  private static func areNeighbours(
    _ korean: TextRange, _ english: TextRange, _ links: Links, within reach: Int
  ) -> Bool {
    func gap(_ a: TextRange, _ b: TextRange) -> Int { max(0, a.start - b.end, b.start - a.end) }
    let isLinkedElsewhere = links.links.contains { link in
      link.reason != .position && link.source.overlaps(korean) != link.target.overlaps(english)
        && (link.source.overlaps(korean) || link.target.overlaps(english))
    }
    return !isLinkedElsewhere
      && links.links.contains { link in
        link.reason != .position && gap(link.source, korean) <= 12 && gap(link.target, english) <= reach
      }
  }

  /// A row of which each side of the bead says both words, once.
  struct Quartet {
    let source: (TextRange, TextRange)
    let target: (TextRange, TextRange)
  }

  /// The rows of which both texts say either word once, the first word first.
  /// - Complexity: O(bytes + uses²).
  static func quartets(
    _ korean: UnsafeBufferPointer<UInt8>, _ source: TextRange, _ english: UnsafeBufferPointer<UInt8>,
    _ target: TextRange
  ) -> [Quartet] {
    let said = provable(korean, source)
    func both(_ uses: [Use], _ row: Int) -> (TextRange, TextRange)? {
      let (first, second) = (
        uses.filter { $0.row == row && $0.side == 0 }, uses.filter { $0.row == row && $0.side == 1 }
      )
      return first.count == 1 && second.count == 1 && first[0].range != second[0].range
        ? (first[0].range, second[0].range) : nil
    }
    let rows = Set(said.map(\.row)).sorted().filter { both(said, $0) != nil }
    if rows.isEmpty { return [] }
    let translated = englishUses(english, target, besides: said)
    return rows.compactMap { row in
      guard let source = both(said, row), let target = both(translated, row) else { return nil }
      return Quartet(source: source, target: target)
    }
  }

  /// Whether the two say opposite words of any row: `more` here, `fewer` there.
  static func disagree(
    _ korean: UnsafeBufferPointer<UInt8>, _ source: TextRange, _ english: UnsafeBufferPointer<UInt8>,
    _ target: TextRange
  ) -> Bool {
    let said = provable(korean, source)
    let translated = englishUses(english, target, besides: said)
    return said.contains { use in
      !translated.contains { $0.row == use.row && $0.side == use.side }
        && translated.contains { $0.row == use.row && $0.side != use.side }
    }
  }
}
