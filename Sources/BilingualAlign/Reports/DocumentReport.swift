/// Prints a document as it was read: its blocks and sentences.
public enum DocumentReport {
  /// Every block in file order, chrome and metadata included, with its place in the file.
  public static func json(_ document: Document) -> JSONValue {
    .object([
      "path": .string(document.source.path),
      "encoding": .string(document.source.encoding),
      "language": .string(document.language.rawValue),
      "date": document.metadata.date.map { .string("\($0)") },
      "metadata": .array(
        document.metadata.fields.map { .object(["key": .string($0.key), "value": .string($0.value)]) }),
      "blocks": .array(document.blocks.indices.map { block($0, of: document) }),
    ])
  }

  private static func block(_ index: Int, of document: Document) -> JSONValue {
    let block = document.blocks[index]
    let position = document.source.position(at: block.range.start)
    let anchor = block.anchor.flatMap { anchor in
      document.blocks.lastIndex { $0.text.contains(anchor) }.map { (block: $0, range: document.text.original(anchor)) }
    }
    return .object([
      "block": .int(index),
      "kind": .string(block.kind.rawValue),
      "marker": block.marker.map { .string($0) },
      "depth": .int(block.depth),
      "line": .int(position.line),
      "column": .int(position.column),
      "start": .int(block.range.start),
      "end": .int(block.range.end),
      "explains": anchor.map { anchor in
        let place = document.source.position(at: anchor.range.start)
        return .object(["block": .int(anchor.block), "line": .int(place.line), "column": .int(place.column)])
      },
      "text": block.segments.isEmpty ? .string(document.printed(block.text)) : nil,
      "segments": block.segments.isEmpty
        ? nil : .array(block.segments.map { .string(document.printed(document.segments[$0].text)) }),
    ])
  }

  /// The sentences as JSON, with the block and the place of each.
  public static func segments(_ document: Document) -> JSONValue {
    .array(
      document.segments.indices.map { index in
        let segment = document.segments[index]
        let position = document.source.position(at: segment.range.start)
        return .object([
          "segment": .int(index), "block": .int(segment.block), "line": .int(position.line),
          "column": .int(position.column), "start": .int(segment.range.start), "end": .int(segment.range.end),
          "text": .string(document.printed(segment.text)),
        ])
      })
  }

  /// One sentence a line, a blank line between blocks.
  public static func text(_ document: Document) -> String {
    var text = ""
    var block: Int?
    for segment in document.segments {
      if let block, block != segment.block { text += "\n" }
      block = segment.block
      text += document.printed(segment.text) + "\n"
    }
    return text
  }
}

extension Document {
  /// A range as it stands in the file, on one line; for a format with markup, without the markup.
  func printed(_ range: TextRange) -> String {
    let original = source.string(text.original(range))
    let text = isMarkup ? text.string(range) : original
    guard text.utf8.contains(where: { $0 == 0x0A || $0 == 0x0D || $0 == 0x09 }) else { return text }
    return text.split(whereSeparator: { $0 == "\n" || $0 == "\r" || $0 == "\r\n" || $0 == "\t" })
      .map { $0.drop { $0 == " " } }.joined(separator: " ")
  }

  private var isMarkup: Bool { DocumentFormat.guess(path: source.path, content: source.bytes) == .html }
}
