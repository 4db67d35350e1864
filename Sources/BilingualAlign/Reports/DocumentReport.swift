package import BilingualDocuments
import BilingualText

/// Prints a document as it was read: its blocks and sentences.
package struct DocumentReport {
  private let document: Document
  private let isMarkup: Bool

  /// Where the blocks, the sentences and the words that notes explain stand.
  private var positions: [Int: SourcePosition] {
    let anchors = document.blocks.compactMap { $0.anchor.map { document.text.original($0).start } }
    return PositionCursor.positions(
      document.blocks.map(\.range.start) + document.segments.map(\.range.start) + anchors, in: document.source)
  }

  package init(_ document: Document) {
    self.document = document
    let format = DocumentFormat.guess(path: document.source.path, content: document.source.bytes)
    isMarkup = document.source.rendition == nil && (format == .html || format == .subtitles)
  }

  /// Every block in file order, chrome and metadata included, with its place in the file.
  package var json: JSONValue { json(pairs: nil) }

  /// The same with the pairs of a file that holds both languages.
  func json(pairs: JSONValue?) -> JSONValue {
    let positions = positions
    return .object([
      "path": .string(document.source.path),
      "format": document.source.rendition.map { .string($0.format.rawValue) },
      "encoding": .string(document.source.encoding),
      "language": .string(document.language.rawValue),
      "date": document.metadata.date.map { .string("\($0)") },
      "metadata": .array(
        document.metadata.fields.map { .object(["key": .string($0.key), "value": .string($0.value)]) }),
      "pairs": pairs,
      "blocks": .array(document.blocks.indices.map { block($0, positions) }),
    ])
  }

  private func block(_ index: Int, _ positions: [Int: SourcePosition]) -> JSONValue {
    let block = document.blocks[index]
    func position(_ offset: Int) -> SourcePosition { positions[offset] ?? document.source.position(at: offset) }
    let start = position(block.range.start)
    let anchor = block.anchor.flatMap { anchor in
      blockIndex(of: anchor, before: index).map { (block: $0, range: document.text.original(anchor)) }
    }
    let own = document.source.paragraph(onLine: start.line)
    let isCell = own == nil && block.cell != nil && [.paragraph, .metadata, .note].contains(block.kind)
    let kind = own?.kind.rawValue ?? (isCell ? .cell : block.kind).rawValue
    return .object([
      "block": .int(index),
      "kind": .string(kind),
      "role": kind == block.kind.rawValue ? nil : .string(block.kind.rawValue),
      "marker": block.marker.map { .string($0) },
      "depth": .int(block.depth),
      "line": .int(start.line),
      "column": .int(block.cell?.column ?? (own == nil ? start.column : 1)),
      "row": block.cell.map { .int($0.row) },
      "place": block.place.map { .string($0) },
      "start": .int(block.range.start),
      "end": .int(block.range.end),
      "explains": anchor.map { anchor in
        let place = position(anchor.range.start)
        return .object(["block": .int(anchor.block), "line": .int(place.line), "column": .int(place.column)])
      },
      "time": document.times.flatMap { block.segments.count == 1 ? Self.time($0[block.segments.lowerBound]) : nil },
      "text": block.segments.isEmpty || own != nil ? .string(printed(block.text)) : nil,
      "segments": block.segments.isEmpty
        ? nil : .array(block.segments.map { .string(printed(document.segments[$0].text)) }),
    ])
  }

  /// `00:00:01.000 --> 00:00:04.500`
  private static func time(_ time: Range<Int>) -> JSONValue {
    func stamp(_ thousandths: Int) -> String {
      let seconds = thousandths / 1000
      let parts = [seconds / 3600, seconds / 60 % 60, seconds % 60].map { $0.decimal(digits: 2) }
      return parts.joined(separator: ":") + "." + (thousandths % 1000).decimal(digits: 3)
    }
    return .string(stamp(time.lowerBound) + " --> " + stamp(time.upperBound))
  }

  /// The sentences as JSON, with the block and the place of each.
  package var segments: JSONValue {
    var cursor = PositionCursor(document.source)
    return .array(
      document.segments.indices.map { index in
        let segment = document.segments[index]
        let position = cursor.position(at: segment.range.start)
        return .object([
          "segment": .int(index), "block": .int(segment.block), "line": .int(position.line),
          "column": .int(position.column), "place": document.blocks[segment.block].place.map { .string($0) },
          "start": .int(segment.range.start), "end": .int(segment.range.end),
          "text": .string(printed(segment.text)),
        ])
      })
  }

  /// One sentence a line, a blank line between blocks.
  package var text: String {
    var text = ""
    var block: Int?
    for segment in document.segments {
      if let block, block != segment.block { text += "\n" }
      block = segment.block
      text += printed(segment.text) + "\n"
    }
    return text
  }

  /// The block that holds a footnote's star; notes stand shortly after it.
  private func blockIndex(of anchor: TextRange, before note: Int) -> Int? {
    document.blocks[..<note].lastIndex { $0.text.start <= anchor.start }
  }

  /// A range as it stands in the file, on one line; without the markup for a format that has it, and without a line end that cuts a
  /// word.
  private func printed(_ range: TextRange) -> String {
    if isMarkup { return document.text.string(range) }
    let original = document.text.original(range)
    var line: [UInt8] = []
    var last = original.start
    var (isAfterBreak, isCut) = (false, false)
    for offset in original.start..<original.end {
      let byte = document.source.bytes[offset]
      if byte == 0x0A || byte == 0x0D || byte == 0x09 {
        isAfterBreak = true
        if byte == 0x0A, !document.text.map.holds(offset) { isCut = true }
        continue
      }
      if isAfterBreak {
        if byte == 0x20 { continue }
        if !isCut { line.append(0x20) } else if line.last == 0x2D, !document.text.map.holds(last) { line.removeLast() }
        (isAfterBreak, isCut) = (false, false)
      }
      line.append(byte)
      last = offset
    }
    return String(decoding: line, as: UTF8.self)
  }
}
