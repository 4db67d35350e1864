import Foundation
import Testing

/// A file of rows `input ⟶ output` beside the tests: what code makes of many short texts.
///
/// `\n`, `\r` and `\t` stand for line ends and a tab. Lines that begin with `#` say what the rows below them have in common. With
/// `UPDATE_TABLES=1` in the environment the outputs are written anew, and nothing is compared; review the change like code.
struct GoldenTable {
  private let url: URL

  /// - Parameter path: below the folder of the tests, without the ending.
  init(_ path: String) { url = Package.root.appending(path: "Tests/BilingualAlignTests/\(path).txt") }

  /// Compares every row with what `make` gives for its input.
  func check(sourceLocation: SourceLocation = #_sourceLocation, _ make: (String) throws -> String) throws {
    let lines = try String(contentsOf: url, encoding: .utf8).split(separator: "\n", omittingEmptySubsequences: false)
      .dropLast().map(String.init)
    if ProcessInfo.processInfo.environment["UPDATE_TABLES"] == "1" {
      let text = try lines.map { line in
        guard let row = Row(line) else { return line }
        let made = Row.escaped(try make(row.input))
        return row.written + "⟶" + (made.isEmpty ? "" : " " + made)
      }
      return try Data((text.joined(separator: "\n") + "\n").utf8).write(to: url)
    }
    let rows = lines.compactMap(Row.init)
    #expect(!rows.isEmpty, sourceLocation: sourceLocation)
    for row in rows {
      let made = Row.escaped(try make(row.input))
      #expect(made == row.output, "\(row.written)", sourceLocation: sourceLocation)
    }
  }

  /// The inputs of all rows.
  func inputs() throws -> [String] {
    try String(contentsOf: url, encoding: .utf8).split(separator: "\n").compactMap { Row(String($0))?.input }
  }

  private struct Row {
    /// As the file has it, with the space behind it.
    let written: String
    let input: String
    /// As the file has it.
    let output: String

    init?(_ line: String) {
      guard !line.isEmpty, !line.hasPrefix("#") else { return nil }
      let parts = line.split(separator: "⟶", maxSplits: 1, omittingEmptySubsequences: false)
      let input = parts[0].hasSuffix(" ") ? parts[0].dropLast() : parts[0]
      written = input + " "
      self.input = String(input).replacing("\\r", with: "\r").replacing("\\n", with: "\n")
        .replacing("\\t", with: "\t")
      output = parts.count == 2 ? String(parts[1].drop { $0 == " " }) : ""
    }

    /// Spaces at either end do not count.
    static func escaped(_ text: String) -> String {
      text.replacing("\n", with: "\\n").replacing("\t", with: "\\t").trimmingCharacters(in: .whitespaces)
    }
  }
}
