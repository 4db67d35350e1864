internal import BilingualText

/// What git's history says of pairs of files: at which commit a translation was last changed, and what its original was called
/// then.
struct GitHistory {
  /// A pair by the names of its files in the repository as it is.
  struct Pair: Hashable {
    let korean: String
    let english: String
  }

  /// The commit that last changed a translation.
  struct Change {
    let commit: String
    /// The name of the original in that commit, and the names it had later.
    let names: [String]
    /// Whether the clone ends there, so that the change may lie further back.
    let isAtEnd: Bool
  }

  private let git: Git

  init(_ git: Git) { self.git = git }

  /// How many commits are asked for at a time, at first.
  private static let firstCommits = 500

  /// Returns the last change of each pair's translation, as far back as there is history; none for what git does not know.
  ///
  /// Commits are read from the newest on, as `git log --follow` does: a file that was renamed is followed under its old name.
  /// A rename alone, and a merge, change no text.
  func lastChanges(of pairs: [Pair]) throws -> [Pair: Change] {
    let isShallow = try git.line(["rev-parse", "--is-shallow-repository"]) == "true"
    var walk = Walk(pairs, isShallow: isShallow)
    var (skipped, count) = (0, Self.firstCommits)
    while !walk.isDone {
      let log = try git.run([
        "log", "--no-ext-diff", "--no-textconv", "--raw", "-z", "-M", "--no-abbrev", "--format=format:%x01%H %P",
        "--skip=\(skipped)", "--max-count=\(count)", "HEAD", "--",
      ])
      let commits = walk.read(log)
      if commits < count { break }
      skipped += count
      count *= 4
    }
    return walk.found
  }

  /// Returns the names that files of the working tree have in a revision, where they were renamed since: commit by commit, since a
  /// file that was renamed and then written anew is like neither of its names.
  func oldNames(since revision: String) throws -> [String: String] {
    let options = ["--no-ext-diff", "--no-textconv", "-M", "--diff-filter=R", "--name-status", "-z"]
    let uncommitted = try git.names(["diff", "--ignore-submodules=all"] + options + ["HEAD", "--"])
    let log = try git.names(["log", "--format=format:"] + options + ["\(revision)..HEAD", "--"])
    var names: [String: String] = [:]
    // By the name at the place of the walk: the name in the working tree.
    var shown: [String: String] = [:]
    let parts = uncommitted + log
    var i = 0
    while i + 2 < parts.count {
      // A line end may stand between commits.
      guard parts[i].trimmingWhitespace.hasPrefix("R") else {
        i += 1
        continue
      }
      let (old, new) = (parts[i + 1], parts[i + 2])
      let name = shown.removeValue(forKey: new) ?? new
      shown[old] = name
      names[name] = old
      i += 3
    }
    return names
  }

  /// Returns the full name of a revision, and whether it is a file's content and no commit.
  /// - Throws: ``RunError`` for what is none.
  func object(_ revision: String) throws -> (hash: String, isBlob: Bool) {
    if revision.hasPrefix("-") { throw RunError("“\(revision)” is not a revision", path: "git") }
    let answer = try git.run(["cat-file", "--batch-check"], input: Array((revision + "\n").utf8))
    let parts = String(decoding: answer, as: UTF8.self).split(whereSeparator: \.isWhitespace)
    if parts.count == 3, parts[1] == "blob" { return (String(parts[0]), true) }
    guard parts.count == 3, parts[1] == "commit" || parts[1] == "tag" else {
      throw RunError("bad revision '\(revision)'", path: "git")
    }
    return (String(parts[0]), false)
  }

  /// Returns the contents of files, each named as `REVISION:NAME` or by its hash; `nil` for what is not there.
  func contents(of objects: [String]) throws -> [[UInt8]?] {
    // A name with a line end cannot be asked for.
    let asked = objects.map { $0.contains("\n") ? "-" : $0 }
    let answer = try git.run(["cat-file", "--batch"], input: asked.flatMap { FileName.bytes($0) + [0x0A] })
    var contents: [[UInt8]?] = []
    var i = 0
    while i < answer.count, contents.count < objects.count {
      let end = answer[i...].firstIndex(of: 0x0A) ?? answer.count
      let head = String(decoding: answer[i..<end], as: UTF8.self)
      i = end + 1
      let parts = head.split(separator: " ")
      guard parts.count == 3, parts[1] == "blob", let size = Int(parts[2]), i + size <= answer.count else {
        // `… missing`; the content of what is no file is passed over.
        if parts.count == 3, let size = Int(parts[2]), ["tree", "commit", "tag"].contains(parts[1]) { i += size + 1 }
        contents.append(nil)
        continue
      }
      contents.append(Array(answer[i..<i + size]))
      i += size + 1
    }
    return contents + Array(repeating: nil, count: objects.count - contents.count)
  }
}

