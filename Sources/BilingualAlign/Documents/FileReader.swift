import BilingualOffice
public import BilingualText

/// Reads a file or standard input: a document of an office program, or text in whatever encoding it came.
public enum FileReader {
  /// Reads a document. Its content decides what it is, not its name.
  /// - Parameters:
  ///   - path: a path, or `-` for standard input.
  ///   - changes: which text is read of a file with tracked changes.
  /// - Throws: ``InputError`` for what is not there, not readable or not known.
  /// - Complexity: O(bytes); the content is held once, twice while another encoding is converted.
  public static func read(_ path: String, changes: TrackedChanges = .final) throws(InputError) -> SourceFile {
    try decode(bytes(of: path), path: path, changes: changes)
  }

  /// Reads text and nothing else: a configuration, a list, a table.
  public static func readText(_ path: String) throws(InputError) -> SourceFile {
    try decodeText(bytes(of: path), path: path)
  }

  /// Reads text that is already in memory as ``readText(_:)`` reads a file.
  public static func decodeText(_ bytes: [UInt8], path: String) throws(InputError) -> SourceFile {
    try TextDecoder.decode(bytes, path: path)
  }

  /// The raw bytes of a file or of standard input.
  public static func bytes(of path: String) throws(InputError) -> [UInt8] {
    try OpenFile(path).readToEnd()
  }

  /// Reads a document that is already in memory as ``read(_:)`` reads a file.
  /// - Throws: ``InputError`` also for what is text and no document, see ``ForeignDocument``.
  public static func decode(
    _ bytes: [UInt8], path: String, changes: TrackedChanges = .final
  ) throws(InputError) -> SourceFile {
    if let rendition = try OfficeReader.read(bytes, path: path, changes: changes) {
      guard !rendition.paragraphs.isEmpty else {
        throw InputError(path: path, "there is no text in this \(rendition.format.rawValue.uppercased()) document")
      }
      return SourceFile(path: path, rendition: rendition)
    }
    let file = try TextDecoder.decode(bytes, path: path)
    if let kind = ForeignDocument.refusal(of: file.bytes) { throw InputError(path: path, "this is \(kind)") }
    return file
  }

  /// One line of a longer file, which must be UTF-8.
  static func row(_ bytes: [UInt8], path: String, line: Int) throws(InputError) -> SourceFile {
    let file = SourceFile(path: path, bytes: bytes, firstLine: line)
    guard let bad = SourceFile.firstInvalidByte(bytes) else { return file }
    let before = SourceFile(path: path, bytes: Array(bytes[..<bad]), firstLine: line)
    let byte = "0x" + bytes[bad].hexadecimal(digits: 2, uppercase: true)
    throw InputError(
      path: path, position: before.position(at: bad),
      reason: .malformed("not UTF-8 (byte \(byte)), though the file begins so"))
  }
}
