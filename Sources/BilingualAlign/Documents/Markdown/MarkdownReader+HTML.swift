import BilingualText

extension MarkdownReader {
  /// A block of HTML as the lines of text between its tags. Tags within a line stay in it, as other inline markup does.
  mutating func addHTML(_ range: Range<Int>, _ around: Surroundings) {
    guard let last = range.last else { return }
    let start = contentStart(range.lowerBound, around.quotations)
    let end = lineEnd(last)
    guard start < end else { return }
    var block = HTMLLines(around: around)
    var tokens = HTMLTokens(UnsafeBufferPointer(rebasing: bytes[start..<end]))
    while let token = tokens.next() {
      switch token {
      case .text(let text): read(TextRange(start + text.lowerBound, start + text.upperBound), &block)
      case .start(let tag):
        if tag.name == "br" || HTMLReader.isBlock(tag.name) { finish(&block) }
        if HTMLReader.isBlock(tag.name) { block.structure.open(tag) }
        if tag.name == "pre" { block.isCode = true }
        block.isHeading = block.isHeading || Self.headings.contains(tag.name)
      case .end(let name):
        if HTMLReader.isBlock(name) {
          finish(&block)
          block.structure.close(name)
        }
        if name == "pre" { block.isCode = false }
        if Self.headings.contains(name) { block.isHeading = false }
      }
    }
    finish(&block)
  }

  private struct HTMLLines {
    let around: Surroundings
    var structure = HTMLStructure()
    /// The line at hand.
    var run: TextRange?
    /// Whether the next line goes on with the last one.
    var isOpen = false
    var isHeading = false
    var isCode = false
  }

  private static let headings: Set<String> = ["h1", "h2", "h3", "h4", "h5", "h6", "summary"]

  private mutating func read(_ text: TextRange, _ block: inout HTMLLines) {
    if block.isCode { return }
    var start = text.start
    while start < text.end {
      var end = start
      while end < text.end, bytes[end] != 0x0A { end += 1 }
      if start > text.start {
        add(&block)
        start = contentStart(TextRange(start, end), block.around.quotations)
      }
      let piece = TextRange(start, end).trimmed(in: bytes)
      if !piece.isEmpty { block.run = TextRange(block.run?.start ?? piece.start, piece.end) }
      start = end + 1
    }
    if text.end > text.start, bytes[text.end - 1] == 0x0A { add(&block) }
  }

  private mutating func add(_ block: inout HTMLLines) {
    guard let run = block.run else { return }
    var line = TextLine(text: run, hint: block.isHeading ? .heading : .none, startsGroup: !block.isOpen)
    line.isContinuation = block.isOpen
    line.place = block.structure.take()
    lines.append(line)
    (block.run, block.isOpen) = (nil, true)
  }

  private mutating func finish(_ block: inout HTMLLines) {
    add(&block)
    block.isOpen = false
  }
}
