import BilingualTerms
import BilingualText

/// The columns of an archive and what may stand in each: reading and ``Archive/verify()`` go by this one table.
enum ArchiveColumn: String, CaseIterable, Sendable {
  case documentID = "document.id"
  case documentSource = "document.source"
  case documentTarget = "document.target"
  case documentDate = "document.date"
  case documentHash = "document.hash"
  case contentDocument = "content.document"
  case contentSource = "content.source"
  case contentTarget = "content.target"
  case beadDocument = "bead.document"
  case beadNumber = "bead.number"
  case beadSourceEnd = "bead.source_end"
  case beadTargetEnd = "bead.target_end"
  case beadSourceLine = "bead.source_line"
  case beadTargetLine = "bead.target_line"
  case beadConfidence = "bead.confidence"
  case valueID = "value.id"
  case valueKind = "value.kind"
  case valueText = "value.text"
  case factDocument = "fact.document"
  case factNumber = "fact.number"
  case factSide = "fact.side"
  case factStart = "fact.start"
  case factLength = "fact.length"
  case factValue = "fact.value"
  case conceptID = "concept.id"
  case conceptKey = "concept.key"
  case conceptCategory = "concept.category"
  case conceptKorean = "concept.korean"
  case conceptEnglish = "concept.english"
  case conceptValid = "concept.valid"
  case conceptPlace = "concept.place"
  case termConcept = "term.concept"
  case termText = "term.text"
  case termStatus = "term.status"
  case termValid = "term.valid"
  case renderingID = "rendering.id"
  case renderingConcept = "rendering.concept"
  case renderingText = "rendering.text"
  case occurrenceConcept = "occurrence.concept"
  case occurrenceDocument = "occurrence.document"
  case occurrenceNumber = "occurrence.number"
  case occurrenceRendering = "occurrence.rendering"
  case occurrenceConfidence = "occurrence.confidence"
  case occurrenceFlags = "occurrence.flags"
  case occurrenceBead = "occurrence.bead"
  case occurrenceSourceStart = "occurrence.source_start"
  case occurrenceSourceLength = "occurrence.source_length"
  case occurrenceSourceLine = "occurrence.source_line"
  case occurrenceSourceColumn = "occurrence.source_column"
  case occurrenceTargetStart = "occurrence.target_start"
  case occurrenceTargetLength = "occurrence.target_length"
  case occurrenceTargetLine = "occurrence.target_line"
  case occurrenceTargetColumn = "occurrence.target_column"

  /// What a value of a column is.
  enum Content: Sendable {
    /// A whole number of this range.
    case integer(ClosedRange<Int>)
    /// A string of UTF-8.
    case text
    /// One of the categories of concepts.
    case category
    /// Two days with `..` between them, either of which may be missing.
    case span
    /// Bytes that are the UTF-8 of a text.
    case sentences
    /// Sixteen bytes.
    case hash
  }

  /// Texts have no more bytes than this, so neither have they more lines, beads, facts or occurrences. Sums of a few such
  /// numbers do not overflow.
  private static let counts = 0...Int(Int32.max)

  var content: Content {
    switch self {
    case .documentID, .contentDocument, .beadDocument, .valueID, .factDocument, .factValue, .conceptID, .termConcept,
      .renderingID, .renderingConcept, .occurrenceConcept, .occurrenceDocument, .occurrenceRendering:
      .integer(1...Int.max)
    case .documentDate: .integer(CalendarDate.dayNumbers)
    case .factSide: .integer(0...1)
    case .termStatus: .integer(0...TermStatus.allCases.count - 1)
    case .beadConfidence, .occurrenceConfidence: .integer(0...1000)
    case .occurrenceFlags: .integer(0...OccurrenceFlags.all.rawValue)
    case .beadNumber, .beadSourceEnd, .beadTargetEnd, .beadSourceLine, .beadTargetLine, .factNumber, .factStart,
      .factLength, .occurrenceNumber, .occurrenceBead, .occurrenceSourceStart, .occurrenceSourceLength,
      .occurrenceSourceLine, .occurrenceSourceColumn, .occurrenceTargetStart, .occurrenceTargetLength,
      .occurrenceTargetLine, .occurrenceTargetColumn:
      .integer(Self.counts)
    case .documentSource, .documentTarget, .valueKind, .valueText, .conceptKey, .conceptKorean, .conceptEnglish,
      .conceptPlace, .termText, .renderingText:
      .text
    case .conceptCategory: .category
    case .conceptValid, .termValid: .span
    case .contentSource, .contentTarget: .sentences
    case .documentHash: .hash
    }
  }

  /// Whether the column may hold nothing.
  var isOptional: Bool { self == .documentDate || self == .occurrenceRendering }

  var table: Substring { rawValue.prefix { $0 != "." } }
  var name: Substring { rawValue.drop { $0 != "." }.dropFirst() }

  /// The columns that together name a row of this column's table.
  var key: [ArchiveColumn] {
    switch table {
    case "bead": [.beadDocument, .beadNumber]
    case "fact": [.factDocument, .factNumber]
    case "term": [.termConcept, .termText]
    case "occurrence": [.occurrenceConcept, .occurrenceDocument, .occurrenceNumber]
    default: Self.allCases.first { $0.table == table }.map { [$0] } ?? []
    }
  }

  /// The tables, each as its columns.
  static let tables: [[ArchiveColumn]] = allCases.reduce(into: []) { tables, column in
    if tables.last?.first?.table == column.table {
      tables[tables.count - 1].append(column)
    } else {
      tables.append([column])
    }
  }
}

/// A value in an archive that cannot be, or that contradicts another.
struct ArchiveDamage: Error {
  /// The column whose value cannot be; `nil` where `reason` says which rows contradict each other.
  let column: ArchiveColumn?
  let reason: String

  /// - Parameter row: the table and the row, such as `bead (document 3, number 5)`.
  init(_ row: String, _ reason: String) {
    column = nil
    self.reason = "\(row): \(reason)"
  }

  /// - Parameter fault: what is wrong, with its table and row.
  init(located fault: String) {
    column = nil
    reason = fault
  }

  init(_ column: ArchiveColumn, _ reason: String) {
    self.column = column
    self.reason = "\(column.table): \(column.name) \(reason)"
  }
}
