import BilingualAlignment
import BilingualFacts
import BilingualText

/// Korean words with an opposite, or of several of a kind, and the English words that say the one or the other: the sentence-wide
/// evidence.
///
/// The rows are in `Languages/both/opposites.tsv`, with two sides each, and `Languages/both/kinds.tsv`, where a kind is a row and each
/// of its words a side; where a word stands beside a figure, ``FigureDirections`` sees more.
enum OppositeWords {
  /// A use of a side's word.
  struct Use {
    let row: Int
    let side: Int
    let isProof: Bool
    let range: TextRange
  }

  /// What a Korean text says of each row of opposites.
  /// - Complexity: O(bytes).
  static func koreanUses(_ text: UnsafeBufferPointer<UInt8>, _ range: TextRange) -> [Use] {
    allUses(text, range).filter { !OppositeTable.isKind($0.row) }
  }

  private static func allUses(_ text: UnsafeBufferPointer<UInt8>, _ range: TextRange) -> [Use] {
    let (words, starts) = (OppositeTable.korean, OppositeTable.koreanAtStart)
    let table = words.table
    var uses: [Use] = []
    var i = range.start
    while i + 2 < range.end {
      let isSpace = text[i] == 0x20
      guard isSpace || (0xEA...0xED).contains(text[i]) else {
        i += 1
        continue
      }
      let found = table.longestMatch(in: text, at: i, end: range.end, wholeWords: false)
      let first =
        i == range.start && !isSpace
        ? starts.table.longestMatch(in: text, at: i, end: range.end, wholeWords: false) : nil
      let isFirst = first.map { $0.end > found?.end ?? 0 } ?? false
      guard let match = isFirst ? first : found else {
        i += isSpace ? 1 : 3
        continue
      }
      for meaning in (isFirst ? starts : words).meanings[Int(match.lexeme.value)] {
        uses.append(
          Use(
            row: meaning.row, side: meaning.side, isProof: meaning.isProof,
            range: TextRange(isSpace ? i + 1 : i, match.end)))
      }
      i = match.end
    }
    return uses
  }

  /// What a Korean text says of the rows of opposites that a translation can contradict.
  static func provable(_ text: UnsafeBufferPointer<UInt8>, _ range: TextRange) -> [Use] {
    koreanUses(text, range).filter { OppositeTable.proving.contains($0.row) }
  }

