public import BilingualText

/// What a block of a document is to its reader.
public enum BlockKind: String, Sendable, Hashable, CaseIterable, Codable {
  case title, subtitle, metadata, heading, paragraph, listItem, cell, note, caption, signature, attachment, endMark,
    chrome

  /// Whether the block is text that a translation should answer: everything but page furniture and metadata.
  public var isContent: Bool { self != .chrome && self != .metadata }
}

/// A paragraph, heading, list item or line of page furniture, in file order.
public struct Block: Sendable, Hashable {
  /// What the block is in its document.
  public let kind: BlockKind
  /// The numbering or bullet that opens the block (`1.`, `ㅇ`, `※`), as written, or the number that a browser puts before an
  /// item of a list; `nil` where there is none.
  public let marker: String?
  /// 0 for top level, 1 and more for items under it.
  public let depth: Int
  /// The block in the file, marker included.
  public let range: ByteRange
  /// The block in the normalised text, marker included.
  public let text: TextRange
  /// The indices of the block's sentences in ``Document/segments``; empty for chrome and metadata.
  public let segments: Range<Int>
  /// The `*` after the word that this note explains, in an earlier block; `nil` for anything but such a note.
  public let anchor: TextRange?
  /// The cell of a table that holds the block, in a file of an office program and in a web page.
  package let cell: Rendition.Cell?
  /// The way to the block in a file of an office program: `s0/p4/tbl1/r1c1/p1`.
  public let place: String?

  package init(
    kind: BlockKind, marker: String?, depth: Int, range: ByteRange, text: TextRange, segments: Range<Int>,
    anchor: TextRange? = nil, cell: Rendition.Cell? = nil, place: String? = nil
  ) {
    self.kind = kind
    self.marker = marker
    self.depth = depth
    self.range = range
    self.text = text
    self.segments = segments
    self.anchor = anchor
    self.cell = cell
    self.place = place
  }
}

/// A sentence, or what stands for one: a heading, a list item without a verb, an end mark.
public struct Segment: Sendable, Hashable {
  /// In the file.
  public let range: ByteRange
  /// In the normalised text. Its paragraph's marker belongs to the first sentence.
  public let text: TextRange
  /// The index of its block in ``Document/blocks``.
  public let block: Int

  /// A sentence of a block.
  public init(range: ByteRange, text: TextRange, block: Int) {
    self.range = range
    self.text = text
    self.block = block
  }
}

extension Document {
  /// The cell that holds all of some segments; `nil` outside of tables and for several cells.
  package func cell(of segments: Range<Int>) -> Rendition.Cell? {
    guard let first = segments.first, let cell = blocks[self.segments[first].block].cell,
      segments.allSatisfy({ blocks[self.segments[$0].block].cell == cell })
    else { return nil }
    return cell
  }

  package var hasTables: Bool { blocks.contains { $0.cell != nil } }
}
