import BilingualText

/// Reads Markdown into lines: headings, lists, front matter and code fences are marked; emphasis stays in the text.
struct MarkdownReader {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var lines: [TextLine] = []
  private var fields: [DocumentMetadata.Field] = []
  private var fence: UInt8?
  private var isInFrontMatter = false
  private var isAfterBlank = true

  /// - Complexity: O(bytes).
  static func read(_ text: MappedText, _ bytes: UnsafeBufferPointer<UInt8>) -> LinedText {
    var reader = MarkdownReader(bytes: bytes)
    var start = 0
    while start < bytes.count {
      var end = start
      while end < bytes.count, bytes[end] != 0x0A { end += 1 }
      reader.add(TextRange(start, end))
      start = end + 1
    }
    return LinedText(text: text, lines: reader.lines, fields: reader.fields)
  }

  private init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  private mutating func add(_ whole: TextRange) {
    let text = whole.trimmed(in: bytes)
    guard !text.isEmpty else {
      isAfterBlank = true
      return
    }
    let line = LineBytes(bytes, text)
    var added = TextLine(text: text, startsGroup: isAfterBlank)
    isAfterBlank = false
    if readFrontMatter(line, &added) || readFence(line, &added) {
      lines.append(added)
      return
    }
    readBlock(line, indent: text.start - whole.start, &added)
    lines.append(added)
  }

  /// `---` on the first line opens front matter: keys and values up to the next `---`.
  private mutating func readFrontMatter(_ line: LineBytes, _ added: inout TextLine) -> Bool {
    let isDelimiter = line.count == 3 && line.starts(with: "---")
    if lines.isEmpty, isDelimiter {
      isInFrontMatter = true
    } else if isInFrontMatter {
      if isDelimiter { isInFrontMatter = false } else { readField(line) }
    } else {
      return false
    }
    added.hint = .metadata
    return true
  }

  private mutating func readField(_ line: LineBytes) {
    guard let colon = (line.start..<line.end).first(where: { bytes[$0] == UInt8(ascii: ":") }) else { return }
    var value = TextRange(colon + 1, line.end).trimmed(in: bytes)
    if value.count >= 2, bytes[value.start] == bytes[value.end - 1], "\"'".utf8.contains(bytes[value.start]) {
      value = TextRange(value.start + 1, value.end - 1)
    }
    fields.append(
      DocumentMetadata.Field(
        key: String(decoding: bytes[line.start..<colon], as: UTF8.self).lowercased(),
        value: String(decoding: bytes[value.start..<value.end], as: UTF8.self)))
  }

  /// Lines of code are no text to translate.
  private mutating func readFence(_ line: LineBytes, _ added: inout TextLine) -> Bool {
    let first = bytes[line.start]
    let opens = (line.starts(with: "```") || line.starts(with: "~~~")) && (fence == nil || fence == first)
    guard opens || fence != nil else { return false }
    if opens { fence = fence == nil ? first : nil }
    added.hint = .chrome
    return true
  }

  private mutating func readBlock(_ line: LineBytes, indent: Int, _ added: inout TextLine) {
    if let level = headingLevel(line) {
      added.hint = .heading
      added.startsGroup = true
      added.marker = Marker(.part, 0, line, length: level)
      isAfterBlank = true
    } else if isRule(line) {
      added.hint = .chrome
      let isUnderline = !added.startsGroup && line.bytes[line.start] != UInt8(ascii: "*")
      if isUnderline, let last = lines.indices.last, lines[last].hint == .none { lines[last].hint = .heading }
      isAfterBlank = true
    } else if let length = listMarker(line) {
      added.hint = .listItem(indent / 2 + 1)
      added.marker = Marker(.item, min(indent / 2 + 1, 6), line, length: length)
    } else if !added.startsGroup, let last = lines.last, last.hint != .chrome, last.hint != .metadata {
      added.isContinuation = true
    }
  }

  private func headingLevel(_ line: LineBytes) -> Int? {
    var i = line.start
    while i < line.end, bytes[i] == UInt8(ascii: "#") { i += 1 }
    return (1...6).contains(i - line.start) && i < line.end && bytes[i] == 0x20 ? i - line.start : nil
  }

  /// `---`, `***`, `===`, and the line under a table's head.
  private func isRule(_ line: LineBytes) -> Bool {
    guard line.count >= 3 else { return false }
    let signs = bytes[line.start] == UInt8(ascii: "|") ? "|-: " : "-*_= "
    for i in line.start..<line.end where !signs.utf8.contains(bytes[i]) { return false }
    return true
  }

  /// The length of `-`, `*`, `+` or `1.` before a space.
  private func listMarker(_ line: LineBytes) -> Int? {
    var i = line.start
    while i < line.end, Byte.isDigit(bytes[i]), i - line.start < 3 { i += 1 }
    if i > line.start {
      guard i + 1 < line.end, ".)".utf8.contains(bytes[i]), bytes[i + 1] == 0x20 else { return nil }
      return i + 1 - line.start
    }
    guard "-*+".utf8.contains(bytes[i]), i + 1 < line.end, bytes[i + 1] == 0x20 else { return nil }
    return 1
  }
}
