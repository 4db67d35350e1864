import BilingualFacts
package import BilingualText

/// What a figure is about: the noun it measures or counts, for a date what happens then.
package struct FigureLabel: Sendable, Hashable {
  /// The fact's range.
  package let figure: TextRange
  package let label: TextRange
}

/// Finds what the figures of a bead are about, so that both sides agree: the Korean by its particles, the English by what is
/// linked with it, and the other way round where only the English tells.
struct FigureLabels {
  private(set) var source: [FigureLabel] = []
  private(set) var target: [FigureLabel] = []

  /// - Complexity: O(figures · words).
  init(source: LinkText, target: LinkText, links: Links) {
    let korean = KoreanFigures(source)
    let english = EnglishFigures(target, source: source, links: links)
    func counterpart(of range: TextRange) -> TextRange? { Self.counterpart(of: range, links, target) }
    for fact in source.facts.prefix(Self.mostFigures) where Self.isFigure(fact.value) {
      let other = links.links(ofSource: fact.range).first { $0.reason == .fact && $0.source == fact.range }?.target
      let candidates = korean.candidates(of: fact)
      let label = candidates.first { $0.isSure || counterpart(of: $0.range) != nil } ?? candidates.first
      let partner = label.flatMap { counterpart(of: $0.range) }
      if let label { self.source.append(FigureLabel(figure: fact.range, label: label.range)) }
      guard let other else { continue }
      let counted = Self.isCount(fact.value) ? english.counted(by: other) : nil
      if let partner = partner ?? counted ?? english.label(of: other, isLinked: label == nil) {
        self.target.append(FigureLabel(figure: other, label: partner))
      }
    }
  }

  /// More figures than this are a table.
  private static let mostFigures = 40

  /// What a label stands for, if that is more than a particle or a conjunction.
  private static func counterpart(of range: TextRange, _ links: Links, _ target: LinkText) -> TextRange? {
    let found = links.links(ofSource: range).filter { link in
      link.reason != .fact && target.words(in: link.target).contains { target.words[$0].kind != .stop }
    }
    guard let first = found.map(\.target.start).min(), let last = found.map(\.target.end).max() else { return nil }
    // Parts of one word stand for words side by side.
    return last - first <= 60 ? TextRange(first, last) : found.last?.target
  }

  static func isFigure(_ value: FactValue) -> Bool {
    switch value {
    case .place, .acronym, .link, .email, .symbol, .identifier, .partOfDay: false
    default: true
    }
  }

  static func isCount(_ value: FactValue) -> Bool {
    switch value {
    case .number, .ordinal, .age: true
    default: false
    }
  }

  static func countsWhatFollows(_ value: FactValue) -> Bool {
    if case .duration = value { return true }
    return isCount(value)
  }

  static func isTime(_ value: FactValue) -> Bool {
    switch value {
    case .date, .time, .half, .quarter, .part, .partOfDay, .decade: true
    default: false
    }
  }
}
