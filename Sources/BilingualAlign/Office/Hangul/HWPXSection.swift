import BilingualText

/// Reads a section of an HWPX file, paragraph by paragraph.
struct HWPXSection {
  private let xml: XMLEvents
  /// True between the marks of text that is not read, deleted or inserted, which may stand in different paragraphs.
  private var isDeleting = false
  /// The part's name, where the places of texts are kept.
  private let traced: String?
  private let changes: TrackedChanges

  /// Calls `body` with each paragraph of the section.
  static func read(
    _ bytes: [UInt8], path: String, part: String, changes: TrackedChanges = .final, traced: Bool = false,
    body: (HangulParagraph) throws(InputError) -> Void
  ) throws(InputError) {
    var section = HWPXSection(
      xml: try XMLEvents(bytes, path: path, part: part), traced: traced ? part : nil, changes: changes)
    let root = try section.xml.root()
    guard root == "sec" else { throw section.xml.error("no section of an HWPX document") }
    try section.paragraphs(body)
  }

  /// Reads the paragraphs in the element at hand.
  private mutating func paragraphs(_ body: (HangulParagraph) throws(InputError) -> Void) throws(InputError) {
    let outside = isDeleting
    isDeleting = false
    var open: HangulParagraph?
    try xml.children { node throws(InputError) in
      guard node == .element("p") else { return }
      let next = try paragraph()
      if open?.joinsNext == true { open?.join(next) } else { open = next }
      guard let whole = open, !whole.joinsNext else { return }
      open = nil
      try body(whole)
    }
    if let open { try body(open) }
    isDeleting = outside
  }

  private mutating func list() throws(InputError) -> [HangulParagraph] {
    var list: [HangulParagraph] = []
    try paragraphs { list.append($0) }
    return list
  }

  /// Reads the paragraphs of all `subList` in the element at hand.
  private mutating func lists() throws(InputError) -> [HangulParagraph] {
    var all: [HangulParagraph] = []
    try xml.children { node throws(InputError) in
      if node == .element("subList") { all += try list() }
    }
    return all
  }

  private mutating func paragraph() throws(InputError) -> HangulParagraph {
    var paragraph = HangulParagraph()
    paragraph.origin = traced.map { Rendition.Origin(part: $0, element: xml.tag) }
    paragraph.shape = xml.number("paraPrIDRef") ?? 0
    paragraph.style = xml.number("styleIDRef") ?? 0
    try xml.children { node throws(InputError) in
      if node == .element("run") { try run(&paragraph) }
    }
    if isDeleting { paragraph.joinsNext = true }
    return paragraph
  }

  // MARK: What is in a run

  private mutating func run(_ paragraph: inout HangulParagraph) throws(InputError) {
    try xml.children { node throws(InputError) in
      if case .element(let name) = node { try content(name, &paragraph) }
    }
  }

  private mutating func content(_ name: String, _ paragraph: inout HangulParagraph) throws(InputError) {
    switch name {
    case "t": try text(&paragraph)
    case "ctrl": try controls(&paragraph)
    case "secPr": paragraph.outline = xml.number("outlineShapeIDRef")
    case "tbl":
      let table = try table()
      if !isDeleting { paragraph.objects.append(table) }
    case "switch": try firstBranch(&paragraph)
    case "equation":
      let script = try equation()
      if !isDeleting, !script.isEmpty { paragraph.objects.append(.equation(script)) }
    case "compose": if !isDeleting { paragraph.text += xml.attribute("composeText") ?? "" }
    case "dutmal": try annotated(&paragraph)
    case "btn", "checkBtn", "radioBtn", "comboBox", "edit", "listBox", "scrollBar": break
    default:
      let (texts, caption) = try drawing()
      if !isDeleting, !(texts.isEmpty && caption.isEmpty) { paragraph.objects.append(.box(texts, caption: caption)) }
    }
  }

  /// Two forms of the same thing, for readers of different age: one of them is taken.
  private mutating func firstBranch(_ paragraph: inout HangulParagraph) throws(InputError) {
    var isTaken = false
    try xml.children { node throws(InputError) in
      guard case .element = node, !isTaken else { return }
      isTaken = true
      try run(&paragraph)
    }
  }

