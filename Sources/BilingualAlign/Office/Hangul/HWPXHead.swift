import BilingualText

/// Reads the head of an HWPX file: numberings, bullets, shapes of paragraphs, styles.
struct HWPXHead {
  private let xml: XMLEvents
  private var styles: HangulStyles

  static func read(_ bytes: [UInt8], path: String, part: String, into styles: inout HangulStyles) throws(InputError) {
    var head = HWPXHead(xml: try XMLEvents(bytes, path: path, part: part), styles: styles)
    _ = try head.xml.root()
    try head.lists()
    styles = head.styles
  }

  private mutating func lists() throws(InputError) {
    try xml.children { node throws(InputError) in
      guard case .element(let name) = node else { return }
      switch name {
      case "refList", "numberings", "bullets", "paraProperties", "styles": try lists()
      case "numbering": try numbering()
      case "bullet": bullet()
      case "paraPr": try shape()
      case "style": style()
      default: break
      }
    }
  }

  private mutating func numbering() throws(InputError) {
    guard let id = xml.number("id") else { return }
    var levels: [HangulNumberings.Level] = []
    try xml.children { node throws(InputError) in
      guard node == .element("paraHead") else { return }
      let level = xml.number("level") ?? levels.count + 1
      var found = HangulNumberings.Level(template: "")
      found.start = xml.number("start") ?? 1
      found.format = NumberFormat(hwpx: xml.attribute("numFormat") ?? "")
      found.template = NumberTemplate.bounded(try xml.text())
      guard (1...10).contains(level) else { return }
      while levels.count < level { levels.append(HangulNumberings.Level(template: "")) }
      levels[level - 1] = found
    }
    styles.numberings.lists[id] = levels
  }

  private mutating func bullet() {
    guard let id = xml.number("id") else { return }
    let checked = xml.attribute("checkedChar").flatMap { $0.isEmpty ? nil : $0 }
    styles.bullets[id] = HangulStyles.Bullet(
      sign: NumberTemplate.bounded(xml.attribute("char") ?? ""), checked: checked.map(NumberTemplate.bounded))
  }

  private mutating func shape() throws(InputError) {
    guard let id = xml.number("id") else { return }
    var shape = HangulStyles.Shape()
    shape.isChecked = xml.attribute("checked") == "1"
    try xml.children { node throws(InputError) in
      guard node == .element("heading") else { return }
      switch xml.attribute("type") {
      case "OUTLINE": shape.head = .outline
      case "NUMBER": shape.head = .number
      case "BULLET": shape.head = .bullet
      default: shape.head = .none
      }
      shape.list = xml.number("idRef") ?? 0
      shape.level = xml.number("level") ?? 0
    }
    styles.shapes[id] = shape
  }

  private mutating func style() {
    guard let id = xml.number("id") else { return }
    styles.styles[id] = HangulStyles.Style(
      name: xml.attribute("name") ?? "", english: xml.attribute("engName") ?? "")
  }
}
