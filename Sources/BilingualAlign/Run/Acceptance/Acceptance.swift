internal import BilingualDocuments
package import BilingualReports
internal import BilingualText

/// What a run knows and accepts: the baseline and the suppressions file.
package struct Acceptance: Sendable {
  package let baseline: Baseline?
  /// What stands where a baseline is to be written.
  package let overwritten: Baseline?
  package let suppressions: SuppressionFile?
  /// Fingerprint to reason.
  private let known: [String: String]

  package init(_ configuration: Configuration, writing: String?) throws {
    overwritten = try writing.flatMap { try Self.baseline(ifThere: $0) }
    if let path = configuration.baseline {
      // A baseline that is to be written anew need not be there yet.
      baseline =
        path == writing ? overwritten : try Baseline(reading: FileReader.readText(path))
    } else {
      baseline = nil
    }
    known = Dictionary((baseline?.entries ?? []).map { ($0.fingerprint, $0.reason) }) { first, _ in first }
    suppressions = try configuration.suppressions.map { path in
      let absolute = PathName.absolute(path)
      let folder = absolute[...(absolute.lastIndex(of: "/") ?? absolute.startIndex)]
      return try SuppressionFile(reading: FileReader.readText(path), folder: String(folder))
    }
  }

  /// The baseline at a path; `nil` where there is no file, or an empty one.
  package static func baseline(ifThere path: String) throws -> Baseline? {
    guard let status = try FileStatus(path), status.kind != .regular || status.size > 0 else { return nil }
    return try Baseline(reading: FileReader.readText(path))
  }

  package var isEmpty: Bool { known.isEmpty && (suppressions?.entries.isEmpty ?? true) }

  /// The numbers of the suppressions that could hold for a pair.
  package func candidates(_ source: String, _ target: String) -> [Int] {
    suppressions?.entries(source: PathName.absolute(source), target: PathName.absolute(target)) ?? []
  }

  /// The pair with everything marked that was accepted before.
  package func applied(to document: CheckedDocument, candidates: [Int]) -> CheckedDocument {
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
