import BilingualDocuments
package import BilingualPairing
import BilingualText

/// Prints the pairs of a file that holds both languages, as they were read.
package struct PairsReport {
  /// Of each pair: `id`, `ko`, `en`, `state`, `place` and the codes of formatting in its texts.
  package let pairs: JSONValue
  package let isEmpty: Bool
  /// What was read and is no pair.
  package let notes: [String]

  /// Reads all pairs.
  package init(_ rows: consuming BilingualRows) throws {
    var pairs: [JSONValue] = []
    while let row = try rows.next() { pairs.append(Self.json(row)) }
    self.pairs = .array(pairs)
    isEmpty = pairs.isEmpty
    notes = rows.notes().map { $0.text(in: .english) }
  }

  /// The pairs beside what else is printed of a file.
  package func json(path: String, format: BilingualFormat, document: DocumentReport?) -> JSONValue {
    if let document { return document.json(pairs: pairs) }
    return .object([
      "path": .string(path), "format": .string(format.rawValue), "pairs": pairs,
      "setAside": notes.isEmpty ? nil : .array(notes.map { .string($0) }),
    ])
  }

  private static func json(_ row: BilingualTable.Row) -> JSONValue {
    func text(_ document: Document) -> JSONValue {
      .string(document.segments.map { document.string($0) }.joined(separator: " "))
    }
    func tags(_ document: Document) -> JSONValue? {
      let tags = document.inlineTags ?? []
      return tags.isEmpty ? nil : .array(tags.map { .string($0) })
    }
    let label = row.label
    return .object([
      "id": .string(label?.id ?? "\(row.number)"), "ko": text(row.source), "en": text(row.target),
      "state": label?.state.map { .string($0) }, "locked": label?.isLocked == true ? .bool(true) : nil,
      "place": .string(label?.place ?? "\(row.line)"), "line": .int(row.line),
      "koTags": tags(row.source), "enTags": tags(row.target),
    ])
  }
}
