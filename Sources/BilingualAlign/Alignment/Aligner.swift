/// Pairs the segments of a Korean text with those of its English translation.
public struct Aligner: Sendable {
  let lexicon: Lexicon
  var model: AlignmentModel
  /// Scores are divided by this before they become probabilities.
  /// Source: Docs/Measurements.md, "Alignment confidence".
  static let temperature: Float = 0.75

  public var options = AlignerOptions()

  public init(lexicon: Lexicon = .builtIn) {
    self.lexicon = lexicon
    model = .fitted
  }

  /// Aligns the sentences of two documents.
  public func alignSentences(source: Document, target: Document) -> Alignment {
    align(sentenceEvidence(source, target))
  }

  /// Aligns the content blocks of two documents; indices count content blocks in file order.
  ///
  /// Their sentences are aligned first: what pairs a sentence speaks for its paragraph.
  public func alignParagraphs(source: Document, target: Document) -> Alignment {
    alignParagraphs(source, target, sentences: alignSentencesOfParagraphs(source, target))
  }

  func alignParagraphs(_ source: Document, _ target: Document, sentences: Alignment) -> Alignment {
    align(paragraphEvidence(source, target, sentences: sentences))
  }

  /// The sentences within paragraphs, to any shape; fixed pairs of paragraphs fix their first sentences, vectors of paragraphs
  /// say nothing of sentences.
  func alignSentencesOfParagraphs(_ source: Document, _ target: Document) -> Alignment {
    var aligner = self
    aligner.options.embeddings = nil
    aligner.options.maximumSide = BeadShapes.maximumSide
    let starts = (source.contentStarts, target.contentStarts)
    aligner.options.fixedPairs = options.fixedPairs.map {
      FixedPair(source: starts.0[$0.source], target: starts.1[$0.target])
    }
    return aligner.alignSentences(source: source, target: target)
  }

  /// What the sentences of two documents say of each other.
  func sentenceEvidence(_ source: Document, _ target: Document, recordsRanges: Bool = false) -> AlignmentEvidence {
    var tokenizer = Tokenizer(sharesWords: true)
    let source = Self.sentences(source, &tokenizer, recordsRanges)
    let target = Self.sentences(target, &tokenizer, recordsRanges)
    return AlignmentEvidence(source: source, target: target, lexicon: lexicon, sounds: tokenizer.sounds)
  }

  /// What the content blocks of two documents say of each other.
  func paragraphEvidence(
    _ source: Document, _ target: Document, sentences: Alignment, recordsRanges: Bool = false
  ) -> AlignmentEvidence {
    var tokenizer = Tokenizer(sharesWords: true)
    let korean = Self.paragraphs(source, &tokenizer, recordsRanges)
    let english = Self.paragraphs(target, &tokenizer, recordsRanges)
    return AlignmentEvidence(
      source: korean, target: english, lexicon: lexicon, sounds: tokenizer.sounds,
      links: SentenceLinks(sentences.beads, source: source, target: target))
  }

  /// - Parameter recordsRanges: whether the places of words are kept.
  static func sentences(
    _ document: Document, _ tokenizer: inout Tokenizer, _ recordsRanges: Bool = false
  ) -> AlignmentText {
    var text = AlignmentText(language: document.language)
    text.words.recordsRanges = recordsRanges
    var block = -1
    var reader = SegmentReader(document)
    for segment in document.segments {
      let kind = document.blocks[segment.block].kind
      reader.read(segment.text, kind, startsParagraph: segment.block != block, &tokenizer, into: &text)
      block = segment.block
    }
    return text
  }

  static func paragraphs(
    _ document: Document, _ tokenizer: inout Tokenizer, _ recordsRanges: Bool = false
  ) -> AlignmentText {
    var text = AlignmentText(language: document.language)
    text.words.recordsRanges = recordsRanges
    var reader = SegmentReader(document)
    for block in document.blocks where block.kind.isContent {
      reader.read(block.text, block.kind, startsParagraph: true, &tokenizer, into: &text)
    }
    return text
  }

  /// - Complexity: linear in the number of segments and words; where no anchors are found, times the width of a strip.
  private func align(_ evidence: AlignmentEvidence) -> Alignment {
    let source = evidence.source
    let target = evidence.target
    let chain = AnchorChain(evidence, isNeeded: source.count * target.count > SearchPlan.wholeGrid)
    let search = WindowSearch(evidence, model, Self.temperature, options)
    let sections = SearchPlan.sections(options.fixedPairs, sourceCount: source.count, targetCount: target.count)
    let scorer = BeadScorer(evidence)
    var beads = sections.flatMap { search.beads($0, along: chain, scorer) }
    if options.embeddings == nil { beads = Relatedness.claimed(beads, fixedPairs: options.fixedPairs) }
    if let links = evidence.links, options.maximumSide == BeadShapes.maximumSide { beads = links.joined(beads) }
    let moved = MovedSegments(evidence, model, Self.temperature)
    let moves = moved.found(in: beads)
    do {
      var alignment = try Alignment(
        beads, moves: moves, unbroken: UnbrokenText.found(in: beads, source, target), sourceCount: source.count,
        targetCount: target.count)
      if alignment.isReordered, options.embeddings == nil {
        let text = ReorderedText(evidence, moved, fixedPairs: options.fixedPairs)
        let (beads, moves) = text.contested(beads, scorer)
        alignment = try Alignment(
          beads, moves: moves, unbroken: alignment.unbroken, sourceCount: source.count, targetCount: target.count)
      }
      return alignment
    } catch {
      preconditionFailure("a path through the lattice tiles both texts: \(error)")
    }
  }
}
