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
    var tokenizer = Tokenizer(sharesWords: true)
    let source = Self.sentences(source, &tokenizer)
    let target = Self.sentences(target, &tokenizer)
    return align(source, target, tokenizer.sounds)
  }

  /// Aligns the content blocks of two documents; indices count content blocks in file order.
  public func alignParagraphs(source: Document, target: Document) -> Alignment {
    var tokenizer = Tokenizer(sharesWords: true)
    let source = Self.paragraphs(source, &tokenizer)
    let target = Self.paragraphs(target, &tokenizer)
    return align(source, target, tokenizer.sounds)
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

  /// - Complexity: linear in the number of segments where anchors are found, O(segments × strip) where not.
  func align(_ source: AlignmentText, _ target: AlignmentText, _ sounds: [SoundForm]) -> Alignment {
    let evidence = AlignmentEvidence(source: source, target: target, lexicon: lexicon, sounds: sounds)
    let chain = AnchorChain(evidence, isNeeded: source.count * target.count > SearchPlan.wholeGrid)
    let search = WindowSearch(evidence, model, Self.temperature, options)
    let sections = SearchPlan.sections(options.fixedPairs, sourceCount: source.count, targetCount: target.count)
    let beads = sections.flatMap { search.beads($0, along: chain) }
    let moves = MovedSegments(evidence, model, Self.temperature).found(in: beads)
    do {
      return try Alignment(beads, moves: moves, sourceCount: source.count, targetCount: target.count)
    } catch {
      preconditionFailure("a path through the lattice tiles both texts: \(error)")
    }
  }
}
