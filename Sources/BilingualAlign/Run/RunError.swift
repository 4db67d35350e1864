/// Why a run could not be done. It prints as one line for people: `path:line:column: error: …`.
public struct RunError: Error, Sendable, CustomStringConvertible {
  /// Without the place and “error”.
  public let message: String
  /// The file, with line and column where they are known: `path:line:column`; `nil` where no file is to blame.
  public let path: String?

  package init(_ message: String, path: String? = nil) {
    (self.message, self.path) = (message, path)
  }

  /// One line for people.
  public var description: String { line("error") }

  /// The same where the run goes on without what it is about.
  package var note: String { line("note") }

  private func line(_ kind: String) -> String { (path.map { "\($0): " } ?? "") + "\(kind): \(message)" }
}
