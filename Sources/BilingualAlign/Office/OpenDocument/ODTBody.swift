import BilingualText

/// Reads the paragraphs of an OpenDocument text. What tracked changes have deleted stands apart in the file;
/// it is read in its place, and what was inserted is not, where the text before the changes is asked for.
final class ODTBody {
  /// Where the reader stands, and the number of the next paragraph and table there.
  struct Place {
    var path: String
    var cell: Rendition.Cell?
    var paragraphs = 0
    var tables = 0
    /// In a note.
    var isNote = false
  }

  private let styles: ODTStyles
  private var lists = ODTLists()
  private var paragraphs: [Rendition.Paragraph] = []
  private var noteCount = 0

  private let reading: TrackedChanges
  private var changes = ODTChanges()
  /// What was there of a paragraph whose end was inserted: it goes on in the next one.
  private var carried: ODTText?

  init(_ styles: ODTStyles, _ reading: TrackedChanges) {
    self.styles = styles
    self.reading = reading
  }

  /// Reads the element at hand.
  func read(_ events: XMLEvents) throws(InputError) -> [Rendition.Paragraph] {
    var place = Place(path: "body")
    try blocks(events, &place)
    flush()
    return paragraphs
  }

  func blocks(_ events: XMLEvents, _ place: inout Place) throws(InputError) {
    try events.children { node throws(InputError) in
      guard case .element(let name) = node else { return }
      try block(name, events: events, at: &place)
    }
  }

  /// What holds no text of the document.
  private static let hidden: Set<String> = [
    "tracked-changes", "forms", "annotation", "sequence-decls", "variable-decls", "user-field-decls",
    "dde-connection-decls",
    "table-of-content-source", "illustration-index-source", "table-index-source", "object-index-source",
    "user-index-source", "alphabetical-index-source", "bibliography-source", "title", "desc", "event-listeners",
    "image", "object", "plugin", "control", "number", "ruby-text", "script", "table-column", "shapes", "settings",
  ]

  private func block(_ name: String, events: XMLEvents, at place: inout Place) throws(InputError) {
    switch name {
    case "p", "h": try paragraph(name, events: events, at: &place)
    case "list":
      lists.begin(
        style: events.attribute("style-name"), name: events.attribute("id"),
        isContinued: events.attribute("continue-numbering").map { $0 == "true" },
        other: events.attribute("continue-list"))
      try items(events, &place)
      lists.end()
    case "numbered-paragraph":
      lists.begin(
        style: events.attribute("style-name"), name: events.attribute("list-id"),
        isContinued: events.attribute("continue-numbering") != "false", other: events.attribute("list-id"))
      lists.beginItem(start: events.number("start-value"), style: nil, isNumbered: true)
      try blocks(events, &place)
      lists.end()
    case "tracked-changes":
      guard reading == .original else { return }
      var read = ODTChanges()
      try read.read(events) { events throws(InputError) in
        var text = ODTText()
        try inline(events, path: "", into: &text)
        return text.text
      }
      changes = read
    case "change", "change-start", "change-end":
      for text in changes.meet(name, events.attribute("change-id")) { addPlain(text, place) }
    case "table":
      flush()
      place.tables += 1
      var table = ODTTable(path: "\(place.path)/t\(place.tables)")
      try rows(events, &table)
    case "text-box", "custom-shape", "rect", "ellipse", "circle", "polygon", "path", "line", "connector":
      var text = ODTText()
      try box(events, path: place.path, into: &text)
      paragraphs += text.boxes
    case _ where Self.hidden.contains(name): return
    default: try blocks(events, &place)
    }
  }

  private func items(_ events: XMLEvents, _ place: inout Place) throws(InputError) {
    try events.children { node throws(InputError) in
      switch node {
      case .element("list-item"), .element("list-header"):
        lists.beginItem(
          start: events.number("start-value"), style: events.attribute("style-override"),
          isNumbered: node == .element("list-item"))
        try blocks(events, &place)
      default: return
      }
    }
  }

  // MARK: Paragraphs

