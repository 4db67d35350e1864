import Foundation
import Testing

/// Evaluation data that lies beside the package and is no part of it. Tests that need it are skipped where it is absent.
enum SharedData {
  static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("shared")

  /// The text of a file of that folder.
  static func text(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: folder.appendingPathComponent(path)), as: UTF8.self)
  }

  /// The lines of a file that hold something.
  static func lines(_ path: String) throws -> [String] {
    try text(path).split(separator: "\n").map(String.init).filter { !$0.allSatisfy(\.isWhitespace) }
  }
}

extension Trait where Self == ConditionTrait {
  /// Skips a test where files of ``SharedData`` are absent.
  static func needs(_ paths: String...) -> Self {
    .enabled("needs \(paths.joined(separator: ", ")) of the evaluation data") {
      paths.allSatisfy { FileManager.default.fileExists(atPath: SharedData.folder.appendingPathComponent($0).path) }
    }
  }
}
