import BilingualAlign

/// `check --fix`: mends the translations of pairs, or shows what it would do.
struct FixRun {
  let reviewers: Reviewers
  let acceptance: Acceptance
  let verbosity: Verbosity
  let isDry: Bool

  private enum Outcome: Sendable {
    case nothing
    case mended(Fixer.Outcome, raw: [UInt8])
    case unreadable(String)
  }

  /// - Returns: whether anything was, or would be, changed.
  func run(_ pairs: [PairFinder.Pair], output: String?, jobs: Int) throws -> Bool {
    var out = try isDry ? Output(output) : nil
    var edits = 0
    var files = 0
    var progress = Progress(total: pairs.count, unit: "pairs", isQuiet: verbosity.quiet)
    defer { progress.finish() }
    var start = 0
    while start < pairs.count {
      let batch = Array(pairs[start..<min(start + 64 * jobs, pairs.count)])
      start += batch.count
      for outcome in parallelMap(batch, jobs: jobs, mend) {
        switch outcome {
        case .nothing: break
        // The check that follows reports it as a finding.
        case .unreadable(let why): verbosity.detail(why)
        case .mended(let mended, let raw):
          if isDry {
            guard let diff = mended.diff(of: raw) else {
              cannotSay(mended.file)
              continue
            }
            try out?.write(bytes: diff)
          } else if try write(mended, over: raw) == false {
            continue
          }
          edits += mended.edits.count
          files += 1
        }
      }
      progress.advance(by: batch.count)
    }
    if isDry { try out?.finish() }
    let verb = isDry ? "could be mended" : "mended"
    verbosity.note("\(Tally.counted(edits, "place")) \(verb) in \(Tally.counted(files, "file"))")
    return edits > 0
  }

  private func mend(_ pair: PairFinder.Pair) -> Outcome {
    let reviewer = reviewers.reviewer(korean: pair.korean, english: pair.english, date: pair.date)
    if reviewer.checks.isEmpty { return .nothing }
    let candidates = acceptance.candidates(pair.korean, pair.english)
    do {
      let raw = try FileReader.bytes(of: pair.english)
      let outcome = try Fixer(reviewer).mend(
        source: FileReader.read(pair.korean), target: FileReader.decode(raw, path: pair.english)
      ) { located in
        let one = CheckedDocument(located, source: pair.korean, target: pair.english)
        return acceptance.applied(to: one, candidates: candidates).active.findings.isEmpty
      }
      return outcome.map { .mended($0, raw: raw) } ?? .nothing
    } catch {
      return .unreadable("\(error)")
    }
  }

  /// Writes in the file's own encoding, whole or not at all.
  private func write(_ mended: Fixer.Outcome, over raw: [UInt8]) throws -> Bool {
    let file = mended.file
    guard FileReader.encode(file.bytes, like: file) == raw, let bytes = FileReader.encode(mended.mended, like: file)
    else {
      cannotSay(file)
      return false
    }
    var output = try Output(file.path)
    try output.write(bytes: bytes)
    try output.finish()
    return true
  }

  private func cannotSay(_ file: SourceFile) {
    verbosity.note("\(file.path): not mended: \(file.encoding) cannot say it exactly")
  }
}
