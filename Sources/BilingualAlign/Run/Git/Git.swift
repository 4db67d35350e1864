internal import BilingualText

/// Which files have changed, as git sees it.
package struct GitChanges {
  /// Absolute paths.
  package let paths: Set<String>
  /// What is staged of files that have changed again since; by absolute path.
  package private(set) var contents: [String: [UInt8]] = [:]
  /// `since v1.2` or `that is staged`, for messages.
  package let description: String

  /// Everything that differs between a revision and the working tree, files that git does not know yet included.
  package init(since revision: String) throws {
    // A revision that begins with a dash would be read as an option.
    if revision.hasPrefix("-") { throw RunError("“\(revision)” is not a revision", path: "git") }
    let git = try Git()
    let changed = try git.names(Self.difference + [revision, "--"])
    let new = try git.names(["ls-files", "-z", "--others", "--exclude-standard", "--full-name", ":/"])
    paths = Set((changed + new).map { git.root + "/" + $0 })
    description = "since \(revision)"
  }

  /// What would be committed now. Its content is the index's, not the working tree's.
  package init(stagedIn _: Void = ()) throws {
    let git = try Git()
    let staged = try git.names(Self.difference + ["--cached"])
    let dirty = Set(try git.names(Self.difference))
    paths = Set(staged.map { git.root + "/" + $0 })
    description = "that is staged"
    for name in staged where dirty.contains(name) {
      // A file whose removal is staged has no content.
      if let bytes = try? git.run(["show", "--no-ext-diff", "--no-textconv", ":" + name]) {
        contents[git.root + "/" + name] = bytes
      }
    }
  }

  private static let difference = [
    "diff", "--no-ext-diff", "--no-textconv", "--no-renames", "--ignore-submodules=all", "--name-only", "-z",
  ]
}

/// The repository of a folder, asked in a way that starts nothing its own configuration names.
///
/// A repository from elsewhere is data: its file system monitor, its filters of file contents, its hooks and its transports
/// are off, and its index is not written.
/// Source: git documentation, git-config(1): `core.fsmonitor`, `core.hooksPath`, `filter.<driver>.*`, `protocol.allow`, and
/// git(1): `GIT_CONFIG_COUNT`, `GIT_OPTIONAL_LOCKS`, `GIT_NO_LAZY_FETCH`,
/// `GIT_ALLOW_PROTOCOL`.
package struct Git {
  package let root: String
  private let settings: [(String, String)]
  /// `-C FOLDER`, or nothing for the working folder.
  private let place: [String]

  /// - Parameter folder: in the repository; the working folder where it is `nil`.
  package init(in folder: String? = nil) throws {
    place = folder.map { ["-C", $0] } ?? []
    var settings = [
      ("core.fsmonitor", "false"), ("core.hooksPath", "/dev/null"), ("protocol.allow", "never"),
      ("core.untrackedCache", "false"), ("core.sshCommand", "false"), ("core.gitProxy", "false"),
      ("core.askPass", "false"),
    ]
    for driver in try Self.filters(settings, place) {
      settings += ["clean", "smudge", "process"].map { ("filter.\(driver).\($0)", "") }
      settings.append(("filter.\(driver).required", "false"))
    }
    let line = try Self.run(place + ["rev-parse", "--show-toplevel"], settings)
    root = FileName.string(line.prefix { $0 != 0x0A })
    self.settings = settings
  }

  /// Returns names between NULs, from the repository's root.
  package func names(_ arguments: [String]) throws -> [String] {
    try run(arguments).split(separator: 0).map { FileName.string($0) }
  }

  /// - Parameter input: what git reads from its standard input.
  package func run(_ arguments: [String], input: [UInt8]? = nil) throws -> [UInt8] {
    try Self.run(place + arguments, settings, input: input)
  }

  /// Returns the names of the filters that any configuration defines.
  private static func filters(_ settings: [(String, String)], _ place: [String]) throws -> Set<String> {
    let child = try start(place + ["config", "--null", "--name-only", "--get-regexp", "^filter\\."], settings)
    return Set(
      child.output.split(separator: 0).compactMap { key in
        // Between the first dot and the last one, whatever is in between.
        let name = FileName.string(key).dropFirst("filter.".count)
        return name.lastIndex(of: ".").map { String(name[..<$0]) }
      })
  }

  private static func run(
    _ arguments: [String], _ settings: [(String, String)], input: [UInt8]? = nil
  ) throws -> [UInt8] {
    let child = try start(arguments, settings, input: input)
    if child.status == 0 { return child.output }
    let complaint = String(decoding: child.errors, as: UTF8.self).split(whereSeparator: \.isNewline)
    let line = complaint.first { $0.hasPrefix("fatal: ") } ?? complaint.first ?? "status \(child.status)"
    throw RunError(line.hasPrefix("fatal: ") ? String(line.dropFirst(7)) : String(line), path: "git")
  }

  private static func start(
    _ arguments: [String], _ settings: [(String, String)], input: [UInt8]? = nil
  ) throws -> ChildProcess {
    var environment = [
      "GIT_OPTIONAL_LOCKS": "0", "GIT_NO_LAZY_FETCH": "1", "GIT_ALLOW_PROTOCOL": "none", "GIT_TERMINAL_PROMPT": "0",
      "LC_ALL": "C",
      "GIT_CONFIG_COUNT": "\(settings.count)",
    ]
    for (index, setting) in settings.enumerated() {
      environment["GIT_CONFIG_KEY_\(index)"] = setting.0
      environment["GIT_CONFIG_VALUE_\(index)"] = setting.1
    }
    do {
      return try ChildProcess("git", ["--no-pager"] + arguments, environment: environment, input: input)
    } catch {
      throw RunError(error.reason, path: "git")
    }
  }
}
