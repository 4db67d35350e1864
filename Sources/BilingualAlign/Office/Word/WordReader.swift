import BilingualText

/// Reads the paragraphs of one part of a Word document: the body, or the notes.
///
/// Tracked changes are read as if all were accepted, or as if none had been made.
/// Source: ECMA-376, 5th edition, part 1, §17; part 3, §9 (markup compatibility).
final class WordReader {
  let styles: WordStyles
  var lists: WordLists
  var notes: [WordNotes.Kind: WordNotes]
  private(set) var paragraphs: [Rendition.Paragraph] = []
  private var fields = WordFields()
  /// The part whose places are kept; `nil` where none are.
  private let traced: String?
  let changes: TrackedChanges

  init(
    styles: WordStyles, numbering: WordNumbering, notes: [WordNotes.Kind: WordNotes] = [:],
    changes: TrackedChanges = .final, traced: String? = nil
  ) {
    self.changes = changes
    self.traced = traced
    self.styles = styles
    lists = WordLists(numbering, styles)
    self.notes = notes
  }

  /// Reads the paragraphs and tables in the element at hand and returns what has been read since the last time.
  func read(_ events: XMLEvents, at path: String) throws(InputError) -> [Rendition.Paragraph] {
    var counts = WordCounts()
    try blocks(events, in: WordPlace(path: path), counts: &counts)
    flush(WordPlace(path: path), &counts)
    defer { paragraphs = [] }
    return paragraphs
  }

  // MARK: Blocks

  func blocks(_ events: XMLEvents, in place: WordPlace, counts: inout WordCounts) throws(InputError) {
    try events.children { node throws(InputError) in try block(node, of: events, in: place, counts: &counts) }
  }

  func block(
    _ node: XMLEvents.Node, of events: XMLEvents, in place: WordPlace, counts: inout WordCounts
  ) throws(InputError) {
    guard case .element(let name) = node else { return }
    switch name {
    case "p": try paragraph(events, in: place, counts: &counts)
    case "tbl":
      flush(place, &counts)
      counts.tables += 1
      var table = WordTable(path: "\(place.path)/t\(counts.tables)")
      try rows(events, &table)
    case "sdt", "sdtContent", "customXml", "smartTag": try blocks(events, in: place, counts: &counts)
    case _ where changes.shows(name): try blocks(events, in: place, counts: &counts)
    case "AlternateContent":
      var isTaken = false
      try events.children { node throws(InputError) in
        guard node == .element("Choice") || node == .element("Fallback"), !isTaken else { return }
        let before = paragraphs.count
        try blocks(events, in: place, counts: &counts)
        isTaken = paragraphs.count > before
      }
    default: return
    }
  }

  private func paragraph(_ events: XMLEvents, in place: WordPlace, counts: inout WordCounts) throws(InputError) {
    var draft = counts.carried ?? WordDraft()
    counts.carried = nil
    draft.properties = WordStyles.Properties()
    if let traced, draft.origin == nil { draft.origin = Rendition.Origin(part: traced, element: events.tag) }
    let path = "\(place.path)/p\(counts.paragraphs + 1)"
    try events.children { node throws(InputError) in
      if node == .element("pPr") {
        draft.properties = try WordStyles.properties(events, changes)
      } else {
        try inline(node, of: events, path: path, into: &draft)
      }
    }
    fields.endParagraph()
    if draft.properties.isMarkDeleted {
      counts.carried = draft
    } else {
      counts.paragraphs += 1
      add(draft, to: place, path: path)
    }
  }

  /// Takes a paragraph whose mark is deleted for itself where none follows.
  func flush(_ place: WordPlace, _ counts: inout WordCounts) {
    guard let draft = counts.carried else { return }
    counts.carried = nil
    guard draft.extent != WordDraft().extent else { return }
    counts.paragraphs += 1
    add(draft, to: place, path: "\(place.path)/p\(counts.paragraphs)")
  }

