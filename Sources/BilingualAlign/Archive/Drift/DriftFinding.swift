public import BilingualChecks
import BilingualFacts
import BilingualTerms
import BilingualText
import Foundation

/// Something in an archive that is out of step: once for each document, concept and cause.
public struct DriftFinding: Sendable, Hashable {
  public enum Cause: String, Sendable, Hashable, CaseIterable {
    /// The usage changed with this document.
    case change = "drift-change"
    /// The document departs from the rendering of its time.
    case minority = "drift-minority"
    /// The glossary deprecates or forbids the rendering.
    case glossary = "drift-glossary"
    /// The concept, or this name of it, had ended or not begun.
    case outdated = "drift-outdated"
    /// Two events have one number.
    case recount = "drift-recount"
  }

  public let cause: Cause
  public let severity: Severity
  public let message: String
  /// A number of ``Drift/documents``.
  public let document: Int
  public let concept: ConceptRecord
  /// The rendering found, and what stands with it in the original.
  public let text: String
  public let suggestion: String?
  public let confidence: Double
  public let bead: Int
  package let sourceLine: Int
  package let sourceColumn: Int
  package let targetLine: Int
  package let targetColumn: Int

  package var line: Int { targetLine > 0 ? targetLine : sourceLine }
}

extension DriftFinding {
  init(
    _ cause: Cause, _ severity: Severity, _ message: String, document: Int, concept: ConceptRecord, text: String,
    suggestion: String? = nil, confidence: Double, at place: TermDrift.Place
  ) {
    self.init(
      cause: cause, severity: severity, message: message, document: document, concept: concept, text: text,
      suggestion: suggestion, confidence: confidence, bead: place.bead, sourceLine: place.sourceLine,
      sourceColumn: place.sourceColumn, targetLine: place.targetLine, targetColumn: place.targetColumn)
  }

  /// The findings about one concept.
  static func findings(
    _ drift: TermDrift, _ rows: [DriftRow], _ documents: [Int: ArchivedDocument], text: (Int) -> String
  ) -> [DriftFinding] {
    let rules = rules(drift.concept, rows, documents, text)
    let ruled = Set(rules.filter { $0.cause == .glossary }.map(\.document))
    return changes(drift) + minorities(drift).filter { !ruled.contains($0.document) } + rules
  }

  private static func changes(_ drift: TermDrift) -> [DriftFinding] {
    drift.changes.enumerated().compactMap { i, change in
      let (last, first) = (drift.uses[change.last], drift.uses[change.first])
      let (before, after) = (drift.renderings[change.before].text, drift.renderings[change.after].text)
      guard let place = first.places.first(where: { $0.rendering == change.after }) ?? first.places.first else {
        return nil
      }
      let counts = "\(drift.periods[i].uses.count) documents before, \(drift.periods[i + 1].uses.count) after"
      let what =
        change.before == change.after
        ? "the share of “\(after)” changed between \(last.date) and \(first.date)"
        : "“\(before)” until \(last.date), “\(after)” since \(first.date)"
      return DriftFinding(
        .change, .info,
        "“\(drift.concept.korean)”: \(what) (\(counts), \(DriftNumbers.significance(change.significance)))",
        document: first.document, concept: drift.concept, text: after, confidence: 1 - change.significance, at: place)
    }
  }

  private static func minorities(_ drift: TermDrift) -> [DriftFinding] {
    var seen: Set<Int> = []
    return drift.minorities.compactMap { minority in
      guard seen.insert(minority.use).inserted else { return nil }
      let use = drift.uses[minority.use]
      guard let period = drift.periods.first(where: { $0.uses.contains(minority.use) }),
        let first = drift.uses[period.uses].first, let last = drift.uses[period.uses].last
      else { return nil }
      let (found, expected) = (drift.renderings[minority.rendering].text, drift.renderings[minority.expected].text)
      let most = drift.uses[period.uses].count { $0.rendering == period.rendering }
      return DriftFinding(
        .minority, .warning,
        "“\(drift.concept.korean)” is “\(found)” here; from \(first.date) to \(last.date) \(most) of "
          + "\(period.uses.count) documents have “\(expected)”",
        document: use.document, concept: drift.concept, text: found, suggestion: expected,
        confidence: minority.place.confidence, at: minority.place)
    }
  }

