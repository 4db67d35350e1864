public import BilingualText

/// What a glossary's file holds.
public struct GlossaryContents: Sendable {
  /// What can be used of it.
  public var concepts: [Concept]
  /// What the file has and was not read, in the order of the file.
  public var remarks: [GlossaryRemark]

  /// What was read of a glossary.
  public init(concepts: [Concept], remarks: [GlossaryRemark] = []) {
    self.concepts = concepts
    self.remarks = remarks
  }
}

/// Something of a glossary that is not read, and why that is no fault.
public struct GlossaryRemark: Sendable, Hashable, CustomStringConvertible {
  package let place: GlossaryPlace
  /// For people.
  public let message: Message
  /// Whether terms are left out, not only what stands beside them.
  public var isLoss = false

  /// One line, as that of a ``GlossaryLint/Issue``.
  /// - Complexity: O(its length).
  public func line(in language: Language) -> String {
    "\(place):1: \(isLoss ? "warning" : "info"): \(message.text(in: language))"
  }

  /// The line in English.
  public var description: String { line(in: .english) }
}
