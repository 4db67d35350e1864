public import BilingualText

/// The formats that are read.
public enum DocumentFormat: String, Sendable, Hashable, CaseIterable, Codable {
  case text, markdown, html, subtitles

  /// By the file's name, or for HTML and subtitles by how the content begins.
  public static func guess(path: String, content: [UInt8]) -> DocumentFormat {
    let name = path.lowercased()
    if name.hasSuffix(".md") || name.hasSuffix(".markdown") || name.hasSuffix(".mdx") { return .markdown }
    if name.hasSuffix(".html") || name.hasSuffix(".htm") || name.hasSuffix(".xhtml") { return .html }
    if Subtitles.holds(content) { return .subtitles }
    if name.hasSuffix(".txt") { return .text }
    let start = String(decoding: content.prefix(512), as: UTF8.self).lowercased().drop {
      $0.isWhitespace || $0 == "\u{FEFF}"
    }
    return start.hasPrefix("<!doctype html") || start.hasPrefix("<html") ? .html : .text
  }
}

extension Document {
  /// Reads a document into blocks and sentences: lines by format, then what each is to a press release.
  /// - Parameter format: what the file is; `nil` guesses.
  /// - Complexity: O(bytes).
  public init(reading source: SourceFile, language: Language, format: DocumentFormat? = nil) {
    if let rendition = source.rendition {
      let read = RenditionReader.read(source.bytes, rendition)
      self.init(source, language: language, text: read.text, drafts: read.drafts, fields: read.fields)
      return
    }
    let format = format ?? DocumentFormat.guess(path: source.path, content: source.bytes)
    if format == .subtitles {
      self = Subtitles.document(source, language)
      return
    }
    let lined = Self.lines(of: source, format)
    let (apart, found) = lined.text.utf8.withUnsafeBufferPointer { PressReleaseProfile.read($0, lined.lines) }
    let fields = lined.fields + found
    let (text, drafts) = JoinedLines.joining(lined.text, apart)
    self.init(source, language: language, text: text, drafts: drafts, fields: fields)
  }

  private init(
    _ source: SourceFile, language: Language, text: MappedText, drafts: [BlockDraft],
    fields: [DocumentMetadata.Field]
  ) {
    let (blocks, segments) = Self.cut(drafts, of: text, in: language, rendition: source.rendition)
    let known = Self.date(in: fields) ?? DocumentDate.inName(of: source.path)
    let inText = known == nil ? Self.date(inTextOf: blocks, text) : nil
    self.init(
      source: source, language: language, text: text, blocks: blocks, segments: segments,
      metadata: DocumentMetadata(
        date: known ?? inText?.date, isDateGuessed: inText?.isGuessed ?? false, fields: fields))
  }

  private static func lines(of source: SourceFile, _ format: DocumentFormat) -> LinedText {
    switch format {
    case .html: return HTMLReader.read(source.bytes)
    case .text, .markdown, .subtitles:
      let text = TextNormalizer.normalize(source.bytes)
      if format == .markdown { return MarkdownReader.read(MarkdownComments.removed(from: text)) }
      return text.utf8.withUnsafeBufferPointer { LinedText(text: text, lines: TextLine.split($0)) }
    }
  }

  private static func cut(
    _ drafts: [BlockDraft], of text: MappedText, in language: Language, rendition: Rendition?
  ) -> ([Block], [Segment]) {
    var blocks: [Block] = []
    var segments: [Segment] = []
    var segmenter = Segmenter(language)
    text.utf8.withUnsafeBufferPointer { bytes in
      for draft in drafts {
        let first = segments.count
        if draft.kind.isContent {
          let whole = draft.text.start..<draft.text.end
          for range in draft.kind.isOneSegment ? [whole] : segmenter.segments(of: bytes, in: whole) {
            let place = TextRange(range.lowerBound, range.upperBound)
            segments.append(Segment(range: text.original(place), text: place, block: blocks.count))
          }
        }
        let marker = draft.marker.map { String(decoding: bytes[$0], as: UTF8.self) }
        let paragraph = draft.paragraph.flatMap { rendition?.paragraphs[$0] }
        blocks.append(
          Block(
            kind: draft.kind, marker: marker ?? draft.place?.marker, depth: draft.depth,
            range: text.original(draft.text), text: draft.text,
            segments: first..<segments.count, anchor: draft.anchor, cell: paragraph?.cell ?? draft.place?.cell,
            place: paragraph?.place))
      }
    }
    return (blocks, segments)
  }

  private static func date(in fields: [DocumentMetadata.Field]) -> CalendarDate? {
    for field in fields where MetadataLines.kind(of: field.key) == .date {
      if let date = DocumentDate.first(in: Array(field.value.utf8)[...]) { return date }
    }
    return nil
  }

  /// A whole date in the title, in the first paragraphs or in the signature.
  private static func date(inTextOf blocks: [Block], _ text: MappedText) -> (date: CalendarDate, isGuessed: Bool)? {
    var paragraphs = 0
    for block in blocks where block.kind.isContent && block.kind != .note {
      if block.kind == .paragraph { paragraphs += 1 }
      guard paragraphs <= 1 || block.kind == .signature else { continue }
      let bytes = text.utf8[block.text.start..<min(block.text.end, block.text.start + 4096)]
      if let date = DocumentDate.first(in: bytes) { return (date, block.kind == .paragraph) }
    }
    return nil
  }
}

extension BlockKind {
  /// Blocks that are never cut, whatever stops they hold.
  var isOneSegment: Bool {
    switch self {
    case .endMark, .signature: true
    default: false
    }
  }
}
