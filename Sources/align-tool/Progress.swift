import Foundation
import Glibc

/// A line on standard error that says how far a long run is. Silent for the first second, and where no one watches.
struct Progress {
  private let total: Int?
  private let unit: String
  private let start = ContinuousClock.now
  private var shown = ContinuousClock.now
  private var isVisible = false
  private let isWatched: Bool
  private var done = 0

  /// - Parameter total: how much there is to do; `nil` where that is not known.
  init(total: Int?, unit: String, environment: [String: String] = ProcessInfo.processInfo.environment) {
    self.total = total
    self.unit = unit
    let isQuiet = environment["TERM"] == "dumb" || !(environment["CI"] ?? "").isEmpty
    isWatched = isatty(2) == 1 && !isQuiet
  }

  mutating func advance(by count: Int) {
    done += count
    let now = ContinuousClock.now
    guard isWatched, now - start > .seconds(1), now - shown > .milliseconds(200) else { return }
    shown = now
    isVisible = true
    let rate = Double(done) / ((now - start) / .seconds(1))
    var line = "\(done)\(total.map { " of \($0)" } ?? "") \(unit), \(Int(rate)) a second"
    if let total, rate > 0 { line += ", \(Int((Double(total - done) / rate).rounded(.up))) s left" }
    StandardError.show("\r\u{1B}[K" + line)
  }

  /// Takes the line away.
  mutating func finish() {
    if isVisible { StandardError.show("\r\u{1B}[K") }
    isVisible = false
  }
}