  /// The uses of an English text, of the rows of some Korean ones.
  /// - Complexity: O(bytes).
  static func englishUses(
    _ text: UnsafeBufferPointer<UInt8>, _ range: TextRange, besides said: [Use]
  ) -> [Use] {
    let table = OppositeTable.english.table
    let rows = Set(said.map(\.row))
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
        add(match, rows: rows, within: TextRange(i, match.end), isWhole: true, to: &uses)
        i = match.end
        continue
      }
      // Every prefix of the word that stands in the table counts, not only the longest: `east`, `eas`.
      while let prefix = match {
        add(prefix, rows: rows, within: TextRange(i, end), isWhole: prefix.end == end, to: &uses)
        match =
          prefix.end - i > 2
          ? table.longestMatch(in: text, at: i, end: prefix.end - 1, wholeWords: false) : nil
      }
      i = end
    }
    return uses
  }

  private static func add(
    _ match: PhraseTable.Match, rows: Set<Int>, within range: TextRange, isWhole: Bool, to uses: inout [Use]
  ) {
    for meaning in OppositeTable.english.meanings[Int(match.lexeme.value)]
    where (isWhole || meaning.isOpen) && rows.contains(meaning.row) {
      uses.append(Use(row: meaning.row, side: meaning.side, isProof: meaning.isProof, range: range))
    }
  }

  /// A Korean word and an English one that says something else.
  struct Turned {
    let source: TextRange
    let target: TextRange
    /// Whether it says the opposite, not another thing of the kind.
    let isOpposite: Bool
  }

  /// Where a Korean word of one side stands against an English one of another.
  ///
  /// In a sentence of short or middle length it is enough that nothing on either side says both. In a longer one, or where the
  /// words of a row are as many on both sides and otherwise shared out, the two must stand beside words that are linked.
  /// - Parameters:
  ///   - denies: whether each side denies something: only things are compared then.
  ///   - links: of the bead; asked for only where there is a suspicion.
  /// - Complexity: O(bytes + uses²).
  static func turned(
    _ korean: UnsafeBufferPointer<UInt8>, at source: TextRange, _ english: UnsafeBufferPointer<UInt8>,
    at target: TextRange, isShort: Bool, denies: (korean: Bool, english: Bool), links: () -> Links
  ) -> Turned? {
    let said = allUses(korean, source).filter { use in
      guard OppositeTable.proving.contains(use.row) else { return false }
      return switch denies {
      case (false, false): true
      case (true, true): OppositeTable.things.contains(use.row) || OppositeTable.sides.contains(use.row)
      default: OppositeTable.things.contains(use.row)
      }
    }
    if said.isEmpty || said.count > mostUses { return nil }
    let translated = englishUses(english, target, besides: said)
    for use in said where use.isProof {
      if OppositeTable.isKind(use.row) {
        guard let proof = another(of: use, said, translated),
          isShort || !isLinkedElsewhere(korean: use.range, english: proof, links: links())
        else { continue }
        return Turned(source: use.range, target: proof, isOpposite: false)
      }
      let others = said.count { $0.row == use.row && $0.side != use.side }
      let own = translated.count { $0.row == use.row && $0.side == use.side }
      let proofs = translated.filter { $0.row == use.row && $0.side != use.side && $0.isProof }
      guard !proofs.isEmpty else { continue }
      let isPlain = others == 0 && own == 0
      if isPlain, isShort { return Turned(source: use.range, target: proofs[0].range, isOpposite: true) }
      let count = said.count { $0.row == use.row }
      guard isPlain || own < count - others && proofs.count > others && own + proofs.count == count else { continue }
      let links = links()
      let reach = isPlain && proofs.count == 1 ? 40 : 16
      if let proof = proofs.first(where: {
        areNeighbours(korean: use.range, english: $0.range, links: links, within: reach)
      }) {
        return Turned(source: use.range, target: proof.range, isOpposite: true)
      }
    }
    return nil
  }

  /// The English word of another side of its kind, where that is the only one too many and the Korean word's the only one too few.
  private static func another(of use: Use, _ said: [Use], _ translated: [Use]) -> TextRange? {
    let here = said.filter { $0.row == use.row }
    let there = translated.filter { $0.row == use.row }
    let lost = Set(here.filter(\.isProof).map(\.side)).subtracting(there.map(\.side))
    let new = Set(there.filter(\.isProof).map(\.side)).subtracting(here.map(\.side))
    guard lost == [use.side], new.count == 1 else { return nil }
    return there.first { $0.isProof && new.contains($0.side) }?.range
  }

  /// Whether the words beside them stand for each other, and neither stands for another word itself.
  private static func areNeighbours(
    korean: TextRange, english: TextRange, links: Links, within reach: Int
  ) -> Bool {
    func gap(_ a: TextRange, _ b: TextRange) -> Int { max(0, a.start - b.end, b.start - a.end) }
    return !isLinkedElsewhere(korean: korean, english: english, links: links)
      && links.links.contains { link in
        link.reason != .position && gap(link.source, korean) <= 12 && gap(link.target, english) <= reach
      }
  }

  private static func isLinkedElsewhere(korean: TextRange, english: TextRange, links: Links) -> Bool {
    links.links.contains { link in
      link.reason != .position && link.source.overlaps(korean) != link.target.overlaps(english)
    }
  }

  /// The one of three or more things of a kind, one behind the other, that the translation lacks while it has the others.
  /// - Complexity: O(bytes + uses²).
  static func missingOfKind(
    _ korean: UnsafeBufferPointer<UInt8>, at source: TextRange, _ english: UnsafeBufferPointer<UInt8>,
    at target: TextRange
  ) -> TextRange? {
    let said = allUses(korean, source).filter { OppositeTable.isKind($0.row) }
    if said.count > mostUses { return nil }
    let rows = Set(said.map(\.row)).sorted().filter { row in
      Set(said.filter { $0.row == row && $0.isProof }.map(\.side)).count >= leastOfKind
    }
    if rows.isEmpty { return nil }
    let translated = englishUses(english, target, besides: said)
    for row in rows {
      let here = said.filter { $0.row == row && $0.isProof }.sorted { $0.range < $1.range }
      let there = Set(translated.filter { $0.row == row }.map(\.side))
      let lost = here.indices.filter { !there.contains(here[$0].side) }
      guard lost.count == 1, there.isSubset(of: here.map(\.side)),
        zip(here, here.dropFirst()).allSatisfy({ $1.range.start - $0.range.end <= listed })
      else { continue }
      return here[lost[0]].range
    }
    return nil
  }

  /// A text with more words of the tables is a list.
  private static let mostUses = 200

  /// As many things of a kind are a list, where no more than so many bytes lie between two: the rest of a word, a comma.
  private static let (leastOfKind, listed) = (3, 14)

  /// A row of which each side of the bead says both words, once.
  struct Quartet {
    let source: (TextRange, TextRange)
    let target: (TextRange, TextRange)
    let isOpposite: Bool
  }

  /// The rows of which both texts say either word once, the first word first.
  /// - Complexity: O(bytes + uses²).
  static func quartets(
    _ korean: UnsafeBufferPointer<UInt8>, at source: TextRange, _ english: UnsafeBufferPointer<UInt8>,
    at target: TextRange
  ) -> [Quartet] {
    let said = allUses(korean, source).filter { OppositeTable.proving.contains($0.row) }
    if said.count > mostUses { return [] }
    let rows = Set(said.map(\.row)).sorted().filter { row in Set(said.filter { $0.row == row }.map(\.side)).count > 1 }
    if rows.isEmpty { return [] }
    let translated = englishUses(english, target, besides: said)
    /// The only use of a side in a text.
    func only(_ uses: [Use], row: Int, side: Int) -> TextRange? {
      let own = uses.filter { $0.row == row && $0.side == side }
      return own.count == 1 && (own[0].isProof || !OppositeTable.isKind(row)) ? own[0].range : nil
    }
    return rows.flatMap { row in
      let pairs = Set(said.filter { $0.row == row }.map(\.side)).sorted().compactMap { side in
        only(said, row: row, side: side).flatMap { source in only(translated, row: row, side: side).map { (source, $0) }
        }
      }
      return zip(pairs, pairs.dropFirst()).compactMap { a, b in
        a.0 == b.0
          ? nil : Quartet(source: (a.0, b.0), target: (a.1, b.1), isOpposite: !OppositeTable.isKind(row))
      }
    }
  }

  /// Whether the two say opposite words of any row: `more` here, `fewer` there.
  static func disagree(
    _ korean: UnsafeBufferPointer<UInt8>, at source: TextRange, _ english: UnsafeBufferPointer<UInt8>,
    at target: TextRange
  ) -> Bool {
    let said = provable(korean, source)
    let translated = englishUses(english, target, besides: said)
    return said.contains { use in
      !translated.contains { $0.row == use.row && $0.side == use.side }
        && translated.contains { $0.row == use.row && $0.side != use.side }
    }
  }
}
