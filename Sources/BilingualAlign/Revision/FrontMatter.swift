import BilingualDocuments
import BilingualText

/// The keys and values between two lines `---` at the beginning of a file that are settings of a site, such as `date`. Values that readers
/// see, such as `title`, are sentences, which are compared as sentences.
struct FrontMatter {
  struct Field {
    /// In small letters.
    let key: String
    /// As it stands in the file, over all of its lines, without quotation marks around it; `nil` where it is empty.
    let value: TextRange?
    /// On one line; the items of a list with commas between.
    let text: String
  }

  private(set) var fields: [Field] = []

  /// - Complexity: O(blocks of the front matter).
  init(_ document: Document) {
    var readable: Set<String> = []
    guard let first = document.blocks.first, document.string(first) == Self.line else { return }
    for block in document.blocks.dropFirst() {
      guard block.kind == .metadata else {
        if let last = fields.last { readable.insert(last.key) }
        continue
      }
      let text = document.string(block)
      if text == Self.line { break }
      let isGoingOn = text.hasPrefix("- ") || text.hasPrefix("#")
      guard !isGoingOn, let colon = text.firstIndex(of: ":") else {
        goOn(with: block.text, document)
        continue
      }
      let key = text[..<colon].trimmingWhitespace.lowercased()
      let start = block.text.start + text[...colon].utf8.count
      add(key, TextRange(start, max(start, block.text.end)), document)
    }
    fields.removeAll { readable.contains($0.key) }
  }

  private static let line = "---"

  private mutating func add(_ key: String, _ range: TextRange, _ document: Document) {
    let bytes = document.text.utf8
    var range = bytes.withUnsafeBufferPointer { range.trimmed(in: $0) }
    if range.count > 1, bytes[range.start] == bytes[range.end - 1], "\"'".utf8.contains(bytes[range.start]) {
      range = TextRange(range.start + 1, range.end - 1)
    }
    fields.append(
      Field(key: key, value: range.isEmpty ? nil : range, text: document.text.string(range).onOneLine))
  }

  /// A list below its key, and a value of several lines.
  private mutating func goOn(with range: TextRange, _ document: Document) {
    guard let last = fields.popLast() else { return }
    let whole = last.value.map { TextRange($0.start, range.end) } ?? range
    let items = document.text.string(whole).split(whereSeparator: \.isNewline).map { line in
      let item = line.trimmingWhitespace
      return String(item.hasPrefix("- ") ? item.dropFirst(2).trimmingWhitespace : item)
    }
    fields.append(Field(key: last.key, value: whole, text: items.joined(separator: ", ")))
  }

  subscript(key: String) -> Field? { fields.first { $0.key == key } }
}
