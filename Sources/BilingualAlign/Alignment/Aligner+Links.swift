public import BilingualDocuments
package import BilingualText

extension Aligner {
  /// Links the words of each bead of an alignment of a pair's sentences or content blocks, and the terms of the glossaries that the pair
  /// was read with.
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
    return texts.map { texts in
      guard let texts else { return .none }
      let terms = LinkedTerms(texts.source.terms, texts.target.terms, pair.termbase).pairs
      return Links(source: texts.source, target: texts.target, evidence: evidence, terms: terms)
    }
  }
}

/// Links the words of single beads, as they are asked for; what the figures are about is not. Terms of the glossaries are words as
/// others: the checks, which ask here, know them themselves.
package struct BeadLinker: Sendable {
  private let evidence: LinkEvidence

  package init(_ lexicon: Lexicon) {
    evidence = LinkEvidence(lexicon)
  }

  /// The words of a bead, cut for ``links(_:)``; `nil` for a bead of one side.
  package struct Texts: Sendable {
    fileprivate let source: LinkText
    fileprivate let target: LinkText
  }

  /// - Complexity: linear in the words of the bead.
  package func texts(_ bead: Bead, source: Reading, target: Reading) -> Texts? {
    if bead.isOneSided { return nil }
    var tokenizer = Tokenizer(sharesWords: true)
    return Texts(
      source: LinkText(source, segments: source.document.segments[bead.source].map { $0.text }, tokenizer: &tokenizer),
      target: LinkText(target, segments: target.document.segments[bead.target].map { $0.text }, tokenizer: &tokenizer))
  }

  /// - Complexity: linear in the words of the bead.
  package func links(_ texts: Texts) -> Links {
    Links(source: texts.source, target: texts.target, evidence: evidence, isLabelled: false)
  }

  /// False where fewer than two names of a bead can be linked, as too few words sound alike; a quarter of what the links cost.
  /// - Parameters:
  ///   - ignoresKnown: whether two words that the lexicon both knows do not count.
  ///   - isName: of two words that sound alike, whether they count.
  package func mayLinkNames(
    _ texts: Texts, ignoresKnown: Bool = false, where isName: (_ source: TextRange, _ target: TextRange) -> Bool
  ) -> Bool {
    let (source, target) = (texts.source, texts.target)
    let names = LinkedNames(
      source: source, target: target, lexicon: evidence.lexicon, isFree: (source: { _ in true }, target: { _ in true }),
      ignoresKnown: ignoresKnown)
    if names.isBroken { return true }
    let counted = names.names.filter { isName(source.range(of: $0.word, $0.syllables), target.range(of: $0.target)) }
    return counted.contains { name in
      counted.contains { $0.word != name.word && !$0.target.overlaps(name.target) }
    }
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
