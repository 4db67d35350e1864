public import BilingualText

/// Reads a file or standard input as UTF-8 text, whatever encoding it came in.
public enum FileReader {
  /// - Parameter path: a path, or `-` for standard input.
  /// - Throws: ``InputError`` for what is not there, not readable or not text.
  /// - Complexity: O(bytes); the content is held once, twice while another encoding is converted.
  public static func read(_ path: String) throws(InputError) -> SourceFile {
    try decode(bytes(of: path), path: path)
  }

  /// The raw bytes of a file or of standard input.
  public static func bytes(of path: String) throws(InputError) -> [UInt8] {
    try OpenFile(path).readToEnd()
  }
}
