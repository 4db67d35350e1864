package import BilingualReports
internal import BilingualText

/// What a run looked at and met, and what follows for a baseline: only entries of the pairs and checks that ran are touched.
package struct BaselineUpdate {
  /// A pair of the run.
  private struct Looked {
    /// The checks that ran on it.
    var checks: Set<String>
    var findings: [LocatedFinding] = []
  }

  /// Whether every pair of the configuration was asked for.
  package var isWhole = false
  /// Whether there is a baseline that anything is to be known for.
  private let isNeeded: Bool
  private let keepsFindings: Bool
  private var looked: [[String]: Looked] = [:]
  /// The checks that ran on every pair.
  private var everywhere: Set<String>?
  package private(set) var met: Set<String> = []
  /// The pair that was added last: the rows of a table are of one.
  private var last: (source: String, target: String, files: [String])?

  /// - Parameter keepsFindings: whether a baseline is to be written.
  package init(_ baseline: Baseline?, keepsFindings: Bool) {
    isNeeded = baseline != nil || keepsFindings
    self.keepsFindings = keepsFindings
  }

  /// Notes what came of a pair.
  package mutating func add(_ document: CheckedDocument, ran: PairChecker.Ran) {
    if !isNeeded { return }
    let files: [String]
    if document.row != nil, let last, last.source == document.source, last.target == document.target {
      files = last.files
    } else {
      files = [PathName.absolute(document.source), PathName.absolute(document.target)]
      last = (document.source, document.target, files)
      let checks = ran.checks
      looked[files, default: Looked(checks: checks)].checks.formUnion(checks)
      everywhere = everywhere?.intersection(checks) ?? checks
    }
    if document.findings.isEmpty { return }
    if keepsFindings {
      looked[files]?.findings += document.findings.filter { if case .suppressed = $0.state { false } else { true } }
    }
    for located in document.findings where located.state != .new {
      if case .known = located.state { met.insert("\(located.fingerprint)") }
    }
  }

  /// True if the run would have met what the entry is about, were it still there.
  private func covers(_ entry: Baseline.Entry, in baseline: Baseline) -> Bool {
    guard let pair = entry.pair else { return isWhole && everywhere?.contains(entry.check) ?? false }
    let files = [pair.korean, pair.english].map { PathName.absolute(baseline.folder + "/" + $0) }
    if let pair = looked[files] { return pair.checks.contains(entry.check) }
    // Of a pair whose files are gone there is nothing to find; what cannot be told is there.
    return isWhole && files.allSatisfy { (try? FileContents.exists($0)) == false }
  }

  /// Returns the entries that were looked for and not met.
  package func stale(in baseline: Baseline?) -> [Baseline.Entry] {
    guard let baseline else { return [] }
    return baseline.entries.filter { !met.contains($0.fingerprint) && covers($0, in: baseline) }
  }

  /// Returns the baseline with the findings of this run in place of the entries that it covers.
  /// - Parameter reasons: of entries in other baselines.
  package func rewritten(_ old: Baseline, reasons: [String: String]) -> Baseline {
    let known = old.reasons.merging(reasons) { first, second in first.isEmpty ? second : first }
    var new = old.keeping { !covers($0, in: old) }
    let found = looked.filter { !$0.value.findings.isEmpty }.map {
      (pair: old.pair($0[0], $0[1]), findings: $1.findings)
    }
    new.add(found.sorted { ($0.pair.korean, $0.pair.english) < ($1.pair.korean, $1.pair.english) }, reasons: known)
    return new
  }
}
