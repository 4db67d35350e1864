internal import Foundation

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
    if path == "-" { return try drain(0, path: path, expected: 0) }
    let descriptor = open(path, O_RDONLY)
    guard descriptor >= 0 else {
      let code = errno
      throw InputError(path: path, reason: code == ENOENT || code == ENOTDIR ? .missing : .unreadable(reason(code)))
    }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw InputError(path: path, reason: .unreadable(reason(errno))) }
    if status.st_mode & S_IFMT == S_IFDIR { throw InputError(path: path, reason: .isDirectory) }
    guard status.st_size <= Int(Int32.max) else { throw InputError(path: path, reason: .tooLarge) }
    return try drain(descriptor, path: path, expected: Int(status.st_size))
  }

  /// Reads to the end. `expected` is the size a regular file says it has; a pipe has none.
  private static func drain(_ descriptor: Int32, path: String, expected: Int) throws(InputError) -> [UInt8] {
    var content: [UInt8] = []
    var chunk = max(expected + 1, 1 << 16)
    while true {
      var failure: Int32 = 0
      let piece = [UInt8](unsafeUninitializedCapacity: chunk) { buffer, count in
        let got = Foundation.read(descriptor, buffer.baseAddress, chunk)
        if got < 0 { failure = errno }
        count = max(got, 0)
      }
      if failure == EINTR { continue }
      if failure == EISDIR { throw InputError(path: path, reason: .isDirectory) }
      if failure != 0 { throw InputError(path: path, reason: .unreadable(reason(failure))) }
      if piece.isEmpty { return content }
      if content.isEmpty { content = piece } else { content += piece }
      guard content.count <= Int32.max else { throw InputError(path: path, reason: .tooLarge) }
      chunk = 1 << 16
    }
  }

  private static func reason(_ code: Int32) -> String {
    String(cString: strerror(code)).lowercased()
  }
}
