import BilingualAlign
import Foundation

/// What `.align-tool.yml` and the flags say. Paths are as seen from the working folder.
struct Configuration {
  var pairs: [PairRule] = []
  var glossaries: [String] = []
  var date: CalendarDate?
  var failOn: Severity?
  var maxWarnings: Int?
  var baseline: String?
  var suppressions: String?
  var cache: String?
  var checks: [String: CheckSetting] = [:]
  /// What is different for some files; a later rule wins over an earlier one.
  var paths: [PathRule] = []
  /// Where it was read from.
  var file: String?

  enum CheckSetting: Equatable, Sendable {
    case off
    /// With the severity that the check itself gives each finding.
    case on
    case severity(Severity)

    var severity: Severity? { if case .severity(let severity) = self { severity } else { nil } }
  }

  /// How pairs are found: two patterns with the same `{name}`s, two folders, or a manifest.
  enum PairRule: Equatable, CustomStringConvertible {
    case patterns(korean: String, english: String, date: CalendarDate?)
    case manifest(String)

    var description: String {
      switch self {
      case .patterns(let korean, let english, _): "\(korean) ↔ \(english)"
      case .manifest(let path): path
      }
    }
  }

  /// Settings for the pairs with a file that one of the patterns matches.
  struct PathRule {
    var patterns: [String] = []
    /// Instead of the general ones.
    var glossaries: [String]?
    var date: CalendarDate?
    var checks: [String: CheckSetting] = [:]
  }

  static let fileName = ".align-tool.yml"

  /// The configuration at `path`, or the nearest one from the working folder up to the repository's root.
  static func find(_ path: String?, environment: [String: String] = ProcessInfo.processInfo.environment) throws
    -> Configuration?
  {
    if let path = path ?? environment["ALIGN_TOOL_CONFIG"] { return try ConfigurationReader.read(path) }
    var folder = ""
    var absolute = URL(filePath: FileManager.default.currentDirectoryPath).standardized
    while true {
      if FileManager.default.fileExists(atPath: folder + fileName) {
        return try ConfigurationReader.read(folder + fileName)
      }
      let isRoot = FileManager.default.fileExists(atPath: absolute.appending(path: ".git").path)
      if isRoot || absolute.path == "/" { return nil }
      absolute.deleteLastPathComponent()
      folder += "../"
    }
  }
}

/// Paths without `.`, `..` and doubled slashes, so that two names of a file are the same.
enum PathName {
  static func absolute(_ path: String) -> String {
    let whole = path.hasPrefix("/") ? path : FileManager.default.currentDirectoryPath + "/" + path
    var parts: [Substring] = []
    for part in whole.split(separator: "/") {
      if part == ".." { _ = parts.popLast() } else if part != "." { parts.append(part) }
    }
    return "/" + parts.joined(separator: "/")
  }
}
