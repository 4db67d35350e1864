extension ReadDocument {
  /// Reads the facts and the terms of a document, sentence by sentence.
  ///
  /// - Parameter date: what relative words count from; the document's own date where `nil`.
  /// - Complexity: O(bytes).
  public init(reading document: Document, date: CalendarDate? = nil, termbase: Termbase = .empty) {
    let reader = FactReader(language: document.language, date: date ?? document.metadata.date)
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
