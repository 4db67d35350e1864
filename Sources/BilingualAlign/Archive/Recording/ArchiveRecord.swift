import BilingualFacts
public import BilingualTerms
package import BilingualText

/// What an archive keeps of one original and its translation. Offsets count bytes of ``sourceText`` and ``targetText``.
package struct ArchiveRecord: Sendable, Hashable {
  /// As the archive names them.
  package let source: String
  package let target: String
  package let date: CalendarDate?
  /// Of both files and of what they were read with: the same hash means that nothing is to be done.
  package let hash: ContentHash
  /// The sentences, normalised, a line each, UTF-8.
  package var sourceText: [UInt8] = []
  package var targetText: [UInt8] = []
  package var beads: [BeadRecord] = []
  package var facts: [FactRecord] = []
  package var occurrences: [OccurrenceRecord] = []

  package init(source: String, target: String, date: CalendarDate?, hash: ContentHash) {
    self.source = source
    self.target = target
    self.date = date
    self.hash = hash
  }
}

/// A bead: it begins where the one before it ends.
package struct BeadRecord: Sendable, Hashable {
  package let sourceEnd: Int
  package let targetEnd: Int
  /// The lines in the files of the first sentence on each side, or of where one would stand; from 1.
  package let sourceLine: Int
  package let targetLine: Int
  package let confidence: Double

  package init(sourceEnd: Int, targetEnd: Int, sourceLine: Int, targetLine: Int, confidence: Double) {
    (self.sourceEnd, self.targetEnd, self.sourceLine, self.targetLine) = (sourceEnd, targetEnd, sourceLine, targetLine)
    self.confidence = confidence
  }
}

/// A value read on one side.
package struct FactRecord: Sendable, Hashable {
  package let side: Language
  package let start: Int
  package let length: Int
  /// As `align-tool facts` names it.
  package let kind: String
  package let value: String

  package init(side: Language, start: Int, length: Int, kind: String, value: String) {
    (self.side, self.start, self.length, self.kind, self.value) = (side, start, length, kind, value)
  }
}

/// A concept as an archive names it.
public struct ConceptRecord: Sendable, Hashable {
  /// The glossary's id, or `person:` and the Korean name, or an event's id with `#` for its counts.
  public let key: String
  /// What kind of thing it is.
  public let category: Category
  /// The Korean name.
  public let korean: String
  /// The name to write, where the glossary gives one.
  public let english: String
  package let validity: DateSpan
  /// Where the glossary defines it; empty for what no glossary knows.
  public let place: String
  /// Its terms in both languages.
  public let terms: [TermRecord]

  package init(
    key: String, category: Category, korean: String, english: String, validity: DateSpan, place: String,
    terms: [TermRecord]
  ) {
    (self.key, self.category, self.korean, self.english) = (key, category, korean, english)
    (self.validity, self.place, self.terms) = (validity, place, terms)
  }

  /// A term of a concept.
  public struct TermRecord: Sendable, Hashable {
    /// As the glossary has it.
    public let text: String
    /// Whether it is to be used.
    public let status: TermStatus
    package let validity: DateSpan

    package init(text: String, status: TermStatus, validity: DateSpan) {
      (self.text, self.status, self.validity) = (text, status, validity)
    }
  }

  /// The kinds of ``TermCategory``, and how often an event has been held.
  public enum Category: String, Sendable, Hashable, CaseIterable {
    case title, organisation, event, law, treaty, place, person, abbreviation, general
    /// The ordinal that stands with an event.
    case count
  }
}

/// A concept at one place of an original, and what renders it.
package struct OccurrenceRecord: Sendable, Hashable {
  package let concept: ConceptRecord
  package let source: Place
  /// `nil` where nothing was found that renders it.
  package let target: Place?
  /// The rendering's text, spaces and quotation marks made plain; `nil` where there is none.
  package let rendering: String?
  /// The probability that `target` renders the concept.
  package let confidence: Double
  package let flags: OccurrenceFlags
  /// The index of its bead.
  package let bead: Int

  package init(
    concept: ConceptRecord, source: Place, target: Place?, rendering: String?, confidence: Double,
    flags: OccurrenceFlags, bead: Int
  ) {
    (self.concept, self.source, self.target, self.rendering) = (concept, source, target, rendering)
    (self.confidence, self.flags, self.bead) = (confidence, flags, bead)
  }

  package struct Place: Sendable, Hashable {
    package let start: Int
    package let length: Int
    /// In the file, from 1; the column in UTF-16 code units.
    package let line: Int
    package let column: Int

    package init(start: Int, length: Int, line: Int, column: Int) {
      (self.start, self.length, self.line, self.column) = (start, length, line, column)
    }
  }
}

/// How an occurrence stands and how its rendering was found.
package struct OccurrenceFlags: OptionSet, Sendable, Hashable {
  package let rawValue: Int
  package init(rawValue: Int) { self.rawValue = rawValue }

  /// At the start of an English sentence, where a capital says nothing.
  package static let startsSentence = OccurrenceFlags(rawValue: 1)
  /// In a title or heading, where capitals say nothing and the words may be shortened.
  package static let inTitle = OccurrenceFlags(rawValue: 2)
  /// A short form, such as a bare rank before a name: right beside the full name, so no sign of drift.
  package static let isShort = OccurrenceFlags(rawValue: 4)
  /// The text speaks of the past (`당시`, `former`), so a title that had ended is right.
  package static let isHistorical = OccurrenceFlags(rawValue: 16)
  /// Found by the glossary; otherwise it is the span that fits best.
  package static let fromGlossary = OccurrenceFlags(rawValue: 8)

  package static let all: OccurrenceFlags = [.startsSentence, .inTitle, .isShort, .isHistorical, .fromGlossary]
}

/// 128 bits that name a content. Equal contents have equal hashes on every machine.
package struct ContentHash: Sendable, Hashable {
  let value: UInt128

  init(_ value: UInt128) { self.value = value }

  /// Of several byte strings; their bounds count.
  /// - Complexity: O(bytes).
  package init(_ parts: [[UInt8]]) {
    var hash = FNV1a()
    for part in parts {
      part.withUnsafeBufferPointer { bytes in for byte in bytes { hash.combine(byte) } }
      for shift in stride(from: 0, to: 64, by: 8) { hash.combine(UInt8(truncatingIfNeeded: part.count >> shift)) }
    }
    value = hash.value
  }

  /// Sixteen bytes, the highest first.
  var bytes: [UInt8] { (0..<16).map { UInt8(truncatingIfNeeded: value >> UInt128(120 - 8 * $0)) } }

  /// As text: 32 digits.
  package var hexadecimal: String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 32 - digits.count) + digits
  }

  package init?(hexadecimal text: String) {
    guard text.utf8.count == 32, let value = UInt128(text, radix: 16) else { return nil }
    self.value = value
  }

  init?(bytes: [UInt8]) {
    guard bytes.count == 16 else { return nil }
    value = bytes.reduce(0) { $0 << 8 | UInt128($1) }
  }
}
