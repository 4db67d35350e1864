import BilingualDocuments

extension Aligner {
  /// Aligns paragraphs of several segments; the beads count segments.
  ///
  /// Where a translator, or an export, joined paragraphs on one side only, the sentences tell where the joint is: such a bead
  /// is cut there, so that each paragraph of the other side keeps its own. Both texts are aligned twice.
  public func alignParagraphsOverSegments(_ pair: PairReading) -> Alignment {
    let (source, target) = (pair.source.document, pair.target.document)
    let sentences = alignSentencesOfParagraphs(pair)
    let paragraphs = alignParagraphs(pair, sentences: sentences).overSegments(source: source, target: target)
    // Narrower beads, where the user asks for them, cut more often.
    let cutting =
      options.maximumSide == BeadShapes.maximumSide ? sentences : alignSentences(pair)
    let refiner = ParagraphRefiner(source: source, target: target, sentences: cutting)
    do {
      return try Alignment(
        refiner.refined(paragraphs.beads), moves: paragraphs.moves, unbroken: paragraphs.unbroken,
        sourceCount: paragraphs.sourceCount, targetCount: paragraphs.targetCount)
    } catch {
      preconditionFailure("parts of beads tile what the beads tiled: \(error)")
    }
  }
}

/// Cuts beads of joined paragraphs where sentences agree with a paragraph bound of one side.
private struct ParagraphRefiner {
  private let sourceBounds: Set<Int>
  private let targetBounds: Set<Int>
  private let sentences: Alignment
  /// For each source, each target segment, the index of its sentence bead.
  private let beadOfSource: [Int]
  private let beadOfTarget: [Int]

  init(source: Document, target: Document, sentences: Alignment) {
    sourceBounds = Set(source.blocks.map { $0.segments.lowerBound })
    targetBounds = Set(target.blocks.map { $0.segments.lowerBound })
    self.sentences = sentences
    beadOfSource = sentences.beads.indices.flatMap { bead in sentences.beads[bead].source.map { _ in bead } }
    beadOfTarget = sentences.beads.indices.flatMap { bead in sentences.beads[bead].target.map { _ in bead } }
  }

  func refined(_ beads: [Bead]) -> [Bead] { joined(beads).flatMap(cut) }

  /// Joins an unpaired paragraph to the neighbour with which its sentences are paired.
  private func joined(_ beads: [Bead]) -> [Bead] {
    var joined: [Bead] = []
    for bead in beads {
      if let last = joined.last, last.isOneSided != bead.isOneSided, share(last, bead) {
        joined[joined.count - 1] = Bead(
          source: last.source.lowerBound..<bead.source.upperBound,
          target: last.target.lowerBound..<bead.target.upperBound, confidence: min(last.confidence, bead.confidence))
      } else {
        joined.append(bead)
      }
    }
    return joined
  }

  /// Whether a sentence bead pairs a segment of the unpaired side of one with a segment of the other.
  private func share(_ one: Bead, _ other: Bead) -> Bool {
    let (half, full) = one.isOneSided ? (one, other) : (other, one)
    return half.target.contains { segment in sentences.beads[beadOfTarget[segment]].source.overlaps(full.source) }
      || half.source.contains { segment in sentences.beads[beadOfSource[segment]].target.overlaps(full.target) }
  }

  private func cut(_ bead: Bead) -> [Bead] {
    guard bead.source.count > 1, bead.target.count > 1 else { return [bead] }
    var parts: [Bead] = []
    var from = (source: bead.source.lowerBound, target: bead.target.lowerBound)
    func part(_ i: Int, _ j: Int) -> Bead {
      Bead(source: from.source..<i, target: from.target..<j, confidence: bead.confidence)
    }
    for sentence in sentences.beads[beadOfSource[bead.source.lowerBound]...] {
      let (i, j) = (sentence.source.lowerBound, sentence.target.lowerBound)
      if i >= bead.source.upperBound || j >= bead.target.upperBound { break }
      guard i > from.source, j > from.target, sourceBounds.contains(i) || targetBounds.contains(j),
        !sentence.isOneSided
      else { continue }
      parts.append(part(i, j))
      from = (i, j)
    }
    return parts + [part(bead.source.upperBound, bead.target.upperBound)]
  }
}
