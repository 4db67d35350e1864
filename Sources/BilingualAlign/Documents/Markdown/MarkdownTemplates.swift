import BilingualText

/// Lines that a site's generator reads and no reader sees: Liquid and Jinja (`{% … %}`), Hugo (`{{< … >}}`), kramdown
/// (`{: .note}`), fences of containers (`:::`), form letters (`[% … ]`) and imports of MDX.
enum MarkdownTemplates {
  /// A template that goes over line ends is at most so long, in bytes.
  private static let longest = 2_048

  /// Signs that open a template, and what closes it.
  private static let signs: [(open: [UInt8], close: [UInt8])] = [
    ("{%", "%}"), ("{{", "}}"), ("{#", "#}"), ("{:", "}"), ("[%", "]"),
  ].map { (Array($0.0.utf8), Array($0.1.utf8)) }

  /// The lines, as one range each, or one for the lines that a template takes.
  /// - Complexity: O(bytes).
  static func ranges(in bytes: UnsafeBufferPointer<UInt8>, from offset: Int) -> [TextRange] {
    var ranges: [TextRange] = []
    var start = offset
    while start < bytes.count {
      var end = start
      while end < bytes.count, bytes[end] != 0x0A { end += 1 }
      let line = LineBytes(bytes, TextRange(start, end).trimmed(in: bytes))
      if line.count > 0, let last = lineEnd(line) {
        ranges.append(TextRange(line.start, last))
        end = max(end, last)
      }
      start = end + 1
    }
    return ranges
  }

  /// Where the last line of what opens a line ends, if the line holds nothing else.
  private static func lineEnd(_ line: LineBytes) -> Int? {
    if line.starts(with: ":::") || isImport(line) { return line.end }
    var i = line.start
    while let end = end(at: i, in: line.bytes) {
      i = end
      while i < line.bytes.count, line.bytes[i] == 0x20 || line.bytes[i] == 0x09 || line.bytes[i] == 0x0D { i += 1 }
      if i >= line.bytes.count || line.bytes[i] == 0x0A { return end }
    }
    return nil
  }

  /// Where the template ends that begins at an offset; `nil` where none does. It goes over no empty line.
  private static func end(at start: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    guard start < bytes.count, bytes[start] == UInt8(ascii: "{") || bytes[start] == UInt8(ascii: "[") else {
      return nil
    }
    for sign in signs where stands(sign.open, at: start, in: bytes) {
      var i = start + sign.open.count
      let limit = min(bytes.count, start + longest)
      while i < limit {
        if stands(sign.close, at: i, in: bytes) { return i + sign.close.count }
        if bytes[i] == 0x0A, i + 1 < bytes.count, bytes[i + 1] == 0x0A { break }
        i += 1
      }
    }
    return nil
  }

  private static func stands(_ sign: [UInt8], at offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard offset + sign.count <= bytes.count else { return false }
    return sign.indices.allSatisfy { bytes[offset + $0] == sign[$0] }
  }

  /// `import Tabs from '@theme/Tabs';`, `export const Name = …`.
  private static func isImport(_ line: LineBytes) -> Bool {
    if line.starts(with: "export const ") || line.starts(with: "export default ") { return true }
    guard line.starts(with: "import ") else { return false }
    return line.ends(with: "';") || line.ends(with: "\";") || line.ends(with: "'") || line.ends(with: "\"")
  }
}
