public import BilingualText

/// Whom a run works for: it hears what the run has to say, sees how far it is, and puts files in their places.
///
/// Every requirement has a default: nothing is said, and files are written whole or not at all.
public protocol RunHost: Sendable {
  /// What a user should know and need not act on.
  /// - Parameter path: the file it is about.
  func note(path: String?, message: Message)

  /// What was used and how much was done, for those who asked.
  func detail(_ line: String)

  /// What went wrong with one file, while the run goes on: a whole line.
  func complain(_ line: String)

  /// Begins to show how far a part of the run is.
  /// - Parameter total: how much there is to do; `nil` where that is not known.
  func progress(total: Int?, unit: String) -> any RunProgress

  /// Writes a file anew, whole or not at all: a baseline, which only the tool's runs write.
  func replace(_ path: String, with bytes: [UInt8]) throws

  /// Writes a file anew if it still holds what it was made from; who owns it is kept. Only the tool's fixes do so.
  /// - Returns: false where it does not; nothing is changed then.
  func replace(_ path: String, with bytes: [UInt8], ifStill content: [UInt8]) throws -> Bool
}

/// How far a part of a run is, for somebody who watches.
public protocol RunProgress {
  mutating func advance(by count: Int)
  /// Takes what is shown away.
  mutating func finish()
}

/// Where the report of a run goes.
public protocol RunSink: ~Copyable {
  mutating func write(bytes: [UInt8]) throws
  /// Writes what is left and, for a file, puts it in its place.
  mutating func finish() throws
}

/// Nobody watches.
struct SilentHost: RunHost {}

private struct UnseenProgress: RunProgress {
  func advance(by count: Int) {}
  func finish() {}
}

extension RunHost {
  /// Says nothing.
  public func note(path: String?, message: Message) {}

  /// Says nothing.
  public func detail(_ line: String) {}

  /// Says nothing.
  public func complain(_ line: String) {}

  /// Shows nothing.
  public func progress(total: Int?, unit: String) -> any RunProgress { UnseenProgress() }

  /// Writes it beside its place and renames it.
  public func replace(_ path: String, with bytes: [UInt8]) throws {
    var file = try FileReplacement(path)
    try file.write(bytes)
    try file.finish()
  }

  /// Writes it beside its place and exchanges the names.
  public func replace(_ path: String, with bytes: [UInt8], ifStill content: [UInt8]) throws -> Bool {
    var file = try FileReplacement(path, keepsOwner: true)
    try file.write(bytes)
    return try file.finish(ifStill: content)
  }

  /// Works through pairs, some at a time, so that memory does not grow with them, and shows how far it is.
  /// - Parameter work: is given the pairs of a batch and the number of the first, from 0.
  /// - Throws: `CancellationError` between two batches where the task is cancelled.
  package func batches<Pair>(
    of pairs: [Pair], jobs: Int, _ work: (_ batch: [Pair], _ first: Int) throws -> Void
  ) throws {
    var progress = progress(total: pairs.count, unit: "pairs")
    defer { progress.finish() }
    for start in stride(from: 0, to: pairs.count, by: 64 * jobs) {
      if Task.isCancelled { throw CancellationError() }
      let batch = Array(pairs[start..<min(start + 64 * jobs, pairs.count)])
      try work(batch, start)
      progress.advance(by: batch.count)
    }
  }

  /// - Parameter message: for people, in their language.
  package func note(_ message: Message) { note(path: nil, message: message) }

  /// A line that has no other language.
  package func note(line: String) { note(path: nil, message: Message(plain: line)) }
}

/// What came of a run.
public enum Verdict: Sendable, Hashable {
  /// Nothing at or above the severity that counts as a failure.
  case clean
  case findings
  /// No pair was found.
  case nothingChecked
}
