import ArgumentParser
import BilingualAlign
import Foundation
import Glibc

struct PagerOption: ParsableArguments {
  @Flag(
    help: """
      Do not show output that is longer than the screen through a pager. The pager is ALIGN_TOOL_PAGER, else PAGER, else less; \
      there is none where standard output is no terminal.
      """)
  var noPager = false

  /// What shows the output; `nil` where it goes straight to its place.
  func pager(for output: String? = nil) -> Pager? { noPager || output != nil ? nil : Pager() }
}

/// A program that shows long text a screen at a time, and the screen.
struct Pager {
  let command: String
  let rows: Int
  let columns: Int

  /// - Returns: `nil` where nobody watches standard output, where the terminal can do no more than print, or where no pager is wanted.
  init?(environment: [String: String] = ProcessInfo.processInfo.environment) {
    let terminal = environment["TERM"] ?? ""
    let isForProgram = terminal.isEmpty || terminal == "dumb" || !(environment["CI"] ?? "").isEmpty
    // A pager would stop a run in the background.
    guard isatty(1) == 1, !isForProgram, tcgetpgrp(1) == getpgrp() else { return nil }
    let given = environment["ALIGN_TOOL_PAGER"] ?? environment["PAGER"] ?? "less"
    command = given.trimmingCharacters(in: .whitespaces)
    if command.isEmpty || command == "cat" { return nil }
    var size = winsize()
    let isKnown = ioctl(1, UInt(TIOCGWINSZ), &size) == 0 && size.ws_row > 0 && size.ws_col > 0
    rows = isKnown ? Int(size.ws_row) : 24
    columns = isKnown ? Int(size.ws_col) : 80
  }

  /// True if the text leaves a row for the prompt.
  func fits(_ text: [UInt8]) -> Bool { ScreenRows.fits(text, rows: rows - 1, columns: columns) }

  /// Whether only a shell understands the command.
  var needsShell: Bool { command.contains { "|&;<>()$`\\\"'*?[#~=%\t\n".contains($0) } }

  /// Starts the program.
  /// - Returns: its process and where it reads from; `nil` where it cannot be started.
  func start() -> (process: pid_t, input: Int32)? {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { return nil }
    _ = fcntl(ends[1], F_SETFD, FD_CLOEXEC)
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, ends[0], 0)
    if ends[0] > 2 { posix_spawn_file_actions_addclose(&actions, ends[0]) }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // This process blocks the signals that it waits for, and ignores others.
    var (none, usual) = (sigset_t(), sigset_t())
    sigemptyset(&none)
    sigemptyset(&usual)
    for number in [SIGPIPE, SIGXFSZ] { sigaddset(&usual, number) }
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setsigdefault(&attributes, &usual)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
    let words = needsShell ? ["/bin/sh", "-c", command] : command.split(separator: " ").map(String.init)
    var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
    var variables = Self.variables
    defer { for pointer in arguments + variables { free(pointer) } }
    var process: pid_t = 0
    let code = posix_spawnp(&process, words[0], &actions, &attributes, &arguments, &variables)
    close(ends[0])
    if code == 0 { return (process, ends[1]) }
    close(ends[1])
    return nil
  }

  /// The environment, with what less needs to show colours and to end by itself where all fits.
  private static var variables: [UnsafeMutablePointer<CChar>?] {
    var variables: [UnsafeMutablePointer<CChar>?] = []
    var next = environ
    while let variable = next.pointee {
      variables.append(strdup(variable))
      next += 1
    }
    for (name, value) in [("LESS", "FRX"), ("LV", "-c")] where getenv(name) == nil {
      variables.append(strdup("\(name)=\(value)"))
    }
    return variables + [nil]
  }
}
