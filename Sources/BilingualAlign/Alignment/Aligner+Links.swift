extension Aligner {
  /// Links the words of each bead of an alignment of two documents' sentences or content blocks.
  /// - Complexity: linear in the words; both texts are read again.
  public func links(
    of alignment: Alignment, source: Document, target: Document, level: Document.Level
  ) -> [Links] {
    var tokenizer = Tokenizer(sharesWords: true)
    let korean = source.linkRanges(level)
    let english = target.linkRanges(level)
    let facts = (FactReader(source), FactReader(target))
    var evidence = LinkEvidence(lexicon)
    var texts: [(source: LinkText, target: LinkText)?] = []
    for bead in alignment.beads {
      guard !bead.isOneSided else {
        texts.append(nil)
        continue
      }
      let pair = (
        source: Self.linkText(source, facts.0, korean[bead.source], &tokenizer),
        target: Self.linkText(target, facts.1, english[bead.target], &tokenizer)
      )
      if alignment.beads.count <= RepeatedWords.mostBeads { evidence.repeated.add(pair.source, pair.target) }
      texts.append(pair)
    }
    return texts.map { pair in pair.map { Links($0.source, $0.target, evidence) } ?? .none }
  }

  private static func linkText(
    _ document: Document, _ reader: FactReader, _ ranges: ArraySlice<TextRange>, _ tokenizer: inout Tokenizer
  ) -> LinkText {
    LinkText(
      document.text.utf8, Array(ranges), facts: ranges.flatMap { reader.read(document.text.utf8, range: $0) },
      document.language, &tokenizer)
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

extension FactReader {
  fileprivate init(_ document: Document) {
    self.init(language: document.language, date: document.metadata.date)
  }
}
