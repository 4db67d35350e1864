/// Pairs the segments of a Korean text with those of its English translation.
public struct Aligner: Sendable {
  let lexicon: Lexicon
  var model: AlignmentModel
  var temperature: Float = 1

  public init(lexicon: Lexicon = .builtIn) {
    self.lexicon = lexicon
    model = .prior
  }

  /// Aligns the sentences of two documents.
  public func alignSentences(source: Document, target: Document) -> Alignment {
    var tokenizer = Tokenizer()
    return align(Self.sentences(source, &tokenizer), Self.sentences(target, &tokenizer))
  }

  /// Aligns the content blocks of two documents; indices count content blocks in file order.
  public func alignParagraphs(source: Document, target: Document) -> Alignment {
    var tokenizer = Tokenizer()
    return align(Self.paragraphs(source, &tokenizer), Self.paragraphs(target, &tokenizer))
  }

  static func sentences(_ document: Document, _ tokenizer: inout Tokenizer) -> AlignmentText {
    var text = AlignmentText(language: document.language)
    var block = -1
    var reader = SegmentReader(document)
    for segment in document.segments {
      let kind = document.blocks[segment.block].kind
      reader.read(segment.text, kind, startsParagraph: segment.block != block, &tokenizer, into: &text)
      block = segment.block
    }
    return text
  }

  static func paragraphs(_ document: Document, _ tokenizer: inout Tokenizer) -> AlignmentText {
    var text = AlignmentText(language: document.language)
    var reader = SegmentReader(document)
    for block in document.blocks where block.kind.isContent {
      reader.read(block.text, block.kind, startsParagraph: false, &tokenizer, into: &text)
    }
    return text
  }

  func align(_ source: AlignmentText, _ target: AlignmentText) -> Alignment {
    let scorer = BeadScorer(source: source, target: target, lexicon: lexicon)
    let band = Band(sourceCount: source.count, targetCount: target.count)
    var lattice = Lattice(band)
    scorer.forEachBead(rows: 0..<source.count, columns: 0..<target.count, band: band) { i, j, features in
      lattice.set(i, j, features.shape, model.score(features))
    }
    let probabilities = lattice.posteriors(temperature: temperature).probabilities
    let beads = lattice.bestPath().map { step in
      let (a, b) = BeadShapes.all[step.shape]
      let confidence = probabilities[lattice.state(step.i, step.j) * BeadShapes.count + step.shape]
      return Bead(
        source: step.i..<step.i + a, target: step.j..<step.j + b, confidence: Double(min(1, max(0, confidence))))
    }
    do {
      return try Alignment(beads, sourceCount: source.count, targetCount: target.count)
    } catch {
      preconditionFailure("a path through the lattice tiles both texts: \(error)")
    }
  }
}
