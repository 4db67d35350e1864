import BilingualAlign
import Foundation

struct StandardOutput: RunSink {
  func write(bytes: [UInt8]) throws { try FileHandle.standardOutput.write(contentsOf: Data(bytes)) }
  func finish() {}
}

/// Does one of three things with what the nearest .align-tool.yml names.
func run(_ task: String) throws -> Verdict {
  guard let configuration = try Configuration.find() else { throw CocoaError(.fileNoSuchFile) }
  try configuration.loadWords()
  let pairs = try PairFinder(configuration)
  switch task {
  case "baseline":
    // All findings become known ones; a path counts from the working folder.
    var run = try CheckRun(configuration, format: .line, writesBaseline: "known.tsv", to: StandardOutput())
    try run.add(pairs)
    return try run.finish()
  case "mend":
    // With `diff:` what would be changed is shown, without it it is written.
    let isDone = try pairs.mendTranslations(by: configuration) { try StandardOutput().write(bytes: $0) }
    return isDone ? .clean : .findings
  default:
    var run = try CheckRun(configuration, format: .line, isStale: true, to: StandardOutput())
    try run.addStale(pairs, since: "HEAD")
    return try run.finish()
  }
}

do {
  switch try run(CommandLine.arguments.dropFirst().first ?? "stale") {
  case .clean: exit(0)
  case .findings: exit(1)
  case .nothingChecked: exit(3)
  }
} catch {
  FileHandle.standardError.write(Data("\(error)\n".utf8))
  exit(2)
}
