package import BilingualAlignment
package import BilingualChecks
public import BilingualDocuments
import BilingualText

/// Two documents and their beads at one level, ready to be written.
package struct AlignedTexts: Sendable {
  package let source: Document
  package let target: Document
  package let level: Document.Level
  package let alignment: Alignment
  /// Beads of less confidence are not written.
  package var minimumConfidence = 0.0
  /// Why each bead is as it is, in the order of the beads, or nothing.
  package var explanations: [BeadExplanation] = []
  /// Which words of each bead stand for which, in the order of the beads, or nothing.
  package var links: [Links] = []

  /// - Parameter alignment: over the segments or the content blocks of the documents, as `level` says.
  package init(source: Document, target: Document, level: Document.Level, alignment: Alignment) {
    self.source = source
    self.target = target
    self.level = level
    self.alignment = alignment
  }

  /// The sentences of a review.
  package init(_ review: Review) {
    self.init(source: review.source, target: review.target, level: .sentence, alignment: review.alignment)
  }

  /// What `format` has no place for, as a line to say; `nil` where there is nothing.
  package func note(for format: AlignmentFormat) -> String? {
    format == .tmx ? TMXReport.note(beads.count { $0.isOneSided }) : nil
  }

  /// The beads that are written.
  var beads: [Bead] { alignment.beads.filter { $0.confidence >= minimumConfidence } }

  /// A sentence or a paragraph.
  struct Unit {
    /// On one line.
    let text: String
    let range: ByteRange
    let textRange: TextRange
    /// The index of its block.
    let block: Int
  }

  func units(of document: Document) -> [Unit] { document.units(level) }

  /// Returns the segments of the original to show beside a bead: its own, or where it has none, such as what was moved, the one that
  /// its findings point at.
  func shown(of bead: Bead, findings: [Finding], source: [Unit]) -> Range<Int> {
    guard bead.source.isEmpty, let place = findings.lazy.compactMap(\.source).first else { return bead.source }
    let first = source.partitioningIndex { $0.range.end > place.range.start }
    var end = first
    while end < source.count, source[end].range.start < place.range.end { end += 1 }
    return first..<end
  }

  /// Whether a bead begins a new block on the side it has text on, the source first.
  func opensBlock(_ bead: Bead, source: [Unit], target: [Unit]) -> Bool {
    if let first = bead.source.first { return first == 0 || source[first].block != source[first - 1].block }
    guard let first = bead.target.first else { return false }
    return first == 0 || target[first].block != target[first - 1].block
  }

  /// The text of consecutive units.
  static func joined(_ units: [Unit], _ range: Range<Int>) -> String {
    units[range].map { $0.text }.joined(separator: " ")
  }
}

extension Document {
  /// The sentences or content blocks, in file order.
  func units(_ level: Level) -> [AlignedTexts.Unit] {
    switch level {
    case .sentence:
      segments.map {
        AlignedTexts.Unit(text: Self.folded(string($0)), range: $0.range, textRange: $0.text, block: $0.block)
      }
    case .paragraph:
      blocks.indices.filter { blocks[$0].kind.isContent }.map {
        let block = blocks[$0]
        return AlignedTexts.Unit(text: Self.folded(string(block)), range: block.range, textRange: block.text, block: $0)
      }
    }
  }

  /// The texts of the sentences or content blocks, each on one line.
  public func texts(_ level: Level) -> [String] { units(level).map { $0.text } }

  /// The text on one line, runs of white space as one space.
  private static func folded(_ text: String) -> String {
    text.onOneLine
  }
}
