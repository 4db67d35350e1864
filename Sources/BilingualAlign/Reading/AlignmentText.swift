import BilingualDocuments
import BilingualFacts
import BilingualText

/// One side of an alignment as the aligner sees it: its words as numbers, its lengths, shapes and paragraph bounds.
package struct AlignmentText: Sendable {
  package private(set) var words: TokenizedText
  private(set) var shapes: [SegmentShape] = []
  /// For each segment, how many paragraphs have begun up to and with it.
  private(set) var paragraphs: [Int32] = []
  /// Whether a segment opens with `1.`, `□`, `ㅇ` or the like.
  private(set) var opensWithMarker: [Bool] = []

  /// Whether a segment is a mere end mark, see ``SegmentShape/isEndMark(_:)``.
  private(set) var isEndMark: [Bool] = []

  var count: Int { shapes.count }

  /// The segments of a document.
  /// - Parameter facts: what was read in it, sorted.
  /// - Complexity: O(bytes).
  init(_ document: Document, facts: [Fact]) {
    words = TokenizedText(language: document.language, recordsRanges: true)
    var tokenizer = Tokenizer(sharesWords: true)
    document.text.utf8.withUnsafeBufferPointer { bytes in
      var next = 0
      var block = -1
      for segment in document.segments {
        let range = segment.text
        let slice = UnsafeBufferPointer(rebasing: bytes[range.start..<range.end])
        while next < facts.count, facts[next].range.start < range.start { next += 1 }
        let first = next
        while next < facts.count, facts[next].range.start < range.end { next += 1 }
        tokenizer.tokenize(slice, facts: facts[first..<next], offset: range.start, into: &words)
        let kind = document.blocks[segment.block].kind
        addShape(SegmentShape(kind: kind, text: slice), slice, startsParagraph: segment.block != block)
        block = segment.block
      }
    }
  }

  /// The content blocks of a document, whose segments were read before.
  /// - Complexity: O(tokens).
  init(contentBlocksOf document: Document, segments: AlignmentText) {
    words = TokenizedText(language: document.language, recordsRanges: true)
    document.text.utf8.withUnsafeBufferPointer { bytes in
      for block in document.blocks where block.kind.isContent {
        let slice = UnsafeBufferPointer(rebasing: bytes[block.text.start..<block.text.end])
        words.addSegment(joining: block.segments, of: segments.words)
        addShape(SegmentShape(kind: block.kind, text: slice), slice, startsParagraph: true)
      }
    }
  }

  private mutating func addShape(
    _ shape: SegmentShape, _ text: UnsafeBufferPointer<UInt8>, startsParagraph: Bool
  ) {
    shapes.append(shape)
    opensWithMarker.append(SegmentShape.opensWithMarker(text))
    isEndMark.append(SegmentShape.isEndMark(text))
    paragraphs.append((paragraphs.last ?? 0) + (startsParagraph ? 1 : 0))
  }
}
