public import BilingualDocuments
import BilingualText

extension Aligner {
  /// Links the words of each bead of an alignment of a pair's sentences or content blocks.
  /// - Complexity: linear in the words.
  public func links(of alignment: Alignment, _ pair: PairReading, level: Document.Level) -> [Links] {
    var tokenizer = Tokenizer(sharesWords: true)
    let korean = pair.source.document.linkRanges(level)
    let english = pair.target.document.linkRanges(level)
    var evidence = LinkEvidence(lexicon)
    var texts: [(source: LinkText, target: LinkText)?] = []
    for bead in alignment.beads {
      guard !bead.isOneSided else {
        texts.append(nil)
        continue
      }
      let pair = (
        source: LinkText(pair.source, segments: Array(korean[bead.source]), tokenizer: &tokenizer),
        target: LinkText(pair.target, segments: Array(english[bead.target]), tokenizer: &tokenizer)
      )
      if alignment.beads.count <= RepeatedWords.mostBeads { evidence.repeated.add(pair.source, pair.target) }
      texts.append(pair)
    }
    return texts.map { pair in pair.map { Links(source: $0.source, target: $0.target, evidence: evidence) } ?? .none }
  }
}

/// Links the words of single beads, as they are asked for.
package struct BeadLinker: Sendable {
  private let evidence: LinkEvidence

  package init(_ lexicon: Lexicon) {
    evidence = LinkEvidence(lexicon)
  }

  /// - Complexity: linear in the words of the bead.
  package func links(_ bead: Bead, source: Reading, target: Reading) -> Links {
    if bead.isOneSided { return .none }
    var tokenizer = Tokenizer(sharesWords: true)
    return Links(
      source: LinkText(source, segments: source.document.segments[bead.source].map { $0.text }, tokenizer: &tokenizer),
      target: LinkText(target, segments: target.document.segments[bead.target].map { $0.text }, tokenizer: &tokenizer),
      evidence: evidence)
  }
}

extension Document {
  /// The sentences or content blocks in the text, in file order.
  fileprivate func linkRanges(_ level: Level) -> [TextRange] {
    switch level {
    case .sentence: segments.map(\.text)
    case .paragraph: blocks.filter { $0.kind.isContent }.map(\.text)
    }
  }
}
