import BilingualText

/// What a Markdown file says of itself before its text: keys and values between lines of `---` (YAML) or `+++` (TOML).
///
/// Values that readers see, such as `title` and `description`, are text that a translation answers; all else is set aside.
/// Only what keeps its place in the file is read: values on the key's line, folded ones, and lists.
/// Source: YAML 1.2.2, §7.3, §8.1; TOML 1.0.0.
struct FrontMatter {
  private let bytes: UnsafeBufferPointer<UInt8>
  private(set) var lines: [TextLine] = []
  private(set) var fields: [DocumentMetadata.Field] = []
  /// Where the Markdown begins.
  private(set) var end = 0

  /// What readers see of the key at hand, and whether a line of it was read.
  private var use: Use?
  private var isOpen = false
  /// Whether the value of the last field stands on the lines below its key.
  private var isFolded = false

  private enum Use: String {
    case title, text
  }

  /// - Complexity: O(bytes of the front matter); O(bytes) where it is never closed, and so is none.
  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    guard let first = line(at: 0), let sign = ["---", "+++"].first(where: { isDelimiter(first, $0) }) else { return }
    var delimiter = first.next
    while let line = line(at: delimiter), !isDelimiter(line, sign) { delimiter = line.next }
    guard delimiter < bytes.count, let closing = line(at: delimiter) else { return }
    setAside(first.text)
    var offset = first.next
    while offset < delimiter, let line = line(at: offset) {
      if !line.text.isEmpty { read(line, assignment: sign == "---" ? UInt8(ascii: ":") : UInt8(ascii: "=")) }
      offset = line.next
    }
    setAside(closing.text)
    end = min(closing.next, bytes.count)
  }

  private struct Line {
    var start: Int
    /// Without white space at its ends.
    var text: TextRange
    var next: Int
  }

  private func line(at offset: Int) -> Line? {
    guard offset < bytes.count else { return nil }
    var end = offset
    while end < bytes.count, bytes[end] != 0x0A { end += 1 }
    return Line(start: offset, text: TextRange(offset, end).trimmed(in: bytes), next: end + 1)
  }

  private func isDelimiter(_ line: Line, _ sign: String) -> Bool {
    line.text.start == line.start && line.text.count == 3 && LineBytes(bytes, line.text).starts(with: sign)
  }

  private mutating func setAside(_ text: TextRange) {
    if !text.isEmpty { lines.append(TextLine(text: text, hint: .metadata, startsGroup: true)) }
  }

  private mutating func read(_ line: Line, assignment: UInt8) {
    let isIndented = line.text.start > line.start
    let first = bytes[line.text.start]
    if use != nil, first == UInt8(ascii: "-"), line.text.count > 2, bytes[line.text.start + 1] == 0x20 {
      let value = unquoted(TextRange(line.text.start + 2, line.text.end))
      setAside(TextRange(line.text.start, line.text.start + 1))
      isOpen = false
      return addText(value)
    }
    if isIndented {
      if use != nil, key(line.text, assignment) == nil || isOpen { return addText(unquoted(line.text)) }
      return setAside(line.text)
    }
    (use, isOpen, isFolded) = (nil, false, false)
    guard first != UInt8(ascii: "#"), let key = key(line.text, assignment) else { return setAside(line.text) }
    let value = unquoted(TextRange(key.end, line.text.end))
    fields.append(
      DocumentMetadata.Field(key: key.name, value: String(decoding: bytes[value.start..<value.end], as: UTF8.self)))
    use = Self.uses[key.name]
    guard use != nil else { return setAside(line.text) }
    setAside(TextRange(line.text.start, key.end))
    // `>-` and `|` open a value on the lines below.
    if isScalarHeader(value) {
      setAside(value)
      isFolded = true
      fields.append(DocumentMetadata.Field(key: fields.removeLast().key, value: ""))
    } else if !value.isEmpty {
      addText(listed(value))
    }
  }

  private mutating func addText(_ text: TextRange) {
    guard !text.isEmpty else { return }
    var line = TextLine(text: text, hint: use == .title ? .heading : .none, startsGroup: !isOpen)
    line.isContinuation = isOpen
    lines.append(line)
    if isFolded {
      let words = String(decoding: bytes[text.start..<text.end], as: UTF8.self)
      let last = fields.removeLast()
      fields.append(
        DocumentMetadata.Field(key: last.key, value: last.value.isEmpty ? words : last.value + " " + words))
    }
    isOpen = true
  }

  /// A key and where its `:` or `=` ends.
  private func key(_ text: TextRange, _ assignment: UInt8) -> (name: String, end: Int)? {
    var i = text.start
    while i < text.end, bytes[i] != assignment, i - text.start <= 64 { i += 1 }
    guard i < text.end, bytes[i] == assignment, i > text.start else { return nil }
    guard assignment != UInt8(ascii: ":") || i + 1 == text.end || bytes[i + 1] == 0x20 else { return nil }
    let name = unquoted(TextRange(text.start, i).trimmed(in: bytes))
    return (String(decoding: bytes[name.start..<name.end], as: UTF8.self).lowercased(), i + 1)
  }

  private func unquoted(_ range: TextRange) -> TextRange {
    let text = range.trimmed(in: bytes)
    guard text.count >= 2, bytes[text.start] == bytes[text.end - 1], "\"'".utf8.contains(bytes[text.start]) else {
      return text
    }
    return TextRange(text.start + 1, text.end - 1)
  }

  /// What stands in the brackets of a list.
  private func listed(_ text: TextRange) -> TextRange {
    guard text.count >= 2, bytes[text.start] == UInt8(ascii: "["), bytes[text.end - 1] == UInt8(ascii: "]") else {
      return text
    }
    return TextRange(text.start + 1, text.end - 1).trimmed(in: bytes)
  }

  private func isScalarHeader(_ text: TextRange) -> Bool {
    guard (1...3).contains(text.count), ">|".utf8.contains(bytes[text.start]) else { return false }
    return bytes[text.start + 1..<text.end].allSatisfy { "+-123456789".utf8.contains($0) }
  }

  private static let uses: [String: Use] = Dictionary(
    LanguageTable.rows(of: "pages/front-matter", "key", "use").flatMap { row in
      row.words(0).compactMap { key in Use(rawValue: row.word(1)).map { (key, $0) } }
    }, uniquingKeysWith: { first, _ in first })
}
