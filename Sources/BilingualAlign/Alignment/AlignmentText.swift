/// One side of an alignment as the aligner sees it: its words as numbers, its lengths, shapes and paragraph bounds.
struct AlignmentText {
  var words: TokenizedText
  private(set) var shapes: [SegmentShape] = []
  /// For each segment, how many paragraphs have begun up to and with it.
  private(set) var paragraphs: [Int32] = []
  /// Whether a segment opens with `1.`, `□`, `ㅇ` or the like.
  private(set) var opensWithMarker: [Bool] = []

  /// Whether a segment is a mere end mark, see ``SegmentShape/isEndMark(_:)``.
  private(set) var isEndMark: [Bool] = []

  init(language: Language) { words = TokenizedText(language: language) }

  var count: Int { shapes.count }

  mutating func add(
    _ text: UnsafeBufferPointer<UInt8>, facts: [Fact], offset: Int, shape: SegmentShape, startsParagraph: Bool,
    tokenizer: inout Tokenizer
  ) {
    tokenizer.tokenize(text, facts: facts, offset: offset, into: &words)
    shapes.append(shape)
    opensWithMarker.append(SegmentShape.opensWithMarker(text))
    isEndMark.append(SegmentShape.isEndMark(text))
    paragraphs.append((paragraphs.last ?? 0) + (startsParagraph ? 1 : 0))
  }
}
