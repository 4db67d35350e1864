public import BilingualText

/// How much a finding matters.
public enum Severity: String, Sendable, Hashable, CaseIterable, Comparable, Codable {
  case info, warning, error

  private var rank: Int { self == .error ? 2 : self == .warning ? 1 : 0 }
  /// True if the first matters less.
  public static func < (a: Severity, b: Severity) -> Bool { a.rank < b.rank }
}

/// One thing that must agree between original and translation. One check, one file in `Rules/`, one line in `allChecks`.
public protocol Check: Sendable {
  static var info: CheckInfo { get }

  /// Appends what it finds, in file order.
  static func check(_ pair: ReadPair, into findings: inout [Finding])
}

/// What a check is; its examples are its tests and its documentation.
public struct CheckInfo: Sendable {
  /// Stable; what configurations, baselines and suppressions name.
  public let id: String
  /// One sentence.
  public let summary: String
  /// What it compares, what it lets pass and why. Markdown.
  public let details: String
  /// How much its findings matter where nothing else is said of one.
  public let severity: Severity
  /// Whether it runs unless it is switched off.
  public let isOnByDefault: Bool
  /// Pairs that must stay silent.
  public let good: [CheckExample]
  /// Pairs that must be flagged, exactly at the marked places.
  public let bad: [CheckExample]

  /// A check with its examples.
  public init(
    id: String, summary: String, details: String = "", severity: Severity = .error, isOnByDefault: Bool = true,
    good: [CheckExample], bad: [CheckExample]
  ) {
    self.id = id
    self.summary = summary
    self.details = details
    self.severity = severity
    self.isOnByDefault = isOnByDefault
    self.good = good
    self.bad = bad
  }
}

/// A Korean text and its translation; `⟦ ⟧` marks what a check must point at. An empty side has no counterpart.
public struct CheckExample: Sendable, Hashable {
  /// The Korean text.
  public let source: String
  /// Its translation.
  public let target: String
  /// The document's date, where it matters.
  public let date: CalendarDate?
  /// Glossary rows (TSV, header included), where the check needs terms.
  public let glossary: String?
  /// What a sentence encoder says of the pair, -1 to 1, where the check asks one.
  package let alikeness: Float?

  /// A pair, `⟦ ⟧` around what must be found.
  public init(_ source: String, _ target: String, date: CalendarDate? = nil, glossary: String? = nil) {
    self.init(source, target, date: date, glossary: glossary, alikeness: nil)
  }

  package init(
    _ source: String, _ target: String, date: CalendarDate? = nil, glossary: String? = nil, alikeness: Float?
  ) {
    self.source = source
    self.target = target
    self.date = date
    self.glossary = glossary
    self.alikeness = alikeness
  }
}
