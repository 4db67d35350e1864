/// Beads as lines of text, `[0, 1]:[2]:0.97`: 0-based segment numbers of each side, `[]` for an empty side, and the
/// confidence. The format of Vecalign, whose third field is a cost.
package enum BeadsFormat {
  package static func text(_ alignment: Alignment) -> String {
    alignment.beads.map { line($0) + "\n" }.joined()
  }

  package static func line(_ bead: Bead) -> String {
    let hundredths = Int((bead.confidence * 100).rounded())
    let confidence = "\(hundredths / 100).\(hundredths % 100 / 10)\(hundredths % 10)"
    return "[\(bead.source.map(String.init).joined(separator: ", "))]:"
      + "[\(bead.target.map(String.init).joined(separator: ", "))]:\(confidence)"
  }

  /// One bead as another aligner or an annotator wrote it. Its numbers need not be consecutive.
  package struct Link: Sendable, Hashable {
    package let source: [Int]
    package let target: [Int]

    package init(source: [Int], target: [Int]) {
      self.source = source
      self.target = target
    }
  }

  /// A line that is not a bead.
  package struct Malformed: Error, Sendable, Hashable, CustomStringConvertible {
    package let path: String
    /// Counts from 1.
    package let line: Int
    package let text: String

    package var description: String {
      "\(path):\(line):1: error: expected a bead such as [0, 1]:[2], found “\(text.prefix(60))”"
    }
  }

  /// Reads beads. Blank lines, `#` comments and everything after the second bracket are skipped, as are beads that are
  /// empty on both sides.
  package static func links(in text: String, path: String) throws(Malformed) -> [Link] {
    var links: [Link] = []
    var number = 0
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      number += 1
      let content = line.drop(while: \.isWhitespace)
      if content.isEmpty || content.hasPrefix("#") { continue }
      guard let link = link(in: content) else { throw Malformed(path: path, line: number, text: String(content)) }
      if !(link.source.isEmpty && link.target.isEmpty) { links.append(link) }
    }
    return links
  }

  private static func link(in line: Substring) -> Link? {
    var rest = line
    guard let source = numbers(in: &rest) else { return nil }
    rest = rest.drop(while: \.isWhitespace)
    guard rest.first == ":" else { return nil }
    rest = rest.dropFirst().drop(while: \.isWhitespace)
    guard let target = numbers(in: &rest) else { return nil }
    return Link(source: source, target: target)
  }

  /// Takes `[0, 1]` from the front of `rest`.
  private static func numbers(in rest: inout Substring) -> [Int]? {
    guard rest.first == "[", let close = rest.firstIndex(of: "]") else { return nil }
    let list = rest[rest.index(after: rest.startIndex)..<close]
    rest = rest[rest.index(after: close)...]
    var numbers: [Int] = []
    for part in list.split(whereSeparator: { $0 == "," || $0.isWhitespace }) {
      guard let number = Int(part), number >= 0 else { return nil }
      numbers.append(number)
    }
    return numbers
  }
}
