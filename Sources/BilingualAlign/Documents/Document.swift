public import BilingualText

/// A document read into blocks and sentences. Nothing of the file is lost: page furniture stays, marked as chrome.
public struct Document: Sendable {
  /// The file it was read from.
  public let source: SourceFile
  /// The language it was read in.
  public let language: Language
  /// The whole content as ``TextNormalizer`` leaves it, with the way back to the file.
  ///
  /// Blocks are ranges of it. Between them stand line ends and, in formats with markup, nothing of the markup; inside
  /// a block a line end where the file only wrapped the text is one space.
  package let text: MappedText
  /// In file order.
  public let blocks: [Block]
  /// The sentences of all content blocks, in file order.
  public let segments: [Segment]
  /// Its date and the fields of its front matter.
  public let metadata: DocumentMetadata
  /// The codes of formatting that a file of pairs has in this text, each as it is shown to people, in their order; `nil` for
  /// documents, which are no strings of a program or a translation memory.
  public var inlineTags: [String]?
  /// Of subtitles, when each segment is shown, in milliseconds; `nil` for other documents.
  public var times: [Range<Int>]?

  package init(
    source: SourceFile, language: Language, text: MappedText, blocks: [Block], segments: [Segment],
    metadata: DocumentMetadata
  ) {
    self.source = source
    self.language = language
    self.text = text
    self.blocks = blocks
    self.segments = segments
    self.metadata = metadata
  }

  /// The text of a sentence, normalised.
  public func string(_ segment: Segment) -> String { text.string(segment.text) }
  /// The text of a block, normalised.
  public func string(_ block: Block) -> String { text.string(block.text) }
}

/// What a page says about the document, not in it.
public struct DocumentMetadata: Sendable, Hashable {
  /// The day of publication, from the page, the file name or the text, in this order.
  public var date: CalendarDate?
  /// Whether the date is only the first one of the text's first paragraph, which may be of anything.
  public var isDateGuessed: Bool
  /// Keys and values as the page gives them (`hit` → `1886`), in page order.
  public var fields: [Field]

  /// A key and its value in the front matter.
  public struct Field: Sendable, Hashable {
    /// The key as it is written.
    public let key: String
    /// The value as it is written.
    public let value: String
    /// A field of front matter.
    public init(key: String, value: String) {
      self.key = key
      self.value = value
    }
  }

  /// The date, where it is not guessed: what `작년` and `last month` may count from.
  public var knownDate: CalendarDate? { isDateGuessed ? nil : date }

  /// What a document says of itself.
  public init(date: CalendarDate? = nil, isDateGuessed: Bool = false, fields: [Field] = []) {
    self.date = date
    self.isDateGuessed = isDateGuessed
    self.fields = fields
  }
}
