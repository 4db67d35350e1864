internal import BilingualChecks
internal import BilingualDocuments
internal import BilingualReports
internal import BilingualText
internal import Foundation

/// `check --fix`: mends the translations of pairs, or shows what it would do.
package struct FixRun {
  private let reviewers: Reviewers
  private let acceptance: Acceptance
  private let host: any RunHost
  private let territory: Territory?
  private let isTyped: Bool

  /// What came of a run.
  package struct Result {
    /// Whether anything was, or would be, changed.
    package var isChanged = false
    /// Whether a file was left alone because it may not be written.
    package var isRefused = false
  }

  /// - Parameters:
  ///   - territory: where files may be written; `nil` for anywhere.
  ///   - isTyped: whether the files were named on the command line, not by a configuration.
  package init(
    reviewers: Reviewers, acceptance: Acceptance, territory: Territory?, isTyped: Bool, host: any RunHost
  ) {
    self.reviewers = reviewers
    self.acceptance = acceptance
    self.territory = territory
    self.isTyped = isTyped
    self.host = host
  }

  private enum Outcome: Sendable {
    case nothing
    case mended(Fixer.Outcome, raw: [UInt8], OfficeFixes?)
    case unreadable(String)
    case refused(String)
  }

  /// Mends the translations of the pairs.
  package func run(_ pairs: [PairFinder.Pair], jobs: Int) throws -> Result {
    let result = try run(pairs, jobs: jobs, diff: nil)
    for pair in pairs { FileReplacement.removeLeftOvers(beside: pair.english) }
    return result
  }

  /// Hands on what would be mended as a unified diff, file by file, and changes nothing.
  package func dryRun(_ pairs: [PairFinder.Pair], jobs: Int, diff: ([UInt8]) throws -> Void) throws -> Result {
    try withoutActuallyEscaping(diff) { try run(pairs, jobs: jobs, diff: $0) }
  }

  /// - Parameter diff: takes the changes of a file; `nil` where files are written.
  private func run(_ pairs: [PairFinder.Pair], jobs: Int, diff: (([UInt8]) throws -> Void)?) throws -> Result {
    var result = Result()
    var edits = 0
    var files = 0
    try host.batches(of: pairs, jobs: jobs) { batch, _ in
      for outcome in parallelMap(batch, jobs: jobs, mend) {
        switch outcome {
        case .nothing: break
        // The check that follows reports it as a finding.
        case .unreadable(let why): host.detail(why)
        case .refused(let why):
          host.complain(why)
          result.isRefused = true
        case .mended(let mended, let raw, let office):
          for line in mended.refusals { host.note(line: line) }
          if mended.edits.isEmpty { continue }
          if let diff {
            guard let changes = mended.diff(of: raw) else {
              cannotSay(mended.file)
              continue
            }
            try diff(changes)
          } else if try write(mended, over: raw, office: office, result: &result) == false {
            continue
          }
          edits += mended.edits.count
          files += 1
        }
      }
    }
    host.note(
      diff != nil
        ? "\(edits, "place", "places") could be mended in \(files, "file", "files")"
        : "\(edits, "place", "places") mended in \(files, "file", "files")")
    result.isChanged = edits > 0
    return result
  }

  private func mend(_ pair: PairFinder.Pair) -> Outcome {
    let reviewer = reviewers.reviewer(korean: pair.korean, english: pair.english, date: pair.date)
    if reviewer.checks.isEmpty { return .nothing }
    let candidates = acceptance.candidates(pair.korean, pair.english)
    do {
      let raw = try FileReader.bytes(of: pair.english)
      let target = try FileReader.decode(raw, path: pair.english)
      let office = target.rendition == nil ? nil : try OfficeFixes(raw, path: pair.english)
      if let format = target.rendition?.format, office == nil {
        let name = format.rawValue.uppercased()
        return .refused(
          "\(pair.english): error: not mended: --fix mends text, DOCX and HWPX, not \(name) documents")
      }
      let outcome = try Fixer(reviewer).mend(source: FileReader.read(pair.korean), target: target, in: office) {
        located in
        let one = CheckedDocument(located, source: pair.korean, target: pair.english)
        return acceptance.applied(to: one, candidates: candidates).active.findings.isEmpty
      }
      return outcome.map { .mended($0, raw: raw, office) } ?? .nothing
    } catch {
      return .unreadable("\(error)")
    }
  }

  /// Writes in the file's own encoding, whole or not at all; a file that is not as it was read is left alone.
  private func write(
    _ mended: Fixer.Outcome, over raw: [UInt8], office: OfficeFixes?, result: inout Result
  ) throws -> Bool {
    let file = mended.file
    let made: [UInt8]?
    do {
      made = try office.map { try $0.bytes(mended, date: Self.now) } ?? Self.encoded(mended, over: raw)
    } catch let error as InputError {
      host.complain("\(error.path): error: not mended: \(error.reason)")
      result.isRefused = true
      return false
    }
    guard let bytes = made else {
      cannotSay(file)
      return false
    }
    if let refusal = territory?.refusal(of: file.path, isTyped: isTyped) {
      host.complain("\(file.path): error: not mended: \(refusal)")
      result.isRefused = true
      return false
    }
    do {
      if try host.replace(file.path, with: bytes, ifStill: raw) { return true }
      host.complain("\(file.path): warning: not mended: the file has changed since it was read")
    } catch let error as OutputError {
      host.complain("\(error)")
      result.isRefused = true
    }
    return false
  }

  /// The text in the encoding of its file; `nil` where that cannot say it.
  private static func encoded(_ mended: Fixer.Outcome, over raw: [UInt8]) -> [UInt8]? {
    guard FileReader.encode(mended.file.bytes, like: mended.file) == raw else { return nil }
    return FileReader.encode(mended.mended, like: mended.file)
  }

  /// The moment of tracked changes: `SOURCE_DATE_EPOCH`, where that is set.
  private static var now: String {
    let set = ProcessInfo.processInfo.environment["SOURCE_DATE_EPOCH"].flatMap { TimeInterval($0) }
    return (set.map { Date(timeIntervalSince1970: $0) } ?? Date()).formatted(.iso8601)
  }

  private func cannotSay(_ file: SourceFile) {
    host.note(line: "\(file.path): not mended: \(file.encoding) cannot say it exactly")
  }
}
