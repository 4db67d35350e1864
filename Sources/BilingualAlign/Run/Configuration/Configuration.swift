public import BilingualChecks
public import BilingualText

/// What `.align-tool.yml` and the flags say. Paths are as seen from the working folder.
public struct Configuration: Sendable {
  /// Which files belong together.
  public var pairs: [PairRule] = []
  /// Files of terms.
  public var glossaries: [String] = []
  /// Whether the names of government bodies are known that the tool brings along.
  public var knowsGovernment = true
  /// Folders of words that add to the built-in ones.
  public var data: [String] = []
  /// The date of documents that name none.
  public var date: CalendarDate?
  /// The language of messages.
  public var language: Language?
  /// The least severity that is a failure; a warning by default.
  public var failOn: Severity?
  /// How many warnings pass; none by default.
  public var maxWarnings: Int?
  /// The file of known findings.
  public var baseline: String?
  /// The file of suppressions.
  public var suppressions: String?
  /// The file that results are kept in.
  public var cache: String?
  /// By id.
  public var checks: [String: CheckSetting] = [:]
  /// What is different for some files; a later rule wins over an earlier one.
  public var paths: [PathRule] = []
  /// Where it was read from.
  public internal(set) var file: String?

  /// No settings.
  public init() {}

  /// Whether a check runs, and how much its findings matter.
  public enum CheckSetting: Hashable, Sendable {
    case off
    /// With the severity that the check itself gives each finding.
    case on
    case severity(Severity)

    package var severity: Severity? { if case .severity(let severity) = self { severity } else { nil } }
  }

  /// How pairs are found: two patterns with the same `{name}`s, two folders, or a manifest.
  public enum PairRule: Hashable, Sendable, CustomStringConvertible {
    case patterns(korean: String, english: String, date: CalendarDate?)
    case manifest(String)

    /// As messages name it.
    public var description: String {
      switch self {
      case .patterns(let korean, let english, _): "\(korean) ↔ \(english)"
      case .manifest(let path): path
      }
    }
  }

  /// Settings for the pairs with a file that one of the patterns matches.
  public struct PathRule: Sendable {
    /// Of paths of either file; see ``PairRule``.
    public var patterns: [String] = []
    /// Instead of the general ones.
    public var glossaries: [String]?
    /// Whether the tool's own glossaries are left out, because “none” stands among those of the rule.
    public var isBare = false
    /// Instead of the general one.
    public var date: CalendarDate?
    /// By id; they add to the general ones.
    public var checks: [String: CheckSetting] = [:]

    /// A rule for no file.
    public init() {}
  }

  /// In the place of a glossary: without those that the tool brings along.
  package static let noGlossary = "none"

  package mutating func take(glossaries paths: [String]) {
    knowsGovernment = !paths.contains(Self.noGlossary)
    glossaries = paths.filter { $0 != Self.noGlossary }
  }

  /// The folder it was read from, absolute and without links; `nil` without a file.
  package var folder: String? {
    file.flatMap { PathName.resolved($0) }.map { String($0[..<($0.lastIndex(of: "/") ?? $0.startIndex)]) }
      .map { $0.isEmpty ? "/" : $0 }
  }
}
