/// The difference between a file and its mended copy, as `patch` and `git apply` read it.
///
/// It is made from the edits, not found by comparing: O(bytes).
/// Source: IEEE Std 1003.1-2017, diff, "Diff -u or -U Output Format".
enum UnifiedDiff {
  private static let context = 3

  /// - Parameters:
  ///   - edits: sorted, not overlapping, at least one.
  static func text(path: String, old: [UInt8], edits: [TextEdit]) -> String {
    let lines = Lines(old)
    var changes: [Change] = []
    for edit in edits {
      let first = lines.line(at: edit.range.start)
      let last = max(first, lines.line(at: max(edit.range.start, edit.range.end - 1)))
      if let open = changes.last, first <= open.last {
        changes[changes.count - 1].last = max(open.last, last)
        changes[changes.count - 1].edits.append(edit)
      } else {
        changes.append(Change(first: first, last: last, edits: [edit]))
      }
    }
    var out = "--- a/\(path)\n+++ b/\(path)\n"
    var shift = 0
    var index = 0
    while index < changes.count {
      var end = index + 1
      while end < changes.count, changes[end].first - changes[end - 1].last <= 2 * context { end += 1 }
      out += hunk(Array(changes[index..<end]), lines, old, &shift)
      index = end
    }
    return out
  }

  /// Lines `first...last` with the edits in them.
  private struct Change {
    let first: Int
    var last: Int
    var edits: [TextEdit]
  }

  private struct Lines {
    /// One more than there are lines; a last empty piece is no line.
    private(set) var starts: [Int] = [0]

    init(_ bytes: [UInt8]) {
      for (i, byte) in bytes.enumerated() where byte == 0x0A { starts.append(i + 1) }
      if starts.last != bytes.count { starts.append(bytes.count) }
    }

    var count: Int { starts.count - 1 }

    func line(at offset: Int) -> Int {
      var low = 0
      var high = starts.count
      while low < high {
        let middle = (low + high) / 2
        if starts[middle] <= offset { low = middle + 1 } else { high = middle }
      }
      return min(max(0, low - 1), max(0, count - 1))
    }

    func range(_ first: Int, _ last: Int) -> Range<Int> { starts[first]..<starts[last + 1] }
  }

  private static func hunk(_ changes: [Change], _ lines: Lines, _ old: [UInt8], _ shift: inout Int) -> String {
    let first = max(0, changes[0].first - context)
    let last = min(lines.count - 1, changes[changes.count - 1].last + context)
    var body = ""
    var added = 0
    var next = first
    for change in changes {
      if next < change.first { body += marked(" ", old[lines.range(next, change.first - 1)]).text }
      let range = lines.range(change.first, change.last)
      body += marked("-", old[range]).text
      let (text, count) = marked("+", TextEdit.apply(change.edits, to: old, in: range)[...])
      body += text
      added += count - (change.last - change.first + 1)
      next = change.last + 1
    }
    if next <= last { body += marked(" ", old[lines.range(next, last)]).text }
    let count = last - first + 1
    let head = "@@ -\(first + 1),\(count) +\(first + 1 + shift),\(count + added) @@\n"
    shift += added
    return head + body
  }

  private static func marked(_ sign: String, _ bytes: ArraySlice<UInt8>) -> (text: String, lines: Int) {
    var pieces = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    let isOpen = bytes.last != 0x0A
    if !isOpen { pieces.removeLast() }
    var out = ""
    for piece in pieces { out += sign + String(decoding: piece, as: UTF8.self) + "\n" }
    if isOpen { out += "\\ No newline at end of file\n" }
    return (out, pieces.count)
  }
}
