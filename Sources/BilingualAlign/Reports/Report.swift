/// One form in which the findings of a run are written. Pairs are added in their order; what a report can already write
/// is returned at once, so that a long run does not gather in memory.
public protocol Report: Sendable {

  /// - Parameter review: the texts and their alignment; `nil` where they are unchanged since an earlier run and only
  ///   its findings are known.
  mutating func add(_ document: CheckedDocument, of review: Review?) -> String

  func finish() -> String
}

/// The forms of `check --format`.
public enum ReportFormat: String, Sendable, Hashable, CaseIterable {
  case text, json, sarif, junit, github, gitlab, checkstyle, rdjson, csv, tmx, xliff, html
}

/// What a report may say about the run as a whole.
public struct ReportContext: Sendable {
  public var signature: ToolSignature
  public var style: TextStyle
  /// The checks that were run, in order.
  public var checks: [CheckInfo]
  /// What counts as a failure.
  public var failOn: Severity

  public init(
    signature: ToolSignature, style: TextStyle = TextStyle(), checks: [CheckInfo] = [], failOn: Severity = .warning
  ) {
    self.signature = signature
    self.style = style
    self.checks = checks
    self.failOn = failOn
  }
}

extension ReportFormat {
  public func report(_ context: ReportContext) -> any Report {
    switch self {
    case .text: TextReport(style: context.style)
    case .json: JSONReport(signature: context.signature)
    case .sarif: SARIFReport(context)
    case .junit: JUnitReport(context)
    case .github: GitHubReport()
    case .gitlab: GitLabReport()
    case .checkstyle: CheckstyleReport()
    case .rdjson: RDJSONReport()
    case .csv: CSVReport()
    case .tmx: TMXReport(signature: context.signature)
    case .xliff: XLIFFReport()
    case .html: HTMLReport(context)
    }
  }

  /// Whether findings alone are enough to write this format.
  public var needsTexts: Bool { self == .tmx || self == .xliff || self == .html }
}
