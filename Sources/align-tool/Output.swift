import BilingualAlign
import Glibc

/// Messages for people. Data never goes here.
enum StandardError {
  /// Prints one line; what is in it of foreign origin can neither end it nor drive the terminal.
  static func say(_ line: String) {
    show(ForeignText.line(line) + "\n")
  }

  /// Prints a text of several lines.
  static func say(lines: String) {
    show(ForeignText.visible(lines, keeping: ["\n"]) + "\n")
  }

  /// Prints the tool's own text without a line end, for a line that is written over.
  static func show(_ text: String) {
    _ = Descriptor.write(Array(text.utf8), to: 2)
  }
}

/// Where a command's data goes: standard output, or a file that appears whole or not at all.
struct Output: ~Copyable {
  private let path: String?
  private var file: FileReplacement?
  /// A device or a pipe, or standard output.
  private let descriptor: Int32
  private var buffer: [UInt8] = []
  private var isClosed = false
  private let cleanup: Int?

  /// - Parameter path: `nil` or `-` for standard output. A regular file is written beside its place and moved there by
  ///   ``finish()``; a device or a pipe is written directly.
  /// - Throws: ``OutputError``, where the path is of a file that this process reads, too.
  init(_ path: String?) throws {
    let path = path == "-" ? nil : path
    let status = try path.map { try FileStatus($0) } ?? FileStatus(descriptor: 1)
    try FilesInUse.refuseInput(status, path: path ?? "standard output")
    var descriptor: Int32 = 1
    if let path, let status, status.kind != .regular {
      if status.kind == .folder { throw OutputError(path: path, "cannot write: Is a directory") }
      descriptor = Descriptor.open(path)
      if descriptor < 0 { throw OutputError(path: path) }
    } else if let path {
      try FilesInUse.claim(path)
      var id: Int?
      file = try Interruption.begin(path, id: &id)
      cleanup = id
      self.path = path
      self.descriptor = -1
      return
    }
    cleanup = nil
    file = nil
    self.path = path
    self.descriptor = descriptor
  }

  deinit {
    if descriptor > 2 { close(descriptor) }
    if let cleanup { Interruption.forget(cleanup) }
  }

  mutating func write(_ text: String) throws(OutputError) { try write(bytes: Array(text.utf8)) }

  mutating func write(bytes: [UInt8]) throws(OutputError) {
    buffer.append(contentsOf: bytes)
    if buffer.count >= 1 << 16 { try flush() }
  }

  /// Writes what is left and, for a file, puts it in its place.
  mutating func finish() throws {
    try flush()
    guard let path, file != nil else { return }
    // What it leads to may have been read since.
    try FilesInUse.refuseInput(FileStatus(path), path: path)
    try file?.finish()
  }

  mutating func flush() throws(OutputError) {
    defer { buffer.removeAll(keepingCapacity: true) }
    if isClosed || buffer.isEmpty { return }
    if file != nil {
      try file?.write(buffer)
      return
    }
    if Descriptor.write(buffer, to: descriptor) { return }
    // A reader that has seen enough is no error; the run goes on, so that its status is right.
    if errno == EPIPE, path == nil { isClosed = true } else { throw OutputError(path: path ?? "standard output") }
  }
}
