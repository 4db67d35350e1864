import BilingualArchive
import BilingualChecks
import BilingualTerms
import BilingualText

/// What drift's text and page say beside the terms, in the report's language.
extension DriftReport {
  func said(_ message: Message) -> String { message.text(in: language) }

  static let shortForm: Message = "short form"

  /// What kind of thing a concept is, and its id in the glossary: `event C1`.
  func kind(_ concept: ConceptRecord) -> String {
    [said(concept.category.words), concept.givenID].compactMap { $0 }.joined(separator: " ")
  }

  /// `4 terms in 16 documents`, with the days between which they lie.
  func summary(_ span: String) -> String {
    let counts: Message = "\(drift.terms.count, "term", "terms") in \(drift.documents.count, "document", "documents")"
    let changed: Message = "\(drift.terms.count { !$0.changes.isEmpty }) changed"
    let head = [said(counts), span].filter { !$0.isEmpty }.joined(separator: ", ")
    return "\(head), \(said(changed)); \(tally.summary(in: language))"
  }

  /// How often a term stands there, and how much its renderings vary.
  func facts(_ term: TermDrift) -> String {
    var facts: [Message] = ["\(term.uses.count, "document", "documents")"]
    if term.renderings.count > 1 {
      facts.append("\(DriftNumbers.percent(term.share)) with the most frequent rendering")
    }
    if term.unrendered > 0 { facts.append("\(term.unrendered) without a rendering") }
    return said(.list(facts))
  }

  /// What changed between two periods of a term, and how many documents say so.
  func change(_ index: Int, of term: TermDrift) -> String {
    let change = term.changes[index]
    let (last, first) = (term.uses[change.last].date, term.uses[change.first].date)
    let (before, after) = (term.renderings[change.before].text, term.renderings[change.after].text)
    let (old, new) = (term.periods[index], term.periods[index + 1])
    let (share, now) = (DriftNumbers.percent(old.share), DriftNumbers.percent(new.share))
    return said(
      "between \(last) and \(first): “\(before)” (\(share) of \(old.uses.count) documents) → “\(after)” (\(now) of \(new.uses.count)), \(DriftNumbers.significance(change.significance))"
    )
  }
}

extension ConceptRecord.Category {
  /// What people read; ``rawValue`` is for programs.
  var words: Message {
    switch self {
    case .title: "title"
    case .organisation: "organisation"
    case .event: "event"
    case .law: "law"
    case .treaty: "treaty"
    case .place: "place"
    case .person: "person"
    case .abbreviation: "abbreviation"
    case .general: "term"
    case .count: "count"
    }
  }
}
