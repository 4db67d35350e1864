import ArgumentParser
import Foundation
import Glibc

/// What `--color` asks for; `auto` looks at the terminal and the environment.
enum ColorChoice: String, CaseIterable, ExpressibleByArgument {
  case auto, always, never
}

/// What the place that standard output leads to can show.
struct Terminal {
  /// Whether a person watches standard output.
  let isInteractive: Bool
  let isColored: Bool
  /// The width in columns; 100 where nobody says.
  let columns: Int

  init(color: ColorChoice = .auto, environment: [String: String] = ProcessInfo.processInfo.environment) {
    func isSet(_ name: String) -> Bool { !(environment[name] ?? "").isEmpty }
    let isDumb = environment["TERM"] == "dumb"
    isInteractive = isatty(1) == 1
    if color != .auto {
      isColored = color == .always
    } else if isSet("NO_COLOR") {
      isColored = false
    } else if isSet("FORCE_COLOR") {
      isColored = environment["FORCE_COLOR"] != "0"
    } else {
      isColored = isInteractive && !isDumb && !isSet("CI")
    }
    if let given = environment["COLUMNS"].flatMap({ Int($0) }), given > 0 {
      columns = given
    } else if isInteractive, let width = Self.width(of: 1) {
      columns = width
    } else {
      columns = 100
    }
  }

  static func width(of descriptor: Int32) -> Int? {
    var size = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }
}
