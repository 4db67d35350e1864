internal import CSystem
internal import Glibc

/// A program that is run to its end.
///
/// Both of its outputs are read as they come: a program that writes much to either waits for nobody. Foundation's `Process`
/// traps where file descriptors run out; here that is an error.
package struct ChildProcess: Sendable {
  /// What a program may take, so that one that a foreign file leads astray is stopped.
  package struct Limits: Sendable {
    /// From the start, on the clock; `nil` waits for ever.
    package var seconds: Double?
    /// Bytes of both outputs together.
    package var output: Int?
    /// Bytes of address space.
    package var memory: Int?

    package init(seconds: Double? = nil, output: Int? = nil, memory: Int? = nil) {
      self.seconds = seconds
      self.output = output
      self.memory = memory
    }
  }

  package enum Failure: Error, Sendable, Hashable {
    /// There is no such program in `PATH`.
    case missing
    /// What the system said.
    case system(String)
    case outOfTime
    case tooMuchOutput

    /// In words, as they stand behind the program's name.
    package var reason: String {
      switch self {
      case .missing: "cannot be run: no such file or directory"
      case .system(let words): "cannot be run: \(words)"
      case .outOfTime: "took too long"
      case .tooMuchOutput: "wrote too much"
      }
    }
  }

  /// 128 and more for a program that a signal has ended.
  package let status: Int32
  package let output: [UInt8]
  package let errors: [UInt8]

  /// - Parameters:
  ///   - program: is looked for in `PATH`.
  ///   - environment: added to this process's own, in place of what has the same name.
  ///   - input: what it reads from its standard input, as a file in memory.
  /// - Throws: ``Failure`` where it cannot be started or is stopped.
  package init(
    _ program: String, _ arguments: [String], environment: [String: String] = [:], input: [UInt8]? = nil,
    limits: Limits = Limits()
  ) throws(Failure) {
    let source = try input.map { bytes throws(Failure) in try InputFile(bytes) }
    let output = try Pipe()
    let errors = try Pipe()
    let identifier = try Self.spawn(
      program, arguments: [program] + arguments, added: environment, input: source?.descriptor, output: output.writing,
      errors: errors.writing)
    if let memory = limits.memory { csystem_limit_memory(identifier, memory) }
    output.closeWriting()
    errors.closeWriting()
    let read = Result { () throws(Failure) in try Self.drain(output.reading, and: errors.reading, limits: limits) }
    if case .failure = read { kill(identifier, SIGKILL) }
    var status: Int32 = 0
    while waitpid(identifier, &status, 0) < 0, errno == EINTR {}
    // The low seven bits are the signal that ended it.
    self.status = status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + status & 0x7F
    (self.output, self.errors) = try read.get()
  }

  /// Two descriptors that are closed at the end.
  private final class Pipe {
    let reading: Int32
    private(set) var writing: Int32

    init() throws(Failure) {
      var ends: [Int32] = [-1, -1]
      if pipe(&ends) != 0 { throw ChildProcess.failure(errno) }
      for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
      (reading, writing) = (ends[0], ends[1])
    }

    func closeWriting() {
      if writing >= 0 { close(writing) }
      writing = -1
    }

    deinit {
      close(reading)
      closeWriting()
    }
  }

  /// A file without a name, at its beginning, which is gone at the end.
  private final class InputFile {
    let descriptor: Int32

    init(_ bytes: [UInt8]) throws(Failure) {
      descriptor = csystem_memory_file()
      if descriptor < 0 { throw ChildProcess.failure(errno) }
      var (done, code) = (0, Int32(0))
      bytes.withUnsafeBytes { buffer in
        while done < buffer.count, code == 0 {
          let count = write(descriptor, buffer.baseAddress.map { $0 + done }, buffer.count - done)
          if count > 0 { done += count } else if errno != EINTR { code = errno }
        }
      }
      if code != 0 { throw ChildProcess.failure(code) }
      lseek(descriptor, 0, SEEK_SET)
    }

    deinit { close(descriptor) }
  }

  private static func failure(_ code: Int32) -> Failure {
    code == ENOENT ? .missing : .system(String(cString: strerror(code)).lowercased())
  }

  private static func spawn(
    _ program: String, arguments: [String], added: [String: String], input: Int32?, output: Int32, errors: Int32
  ) throws(Failure) -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    if let input {
      posix_spawn_file_actions_adddup2(&actions, input, 0)
    } else {
      posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    }
    posix_spawn_file_actions_adddup2(&actions, output, 1)
    posix_spawn_file_actions_adddup2(&actions, errors, 2)
    // This process blocks the signals that it waits for.
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
    var argv: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) } + [nil]
    var envp = environment(added)
    defer { for pointer in argv + envp { free(pointer) } }
    var identifier: pid_t = 0
    let code = posix_spawnp(&identifier, program, &actions, &attributes, &argv, &envp)
    if code != 0 { throw failure(code) }
    return identifier
  }

  private static func environment(_ added: [String: String]) -> [UnsafeMutablePointer<CChar>?] {
    var variables: [UnsafeMutablePointer<CChar>?] = []
    var next = environ
    while let variable = next.pointee {
      let name = String(cString: variable).prefix { $0 != "=" }
      if added[String(name)] == nil { variables.append(strdup(variable)) }
      next += 1
    }
    for (name, value) in added.sorted(by: { $0.key < $1.key }) { variables.append(strdup("\(name)=\(value)")) }
    return variables + [nil]
  }

  // MARK: Reading

  /// Reads two pipes to their ends, whichever has something to say.
  private static func drain(
    _ first: Int32, and second: Int32, limits: Limits
  ) throws(Failure) -> ([UInt8], [UInt8]) {
    let end = limits.seconds.map { now() + $0 }
    var texts: [[UInt8]] = [[], []]
    var polled = [
      pollfd(fd: first, events: Int16(POLLIN), revents: 0), pollfd(fd: second, events: Int16(POLLIN), revents: 0),
    ]
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while polled.contains(where: { $0.fd >= 0 }) {
      let left = end.map { $0 - now() }
      if let left, left <= 0 { throw .outOfTime }
      let ready = poll(&polled, 2, left.map { Int32(min($0 * 1000, 60_000)) + 1 } ?? -1)
      if ready < 0 {
        if errno == EINTR { continue }
        break
      }
      for index in polled.indices where polled[index].fd >= 0 && polled[index].revents != 0 {
        let count = read(polled[index].fd, &buffer, buffer.count)
        if count < 0, errno == EINTR { continue }
        // A negative descriptor is passed over.
        if count <= 0 { polled[index].fd = -1 } else { texts[index] += buffer[..<count] }
      }
      if let most = limits.output, texts[0].count + texts[1].count > most { throw .tooMuchOutput }
    }
    return (texts[0], texts[1])
  }

  /// Seconds on a clock that nobody sets.
  private static func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
