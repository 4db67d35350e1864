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
