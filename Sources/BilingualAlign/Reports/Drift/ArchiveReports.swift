import BilingualAlignment
package import BilingualArchive
import BilingualChecks
import BilingualFacts
package import BilingualText

/// What `archive status` and `archive export` print.
package enum ArchiveReports {
  /// One line of JSON for a document, ending in a line end.
  package static func jsonLine(_ row: ArchiveExportRow) -> String {
    let document = JSONValue.object([
      "source": .string(row.document.source), "target": .string(row.document.target),
      "date": row.document.date.map { .string("\($0)") }, "beads": .array(row.beads.map(json)),
      "facts": .array(row.facts.map(json)), "occurrences": .array(row.occurrences.map(json)),
    ])
    return document.text(pretty: false) + "\n"
  }

  private static func json(_ bead: ArchiveExportRow.Bead) -> JSONValue {
    .object([
      "source": .string(bead.source), "target": .string(bead.target), "sourceLine": .int(bead.sourceLine),
      "targetLine": .int(bead.targetLine), "confidence": .probability(bead.confidence),
    ])
  }

  private static func json(_ fact: ArchiveExportRow.Fact) -> JSONValue {
    .object([
      "language": .string(fact.language.rawValue), "kind": .string(fact.kind), "value": .string(fact.value),
      "text": .string(fact.text),
    ])
  }

  private static func json(_ occurrence: ArchiveExportRow.Occurrence) -> JSONValue {
    .object([
      "concept": .string(occurrence.concept), "category": .string(occurrence.category),
      "korean": .string(occurrence.korean), "english": occurrence.rendering.map { .string($0) },
      "confidence": .probability(occurrence.confidence), "isFromGlossary": .bool(occurrence.isFromGlossary),
      "bead": .int(occurrence.bead), "sourceLine": .int(occurrence.sourceLine),
      "targetLine": occurrence.targetLine.map { .int($0) },
    ])
  }

  package static let occurrenceColumns = [
    "date", "source", "source_line", "target", "target_line", "concept", "category", "korean", "english", "confidence",
  ]

  /// The occurrences of a document as rows between tabs.
  package static func occurrenceRows(_ row: ArchiveExportRow) -> String {
    row.occurrences.map { occurrence in
      [
        row.document.date.map { "\($0)" } ?? "", row.document.source, "\(occurrence.sourceLine)", row.document.target,
        occurrence.targetLine.map { "\($0)" } ?? "", occurrence.concept, occurrence.category, occurrence.korean,
        occurrence.rendering ?? "", JSONValue.probability(occurrence.confidence).text(),
      ].map { ForeignText.visible($0) }.joined(separator: "\t") + "\n"
    }.joined()
  }

  /// A line for each number, the names of the numbers in a column.
  package static func text(
    _ status: ArchiveStatus, path: String, missing: Int, language: Language = .english
  ) -> String {
    func share(_ part: Int, _ whole: Int) -> String {
      whole == 0 ? "0" : "\((Double(part) / Double(whole) * 100).rounded() / 100)"
    }
    var lines = [path]
    func add(label: Message, message: Message) {
      let name = label.text(in: language)
      let room = String(repeating: " ", count: max(1, 13 - ColumnWidth.of(name)))
      lines.append(name + room + message.text(in: language))
    }
    func number(_ number: Int) -> Message { Message(plain: "\(number)") }
    let documents = number(status.documents)
    add(
      label: Message("documents"), message: status.first.map { "\(documents), \(span($0, status.last))" } ?? documents)
    add(label: Message("beads"), message: number(status.beads))
    add(label: Message("facts"), message: number(status.facts))
    add(
      label: Message("occurrences"),
      message: "\(status.occurrences) of \(status.concepts) concepts in \(status.renderings) renderings")
    let times = share(status.fileBytes, status.textBytes)
    add(label: Message("size"), message: "\(status.fileBytes) bytes, \(times) × the text")
    if status.undated > 0 {
      add(label: Message("without date"), message: "\(status.undated); give them one with archive add --date")
    }
    if status.unrendered > 0 {
      add(label: Message("not found"), message: "\(status.unrendered) occurrences without a rendering")
    }
    if missing > 0 {
      add(label: Message("missing"), message: "\(missing) documents whose files are gone; archive rebuild --prune")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func span(_ first: CalendarDate, _ last: CalendarDate?) -> Message {
    guard let last else { return Message(plain: "\(first)") }
    return "\(first) to \(last)"
  }

  package static func json(_ status: ArchiveStatus, path: String, missing: Int) -> String {
    JSONValue.object([
      "version": 1, "archive": .string(path), "documents": .int(status.documents), "undated": .int(status.undated),
      "missing": .int(missing), "first": status.first.map { .string("\($0)") },
      "last": status.last.map { .string("\($0)") }, "beads": .int(status.beads), "facts": .int(status.facts),
      "concepts": .int(status.concepts), "renderings": .int(status.renderings),
      "occurrences": .int(status.occurrences), "unrendered": .int(status.unrendered),
      "textBytes": .int(status.textBytes), "fileBytes": .int(status.fileBytes),
    ]).text() + "\n"
  }
}
