import BilingualAlign
import Foundation

/// What a run says goes to standard error, how far it is to the terminal, and half-written files are taken away when the
/// process is interrupted.
struct ToolHost: RunHost {
  var isQuiet = false
  var isVerbose = false

  func note(path: String?, message: Message) {
    if !isQuiet { StandardError.say(path: path, message: message) }
  }

  func detail(_ line: String) {
    if isVerbose { StandardError.say(line) }
  }

  func complain(_ line: String) { StandardError.say(line) }

  func progress(total: Int?, unit: String) -> any RunProgress {
    Progress(total: total, unit: unit, isQuiet: isQuiet)
  }

  func replace(_ path: String, with bytes: [UInt8]) throws {
    try FilesInUse.release(path)
    var file = try Output(path)
    try file.write(bytes: bytes)
    try file.finish()
  }

  func replace(_ path: String, with bytes: [UInt8], ifStill content: [UInt8]) throws -> Bool {
    var cleanup: Int?
    var new = try Interruption.begin(path, keepsOwner: true, id: &cleanup)
    defer { cleanup.map(Interruption.forget) }
    try new.write(bytes)
    return try new.finish(ifStill: content)
  }
}

extension Verbosity {
  var host: ToolHost { ToolHost(isQuiet: quiet, isVerbose: verbose) }
}

extension Configuration {
  /// The configuration that is asked for, or the nearest one.
  static func asked(_ path: String?) throws -> Configuration? { try find(path, host: ToolHost()) }
}

extension ExitStatus {
  /// What a run came to, and its summary where a job of GitHub shows one.
  init(_ outcome: (verdict: Verdict, stepSummary: String?)) throws {
    if let summary = outcome.stepSummary, let path = ProcessInfo.processInfo.environment["GITHUB_STEP_SUMMARY"] {
      try append(summary, to: path)
    }
    switch outcome.verdict {
    case .clean: self = .clean
    case .findings: self = .findings
    case .nothingChecked: self = .nothingChecked
    }
  }
}

/// Appends to a file that may exist, as GitHub wants its step summary.
private func append(_ text: String, to path: String) throws {
  try FilesInUse.refuseInput(FileStatus(path), path: path)
  guard let file = fopen(path, "a") else { throw RunError("cannot be written", path: path) }
  defer { fclose(file) }
  if fputs(text, file) < 0 { throw RunError("cannot be written", path: path) }
}
