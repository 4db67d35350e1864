public import BilingualChecks
public import BilingualDocuments
public import BilingualText

/// Translations of one original, side by side.
public struct ComparedTranslations: Sendable {
  /// One translation and what the checks say of it.
  public struct Side: Sendable {
    /// As the user calls it: `A`, `official`.
    public let name: String
    public let review: Review
    public let summary: Summary
  }

  /// A translation in numbers.
  public struct Summary: Sendable, Hashable {
    /// Sentences of the original, and how many of them the translation has.
    public let sentences: Int
    public let covered: Int
    /// How many findings of each check there are, by its id.
    public let findings: [String: Int]
    /// How often a term of the glossary is meant, and how often it is rendered by a right name.
    public let terms: Int
    public let rightTerms: Int
    public let words: Int
    /// Characters without spaces, and the same of the original.
    public let characters: Int
    public let originalCharacters: Int
  }

  /// A passage of the original with what each translation makes of it; what only translations have stands in a row of its own.
  public struct Row: Sendable {
    public let kind: Kind
    /// Segments of the original.
    public let source: Range<Int>
    /// Segments of each translation, in the order of ``sides``.
    public let targets: [Range<Int>]
    public let differences: [Difference]
  }

  /// What a row comes to; the first that holds.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    case facts, terms
    /// Some translations have the passage, others do not.
    case missing
    /// What the original has not, and some translations or all.
    case added
    /// No translation has it.
    case leftOut = "left-out"
    /// The checks find something in some translations only, or there is the same fault in all.
    case checks
    /// The words differ, and nothing else.
    case style
    case same
  }

  /// One thing that translations do not agree in.
  public struct Difference: Sendable, Hashable {
    /// The check that tells, or `facts` where two values differ that the checks let pass.
    public let check: String
    public let isFact: Bool
    public let isTerm: Bool
    /// What the original says; `nil` where it says nothing.
    public let original: String?
    /// In the order of the translations.
    public let says: [Saying]
    /// One sentence.
    public let message: Message
  }

  /// What a translation says.
  public struct Saying: Sendable, Hashable {
    public enum Verdict: String, Sendable, Hashable {
      /// It agrees with the original, or has the term that the glossary prefers.
      case agrees
      /// The glossary allows it.
      case allowed
      case differs
      /// Nothing tells.
      case open
    }

    /// `nil` for nothing.
    public let text: String?
    public let verdict: Verdict
  }

  /// A term of the glossary and how each translation renders it.
  public struct Term: Sendable, Hashable {
    public let id: String
    public let korean: String
    /// What the glossary prefers.
    public let wanted: String
    /// The renderings of each translation, the most frequent first.
    public let renderings: [[Rendering]]

    public struct Rendering: Sendable, Hashable {
      /// Empty where no name of the concept is there.
      public let text: String
      public let count: Int
      public let isRight: Bool
    }
  }

  public let source: Document
  public let date: CalendarDate?
  public let sides: [Side]
  public let rows: [Row]
  public let terms: [Term]

  /// Whether translations differ in more than their words.
  public var hasDifferences: Bool {
    rows.contains { [.facts, .terms, .missing, .added].contains($0.kind) }
  }
}