  private func add(_ draft: WordDraft, to place: WordPlace, path: String) {
    let style = styles.resolved(draft.properties.style)
    let position = lists.place(draft.properties, style)
    // A paragraph without text has a number, too.
    let marker = position.flatMap { lists.next($0) }
    let text = draft.text.trimmingWhitespace.description
    if !text.isEmpty {
      let outline = draft.properties.outline ?? style.outline
      let heading = outline.flatMap { (0..<9).contains($0) ? $0 : nil }
      let kind: Rendition.Kind =
        if place.cell != nil {
          .cell
        } else if let named = style.kind {
          named
        } else if heading != nil {
          .heading
        } else {
          marker == nil ? .paragraph : .listItem
        }
      let level = kind == .heading ? heading ?? 0 : marker == nil ? 0 : position?.level ?? 0
      var paragraph = Rendition.Paragraph(
        kind: kind, marker: marker, level: level, text: text, place: path, cell: place.cell)
      paragraph.origin = draft.origin?.trimmed(from: draft.text, to: text)
      paragraphs.append(paragraph)
    }
    for note in draft.notes {
      for var paragraph in notes[note.kind]?.next(note.id) ?? [] {
        paragraph.origin?.reference = note.tag
        paragraphs.append(paragraph)
      }
    }
    for box in draft.boxes { paragraphs += box }
  }

  // MARK: Inside a paragraph

  /// What holds no text that is shown: codes of fields, properties, the sound above a word.
  private static let hidden: Set<String> = [
    "instrText", "delInstrText", "fldData", "ffData", "rt", "pPr", "rPr", "sdtPr",
    "sdtEndPr",
    "tblPr", "customXmlPr", "smartTagPr", "docPr", "binData",
  ]

  private func inline(
    _ node: XMLEvents.Node, of events: XMLEvents, path: String, into draft: inout WordDraft
  ) throws(InputError) {
    guard case .element(let name) = node, !Self.hidden.contains(name), !changes.hides(name) else { return }
    switch name {
    case "t", "delText":
      let keepsSpace = events.attribute("space") == "preserve"
      let tag = events.tag
      let text = try events.text()
      show(keepsSpace ? text : text.trimmingWhitespace.description, in: &draft, tag: tag, isText: true)
    case "tab", "ptab": show("\t", in: &draft, tag: events.tag)
    case "br", "cr": show("\n", in: &draft, tag: events.tag)
    case "noBreakHyphen": show("\u{2011}", in: &draft, tag: events.tag)
    // It is shown at the end of a line only.
    case "softHyphen": return
    case "sym": show(WordSymbols.sign(events.attribute("char") ?? ""), in: &draft, tag: events.tag)
    case "fldChar": fields.read(events.attribute("fldCharType"))
    case "footnoteReference", "endnoteReference":
      let kind: WordNotes.Kind = name == "footnoteReference" ? .footnote : .endnote
      if let id = events.attribute("id") {
        draft.notes.append(WordNotes.Reference(kind: kind, id: id, tag: events.tag))
      }
    case "txbxContent": try box(events, path: path, into: &draft)
    case "AlternateContent":
      // The same thing for newer and for older programs: the first that says something counts.
      var isTaken = false
      try events.children { node throws(InputError) in
        guard node == .element("Choice") || node == .element("Fallback"), !isTaken else { return }
        let before = draft.extent
        try events.children { node throws(InputError) in try inline(node, of: events, path: path, into: &draft) }
        isTaken = draft.extent != before
      }
    default: try events.children { node throws(InputError) in try inline(node, of: events, path: path, into: &draft) }
    }
  }

  private func show(_ text: String, in draft: inout WordDraft, tag: Int, isText: Bool = false) {
    guard fields.areShown, !text.isEmpty else { return }
    draft.origin?.add(text, after: draft.text, tag: tag, isText: isText)
    draft.text += text
  }

  private func box(_ events: XMLEvents, path: String, into draft: inout WordDraft) throws(InputError) {
    let (before, open) = (paragraphs, fields)
    (paragraphs, fields) = ([], WordFields())
    defer { (paragraphs, fields) = (before, open) }
    var counts = WordCounts()
    let place = WordPlace(path: "\(path)/box\(draft.boxes.count + 1)")
    try blocks(events, in: place, counts: &counts)
    flush(place, &counts)
    if !paragraphs.isEmpty { draft.boxes.append(paragraphs) }
  }
}
