import BilingualAlignment
import BilingualDocuments
import BilingualText

/// Cells of tables: what stands in the same row and column of both texts belongs together, whatever it says.
enum TableCells {
  /// How far back the first cell of a row is looked for, in beads.
  private static let reach = 64

  /// The cell of a bead, where it is the same on both sides.
  static func shared(by bead: Bead, source: Document, target: Document) -> Rendition.Cell? {
    let cell = source.cell(of: bead.source)
    return cell == target.cell(of: bead.target) ? cell : nil
  }

  /// How surely a cell of a row belongs to its counterpart: as surely as the first cells of the row do. 0 for what is no cell behind
  /// another one.
  /// - Complexity: O(cells of the row before this one).
  static func confidence(_ pair: ReadPair, bead index: Int) -> Double {
    let beads = pair.alignment.beads
    let (source, target) = (pair.source.document, pair.target.document)
    guard let cell = shared(by: beads[index], source: source, target: target), cell.column > 1 else { return 0 }
    for before in (max(0, index - reach)..<index).reversed() {
      guard let other = shared(by: beads[before], source: source, target: target), other.row == cell.row else {
        return 0
      }
      if other.column == 1 { return beads[before].confidence }
    }
    return 0
  }
}
