import BilingualText

/// The footnotes or the endnotes of a Word document, and the numbers under which they are shown.
/// Source: ECMA-376, 5th edition, part 1, §17.11.
struct WordNotes {
  enum Kind: String, Sendable, Hashable, CaseIterable {
    case footnote, endnote

    /// The part's kind, and the element that holds the settings.
    var part: String { rawValue + "s" }
    var settings: String { rawValue + "Pr" }
    var standardFormat: NumberFormat { self == .footnote ? .decimal : .lowerRoman }
  }

  struct Reference {
    let kind: Kind
    let id: String
    /// The number of its tag.
    let tag: Int
  }

  /// How notes of a kind are numbered in the whole document.
  struct Numbering {
    var format: NumberFormat
    var start = 1

    /// Reads a `w:footnotePr` or `w:endnotePr`.
    mutating func read(_ events: XMLEvents) throws(InputError) {
      try events.children { node throws(InputError) in
        switch node {
        case .element("numFmt"):
          format = WordNumberFormats.format(events.attribute("val") ?? "decimal", events.attribute("format"))
        case .element("numStart"): start = min(max(events.number("val") ?? 1, 0), 1_000_000)
        default: return
        }
      }
    }
  }

  private let kind: Kind
  private let numbering: Numbering
  private var notes: [String: [Rendition.Paragraph]] = [:]
  private var count = 0

  /// - Parameter paragraphs: of each note, by its id.
  init(_ kind: Kind, numbering: Numbering, notes: [String: [Rendition.Paragraph]]) {
    self.kind = kind
    self.numbering = numbering
    self.notes = notes
  }

  /// Returns the paragraphs of the note that is referred to next. A note is shown once, though a file may refer to it again.
  mutating func next(_ id: String) -> [Rendition.Paragraph] {
    guard let paragraphs = notes.removeValue(forKey: id) else { return [] }
    let marker = numbering.format.text(numbering.start + count)
    count += 1
    return paragraphs.enumerated().map { index, paragraph in
      var paragraph = paragraph
      paragraph.kind = .footnote
      paragraph.cell = nil
      if index == 0 { paragraph.marker = marker }
      paragraph.place = "\(kind.rawValue)\(count)/" + paragraph.place
      return paragraph
    }
  }
}
