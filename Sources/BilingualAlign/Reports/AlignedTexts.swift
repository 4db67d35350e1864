/// Whether beads hold sentences or paragraphs.
public enum AlignmentLevel: String, Sendable, Hashable, CaseIterable {
  case sentence, paragraph
}

/// Two documents and their beads at one level, ready to be written.
public struct AlignedTexts: Sendable {
  public let source: Document
  public let target: Document
  public let level: AlignmentLevel
  public let alignment: Alignment

  /// - Parameter alignment: over the segments or the content blocks of the documents, as `level` says.
  public init(source: Document, target: Document, level: AlignmentLevel, alignment: Alignment) {
    self.source = source
    self.target = target
    self.level = level
    self.alignment = alignment
  }

  public init(_ review: Review, level: AlignmentLevel) {
    self.init(
      source: review.source, target: review.target, level: level,
      alignment: level == .sentence ? review.sentences : review.paragraphs)
  }

  /// A sentence or a paragraph.
  struct Unit {
    /// On one line.
    let text: String
    let range: ByteRange
    let textRange: TextRange
    /// The index of its block.
    let block: Int
  }

  func units(of document: Document) -> [Unit] {
    switch level {
    case .sentence:
      document.segments.map {
        Unit(text: Self.folded(document.string($0)), range: $0.range, textRange: $0.text, block: $0.block)
      }
    case .paragraph:
      document.blocks.indices.filter { document.blocks[$0].kind.isContent }.map {
        let block = document.blocks[$0]
        return Unit(text: Self.folded(document.string(block)), range: block.range, textRange: block.text, block: $0)
      }
    }
  }

  /// The text on one line, runs of white space as one space.
  private static func folded(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// The text of consecutive units.
  static func joined(_ units: [Unit], _ range: Range<Int>) -> String {
    units[range].map { $0.text }.joined(separator: " ")
  }
}
