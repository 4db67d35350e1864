public import BilingualText

/// What made a result: with the same signature, the same inputs give the same bytes.
public struct ToolSignature: Sendable, Hashable {
  /// The tool's name.
  public let name = "align-tool"
  /// The tool's version.
  public let version = bilingualAlignVersion
  /// The glossaries that were used, as given.
  public var glossaries: [String]
  /// The document date that was given, where the documents name none.
  public var date: CalendarDate?

  /// What a report says it was made by.
  public init(glossaries: [String] = [], date: CalendarDate? = nil) {
    self.glossaries = glossaries
    self.date = date
  }

  var json: JSONValue {
    .object([
      "name": .string(name), "version": .string(version), "glossaries": .array(glossaries.map { .string($0) }),
      "date": date.map { .string("\($0)") },
    ])
  }
}
