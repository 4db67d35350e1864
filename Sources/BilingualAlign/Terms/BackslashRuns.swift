/// Backslashes before what `\t` and `\n` could mean: doubled where a table is written, halved where it is read, so that a
/// path such as `C:\temp` comes back as it was. Others stand for themselves.
enum BackslashRuns {
  /// - Complexity: O(bytes).
  static func doubled(_ text: String) -> String { text.utf8.contains(0x5C) ? changed(text) { 2 * $0 } : text }

  /// - Complexity: O(bytes).
  static func halved(_ text: String) -> String { text.utf8.contains(0x5C) ? changed(text) { ($0 + 1) / 2 } : text }

  private static func changed(_ text: String, _ length: (Int) -> Int) -> String {
    var result = ""
    var run = 0
    for scalar in text.unicodeScalars {
      if scalar == "\\" {
        run += 1
        continue
      }
      let isMeant = scalar == "t" || scalar == "n" || scalar == "\t" || scalar == "\n"
      result += String(repeating: "\\", count: isMeant ? length(run) : run)
      result.unicodeScalars.append(scalar)
      run = 0
    }
    return result + String(repeating: "\\", count: run)
  }
}
