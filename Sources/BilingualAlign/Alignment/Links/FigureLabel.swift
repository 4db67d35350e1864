import BilingualFacts
package import BilingualText

/// What a figure is about: the noun it measures or counts, for a date what happens then.
package struct FigureLabel: Sendable, Hashable {
  /// The fact's range.
  package let figure: TextRange
  package let label: TextRange
}

/// Finds what the figures of a bead are about, on both sides at once: a word and its counterpart that both stand where labels stand.
struct FigureLabels {
  private(set) var source: [FigureLabel] = []
  private(set) var target: [FigureLabel] = []

  /// More figures than this are a table.
  private static let mostFigures = 40

  /// - Complexity: O(figures · (log words + links)), times the square of the words that are looked at around each.
  init(source: LinkText, target: LinkText, links: Links) {
    let korean = KoreanFigures(source)
    let english = EnglishFigures(target, source: source, links: links)
    var told = Set<TextRange>()
    for fact in source.facts.prefix(Self.mostFigures) {
      guard let kind = FigureKind(fact.value) else { continue }
      let other = links.links(ofSource: fact.range).first { $0.reason == .fact && $0.source == fact.range }?.target
      let words = korean.candidates(of: fact, kind)
      let others = other.map { english.candidates(of: $0, kind) } ?? []
      let choice = LabelChoice(kind, words, others, links, target)
      if let label = choice.source { self.source.append(FigureLabel(figure: fact.range, label: label)) }
      guard let other else { continue }
      told.insert(other)
      if let label = choice.target { self.target.append(FigureLabel(figure: other, label: label)) }
    }
    for fact in target.facts.prefix(Self.mostFigures) where !told.contains(fact.range) {
      guard let kind = FigureKind(fact.value) else { continue }
      let choice = LabelChoice(
        kind, [], english.candidates(of: fact.range, kind), links, target)
      if let label = choice.target { self.target.append(FigureLabel(figure: fact.range, label: label)) }
    }
    self.target.sort { $0.figure < $1.figure }
  }
}

/// The likeliest pair of labels of two figures that are linked; either may be none.
struct LabelChoice {
  let source: TextRange?
  let target: TextRange?

  /// - Complexity: O(candidates of the one · of the other · links).
  init(
    _ kind: FigureKind, _ source: [LabelCandidate], _ target: [LabelCandidate], _ links: Links, _ text: LinkText
  ) {
    let weights = LabelWeights.shared
    let scores = (
      source.map { weights.korean(kind, $0) },
      target.map { candidate in
        weights.english(kind, candidate, isLinked: links.isLinked(target: candidate.range))
      }
    )
    // Where only one side is known, each word of it stands for itself.
    let isPair = !source.isEmpty && !target.isEmpty
    let counterparts = isPair ? source.map { Self.counterparts(of: $0, links, text) } : []
    let linked = isPair ? target.map { links.isLinked(target: $0.range) } : []
    var best = (score: weights.noKorean(kind) + weights.noEnglish(kind), source: Int?.none, target: Int?.none)
    func offer(_ score: Float, _ i: Int?, _ j: Int?) { if score > best.score { best = (score, i, j) } }
    for j in target.indices { offer(weights.noKorean(kind) + scores.1[j], nil, j) }
    for i in source.indices {
      offer(scores.0[i] + weights.noEnglish(kind), i, nil)
      for j in target.indices {
        let probability =
          counterparts[i].filter { $0.target.overlaps(target[j].range) }.map(\.probability).max() ?? 0
        offer(
          scores.0[i] + scores.1[j]
            + weights.pair(probability, isSourceLinked: !counterparts[i].isEmpty, isTargetLinked: linked[j]), i, j)
      }
    }
    self.source = best.source.map { source[$0].range }
    self.target = best.target.map { index in
      let range = target[index].range
      return links.links.first { $0.reason != .fact && $0.target.overlaps(range) }?.target ?? range
    }
  }

  /// What a label stands for, if that is more than a particle or a conjunction.
  private static func counterparts(of word: LabelCandidate, _ links: Links, _ text: LinkText) -> [Links.Link] {
    links.links(ofSource: word.range).filter { link in
      link.reason != .fact && text.words(in: link.target).contains { text.words[$0].kind != .stop }
    }
  }
}
