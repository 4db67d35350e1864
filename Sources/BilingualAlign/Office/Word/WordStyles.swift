import BilingualText

/// What paragraphs are by their style: a title, a heading, an item of a list.
/// Source: ECMA-376, 5th edition, part 1, §17.7.
struct WordStyles {
  /// What a style or a paragraph says itself.
  struct Properties {
    var style: String?
    /// From 0; 9 is body text.
    var outline: Int?
    /// Of a list; 0 takes a paragraph out of its list.
    var list: Int?
    var level: Int?
    /// The paragraph's mark is deleted: it goes on with the next one.
    var isMarkDeleted = false
  }

  private struct Style {
    var base: String?
    var properties = Properties()
    /// By its name.
    var kind: Rendition.Kind?
    var heading: Int?
  }

  /// What a style comes to with all that it is based on.
  struct Resolved {
    var kind: Rendition.Kind?
    var outline: Int?
    var list: Int?
    var level: Int?
    /// The style that names the list.
    var listStyle: String?
  }

  private var styles: [String: Style] = [:]
  private var standard: String?

  init(_ events: XMLEvents?) throws(InputError) {
    guard let events else { return }
    _ = try events.root()
    try events.children { node throws(InputError) in
      guard case .element("style") = node, let id = events.attribute("styleId") else { return }
      if events.attribute("type") == "paragraph", Self.isOn(events.attribute("default") ?? "0") { standard = id }
      var style = Style()
      try events.children { node throws(InputError) in
        switch node {
        case .element("name"):
          let name = (events.attribute("val") ?? "").lowercased()
          style.kind = Self.kind(name)
          style.heading = StyleName.headingLevel(
            name, after: ["heading", "\u{C81C}\u{BAA9}"], needsSpace: false, mostDigits: 1)
        case .element("basedOn"): style.base = events.attribute("val")
        case .element("pPr"): style.properties = try Self.properties(events)
        default: return
        }
      }
      styles[id] = style
    }
  }

  /// The list of a numbering style.
  func list(ofNumbering style: String) -> Int? { styles[style]?.properties.list }

  /// - Complexity: O(length of the chain), at most ``StyleChain/longest``.
  func resolved(_ id: String?) -> Resolved {
    var result = Resolved()
    var (next, steps) = (id ?? standard, 0)
    while let id = next, let style = styles[id], steps < StyleChain.longest {
      steps += 1
      if result.outline == nil { result.outline = style.properties.outline ?? style.heading }
      if result.list == nil, let list = style.properties.list { (result.list, result.listStyle) = (list, id) }
      if result.level == nil { result.level = style.properties.level }
      if result.kind == nil { result.kind = style.kind }
      next = style.base
    }
    return result
  }

  private static func kind(_ name: String) -> Rendition.Kind? {
    if name == "title" || name == "\u{C81C}\u{BAA9}" { return .title }
    return name == "caption" || name == "\u{CEA1}\u{C158}" ? .caption : nil
  }

  // MARK: Properties

  /// Reads a `w:pPr`. What it was before a tracked change is only read where that is asked for.
  static func properties(_ events: XMLEvents, _ changes: TrackedChanges = .final) throws(InputError) -> Properties {
    var properties = Properties()
    try events.children { node throws(InputError) in
      switch node {
      case .element("pStyle"): properties.style = events.attribute("val")
      case .element("outlineLvl"): properties.outline = events.number("val")
      case .element("numPr"):
        try events.children { node throws(InputError) in
          switch node {
          case .element("numId"): properties.list = events.number("val")
          case .element("ilvl"): properties.level = events.number("val")
          default: return
          }
        }
      case .element("rPr"):
        try events.children { node throws(InputError) in
          if case .element(let name) = node, changes.hides(name) { properties.isMarkDeleted = true }
        }
      case .element("pPrChange"):
        guard changes == .original else { return }
        try events.children { node throws(InputError) in
          guard node == .element("pPr") else { return }
          let isMarkDeleted = properties.isMarkDeleted
          properties = try Self.properties(events)
          properties.isMarkDeleted = isMarkDeleted
        }
      default: return
      }
    }
    return properties
  }

  /// Whether a switch, such as `w:isLgl`, is on.
  static func isOn(_ events: XMLEvents) -> Bool { isOn(events.attribute("val") ?? "1") }

  private static func isOn(_ value: String) -> Bool { !["0", "false", "off"].contains(value) }
}
