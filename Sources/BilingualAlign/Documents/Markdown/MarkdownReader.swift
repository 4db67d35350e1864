import BilingualText
import CMarkGFM

/// Reads Markdown into lines: what is a heading, an item of a list, a cell or a note is marked; emphasis stays in the text.
///
/// cmark-gfm tells the blocks, and which lines each takes; where their text stands in these lines is found here, so that
/// every byte keeps its place in the file. What no block of text takes, such as code, rules and addresses of links, is set
/// aside.
struct MarkdownReader {
  let bytes: UnsafeBufferPointer<UInt8>
  /// Where each line begins, and one more: where the text ends.
  private let starts: [Int]
  var lines: [TextLine] = []
  /// What stands before a line that goes on with the one before it, blanks and signs of quotations, and what leads to a note.
  private var cuts: [TextRange] = []

  /// Where a block stands.
  struct Surroundings {
    var quotations = 0
    var lists = 0
    /// Where the item begins whose first block this is.
    var item: Int?
  }

  /// - Complexity: O(bytes).
  static func read(_ text: MappedText) -> LinedText {
    text.utf8.withUnsafeBufferPointer { bytes in
      let front = FrontMatter(bytes)
      let templates = MarkdownTemplates.ranges(in: bytes, from: front.end)
      var reader = MarkdownReader(bytes)
      MarkdownBlocks.read(MarkdownOutline.of(bytes, without: [TextRange(0, front.end)] + templates)) { root in
        reader.visit(root, Surroundings())
      }
      let lines = front.lines + reader.withSetAside(from: front.end)
      reader.cut(lines)
      let cuts = TextCuts(reader.cuts)
      guard !reader.cuts.isEmpty else { return LinedText(text: text, lines: lines, fields: front.fields) }
      return LinedText(
        text: cuts.applied(to: text.utf8, text.map), lines: lines.map { $0.moved(by: cuts) }, fields: front.fields)
    }
  }

