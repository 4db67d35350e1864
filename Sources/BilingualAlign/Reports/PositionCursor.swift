/// Positions asked for in rising order: each costs the distance from the one before, not from the start of its line.
struct PositionCursor {
  private let file: SourceFile
  /// A place on the line at hand at which a character is sure to begin, and its position.
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
    var from = last.flatMap { $0.line == line && offset >= $0.offset ? $0 : nil }
    let anchor = anchor(upTo: offset, from: from?.offset ?? file.lines.starts[line])
    if let anchor {
      from = (anchor, line, position(at: anchor, from: from))
      last = from
    }
    return position(at: offset, from: from)
  }

  private func position(at offset: Int, from: (offset: Int, line: Int, position: SourcePosition)?) -> SourcePosition {
    guard let from else { return file.position(at: offset) }
    let between = String(decoding: file.bytes[from.offset..<offset], as: UTF8.self)
    return SourcePosition(
      line: from.position.line, column: from.position.column + between.count,
      utf16Column: from.position.utf16Column + between.utf16.count)
  }

  /// The last offset up to `offset`, and not far before it, at which no character can go on: between two of those that
  /// nothing joins. The columns before it and behind it add up.
  private func anchor(upTo offset: Int, from start: Int) -> Int? {
    file.bytes.withUnsafeBufferPointer { bytes in
      var i = offset
      while i > max(start, offset - 1024) {
        if i < bytes.count, isASCII(bytes[i]) || isAlone(bytes, at: i),
          isASCII(bytes[i - 1]) || i >= start + 3 && isAlone(bytes, at: i - 3)
        {
          return i
        }
        i -= 1
      }
      return nil
    }
  }

  private func isASCII(_ byte: UInt8) -> Bool { (0x20..<0x7F).contains(byte) }

  /// Precomposed syllables (U+AC00...U+D7A3), dashes, quotation marks and bullets (U+2010...U+2027), and the brackets of
  /// CJK text (U+3001...U+301F).
  private func isAlone(_ bytes: UnsafeBufferPointer<UInt8>, at i: Int) -> Bool {
    guard i + 2 < bytes.count else { return false }
    switch Int(bytes[i]) << 16 | Int(bytes[i + 1]) << 8 | Int(bytes[i + 2]) {
    case 0xEAB080...0xED9EA3, 0xE28090...0xE280A7, 0xE38081...0xE3809F: return true
    default: return false
    }
  }
}
