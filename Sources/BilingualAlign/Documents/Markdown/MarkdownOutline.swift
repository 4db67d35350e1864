import BilingualText

/// What the parser of blocks is given of a Markdown text: lines of the same length in which everything that can open no
/// block is a plain letter.
///
/// Places stay where they are, and what makes inline parsers slow (emphasis, brackets, entities) is not there. A date that
/// opens a line, `2024. 4. 15.`, is no list.
/// Source: CommonMark 0.31.2, §4 and §5; GitHub Flavored Markdown 0.29, §4.10.
struct MarkdownOutline {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var plain: [UInt8]

  /// Levels of quotations and lists that one line may open, and columns of indentation; beyond them a sign is text.
  private static let deepest = 64
  private static let mostIndented = 256
  /// Bytes of the line that gives a link its address.
  private static let longestDefinition = 2_048

  private static let letter = UInt8(ascii: "a")

  /// - Parameter apart: what is no Markdown: front matter and templates, in file order.
  /// - Complexity: O(bytes).
  static func of(_ bytes: UnsafeBufferPointer<UInt8>, without apart: [TextRange]) -> [UInt8] {
    var outline = MarkdownOutline(bytes: bytes, plain: Array(bytes))
    for range in apart {
      for i in range.start..<range.end where bytes[i] != 0x0A { outline.plain[i] = 0x20 }
    }
    var start = 0
    var cells = 0
    while start < bytes.count {
      var end = start
      while end < bytes.count, bytes[end] != 0x0A { end += 1 }
      cells = outline.level(TextRange(start, end), below: cells)
      start = end + 1
    }
    return outline.plain
  }

  /// - Parameter above: the cells that the line above would have in a table: what rules a table has as many.
  /// - Returns: those of this line.
  private mutating func level(_ line: TextRange, below above: Int) -> Int {
    let content = readPrefix(line)
    let cells = cells(of: TextRange(content, line.end))
    switch rule(TextRange(content, line.end)) {
    case .line: return cells
    case .table where cells == above: return 0
    default: break
    }
    var i = readLabel(content, line.end)
    while i < line.end {
      var end = i + 1
      if plain[i] == UInt8(ascii: "`") || plain[i] == UInt8(ascii: "~") {
        while end < line.end, plain[end] == plain[i] { end += 1 }
      }
      if !opens(TextRange(i, end), content: content, end: line.end) {
        for j in i..<end { plain[j] = Self.letter }
      }
      i = end
    }
    return cells
  }

  private func cells(of text: TextRange) -> Int {
    let text = text.trimmed(in: bytes)
    var pipes = 0
    var i = text.start
    while i < text.end {
      if bytes[i] == UInt8(ascii: "|"), i > text.start, i + 1 < text.end { pipes += 1 }
      i += bytes[i] == UInt8(ascii: "\\") ? 2 : 1
    }
    return pipes + 1
  }

  /// Reads quotation signs and markers of lists.
  /// - Returns: where what they hold begins.
  private mutating func readPrefix(_ line: TextRange) -> Int {
    var i = line.start
    var depth = 0
    while i < line.end {
      let start = i
      while i < line.end, isBlank(i) {
        plain[i] = plain[i] == 0x09 ? 0x09 : 0x20
        i += 1
      }
      if i - start > Self.mostIndented {
        for j in start + Self.mostIndented..<i { plain[j] = Self.letter }
        return i
      }
      guard i < line.end, depth < Self.deepest else { break }
      let end = marker(at: i, line.end)
      if end == i || rule(TextRange(i, line.end)) == .line { break }
      depth += 1
      i = end
    }
    return i
  }

  private func isBlank(_ i: Int) -> Bool { [0x20, 0x09, 0x0B, 0x0C, 0x0D].contains(plain[i]) }

