import BilingualText

/// Counts the paragraphs of a Word document's lists and says what stands before each.
///
/// Lists that are uses of one definition count on together; a use that names a start begins there when it is first met.
/// Source: ECMA-376, 5th edition, part 1, §17.9.
struct WordLists {
  private let numbering: WordNumbering
  private let styles: WordStyles
  private var counters: [Int: ListCounter] = [:]
  private var started: Set<[Int]> = []

  init(_ numbering: WordNumbering, _ styles: WordStyles) {
    self.numbering = numbering
    self.styles = styles
  }

  /// Where a paragraph stands in a list.
  struct Place {
    let list: Int
    let level: Int
  }

  /// Returns the list and the level of a paragraph; `nil` where it is in none.
  func place(_ own: WordStyles.Properties, _ style: WordStyles.Resolved) -> Place? {
    guard let list = own.list ?? style.list, list != 0 else { return nil }
    var level = own.level
    if level == nil, own.list == nil, let name = style.listStyle { level = self.level(of: list, forStyle: name) }
    return Place(list: list, level: min(max(level ?? style.level ?? 0, 0), WordNumbering.levelCount - 1))
  }

  /// The level whose paragraphs have this style.
  private func level(of list: Int, forStyle name: String) -> Int? {
    guard let (_, definition, _) = numbering.resolved(list, style: styles.list(ofNumbering:)) else { return nil }
    return definition.levels.filter { $0.value.style == name }.keys.min()
  }

  /// Counts a paragraph and returns its number or bullet as shown; `nil` where there is nothing to show.
  mutating func next(_ place: Place) -> String? {
    guard let (instance, definition, number) = numbering.resolved(place.list, style: styles.list(ofNumbering:)) else {
      return nil
    }
    func level(_ index: Int) -> WordNumbering.Level? { instance.levels[index] ?? definition.levels[index] }
    guard let shown = level(place.level) else { return nil }
    func start(_ index: Int) -> Int { instance.starts[index] ?? level(index)?.start ?? 1 }
    var counter = counters[number] ?? ListCounter(levels: WordNumbering.levelCount)
    if let first = instance.starts[place.level], started.insert([place.list, place.level]).inserted {
      counter.set(place.level, to: first)
    }
    counter.advance(place.level, start: start) { below, above in
      level(below)?.restart.map { above < $0 } ?? true
    }
    counters[number] = counter
    if shown.isBullet { return shown.text.isEmpty ? nil : shown.text }
    let text = Self.text(shown) { index in
      let format = shown.isLegal ? .decimal : level(index)?.format ?? .decimal
      return format.text(counter.value(index, start: start))
    }
    return text.isEmpty ? nil : text
  }

  /// The level's text with the numbers in place of `%1` to `%9`.
  private static func text(_ level: WordNumbering.Level, _ number: (Int) -> String) -> String {
    var (out, rest) = ("", level.text[...])
    while let mark = rest.firstIndex(of: "%") {
      out += rest[..<mark]
      rest = rest[rest.index(after: mark)...]
      if let digit = rest.first?.wholeNumberValue, (1...WordNumbering.levelCount).contains(digit) {
        out += number(digit - 1)
        rest = rest.dropFirst()
      } else {
        out += "%"
      }
    }
    return (out + rest).trimmingWhitespace.description
  }
}
