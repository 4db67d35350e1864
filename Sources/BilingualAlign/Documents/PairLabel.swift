/// What a file of pairs says of one of them beside its two texts.
package struct PairLabel: Sendable, Hashable {
  /// What the file, or the program that wrote it, calls the pair: the number of a segment, a unit's id, a key.
  package var id: String
  /// Where it stands, for people who see it in that program: `a.docx/3`, `Sheet1!B5`, `menu|7`; the id where there is no more
  /// to say.
  package var place: String
  /// As the file has it: `final`, `Translated`, `fuzzy`; `nil` where it says none.
  package var state: String?
  package var isLocked = false
  /// Whether the file says that the text is not to be translated.
  package var isForeign = false

  package init(id: String, place: String? = nil, state: String? = nil) {
    self.id = id
    self.place = place ?? id
    self.state = state
  }
}

extension PairLabel {
  /// The state of a pair that has one text only.
  package static let untranslated = "untranslated"
  /// The state of a translation that a program guessed (PO) and nobody confirmed.
  package static let fuzzy = "fuzzy"

  /// Whether the pair is no translation yet, by what the file says; it is not checked unless that is asked for.
  /// Source: OASIS, "XLIFF Version 1.2", §3.2 (`state`); GNU gettext manual, §3 (fuzzy).
  package var isUnfinished: Bool {
    switch state?.lowercased() {
    case PairLabel.untranslated, PairLabel.fuzzy, "needs-translation": true
    default: false
    }
  }
}
