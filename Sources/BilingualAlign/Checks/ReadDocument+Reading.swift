extension ReadDocument {
  /// Reads the facts and the terms of a document, sentence by sentence.
  ///
  /// - Parameter date: what relative words count from; the document's own date where `nil`, unless that is guessed.
  /// - Complexity: O(bytes).
  public init(reading document: Document, date: CalendarDate? = nil, termbase: Termbase = .empty) {
    let reader = FactReader(language: document.language, date: date ?? document.metadata.knownDate)
    var scratch = FactReader.Scratch()
    var facts: [Fact] = []
    document.text.utf8.withUnsafeBufferPointer { text in
      for segment in document.segments { facts += reader.read(text, range: segment.text, &scratch) }
    }
    self.init(document: document, facts: facts, terms: termbase.hits(in: document))
  }

  /// The indices of the facts that lie in a range of text.
  /// - Complexity: O(log facts).
  public func facts(in range: TextRange) -> ArraySlice<Fact> {
    facts[first(at: range.start)..<first(at: range.end)]
  }

  /// The terms of the glossary that share a byte with a range.
  /// - Complexity: O(log terms), and the terms that begin up to ``longestTerm`` bytes before the range.
  func terms(overlapping range: TextRange) -> [TermHit] {
    var low = 0
    var high = terms.count
    while low < high {
      let middle = (low + high) / 2
      if terms[middle].range.start < range.start - Self.longestTerm { low = middle + 1 } else { high = middle }
    }
    return terms[low...].prefix { $0.range.start < range.end }.filter { $0.range.overlaps(range) }
  }

  /// A pattern has 1,024 folded bytes at most; what was folded away, spaces and hyphens, may make it longer in the text.
  private static let longestTerm = 4096

  private func first(at offset: Int) -> Int {
    var low = 0
    var high = facts.count
    while low < high {
      let middle = (low + high) / 2
      if facts[middle].range.start < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
