package import BilingualAlignment
import BilingualDocuments
public import BilingualFacts
import BilingualText

/// The facts of one document as JSON: what `align-tool facts` prints.
package enum FactsReport {
  package static func json(_ read: Reading) -> JSONValue {
    .object([
      "version": .int(1),
      "path": .string(read.document.source.path),
      "language": .string(read.document.language.rawValue),
      "facts": .array(facts(read)),
    ])
  }

  private static func facts(_ read: Reading) -> [JSONValue] {
    var cursor = PositionCursor(read.document.source)
    return read.facts.map { fact($0, in: read.document, cursor: &cursor) }
  }

  private static func fact(_ fact: Fact, in document: Document, cursor: inout PositionCursor) -> JSONValue {
    let range = document.text.original(fact.range)
    let position = cursor.position(at: range.start)
    let qualifiers = fact.qualifiers.names
    return .object([
      "line": .int(position.line), "column": .int(position.column), "text": .string(document.source.string(range)),
      "kind": .string(fact.value.kind), "value": .string(fact.value.description),
      "qualifiers": qualifiers.isEmpty ? nil : .array(qualifiers.map { .string($0) }),
      "evidence": .string("\(fact.evidence)"),
    ])
  }
}

extension Fact.Qualifiers {
  private static let all: [(Fact.Qualifiers, String)] = [
    (.approximate, "approximate"), (.lowerBound, "at-least"), (.upperBound, "at-most"), (.rangeStart, "range-start"),
    (.rangeEnd, "range-end"), (.localTime, "local-time"), (.koreanTime, "korean-time"), (.beforeNoon, "before-noon"),
    (.parenthesised, "in-parentheses"), (.dayOrDays, "day-or-days"), (.listed, "listed"), (.resolved, "resolved"),
    (.derived, "derived"), (.party, "party"), (.lunar, "lunar"),
    (.named, "of-a-name"), (.unsure, "unsure"), (.openSign, "open-sign"),
  ]

  /// The qualifiers' names, in a fixed order.
  public var names: [String] { Self.all.filter { contains($0.0) }.map { $0.1 } }
}
