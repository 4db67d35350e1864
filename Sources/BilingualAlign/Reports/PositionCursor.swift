import BilingualDocuments
import BilingualText

/// Positions asked for in rising order: each costs the distance from the one before, not from the start of its line.
struct PositionCursor {
  private let file: SourceFile
  /// Where the character begins that lies before the offset asked for last, on which line, and its position. Whatever stands
  /// behind it, a character begins there.
  private var last: (offset: Int, line: Int, position: SourcePosition)?

  init(_ file: SourceFile) { self.file = file }

  /// The positions of many places, in any order.
  /// - Complexity: O(bytes of the lines that hold them + places · log places).
  static func positions(_ offsets: [Int], in file: SourceFile) -> [Int: SourcePosition] {
    var positions: [Int: SourcePosition] = [:]
    var cursor = PositionCursor(file)
    for offset in offsets.sorted() where positions[offset] == nil { positions[offset] = cursor.position(at: offset) }
    return positions
  }

  /// - Complexity: O(distance from the offset asked for before, where that lies on the same line).
  mutating func position(at offset: Int) -> SourcePosition {
    let line = file.lines.line(at: offset)
    let from = last.flatMap { $0.line == line && offset >= $0.offset ? $0 : nil } ?? start(of: line, upTo: offset)
    let between = String(decoding: file.bytes[from.offset..<offset], as: UTF8.self)
    let found = Self.moved(from.position, over: between[...])
    // The last character may go on behind the offset, so that the next count begins before it.
    guard let character = between.indices.last else { return found }
    let whole = between[..<character]
    last = (from.offset + whole.utf8.count, line, Self.moved(from.position, over: whole))
    return found
  }

  private func start(of line: Int, upTo offset: Int) -> (offset: Int, line: Int, position: SourcePosition) {
    var start = file.lines.starts[line]
    if start == 0, file.bytes.starts(with: [0xEF, 0xBB, 0xBF]) { start = min(3, offset) }
    return (start, line, SourcePosition(line: line + file.firstLine, column: 1, utf16Column: 1))
  }

  private static func moved(_ position: SourcePosition, over text: Substring) -> SourcePosition {
    SourcePosition(
      line: position.line, column: position.column + text.count,
      utf16Column: position.utf16Column + text.utf16.count)
  }
}
