import BilingualAlign
import Glibc

/// Standard output on a terminal: held back until it is longer than the screen, and then given to a pager.
final class PagedOutput {
  private let pager: Pager
  /// What was not written yet; or what a shell was given, as long as it may not have found the pager.
  private var held: [UInt8] = []
  private var given = 0
  private var running: (process: pid_t, input: Int32)?
  /// Whether everything goes straight to the terminal.
  private var isPlain = false

  /// More than a pipe takes that nobody reads from.
  private static let mostUnread = 1 << 17

  init(_ pager: Pager) { self.pager = pager }

  deinit { _ = ended() }

  /// - Returns: false where not every byte could be written; `errno` says why.
  func write(_ bytes: [UInt8]) -> Bool {
    if isPlain { return Descriptor.write(bytes, to: 1) }
    if running != nil { return give(bytes) }
    held += bytes
    return pager.fits(held) || start()
  }

  /// Writes what is left, and waits until the reader has seen enough.
  /// - Returns: false where not every byte could be written; `errno` says why.
  func finish() -> Bool {
    if running != nil {
      return ended() || errno == EPIPE
    }
    if isPlain { return true }
    isPlain = true
    return Descriptor.write(held, to: 1)
  }

  /// Starts the pager and gives it what was held back; where it cannot be started, the terminal gets that.
  private func start() -> Bool {
    let text = held
    held = []
    // A progress line may stand there.
    if isatty(2) == 1 { StandardError.show("\r\u{1B}[K") }
    StandardError.hold()
    running = Interruption.startPager(pager)
    if running != nil { return give(text) }
    StandardError.release()
    isPlain = true
    return Descriptor.write(text, to: 1)
  }

  private func give(_ bytes: [UInt8]) -> Bool {
    guard let running else { return false }
    let mayBeLost = pager.needsShell && given <= Self.mostUnread
    if mayBeLost { held += bytes }
    if !Descriptor.write(bytes, to: running.input) { return errno == EPIPE && ended() }
    given += bytes.count
    if given > Self.mostUnread { held = [] }
    return true
  }

  /// Waits for the pager's end. What a shell was given that did not find the pager goes to the terminal.
  /// - Returns: false, and `errno` is `EPIPE`, where the pager was there; nothing more is to be written then.
  private func ended() -> Bool {
    guard let running else { return true }
    self.running = nil
    isPlain = true
    let status = Interruption.endPager(running.process, input: running.input)
    StandardError.release()
    if pager.needsShell, status == 126 || status == 127, !held.isEmpty { return Descriptor.write(held, to: 1) }
    errno = EPIPE
    return false
  }
}
