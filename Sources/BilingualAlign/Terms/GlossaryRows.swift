import BilingualText

/// Makes concepts of the rows of a table whose first row names the columns: the part that TSV, CSV and XLSX share.
struct GlossaryRows {
  /// A field of a row: its text and where it begins.
  struct Cell {
    var text: String
    /// In characters from 1, or the column's number in a spreadsheet.
    var column: Int
  }

  let path: String
  private var columns: [GlossaryColumn?] = []
  private(set) var concepts: [Concept] = []

  /// Whether backslashes were doubled where `\t` and `\n` could be meant.
  private let isEscaped: Bool

  init(path: String, isEscaped: Bool = false) {
    self.path = path
    self.isEscaped = isEscaped
  }

  /// Reads the names of the columns. Columns with other names are skipped, unless one looks misspelt.
  mutating func header(_ cells: [Cell], line: Int) throws(InputError) {
    for cell in cells {
      let name = String(cell.text.trimmingSpaces).lowercased()
      let column = GlossaryColumn(named: name)
      if column == nil, let meant = GlossaryColumn.nearest(to: name) {
        throw error(line, cell, "unknown column “\(name)”; did you mean “\(meant.rawValue)”?")
      }
      if let column, columns.contains(column) { throw error(line, cell, "column “\(column.rawValue)” occurs twice") }
      columns.append(column)
    }
    for needed in [GlossaryColumn.ko, .en] where !columns.contains(needed) {
      throw InputError(
        path: path, line: line, column: 1, "the header names no column “\(needed.rawValue)” (tab-separated: ko, en, …)")
    }
  }

  /// Reads one concept; a row of empty cells is skipped.
  mutating func row(_ cells: [Cell], line: Int) throws(InputError) { try row(cells.enumerated(), line: line) }

  /// Reads one concept of cells with their places in the row, from 0; those between them are empty.
  mutating func row(_ cells: some Sequence<(offset: Int, element: Cell)>, line: Int) throws(InputError) {
    var concept = Concept(id: "", terms: [], place: GlossaryPlace(path: path, line: line))
    var isEmpty = true
    var from: PartialDate?
    var through: PartialDate?
    for (index, cell) in cells where !cell.text.isEmpty {
      guard index < columns.count else {
        throw error(line, cell, "more fields than the header has (\(columns.count))")
      }
      guard let column = columns[index] else { continue }
      var text = String(cell.text.trimmingSpaces)
      guard !text.isEmpty else { continue }
      if isEscaped, column.terms == nil { text = BackslashRuns.halved(text) }
      isEmpty = false
      switch column {
      case .id: concept.id = text
      case .category: concept.category = try value(TermCategory(glossary: text), line, cell, "category")
      case .caseRule: concept.caseRule = try value(TermCase(rawValue: text), line, cell, "case rule")
      case .confidence: concept.confidence = try value(TermConfidence(rawValue: text), line, cell, "confidence")
      case .use: concept.use = try value(TermUse(rawValue: text), line, cell, "use")
      case .guards: concept.guards = try value(TermGuard.list(text), line, cell, "guard")
      case .validFrom: from = try value(PartialDate(text), line, cell, "date (YYYY, YYYY-MM or YYYY-MM-DD)")
      case .validTo: through = try value(PartialDate(text), line, cell, "date (YYYY, YYYY-MM or YYYY-MM-DD)")
      case .partOfSpeech: concept.partOfSpeech = text
      case .successor: concept.successor = text
      case .note: concept.note = text
      case .source: concept.source = text
      default:
        guard let kind = column.terms else { continue }
        concept.terms += TermCell.terms(text, kind.language, kind.status)
      }
    }
    if isEmpty { return }
    concept.validity = DateSpan(from: from, through: through)
    try check(concept, line)
    if concept.id.isEmpty { concept.id = "row-\(line)" }
    concept.terms = concept.sortedTerms
    concepts.append(concept)
  }

