import Foundation

/// Which files have changed, as git sees it.
struct GitChanges {
  /// Absolute paths.
  let paths: Set<String>
  /// What is staged of files that have changed again since; by absolute path.
  private(set) var contents: [String: [UInt8]] = [:]
  /// `since v1.2` or `that is staged`, for messages.
  let description: String

  /// Everything that differs between a revision and the working tree, files that git does not know yet included.
  init(since revision: String) throws {
    // A revision that begins with a dash would be read as an option.
    if revision.hasPrefix("-") { throw ToolError("“\(revision)” is not a revision", path: "git") }
    let root = try Self.root()
    let changed = try Self.names(["diff", "--no-ext-diff", "--no-renames", "--name-only", "-z", revision, "--"])
    let new = try Self.names(["ls-files", "-z", "--others", "--exclude-standard", "--full-name", ":/"])
    paths = Set((changed + new).map { root + "/" + $0 })
    description = "since \(revision)"
  }

  /// What would be committed now. Its content is the index's, not the working tree's.
  init(stagedIn _: Void = ()) throws {
    let root = try Self.root()
    let staged = try Self.names(["diff", "--cached", "--no-ext-diff", "--no-renames", "--name-only", "-z"])
    let dirty = Set(try Self.names(["diff", "--no-ext-diff", "--no-renames", "--name-only", "-z"]))
    paths = Set(staged.map { root + "/" + $0 })
    description = "that is staged"
    for name in staged where dirty.contains(name) {
      // A file whose removal is staged has no content.
      if let bytes = try? Self.run(["show", ":" + name]) { contents[root + "/" + name] = bytes }
    }
  }

  private static func root() throws -> String {
    let line = String(decoding: try run(["rev-parse", "--show-toplevel"]), as: UTF8.self)
    return String(line.prefix { !$0.isNewline })
  }

  private static func names(_ arguments: [String]) throws -> [String] {
    try run(arguments).split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
  }

  private static func run(_ arguments: [String]) throws -> [UInt8] {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["git"] + arguments
    let output = Pipe()
    let errors = Pipe()
    process.standardOutput = output
    process.standardError = errors
    process.standardInput = FileHandle.nullDevice
    do {
      try process.run()
    } catch {
      throw ToolError("git cannot be run: \(error.localizedDescription)")
    }
    // What git complains about is short: it fits the pipe while the output is read.
    let bytes = [UInt8](output.fileHandleForReading.readDataToEndOfFile())
    let complaint = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      let line =
        complaint.split(whereSeparator: \.isNewline).first.map(String.init) ?? "status \(process.terminationStatus)"
      throw ToolError(line.hasPrefix("fatal: ") ? String(line.dropFirst(7)) : line, path: "git")
    }
    return bytes
  }
}
