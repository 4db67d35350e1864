package import BilingualText

/// The keys and values of the front matter of a document (see ``FrontMatter``) that are settings of a site, such as `date`. Values that
/// readers see, such as `title`, are sentences, which are compared as sentences.
package struct FrontMatterFields {
  package struct Field {
    /// In small letters.
    package let key: String
    /// As it stands in the file, over all of its lines, without quotation marks around it; `nil` where it is empty.
    package let value: TextRange?
    /// On one line; the items of a list with commas between.
    package let text: String
  }

  package private(set) var fields: [Field] = []
  /// The index of the first block behind it.
  package private(set) var end = 0

  /// - Complexity: O(blocks of the front matter).
  package init(_ document: Document) {
    var readable: Set<String> = []
    guard let line = document.blocks.first.map(document.string), let assignment = Self.assignments[line] else { return }
    for (index, block) in document.blocks.enumerated().dropFirst() {
      let text = document.string(block)
      if text == line {
        end = index + 1
        break
      }
      guard block.kind == .metadata else {
        if let last = fields.last { readable.insert(last.key) }
        continue
      }
      let isGoingOn = text.hasPrefix("- ") || text.hasPrefix("#")
      guard !isGoingOn, let colon = text.firstIndex(of: assignment) else {
        goOn(with: block.text, document)
        continue
      }
      let key = text[..<colon].trimmingWhitespace.lowercased()
      let start = block.text.start + text[...colon].utf8.count
      add(key, at: TextRange(start, max(start, block.text.end)), in: document)
    }
    fields.removeAll { readable.contains($0.key) }
  }

  /// What stands between a key and its value, by the line that opens the front matter: YAML and TOML.
  private static let assignments: [String: Character] = ["---": ":", "+++": "="]

  private mutating func add(_ key: String, at range: TextRange, in document: Document) {
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

  package subscript(key: String) -> Field? { fields.first { $0.key == key } }
}
