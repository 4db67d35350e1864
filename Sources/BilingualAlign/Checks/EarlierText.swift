public import BilingualDocuments

/// What has become of a sentence of an original since its translation was made, from the least change to the greatest.
public enum RevisionState: String, Sendable, Hashable, CaseIterable {
  case same
  /// Only marks, spaces or numbering differ.
  case punctuation
  /// It stands at another place, word for word.
  case moved
  case wording
  /// Other terms of the glossary, names or acronyms.
  case terms
  /// The opposite of what was said, or its denial.
  case meaning
  /// Another figure, date, time, place or address.
  case facts
  case new, removed
}

/// A sentence of an original in two versions, or one that a version lacks.
public struct RevisedSentence: Sendable, Hashable {
  public let state: RevisionState
  /// Whether it stands at another place, whatever else has changed.
  public let isMoved: Bool
  /// Whether the translation agrees with the new version already.
  public let isUpdated: Bool
  /// Segments of the earlier version, of the original as it is, and of the translation; two where a sentence was split or merged.
  public let old: Range<Int>
  public let new: Range<Int>
  public let target: Range<Int>

  public init(
    state: RevisionState, isMoved: Bool, isUpdated: Bool, old: Range<Int>, new: Range<Int>, target: Range<Int>
  ) {
    self.state = state
    self.isMoved = isMoved
    self.isUpdated = isUpdated
    self.old = old
    self.new = new
    self.target = target
  }
}

/// A field of the front matter, such as `title`, that two versions of an original do not share.
public struct RevisedField: Sendable, Hashable {
  public let key: String
  /// Whether the translation agrees with the new version already.
  public let isUpdated: Bool

  public init(key: String, isUpdated: Bool) {
    self.key = key
    self.isUpdated = isUpdated
  }
}

/// The version of an original that its translation was made from, sentence by sentence.
public struct EarlierText: Sendable {
  /// How two versions differ in what is no sentence.
  public enum Frame: Sendable, Hashable {
    case same
    /// Paragraphs were joined or split, or are headings or items now.
    case divided
    /// What the page or the file says beside the text.
    case beside
  }

  public let document: Document
  /// In the order of the original as it is; what was removed stands where it stood.
  public let sentences: [RevisedSentence]
  public let fields: [RevisedField]
  public let frame: Frame

  public init(document: Document, sentences: [RevisedSentence], fields: [RevisedField] = [], frame: Frame = .same) {
    self.document = document
    self.sentences = sentences
    self.fields = fields
    self.frame = frame
  }
}
