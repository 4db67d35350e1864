import BilingualText

/// Reads the paragraphs of an OpenDocument text. What tracked changes have deleted stands apart in the file and is not read.
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

  init(_ styles: ODTStyles) { self.styles = styles }

  /// Reads the element at hand.
  func read(_ events: XMLEvents) throws(InputError) -> [Rendition.Paragraph] {
    var place = Place(path: "body")
    try blocks(events, &place)
    return paragraphs
  }

  func blocks(_ events: XMLEvents, _ place: inout Place) throws(InputError) {
    try events.children { node throws(InputError) in
      guard case .element(let name) = node else { return }
      try block(name, events, &place)
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

  private func block(_ name: String, _ events: XMLEvents, _ place: inout Place) throws(InputError) {
    switch name {
    case "p", "h": try paragraph(name, events, &place)
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
    case "table":
      place.tables += 1
      var table = ODTTable(path: "\(place.path)/t\(place.tables)")
      try rows(events, &table)
    case "text-box", "custom-shape", "rect", "ellipse", "circle", "polygon", "path", "line", "connector":
      var text = ODTText()
      try box(events, place.path, &text)
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

  private func paragraph(_ name: String, _ events: XMLEvents, _ place: inout Place) throws(InputError) {
    let style = events.attribute("style-name")
    let outline = name == "h" ? max(events.number("outline-level") ?? 1, 1) : nil
    let isCounted = events.attribute("is-list-header") != "true"
    let path = "\(place.path)/p\(place.paragraphs + 1)"
    var text = ODTText()
    try inline(events, path, &text)
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
      paragraphs.append(
        Rendition.Paragraph(
          kind: kind, marker: number?.marker, level: depth, text: plain, place: path, cell: place.cell))
    }
    paragraphs += text.notes + text.boxes
  }

  private func inline(_ events: XMLEvents, _ path: String, _ text: inout ODTText) throws(InputError) {
    try events.children { node throws(InputError) in
      switch node {
      case .text(let characters): text.add(characters)
      case .element("s"): text.addSign(" ", count: events.number("c") ?? 1)
      case .element("tab"): text.addSign("\t")
      case .element("line-break"): text.addSign("\n")
      case .element("note"): try note(events, &text)
      case .element("text-box"), .element("custom-shape"), .element("rect"), .element("ellipse"), .element("circle"),
        .element("polygon"), .element("path"), .element("line"), .element("connector"):
        try box(events, path, &text)
      case .element(let name): if !Self.hidden.contains(name) { try inline(events, path, &text) }
      }
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

  private func box(_ events: XMLEvents, _ path: String, _ text: inout ODTText) throws(InputError) {
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
