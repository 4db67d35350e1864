/// What came of comparing one original with its translation: what every report prints.
public struct Review: Sendable {
  public let source: Document
  public let target: Document
  /// Beads over ``Document/segments``.
  public let sentences: Alignment
  /// Sorted by bead, then by place.
  public let findings: [Finding]
  public let date: CalendarDate?

  public init(
    source: Document, target: Document, sentences: Alignment, findings: [Finding], date: CalendarDate?
  ) {
    self.source = source
    self.target = target
    self.sentences = sentences
    self.findings = findings
    self.date = date
  }
}
