import BilingualAlignment
package import BilingualChecks
import BilingualDocuments
import BilingualText

extension CheckedDocument {
  /// A sentence of an original that was compared with its earlier version, as reports print it.
  public struct Revised: Sendable, Hashable {
    package let sentence: RevisedSentence
    /// What it said; `nil` of a sentence that is new.
    public let old: Side?
    /// What it says now; `nil` of a sentence that is gone.
    public let new: Side?
    /// Its translation; `nil` where there is none.
    public let target: Side?

    /// One version's sentences.
    public struct Side: Sendable, Hashable {
      /// From 1.
      public let line: Int
      /// On one line.
      public let text: String
    }
  }

  /// How many sentences are in each state, and how many of those that changed the translation has followed:
  /// `same: 12, facts: 1, wording: 2, updated: 1`.
  var revisionSummary: Message? {
    if revised.isEmpty { return nil }
    var counts = RevisionState.allCases.compactMap { state -> Message? in
      let count = revised.count { $0.sentence.state == state }
      return count == 0 ? nil : "\(state.words): \(count)"
    }
    let updated = revised.count { $0.sentence.isUpdated }
    if updated > 0 { counts.append("updated: \(updated)") }
    return .list(counts)
  }
}

extension RevisionState {
  /// What people read; ``rawValue`` is for programs.
  var words: Message {
    switch self {
    case .same: "same"
    case .punctuation: "punctuation"
    case .moved: "moved"
    case .wording: "wording"
    case .terms: "terms"
    case .meaning: "meaning"
    case .facts: "facts"
    case .new: "new"
    case .removed: "removed"
    }
  }
}

extension Review {
  /// The sentences of the comparison with an earlier version, with their lines.
  func revised() -> [CheckedDocument.Revised] {
    guard let earlier else { return [] }
    return earlier.sentences.map { sentence in
      CheckedDocument.Revised(
        sentence: sentence, old: Self.side(earlier.document, sentence.old), new: Self.side(source, sentence.new),
        target: Self.side(target, sentence.target))
    }
  }

  private static func side(_ document: Document, _ segments: Range<Int>) -> CheckedDocument.Revised.Side? {
    guard let first = segments.first else { return nil }
    let text = segments.map { document.string(document.segments[$0]) }.joined(separator: " ")
    return .init(
      line: document.source.position(at: document.segments[first].range.start).line,
      text: text.onOneLine)
  }
}
