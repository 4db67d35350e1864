public import BilingualChecks
public import BilingualText

/// One form in which the findings of a run are written.
///
/// What a pair adds is made by ``page(_:of:index:)`` on any thread; pairs are then added in their order, and what can
/// already be written is returned at once, so that a long run does not gather in memory.
public protocol Report: Sendable {

  /// What a pair adds, as far as it does not depend on the pairs before it.
  /// - Parameters:
  ///   - review: the texts and their alignment; `nil` where only the findings are known.
  ///   - index: the pair's number in the run, from 0.
  func page(_ document: CheckedDocument, of review: Review?, index: Int) -> String

  mutating func add(_ document: CheckedDocument, page: String) -> String

  /// Says which findings of the baseline were not met any more.
  mutating func addAbsent(_ entries: [Baseline.Entry])

  /// The last bytes of what is written: all of them of a form that is no text, of which ``add(_:page:)`` returns nothing.
  /// - Throws: where memory is short.
  func finished() throws -> [UInt8]

  /// What the reader should know that the form has no place for; `nil` where there is nothing.
  var note: String? { get }
}

/// A report that is text, which is written as it comes.
protocol TextualReport: Report {
  func finish() -> String
}

extension TextualReport {
  package func finished() -> [UInt8] { Array(finish().utf8) }
}

extension Report {
  /// Most forms do not say it.
  public mutating func addAbsent(_ entries: [Baseline.Entry]) {}

  /// Most forms have a place for everything.
  public var note: String? { nil }

  /// Adds one pair, page and all.
  public mutating func add(_ document: CheckedDocument, of review: Review?, index: Int = 0) -> String {
    add(document, page: page(document, of: review, index: index))
  }
}

/// The forms of `check --format`.
public enum ReportFormat: String, Sendable, Hashable, CaseIterable {
  case text, line, json, sarif, junit, github, gitlab, checkstyle, rdjson, csv, xlsx, docx, tmx, xliff, html
}

/// What a report may say about the run as a whole.
public struct ReportContext: Sendable {
  /// What made the report.
  public var signature: ToolSignature
  /// How text is laid out.
  public var style: TextStyle
  /// The checks that were run, in order.
  public var checks: [CheckInfo]
  /// What counts as a failure.
  public var failOn: Severity
  /// The language of what people read.
  public var language = Language.english
  /// Whether findings were compared with a baseline.
  public var hasBaseline = false
  /// Whether findings can be suppressed, and a run over files may find things of its own.
  public var acceptsFindings = false

  /// What a report is told of its run.
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
  /// The format that a file's name asks for by its ending; `nil` where the ending tells of none.
  public init?(ending path: String) {
    let name = path.split(separator: "/").last?.lowercased() ?? ""
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return nil }
    switch name[name.index(after: dot)...] {
    case "html", "htm": self = .html
    case "xlf": self = .xliff
    case let ending:
      let plain: [ReportFormat] = [.json, .sarif, .csv, .xlsx, .docx, .tmx, .xliff]
      guard let format = plain.first(where: { $0.rawValue == ending }) else { return nil }
      self = format
    }
  }

  /// Whether a file's name promises a document that no report is: text under the name of a Word file looks damaged.
  public static func isDocument(ending path: String) -> Bool {
    let endings = [
      "doc", "hwp", "hwpx", "odt", "ods", "pdf", "pptx", "rtf", "xls",
    ]
    return path.split(separator: ".").last.map { endings.contains($0.lowercased()) } ?? false
  }

  /// Returns an empty report in this form.
  public func report(_ context: ReportContext) -> any Report {
    var style = context.style
    style.language = context.language
    return switch self {
    case .text: TextReport(style: style)
    case .line: LineReport()
    case .json: JSONReport(signature: context.signature)
    case .sarif: SARIFReport(context)
    case .junit: JUnitReport(context)
    case .github: GitHubReport()
    case .gitlab: GitLabReport()
    case .checkstyle: CheckstyleReport()
    case .rdjson: RDJSONReport()
    case .csv: CSVReport()
    case .xlsx: XLSXReport()
    case .docx: DOCXReport()
    case .tmx: TMXReport(signature: context.signature)
    case .xliff: XLIFFReport()
    case .html: HTMLReport(context)
    }
  }

  /// Whether the pages are made of the texts, not of the findings alone.
  public var needsTexts: Bool { isFile || self == .tmx || self == .xliff || self == .html || self == .text }

  /// Whether it is no text, but a file of an office program.
  public var isFile: Bool { self == .xlsx || self == .docx }

  /// Whether programs read it first: it is in English unless another language is asked for by name.
  public var isForPrograms: Bool {
    switch self {
    case .text, .line, .html, .xlsx, .docx, .xliff: false
    case .json, .sarif, .junit, .github, .gitlab, .checkstyle, .rdjson, .csv, .tmx: true
    }
  }

  /// Whether findings that are known or suppressed are written, too, marked as such.
  public var showsAccepted: Bool { self == .sarif }
}
