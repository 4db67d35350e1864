import BilingualAlign
import Glibc
import Synchronization

/// Messages for people. Data never goes here.
enum StandardError {
  /// Prints one line; what is in it of foreign origin can neither end it nor drive the terminal.
  static func say(_ line: String) {
    show(ForeignText.line(line) + "\n")
  }

  /// The language of notes.
  private static let spoken = Mutex(Language.english)

  static func speak(_ language: Language) { spoken.withLock { $0 = language } }

  /// Prints one line for people, in their language.
  /// - Parameter path: the file it is about.
  static func say(path: String? = nil, message: Message) {
    say((path.map { "\($0): " } ?? "") + message.text(in: spoken.withLock { $0 }))
  }

  /// Prints a text of several lines.
  static func say(lines: String) {
    show(ForeignText.visible(lines, keeping: ["\n"]) + "\n")
  }

  /// Prints the tool's own text without a line end, for a line that is written over.
  static func show(_ text: String) {
    let isHeld = held.withLock { held in
      if held != nil { held?.append(text) }
      return held != nil
    }
    if !isHeld { _ = Descriptor.write(Array(text.utf8), to: 2) }
  }

  /// What is said while a pager has the screen.
  private static let held = Mutex<[String]?>(nil)

  static var isHeld: Bool { held.withLock { $0 != nil } }

  /// Keeps what is said until ``release()`` where it would come between the lines of a pager.
  static func hold() {
    if isatty(2) == 1 { held.withLock { $0 = $0 ?? [] } }
  }

  static func release() {
    let lines = held.withLock { held in
      defer { held = nil }
      return held ?? []
    }
    _ = Descriptor.write(Array(lines.joined().utf8), to: 2)
  }
}

/// Where a command's data goes: standard output, or a file that appears whole or not at all.
struct Output: ~Copyable, RunSink {
  private let path: String?
  private var file: FileReplacement?
  /// A device or a pipe, or standard output.
  private let descriptor: Int32
  private let paged: PagedOutput?
  private var buffer: [UInt8] = []
  private(set) var isClosed = false
  private let cleanup: Int?

  /// - Parameter path: `nil` or `-` for standard output. A regular file is written beside its place and moved there by
  ///   ``finish()``; a device or a pipe is written directly.
  /// - Parameter pager: what shows standard output where it is longer than the screen.
  /// - Throws: ``OutputError``, where the path is of a file that this process reads, too.
  init(_ path: String?, pager: Pager? = nil) throws {
    let path = path == "-" ? nil : path
    paged = path == nil ? pager.map(PagedOutput.init) : nil
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
    if let paged, !isClosed, !paged.finish() { throw OutputError(path: "standard output") }
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
    if paged?.write(buffer) ?? Descriptor.write(buffer, to: descriptor) { return }
    // A reader that has seen enough is no error; the run goes on, so that its status is right.
    if errno == EPIPE, path == nil { isClosed = true } else { throw OutputError(path: path ?? "standard output") }
  }
}
