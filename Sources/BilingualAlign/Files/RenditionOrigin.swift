extension Rendition {
  /// Where a paragraph stands in the XML of its file: in which part, and in which of its elements.
  package struct Origin: Sendable, Hashable {
    /// What stands together in the file: the text of one element, or a sign that is an element itself.
    package struct Piece: Sendable, Hashable {
      /// Bytes of the paragraph's text.
      package var range: Range<Int>
      /// The number of the tag before it, as `XMLTags` counts.
      package let tag: Int
      package let isText: Bool
      /// Bytes of the element's text that stand before the piece.
      package var skipped = 0
    }

    /// The name of the part in the container.
    package let part: String
    /// The number of the tag that opens the paragraph.
    package let element: Int
    package private(set) var pieces: [Piece] = []
    /// Of a note: the number of the tag that refers to it in the main part.
    package var reference: Int?

    package init(part: String, element: Int) {
      self.part = part
      self.element = element
    }

    /// Notes a piece that is about to be added behind `before`.
    package mutating func add(_ text: String, after before: String, tag: Int, isText: Bool, skipped: Int = 0) {
      let start = before.utf8.count
      pieces.append(Piece(range: start..<start + text.utf8.count, tag: tag, isText: isText, skipped: skipped))
    }

    /// Adds what followed before the paragraph's end was deleted.
    /// - Parameter length: bytes of the text so far.
    package mutating func join(_ next: Origin, after length: Int) {
      for var piece in next.pieces {
        piece.range = piece.range.lowerBound + length..<piece.range.upperBound + length
        pieces.append(piece)
      }
    }

    /// The same for a text of which white space is taken away at both ends.
    package func trimmed(from whole: String, to text: String) -> Origin {
      let leading = whole.utf8.count - whole.drop { $0.isWhitespace }.utf8.count
      let end = leading + text.utf8.count
      var trimmed = self
      trimmed.pieces = pieces.compactMap { piece in
        let (low, high) = (max(piece.range.lowerBound, leading), min(piece.range.upperBound, end))
        guard low < high else { return nil }
        var piece = piece
        piece.skipped += low - piece.range.lowerBound
        piece.range = low - leading..<high - leading
        return piece
      }
      return trimmed
    }
  }
}

extension Rendition.Paragraph {
  /// The bytes of `text` that stand at bytes of the line; what is of the marker counts as the beginning.
  package func textRange(ofLine range: Range<Int>) -> Range<Int> {
    let before = marker.map { $0.utf8.count + 1 } ?? 0
    var (low, high): (Int?, Int?) = (nil, nil)
    var (inLine, inText) = (before, 0)
    for scalar in text.unicodeScalars {
      if low == nil, inLine >= range.lowerBound { low = inText }
      if high == nil, inLine >= range.upperBound { high = inText }
      inLine += Self.endsLine(scalar) ? 1 : UTF8.width(scalar)
      inText += UTF8.width(scalar)
    }
    return min(low ?? inText, high ?? inText)..<(high ?? inText)
  }
}
