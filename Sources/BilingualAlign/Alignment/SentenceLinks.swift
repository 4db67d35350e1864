/// What an alignment of sentences says of the paragraphs that hold them: which would lose a sentence's partner if a bead of
/// paragraphs ended here.
///
/// The beads of sentences with text on both sides are links; each weighs as much as the aligner is sure of it. Links are in
/// order on both sides, so those that touch a run of paragraphs, and those that lie inside it, are runs of links.
struct SentenceLinks: Sendable {
  /// One side of the links, by paragraph p, 0...count.
  private struct Side: Sendable {
    /// The first link that begins at p or later, and the first that ends after p.
    var firstFrom: [Int32]
    var firstEndingAfter: [Int32]

    /// - Parameter spans: the paragraphs of each link, in order.
    init(_ spans: [Range<Int>], paragraphs: Int) {
      firstFrom = []
      firstEndingAfter = []
      for p in 0...paragraphs {
        var from = Int(firstFrom.last ?? 0)
        while from < spans.count, spans[from].lowerBound < p { from += 1 }
        firstFrom.append(Int32(from))
        var ending = Int(firstEndingAfter.last ?? 0)
        while ending < spans.count, spans[ending].upperBound <= p { ending += 1 }
        firstEndingAfter.append(Int32(ending))
      }
    }

    /// The links with a sentence in some of the paragraphs.
    @inline(__always)
    func touching(_ start: Int, _ end: Int) -> Range<Int> {
      let first = Int(firstEndingAfter[start])
      return first..<max(first, Int(firstFrom[end]))
    }

    /// The links with no sentence outside the paragraphs.
    @inline(__always)
    func within(_ start: Int, _ end: Int) -> Range<Int> {
      let first = Int(firstFrom[start])
      return first..<max(first, Int(firstEndingAfter[end]))
    }
  }

  private let source: Side
  private let target: Side
  /// The weight of all links before each.
  private let weightBefore: [Float]

  /// - Parameters:
  ///   - beads: of the sentences of both texts, in order.
  ///   - source: whose content blocks are the paragraphs.
  init(_ beads: [Bead], source: Document, target: Document) {
    let paragraphs = (source: source.contentOfSegments, target: target.contentOfSegments)
    var spans: (source: [Range<Int>], target: [Range<Int>]) = ([], [])
    var weights: [Float] = [0]
    for bead in beads {
      guard let s = Self.span(bead.source, paragraphs.source), let t = Self.span(bead.target, paragraphs.target) else {
        continue
      }
      spans.source.append(s)
      spans.target.append(t)
      weights.append(weights[weights.count - 1] + Float(bead.confidence))
    }
    self.source = Side(spans.source, paragraphs: source.contentStarts.count)
    self.target = Side(spans.target, paragraphs: target.contentStarts.count)
    weightBefore = weights
  }

  private static func span(_ sentences: Range<Int>, _ paragraphs: [Int]) -> Range<Int>? {
    guard let first = sentences.first, let last = sentences.last else { return nil }
    return paragraphs[first]..<paragraphs[last] + 1
  }

  private func weight(_ links: Range<Int>) -> Float { weightBefore[links.upperBound] - weightBefore[links.lowerBound] }

  /// The weight of the links that lead out of a bead of paragraphs; either side may be empty.
  func torn(_ rows: Range<Int>, _ columns: Range<Int>) -> Float {
    if rows.isEmpty { return weight(target.touching(columns.lowerBound, columns.upperBound)) }
    if columns.isEmpty { return weight(source.touching(rows.lowerBound, rows.upperBound)) }
    let s = source.touching(rows.lowerBound, rows.upperBound)
    let t = target.touching(columns.lowerBound, columns.upperBound)
    let inside = source.within(rows.lowerBound, rows.upperBound)
      .clamped(to: target.within(columns.lowerBound, columns.upperBound))
    return max(0, weight(s) + weight(t) - weight(s.clamped(to: t)) - weight(inside))
  }
}

extension Document {
  /// The first segment of each content block.
  var contentStarts: [Int] { blocks.filter(\.kind.isContent).map(\.segments.lowerBound) }

  /// For each segment, its block among the content blocks.
  var contentOfSegments: [Int] {
    blocks.filter(\.kind.isContent).enumerated().flatMap { index, block in block.segments.map { _ in index } }
  }
}
