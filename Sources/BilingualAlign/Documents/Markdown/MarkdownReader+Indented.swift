import BilingualText

extension MarkdownReader {
  /// Lines that are indented as code is. Who writes letters indents paragraphs, too: what has no sign of a program is text.
  mutating func addIndented(_ range: Range<Int>, _ around: Surroundings) {
    let lines = range.map { TextRange(contentStart($0, around.quotations), lineEnd($0)).trimmed(in: bytes) }
    let filled = lines.filter { !$0.isEmpty }
    if filled.contains(where: hasSign) || filled.count(where: beginsSmall) * 2 > filled.count { return }
    var isOpen = false
    for text in lines {
      if !text.isEmpty {
        var line = TextLine(text: text, startsGroup: !isOpen)
        line.isContinuation = isOpen && !isSignOfItem(text)
        self.lines.append(line)
      }
      isOpen = !text.isEmpty
    }
  }

  /// Whether a line has what programs are written with: `{ = ;`, or a bracket right behind a small letter. Addresses may.
  private func hasSign(_ line: TextRange) -> Bool {
    var start = line.start
    while start < line.end {
      var end = start
      while end < line.end, bytes[end] != 0x20 { end += 1 }
      let word = LineBytes(bytes, TextRange(start, end))
      if !isAddress(word) {
        for i in start..<end {
          if "{}=<>$;`|#".utf8.contains(bytes[i]) { return true }
          if bytes[i] == UInt8(ascii: "("), i > start, Byte.isSmall(bytes[i - 1]) { return true }
        }
        if word.starts(with: "--") || word.starts(with: "//") || word.starts(with: "./") { return true }
      }
      start = end + 1
    }
    return false
  }

  /// As commands and their arguments do.
  private func beginsSmall(_ line: TextRange) -> Bool {
    Byte.isSmall(bytes[line.start]) && !isAddress(LineBytes(bytes, line))
  }

  private func isAddress(_ word: LineBytes) -> Bool {
    word.starts(with: "http") || word.starts(with: "www.") || word.starts(with: "<http")
  }
}
