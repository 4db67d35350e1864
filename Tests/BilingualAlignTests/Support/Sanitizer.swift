import Foundation

/// The address sanitizer, which makes all that runs in this process several times slower.
enum Sanitizer {
  /// Whether this process runs under it, as `.ci/run` says with its options.
  static let isOn = ProcessInfo.processInfo.environment["ASAN_OPTIONS"] != nil
}