extension Git {
  /// Returns the first line of what git says.
  func line(_ arguments: [String]) throws -> String {
    FileName.string(try run(arguments).prefix { $0 != 0x0A })
  }
}

/// The reading of a log from its newest commit on.
private struct Walk {
  private let isShallow: Bool
  private(set) var found: [GitHistory.Pair: GitHistory.Change] = [:]
  /// The pairs whose translation, whose original has a name in the commit that is read.
  private var byEnglish: [String: [GitHistory.Pair]] = [:]
  private var byKorean: [String: [GitHistory.Pair]] = [:]
  /// The names of each original so far, the oldest first.
  private var names: [GitHistory.Pair: [String]] = [:]

  var isDone: Bool { byEnglish.isEmpty }

  init(_ pairs: [GitHistory.Pair], isShallow: Bool) {
    self.isShallow = isShallow
    for pair in Set(pairs) {
      byEnglish[pair.english, default: []].append(pair)
      byKorean[pair.korean, default: []].append(pair)
      names[pair] = [pair.korean]
    }
  }

  private struct Entry {
    let changesContent: Bool
    let old: String?
    let new: String
  }

  /// - Returns: how many commits there were.
  mutating func read(_ log: [UInt8]) -> Int {
    var commits = 0
    var (hash, isRoot) = ("", false)
    var entries: [Entry] = []
    var tokens = log.split(separator: 0)[...]
    while var token = tokens.popFirst() {
      if token.first == 1 {
        close(hash, isRoot: isRoot, entries: entries)
        entries = []
        let line = token.dropFirst().prefix { $0 != 0x0A }
        let parents = line.split(separator: 0x20)
        (hash, isRoot) = (parents.first.map { String(decoding: $0, as: UTF8.self) } ?? "", parents.count < 2)
        commits += 1
        token = token.dropFirst(line.count + 2)
      }
      // `:100644 100644 OLD NEW R095`, and one name or two behind it.
      guard token.first == 0x3A else { continue }
      let fields = token.split(separator: 0x20)
      guard fields.count == 5, let kind = fields[4].first, let first = tokens.popFirst() else { continue }
      let isRename = kind == UInt8(ascii: "R") || kind == UInt8(ascii: "C")
      guard let second = isRename ? tokens.popFirst() : first else { continue }
      if kind == UInt8(ascii: "D") { continue }
      entries.append(
        Entry(
          changesContent: fields[2] != fields[3], old: kind == UInt8(ascii: "R") ? FileName.string(first) : nil,
          new: FileName.string(second)))
    }
    close(hash, isRoot: isRoot, entries: entries)
    return commits
  }

  /// Applies a commit: what it changed, then, one step back, the names before it.
  private mutating func close(_ hash: String, isRoot: Bool, entries: [Entry]) {
    for entry in entries where entry.changesContent {
      for pair in byEnglish.removeValue(forKey: entry.new) ?? [] {
        found[pair] = GitHistory.Change(commit: hash, names: names[pair] ?? [], isAtEnd: isShallow && isRoot)
      }
    }
    // All at once: two files may have exchanged their names.
    let renames = entries.compactMap { entry in entry.old.map { (old: $0, new: entry.new) } }
    if renames.isEmpty { return }
    let english = renames.map { ($0.old, byEnglish.removeValue(forKey: $0.new)) }
    for (old, pairs) in english { if let pairs { byEnglish[old, default: []] += pairs } }
    let korean = renames.map { ($0.old, byKorean.removeValue(forKey: $0.new)) }
    for (old, pairs) in korean {
      guard let pairs else { continue }
      byKorean[old, default: []] += pairs
      for pair in pairs { names[pair]?.insert(old, at: 0) }
    }
  }
}
