import BilingualChecks
public import BilingualText

/// How text reports look.
public struct TextStyle: Sendable, Hashable {
  /// The width of the page in columns.
  public var columns: Int
  /// Whether colour and underlines are used. Without them a line of carets stands under what is marked.
  public var isColored: Bool
  /// Whether beads without findings are shown, too.
  public var showsAllBeads: Bool
  /// The language of what is said beside the texts.
  public var language = Language.english

  /// A style; by default for a pipe.
  public init(columns: Int = 100, isColored: Bool = false, showsAllBeads: Bool = true) {
    self.columns = max(columns, 40)
    self.isColored = isColored
    self.showsAllBeads = showsAllBeads
  }

  /// Below this, source and target stand one above the other.
  var isNarrow: Bool { columns < 60 }

  enum Ink: String {
    case bold = "1"
    case faint = "2"
    case error = "31"
    case warning = "33"
    case info = "36"
    case good = "32"
  }

  func paint(_ text: String, _ inks: Ink...) -> String {
    guard isColored, !text.isEmpty, !inks.isEmpty else { return text }
    return "\u{1B}[\(inks.map { $0.rawValue }.joined(separator: ";"))m\(text)\u{1B}[0m"
  }

  static func ink(of severity: Severity) -> Ink {
    switch severity {
    case .error: .error
    case .warning: .warning
    case .info: .info
    }
  }

  /// A line of cells, its marks underlined where there is colour.
  func render(_ line: ArraySlice<DisplayText.Cell>, bold: Bool = false) -> String {
    guard isColored else { return String(line.map { $0.character }) }
    var out = ""
    var open: Severity?
    if bold { out += "\u{1B}[1m" }
    for cell in line {
      if cell.mark != open {
        out += "\u{1B}[0m"
        if bold { out += "\u{1B}[1m" }
        if let mark = cell.mark { out += "\u{1B}[1;4;\(Self.ink(of: mark).rawValue)m" }
        open = cell.mark
      }
      out.append(cell.character)
    }
    if open != nil || bold { out += "\u{1B}[0m" }
    return out
  }

  /// `^` under each marked column of a line; `nil` where there is colour or nothing is marked.
  func carets(under line: ArraySlice<DisplayText.Cell>) -> String? {
    guard !isColored, line.contains(where: { $0.mark != nil }) else { return nil }
    let end = line.lastIndex { $0.mark != nil } ?? line.startIndex
    return line[...end].map { String(repeating: $0.mark == nil ? " " : "^", count: $0.width) }.joined()
  }
}
