internal import BilingualDocuments
internal import BilingualPairing
public import BilingualText

/// Turns the rules of a configuration into files.
public struct PairFinder: Sendable {
  /// Two files that belong together.
  public struct Pair: Sendable {
    /// The original's path.
    public let korean: String
    /// The translation's path.
    public let english: String
    /// The date that the rule gives them.
    public let date: CalendarDate?

    /// A pair of files.
    public init(korean: String, english: String, date: CalendarDate? = nil) {
      (self.korean, self.english, self.date) = (korean, english, date)
    }
  }

  /// In the order of the rules and of the names.
  public private(set) var pairs: [Pair] = []
  /// Files without a partner: the file, and where its partner was looked for.
  public private(set) var unpaired: [(path: String, expected: String, isKorean: Bool)] = []
  /// Rules that lead to no file at all, as they are written.
  public private(set) var idle: [Configuration.PairRule] = []
  /// Whether every pair of a configuration is meant.
  package private(set) var isWhole = false

  /// One pair alone.
  public init(_ pair: Pair) { pairs = [pair] }

  /// - Throws: for a manifest or a folder that cannot be read.
  public init(_ configuration: Configuration) throws(RunError) {
    do { try self.init(configuration.pairs) } catch { throw RunError(error) }
    isWhole = true
  }

  package init(_ rules: [Configuration.PairRule]) throws {
    for rule in rules {
      let before = count
      switch rule {
      case .patterns(let korean, let english, let date):
        if try Self.isFolder(korean), try Self.isFolder(english) {
          try add(folders: korean, english, date)
        } else {
          try add(korean: korean, english: english, date: date)
        }
      case .manifest(let path): try add(manifest: path)
      }
      if count == before { idle.append(rule) }
    }
    if rules.count > 1 { reconcile() }
  }

  /// A pair that two rules lead to is one pair, as the first has it; a file that has its partner by one rule lacks none by
  /// another.
  private mutating func reconcile() {
    var seen: Set<[String]> = []
    pairs = pairs.filter { seen.insert([PathName.absolute($0.korean), PathName.absolute($0.english)]).inserted }
    let paired = Set(seen.joined())
    var lone: Set<String> = []
    unpaired = unpaired.filter { file in
      let path = PathName.absolute(file.path)
      return !paired.contains(path) && lone.insert(path).inserted
    }
  }

  /// How many files or pairs of files the rules lead to.
  public var count: Int { pairs.count + unpaired.count }

  /// Keeps what concerns one of these files; absolute paths.
  public mutating func keep(_ isWanted: (String) -> Bool) {
    isWhole = false
    pairs.removeAll { !isWanted(PathName.absolute($0.korean)) && !isWanted(PathName.absolute($0.english)) }
    unpaired.removeAll { !isWanted(PathName.absolute($0.path)) && !isWanted(PathName.absolute($0.expected)) }
  }

  private static func isFolder(_ path: String) throws -> Bool { try FileStatus(path)?.kind == .folder }

  private mutating func add(korean: String, english: String, date: CalendarDate?) throws {
    let source = PathPattern(korean)
    let target = PathPattern(english)
    if source.isPlain, target.isPlain, try !FileContents.exists(korean), try !FileContents.exists(english) {
      // Named one by one: that they are not there is found when they are read.
      pairs.append(Pair(korean: korean, english: english, date: date))
      return
    }
    var answered: Set<String> = []
    for file in try source.files() {
      guard let expected = target.filled(with: file.captures) else { continue }
      answered.insert(expected)
      if try FileContents.exists(expected) {
        pairs.append(Pair(korean: file.path, english: expected, date: date))
      } else {
        unpaired.append((file.path, expected, true))
      }
    }
    for file in try target.files() where !answered.contains(file.path) {
      if let expected = source.filled(with: file.captures) { unpaired.append((file.path, expected, false)) }
    }
  }

  /// Files of the same name in the same place of two folders belong together, whatever their endings.
  private mutating func add(folders korean: String, _ english: String, _ date: CalendarDate?) throws {
    func folder(_ path: String) -> String { path.hasSuffix("/") ? path : path + "/" }
    func stems(_ root: String) throws -> [(stem: String, path: String)] {
      var seen: [String: String] = [:]
      return try PathPattern(root + "**").files().map { file in
        let name = file.path.dropFirst(root.count)
        let slash = name.lastIndex(of: "/").map { name.index(after: $0) } ?? name.startIndex
        let stem = String(name[..<(name[slash...].lastIndex(of: ".") ?? name.endIndex)])
        if let other = seen.updateValue(file.path, forKey: stem) {
          throw RunError("only the ending differs from \(other); which is the pair's?", path: file.path)
        }
        return (stem, file.path)
      }
    }
    let (source, target) = (folder(korean), folder(english))
    let translations = try stems(target)
    let byStem = Dictionary(translations.map { ($0.stem, $0.path) }) { first, _ in first }
    var answered: Set<String> = []
    for file in try stems(source) {
      if let path = byStem[file.stem] {
        answered.insert(file.stem)
        pairs.append(Pair(korean: file.path, english: path, date: date))
      } else {
        unpaired.append((file.path, target + file.path.dropFirst(source.count), true))
      }
    }
    for file in translations where !answered.contains(file.stem) {
      unpaired.append((file.path, source + file.path.dropFirst(target.count), false))
    }
  }

  /// Rows of `ko<TAB>en`, further columns ignored, or columns named `ko`, `en` and `date`; commas in a `.csv`. Paths are
  /// relative to the manifest.
  private mutating func add(manifest path: String) throws {
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
    func resolved(_ name: String) -> String { name.hasPrefix("/") ? name : folder + name }
    var options = BilingualRows.Options()
    options.guessesColumns = false
    let text = NamingText(try FileReader.bytes(of: path))
    var table = try BilingualRows(text.bytes, path: path, options: options)
    while let row = try table.next() {
      let (korean, english) = row.fileNames
      let place = "\(path):\(row.line):1"
      guard !korean.isEmpty, !english.isEmpty else { throw RunError("a row needs both files", path: place) }
      func file(_ name: String) throws -> String {
        resolved(try text.file(name, at: place) { try FileContents.exists(resolved($0)) })
      }
      pairs.append(Pair(korean: try file(korean), english: try file(english), date: row.source.metadata.date))
    }
  }
}

extension Configuration.PairRule {
  /// What lies where a rule that leads to no file looks for them: `; 3 .md files lie under ko/`.
  private func reasonForNoFile() throws -> Message {
    guard case .patterns(let korean, _, _) = self else { return "" }
    let root = PathPattern(korean).root
    let folder = root.isEmpty ? "." : root
    guard try FileStatus(folder)?.kind == .folder else { return "; there is no folder \(folder)" }
    let files = try Folder.files(below: root, prefix: root)
    let endings = Dictionary(grouping: files) { path in
      path.lastIndex(of: ".").map { String(path[$0...]) } ?? ""
    }
    guard let most = endings.max(by: { ($0.value.count, $1.key) < ($1.value.count, $0.key) }) else {
      return "; nothing lies under \(folder)"
    }
    let count = most.value.count
    if most.key.isEmpty { return "; \(count, "file lies", "files lie") under \(folder)" }
    return count == 1
      ? "; 1 \(most.key) file lies under \(folder)" : "; \(count) \(most.key) files lie under \(folder)"
  }

  /// Returns what to say of a rule that leads to no file.
  /// - Throws: where the folder that it names cannot be read.
  public func warningOfNoFile() throws(RunError) -> Message {
    let reason = try RunError.wrapping(reasonForNoFile)
    return "warning: no file matches \(description)\(reason)"
  }
}
