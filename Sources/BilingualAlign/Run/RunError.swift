/// Why a run could not be done. It prints as one line for people: `path:line:column: error: …`.
public struct RunError: Error, Sendable, CustomStringConvertible {
  /// Without the place and “error”.
  public let message: String
  /// The file, with line and column where they are known: `path:line:column`; `nil` where no file is to blame.
  public let path: String?
  /// What was in the way, where that has an error of its own: a file (``InputError``), the sink, the host, or that the task was
  /// cancelled (`CancellationError`).
  public let cause: (any Error)?

  package init(_ message: String, path: String? = nil) {
    (self.message, self.path, cause) = (message, path, nil)
  }

  /// An error of whatever kind as the run's; one of the run stays as it is.
  package init(_ error: any Error) {
    if let error = error as? RunError {
      self = error
    } else {
      (message, path, cause) = ("\(error)", nil, error)
    }
  }

  /// Does some work whose errors are the run's.
  package static func wrapping<Result>(_ work: () throws -> Result) throws(RunError) -> Result {
    do { return try work() } catch { throw RunError(error) }
  }

  /// One line for people, or several where a file has several faults.
  public var description: String { cause.map { "\($0)" } ?? line("error") }

  /// The same where the run goes on without what it is about.
  package var note: String { line("note") }

  private func line(_ kind: String) -> String { (path.map { "\($0): " } ?? "") + "\(kind): \(message)" }
}
