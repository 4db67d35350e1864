import ArgumentParser
import BilingualAlign

/// How much is said on standard error.
struct Verbosity: ParsableArguments {
  @Flag(name: .shortAndLong, help: "Say nothing on standard error but errors; no progress.")
  var quiet = false

  @Flag(name: .shortAndLong, help: "Say on standard error what is used and how much was done.")
  var verbose = false

  func validate() throws {
    if quiet, verbose { throw ValidationError("Give either --quiet or --verbose.") }
  }

  /// What a user should know and need not act on.
  func note(_ line: @autoclosure () -> String) {
    if !quiet { StandardError.say(line()) }
  }

  /// The same in the language of the user.
  /// - Parameter path: the file it is about.
  func note(path: String? = nil, message: @autoclosure () -> Message) {
    if !quiet { StandardError.say(path: path, message: message()) }
  }

  /// What there is to note of a file, if anything.
  func note(_ remark: (path: String?, message: Message)?) {
    if let remark { note(path: remark.path, message: remark.message) }
  }

  func detail(_ line: @autoclosure () -> String) {
    if verbose { StandardError.say(line()) }
  }
}
