/// What a file of pairs says of one of them beside its two texts.
public struct PairLabel: Sendable, Hashable {
  /// What the file, or the program that wrote it, calls the pair: the number of a segment, a unit's id, a key.
  public var id: String
  /// Where it stands, for people who see it in that program: `a.docx/3`, `Sheet1!B5`, `menu|7`; the id where there is no more
  /// to say.
  public var place: String
  /// As the file has it: `final`, `Translated`, `fuzzy`; `nil` where it says none.
  public var state: String?
  public var isLocked = false
  /// Whether the file says that the text is not to be translated.
  public var isForeign = false

  public init(id: String, place: String? = nil, state: String? = nil) {
    self.id = id
    self.place = place ?? id
    self.state = state
  }
}

extension PairLabel {
  /// The state of a pair that has one text only.
  public static let untranslated = "untranslated"
  /// The state of a translation that a program guessed (PO) and nobody confirmed.
  public static let fuzzy = "fuzzy"

  /// Whether the pair is no translation yet, by what the file says; it is not checked unless that is asked for.
  /// Source: OASIS, "XLIFF Version 1.2", §3.2 (`state`); GNU gettext manual, §3 (fuzzy).
  public var isUnfinished: Bool {
    switch state?.lowercased() {
    case PairLabel.untranslated, PairLabel.fuzzy, "needs-translation": true
    default: false
    }
  }
}
