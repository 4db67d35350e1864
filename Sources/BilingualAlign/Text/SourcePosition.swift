/// A place in a file as editors show it: both numbers count from 1.
public struct SourcePosition: Hashable, Sendable, Comparable {
  /// From 1.
  public let line: Int
  /// In grapheme clusters.
  public let column: Int
  /// In UTF-16 code units, as SARIF and LSP want it.
  public let utf16Column: Int

  /// A place in a file.
  public init(line: Int, column: Int, utf16Column: Int) {
    self.line = line
    self.column = column
    self.utf16Column = utf16Column
  }

  /// True if the first stands earlier.
  public static func < (a: SourcePosition, b: SourcePosition) -> Bool {
    (a.line, a.column) < (b.line, b.column)
  }
}
