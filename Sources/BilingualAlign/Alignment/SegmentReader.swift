/// Reads the facts and words of a document's segments into an ``AlignmentText``.
struct SegmentReader {
  private let document: Document
  private let facts: FactReader
  private var scratch = FactReader.Scratch()

  init(_ document: Document) {
    self.document = document
    facts = FactReader(language: document.language, date: document.metadata.date)
  }

  mutating func read(
    _ range: TextRange, _ kind: BlockKind, startsParagraph: Bool, _ tokenizer: inout Tokenizer,
    into text: inout AlignmentText
  ) {
    document.text.utf8.withUnsafeBufferPointer { bytes in
      let slice = UnsafeBufferPointer(rebasing: bytes[range.start..<range.end])
      text.add(
        slice, facts: facts.read(bytes, range: range, &scratch), offset: range.start,
        shape: SegmentShape(kind: kind, text: slice), startsParagraph: startsParagraph, tokenizer: &tokenizer)
    }
  }
}
