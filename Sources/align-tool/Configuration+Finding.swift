import BilingualAlign
import Foundation

extension Configuration {
  static let fileName = ".align-tool.yml"

  /// The configuration at `path`, or the nearest one from the working folder up to the repository's root.
  static func find(_ path: String?, environment: [String: String] = ProcessInfo.processInfo.environment) throws
    -> Configuration?
  {
    let given = path ?? environment["ALIGN_TOOL_CONFIG"].flatMap { $0.isEmpty ? nil : $0 }
    if let given { return try ConfigurationReader.read(given) }
    guard let found = try PathName.nearest(fileName).found else { return nil }
    if let status = try FileStatus(found) { FoundFile.nameOwner(of: found, status, what: "configuration") }
    return try ConfigurationReader.read(found)
  }
}
