import BilingualText

/// The lists that a Word document defines.
/// Source: ECMA-376, 5th edition, part 1, §17.9.
struct WordNumbering {
  struct Level {
    var start = 1
    var format = NumberFormat.decimal
    var isBullet = false
    /// With `%1` for the number of the first level.
    var text = ""
    /// Numbers of all levels in digits.
    var isLegal = false
    /// After which level, from 1, it begins again; 0 for never, `nil` for any above it.
    var restart: Int?
    /// The style whose paragraphs have this level.
    var style: String?
  }

  /// A list that others refer to.
  struct Definition {
    var levels: [Int: Level] = [:]
    /// The numbering style in which the levels are.
    var link: String?
  }

  /// A use of a definition.
  struct Instance {
    var definition = 0
    var starts: [Int: Int] = [:]
    var levels: [Int: Level] = [:]
  }

  private(set) var definitions: [Int: Definition] = [:]
  private(set) var instances: [Int: Instance] = [:]
  static let levelCount = 9

  /// - Parameter events: of the part `numbering`; `nil` where there is none.
  init(_ events: XMLEvents?) throws(InputError) {
    guard let events else { return }
    _ = try events.root()
    try events.children { node throws(InputError) in
      switch node {
      case .element("abstractNum"):
        guard let id = events.number("abstractNumId") else { return }
        definitions[id] = try Self.definition(events)
      case .element("num"):
        guard let id = events.number("numId") else { return }
        instances[id] = try Self.instance(events)
      default: return
      }
    }
  }

  /// Returns an instance with its definition and that one's number, through the numbering styles that lie between.
  /// - Parameter style: the instance that a numbering style names.
  func resolved(_ id: Int, style: (String) -> Int?) -> (instance: Instance, definition: Definition, number: Int)? {
    guard let instance = instances[id] else { return nil }
    var number = instance.definition
    for _ in 0..<StyleChain.longest {
      guard let definition = definitions[number] else { return nil }
      guard definition.levels.isEmpty, let link = definition.link, let next = style(link).flatMap({ instances[$0] })
      else {
        return (instance, definition, number)
      }
      number = next.definition
    }
    return nil
  }

  // MARK: Reading

  private static func definition(_ events: XMLEvents) throws(InputError) -> Definition {
    var definition = Definition()
    try events.children { node throws(InputError) in
      switch node {
      case .element("lvl"):
        let place = events.number("ilvl") ?? 0
        guard (0..<levelCount).contains(place) else { return }
        definition.levels[place] = try level(events)
      case .element("numStyleLink"): definition.link = events.attribute("val")
      default: return
      }
    }
    return definition
  }

  private static func instance(_ events: XMLEvents) throws(InputError) -> Instance {
    var instance = Instance()
    try events.children { node throws(InputError) in
      switch node {
      case .element("abstractNumId"): instance.definition = events.number("val") ?? 0
      case .element("lvlOverride"):
        let place = events.number("ilvl") ?? 0
        try events.children { node throws(InputError) in
          switch node {
          case .element("startOverride"): instance.starts[place] = bounded(events.number("val"))
          case .element("lvl"): instance.levels[place] = try level(events)
          default: return
          }
        }
      default: return
      }
    }
    return instance
  }

  private static func level(_ events: XMLEvents) throws(InputError) -> Level {
    var level = Level()
    var (font, isPicture) = ("", false)
    // A format that only newer programs know stands beside one that all know; the first is the shown one.
    var isFormatKnown = false
    func read(_ node: XMLEvents.Node) throws(InputError) {
      guard case .element(let name) = node else { return }
      switch name {
      case "start": level.start = bounded(events.number("val"))
      case "numFmt":
        guard !isFormatKnown else { return }
        let word = events.attribute("val") ?? "decimal"
        level.isBullet = word == "bullet"
        level.format = WordNumberFormats.format(word, events.attribute("format"))
        isFormatKnown = true
      case "lvlText": level.text = NumberTemplate.bounded(events.attribute("val") ?? "")
      case "isLgl": level.isLegal = WordStyles.isOn(events)
      case "lvlRestart": level.restart = events.number("val")
      case "pStyle": level.style = events.attribute("val")
      case "lvlPicBulletId": isPicture = true
      case "rFonts": font = events.attribute("ascii") ?? events.attribute("hAnsi") ?? ""
      case "rPr", "AlternateContent", "Choice", "Fallback": try events.children(read)
      default: return
      }
    }
    try events.children(read)
    if level.isBullet { level.text = isPicture ? "\u{2022}" : WordSymbols.bullet(level.text, font: font) }
    return level
  }

  /// A damaged file has numbers beyond all lists.
  private static func bounded(_ number: Int?) -> Int { min(max(number ?? 1, 0), 1_000_000) }
}
