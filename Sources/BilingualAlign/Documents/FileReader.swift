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
    let file = try OpenFile(path)
    guard file.size <= Int(Int32.max) else { throw InputError(path: path, reason: .tooLarge) }
    var content: [UInt8] = []
    // One more than there is, so that one call reads to the end.
    var chunk = max(file.size + 1, 1 << 16)
    while true {
      let piece = try file.read(chunk)
      if piece.isEmpty { return content }
      if content.isEmpty { content = piece } else { content += piece }
      guard content.count <= Int32.max else { throw InputError(path: path, reason: .tooLarge) }
      chunk = 1 << 16
    }
  }
}
