import BilingualAlign
import Foundation

struct StandardOutput: RunSink {
  func write(bytes: [UInt8]) throws { try FileHandle.standardOutput.write(contentsOf: Data(bytes)) }
  func finish() {}
}

/// Checks what the nearest .align-tool.yml names.
func check() throws -> Verdict {
  guard let configuration = try Configuration.find() else { throw CocoaError(.fileNoSuchFile) }
  try configuration.loadWords()
  var run = try CheckRun(configuration, format: .line, to: StandardOutput())
  try run.add(PairFinder(configuration))
  return try run.finish()
}

switch try check() {
case .clean: exit(0)
case .findings: exit(1)
case .nothingChecked: exit(3)
}
