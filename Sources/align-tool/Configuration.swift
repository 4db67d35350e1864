import BilingualAlign

/// What `.align-tool.yml` and the flags say. Paths are as seen from the working folder.
struct Configuration {
  var pairs: [PairRule] = []
  var glossaries: [String] = []
  /// Whether the names of government bodies are known that the tool brings along.
  var knowsGovernment = true
  /// Folders of words that add to the built-in ones.
  var data: [String] = []
  var date: CalendarDate?
  /// The language of messages.
  var language: Language?
  var failOn: Severity?
  var maxWarnings: Int?
  var baseline: String?
  var suppressions: String?
  var cache: String?
  var checks: [String: CheckSetting] = [:]
  /// What is different for some files; a later rule wins over an earlier one.
  var paths: [PathRule] = []
  /// Where it was read from.
  var file: String?

  enum CheckSetting: Equatable, Sendable {
    case off
    /// With the severity that the check itself gives each finding.
    case on
    case severity(Severity)

    var severity: Severity? { if case .severity(let severity) = self { severity } else { nil } }
  }

  /// How pairs are found: two patterns with the same `{name}`s, two folders, or a manifest.
  enum PairRule: Equatable, CustomStringConvertible {
    case patterns(korean: String, english: String, date: CalendarDate?)
    case manifest(String)

    var description: String {
      switch self {
      case .patterns(let korean, let english, _): "\(korean) ↔ \(english)"
      case .manifest(let path): path
      }
    }
  }

  /// Settings for the pairs with a file that one of the patterns matches.
  struct PathRule {
    var patterns: [String] = []
    /// Instead of the general ones.
    var glossaries: [String]?
    /// Whether the tool's own glossaries are left out, because “none” stands among those of the rule.
    var isBare = false
    var date: CalendarDate?
    var checks: [String: CheckSetting] = [:]
  }

  /// In the place of a glossary: without those that the tool brings along.
  static let noGlossary = "none"

  mutating func take(glossaries paths: [String]) {
    knowsGovernment = !paths.contains(Self.noGlossary)
    glossaries = paths.filter { $0 != Self.noGlossary }
  }

  /// The folder it was read from, absolute and without links; `nil` without a file.
  var folder: String? {
    file.flatMap { PathName.resolved($0) }.map { String($0[..<($0.lastIndex(of: "/") ?? $0.startIndex)]) }
      .map { $0.isEmpty ? "/" : $0 }
  }
}
