public import ArgumentParser
public import BilingualAlign

extension Language: ExpressibleByArgument {}
extension Document.Level: ExpressibleByArgument {}
extension ReportFormat: ExpressibleByArgument {}
extension AlignmentFormat: ExpressibleByArgument {}
extension Severity: ExpressibleByArgument {}
extension TrackedChanges: ExpressibleByArgument {}
extension DriftFormat: ExpressibleByArgument {}
extension ComparisonFormat: ExpressibleByArgument {}

extension CalendarDate: ExpressibleByArgument {
  /// A date such as 2024-04-15.
  public init?(argument: String) {
    self.init(iso8601: argument)
  }
}
