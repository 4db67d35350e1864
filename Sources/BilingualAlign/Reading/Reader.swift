public import BilingualDocuments
public import BilingualTerms
public import BilingualText

/// Reads both sides of pairs. One reader serves any number of pairs, on any number of threads.
public struct Reader: Sendable {
  /// The glossaries of the run.
  public var termbase: Termbase
  /// The date of documents that name none.
  public var date: CalendarDate?

  /// A reader with the glossaries whose terms are found, and the date of documents that name none.
  public init(termbase: Termbase = .empty, date: CalendarDate? = nil) {
    self.termbase = termbase
    self.date = date
  }

  /// Reads two documents; relative words of both count from the same date.
  /// - Complexity: O(bytes).
  public func read(source: Document, target: Document) -> PairReading {
    let known = source.metadata.knownDate ?? target.metadata.knownDate ?? date
    return PairReading(
      source: Reading(source, date: known, termbase: termbase),
      target: Reading(target, date: known, termbase: termbase),
      date: known ?? source.metadata.date ?? target.metadata.date, termbase: termbase)
  }

  /// Reads two files in the two languages.
  /// - Throws: ``PairError`` where they cannot be an original and its translation.
  /// - Complexity: O(bytes).
  public func read(source: SourceFile, target: SourceFile) throws(PairError) -> PairReading {
    let source = Document(reading: source, language: .korean)
    let target = Document(reading: target, language: .english)
    try PairError.check(source: source, target: target)
    return read(source: source, target: target)
  }
}

/// An original and its translation as they were read.
public struct PairReading: Sendable {
  /// The original.
  public let source: Reading
  /// The translation.
  public let target: Reading
  /// The pair's date: from the metadata or the name of a file, as given by the user, or else a guess.
  public let date: CalendarDate?
  /// The glossaries that both sides were read with.
  public let termbase: Termbase
}
