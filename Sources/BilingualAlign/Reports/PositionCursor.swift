/// Positions asked for in rising order: each costs the distance from the one before, not from the start of its line.
struct PositionCursor {
  private let file: SourceFile
  private var last: (offset: Int, line: Int, position: SourcePosition)?

  init(_ file: SourceFile) { self.file = file }

  /// - Complexity: O(distance from the offset asked for before, where that lies on the same line).
  mutating func position(at offset: Int) -> SourcePosition {
    let line = file.lines.line(at: offset)
    let position: SourcePosition
    if let last, last.line == line, offset >= last.offset {
      let between = String(decoding: file.bytes[last.offset..<offset], as: UTF8.self)
      position = SourcePosition(
        line: last.position.line, column: last.position.column + between.count,
        utf16Column: last.position.utf16Column + between.utf16.count)
    } else {
      position = file.position(at: offset)
    }
    last = (offset, line, position)
    return position
  }
}
