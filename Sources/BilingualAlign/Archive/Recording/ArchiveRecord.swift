import BilingualFacts
public import BilingualTerms
public import BilingualText

/// What an archive keeps of one original and its translation. Offsets count bytes of ``sourceText`` and ``targetText``.
public struct ArchiveRecord: Sendable, Hashable {
  /// As the archive names them.
  public let source: String
  public let target: String
  public let date: CalendarDate?
  /// Of both files and of what they were read with: the same hash means that nothing is to be done.
  public let hash: ContentHash
  /// The sentences, normalised, a line each, UTF-8.
  public var sourceText: [UInt8] = []
  public var targetText: [UInt8] = []
  public var beads: [BeadRecord] = []
  public var facts: [FactRecord] = []
  public var occurrences: [OccurrenceRecord] = []

  public init(source: String, target: String, date: CalendarDate?, hash: ContentHash) {
    self.source = source
    self.target = target
    self.date = date
    self.hash = hash
  }
}

/// A bead: it begins where the one before it ends.
public struct BeadRecord: Sendable, Hashable {
  public let sourceEnd: Int
  public let targetEnd: Int
  /// The lines in the files of the first sentence on each side, or of where one would stand; from 1.
  public let sourceLine: Int
  public let targetLine: Int
  public let confidence: Double
}

/// A value read on one side.
public struct FactRecord: Sendable, Hashable {
  public let side: Language
  public let start: Int
  public let length: Int
  /// As `align-tool facts` names it.
  public let kind: String
  public let value: String
}

/// A concept as an archive names it.
public struct ConceptRecord: Sendable, Hashable {
  /// The glossary's id, or `person:` and the Korean name, or an event's id with `#` for its counts.
  public let key: String
  public let category: Category
  public let korean: String
  /// The name to write, where the glossary gives one.
  public let english: String
  public let validity: DateSpan
  /// Where the glossary defines it; empty for what no glossary knows.
  public let place: String
  public let terms: [TermRecord]

  public struct TermRecord: Sendable, Hashable {
    public let text: String
    public let status: TermStatus
    public let validity: DateSpan
  }

  /// The kinds of ``TermCategory``, and how often an event has been held.
  public enum Category: String, Sendable, Hashable, CaseIterable {
    case title, organisation, event, law, treaty, place, person, abbreviation, general
    /// The ordinal that stands with an event.
    case count
  }
}

/// A concept at one place of an original, and what renders it.
public struct OccurrenceRecord: Sendable, Hashable {
  public let concept: ConceptRecord
  public let source: Place
  /// `nil` where nothing was found that renders it.
  public let target: Place?
  /// The rendering's text, spaces and quotation marks made plain; `nil` where there is none.
  public let rendering: String?
  /// The probability that `target` renders the concept.
  public let confidence: Double
  public let flags: OccurrenceFlags
  /// The index of its bead.
  public let bead: Int

  public struct Place: Sendable, Hashable {
    public let start: Int
    public let length: Int
    /// In the file, from 1; the column in UTF-16 code units.
    public let line: Int
    public let column: Int
  }
}

/// How an occurrence stands and how its rendering was found.
public struct OccurrenceFlags: OptionSet, Sendable, Hashable {
  public let rawValue: Int
  public init(rawValue: Int) { self.rawValue = rawValue }

  /// At the start of an English sentence, where a capital says nothing.
  public static let startsSentence = OccurrenceFlags(rawValue: 1)
  /// In a title or heading, where capitals say nothing and the words may be shortened.
  public static let inTitle = OccurrenceFlags(rawValue: 2)
  /// A short form, such as a bare rank before a name: right beside the full name, so no sign of drift.
  public static let isShort = OccurrenceFlags(rawValue: 4)
  /// The text speaks of the past (`당시`, `former`), so a title that had ended is right.
  public static let isHistorical = OccurrenceFlags(rawValue: 16)
  /// Found by the glossary; otherwise it is the span that fits best.
  public static let fromGlossary = OccurrenceFlags(rawValue: 8)

  static let all: OccurrenceFlags = [.startsSentence, .inTitle, .isShort, .isHistorical, .fromGlossary]
}

/// 128 bits that name a content. Equal contents have equal hashes on every machine.
public struct ContentHash: Sendable, Hashable {
  let value: UInt128

  init(_ value: UInt128) { self.value = value }

  /// Of several byte strings; their bounds count.
  /// - Complexity: O(bytes).
  public init(_ parts: [[UInt8]]) {
    var hash = FNV1a()
    for part in parts {
      part.withUnsafeBufferPointer { bytes in for byte in bytes { hash.combine(byte) } }
      for shift in stride(from: 0, to: 64, by: 8) { hash.combine(UInt8(truncatingIfNeeded: part.count >> shift)) }
    }
    value = hash.value
  }

  /// Sixteen bytes, the highest first.
  var bytes: [UInt8] { (0..<16).map { UInt8(truncatingIfNeeded: value >> UInt128(120 - 8 * $0)) } }

  init?(bytes: [UInt8]) {
    guard bytes.count == 16 else { return nil }
    value = bytes.reduce(0) { $0 << 8 | UInt128($1) }
  }
}
