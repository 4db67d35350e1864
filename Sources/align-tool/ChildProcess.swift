import Glibc

/// A program that is run to its end with nothing on its standard input.
///
/// Both of its outputs are read as they come: a program that writes much to either waits for nobody. Foundation's `Process`
/// traps where file descriptors run out; here that is an error.
struct ChildProcess {
  let status: Int32
  let output: [UInt8]
  let errors: [UInt8]

  /// - Parameters:
  ///   - program: is looked for in `PATH`.
  ///   - environment: added to this process's own, in place of what has the same name.
  /// - Throws: ``ToolError`` where it cannot be started.
  init(_ program: String, _ arguments: [String], environment: [String: String]) throws {
    let output = try Pipe(program)
    let errors = try Pipe(program)
    let identifier = try Self.spawn(
      program, [program] + arguments, environment, output: output.writing, errors: errors.writing)
    output.closeWriting()
    errors.closeWriting()
    let texts = Self.drain(output.reading, errors.reading)
    var status: Int32 = 0
    while waitpid(identifier, &status, 0) < 0, errno == EINTR {}
    // The low seven bits are the signal that ended it.
    self.status = status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + status & 0x7F
    (self.output, self.errors) = texts
  }

  /// Two descriptors that are closed at the end.
  private final class Pipe {
    let reading: Int32
    private(set) var writing: Int32

    init(_ program: String) throws {
      var ends: [Int32] = [-1, -1]
      if pipe(&ends) != 0 { throw ChildProcess.failure(program, errno) }
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

  private static func failure(_ program: String, _ code: Int32) -> ToolError {
    ToolError("cannot be run: \(String(cString: strerror(code)).lowercased())", path: program)
  }

  private static func spawn(
    _ program: String, _ arguments: [String], _ added: [String: String], output: Int32, errors: Int32
  ) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
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
    if code != 0 { throw failure(program, code) }
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

  /// Reads two pipes to their ends, whichever has something to say.
  private static func drain(_ first: Int32, _ second: Int32) -> ([UInt8], [UInt8]) {
    var texts: [[UInt8]] = [[], []]
    var polled = [
      pollfd(fd: first, events: Int16(POLLIN), revents: 0), pollfd(fd: second, events: Int16(POLLIN), revents: 0),
    ]
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while polled.contains(where: { $0.fd >= 0 }) {
      if poll(&polled, 2, -1) < 0 {
        if errno == EINTR { continue }
        break
      }
      for index in polled.indices where polled[index].fd >= 0 && polled[index].revents != 0 {
        let count = read(polled[index].fd, &buffer, buffer.count)
        if count < 0, errno == EINTR { continue }
        // A negative descriptor is passed over.
        if count <= 0 { polled[index].fd = -1 } else { texts[index] += buffer[..<count] }
      }
    }
    return (texts[0], texts[1])
  }
}
