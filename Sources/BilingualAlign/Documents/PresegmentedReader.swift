public import BilingualText

extension Document {
  /// What one line of presegmented text is.
  public enum Level: String, Sendable, Hashable, CaseIterable, Codable {
    /// A line is a sentence; a blank line ends a paragraph.
    case sentence
    /// A line is a paragraph, whose sentences are its segments; blank lines mean nothing here (but see
    /// ``Document/hasParagraphsOfLines``).
    case paragraph
  }

  /// Text that is cut already: every line that is not blank is one segment, or one paragraph, and no profile is applied.
  /// - Complexity: O(bytes + lines × log changes that normalisation made).
  public init(presegmented source: SourceFile, language: Language, level: Level = .sentence) {
    let text = TextNormalizer.normalize(source.bytes)
    var builder = PresegmentedBuilder(level: level, language: language)
    text.utf8.withUnsafeBufferPointer { bytes in
      var start = 0
      while start < bytes.count {
        var end = start
        while end < bytes.count, bytes[end] != 0x0A { end += 1 }
        builder.add(TextRange(start, end).trimmed(in: bytes), in: bytes, map: text.map)
        start = end + 1
      }
    }
    builder.closeParagraph(map: text.map)
    self.init(
      source: source, language: language, text: text, blocks: builder.blocks, segments: builder.segments,
      metadata: DocumentMetadata(date: DocumentDate.inName(of: source.path)))
  }
}

extension Document {
  /// Whether presegmented text holds paragraphs of several lines, five or more of them, parted by blank lines; a few stray
  /// blank lines in a file of one paragraph a line do not count.
  public var hasParagraphsOfLines: Bool {
    blocks.count >= 5 && blocks.count < segments.count && segments.count <= 8 * blocks.count
  }
}

private struct PresegmentedBuilder: ~Copyable {
  let level: Document.Level
  private var segmenter: Segmenter
  var blocks: [Block] = []
  var segments: [Segment] = []
  private var firstOfParagraph = 0

  init(level: Document.Level, language: Language) {
    self.level = level
    segmenter = Segmenter(language)
  }

  mutating func add(_ line: TextRange, in bytes: UnsafeBufferPointer<UInt8>, map: OffsetMap) {
    if line.isEmpty { return closeParagraph(map: map) }
    switch level {
    case .sentence: add(segment: line, map: map)
    case .paragraph:
      for range in segmenter.segments(of: bytes, in: line.start..<line.end) {
        add(segment: TextRange(range.lowerBound, range.upperBound), map: map)
      }
      closeParagraph(map: map)
    }
  }

  private mutating func add(segment: TextRange, map: OffsetMap) {
    segments.append(Segment(range: map.original(segment), text: segment, block: blocks.count))
  }

  mutating func closeParagraph(map: OffsetMap) {
    guard firstOfParagraph < segments.count else { return }
    let first = segments[firstOfParagraph]
    let last = segments[segments.count - 1]
    blocks.append(
      Block(
        kind: .paragraph, marker: nil, depth: 0, range: first.range.union(last.range),
        text: TextRange(first.text.start, last.text.end), segments: firstOfParagraph..<segments.count))
    firstOfParagraph = segments.count
  }
}
