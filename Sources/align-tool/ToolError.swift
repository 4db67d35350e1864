/// Why a run could not be done, as one line for people: `path:line:column: error: …`.
struct ToolError: Error, CustomStringConvertible {
  let message: String
  private let path: String?

  init(_ message: String, path: String? = nil) {
    (self.message, self.path) = (message, path)
  }

  var description: String { line("error") }

  /// The same where the run goes on without what it is about.
  var note: String { line("note") }

  private func line(_ kind: String) -> String { (path.map { "\($0): " } ?? "") + "\(kind): \(message)" }
}