  private init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    var starts = [0]
    for i in bytes.indices where bytes[i] == 0x0A { starts.append(i + 1) }
    if starts[starts.count - 1] < bytes.count { starts.append(bytes.count) }
    self.starts = starts
  }

  // MARK: - Blocks

  private mutating func visit(_ node: MarkdownBlocks.Node, _ around: Surroundings) {
    var inner = around
    switch node.kind {
    case .paragraph: return addText(node.lines, first: node.start(in: starts), around)
    case .heading: return addHeading(node, around)
    case .table: return addTable(node, around)
    case .html: return addHTML(node.lines, around)
    case .indented: return addIndented(node.lines, around)
    case .aside: return
    case .quotation: inner.quotations += 1
    case .list: inner.lists += 1
    case .item: inner.item = node.start(in: starts)
    case .other: break
    }
    node.forEachChild { child in
      visit(child, inner)
      inner.item = nil
    }
  }

  private mutating func addHeading(_ node: MarkdownBlocks.Node, _ around: Surroundings) {
    let start = node.start(in: starts)
    guard start < bytes.count, bytes[start] == UInt8(ascii: "#") else {
      let underline = node.lines.dropFirst().first { isUnderline($0, around) } ?? node.lines.upperBound
      return addText(node.lines.lowerBound..<underline, first: start, around, isHeading: true)
    }
    var text = TextRange(start, lineEnd(node.lines.lowerBound)).trimmed(in: bytes)
    var level = start
    while level < text.end, bytes[level] == UInt8(ascii: "#") { level += 1 }
    var end = text.end
    while end > level, bytes[end - 1] == UInt8(ascii: "#") { end -= 1 }
    if end < text.end, end > level, Byte.isSpace(bytes[end - 1]) { text = TextRange(start, end).trimmed(in: bytes) }
    text = withoutAttributes(text)
    guard text.end > level else { return }
    var line = TextLine(text: text, hint: .heading, startsGroup: true)
    line.marker = Marker(.part, rank: 0, in: LineBytes(bytes, text), length: level - start)
    lines.append(line)
  }

  private func isUnderline(_ index: Int, _ around: Surroundings) -> Bool {
    let line = TextRange(contentStart(index, around.quotations), lineEnd(index)).trimmed(in: bytes)
    guard !line.isEmpty, bytes[line.start] == UInt8(ascii: "=") || bytes[line.start] == UInt8(ascii: "-") else {
      return false
    }
    return bytes[line.start..<line.end].allSatisfy { $0 == bytes[line.start] }
  }

  /// Without `{#anchor}` and `{: .class}` at the end.
  private func withoutAttributes(_ text: TextRange) -> TextRange {
    guard text.count > 2, bytes[text.end - 1] == UInt8(ascii: "}") else { return text }
    var i = text.end - 2
    while i > text.start, bytes[i] != UInt8(ascii: "{"), text.end - i < 200 { i -= 1 }
    guard bytes[i] == UInt8(ascii: "{"), "#:.".utf8.contains(bytes[i + 1]) else { return text }
    return TextRange(text.start, i).trimmed(in: bytes)
  }

  // MARK: - Lines

  /// The lines of a paragraph or of an underlined heading.
  private mutating func addText(
    _ range: Range<Int>, first: Int, _ around: Surroundings, isHeading: Bool = false
  ) {
    var isFirst = true
    var isBroken = false
    for index in range where index + 1 < starts.count {
      let start = index == range.lowerBound ? first : contentStart(index, around.quotations)
      let end = lineEnd(index)
      var text = TextRange(start, max(start, end)).trimmed(in: bytes)
      if text.isEmpty { continue }
      // Addresses of links may stand before the paragraph's own lines.
      if isFirst, bytes[text.start] == UInt8(ascii: "["), bytes[min(text.start + 1, text.end - 1)] != UInt8(ascii: "^"),
        MarkdownLabel.colon(at: text.start, text.end, in: bytes) != nil
      {
        continue
      }
      let breaks = endsBroken(text, end)
      if breaks, bytes[text.end - 1] == UInt8(ascii: "\\") { text = TextRange(text.start, text.end - 1) }
      let pieces = pieces(of: text)
      for piece in pieces {
        var line = TextLine(text: piece, hint: isHeading ? .heading : .none, startsGroup: isFirst)
        if isFirst { mark(&line, around) }
        line.isBroken = isBroken
        line.isContinuation = !isFirst && !isBroken && !isSignOfItem(piece)
        lines.append(line)
        (isFirst, isBroken) = (false, true)
      }
      isBroken = breaks || pieces.last.map { $0.end < text.end } ?? true
    }
  }

  /// The first line of an item begins with its marker.
  private func mark(_ line: inout TextLine, _ around: Surroundings) {
    guard let item = around.item, item < line.text.start, !bytes[item..<line.text.start].contains(0x0A) else { return }
    line.text = TextRange(item, line.text.end)
    let content = LineBytes(bytes, line.text)
    if let colon = MarkdownLabel.colon(at: item, line.text.end, in: bytes) {
      line.hint = .note
      line.marker = Marker(.note, rank: 0, in: content, length: colon + 1 - item)
      return
    }
    var end = item
    while end < line.text.end, !Byte.isSpace(bytes[end]) { end += 1 }
    line.hint = .listItem(around.lists)
    line.marker = Marker(.item, rank: min(around.lists, 6), in: content, length: end - item)
  }

  /// `□`, `ㅇ`, `※`: what Markdown does not know begins a line of its own in the texts of ministries.
  func isSignOfItem(_ text: TextRange) -> Bool {
    bytes[text.start] >= 0x80 && Marker(LineBytes(bytes, text)) != nil
  }

  /// Whether two spaces, `\` or `<br>` at a line's end keep the next line apart.
  private func endsBroken(_ text: TextRange, _ end: Int) -> Bool {
    if bytes[text.end - 1] == UInt8(ascii: "\\") { return true }
    return end >= text.end + 2 && bytes[text.end] == 0x20 && bytes[text.end + 1] == 0x20
  }

  /// The parts of a line between `<br>`.
  func pieces(of text: TextRange) -> [TextRange] {
    var pieces: [TextRange] = []
    var start = text.start
    var i = text.start
    while i < text.end {
      if bytes[i] == UInt8(ascii: "<"), let end = lineBreak(at: i, text.end) {
        pieces.append(TextRange(start, i).trimmed(in: bytes))
        (start, i) = (end, end)
      } else {
        i += 1
      }
    }
    pieces.append(TextRange(start, text.end).trimmed(in: bytes))
    return pieces.filter { !$0.isEmpty }
  }

  /// Where a `<br>` ends.
  private func lineBreak(at start: Int, _ limit: Int) -> Int? {
    guard start + 3 < limit, bytes[start + 1] | 0x20 == UInt8(ascii: "b"), bytes[start + 2] | 0x20 == UInt8(ascii: "r")
    else { return nil }
    var i = start + 3
    while i < limit, bytes[i] == 0x20 || bytes[i] == UInt8(ascii: "/") { i += 1 }
    return i < limit && bytes[i] == UInt8(ascii: ">") ? i + 1 : nil
  }

  func lineStart(_ index: Int) -> Int { starts[min(index, starts.count - 1)] }

  /// Without the line end.
  func lineEnd(_ index: Int) -> Int {
    guard index + 1 < starts.count else { return bytes.count }
    let end = starts[index + 1]
    return end > starts[index] && bytes[end - 1] == 0x0A ? end - 1 : end
  }

  /// Where a line's text begins behind the signs of so many quotations.
  func contentStart(_ index: Int, _ quotations: Int) -> Int {
    contentStart(TextRange(lineStart(index), lineEnd(index)), quotations)
  }

  func contentStart(_ line: TextRange, _ quotations: Int) -> Int {
    var i = line.start
    for _ in 0..<quotations {
      var next = i
      while next < line.end, Byte.isSpace(bytes[next]) { next += 1 }
      guard next < line.end, bytes[next] == UInt8(ascii: ">") else { break }
      i = next + 1
    }
    return i
  }

  /// Takes out what is none of the text of a line.
  private mutating func cut(_ lines: [TextLine]) {
    for line in lines where line.hint != .chrome && line.hint != .metadata {
      if line.isContinuation {
        var start = line.text.start
        while start > 0, bytes[start - 1] != 0x0A { start -= 1 }
        let before = bytes[start..<line.text.start]
        if !before.isEmpty, before.allSatisfy({ Byte.isSpace($0) || $0 == UInt8(ascii: ">") }) {
          cuts.append(TextRange(start, line.text.start))
        }
      }
      cutReferences(line)
    }
    cuts.sort()
  }

  /// `[^1]` leads to a note, as a raised number does on a page, and is no word of its sentence. A blank goes with it.
  private mutating func cutReferences(_ line: TextLine) {
    let text = TextRange(line.marker?.range.upperBound ?? line.text.start, line.text.end)
    var i = text.start
    while i + 3 < text.end {
      guard bytes[i] == UInt8(ascii: "["), bytes[i + 1] == UInt8(ascii: "^") else {
        i += 1
        continue
      }
      var end = i + 2
      while end < text.end, !Byte.isSpace(bytes[end]), bytes[end] != UInt8(ascii: "]"), end - i < 64 { end += 1 }
      guard end < text.end, bytes[end] == UInt8(ascii: "]"), end > i + 2 else {
        i += 2
        continue
      }
      var start = i
      while start > text.start, bytes[start - 1] == 0x20 { start -= 1 }
      if start > text.start { cuts.append(TextRange(start, end + 1)) }
      i = end + 1
    }
  }

  // MARK: - What is set aside

  /// All lines in their order, with those between them that hold no text of the document.
  private func withSetAside(from offset: Int) -> [TextLine] {
    var all: [TextLine] = []
    var taken = 0
    for index in 0..<starts.count - 1 where starts[index] >= offset {
      let whole = TextRange(starts[index], lineEnd(index)).trimmed(in: bytes)
      if whole.isEmpty { continue }
      var start = whole.start
      let isShared = taken < lines.count && lines[taken].text.start < whole.end
      while taken < lines.count, lines[taken].text.start < whole.end {
        setAside(TextRange(start, max(start, lines[taken].text.start)), isWhole: false, &all)
        all.append(lines[taken])
        start = max(start, lines[taken].text.end)
        taken += 1
      }
      if isShared, taken < lines.count, lines[taken].isContinuation, start < whole.end {
        // A tag that closes at a line's end belongs to the sentence that goes on.
        all[all.count - 1].text = TextRange(all[all.count - 1].text.start, whole.end)
      } else {
        setAside(TextRange(min(start, whole.end), whole.end), isWhole: !isShared, &all)
      }
    }
    return all
  }

  /// - Parameter isWhole: whether it is a line of its own; signs of structure around a text are none of it.
  private func setAside(_ range: TextRange, isWhole: Bool, _ all: inout [TextLine]) {
    let text = range.trimmed(in: bytes)
    if text.isEmpty { return }
    if !isWhole,
      bytes[text.start..<text.end].allSatisfy({ Byte.isSpace($0) || "|>#-*+\\".utf8.contains($0) })
        || lineBreak(at: text.start, text.end) == text.end
    {
      return
    }
    all.append(TextLine(text: text, hint: .chrome, startsGroup: true))
  }
}
