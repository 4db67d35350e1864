/// What is to be done at the end of a run beside writing the report.
package struct RunEnding: Sendable {
  package var writesBaseline: String?
  package var prunesBaseline: String?
  /// Whether every pair of the configuration was asked for.
  package var isWhole = false
  /// Why it is right that no pair was checked.
  package var emptyReason: String?
  package var explains = false
  /// Whether some findings were left out, so that what is not found may be there.
  package var hidesFindings = false

  package init() {}
}
