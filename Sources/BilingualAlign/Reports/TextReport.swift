/// The report for a reader at a terminal: original and translation side by side, bead by bead, what does not agree
/// marked on both sides and explained under the bead.
public struct TextReport: Sendable {
  private let style: TextStyle
  private var tally = Tally()
  private var beads = 0
  private var documents = 0

  public init(style: TextStyle) {
    self.style = style
  }

  public mutating func add(_ document: CheckedDocument, of review: Review) -> String {
    tally.add(document.findings)
    beads += document.beads
    documents += 1
    let page = TextPage(review: review, document: document, style: style)
    return page.text + "\n"
  }

  /// The summary line.
  public func finish() -> String {
    func part(_ count: Int, _ one: String, _ many: String, _ ink: TextStyle.Ink) -> String {
      let text = "\(count) \(count == 1 ? one : many)"
      return count == 0 ? text : style.paint(text, .bold, ink)
    }
    let found = [
      part(tally.errors, "error", "errors", .error), part(tally.warnings, "warning", "warnings", .warning),
      part(tally.infos, "info", "infos", .info),
    ].joined(separator: ", ")
    let mark = tally.count(from: .warning) == 0 ? style.paint("✓", .good) : style.paint("✗", .error)
    let scope = (documents == 1 ? "" : "\(documents) pairs, ") + "\(beads) \(beads == 1 ? "bead" : "beads")"
    return "\(mark) \(found) in \(scope)\n"
  }
}
