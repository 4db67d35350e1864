/// What makes a glossary unusable, and where.
public struct GlossaryError: Error, Sendable, Hashable, CustomStringConvertible {
  public let path: String
  /// From 1; 0 where the whole file is meant.
  public let line: Int
  /// In characters from 1; 0 where the whole file is meant. In spreadsheets, the number of the column.
  public let column: Int
  public let message: String

  public init(path: String, line: Int = 0, column: Int = 0, _ message: String) {
    self.path = path
    self.line = line
    self.column = column
    self.message = message
  }

  public var description: String {
    line == 0 ? "\(path): error: \(message)" : "\(path):\(line):\(column): error: \(message)"
  }
}

extension GlossaryError {
  /// Refuses a table with a zero byte anywhere, which no text file has and our own format could not write.
  /// - Complexity: O(bytes).
  static func refuseZeroByte(in bytes: [UInt8], path: String) throws(GlossaryError) {
    guard let offset = bytes.firstIndex(of: 0) else { return }
    let before = bytes[..<offset]
    let start = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    let line = 1 + before.count { $0 == 0x0A }
    let column = 1 + bytes[start..<offset].count { $0 & 0xC0 != 0x80 }
    throw GlossaryError(path: path, line: line, column: column, "a zero byte: not a text file")
  }
}
