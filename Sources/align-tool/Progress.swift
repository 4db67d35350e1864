import BilingualAlign
import Foundation
import Glibc

/// A line on standard error that says how far a long run is. Silent for the first second, and where no one watches.
struct Progress: RunProgress {
  private let total: Int?
  private let unit: String
  private let start = ContinuousClock.now
  private var shown = ContinuousClock.now
  private var isVisible = false
  private let isWatched: Bool
  private var done = 0
  private let columns: Int

  /// - Parameter total: how much there is to do; `nil` where that is not known.
  init(
    total: Int?, unit: String, isQuiet: Bool = false,
    environment: [String: String] = ProcessInfo.processInfo.environment
  ) {
    self.total = total
    self.unit = unit
    let isQuiet = isQuiet || environment["TERM"] == "dumb" || !(environment["CI"] ?? "").isEmpty
    isWatched = isatty(2) == 1 && !isQuiet
    columns = Terminal.width(of: 2) ?? 80
  }

  mutating func advance(by count: Int) {
    done += count
    let now = ContinuousClock.now
    if StandardError.isHeld {
      isVisible = false
      return
    }
    guard isWatched, now - start > .seconds(1), now - shown > .milliseconds(200) else { return }
    shown = now
    isVisible = true
    let line = ProgressLine.text(
      done: done, total: total, unit: unit, seconds: (now - start) / .seconds(1), columns: columns)
    StandardError.show("\r\u{1B}[K" + line)
  }

  /// Takes the line away.
  mutating func finish() {
    if isVisible, !StandardError.isHeld { StandardError.show("\r\u{1B}[K") }
    isVisible = false
  }
}
