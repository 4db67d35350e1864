public import BilingualChecks
import BilingualFacts
import BilingualTerms
public import BilingualText
import Foundation

/// Something in an archive that is out of step: once for each document, concept and cause.
public struct DriftFinding: Sendable, Hashable {
  /// Why a rendering is worth a look.
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

  /// Why it is reported.
  public let cause: Cause
  /// How much it matters.
  public let severity: Severity
  /// For people.
  public let message: Message
  /// A number of ``Drift/documents``.
  public let document: Int
  /// What is rendered.
  public let concept: ConceptRecord
  /// The rendering found, and what stands with it in the original.
  public let text: String
  /// The rendering that would be expected; `nil` where none is.
  public let suggestion: String?
  /// How likely it is right, 0 to 1.
  public let confidence: Double
  /// The number of the bead in its document, from 0.
  public let bead: Int
  package let sourceLine: Int
  package let sourceColumn: Int
  package let targetLine: Int
  package let targetColumn: Int

  package var line: Int { targetLine > 0 ? targetLine : sourceLine }
}

extension DriftFinding {
  init(
    _ cause: Cause, _ severity: Severity, message: Message, document: Int, concept: ConceptRecord, text: String,
    suggestion: String? = nil, confidence: Double, at place: TermDrift.Place
  ) {
    self.init(
      cause: cause, severity: severity, message: message, document: document, concept: concept, text: text,
      suggestion: suggestion, confidence: confidence, bead: place.bead, sourceLine: place.sourceLine,
      sourceColumn: place.sourceColumn, targetLine: place.targetLine, targetColumn: place.targetColumn)
  }

  /// The findings about one concept.
  static func findings(
    of drift: TermDrift, rows: [DriftRow], documents: [Int: ArchivedDocument], text: (Int) -> String
  ) -> [DriftFinding] {
    let rules = rules(of: drift.concept, rows: rows, documents: documents, text: text)
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
      let (old, new) = (drift.periods[i], drift.periods[i + 1])
      let significance = DriftNumbers.significance(change.significance)
      let what: Message =
        change.before == change.after
        ? "“\(after)” for “\(drift.concept.korean)” stood in \(DriftNumbers.percent(old.share)) of the documents until \(last.date) and stands in \(DriftNumbers.percent(new.share)) since \(first.date)"
        : "“\(drift.concept.korean)” was “\(before)” until \(last.date) and is “\(after)” since \(first.date)"
      return DriftFinding(
        .change, .info,
        message: "\(what) (\(old.uses.count) documents before, \(new.uses.count) after, \(significance))",
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
        message:
          "“\(drift.concept.korean)” is “\(found)” here; from \(first.date) to \(last.date) \(most) of \(period.uses.count) documents have “\(expected)”",
        document: use.document, concept: drift.concept, text: found, suggestion: expected,
        confidence: minority.place.confidence, at: minority.place)
    }
  }

  /// What the glossary forbids, and what was of another time.
  private static func rules(
    of concept: ConceptRecord, rows: [DriftRow], documents: [Int: ArchivedDocument], text: (Int) -> String
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
      for (cause, severity, message) in broken(
        concept, term: term, name: name, row: row, date: documents[row.document]?.date)
      {
        guard seen.insert(Key(document: row.document, cause: cause)).inserted else { continue }
        let place = TermDrift.Place(
          rendering: 0, bead: row.bead, sourceLine: row.sourceLine, sourceColumn: row.sourceColumn,
          targetLine: row.targetLine, targetColumn: row.targetColumn, confidence: row.confidence)
        found.append(
          DriftFinding(
            cause, severity, message: message, document: row.document, concept: concept, text: name,
            suggestion: cause == .glossary && !concept.english.isEmpty ? concept.english : nil,
            confidence: row.confidence, at: place))
      }
    }
    return found
  }

  private static func broken(
    _ concept: ConceptRecord, term: ConceptRecord.TermRecord?, name: String, row: DriftRow, date: CalendarDate?
  ) -> [(Cause, Severity, Message)] {
    var broken: [(Cause, Severity, Message)] = []
    if let term, !term.status.isRight {
      let isForbidden = term.status == .forbidden
      let message: Message =
        isForbidden
        ? "“\(name)” is a forbidden rendering of “\(concept.korean)”; write “\(concept.english)”"
        : "“\(name)” is a deprecated rendering of “\(concept.korean)”; write “\(concept.english)”"
      broken.append((.glossary, isForbidden ? .error : .warning, "\(message) (\(concept.origin))"))
    }
    guard let date, !row.flags.contains(.isHistorical) else { return broken }
    let isCategory = concept.category == .title || concept.category == .organisation
    if isCategory, !concept.validity.contains(date) {
      broken.append((.outdated, .warning, outdated(concept.korean, span: concept.validity, date: date)))
    } else if let term, !term.validity.contains(date), concept.category != .event {
      broken.append((.outdated, .warning, outdated(name, span: term.validity, date: date)))
    }
    return broken
  }

  private static func outdated(_ name: String, span: DateSpan, date: CalendarDate) -> Message {
    "“\(name)” was right \(period(span, date)); the document is dated \(date)"
  }

  private static func period(_ span: DateSpan, _ date: CalendarDate) -> Message {
    span.isOver(by: date)
      ? "until \(span.through?.description ?? "")" : "only from \(span.from?.description ?? "")"
  }
}

extension ConceptRecord {
  /// The id that the glossary gives; `nil` for what no glossary knows and where it is made of the row's number.
  package var givenID: String? {
    let line = place.split(separator: ":").last ?? ""
    return place.isEmpty || key.hasSuffix("row-\(line)") ? nil : key
  }

  /// Where people find it: `G056, glossary.tsv:57`.
  var origin: String { [givenID, place].compactMap { $0 }.joined(separator: ", ") }

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
  package static func percent(_ share: Double) -> Message { "\(Int((share * 100).rounded())) %" }
}

extension Double {
  /// The natural logarithm.
  var logarithm: Double { log(self) }
}
