internal import BilingualDocuments
internal import BilingualText

/// Finds, for pairs of files, what the original said when its translation was made.
package struct EarlierOriginals {
  package struct Earlier: Sendable {
    package let bytes: [UInt8]
    /// `ko/a.txt@1a2b3c4`, for messages and reports.
    package let name: String

    package init(bytes: [UInt8], name: String) { (self.bytes, self.name) = (bytes, name) }
  }

  /// A pair and what its original was, or why that cannot be told, as one line.
  package typealias Result = Swift.Result<Earlier, RunError>

  private let git: Git
  private let history: GitHistory

  private init(_ git: Git) {
    self.git = git
    history = GitHistory(git)
  }

  /// Returns the originals as they were at a revision, or at the commits that last changed the translations, each from the
  /// repository that its translation lies in.
  package static func earlier(_ pairs: [PairFinder.Pair], at revision: String?) throws -> [Result] {
    var results = [Result?](repeating: nil, count: pairs.count)
    var places: [String: [Int]] = [:]
    for (index, pair) in pairs.enumerated() { places[PathName.folder(of: pair.english), default: []].append(index) }
    var repositories: [String: (git: Git, pairs: [Int])] = [:]
    for (folder, indices) in places.sorted(by: { $0.key < $1.key }) {
      do {
        let git = try Git(in: folder)
        repositories[git.root, default: (git, [])].pairs += indices
      } catch let error as RunError {
        // Where one is typed, or nothing is under control of git, that is said once.
        if places.count == 1 { throw error }
        for index in indices { results[index] = .failure(RunError(error.message, path: pairs[index].english)) }
      }
    }
    for (git, indices) in repositories.values {
      let found = Self(git)
      let own = indices.map { pairs[$0] }
      let earlier = try revision.map { try found.earlier(own, at: $0) } ?? found.earlier(own)
      for (index, result) in zip(indices, earlier) { results[index] = result }
    }
    return results.compactMap { $0 }
  }

  private func earlier(_ pairs: [PairFinder.Pair], at revision: String) throws -> [Result] {
    let object = try history.object(revision)
    if object.isBlob { throw RunError("bad revision '\(revision)'", path: "git") }
    return try read(pairs, pairs.map { _ in .revision(object.hash, said: revision) })
  }

  /// The commits are those that last changed the translations, unless these name another one.
  private func earlier(_ pairs: [PairFinder.Pair]) throws -> [Result] {
    var wanted = pairs.map { pair -> Wanted? in
      do {
        return try named(pair).map { .revision($0, said: $0) }
      } catch {
        return .none(Self.failure(error, of: pair))
      }
    }
    var asked: [(index: Int, pair: GitHistory.Pair)] = []
    for (index, pair) in pairs.enumerated() where wanted[index] == nil {
      guard let english = name(pair.english), let korean = name(pair.korean) else {
        let path = name(pair.english) == nil ? pair.english : pair.korean
        wanted[index] = .none(RunError("this file lies outside the repository \(git.root)", path: path))
        continue
      }
      asked.append((index, GitHistory.Pair(korean: korean, english: english)))
    }
    let found = try history.lastChanges(of: asked.map(\.pair))
    for (index, pair) in asked {
      guard let change = found[pair] else {
        wanted[index] = .none(RunError("git has no commit of this translation yet", path: pairs[index].english))
        continue
      }
      wanted[index] =
        change.isAtEnd
        ? .none(
          RunError(
            "this clone is shallow and does not reach the commit that last changed this translation; “git fetch --unshallow” brings it",
            path: pairs[index].english))
        : .change(change)
    }
    return try read(pairs, wanted.compactMap { $0 })
  }

  /// Why nothing can be said of one pair, where the others go on.
  private static func failure(_ error: any Error, of pair: PairFinder.Pair) -> RunError {
    switch error {
    case let error as RunError: error
    case let error as InputError: RunError("\(error.reason)", path: error.path)
    default: RunError("\(error)", path: pair.english)
    }
  }

  private enum Wanted {
    case revision(String, said: String)
    case change(GitHistory.Change)
    case none(RunError)
  }

  private func read(_ pairs: [PairFinder.Pair], _ wanted: [Wanted]) throws -> [Result] {
    var objects: [(pair: Int, object: String)] = []
    var resolved: [String: (hash: String, isBlob: Bool)] = [:]
    var oldNames: [String: [String: String]] = [:]
    for (index, item) in wanted.enumerated() {
      switch item {
      case .none: continue
      case .change(let change): objects += change.names.map { (index, "\(change.commit):\($0)") }
      case .revision(let revision, _):
        guard let object = try? resolved[revision] ?? history.object(revision) else { continue }
        resolved[revision] = object
        if object.isBlob {
          objects.append((index, object.hash))
          continue
        }
        guard let name = name(pairs[index].korean) else { continue }
        if oldNames[object.hash] == nil { oldNames[object.hash] = try history.oldNames(since: object.hash) }
        objects += [oldNames[object.hash]?[name], name].compactMap { $0 }.map { (index, "\(object.hash):\($0)") }
      }
    }
    let contents = try history.contents(of: objects.map(\.object))
    var bytes: [Int: [UInt8]] = [:]
    for (object, content) in zip(objects, contents) where bytes[object.pair] == nil { bytes[object.pair] = content }
    return wanted.enumerated().map { index, item in
      let label: String
      switch item {
      case .none(let error): return .failure(error)
      case .change(let change): label = String(change.commit.prefix(7))
      case .revision(_, let said):
        label = said.count > 12 && said.allSatisfy(\.isHexDigit) ? String(said.prefix(7)) : said
      }
      guard let bytes = bytes[index] else {
        if case .revision(let revision, _) = item, resolved[revision] == nil {
          return .failure(
            RunError("this clone has no commit \(revision), which the translation names", path: pairs[index].english))
        }
        let isOutside = name(pairs[index].korean) == nil
        let reason =
          isOutside ? "this file lies outside the repository \(git.root)" : "this file was not there at \(label)"
        return .failure(RunError(reason, path: pairs[index].korean))
      }
      return .success(Earlier(bytes: bytes, name: "\(pairs[index].korean)@\(label)"))
    }
  }

  /// The name of a file in the repository; `nil` outside of it.
  private func name(_ path: String) -> String? {
    for place in [PathName.absolute(path), PathName.resolved(path)].compactMap({ $0 })
    where PathName.lies(place, in: git.root) {
      return String(place.dropFirst(git.root == "/" ? 1 : git.root.utf8.count + 1))
    }
    return nil
  }

  // MARK: What a translation says of its original

  /// What a translation's front matter or the file beside it, `en/a.txt.source`, names as `source: HASH`.
  private func named(_ pair: PairFinder.Pair) throws -> String? {
    let sidecar = pair.english + ".source"
    if try FileContents.exists(sidecar) {
      let text = String(decoding: try FileReader.readText(sidecar).bytes, as: UTF8.self)
      let line = text.split(whereSeparator: \.isNewline).first ?? ""
      let value = (line.hasPrefix("source:") ? line.dropFirst(7) : line[...]).trimmingWhitespace
      guard Self.isHash(value) else {
        throw RunError("this should be a commit of the original: source: HASH", path: sidecar)
      }
      return String(value)
    }
    // An address under this name is no commit.
    return try Self.field(FileReader.bytes(of: pair.english))
  }

  /// `source: HASH` between two lines `---` at a file's beginning.
  private static func field(_ bytes: [UInt8]) throws -> String? {
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    guard bytes.dropFirst(start).starts(with: "---".utf8) else { return nil }
    let lines = String(decoding: bytes.dropFirst(start).prefix(1 << 14), as: UTF8.self).split(
      omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for line in lines.dropFirst() {
      if line.trimmingWhitespace == "---" { return nil }
      guard line.hasPrefix("source:") else { continue }
      let value = line.dropFirst(7).trimmingWhitespace.trimmingPrefix { "\"'".contains($0) }.prefix {
        !"\"'".contains($0)
      }
      if isHash(value) { return String(value) }
    }
    return nil
  }

  /// As git shortens them, or whole.
  private static func isHash(_ text: some StringProtocol) -> Bool {
    (7...64).contains(text.utf8.count)
      && text.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0 | 0x20) }
  }
}