  /// What the glossary forbids, and what was of another time.
  private static func rules(
    _ concept: ConceptRecord, _ rows: [DriftRow], _ documents: [Int: ArchivedDocument], _ text: (Int) -> String
  ) -> [DriftFinding] {
    struct Key: Hashable {
      let document: Int
      let cause: Cause
    }
    guard !concept.terms.isEmpty else { return [] }
    var seen: Set<Key> = []
    var found: [DriftFinding] = []
    var byRendering: [Int: ConceptRecord.TermRecord?] = [:]
    for row in rows {
      guard let rendering = row.rendering else { continue }
      let name = text(rendering)
      if byRendering[rendering] == nil { byRendering[rendering] = .some(concept.term(of: name)) }
      let term = byRendering[rendering] ?? nil
      for (cause, severity, message) in broken(concept, term, name, row, documents[row.document]?.date) {
        guard seen.insert(Key(document: row.document, cause: cause)).inserted else { continue }
        let place = TermDrift.Place(
          rendering: 0, bead: row.bead, sourceLine: row.sourceLine, sourceColumn: row.sourceColumn,
          targetLine: row.targetLine, targetColumn: row.targetColumn, confidence: row.confidence)
        found.append(
          DriftFinding(
            cause, severity, message, document: row.document, concept: concept, text: name,
            suggestion: cause == .glossary && !concept.english.isEmpty ? concept.english : nil,
            confidence: row.confidence, at: place))
      }
    }
    return found
  }

  private static func broken(
    _ concept: ConceptRecord, _ term: ConceptRecord.TermRecord?, _ name: String, _ row: DriftRow, _ date: CalendarDate?
  ) -> [(Cause, Severity, String)] {
    var broken: [(Cause, Severity, String)] = []
    if let term, !term.status.isRight {
      let verb = term.status == .forbidden ? "forbidden" : "deprecated"
      broken.append(
        (
          .glossary, term.status == .forbidden ? .error : .warning,
          "“\(name)” is a \(verb) rendering of “\(concept.korean)”; write “\(concept.english)” (\(concept.key), \(concept.place))"
        ))
    }
    guard let date, !row.flags.contains(.isHistorical) else { return broken }
    let isCategory = concept.category == .title || concept.category == .organisation
    if isCategory, !concept.validity.contains(date) {
      broken.append(
        (
          .outdated, .warning,
          "“\(concept.korean)” was right \(period(concept.validity, date)); the document is of \(date)"
        ))
    } else if let term, !term.validity.contains(date), concept.category != .event {
      broken.append(
        (.outdated, .warning, "“\(name)” was right \(period(term.validity, date)); the document is of \(date)"))
    }
    return broken
  }

  private static func period(_ span: DateSpan, _ date: CalendarDate) -> String {
    span.isOver(by: date)
      ? "until \(span.through?.description ?? "")" : "only from \(span.from?.description ?? "")"
  }
}

extension ConceptRecord {
  /// The glossary's entry for a name: the very text, or one that differs in capitals alone.
  func term(of name: String) -> TermRecord? {
    terms.first { $0.text == name } ?? terms.first { $0.text.lowercased() == name.lowercased() }
  }
}

/// How drift's numbers are written.
package enum DriftNumbers {
  /// `p = 0.008`, `p < 0.0001`
  package static func significance(_ value: Double) -> String {
    value < 0.0001 ? "p < 0.0001" : "p = \((value * 10_000).rounded() / 10_000)"
  }

  /// In whole percent.
  package static func percent(_ share: Double) -> String { "\(Int((share * 100).rounded())) %" }

  package static func bits(_ entropy: Double) -> String { "\((entropy * 100).rounded() / 100) bits" }
}

extension Double {
  /// The natural logarithm.
  var logarithm: Double { log(self) }
}
