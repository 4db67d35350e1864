import BilingualDocuments

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
  /// The paragraphs of each link.
  private let spans: [(source: Range<Int>, target: Range<Int>)]
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
    self.spans = zip(spans.source, spans.target).map { ($0, $1) }
    self.source = Side(spans.source, paragraphs: source.contentStarts.count)
    self.target = Side(spans.target, paragraphs: target.contentStarts.count)
    weightBefore = weights
  }

  /// The beads, with paragraphs that were left unpaired for want of a wider shape joined to those that hold most of their
  /// sentences' partners: one paragraph may be split into any number.
  func joined(_ beads: [Bead]) -> [Bead] {
    var forward: [Bead] = []
    for bead in beads { append(bead, to: &forward, isAfter: true) }
    var backward: [Bead] = []
    for bead in forward.reversed() { append(bead, to: &backward, isAfter: false) }
    return backward.reversed()
  }

  /// Appends a bead, or gives its paragraph to the last full bead where it belongs there and no shape could hold both. Between the
  /// two only paragraphs of the other side may stand unpaired.
  private func append(_ bead: Bead, to beads: inout [Bead], isAfter: Bool) {
    guard bead.isOneSided,
      let full = beads.lastIndex(where: { !$0.isOneSided || $0.source.isEmpty == bead.source.isEmpty }),
      !beads[full].isOneSided, belongs(bead, beads[full])
    else { return beads.append(bead) }
    let wide = beads[full]
    func span(_ one: Range<Int>, _ other: Range<Int>) -> Range<Int> {
      one.isEmpty ? other : min(one.lowerBound, other.lowerBound)..<max(one.upperBound, other.upperBound)
    }
    let joined = Bead(
      source: span(bead.source, wide.source), target: span(bead.target, wide.target),
      confidence: min(wide.confidence, bead.confidence))
    guard max(joined.source.count, joined.target.count) > BeadShapes.maximumSide else { return beads.append(bead) }
    beads[full] = joined
    // What stands unpaired between them now stands beyond.
    for index in beads.indices[(full + 1)...] {
      let source = isAfter ? joined.source.upperBound : joined.source.lowerBound
      let target = isAfter ? joined.target.upperBound : joined.target.lowerBound
      beads[index] = Bead(
        source: beads[index].source.isEmpty ? source..<source : beads[index].source,
        target: beads[index].target.isEmpty ? target..<target : beads[index].target,
        confidence: beads[index].confidence)
    }
  }

  /// Whether more than half of the links of an unpaired paragraph, by weight, lead into a bead.
  private func belongs(_ half: Bead, _ full: Bead) -> Bool {
    let links =
      half.target.isEmpty
      ? source.touching(half.source.lowerBound, half.source.upperBound)
      : target.touching(half.target.lowerBound, half.target.upperBound)
    var inside: Float = 0
    for link in links
    where half.target.isEmpty ? spans[link].target.overlaps(full.target) : spans[link].source.overlaps(full.source) {
      inside += weight(link..<link + 1)
    }
    return inside > max(0.5, weight(links) / 2)
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
