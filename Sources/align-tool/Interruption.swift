import BilingualAlign
import Foundation
import Glibc
import Synchronization

/// SIGINT, SIGTERM and SIGHUP take half-written files away before they end the process, as they would have ended it
/// anyway. A reader that goes away (SIGPIPE) and a file that may grow no further (SIGXFSZ) are errors of writing, not ends.
enum Interruption {
  private static let cleanups = Mutex<[Int: @Sendable () -> Void]>([:])
  private static let next = Atomic(0)

  private struct RunningPager {
    let process: pid_t
    let input: Int32
    /// Whether all was written, so that only its end is waited for.
    var hasAll = false
  }

  private static let pager = Mutex<RunningPager?>(nil)
  private static let isEnding = Atomic(false)

  /// Is called once, before any thread is made: the threads inherit the mask.
  static func prepare() {
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
    var signals = sigset_t()
    sigemptyset(&signals)
    for number in [SIGINT, SIGTERM, SIGHUP] where !isIgnored(number) { sigaddset(&signals, number) }
    pthread_sigmask(SIG_BLOCK, &signals, nil)
    let waited = signals
    Thread.detachNewThread {
      var waited = waited
      var number: Int32 = 0
      while true {
        while sigwait(&waited, &number) != 0 {}
        // What is typed while the pager shows all is the pager's.
        if number == SIGINT, pager.withLock({ $0?.hasAll ?? false }) { continue }
        end(by: number, unblocking: waited)
      }
    }
  }

  /// Begins to write a file, which is taken away if the process is interrupted; no signal comes between the two.
  /// - Parameter id: is set to a number for ``forget(_:)``.
  static func begin(_ path: String, keepsOwner: Bool = false, id: inout Int?) throws -> FileReplacement {
    let number = next.add(1, ordering: .relaxed).newValue
    let file = try cleanups.withLock { cleanups in
      let file = try FileReplacement(path, keepsOwner: keepsOwner)
      let temporary = file.temporary
      cleanups[number] = { FileReplacement.discard(temporary) }
      return file
    }
    id = number
    return file
  }

  static func forget(_ id: Int) { cleanups.withLock { $0[id] = nil } }

  /// The lock is never given back: no file is put in its place any more.
  private static func end(by number: Int32, unblocking signals: sigset_t) {
    isEnding.store(true, ordering: .sequentiallyConsistent)
    cleanups.withLock { cleanups in
      for cleanup in cleanups.values { cleanup() }
      leavePager(number)
      signal(number, SIG_DFL)
      var signals = signals
      pthread_sigmask(SIG_UNBLOCK, &signals, nil)
      kill(getpid(), number)
      while true { pause() }
    }
  }

  // MARK: The pager

  /// Starts a pager that ends before this process does; no signal comes between.
  static func startPager(_ command: Pager) -> (process: pid_t, input: Int32)? {
    pager.withLock { pager in
      guard let started = command.start() else { return nil }
      pager = RunningPager(process: started.process, input: started.input)
      return started
    }
  }

  /// Lets the pager see the end of the text and waits for it.
  /// - Returns: its exit status; -1 of one that a signal ended.
  static func endPager(_ process: pid_t, input: Int32) -> Int32 {
    pager.withLock { pager in
      pager?.hasAll = true
      close(input)
    }
    let status = wait(for: process)
    pager.withLock { $0 = nil }
    while isEnding.load(ordering: .sequentiallyConsistent) { pause() }
    return status
  }

  /// A pager that was interrupted from the keyboard is left by its reader; another signal ends it, too.
  private static func leavePager(_ number: Int32) {
    guard let running = pager.withLock({ $0 }) else { return }
    if !running.hasAll {
      // Nothing else holds the end of the pipe; who still writes there, writes to nowhere.
      let nowhere = Descriptor.open("/dev/null")
      dup2(nowhere, running.input)
    }
    if number != SIGINT { kill(running.process, number) }
    _ = wait(for: running.process)
    StandardError.release()
  }

  private static func wait(for process: pid_t) -> Int32 {
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 {
      if errno != EINTR { return -1 }
    }
    return status & 0x7F == 0 ? status >> 8 & 0xFF : -1
  }

  private static func isIgnored(_ number: Int32) -> Bool {
    var action = sigaction()
    sigaction(number, nil, &action)
    let handler = unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self)
    return handler == 1
  }
}
