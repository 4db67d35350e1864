import BilingualAlign

/// What a run knows and accepts: the baseline and the suppressions file.
struct Acceptance: Sendable {
  let baseline: Baseline?
  let suppressions: SuppressionFile?
  /// Fingerprint to reason.
  private let known: [String: String]

  init(_ configuration: Configuration, writing: String?) throws {
    // A baseline that is to be written anew need not be there yet.
    if let path = configuration.baseline, path != writing || FileContents.exists(path) {
      baseline = try Baseline(reading: FileReader.read(path))
    } else {
      baseline = nil
    }
    known = Dictionary((baseline?.entries ?? []).map { ($0.fingerprint, $0.reason) }) { first, _ in first }
    suppressions = try configuration.suppressions.map { path in
      let absolute = PathName.absolute(path)
      let folder = absolute[...(absolute.lastIndex(of: "/") ?? absolute.startIndex)]
      return try SuppressionFile(reading: FileReader.read(path), folder: String(folder))
    }
  }

  var isEmpty: Bool { known.isEmpty && (suppressions?.entries.isEmpty ?? true) }

  /// The numbers of the suppressions that could hold for a pair.
  func candidates(_ source: String, _ target: String) -> [Int] {
    suppressions?.entries(source: PathName.absolute(source), target: PathName.absolute(target)) ?? []
  }

  /// The pair with everything marked that was accepted before.
  func applied(to document: CheckedDocument, candidates: [Int]) -> CheckedDocument {
    var document = suppressions?.applied(to: document, entries: candidates) ?? document
    if known.isEmpty { return document }
    document = document.with(
      document.findings.map { located in
        guard located.state == .new, let reason = known["\(located.fingerprint)"] else { return located }
        var accepted = located
        accepted.state = .known(reason: reason)
        return accepted
      })
    return document
  }
}