  private func check(_ concept: Concept, _ line: Int) throws(InputError) {
    for language in Language.allCases where !concept.terms.contains(where: { $0.language == language }) {
      throw InputError(path: path, line: line, column: 1, "the row has no \(language.name) term")
    }
    guard concept.validity.isForward else {
      throw InputError(path: path, line: line, column: 1, "valid_from is after valid_to")
    }
  }

  private func value<T>(_ value: T?, _ line: Int, _ cell: Cell, _ what: String) throws(InputError) -> T {
    guard let value else { throw error(line, cell, "“\(cell.text)” is no \(what)") }
    return value
  }

  private func error(_ line: Int, _ cell: Cell, _ message: String) -> InputError {
    InputError(path: path, line: line, column: cell.column, message)
  }
}

/// The columns of a glossary table, in canonical order.
enum GlossaryColumn: String, CaseIterable {
  case id, ko
  case koAdmitted = "ko_admitted"
  case koDeprecated = "ko_deprecated"
  case koForbidden = "ko_forbidden"
  case en
  case enAdmitted = "en_admitted"
  case enDeprecated = "en_deprecated"
  case enForbidden = "en_forbidden"
  case category
  case validFrom = "valid_from"
  case validTo = "valid_to"
  case caseRule = "case"
  case partOfSpeech = "pos"
  case guards = "guard"
  case use, successor, confidence, note, source

  init?(named name: String) {
    switch name {
    case "ko_preferred", "korean", "ko-kr", "한국어", "국문": self = .ko
    case "en_preferred", "english", "en-us", "영어", "영문": self = .en
    case "ko_allowed": self = .koAdmitted
    case "en_allowed": self = .enAdmitted
    case "source_url": self = .source
    default:
      guard let column = Self(rawValue: name) else { return nil }
      self = column
    }
  }

  var terms: (language: Language, status: TermStatus)? {
    switch self {
    case .ko: (.korean, .preferred)
    case .koAdmitted: (.korean, .admitted)
    case .koDeprecated: (.korean, .deprecated)
    case .koForbidden: (.korean, .forbidden)
    case .en: (.english, .preferred)
    case .enAdmitted: (.english, .admitted)
    case .enDeprecated: (.english, .deprecated)
    case .enForbidden: (.english, .forbidden)
    default: nil
    }
  }

  /// The column of five letters or more that one edit makes of `name`.
  static func nearest(to name: String) -> GlossaryColumn? {
    allCases.first { $0.rawValue.count >= 5 && isOneEdit(Array($0.rawValue.utf8), Array(name.utf8)) }
  }

  private static func isOneEdit(_ a: [UInt8], _ b: [UInt8]) -> Bool {
    let common = zip(a, b).prefix { $0 == $1 }.count
    let (restA, restB) = (a.dropFirst(common), b.dropFirst(common))
    if restA.count == restB.count { return restA.dropFirst().elementsEqual(restB.dropFirst()) }
    if restA.count == restB.count + 1 { return restA.dropFirst().elementsEqual(restB) }
    return restB.count == restA.count + 1 && restB.dropFirst().elementsEqual(restA)
  }
}

extension TermCategory {
  /// `term` and `abbr` are accepted for `general` and `abbreviation`.
  init?(glossary text: String) {
    switch text {
    case "term": self = .general
    case "abbr": self = .abbreviation
    case "organization": self = .organisation
    default: self.init(rawValue: text)
    }
  }
}

extension Concept {
  /// Korean before English, by status, otherwise as given; doubles dropped.
  var sortedTerms: [Term] {
    func rank(_ term: Term) -> Int {
      (term.language == .korean ? 0 : 10) + (TermStatus.allCases.firstIndex(of: term.status) ?? 0)
    }
    if zip(terms, terms.dropFirst()).allSatisfy({ rank($0) < rank($1) }) { return terms }
    var sorted: [Term] = []
    sorted.reserveCapacity(terms.count)
    var seen: Set<Term> = []
    for language in [Language.korean, .english] {
      for status in TermStatus.allCases {
        for term in terms
        where term.language == language && term.status == status && seen.insert(term).inserted {
          sorted.append(term)
        }
      }
    }
    return sorted
  }
}
