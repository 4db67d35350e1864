package import BilingualArchive
internal import BilingualTerms
internal import BilingualText
internal import Foundation

/// A document for an archive as a line of JSON: made where the document is, read where the archive is.
package enum ArchiveLine {
  /// Lines of another form than this are refused.
  private static let form = 1

  // MARK: Writing

  /// `{"id": …, "record": {…}}` with its line end.
  package static func text(_ record: ArchiveRecord, id: JSONValue) -> String {
    let concepts = record.occurrences.map(\.concept)
    var numbers: [ConceptRecord: Int] = [:]
    for concept in concepts where numbers[concept] == nil { numbers[concept] = numbers.count }
    let named = numbers.sorted { $0.value < $1.value }.map(\.key)
    let value = JSONValue.object([
      "form": .int(form), "source": .string(record.source), "target": .string(record.target),
      "date": record.date.map { .string("\($0)") }, "hash": .string(record.hash.hexadecimal),
      "ko": .string(String(decoding: record.sourceText, as: UTF8.self)),
      "en": .string(String(decoding: record.targetText, as: UTF8.self)), "beads": .array(record.beads.map(json)),
      "facts": .array(record.facts.map(json)), "concepts": .array(named.map(json)),
      "occurrences": .array(record.occurrences.map { json($0, concept: numbers[$0.concept] ?? 0) }),
    ])
    return JSONValue.object(["id": id, "record": value]).text(pretty: false) + "\n"
  }

  private static func json(_ bead: BeadRecord) -> JSONValue {
    .object([
      "sourceEnd": .int(bead.sourceEnd), "targetEnd": .int(bead.targetEnd), "sourceLine": .int(bead.sourceLine),
      "targetLine": .int(bead.targetLine), "confidence": .probability(bead.confidence),
    ])
  }

  private static func json(_ fact: FactRecord) -> JSONValue {
    .object([
      "language": .string(fact.side.rawValue), "start": .int(fact.start), "length": .int(fact.length),
      "kind": .string(fact.kind), "value": .string(fact.value),
    ])
  }

  private static func json(_ concept: ConceptRecord) -> JSONValue {
    .object([
      "key": .string(concept.key), "category": .string(concept.category.rawValue), "korean": .string(concept.korean),
      "english": .string(concept.english), "valid": .string("\(concept.validity)"), "place": .string(concept.place),
      "terms": .array(
        concept.terms.map { term in
          .object([
            "text": .string(term.text), "status": .string(term.status.rawValue), "valid": .string("\(term.validity)"),
          ])
        }),
    ])
  }

  private static func json(_ occurrence: OccurrenceRecord, concept: Int) -> JSONValue {
    .object([
      "concept": .int(concept), "source": json(occurrence.source), "target": occurrence.target.map(json),
      "rendering": occurrence.rendering.map { .string($0) }, "confidence": .probability(occurrence.confidence),
      "flags": .int(occurrence.flags.rawValue), "bead": .int(occurrence.bead),
    ])
  }

  private static func json(_ place: OccurrenceRecord.Place) -> JSONValue {
    .object([
      "start": .int(place.start), "length": .int(place.length), "line": .int(place.line), "column": .int(place.column),
    ])
  }

  // MARK: Reading

  /// Why a line gives no document.
  package struct Fault: Error, Sendable, Hashable, CustomStringConvertible {
    package let description: String

    package init(_ description: String) { self.description = description }
  }

  /// Reads a line that ``text(_:id:)`` has written.
  /// - Parameter name: what the archive calls a path of the line.
  /// - Throws: ``Fault`` for a line that says an error, that is another thing, or whose places lie outside its texts.
  /// - Complexity: O(bytes).
  package static func record(_ line: [UInt8], name: (String) -> String) throws(Fault) -> ArchiveRecord {
    let read: Line
    do { read = try JSONDecoder().decode(Line.self, from: Data(line)) } catch {
      throw Fault("this line is no record of 'archive record'")
    }
    if let error = read.error { throw Fault(error) }
    guard let row = read.record else { throw Fault("this line is no record of 'archive record'") }
    guard row.form == form else { throw Fault("this record is of another version of align-tool") }
    return try row.record(name: name)
  }

  fileprivate struct Line: Decodable {
    let error: String?
    let record: Row?
  }

  fileprivate struct Row: Decodable {
    struct Bead: Decodable {
      let sourceEnd: Int, targetEnd: Int, sourceLine: Int, targetLine: Int
      let confidence: Double
    }
    struct Fact: Decodable {
      let language: Language
      let start: Int, length: Int
      let kind: String, value: String
    }
    struct Concept: Decodable {
      struct Term: Decodable { let text: String, status: String, valid: String }
      let key: String, category: String, korean: String, english: String, valid: String, place: String
      let terms: [Term]
    }
    struct Place: Decodable { let start: Int, length: Int, line: Int, column: Int }
    struct Occurrence: Decodable {
      let concept: Int
      let source: Place
      let target: Place?
      let rendering: String?
      let confidence: Double
      let flags: Int, bead: Int
    }
    let form: Int
    let source: String, target: String
    let date: String?
    let hash: String
    let ko: String, en: String
    let beads: [Bead]
    let facts: [Fact]
    let concepts: [Concept]
    let occurrences: [Occurrence]

    func record(name: (String) -> String) throws(Fault) -> ArchiveRecord {
      func fault(_ what: String) -> Fault { Fault("\(what) of this record contradict its texts") }
      guard ![source, target].contains(where: { $0.isEmpty || $0.unicodeScalars.contains { $0.value < 0x20 } }) else {
        throw Fault("the names of this record are empty or hold control characters")
      }
      guard let hash = ContentHash(hexadecimal: hash) else {
        throw Fault("this record has no hash")
      }
      let day = date.flatMap { CalendarDate(iso8601: $0) }
      if date != nil, day == nil { throw Fault("the date of this record is none") }
      var record = ArchiveRecord(source: name(source), target: name(target), date: day, hash: hash)
      (record.sourceText, record.targetText) = (Array(ko.utf8), Array(en.utf8))
      record.beads = beads.map {
        BeadRecord(
          sourceEnd: $0.sourceEnd, targetEnd: $0.targetEnd, sourceLine: $0.sourceLine, targetLine: $0.targetLine,
          confidence: $0.confidence)
      }
      guard record.hasWholeBeads else { throw fault("the beads") }
      record.facts = facts.map {
        FactRecord(side: $0.language, start: $0.start, length: $0.length, kind: $0.kind, value: $0.value)
      }
      guard record.facts.allSatisfy({ record.holds($0.start, $0.length, in: $0.side) }) else {
        throw fault("the facts")
      }
      let known = concepts.compactMap(\.record)
      guard known.count == concepts.count else { throw Fault("a concept of this record cannot be read") }
      for row in occurrences {
        guard known.indices.contains(row.concept), let place = record.place(row.source, bead: row.bead, in: .korean),
          OccurrenceFlags(rawValue: row.flags).isSubset(of: .all), (0...1).contains(row.confidence)
        else { throw fault("the occurrences") }
        let rendered = row.target.flatMap { record.place($0, bead: nil, in: .english) }
        guard (rendered == nil) == (row.target == nil) else { throw fault("the occurrences") }
        record.occurrences.append(
          OccurrenceRecord(
            concept: known[row.concept], source: place, target: rendered, rendering: row.rendering,
            confidence: row.confidence, flags: OccurrenceFlags(rawValue: row.flags), bead: row.bead))
      }
      return record
    }
  }
}

