import BilingualAlignment
import BilingualDocuments
import BilingualFacts
import BilingualTerms
import BilingualText

/// Items of an enumeration inside a sentence that the translation lacks while it has the others: 배터리, 미래차, 로봇 and
/// `batteries and robotics`.
///
/// An item that nothing is known of may stand in any place of the translation that is not taken. So the others must be linked,
/// and the English enumeration must have as many items as are linked.
enum MissingItems {
  struct Item {
    let range: TextRange
    /// Whether it holds a figure that stands nowhere in the translation.
    let hasFact: Bool
  }

  private static let leastProbability = 0.6
  /// How far around the English enumeration, in bytes, no word may stand that nothing is linked with.
  private static let around = 30
  /// How far the English items lie apart at most, in bytes for one.
  private static let spread = 70

  /// - Complexity: O(bytes) for beads with a list of three items; nothing for others.
  static func find(_ pair: ReadPair, bead index: Int) -> Item? {
    let bead = pair.alignment.beads[index]
    guard bead.confidence >= BeadFinding.doubtfulBead, let source = pair.source.range(of: bead.source),
      let target = pair.target.range(of: bead.target), source.count <= SuspicionLimit.linkedText,
      target.count <= SuspicionLimit.linkedText
    else { return nil }
    let korean = pair.source.document.text.utf8
    for separator in KoreanEnumerations.separators {
      for items in KoreanEnumerations.inText(korean, within: source, separator: separator) {
        if let item = missing(items, in: pair, bead: index, target: target, areClauses: false) { return item }
      }
    }
    if let clauses = KoreanEnumerations.clauses(korean, source),
      let item = missing(clauses, in: pair, bead: index, target: target, areClauses: true)
    {
      return item
    }
    return korean.withUnsafeBufferPointer { korean in
      pair.target.document.text.utf8.withUnsafeBufferPointer { english in
        OppositeWords.missingOfKind(korean, at: source, english, at: target).map { Item(range: $0, hasFact: false) }
      }
    }
  }

  /// - Parameter areClauses: whether the items are whole clauses, whose words need not all be linked.
  private static func missing(
    _ list: [TextRange], in pair: ReadPair, bead index: Int, target: TextRange, areClauses: Bool
  ) -> Item? {
    let links = pair.links(in: index)
    // What stands at the ends may be no item.
    let items = list.enumerated().filter { number, item in
      0 < number && number < list.count - 1 || holdsFigure(item, pair) || !partners(of: item, links, pair).isEmpty
    }.map(\.element)
    let targets = items.map { partners(of: $0, links, pair) }
    let unlinked = items.indices.filter { targets[$0].isEmpty }
    guard !unlinked.isEmpty, items.count > 2, items.count - unlinked.count > 1 else { return nil }
    let spans = items.indices.compactMap { span(targets[$0]) }
    guard let start = spans.map(\.start).min(), let end = spans.map(\.end).max(),
      end - start <= spread * items.count, zip(spans, spans.dropFirst()).allSatisfy({ $0.end <= $1.start })
    else { return nil }
    let english = pair.target.document.text.utf8
    let found = count(in: english, from: start, to: end)
    if unlinked.count > 1 {
      // Which one is missing is not known, only that there are fewer between the first and the last.
      guard unlinked.first != 0, unlinked.last != items.count - 1, spans.count * 2 > items.count,
        spans.first?.start == start, spans.last?.end == end, found >= spans.count, found < items.count
      else { return nil }
      return Item(range: TextRange(items[0].start, items[items.count - 1].end), hasFact: false)
    }
    let number = unlinked[0]
    // A place that stands against another is reported as one.
    guard !pair.facts.conflicts(of: index).contains(where: { items[number].contains($0.source.fact.range) }) else {
      return nil
    }
    let lonely = FactPairing.atoms(pair.facts.sourceOnly, of: index).filter {
      $0.part != .place && items[number].contains($0.fact.range)
    }
    // Its figure stands in the translation: so does the item.
    guard !lonely.isEmpty || !holdsFigure(items[number], pair) else { return nil }
    // Where a figure is missing, too, what stands behind the list is its predicate: `… (14.5%) climbed`.
    let isSure = !lonely.isEmpty
    guard found == spans.count, !isGoingOn(english, from: end, target), !isBegun(english, until: start, target),
      // What else stands beside clauses is part of them.
      areClauses
        || !links.openTargets.contains(where: { word in
          word.start >= end
            ? !isSure && isBeside(word, from: start, to: end, in: english)
            : word.end <= start
              ? isBeside(word, from: start, to: end, in: english) : !isSure && !isLong(english, from: start, to: end)
        })
    else { return nil }
    return Item(range: items[number], hasFact: !lonely.isEmpty)
  }

