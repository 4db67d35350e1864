import BilingualAlign
import Foundation
import Glibc
import Synchronization

/// SIGINT, SIGTERM and SIGHUP take half-written files away before they end the process, as they would have ended it
/// anyway. A reader that goes away (SIGPIPE) and a file that may grow no further (SIGXFSZ) are errors of writing, not ends.
enum Interruption {
  private static let cleanups = Mutex<[Int: @Sendable () -> Void]>([:])
  private static let next = Atomic(0)

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
      while sigwait(&waited, &number) != 0 {}
      end(by: number, unblocking: waited)
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
    cleanups.withLock { cleanups in
      for cleanup in cleanups.values { cleanup() }
      signal(number, SIG_DFL)
      var signals = signals
      pthread_sigmask(SIG_UNBLOCK, &signals, nil)
      kill(getpid(), number)
      while true { pause() }
    }
  }

  private static func isIgnored(_ number: Int32) -> Bool {
    var action = sigaction()
    sigaction(number, nil, &action)
    let handler = unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self)
    return handler == 1
  }
}
