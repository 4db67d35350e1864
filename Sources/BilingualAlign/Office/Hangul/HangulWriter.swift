import BilingualText

/// Makes a rendition of the paragraphs of a Hangul file: numbers them, says what each is and where it stands.
struct HangulWriter {
  /// Paragraphs with text. A long book has some ten thousand.
  static let mostParagraphs = 1_000_000

  private let format: Rendition.Format
  private let path: String
  private let styles: HangulStyles
  private var numberings: HangulNumberings
  private var outline = 0
  private var paragraphs: [Rendition.Paragraph] = []
  /// How many of them there have been in the document.
  private var (tables, boxes, footnotes, endnotes, captions) = (0, 0, 0, 0, 0)

  /// Where a paragraph stands.
  private struct Scene {
    var kind: Rendition.Kind?
    var cell: Rendition.Cell?
    var place: String
    var number: String?
  }

  init(_ format: Rendition.Format, _ styles: HangulStyles, path: String) {
    self.format = format
    self.path = path
    self.styles = styles
    numberings = styles.numberings
  }

  var rendition: Rendition { Rendition(format: format, paragraphs: paragraphs) }

  /// Adds a paragraph of the body.
  /// - Parameter place: its section and its number there, from 1.
  mutating func add(_ paragraph: HangulParagraph, section: Int, number: Int) throws(InputError) {
    try write(paragraph, Scene(place: "s\(section)/p\(number)"))
  }

  private mutating func write(_ list: [HangulParagraph], _ scene: Scene) throws(InputError) {
    var number = scene.number
    for (index, paragraph) in list.enumerated() {
      var inner = scene
      inner.place += "/p\(index + 1)"
      inner.number = paragraph.number ?? number
      number = nil
      try write(paragraph, inner)
    }
  }

  private mutating func write(_ paragraph: HangulParagraph, _ scene: Scene) throws(InputError) {
    if let outline = paragraph.outline { self.outline = outline }
    let head = head(of: paragraph)
    if paragraph.text.unicodeScalars.contains(where: { !$0.properties.isWhitespace }) {
      guard paragraphs.count < Self.mostParagraphs else {
        throw InputError(path: path, "more than \(Self.mostParagraphs) paragraphs, which is the limit")
      }
      var written = Rendition.Paragraph(
        kind: scene.kind ?? head.kind, marker: scene.number ?? head.marker, level: head.level, text: paragraph.text,
        place: scene.place, cell: scene.cell)
      written.origin = paragraph.origin
      paragraphs.append(written)
    }
    for object in paragraph.objects { try write(object, scene) }
  }

  private mutating func write(_ object: HangulObject, _ scene: Scene) throws(InputError) {
    switch object {
    case .table(let cells, let caption):
      tables += 1
      let place = scene.place + "/tbl\(tables)"
      try write(caption, Scene(kind: .caption, place: place + "/caption"))
      for cell in cells {
        let inner = Scene(
          kind: .cell, cell: Rendition.Cell(row: cell.row, column: cell.column),
          place: place + "/r\(cell.row)c\(cell.column)")
        try write(cell.paragraphs, inner)
      }
    case .box(let texts, let caption):
      boxes += 1
      var inner = scene
      inner.place += "/box\(boxes)"
      inner.number = nil
      try write(texts, inner)
      try write(caption, Scene(kind: .caption, place: inner.place + "/caption"))
    case .note(let kind, let texts, let number):
      let name: String
      switch kind {
      case .footnote:
        footnotes += 1
        name = "footnote\(footnotes)"
      case .endnote:
        endnotes += 1
        name = "endnote\(endnotes)"
      }
      try write(texts, Scene(kind: .footnote, place: name, number: number))
    case .equation(let script):
      try write(HangulParagraph(shape: -1, style: -1, text: script), Scene(kind: .equation, place: scene.place + "/eq"))
    }
  }

  /// What the shape and the style of a paragraph say; counts its number.
  private mutating func head(of paragraph: HangulParagraph) -> (kind: Rendition.Kind, marker: String?, level: Int) {
    let shape = styles.shapes[paragraph.shape] ?? HangulStyles.Shape()
    let style = styles.styles[paragraph.style] ?? HangulStyles.Style()
    var (kind, marker, level) = (Rendition.Kind.paragraph, String?.none, 0)
    switch shape.head {
    case .none: break
    case .outline:
      let list = shape.list == 0 ? outline : shape.list
      marker = numberings.next(list, isOutline: true, level: shape.level)
      (kind, level) = (.heading, shape.level)
    case .number:
      marker = numberings.next(shape.list, isOutline: false, level: shape.level)
      (kind, level) = (marker == nil ? .paragraph : .listItem, shape.level)
    case .bullet:
      marker = styles.bullets[shape.list]?.shown(isChecked: shape.isChecked)
      (kind, level) = (marker == nil ? .paragraph : .listItem, shape.level)
    }
    if style.isTitle {
      kind = .title
    } else if let outlineLevel = style.outlineLevel {
      (kind, level) = (.heading, max(level, outlineLevel))
    }
    return (kind, marker, level)
  }
}
