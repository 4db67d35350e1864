import Foundation

/// Evaluation data that lies beside the package and is no part of it. Tests that need it say so and pass where it is absent.
enum SharedData {
  static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("shared")

  /// The text of a file of that folder; `nil`, and a word on standard output, where it is absent.
  static func text(_ path: String) -> String? {
    if let data = try? Data(contentsOf: folder.appendingPathComponent(path)) {
      return String(decoding: data, as: UTF8.self)
    }
    print("skipped: no \(path) in \(folder.path)")
    return nil
  }
}
