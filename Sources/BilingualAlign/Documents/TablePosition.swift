import BilingualText

/// Where a cell stands in its table, from 1.
package struct TablePosition: Sendable, Hashable {
  package let row: Int
  package let column: Int
}

extension Document {
  /// The cell that holds all of some segments; `nil` outside of tables and for several cells.
  package func tablePosition(of segments: Range<Int>) -> TablePosition? {
    guard let first = segments.first, let cell = blocks[self.segments[first].block].cell,
      segments.allSatisfy({ blocks[self.segments[$0].block].cell == cell })
    else { return nil }
    return TablePosition(row: cell.row, column: cell.column)
  }

  package var hasTables: Bool { blocks.contains { $0.cell != nil } }
}
