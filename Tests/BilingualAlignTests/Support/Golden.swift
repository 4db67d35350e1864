import Foundation
import Testing

/// Compares text with a file of `CommandLine/Golden`. With `UPDATE_GOLDEN=1` in the environment the file is rewritten
/// instead; review the change like code.
func expectGolden(
  _ text: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let url = Package.root.appending(path: "Tests/BilingualAlignTests/CommandLine/Golden/\(name)")
  if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
    return
  }
  let expected = (try? Data(contentsOf: url)).map { String(decoding: $0, as: UTF8.self) }
  #expect(text == expected, "differs from \(name)", sourceLocation: sourceLocation)
}

/// The package under test.
enum Package {
  static let root = URL(filePath: #filePath).appending(path: "../../../..").standardized
}