  private mutating func text(_ paragraph: inout HangulParagraph) throws(InputError) {
    // Of the text between two tags, which may come in pieces.
    var (last, bytes) = (-1, 0)
    try xml.children { node throws(InputError) in
      switch node {
      case .text(let text):
        if xml.tag != last { (last, bytes) = (xml.tag, 0) }
        if !isDeleting {
          paragraph.origin?.add(text, after: paragraph.text, tag: last, isText: true, skipped: bytes)
          paragraph.text += text
        }
        bytes += text.utf8.count
      case .element(changes == .final ? "deleteBegin" : "insertBegin"): isDeleting = true
      case .element(changes == .final ? "deleteEnd" : "insertEnd"):
        isDeleting = false
        if xml.attribute("paraend") == "1" { paragraph.joinsNext = true }
      case .element(let name): if !isDeleting { paragraph.text += Self.signs[name] ?? "" }
      }
    }
  }

  private static let signs = ["lineBreak": "\n", "tab": "\t", "nbSpace": "\u{A0}", "fwSpace": " ", "hyphen": "-"]

  /// The main text of a word with another one above it.
  private mutating func annotated(_ paragraph: inout HangulParagraph) throws(InputError) {
    try xml.children { node throws(InputError) in
      guard node == .element("mainText") else { return }
      let main = try xml.text()
      if !isDeleting { paragraph.text += main }
    }
  }

  private mutating func equation() throws(InputError) -> String {
    var script = ""
    try xml.children { node throws(InputError) in
      if node == .element("script") { script += try xml.text() }
    }
    return script
  }

  // MARK: Controls

  private mutating func controls(_ paragraph: inout HangulParagraph) throws(InputError) {
    try xml.children { node throws(InputError) in
      guard case .element(let name) = node else { return }
      switch name {
      case "footNote", "endNote":
        let number = xml.attribute("number").map { $0 + Self.sign(xml.attribute("suffixChar")) }
        let texts = try lists()
        let kind = name == "footNote" ? HangulNote.footnote : .endnote
        if !isDeleting { paragraph.objects.append(.note(kind, texts, number: number)) }
      case "autoNum": try automaticNumber(&paragraph)
      default: break
      }
    }
  }

  /// A sign by its code: `41` is the closing bracket.
  private static func sign(_ code: String?) -> String {
    guard let code, let value = UInt32(code), value >= 0x20, let scalar = Unicode.Scalar(value) else { return "" }
    return String(scalar)
  }

  private mutating func automaticNumber(_ paragraph: inout HangulParagraph) throws(InputError) {
    let kind = xml.attribute("numType")
    var number = xml.attribute("num") ?? ""
    try xml.children { node throws(InputError) in
      guard node == .element("autoNumFormat") else { return }
      if let value = Int(number) { number = NumberFormat(hwpx: xml.attribute("type") ?? "").text(value) }
      number = (xml.attribute("prefixChar") ?? "") + number + (xml.attribute("suffixChar") ?? "")
    }
    switch kind {
    case "FOOTNOTE", "ENDNOTE": paragraph.number = number
    case "PAGE", "TOTAL_PAGE": break
    default: if !isDeleting { paragraph.text += number }
    }
  }

  // MARK: Tables and drawings

  private mutating func table() throws(InputError) -> HangulObject {
    var cells: [HangulCell] = []
    var caption: [HangulParagraph] = []
    try xml.children { node throws(InputError) in
      switch node {
      case .element("caption"): caption += try lists()
      case .element("tr"):
        try xml.children { node throws(InputError) in
          if node == .element("tc") { cells.append(try cell()) }
        }
      default: break
      }
    }
    return .table(cells: cells, caption: caption)
  }

  private mutating func cell() throws(InputError) -> HangulCell {
    var cell = HangulCell(row: 1, column: 1, paragraphs: [])
    try xml.children { node throws(InputError) in
      switch node {
      case .element("subList"): cell.paragraphs += try list()
      case .element("cellAddr"):
        cell.row = 1 + max(0, min(xml.number("rowAddr") ?? 0, 1 << 20))
        cell.column = 1 + max(0, min(xml.number("colAddr") ?? 0, 1 << 20))
      default: break
      }
    }
    return cell
  }

  /// The texts of a drawing, and of the drawings grouped in it, and its caption.
  private mutating func drawing() throws(InputError) -> (texts: [HangulParagraph], caption: [HangulParagraph]) {
    var texts: [HangulParagraph] = []
    var caption: [HangulParagraph] = []
    try xml.children { node throws(InputError) in
      guard case .element(let name) = node else { return }
      switch name {
      case "drawText": texts += try lists()
      case "caption": caption += try lists()
      default:
        let inner = try drawing()
        texts += inner.texts
        caption += inner.caption
      }
    }
    return (texts, caption)
  }
}
