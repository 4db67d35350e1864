import Glibc

/// Messages for people. Data never goes here.
enum StandardError {
  static func say(_ line: String) {
    show(line + "\n")
  }

  /// Text without a line end, for a line that is written over.
  static func show(_ text: String) {
    _ = writeAll(Array(text.utf8), to: 2)
  }
}

/// Where a command's data goes: standard output, or a file that appears whole or not at all.
struct Output: ~Copyable {
  private let path: String?
  private let temporary: String?
  private let descriptor: Int32
  private var buffer: [UInt8] = []
  private var isClosed = false
  private let cleanup: Int?

  /// - Parameter path: `nil` or `-` for standard output. A regular file is written beside its place and moved there by
  ///   ``finish()``; a device or a pipe is written directly.
  init(_ path: String?) throws(ToolError) {
    guard let path, path != "-" else {
      self.path = nil
      temporary = nil
      cleanup = nil
      descriptor = 1
      return
    }
    self.path = path
    var status = stat()
    let exists = stat(path, &status) == 0
    if exists, status.st_mode & S_IFMT != S_IFREG {
      temporary = nil
      cleanup = nil
      descriptor = open(path, O_WRONLY)
    } else {
      // What a link leads to is replaced, not the link; the mode stays.
      let place = exists ? Self.resolved(path) : path
      let name = "\(place).\(getpid()).part"
      temporary = name
      cleanup = Interruption.onEnd { unlink(name) }
      descriptor = open(name, O_WRONLY | O_CREAT | O_TRUNC, 0o666)
      if exists, descriptor >= 0 { fchmod(descriptor, status.st_mode & 0o7777) }
    }
    if descriptor < 0 {
      let failure = Self.failure(path)
      if let cleanup { Interruption.forget(cleanup) }
      throw failure
    }
  }

  deinit {
    if descriptor > 2 { close(descriptor) }
    if let temporary { unlink(temporary) }
    if let cleanup { Interruption.forget(cleanup) }
  }

  mutating func write(_ text: String) throws(ToolError) { try write(bytes: Array(text.utf8)) }

  mutating func write(bytes: [UInt8]) throws(ToolError) {
    buffer.append(contentsOf: bytes)
    if buffer.count >= 1 << 16 { try flush() }
  }

  /// Writes what is left and, for a file, puts it in its place.
  mutating func finish() throws(ToolError) {
    try flush()
    guard let path, let temporary else { return }
    let place = String(temporary.dropLast(".\(getpid()).part".count))
    if fsync(descriptor) != 0 || rename(temporary, place) != 0 { throw Self.failure(path) }
  }

  mutating func flush() throws(ToolError) {
    defer { buffer.removeAll(keepingCapacity: true) }
    if isClosed || buffer.isEmpty { return }
    if writeAll(buffer, to: descriptor) { return }
    // A reader that has seen enough is no error; the run goes on, so that its status is right.
    if errno == EPIPE, path == nil { isClosed = true } else { throw Self.failure(path ?? "standard output") }
  }

  private static func resolved(_ path: String) -> String {
    guard let found = realpath(path, nil) else { return path }
    defer { free(found) }
    return String(cString: found)
  }

  private static func failure(_ path: String) -> ToolError {
    ToolError("cannot write: \(String(cString: strerror(errno)))", path: path)
  }
}

/// - Returns: whether every byte was written; `errno` says why not.
private func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
  bytes.withUnsafeBytes { all in
    var rest = all[...]
    while !rest.isEmpty {
      let count = Glibc.write(descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
      if count < 0, errno == EINTR { continue }
      if count <= 0 { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }
}
