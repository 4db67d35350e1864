import BilingualText

/// A replacement of bytes of a file as they stand on the disk.
struct ByteEdit: Sendable, Hashable {
  let range: Range<Int>
  let replacement: [UInt8]

  /// The bytes of `range` with the edits in it made. The edits are sorted and do not overlap.
  static func apply(_ edits: some Collection<ByteEdit>, to bytes: [UInt8], in range: Range<Int>) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(range.count)
    var offset = range.lowerBound
    for edit in edits {
      out += bytes[offset..<edit.range.lowerBound]
      out += edit.replacement
      offset = edit.range.upperBound
    }
    return out + bytes[offset..<range.upperBound]
  }
}

/// The difference between a file and its mended copy, as `patch -p1` and `git apply` read it.
///
/// It is made of bytes, since both programs compare bytes: a line is what ends with the byte 0A, in whatever encoding. It comes
/// from the edits, not from comparing: O(bytes).
/// Source: IEEE Std 1003.1-2017, diff, "Diff -u or -U Output Format".
enum UnifiedDiff {
  private static let context = 3

  /// - Parameters:
  ///   - old: not empty.
  ///   - edits: sorted, not overlapping, at least one.
  static func bytes(path: DiffPath, old: [UInt8], edits: [ByteEdit]) -> [UInt8] {
    precondition(!old.isEmpty, "what is edited has bytes")
    let lines = Lines(old)
    let changes = changes(edits, lines: lines, of: old)
    var out = Array(path.header.utf8)
    var shift = 0
    var index = 0
    while index < changes.count {
      var end = index + 1
      while end < changes.count, changes[end].first - changes[end - 1].last <= 2 * context { end += 1 }
      out += hunk(of: changes[index..<end], lines: lines, old: old, shift: &shift)
      index = end
    }
    return out
  }

  /// Lines `first...last`, and what becomes of them.
  private struct Change {
    let first: Int
    let last: Int
    let new: [UInt8]
  }

  /// The edits by whole lines. What is left of a line whose end an edit takes away goes on with the line behind it.
  private static func changes(_ edits: [ByteEdit], lines: Lines, of old: [UInt8]) -> [Change] {
    var changes: [Change] = []
    var next = 0
    while next < edits.count {
      let begin = next
      let first = lines.line(at: edits[begin].range.lowerBound)
      var last = first
      var new: [UInt8] = []
      repeat {
        while next < edits.count, lines.line(at: edits[next].range.lowerBound) <= last {
          last = max(last, lines.line(at: max(edits[next].range.lowerBound, edits[next].range.upperBound - 1)))
          next += 1
        }
        new = ByteEdit.apply(edits[begin..<next], to: old, in: lines.range(first, last))
        if new.isEmpty || new.last == 0x0A || last + 1 == lines.count { break }
        last += 1
      } while true
      changes.append(Change(first: first, last: last, new: new))
    }
    return changes
  }

  private struct Lines {
    /// One more than there are lines; a last empty piece is no line.
    private var starts: [Int] = [0]

    init(_ bytes: [UInt8]) {
      for (i, byte) in bytes.enumerated() where byte == 0x0A { starts.append(i + 1) }
      if starts.last != bytes.count { starts.append(bytes.count) }
    }

    var count: Int { starts.count - 1 }

    /// The line that holds a byte; the last one for the file's end.
    func line(at offset: Int) -> Int {
      max(0, starts[..<count].partitioningIndex { $0 > offset } - 1)
    }

    func range(_ first: Int, _ last: Int) -> Range<Int> { starts[first]..<starts[last + 1] }
  }

  private static func hunk(of changes: ArraySlice<Change>, lines: Lines, old: [UInt8], shift: inout Int) -> [UInt8] {
    var first = 0
    var last = 0
    if let open = changes.first, let close = changes.last {
      first = max(0, open.first - context)
      last = min(lines.count - 1, close.last + context)
    }
    var body: [UInt8] = []
    var added = 0
    var next = first
    for change in changes {
      if next < change.first { append(" ", old[lines.range(next, change.first - 1)], to: &body) }
      append("-", old[lines.range(change.first, change.last)], to: &body)
      let count = append("+", change.new[...], to: &body)
      added += count - (change.last - change.first + 1)
      next = change.last + 1
    }
    if next <= last { append(" ", old[lines.range(next, last)], to: &body) }
    let count = last - first + 1
    // Where no line is left, the number is that of the line before.
    let start = first + shift + (count + added == 0 ? 0 : 1)
    shift += added
    return Array("@@ -\(first + 1),\(count) +\(start),\(count + added) @@\n".utf8) + body
  }

  /// - Returns: the number of lines.
  @discardableResult
  private static func append(_ sign: Unicode.Scalar, _ bytes: ArraySlice<UInt8>, to out: inout [UInt8]) -> Int {
    var count = 0
    var start = bytes.startIndex
    while start < bytes.endIndex {
      let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.endIndex
      out.append(UInt8(ascii: sign))
      out += bytes[start..<end]
      out.append(0x0A)
      if end == bytes.endIndex { out += Array("\\ No newline at end of file\n".utf8) }
      count += 1
      start = end + 1
    }
    return count
  }
}
