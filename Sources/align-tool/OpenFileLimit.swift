import Glibc

/// The limit of open files that the process runs under.
enum OpenFileLimit {
  /// With fewer the runtime's own threads may find none left while a child process is started, and end the process.
  private static let least: rlim_t = 16

  /// So many of them must be free; a parent may hand on files that it has open.
  private static let leastFree = 13

  /// What is wrong with the limit; `nil` where it is high enough, or could be raised.
  static func complaint() -> String? {
    var limit = rlimit()
    guard getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else { return nil }
    let found = limit.rlim_cur
    let free = freeDescriptors
    if found >= least, free >= leastFree { return nil }
    limit.rlim_cur = min(max(least, found + rlim_t(leastFree - min(free, leastFree))), limit.rlim_max)
    if limit.rlim_cur > found, setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0,
      limit.rlim_cur >= least, freeDescriptors >= leastFree
    {
      return nil
    }
    let taken = found >= least ? ", \(found - rlim_t(free)) of which are open already" : ""
    return "error: only \(found) files may be open at a time (ulimit -n)\(taken); \(least) are needed"
  }

  /// How many files more can be opened, ``leastFree`` at most.
  private static var freeDescriptors: Int {
    var open: [Int32] = []
    defer { for descriptor in open { close(descriptor) } }
    while open.count < leastFree {
      // A root made for one program may have no /dev.
      let descriptor = Glibc.open("/", O_RDONLY | O_CLOEXEC)
      guard descriptor >= 0 else { break }
      open.append(descriptor)
    }
    return open.count
  }
}
