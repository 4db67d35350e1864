public import BilingualDocuments

/// Pairs the segments of a Korean text with those of its English translation.
public struct Aligner: Sendable {
  package let lexicon: Lexicon
  var model: AlignmentModel
  /// Scores are divided by this before they become probabilities.
  /// Source: Docs/Measurements.md, "Alignment confidence".
  static let temperature: Float = 0.75

  /// What may be paired, what is fixed beforehand, and on how many threads.
  public var options = AlignerOptions()

  /// An aligner with the lexicon and the weights that are built in.
  public init() { self.init(lexicon: .builtIn) }

  package init(lexicon: Lexicon) {
    self.lexicon = lexicon
    model = .fitted
  }

  /// Aligns the sentences of two documents.
  public func alignSentences(source: Document, target: Document) -> Alignment {
    alignSentences(Reader().read(source: source, target: target))
  }

  /// Aligns the sentences of a pair.
  ///
  /// Two files of subtitles are paired by their times, where these agree and no pairs were fixed.
  public func alignSentences(_ pair: PairReading) -> Alignment {
    if options.fixedPairs.isEmpty, let timed = TimedCues.alignment(pair.source.document, pair.target.document) {
      return timed
    }
    return align(sentenceEvidence(pair))
  }

  /// Aligns the content blocks of two documents; indices count content blocks in file order.
  ///
  /// Their sentences are aligned first: what pairs a sentence speaks for its paragraph.
  public func alignParagraphs(source: Document, target: Document) -> Alignment {
    alignParagraphs(Reader().read(source: source, target: target))
  }

  /// Aligns the content blocks of a pair; indices count content blocks in file order.
  public func alignParagraphs(_ pair: PairReading) -> Alignment {
    alignParagraphs(pair, sentences: alignSentencesOfParagraphs(pair))
  }

  func alignParagraphs(_ pair: PairReading, sentences: Alignment) -> Alignment {
    align(paragraphEvidence(pair, sentences: sentences))
  }

  /// The sentences within paragraphs, to any shape; fixed pairs of paragraphs fix their first sentences, vectors of paragraphs
  /// say nothing of sentences.
  func alignSentencesOfParagraphs(_ pair: PairReading) -> Alignment {
    var aligner = self
    aligner.options.embeddings = nil
    aligner.options.maximumSide = BeadShapes.maximumSide
    let starts = (pair.source.document.contentStarts, pair.target.document.contentStarts)
    aligner.options.fixedPairs = options.fixedPairs.map {
      FixedPair(source: starts.0[$0.source], target: starts.1[$0.target])
    }
    return aligner.alignSentences(pair)
  }

  /// The segments that given beads leave unpaired and that translate each other all the same, see ``Alignment/moves``.
  /// - Complexity: O(n log n) in the words of the unpaired segments.
  package func moves(in beads: [Bead], of pair: PairReading) -> [Bead] {
    MovedSegments(sentenceEvidence(pair), model: model, temperature: Self.temperature).found(in: beads)
  }

  /// What the sentences of a pair say of each other.
  func sentenceEvidence(_ pair: PairReading) -> AlignmentEvidence {
    AlignmentEvidence(source: pair.source.text, target: pair.target.text, lexicon: lexicon)
  }

  /// What the content blocks of a pair say of each other.
  func paragraphEvidence(_ pair: PairReading, sentences: Alignment) -> AlignmentEvidence {
    AlignmentEvidence(
      source: pair.source.contentBlocks, target: pair.target.contentBlocks, lexicon: lexicon,
      links: SentenceLinks(sentences.beads, source: pair.source.document, target: pair.target.document))
  }

  /// - Complexity: linear in the number of segments and words; where no anchors are found, times the width of a strip.
  private func align(_ evidence: AlignmentEvidence) -> Alignment {
    let source = evidence.source
    let target = evidence.target
    let chain = AnchorChain(evidence, isNeeded: source.count * target.count > SearchPlan.wholeGrid)
    let search = WindowSearch(evidence, model: model, temperature: Self.temperature, options: options)
    let sections = SearchPlan.sections(options.fixedPairs, sourceCount: source.count, targetCount: target.count)
    let scorer = BeadScorer(evidence)
    var beads = sections.flatMap { search.beads($0, along: chain, scorer) }
    let moved = MovedSegments(evidence, model: model, temperature: Self.temperature)
    if options.embeddings == nil {
      beads = Relatedness.claimed(beads, fixedPairs: options.fixedPairs) { moved.gain(of: $0, scorer) }
    }
    if let links = evidence.links, options.maximumSide == BeadShapes.maximumSide { beads = links.joined(beads) }
    let moves = moved.found(in: beads)
    do {
      var alignment = try Alignment(
        beads, moves: moves, unbroken: UnbrokenText.found(in: beads, source, target), sourceCount: source.count,
        targetCount: target.count)
      if alignment.isReordered, options.embeddings == nil {
        let text = ReorderedText(evidence, moved, fixedPairs: options.fixedPairs)
        let (beads, moves) = text.contested(beads, moves: moves, scorer)
        alignment = try Alignment(
          beads, moves: moves, unbroken: alignment.unbroken, sourceCount: source.count, targetCount: target.count)
      }
      let crossed = CrossedBeads(moved, Self.temperature).found(in: alignment.beads, scorer)
      return crossed.isEmpty ? alignment : alignment.with(moves: crossed)
    } catch {
      preconditionFailure("a path through the lattice tiles both texts: \(error)")
    }
  }
}
