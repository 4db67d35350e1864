import BilingualFacts
import BilingualText

/// The order in which figures stand on both sides.
enum FigureOrder {
  typealias Figure = ExchangedFigures.Figure

  /// Whether two figures stand the other way round in the English, and no other two of at least three do.
  static func isTransposed(_ figures: [Figure], at i: Int, and j: Int) -> Bool {
    guard figures.count > 2 else { return false }
    return order(figures) == swapped(figures.count, at: i, and: j)
  }

  /// Whether two figures, the only ones, stand the other way round and are coordinated on both sides: `소는 3.8%, 돼지는 21.6%`
  /// and *21.6% of cattle and 3.8% of pigs*.
  static func areTurnedInPair(_ figures: [Figure], at i: Int, and j: Int, korean: [UInt8], english: [UInt8]) -> Bool {
    guard figures.count == 2, order(figures) == [1, 0] else { return false }
    let sources = [figures[i].source.range, figures[j].source.range].sorted()
    let targets = [figures[i].target.range, figures[j].target.range].sorted()
    guard (1...60).contains(sources[1].start - sources[0].end), (1...60).contains(targets[1].start - targets[0].end)
    else {
      return false
    }
    return isCoordinated(korean[sources[0].end..<sources[1].start])
      && isCoordinated(english[targets[0].end..<targets[1].start])
  }

  /// A comma, `and`, 과 or 와.
  private static func isCoordinated(_ text: ArraySlice<UInt8>) -> Bool {
    if text.contains(0x2C) || text.contains(0x3B) { return true }
    let and = Array(" and ".utf8)
    return text.indices.contains { i in
      // 과, 와
      let isParticle =
        i + 3 < text.endIndex && text[i + 3] == 0x20
        && (text[i] == 0xEA && text[i + 1] == 0xB3 && text[i + 2] == 0xBC
          || text[i] == 0xEC && text[i + 1] == 0x99 && text[i + 2] == 0x80)
      return isParticle || i + and.count <= text.endIndex && and.indices.allSatisfy { text[i + $0] == and[$0] }
    }
  }

  /// The same within a list of at least four figures that all stand in parentheses: their labels keep their order, so that
  /// only the figures have changed places. Three are enough where the original ranks them: 52.4%, 14.1%, 11.6%.
  static func isTransposedInList(
    _ figures: [Figure], at i: Int, and j: Int, korean: [UInt8], english: [UInt8]
  ) -> Bool {
    let list = figures.indices.filter { figures[$0].isAside && figures[$0].target.qualifiers.contains(.parenthesised) }
    guard list.count > 2, let a = list.firstIndex(of: i), let b = list.firstIndex(of: j) else { return false }
    let listed = list.map { figures[$0] }
    return (list.count > 3 || areRanked(listed)) && order(listed) == swapped(list.count, at: a, and: b)
  }

  /// Whether figures of one kind become ever smaller, or ever greater, in the original.
  private static func areRanked(_ figures: [Figure]) -> Bool {
    let values = figures.sorted { $0.source.range < $1.source.range }
      .compactMap { FactAtom(fact: $0.source, part: .quantity, bead: 0).number?.approximation }
    guard values.count == figures.count, figures.allSatisfy({ $0.kind == figures[0].kind }) else { return false }
    let steps = zip(values, values.dropFirst())
    return steps.allSatisfy { $0 > $1 } || steps.allSatisfy { $0 < $1 }
  }

  /// For each figure, in the Korean order, its place in the English order.
  private static func order(_ figures: [Figure]) -> [Int] {
    let sources = figures.indices.sorted { figures[$0].source.range < figures[$1].source.range }
    let targets = figures.indices.sorted { figures[$0].target.range < figures[$1].target.range }
    var places = [Int](repeating: 0, count: figures.count)
    for (place, figure) in targets.enumerated() { places[figure] = place }
    return sources.map { places[$0] }
  }

  private static func swapped(_ count: Int, at i: Int, and j: Int) -> [Int] {
    var places = Array(0..<count)
    places.swapAt(i, j)
    return places
  }

  /// The ends of a range that stand the other way round: `50~150mm` and *150-50 mm*.
  static func turnedRange(_ figures: [Figure]) -> ExchangedFigures.Exchange? {
    for (i, first) in figures.enumerated()
    where first.source.qualifiers.contains(.rangeStart) && !first.target.qualifiers.contains(.rangeStart) {
      for (j, second) in figures.enumerated()
      where i != j && first.kind == second.kind && second.target.qualifiers.contains(.rangeStart)
        && !second.source.qualifiers.contains(.rangeStart)
        && (0...8).contains(second.source.range.start - first.source.range.end)
        && (0...8).contains(first.target.range.start - second.target.range.end)
      {
        return ExchangedFigures.Exchange(first: (first.source, second.target), second: (second.source, first.target))
      }
    }
    return nil
  }

  /// Cells of a row of a table that stand in another order: `32.1  27.7` and `27.7  32.1`.
  static func turnedRow(
    _ source: some Collection<Fact>, _ target: some Collection<Fact>, in korean: [UInt8], and english: [UInt8]
  ) -> ExchangedFigures.Exchange? {
    let a = row(source, korean)
    guard a.count > 1 else { return nil }
    let b = row(target, english)
    guard a.count == b.count, Set(a.map(\.value)) == Set(b.map(\.value)), Set(a.map(\.value)).count == a.count,
      let first = a.indices.first(where: { a[$0].value != b[$0].value }),
      let second = b.indices.first(where: { b[$0].value == a[first].value }),
      a.indices.allSatisfy({ $0 == first || $0 == second || a[$0].value == b[$0].value })
    else { return nil }
    return ExchangedFigures.Exchange(first: (a[first], b[first]), second: (a[second], b[second]))
  }

  /// The longest run of facts between which nothing but white space or a stroke stands.
  private static func row(_ facts: some Collection<Fact>, _ text: [UInt8]) -> [Fact] {
    var best: [Fact] = []
    var run: [Fact] = []
    for fact in facts.prefix(40) where fact.evidence == .digits && isCell(fact.value) {
      if let last = run.last, !isCellBorder(in: text, from: last.range.end, to: fact.range.start) { run = [] }
      run.append(fact)
      if run.count > best.count { best = run }
    }
    return best
  }

  /// What a cell may say; names of places before the cells are their label.
  private static func isCell(_ value: FactValue) -> Bool {
    switch value {
    case .number, .ordinal, .percent, .money, .measure, .age, .fraction, .multiple, .duration, .date, .time: true
    default: false
    }
  }

  private static func isCellBorder(in text: [UInt8], from: Int, to: Int) -> Bool {
    guard to > from, to - from <= 12 else { return false }
    return text[from..<to].allSatisfy {
      // The triangles of falling figures belong to the cell.
      Byte.isSpace($0) || $0 == 0x7C || $0 == 0x2D || $0 == 0xE2 || $0 == 0x96 || $0 == 0xB3 || $0 == 0x88 || $0 == 0x92
    }
  }
}
