public import BilingualText

/// Which words of a bead stand for which.
///
/// A word stands for one word or phrase at most; nothing is said of the words that nothing speaks for.
public struct Links: Sendable, Hashable {
  /// Two words or phrases that stand for each other. Both are ranges of the document's text of their side: `reading.place(link.source).text` is
  /// what stands there.
  public struct Link: Sendable, Hashable {
    /// A Korean word without its particle, or a part of one.
    public let source: TextRange
    /// The English word or phrase that stands for it.
    public let target: TextRange
    /// How surely they stand for each other, 0...1.
    /// Source: Docs/Measurements.md, "Links".
    public let probability: Double
    /// Why it is believed.
    public let reason: Reason
  }

  /// What speaks for a link.
  public enum Reason: String, Sendable, Hashable, CaseIterable {
    /// Equal values.
    case fact
    /// They sound alike.
    case name
    /// A pair of the glossary.
    case term
    /// The lexicon translates one by the other.
    case lexicon
    /// The same Latin word.
    case identical
    /// They meet in other beads of the same texts.
    case repeated
    /// Both are left between words that are linked.
    case position
  }

  /// Sorted by source, then by target.
  public let links: [Link]

  /// What the figures of the source, of the target are about, in their order.
  package internal(set) var sourceLabels: [FigureLabel] = []
  package internal(set) var targetLabels: [FigureLabel] = []

  /// The content words of the target that stand for nothing that is known: each may translate what is not linked, either.
  package internal(set) var openTargets: [TextRange] = []

  package static let none = Links(links: [])

  init(links: [Link]) {
    self.links = links.sorted { ($0.source, $0.target) < ($1.source, $1.target) }
  }

  /// Returns what a figure of one side is about.
  /// - Parameter figure: the fact's range.
  public func label(of figure: TextRange, in language: Language) -> TextRange? {
    (language == .korean ? sourceLabels : targetLabels).first { $0.figure == figure }?.label
  }

  /// Returns the links of the words in a range of the source.
  /// - Complexity: O(log links + result).
  public func links(ofSource range: TextRange) -> ArraySlice<Link> {
    let first = links.partitioningIndex { $0.source.end > range.start }
    var end = first
    while end < links.count, links[end].source.start < range.end { end += 1 }
    return links[first..<end]
  }

  /// Returns what the words in a range of the source stand for, in the target's order.
  public func targets(of range: TextRange) -> [TextRange] {
    links(ofSource: range).map(\.target).sorted()
  }

  /// Returns what the words in a range of the target are translations of, in the source's order.
  /// - Complexity: O(links).
  public func sources(of range: TextRange) -> [TextRange] {
    links.compactMap { $0.target.overlaps(range) ? $0.source : nil }
  }

  /// True if any word in a range of the source has a counterpart.
  public func isLinked(source range: TextRange) -> Bool { !links(ofSource: range).isEmpty }

  /// True if any word in a range of the target has a counterpart.
  public func isLinked(target range: TextRange) -> Bool { links.contains { $0.target.overlaps(range) } }
}