  /// Where a `>` or a marker of a list ends; `i` where there is none.
  private func marker(at i: Int, _ end: Int) -> Int {
    let byte = plain[i]
    if byte == UInt8(ascii: ">") { return i + 1 }
    if "-*+".utf8.contains(byte) { return i + 1 >= end || isBlank(i + 1) ? i + 1 : i }
    guard let number = number(at: i, end), number - i <= 4, number >= end || isBlank(number) else { return i }
    var next = number
    while next < end, isBlank(next) { next += 1 }
    return self.number(at: next, end) == nil ? number : i
  }

  /// Where `12.` or `12)` ends.
  private func number(at start: Int, _ end: Int) -> Int? {
    var i = start
    while i < end, Byte.isDigit(plain[i]) { i += 1 }
    guard i > start, i < end, plain[i] == UInt8(ascii: ".") || plain[i] == UInt8(ascii: ")") else { return nil }
    return i + 1
  }

  private enum Rule {
    /// Nothing but `---`, `***`, `___` or `===`.
    case line
    /// What stands under the head of a table.
    case table
  }

  private func rule(_ range: TextRange) -> Rule? {
    var signs = 0
    var isTable = true
    var isOfOneSign = true
    var first: UInt8?
    for i in range.start..<range.end where !isBlank(i) {
      signs += 1
      if first == nil { first = plain[i] }
      if !"|-:".utf8.contains(plain[i]) { isTable = false }
      if plain[i] != first || !"-*_=".utf8.contains(plain[i]) { isOfOneSign = false }
    }
    let isLine = isOfOneSign && (signs >= 3 || first == UInt8(ascii: "=") || first == UInt8(ascii: "-"))
    return signs == 0 ? nil : isLine ? .line : isTable && signs >= 2 ? .table : nil
  }

  /// `[^1]: …` becomes an item of a list, whose further paragraphs are indented as those of a note are; `[name]: address`
  /// stays as it is.
  /// - Returns: where the rest of the line begins.
  private mutating func readLabel(_ start: Int, _ end: Int) -> Int {
    guard let colon = MarkdownLabel.colon(at: start, end, in: bytes) else { return start }
    if bytes[start + 1] == UInt8(ascii: "^") {
      guard colon + 1 - start >= 5 else { return start }
      plain[start] = UInt8(ascii: "-")
      for i in start + 1...colon { plain[i] = i < start + 4 ? 0x20 : Self.letter }
      return colon + 1
    }
    guard end - start <= Self.longestDefinition else { return start }
    for i in start + 1..<end where plain[i] >= 0x80 || plain[i] == 0 { plain[i] = Self.letter }
    return end
  }

  /// Whether a sign may open, close or divide a block where it stands.
  private func opens(_ run: TextRange, content: Int, end: Int) -> Bool {
    let i = run.start
    let byte = plain[i]
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), 0x20, 0x09,
      UInt8(ascii: "/"), UInt8(ascii: "|"), UInt8(ascii: "\\"), UInt8(ascii: "\""), UInt8(ascii: "'"),
      UInt8(ascii: "="), UInt8(ascii: "?"), UInt8(ascii: "#"):
      return true
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: ">"): return i > content
    case UInt8(ascii: "`"), UInt8(ascii: "~"): return run.count >= 3
    case UInt8(ascii: "<"): return i == content || i + 1 < end && plain[i + 1] == UInt8(ascii: "/")
    case UInt8(ascii: "!"): return i == content + 1 && plain[content] == UInt8(ascii: "<")
    default: return false
    }
  }
}

/// The name in brackets that opens a note or the address of a link: `[^1]:`, `[guide]:`.
enum MarkdownLabel {
  /// The longest name that CommonMark allows, in bytes.
  private static let longest = 999

  /// Where the colon behind the name stands; `nil` where none begins.
  static func colon(at start: Int, _ end: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    guard start < end, bytes[start] == UInt8(ascii: "[") else { return nil }
    var i = start + 1
    while i + 1 < end, bytes[i] != UInt8(ascii: "]"), i - start <= longest { i += 1 }
    guard i + 1 < end, bytes[i] == UInt8(ascii: "]"), bytes[i + 1] == UInt8(ascii: ":"), i > start + 1 else {
      return nil
    }
    return i + 1
  }
}
