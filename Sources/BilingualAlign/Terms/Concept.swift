public import BilingualText

/// How a term stands to its concept.
public enum TermStatus: String, Sendable, Hashable, CaseIterable {
  case preferred, admitted, deprecated, forbidden

  /// True of renderings that may stand in a translation.
  public var isRight: Bool { self == .preferred || self == .admitted }

  /// What people read; ``rawValue`` is for programs.
  package var words: Message {
    switch self {
    case .preferred: "preferred"
    case .admitted: "admitted"
    case .deprecated: "deprecated"
    case .forbidden: "forbidden"
    }
  }
}

/// What kind of thing a concept is; it decides how strictly its terms are looked for.
package enum TermCategory: String, Sendable, Hashable, CaseIterable {
  case title, organisation, event, law, treaty, place, person, abbreviation, general

  /// Whether the concept is a proper name, which a translation cannot paraphrase away.
  package var isName: Bool {
    switch self {
    case .title, .organisation, .event, .law, .treaty: true
    case .place, .person, .abbreviation, .general: false
    }
  }
}

/// How sure the glossary's editors are of a row. Rows of low confidence are read and kept, but not used by checks.
package enum TermConfidence: String, Sendable, Hashable, CaseIterable { case high, medium, low }

/// How capitals count when English is matched.
package enum TermCase: String, Sendable, Hashable, CaseIterable {
  /// Words in capitals (`ROK`, `UPR`) need capitals, others match in any case.
  case smart
  /// Letter by letter.
  case exact
  case any
}

/// Which checks use a concept.
package enum TermUse: String, Sendable, Hashable, CaseIterable {
  /// All checks.
  case on
  /// Only what is deprecated or forbidden: the right renderings are too many to demand one.
  case forms
  /// No check.
  case off
}

/// One name of a concept.
public struct Term: Sendable, Hashable {
  /// NFC, as it should be written. English may end in the slot `{surname}`.
  public let text: String
  /// The term's language.
  public let language: Language
  /// Whether it is to be used.
  public let status: TermStatus
  /// When this name was right; within the concept's own time.
  package let validity: DateSpan
  /// Whether the name is right only after a full one.
  public let isShort: Bool
  /// Whether the glossary wrote the name in decomposed form; ``text`` is composed.
  public let wasDecomposed: Bool

  package init(
    _ text: String, language: Language, status: TermStatus, validity: DateSpan = .always, isShort: Bool = false,
    wasDecomposed: Bool = false
  ) {
    self.wasDecomposed = wasDecomposed
    self.text = text
    self.language = language
    self.status = status
    self.validity = validity
    self.isShort = isShort
  }
}

extension Term {
  /// Whether the name ends in `{surname}`, and so says little about which post is meant.
  public var hasSlot: Bool { text.utf8.last == 0x7D }
}

/// One thing with its names in both languages: a row of a glossary.
public struct Concept: Sendable, Hashable {
  /// As the glossary gives it, or made of its row number.
  public var id: String
  package var category: TermCategory
  /// Sorted by language (Korean first), then status; within a status as the glossary gives them.
  public var terms: [Term]
  package var validity: DateSpan
  package var caseRule: TermCase
  /// As the glossary has it; empty where it says none.
  public var partOfSpeech: String
  package var guards: [TermGuard]
  package var use: TermUse
  /// The id of the concept that took this one's place.
  public var successor: String?
  package var confidence: TermConfidence
  /// A note for people; empty where there is none.
  public var note: String
  /// Where it comes from; empty where nothing says it.
  public var source: String
  /// Where the row stands, as `path:line`.
  package var place: GlossaryPlace

  package init(
    id: String, category: TermCategory = .general, terms: [Term], validity: DateSpan = .always,
    caseRule: TermCase = .smart, partOfSpeech: String = "", guards: [TermGuard] = [], use: TermUse = .on,
    successor: String? = nil, confidence: TermConfidence = .high, note: String = "", source: String = "",
    place: GlossaryPlace = GlossaryPlace(path: "", line: 0)
  ) {
    self.id = id
    self.category = category
    self.terms = terms
    self.validity = validity
    self.caseRule = caseRule
    self.partOfSpeech = partOfSpeech
    self.guards = guards
    self.use = use
    self.successor = successor
    self.confidence = confidence
    self.note = note
    self.source = source
    self.place = place
  }

  /// Where people find it: `G056, glossary.tsv:57`; the place alone where the id is made of the row's number.
  package var origin: String { id.hasSuffix("row-\(place.line)") ? "\(place)" : "\(id), \(place)" }

  /// Returns its terms of a language and a status.
  public func terms(_ language: Language, _ status: TermStatus) -> [Term] {
    terms.filter { $0.language == language && $0.status == status }
  }

  /// The name to write: the first preferred one, else the first admitted one.
  public func preferred(_ language: Language) -> Term? {
    terms.first { $0.language == language && $0.status == .preferred }
      ?? terms.first { $0.language == language && $0.status == .admitted }
  }

  /// Whether checks use the concept.
  public var isActive: Bool { confidence != .low && use != .off }
}

/// A line of a glossary file.
package struct GlossaryPlace: Sendable, Hashable, CustomStringConvertible {
  package let path: String
  /// From 1.
  package let line: Int

  package init(path: String, line: Int) {
    self.path = path
    self.line = line
  }

  package var description: String { "\(path):\(line)" }
}
