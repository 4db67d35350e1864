import Glibc

/// The limit of open files that the process runs under.
enum OpenFileLimit {
  /// With fewer the runtime's own threads may find none left while a child process is started, and end the process.
  private static let least: rlim_t = 16

  /// What is wrong with the limit; `nil` where it is high enough, or could be raised.
  static func complaint() -> String? {
    var limit = rlimit()
    guard getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0, limit.rlim_cur < least else {
      return nil
    }
    let found = limit.rlim_cur
    limit.rlim_cur = min(least, limit.rlim_max)
    if limit.rlim_cur == least, setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 { return nil }
    return "error: only \(found) files may be open at a time (ulimit -n), \(least) are needed"
  }
}
