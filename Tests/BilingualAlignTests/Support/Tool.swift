import Foundation
import Testing

/// Runs the built `align-tool` as users do: as a process.
enum Tool {
  struct Result: Equatable {
    let status: Int32
    let output: String
    let errors: String
  }

  /// The executable stands beside the test bundle; `TESTED_TOOL` names another, such as a release build.
  static let executable: URL = {
    if let given = ProcessInfo.processInfo.environment["TESTED_TOOL"] { return URL(filePath: given) }
    let own = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    let beside = own.deletingLastPathComponent().appending(path: "align-tool")
    if FileManager.default.isExecutableFile(atPath: beside.path) { return beside }
    // `swift test` may load the bundle into a helper; the bundle's path is then an argument.
    let bundle = CommandLine.arguments.first { $0.hasSuffix(".xctest") } ?? CommandLine.arguments[0]
    return URL(filePath: bundle).deletingLastPathComponent().appending(path: "align-tool")
  }()

  /// Whether the tool runs under a sanitizer, as this process and the tool beside it do when `.ci/run` starts them.
  static let isSanitized = ["LSAN_OPTIONS": true, "TESTED_TOOL": false].allSatisfy { name, isSet in
    (ProcessInfo.processInfo.environment[name] != nil) == isSet
  }

  /// - Parameters:
  ///   - folder: the working folder; the package's root by default.
  ///   - environment: added to a clean environment without colour or terminal.
  static func run(
    _ arguments: [String], input: String = "", in folder: URL = Package.root, environment: [String: String] = [:]
  ) throws -> Result {
    try run(executable.path, arguments, input: input, in: folder, environment: environment)
  }

  /// Runs any program in the same way.
  static func run(
    _ program: String, _ arguments: [String], input: String = "", in folder: URL, environment: [String: String] = [:]
  ) throws -> Result {
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    process.currentDirectoryURL = folder
    // What a sanitizer was told about this process holds for the tool as well.
    let sanitizers = ProcessInfo.processInfo.environment.filter { ["ASAN_OPTIONS", "LSAN_OPTIONS"].contains($0.key) }
    process.environment = ["PATH": "/usr/bin:/bin", "TERM": "dumb"].merging(sanitizers) { $1 }.merging(environment) {
      $1
    }
    let output = Pipe()
    let errors = Pipe()
    let standardInput = Pipe()
    process.standardOutput = output
    process.standardError = errors
    process.standardInput = standardInput
    try process.run()
    if !input.isEmpty { try standardInput.fileHandleForWriting.write(contentsOf: Data(input.utf8)) }
    try standardInput.fileHandleForWriting.close()
    // Errors are short: they fit the pipe while the output is read.
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    let complaints = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return Result(status: process.terminationStatus, output: text, errors: complaints)
  }
}

/// A folder of files that is removed after the test.
func withFiles<T>(_ files: KeyValuePairs<String, String>, _ body: (URL) throws -> T) throws -> T {
  let folder = FileManager.default.temporaryDirectory.appending(path: "align-tool-\(UUID().uuidString)")
  defer { try? FileManager.default.removeItem(at: folder) }
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  for (name, text) in files {
    let url = folder.appending(path: name)
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }
  return try body(folder)
}
