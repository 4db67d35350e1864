internal import BilingualChecks
internal import BilingualDocuments
internal import BilingualReports
internal import BilingualText
internal import Yams

/// Reads the YAML node by node, so that every complaint names its line and column.
package struct ConfigurationReader {
  package let path: String
  /// What relative paths start from, ending in `/`, or empty for the working folder.
  private let folder: String
  private let text: NamingText

  package static func read(_ path: String) throws -> Configuration {
    let text = NamingText(try FileReader.bytes(of: path))
    let file = try FileReader.decodeText(text.bytes, path: path)
    return try ConfigurationReader(path: path, text).read(String(decoding: file.bytes, as: UTF8.self))
  }

  private init(path: String, _ text: NamingText) {
    self.path = path
    self.text = text
    let parts = path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    folder = parts.isEmpty ? "" : parts.joined(separator: "/") + "/"
  }

  private static let keys = [
    "pairs", "glossaries", "data", "date", "language", "fail-on", "max-warnings", "baseline", "suppressions", "cache",
    "checks",
    "paths",
  ]

  private func read(_ text: String) throws -> Configuration {
    let root: Node?
    do {
      root = try Yams.compose(yaml: text)
    } catch let error as YamlError {
      throw complaint(error)
    }
    var configuration = Configuration()
    configuration.file = path
    guard let root else { return configuration }
    for (key, value) in try mapping(root, keys: Self.keys) {
      switch key {
      case "pairs": configuration.pairs = try sequence(value).map(pairRule)
      case "glossaries":
        configuration.take(glossaries: try glossaries(value))
      case "data": configuration.data = try sequence(value).map(file)
      case "date": configuration.date = try date(value)
      case "language": configuration.language = try language(value)
      case "fail-on": configuration.failOn = try severity(value)
      case "max-warnings": configuration.maxWarnings = try count(value)
      case "baseline": configuration.baseline = try file(value)
      case "suppressions": configuration.suppressions = try file(value)
      case "cache": configuration.cache = try file(value)
      case "checks": configuration.checks = try checks(value)
      default: configuration.paths = try sequence(value).map(pathRule)
      }
    }
    return configuration
  }

  private func pairRule(_ node: Node) throws -> Configuration.PairRule {
    var found: [String: Node] = [:]
    for (key, value) in try mapping(node, keys: ["korean", "english", "date", "manifest"]) { found[key] = value }
    if let manifest = found["manifest"] { return .manifest(try file(manifest)) }
    guard let korean = found["korean"], let english = found["english"] else {
      throw error(node, "a pair needs korean and english, or manifest")
    }
    let (source, target) = (try file(korean), try file(english))
    let (originals, translations) = (PathPattern(source), PathPattern(target))
    let known = originals.names
    if let unknown = translations.names.first(where: { !known.contains($0) }) {
      let names = known.isEmpty ? "has no {name}" : "has " + known.map { "{\($0)}" }.joined(separator: ", ")
      throw error(english, "{\(unknown)} is not in the pattern of the originals, which \(names)")
    }
    guard translations.canBeFilled(from: originals) else {
      throw error(
        english,
        "its * and ** must be those of the pattern of the originals, in the same order; or name the part: {name}")
    }
    return .patterns(korean: source, english: target, date: try found["date"].map(date))
  }

  private func pathRule(_ node: Node) throws -> Configuration.PathRule {
    var rule = Configuration.PathRule()
    for (key, value) in try mapping(node, keys: ["path", "glossaries", "date", "checks"]) {
      switch key {
      case "path": rule.patterns = value.sequence == nil ? [try file(value)] : try sequence(value).map(file)
      case "glossaries":
        let files = try glossaries(value)
        rule.glossaries = files.filter { $0 != Configuration.noGlossary }
        rule.isBare = files.contains(Configuration.noGlossary)
      case "date": rule.date = try date(value)
      default: rule.checks = try checks(value)
      }
    }
    if rule.patterns.isEmpty { throw error(node, "settings for paths need path: a pattern, or a list of them") }
    return rule
  }

  /// Paths, and `none` as it is; one of them needs no list.
  private func glossaries(_ node: Node) throws -> [String] {
    try (node.scalar == nil ? sequence(node) : [node]).map {
      $0.string == Configuration.noGlossary ? Configuration.noGlossary : try file($0)
    }
  }

  private func checks(_ node: Node) throws -> [String: Configuration.CheckSetting] {
    var checks: [String: Configuration.CheckSetting] = [:]
    for (key, value) in try mapping(node, keys: CheckID.all) {
      switch try string(value) {
      case "off", "false": checks[key] = .off
      case "on", "true": checks[key] = .on
      case let text:
        guard let severity = Severity(rawValue: text) else {
          throw error(value, "“\(text)” is not error, warning, info, on or off")
        }
        checks[key] = .severity(severity)
      }
    }
    return checks
  }

  // MARK: Values

  private func mapping(_ node: Node, keys: [String]) throws -> [(String, Node)] {
    guard let mapping = node.mapping else { throw error(node, "expected keys and values") }
    return try mapping.map { key, value in
      let name = try string(key)
      guard keys.contains(name) else {
        let hint = Spelling.nearest(to: name, in: keys).map { "; did you mean “\($0)”?" } ?? ""
        throw error(key, "unknown key “\(name)”\(hint)")
      }
      return (name, value)
    }
  }

  private func sequence(_ node: Node) throws -> [Node] {
    guard let sequence = node.sequence else { throw error(node, "expected a list") }
    return Array(sequence)
  }

  private func string(_ node: Node) throws -> String {
    guard let scalar = node.scalar else { throw error(node, "expected text") }
    return scalar.string
  }

  /// A path or pattern, as seen from the working folder.
  private func file(_ node: Node) throws -> String {
    func resolved(_ name: String) -> String { name.hasPrefix("/") ? name : folder + name }
    let name = try text.file(string(node), at: place(node)) { name in
      let pattern = PathPattern(resolved(name))
      return try pattern.isPlain ? FileStatus(resolved(name)) != nil : !pattern.files().isEmpty
    }
    return resolved(name)
  }

  private func count(_ node: Node) throws -> Int {
    guard let count = Int(try string(node)), count >= 0 else {
      throw error(node, "“\(try string(node))” is not a number of warnings")
    }
    return count
  }

  private func date(_ node: Node) throws -> CalendarDate {
    guard let date = CalendarDate(iso8601: try string(node)) else {
      throw error(node, "“\(try string(node))” is not a date such as 2024-04-15")
    }
    return date
  }

  private func language(_ node: Node) throws -> Language {
    guard let language = Language(rawValue: try string(node)) else {
      throw error(node, "“\(try string(node))” is not a language of messages: en or ko")
    }
    return language
  }

  private func severity(_ node: Node) throws -> Severity {
    guard let severity = Severity(rawValue: try string(node)) else {
      throw error(node, "“\(try string(node))” is not error, warning or info")
    }
    return severity
  }

  private func error(_ node: Node, _ message: String) -> RunError { RunError(message, path: place(node)) }

  private func place(_ node: Node) -> String { path + (node.mark.map { ":\($0.line):\($0.column)" } ?? "") }

  /// - Parameter offset: in bytes, from 0.
  private static func place(of offset: Int?, in yaml: String) -> String {
    guard let offset, offset <= yaml.utf8.count else { return "" }
    let file = SourceFile(path: "", bytes: Array(yaml.utf8))
    let position = file.position(at: offset)
    return ":\(position.line):\(position.column)"
  }

  /// The YAML reader's complaint, at its place where it has one.
  private func complaint(_ error: YamlError) -> RunError {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      RunError("not YAML: \(problem)", path: "\(path):\(mark.line):\(mark.column)")
    case .duplicatedKeysInMapping(let keys, let context):
      RunError(
        "a key stands twice: \(keys.map { "\($0)" }.joined(separator: ", "))",
        path: "\(path):\(context.mark.line):\(context.mark.column)")
    case .reader(let problem, let offset, _, let yaml):
      RunError("not YAML: \(problem)", path: path + Self.place(of: offset, in: yaml))
    default: RunError("not YAML", path: path)
    }
  }
}
