import BilingualAlign
import CSystem
import Glibc

/// The arguments of the process, the program's name first, each of any bytes.
enum ProcessArguments {
  static let all: [String] = {
    let count = csystem_argument_count()
    guard count > 0 else { return CommandLine.arguments }
    return (0..<count).map { index in csystem_argument(index).map { FileName.string(cString: $0) } ?? "" }
  }()
}

/// Ends the process.
func leave(_ status: Int32) -> Never { exit(status) }
