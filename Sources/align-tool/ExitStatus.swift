import ArgumentParser
import BilingualAlign

/// What the process says by its exit status.
enum ExitStatus: Int32 {
  /// Nothing at or above `--fail-on`.
  case clean = 0
  case findings = 1
  /// An unreadable file, a bad glossary, a bad configuration.
  case couldNotRun = 2
  /// No pair matched, or every check was off.
  case nothingChecked = 3
  /// A wrong command line; the argument parser's complaints have this status, too.
  case wrongUsage = 64
}

/// Runs a subcommand's work and leaves with the status it returns. An error is printed as one line, and the status is 2.
func exiting(_ work: () throws -> ExitStatus) throws -> Never {
  let status: ExitStatus
  do {
    if PathName.workingFolder == nil { throw RunError("the working folder is not there any more") }
    status = try work()
  } catch let error as ValidationError {
    throw error
  } catch {
    let error = (error as? RunError)?.cause ?? error
    for line in (error as? InputError)?.lines ?? ["\(error)"] { StandardError.say(line) }
    throw ExitCode(ExitStatus.couldNotRun.rawValue)
  }
  throw ExitCode(status.rawValue)
}
