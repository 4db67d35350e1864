import BilingualText

/// Reads DOCX files, transitional and strict.
/// Source: ECMA-376, 5th edition (ISO/IEC 29500), part 1, §11 and §17; part 4 for the transitional names.
enum DOCXReader {
  /// - Parameter traced: whether the paragraphs' places in the parts are kept.
  static func read(
    _ archive: ZipArchive, _ changes: TrackedChanges = .final, traced: Bool = false
  ) throws(InputError) -> Rendition {
    let parts = try WordParts(archive)
    let styles = try WordStyles(try parts.events("styles"))
    let numbering = try WordNumbering(try parts.events("numbering"))
    let settings = try noteSettings(parts)
    var notes: [WordNotes.Kind: WordNotes] = [:]
    for kind in WordNotes.Kind.allCases {
      guard let events = try parts.events(kind.part) else { continue }
      let place = traced ? parts.name(kind.part) : nil
      let read = try Self.notes(
        of: kind, in: events, by: WordReader(styles: styles, numbering: numbering, changes: changes, traced: place))
      notes[kind] = WordNotes(
        kind, numbering: settings[kind] ?? WordNotes.Numbering(format: kind.standardFormat), notes: read)
    }
    let reader = WordReader(
      styles: styles, numbering: numbering, notes: notes, changes: changes, traced: traced ? parts.main : nil)
    let events = try parts.mainEvents()
    guard try events.root() == "document" else { throw events.error("no Word document: another root element") }
    var paragraphs: [Rendition.Paragraph] = []
    try events.children { node throws(InputError) in
      if node == .element("body") { paragraphs += try reader.read(events, at: "body") }
    }
    return Rendition(format: .docx, paragraphs: paragraphs)
  }

  /// The paragraphs of each note by its id. Separators are no notes.
  private static func notes(
    of kind: WordNotes.Kind, in events: XMLEvents, by reader: WordReader
  ) throws(InputError) -> [String: [Rendition.Paragraph]] {
    var notes: [String: [Rendition.Paragraph]] = [:]
    _ = try events.root()
    try events.children { node throws(InputError) in
      guard node == .element(kind.rawValue), let id = events.attribute("id") else { return }
      guard ["normal", nil].contains(events.attribute("type")) else { return }
      let paragraphs = try reader.read(events, at: "")
      notes[id] = paragraphs.map { paragraph in
        var paragraph = paragraph
        paragraph.place = String(paragraph.place.drop { $0 == "/" })
        return paragraph
      }
    }
    return notes
  }

  private static func noteSettings(_ parts: WordParts) throws(InputError) -> [WordNotes.Kind: WordNotes.Numbering] {
    var settings: [WordNotes.Kind: WordNotes.Numbering] = [:]
    guard let events = try parts.events("settings") else { return settings }
    _ = try events.root()
    try events.children { node throws(InputError) in
      for kind in WordNotes.Kind.allCases where node == .element(kind.settings) {
        var numbering = WordNotes.Numbering(format: kind.standardFormat)
        try numbering.read(events)
        settings[kind] = numbering
      }
    }
    return settings
  }
}
