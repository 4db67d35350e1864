internal import CICU

/// A failure inside ICU, with the name ICU gives it.
package struct ICUError: Error, Sendable, Hashable, CustomStringConvertible {
  package let operation: String
  package let status: Int32

  package var description: String { "ICU could not \(operation): \(String(cString: cicu_status_name(status)))" }

  /// Ends the process: an ICU without its data cannot be worked with, and a text that is not normalised or cut would be wrong
  /// without anybody seeing it.
  package static func installationIsBroken(_ error: ICUError) -> Never {
    preconditionFailure("the ICU that is installed has its data: \(error)")
  }

  /// Negative statuses are warnings.
  package static func check(_ status: Int32, _ operation: String) throws(ICUError) {
    if status > 0 { throw ICUError(operation: operation, status: status) }
  }
}

/// The version of the ICU that is linked, such as `72.1`; part of the signature of a result.
package let icuVersion = String(cString: cicu_version())
