package import BilingualDocuments

/// What has become of a sentence of an original since its translation was made, from the least change to the greatest.
package enum RevisionState: String, Sendable, Hashable, CaseIterable {
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
package struct RevisedSentence: Sendable, Hashable {
  package let state: RevisionState
  /// Whether it stands at another place, whatever else has changed.
  package let isMoved: Bool
  /// Whether the translation agrees with the new version already.
  package let isUpdated: Bool
  /// Segments of the earlier version, of the original as it is, and of the translation; two where a sentence was split or merged.
  package let old: Range<Int>
  package let new: Range<Int>
  package let target: Range<Int>

  package init(
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
package struct RevisedField: Sendable, Hashable {
  package let key: String
  /// Whether the translation agrees with the new version already.
  package let isUpdated: Bool

  package init(key: String, isUpdated: Bool) {
    self.key = key
    self.isUpdated = isUpdated
  }
}

/// The version of an original that its translation was made from, sentence by sentence.
package struct EarlierText: Sendable {
  /// How two versions differ in what is no sentence.
  package enum Frame: Sendable, Hashable {
    case same
    /// Paragraphs were joined or split, or are headings or items now.
    case divided
    /// What the page or the file says beside the text.
    case beside
  }

  package let document: Document
  /// In the order of the original as it is; what was removed stands where it stood.
  package let sentences: [RevisedSentence]
  package let fields: [RevisedField]
  package let frame: Frame

  package init(document: Document, sentences: [RevisedSentence], fields: [RevisedField] = [], frame: Frame = .same) {
    self.document = document
    self.sentences = sentences
    self.fields = fields
    self.frame = frame
  }
}