extension ArchiveLine.Row.Concept {
  /// `nil` where a category, a status or a time is none that this version knows.
  fileprivate var record: ConceptRecord? {
    guard let category = ConceptRecord.Category(rawValue: category), let validity = DateSpan(written: valid) else {
      return nil
    }
    let terms = terms.compactMap { term -> ConceptRecord.TermRecord? in
      guard let status = TermStatus(rawValue: term.status), let validity = DateSpan(written: term.valid) else {
        return nil
      }
      return ConceptRecord.TermRecord(text: term.text, status: status, validity: validity)
    }
    guard terms.count == self.terms.count else { return nil }
    return ConceptRecord(
      key: key, category: category, korean: korean, english: english, validity: validity, place: place, terms: terms)
  }
}

extension ArchiveRecord {
  fileprivate func text(_ side: Language) -> [UInt8] { side == .korean ? sourceText : targetText }

  /// Whether the beads tile both texts, line by line.
  fileprivate var hasWholeBeads: Bool {
    var from = (source: 0, target: 0)
    for bead in beads {
      guard bead.sourceEnd >= from.source, bead.targetEnd >= from.target, isLineEnd(bead.sourceEnd, in: .korean),
        isLineEnd(bead.targetEnd, in: .english), bead.sourceLine >= 0, bead.targetLine >= 0,
        (0...1).contains(bead.confidence)
      else { return false }
      from = (bead.sourceEnd, bead.targetEnd)
    }
    return from == (sourceText.count, targetText.count)
  }

  private func isLineEnd(_ place: Int, in side: Language) -> Bool {
    let text = text(side)
    return place == 0 || place <= text.count && text[place - 1] == 0x0A
  }

  /// Whether so many bytes are whole characters of a text.
  fileprivate func holds(_ start: Int, _ length: Int, in side: Language) -> Bool {
    let text = text(side)
    guard start >= 0, length >= 0, start <= text.count, length <= text.count - start else { return false }
    return [start, start + length].allSatisfy { $0 == text.count || text[$0] & 0xC0 != 0x80 }
  }

  /// - Parameter bead: the bead that it lies in.
  fileprivate func place(_ row: ArchiveLine.Row.Place, bead: Int?, in side: Language) -> OccurrenceRecord.Place? {
    guard holds(row.start, row.length, in: side), row.line >= 0, row.column >= 0 else { return nil }
    if let bead {
      guard beads.indices.contains(bead), row.start >= (bead == 0 ? 0 : beads[bead - 1].sourceEnd),
        row.start + row.length <= beads[bead].sourceEnd
      else { return nil }
    }
    return OccurrenceRecord.Place(start: row.start, length: row.length, line: row.line, column: row.column)
  }
}
