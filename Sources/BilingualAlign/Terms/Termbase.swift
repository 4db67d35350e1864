package import BilingualDocuments
package import BilingualText
import Dispatch
import Synchronization

/// All concepts of the glossaries of a run, ready to be found in text. Built once, immutable, shared by all threads.
public struct Termbase: Sendable {
  /// One reference, so that handing a termbase on counts one.
  private final class Content: Sendable {
    let concepts: [Concept]
    let terms: [TermEntry]
    let korean: TermMatcher
    let english: TermMatcher
    /// The first concept of each id, once it was asked for.
    let byID = Once<[String: Int]>()

    init(_ concepts: [Concept], _ terms: [TermEntry]) {
      self.concepts = concepts
      self.terms = terms
      (korean, english) = Termbase.matchers(terms, concepts)
    }
  }

  private let content: Content

  /// In the order in which they were given.
  public var concepts: [Concept] { content.concepts }
  /// The names of all active concepts, by the number that a ``TermHit`` holds.
  package var terms: [TermEntry] { content.terms }
  var korean: TermMatcher { content.korean }
  var english: TermMatcher { content.english }

  /// No terms.
  public static let empty = Termbase([])

  /// - Complexity: O(bytes of the terms · log terms).
  public init(_ concepts: [Concept]) {
    var entries: [TermEntry] = []
    for (index, concept) in concepts.enumerated() where concept.isActive {
      for term in concept.terms { entries.append(TermEntry(term: term, concept: index)) }
    }
    content = Content(concepts, entries)
  }

  /// The two languages are compiled side by side.
  fileprivate static func matchers(_ entries: [TermEntry], _ concepts: [Concept]) -> (TermMatcher, TermMatcher) {
    let english = Mutex<TermMatcher?>(nil)
    let korean = Mutex<TermMatcher?>(nil)
    DispatchQueue.concurrentPerform(iterations: 2) { index in
      let language = index == 0 ? Language.english : .korean
      let matcher = TermMatcher(language, entries: entries, concepts: concepts)
      if index == 0 { english.withLock { $0 = matcher } } else { korean.withLock { $0 = matcher } }
    }
    guard let first = korean.withLock({ $0 }), let second = english.withLock({ $0 }) else {
      preconditionFailure("both languages have been compiled")
    }
    return (first, second)
  }

  /// True without any term.
  public var isEmpty: Bool { terms.isEmpty }

  /// Returns the number of the first concept with an id.
  /// - Complexity: O(1), after O(concepts) once.
  package func concept(withID id: String) -> Int? {
    content.byID.value { Dictionary(concepts.enumerated().map { ($1.id, $0) }) { first, _ in first } }[id]
  }

  package func concept(of hit: TermHit) -> Concept { concepts[terms[hit.term].concept] }
  package func term(of hit: TermHit) -> Term { terms[hit.term].term }

  /// The terms of a document's sentences, sorted by range. A term may span a line break, not a sentence's end.
  /// - Complexity: O(bytes + matches · log matches).
  package func hits(in document: Document) -> [TermHit] {
    guard !isEmpty else { return [] }
    let matcher = document.language == .korean ? korean : english
    var hits: [TermHit] = []
    var folded = FoldedText()
    for segment in document.segments {
      matcher.match(document.text.utf8, range: segment.text, folded: &folded, into: &hits)
    }
    return hits
  }

  /// The terms of a text that is one sentence, sorted by range.
  package func hits(in text: String, language: Language) -> [TermHit] {
    let bytes = Array(text.utf8)
    var hits: [TermHit] = []
    var folded = FoldedText()
    let matcher = language == .korean ? korean : english
    matcher.match(bytes, range: TextRange(0, bytes.count), folded: &folded, into: &hits)
    return hits
  }
}

/// A name and the concept it belongs to.
package struct TermEntry: Sendable, Hashable {
  package let term: Term
  /// An index of ``Termbase/concepts``.
  package let concept: Int
}

/// A term found in text.
package struct TermHit: Sendable, Hashable {
  /// In the document's normalised text; a plural ending is part of it, particles and possessives are not.
  package let range: TextRange
  /// An index of ``Termbase/terms``. A text that is a name of several concepts gives one hit for each.
  package let term: Int
  /// Whether a longer term covers or overlaps it from the left.
  package let isNested: Bool
}
