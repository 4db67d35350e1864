import BilingualAlignment
import BilingualDocuments
import BilingualFacts
import BilingualText

/// Values that agree but for the sign, where no word says what the sign does: `-0.3%` and *was 0.3 percent*; and percent
/// for percentage points.
enum SignFindings {
  /// How far from the figure a word may stand that says that something falls, in bytes.
  private static let reach = 90
  /// The same for figures in parentheses, which a list has, and how far the parenthesis may begin before them.
  private static let (listReach, asideReach) = (400, 40)

  static func report(_ category: FactCategory, of info: CheckInfo, in pair: ReadPair, into findings: inout [Finding]) {
    for turned in pair.facts.turnedSigns where FactCategory.of(turned) == category {
      let isNegative = (turned.source.number?.mantissa ?? 0) < 0
      let isOfPoints = Quantities.haveOtherPoints(turned.source.fact, turned.target.fact)
      if !isOfPoints, !isHeat(turned.source.fact) {
        let bare = isNegative ? pair.target : pair.source
        let figure = isNegative ? turned.target.fact.range : turned.source.fact.range
        let bead = pair.alignment.beads[turned.bead]
        guard let bounds = bare.range(of: isNegative ? bead.target : bead.source),
          isTurnedBothWays(turned, pair.facts.turnedSigns)
            || !saysFall(bare, of: figure, within: bounds, isKorean: !isNegative)
        else { continue }
      }
      let source = pair.source.place(turned.source.fact.range, value: turned.source.description)
      let target = pair.target.place(turned.target.fact.range, value: turned.target.description)
      findings.append(
        BeadFinding.make(
          info, pair, bead: turned.bead, certainty: turned.certainty,
          message: FactCategory.difference(
            turned, source: source.said(as: turned.source.words), target: target.said(as: turned.target.words)),
          source: source, target: target))
    }
  }

  /// Whether another figure of the bead lost its sign to this one, or got it from it: both have been exchanged.
  private static func isTurnedBothWays(_ conflict: FactConflict, _ all: [FactConflict]) -> Bool {
    let isNegative = (conflict.source.number?.mantissa ?? 0) < 0
    return all.contains { other in
      other.bead == conflict.bead && ((other.source.number?.mantissa ?? 0) < 0) != isNegative
        && !Quantities.haveOtherPoints(other.source.fact, other.target.fact)
    }
  }

  /// Degrees are read below zero where the words say so; that they fell says nothing.
  private static func isHeat(_ fact: Fact) -> Bool {
    if case .measure(_, let unit) = fact.value { unit == .degree || unit.dimension == .temperature } else { false }
  }

  private static func saysFall(_ reading: Reading, of figure: TextRange, within bounds: TextRange, isKorean: Bool)
    -> Bool
  {
    let text = reading.document.text.utf8
    // `decreased in trade (104,000), construction (100,000)`: the verb is that of the whole list.
    let isAside = text[max(bounds.start, figure.start - asideReach)..<figure.start].lastIndex(of: 0x28).map {
      !text[$0..<figure.start].contains(0x29)
    }
    let start = max(bounds.start, figure.start - (isAside == true ? listReach : reach))
    let end = min(bounds.end, figure.end + reach)
    return text.withUnsafeBufferPointer { bytes in
      let words = isKorean ? FallingWords.korean : FallingWords.english
      var i = start
      while i < end {
        let isWordStart = isKorean || i == bounds.start || !Byte.isLetter(bytes[i - 1])
        if isWordStart, words.longestMatch(in: bytes, at: i, end: end, wholeWords: false) != nil { return true }
        i += 1
      }
      return false
    }
  }
}

/// Beginnings of words that say that something falls, lies below zero or is lost.
enum FallingWords {
  static let korean = table("korean")
  static let english = table("english")

  private static func table(_ language: String) -> PhraseTable {
    PhraseTable(
      LanguageTable.rows(of: "both/falling-words", "language", "word").filter { $0.cells[0] == language }.flatMap {
        row in
        row.words(1).map { ($0, Lexeme(.nothing)) }
      })
  }
}