  private static func holdsFigure(_ item: TextRange, _ pair: ReadPair) -> Bool {
    pair.source.facts(in: item).contains { fact in
      switch fact.value {
      case .place, .acronym: false
      default: fact.evidence > .weak
      }
    }
  }

  /// Whether a word stands right before or behind the English enumeration, with no stop between.
  private static func isBeside(_ word: TextRange, from start: Int, to end: Int, in text: [UInt8]) -> Bool {
    let gap =
      word.end <= start ? word.end..<start : word.start >= end ? end..<word.start : start..<start
    guard !gap.isEmpty, gap.count < around else { return false }
    return !text[gap].contains { $0 == 0x2C || $0 == 0x3B || $0 == 0x2E || $0 == 0x3A }
  }

  /// What the words of an item are linked with; of a long item its first word counts, and half of the others.
  private static func partners(of item: TextRange, _ links: Links, _ pair: ReadPair) -> [TextRange] {
    let found = links.links(ofSource: item).filter {
      item.contains($0.source) && $0.probability >= leastProbability
    }
    // 반도체(14.5%): where its figure stands, it stands, and where not, a word of it is linked by chance.
    if holdsFigure(item, pair) { return found.contains { isFigure($0, pair) } ? found.map(\.target) : [] }
    let words = KoreanEnumerations.words(pair.source.document.text.utf8, item)
    guard words.count > 2 else { return found.map(\.target) }
    let linked = words.count { word in found.contains { word.contains($0.source) } }
    let isFirst = found.contains { words[0].contains($0.source) }
    return isFirst || linked * 2 >= words.count ? found.map(\.target) : []
  }

  /// Whether a link is that of a figure.
  private static func isFigure(_ link: Links.Link, _ pair: ReadPair) -> Bool {
    link.reason == .fact
      && pair.source.facts(in: link.source).contains {
        switch $0.value {
        case .place, .acronym: false
        default: true
        }
      }
  }

  private static func span(_ targets: [TextRange]) -> TextRange? {
    guard let start = targets.map(\.start).min(), let end = targets.map(\.end).max() else { return nil }
    return TextRange(start, end)
  }

  // MARK: English

  /// How many items an English enumeration has.
  private static func count(in text: [UInt8], from start: Int, to end: Int) -> Int {
    let isLong = isLong(text, from: start, to: end)
    var (count, depth, i) = (1, 0, start)
    while i < end {
      if text[i] == UInt8(ascii: "(") { depth += 1 }
      if text[i] == UInt8(ascii: ")") { depth -= 1 }
      let divider = (isLong ? semicolons : dividers).first { text[i...].starts(with: $0) }
      if depth == 0, let divider, i + divider.count < end {
        count += 1
        i += divider.count
      } else {
        i += 1
      }
    }
    return count
  }

  private static let dividers = EnumerationWords.dividers.map { Array($0.utf8) }
  private static let semicolons = [Array("; ".utf8)]

  /// Whether another item follows: `robotics and …`.
  private static func isGoingOn(_ text: [UInt8], from end: Int, _ target: TextRange) -> Bool {
    var i = end
    // A figure in parentheses belongs to the item before.
    if text[i...].starts(with: " (".utf8), let close = text[i..<target.end].firstIndex(of: UInt8(ascii: ")")) {
      i = close + 1
    }
    let isLong = isLong(text, from: max(target.start, i - spread), to: target.end)
    return (isLong ? semicolons : dividers).contains { text[i...].starts(with: $0) }
  }

  /// Whether another item stands before: `vehicles, batteries`.
  private static func isBegun(_ text: [UInt8], until start: Int, _ target: TextRange) -> Bool {
    let before = text[max(target.start, start - 12)..<start]
    return !isLong(text, from: target.start, to: target.end)
      && dividers.contains { before.suffix($0.count).elementsEqual($0) }
  }

  /// Whether semicolons divide the items, so that commas do not.
  private static func isLong(_ text: [UInt8], from start: Int, to end: Int) -> Bool {
    text[start..<end].contains(UInt8(ascii: ";"))
  }
}

/// Rows of `Languages/korean/enumerations.tsv` and `Languages/english/enumerations.tsv`.
enum EnumerationWords {
  private static let korean = WordUses("korean/enumerations", "korean")
  static let dividers = WordUses("english/enumerations", "english")["divider"]
  static let and = korean["and"]
  static let clauseEnds = korean["clause-end"]
}
