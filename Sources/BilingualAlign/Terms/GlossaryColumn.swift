import BilingualDocuments
import BilingualText

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
    case "ko_preferred": self = .ko
    case "en_preferred": self = .en
    case "ko_allowed": self = .koAdmitted
    case "en_allowed": self = .enAdmitted
    case "source_url": self = .source
    default:
      if let column = Self(rawValue: name) {
        self = column
        return
      }
      switch ColumnRole(named: name) {
      case .korean: self = .ko
      case .english: self = .en
      default: return nil
      }
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
