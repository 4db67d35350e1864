/// Numbers of lists as web pages have them.
/// Source: HTML Living Standard, §4.4.5 (the `ol` element).
package enum ListNumbers {
  /// Returns a number in the form that `type` names: `1`, `a`, `A`, `i` or `I`.
  package static func text(_ number: Int, type: String) -> String {
    let format: NumberFormat =
      switch type {
      case "a": .lowerLetterRun
      case "A": .upperLetterRun
      case "i": .lowerRoman
      case "I": .upperRoman
      default: .decimal
      }
    // Letters and Roman numbers have no zero.
    return number < 1 || number > 100_000 ? String(number) : format.text(number)
  }
}
