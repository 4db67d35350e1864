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
    return alignment.beads.map { bead in
      guard !bead.isOneSided else { return .none }
      func text(_ document: Document, _ reader: FactReader, _ ranges: ArraySlice<TextRange>) -> LinkText {
        LinkText(
          document.text.utf8, Array(ranges), facts: ranges.flatMap { reader.read(document.text.utf8, range: $0) },
          document.language, &tokenizer)
      }
      return Links(
        text(source, facts.0, korean[bead.source]), text(target, facts.1, english[bead.target]), lexicon: lexicon)
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

extension FactReader {
  fileprivate init(_ document: Document) {
    self.init(language: document.language, date: document.metadata.date)
  }
}