  private func paragraph(_ name: String, events: XMLEvents, at place: inout Place) throws(InputError) {
    let style = events.attribute("style-name")
    let outline = name == "h" ? max(events.number("outline-level") ?? 1, 1) : nil
    let isCounted = events.attribute("is-list-header") != "true"
    let path = "\(place.path)/p\(place.paragraphs + 1)"
    var text = carried ?? ODTText()
    carried = nil
    try inline(events, path: path, into: &text)
    if changes.isInserting {
      carried = text
      return
    }
    place.paragraphs += 1
    // A paragraph without text has a number, too.
    var number = lists.next(styles.lists, style: styles.list(of: style))
    if number == nil, lists.open.isEmpty, let outline, isCounted {
      number = lists.nextHeading(outline, styles.outline).map { ($0, outline - 1) }
    }
    let (named, level) = styles.kind(style)
    let plain = text.text.trimmingWhitespace.description
    if !plain.isEmpty {
      let kind: Rendition.Kind =
        if place.isNote {
          .footnote
        } else if place.cell != nil {
          .cell
        } else if named == .title {
          .title
        } else if outline != nil {
          .heading
        } else {
          named ?? (number?.marker == nil ? .paragraph : .listItem)
        }
      let depth = kind == .heading ? outline.map { $0 - 1 } ?? level : number?.level ?? 0
      for (index, part) in plain.split(separator: ODTText.paragraphEnd).enumerated() {
        paragraphs.append(
          Rendition.Paragraph(
            kind: kind, marker: index == 0 ? number?.marker : nil, level: depth, text: String(part), place: path,
            cell: place.cell))
      }
    }
    paragraphs += text.notes + text.boxes
  }

  /// Takes a paragraph whose end was inserted for itself where none follows.
  private func flush() {
    guard let text = carried else { return }
    carried = nil
    addPlain(text.text, Place(path: "body"))
    paragraphs += text.notes + text.boxes
  }

  /// Adds a paragraph of deleted text that stands between others.
  private func addPlain(_ text: String, _ place: Place) {
    let plain = text.trimmingWhitespace.description
    if plain.isEmpty { return }
    let kind: Rendition.Kind = place.isNote ? .footnote : place.cell == nil ? .paragraph : .cell
    paragraphs.append(
      Rendition.Paragraph(kind: kind, text: plain, place: "\(place.path)/p\(place.paragraphs + 1)", cell: place.cell))
  }

  private func inline(_ events: XMLEvents, path: String, into text: inout ODTText) throws(InputError) {
    try events.children { node throws(InputError) in
      switch node {
      case .element("change"), .element("change-start"), .element("change-end"):
        guard case .element(let name) = node else { return }
        let deleted = changes.meet(name, events.attribute("change-id"))
        for (index, part) in deleted.enumerated() {
          if index > 0 { text.addSign(ODTText.paragraphEnd) }
          text.add(part)
        }
      case .text, .element("s"), .element("tab"), .element("line-break"):
        if changes.isInserting { return }
        signs(of: node, in: events, into: &text)
      case .element("note"): if !changes.isInserting { try note(events, &text) }
      case .element("text-box"), .element("custom-shape"), .element("rect"), .element("ellipse"), .element("circle"),
        .element("polygon"), .element("path"), .element("line"), .element("connector"):
        try box(events, path: path, into: &text)
      case .element(let name): if !Self.hidden.contains(name) { try inline(events, path: path, into: &text) }
      }
    }
  }

  private func signs(of node: XMLEvents.Node, in events: XMLEvents, into text: inout ODTText) {
    switch node {
    case .text(let characters): text.add(characters)
    case .element("s"): text.addSign(" ", count: events.number("c") ?? 1)
    case .element("tab"): text.addSign("\t")
    default: text.addSign("\n")
    }
  }

  /// Reads paragraphs that stand elsewhere than in the text around them.
  private func apart(_ events: XMLEvents, _ place: Place) throws(InputError) -> [Rendition.Paragraph] {
    let (outside, open) = (paragraphs, lists)
    paragraphs = []
    // A list in a box is none in the list around it.
    lists = ODTLists()
    defer { (paragraphs, lists) = (outside, open) }
    var place = place
    try blocks(events, &place)
    return paragraphs
  }

  private func box(_ events: XMLEvents, path: String, into text: inout ODTText) throws(InputError) {
    text.boxCount += 1
    text.boxes += try apart(events, Place(path: "\(path)/box\(text.boxCount)"))
  }

  private func note(_ events: XMLEvents, _ text: inout ODTText) throws(InputError) {
    noteCount += 1
    let kind = events.attribute("note-class") == "endnote" ? "endnote" : "footnote"
    let place = Place(path: "\(kind)\(noteCount)", isNote: true)
    var marker = ""
    try events.children { node throws(InputError) in
      switch node {
      case .element("note-citation"): marker = try events.text().trimmingWhitespace.description
      case .element("note-body"):
        var read = try apart(events, place)
        if !read.isEmpty, !marker.isEmpty { read[0].marker = marker }
        text.notes += read
      default: return
      }
    }
  }
}
