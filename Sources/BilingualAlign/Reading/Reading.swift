public import BilingualDocuments
public import BilingualFacts
public import BilingualTerms
public import BilingualText

/// Everything that is known of one side of a pair: its document, facts, terms and words. It is read once; the aligner, the
/// checks, the archive and the matching of files all ask it.
public struct Reading: Sendable {
  /// What was read.
  public let document: Document
  /// All facts of the segments, sorted by range.
  public let facts: [Fact]
  /// All glossary terms of the segments, sorted by range; numbers of the pair's termbase.
  package let terms: [TermHit]
  private let readText = Once<AlignmentText>()

  /// Reads the facts and the terms of a document, segment by segment; its words are read when they are first asked for.
  ///
  /// - Parameter date: what relative words count from; the document's own date where `nil`, unless that is guessed.
  /// - Complexity: O(bytes).
  public init(_ document: Document, date: CalendarDate? = nil, termbase: Termbase = .empty) {
    self.document = document
    let reader = FactReader(language: document.language, date: date ?? document.metadata.knownDate)
    var scratch = FactReader.Scratch()
    var facts: [Fact] = []
    document.text.utf8.withUnsafeBufferPointer { text in
      for segment in document.segments { facts += reader.read(text, range: segment.text, &scratch) }
    }
    self.facts = facts
    terms = termbase.hits(in: document)
  }

  /// The words and shapes of the segments.
  /// - Complexity: O(bytes) when first asked for, O(1) then.
  package var text: AlignmentText { readText.value { AlignmentText(document, facts: facts) } }

  /// The words and shapes of the content blocks.
  /// - Complexity: O(tokens).
  var contentBlocks: AlignmentText { AlignmentText(contentBlocksOf: document, segments: text) }

  /// The text of a range of segments, from the first's start to the last's end; `nil` for none.
  public func range(of segments: Range<Int>) -> TextRange? {
    guard let first = segments.first, let last = segments.last else { return nil }
    return TextRange(document.segments[first].text.start, document.segments[last].text.end)
  }
}
