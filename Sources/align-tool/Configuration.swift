import BilingualAlign
import Foundation
import Yams

/// What `.align-tool.yml` says. Paths in it are relative to its folder.
struct Configuration {
  /// The folder that relative paths start from, ending in `/`, or empty for the working folder.
  var folder = ""
  var pairs: [PairRule] = []
  var glossaries: [String] = []
  var date: CalendarDate?
  var failOn: Severity?
  var baseline: String?
  /// `nil` switches a check off.
  var checks: [String: Severity?] = [:]

  /// How pairs are found: two patterns with the same `{name}`s, or a manifest.
  enum PairRule {
    case patterns(korean: String, english: String, date: CalendarDate?)
    case manifest(String)
  }

  static let fileName = ".align-tool.yml"

  /// The configuration at `path`, or the nearest one from the working folder up to the repository's root.
  static func find(_ path: String?, environment: [String: String] = ProcessInfo.processInfo.environment) throws
    -> Configuration?
  {
    if let path = path ?? environment["ALIGN_TOOL_CONFIG"] { return try read(path) }
    var folder = ""
    var absolute = URL(filePath: FileManager.default.currentDirectoryPath).standardized
    while true {
      if FileManager.default.fileExists(atPath: folder + fileName) { return try read(folder + fileName) }
      let isRoot = FileManager.default.fileExists(atPath: absolute.appending(path: ".git").path)
      if isRoot || absolute.path == "/" { return nil }
      absolute.deleteLastPathComponent()
      folder += "../"
    }
  }

  private static func read(_ path: String) throws -> Configuration {
    let file = try FileReader.read(path)
    var reader = ConfigurationReader(path: path)
    var configuration = try reader.read(String(decoding: file.bytes, as: UTF8.self))
    let parts = path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    configuration.folder = parts.isEmpty ? "" : parts.joined(separator: "/") + "/"
    return configuration
  }

  /// A path of the configuration as seen from the working folder.
  func resolved(_ path: String) -> String { path.hasPrefix("/") ? path : folder + path }

  /// The checks that are on, in order.
  var enabledChecks: [any Check.Type] {
    allChecks.filter { check in
      guard let setting = checks[check.info.id] else { return check.info.isOnByDefault }
      return setting != nil
    }
  }

  var severities: [String: Severity] { checks.compactMapValues { $0 } }
}

/// Reads the YAML node by node, so that every complaint names its line and column.
private struct ConfigurationReader {
  let path: String

  mutating func read(_ text: String) throws -> Configuration {
    let root: Node?
    do {
      root = try Yams.compose(yaml: text)
    } catch let error as YamlError {
      throw ToolError(Self.firstLine("\(error)"), path: path)
    }
    var configuration = Configuration()
    guard let root else { return configuration }
    for (key, value) in try mapping(root, keys: ["pairs", "glossaries", "date", "fail-on", "baseline", "checks"]) {
      switch key {
      case "pairs": configuration.pairs = try sequence(value).map(pairRule)
      case "glossaries": configuration.glossaries = try sequence(value).map(string)
      case "date": configuration.date = try date(value)
      case "fail-on": configuration.failOn = try severity(value)
      case "baseline": configuration.baseline = try string(value)
      default: configuration.checks = try checks(value)
      }
    }
    return configuration
  }

  private func pairRule(_ node: Node) throws -> Configuration.PairRule {
    var found: [String: Node] = [:]
    for (key, value) in try mapping(node, keys: ["korean", "english", "date", "manifest"]) { found[key] = value }
    if let manifest = found["manifest"] { return .manifest(try string(manifest)) }
    guard let korean = found["korean"], let english = found["english"] else {
      throw error(node, "a pair needs korean and english, or manifest")
    }
    return .patterns(
      korean: try string(korean), english: try string(english), date: try found["date"].map(date))
  }

  private func checks(_ node: Node) throws -> [String: Severity?] {
    var checks: [String: Severity?] = [:]
    for (key, value) in try mapping(node, keys: allChecks.map { $0.info.id }) {
      checks[key] = try string(value) == "off" || value.bool == false ? .some(nil) : try severity(value)
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

  private func date(_ node: Node) throws -> CalendarDate {
    guard let date = CalendarDate(iso8601: try string(node)) else {
      throw error(node, "“\(try string(node))” is not a date such as 2024-04-15")
    }
    return date
  }

  private func severity(_ node: Node) throws -> Severity {
    guard let severity = Severity(rawValue: try string(node)) else {
      throw error(node, "“\(try string(node))” is not error, warning or info")
    }
    return severity
  }

  private func error(_ node: Node, _ message: String) -> ToolError {
    let place = node.mark.map { ":\($0.line):\($0.column)" } ?? ""
    return ToolError(message, path: path + place)
  }

  private static func firstLine(_ text: String) -> String {
    text.split(whereSeparator: \.isNewline).first.map(String.init) ?? text
  }
}

/// Finds what was probably meant.
enum Spelling {
  /// The candidate fewest edits away: at most two, or a third of its length.
  static func nearest(to word: String, in candidates: [String]) -> String? {
    let ranked = candidates.map { (distance(word, $0), $0) }.filter { $0.0 <= max(2, $0.1.count / 3) }
    return ranked.min { $0 < $1 }?.1
  }

  /// Levenshtein distance.
  /// - Complexity: O(product of the lengths).
  static func distance(_ a: String, _ b: String) -> Int {
    let b = Array(b)
    var row = Array(0...b.count)
    for (i, x) in a.enumerated() {
      var corner = row[0]
      row[0] = i + 1
      for (j, y) in b.enumerated() {
        let next = min(corner + (x == y ? 0 : 1), row[j] + 1, row[j + 1] + 1)
        corner = row[j + 1]
        row[j + 1] = next
      }
    }
    return row[b.count]
  }
}
