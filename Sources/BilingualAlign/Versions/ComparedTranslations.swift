public import BilingualChecks
public import BilingualDocuments
public import BilingualText

/// Translations of one original, side by side.
public struct ComparedTranslations: Sendable {
  /// One translation and what the checks say of it.
  public struct Side: Sendable {
    /// As the user calls it: `A`, `official`.
    public let name: String
    /// The original with this translation.
    public let review: Review
    /// Figures of it.
    public let summary: Summary
  }

  /// A translation in numbers.
  public struct Summary: Sendable, Hashable {
    /// Sentences of the original, and how many of them the translation has.
    public let sentences: Int
    /// How many of them it translates.
    public let covered: Int
    /// How many findings of each check there are, by its id.
    public let findings: [String: Int]
    /// How often a term of the glossary is meant, and how often it is rendered by a right name.
    public let terms: Int
    /// How many of them are as the glossary wants them.
    public let rightTerms: Int
    /// How many words it has.
    public let words: Int
    /// Characters without spaces, and the same of the original.
    public let characters: Int
    /// How many characters the original has.
    public let originalCharacters: Int
  }

  /// A passage of the original with what each translation makes of it; what only translations have stands in a row of its own.
  public struct Row: Sendable {
    /// What is the same in it.
    public let kind: Kind
    /// Segments of the original.
    public let source: Range<Int>
    /// Segments of each translation, in the order of ``sides``.
    public let targets: [Range<Int>]
    /// What is not the same.
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
    /// Whether it is about a figure, a date or a name.
    public let isFact: Bool
    /// Whether it is about a term of the glossary.
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
    /// Whether it agrees with the original.
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
    /// Whether it agrees with the original.
    public let verdict: Verdict
  }

  /// A term of the glossary and how each translation renders it.
  public struct Term: Sendable, Hashable {
    /// The concept's id in the glossary.
    public let id: String
    /// The Korean term.
    public let korean: String
    /// What the glossary prefers.
    public let wanted: String
    /// The renderings of each translation, the most frequent first.
    public let renderings: [[Rendering]]

    /// A rendering and how often it stands.
    public struct Rendering: Sendable, Hashable {
      /// Empty where no name of the concept is there.
      public let text: String
      /// How many times it stands.
      public let count: Int
      /// Whether the glossary allows it.
      public let isRight: Bool
    }
  }

  /// The original.
  public let source: Document
  /// The documents' date; `nil` where nothing says it.
  public let date: CalendarDate?
  /// The translations, in the order they were given.
  public let sides: [Side]
  /// The sentences of the original, in order.
  public let rows: [Row]
  /// Terms that the translations do not render in the same way.
  public let terms: [Term]

  /// Whether translations differ in more than their words.
  public var hasDifferences: Bool {
    rows.contains { [.facts, .terms, .missing, .added].contains($0.kind) }
  }
}
