import BilingualText

/// The styles of paragraphs and lists of an OpenDocument text.
/// Source: OASIS OpenDocument 1.3, part 3, §16.2, §16.30, §16.34.
struct ODTStyles {
  private struct Style {
    var base: String?
    var list: String?
    /// By its outline level and its name; `nil` for a paragraph.
    var kind: (kind: Rendition.Kind, level: Int)?
  }

  private var styles: [String: Style] = [:]
  private(set) var lists: [String: [Int: ODTLevel]] = [:]
  /// How headings are numbered that are in no list; by level from 1.
  private(set) var outline: [Int: ODTLevel] = [:]

  /// Reads what `styles.xml` or the head of `content.xml` defines, in the element at hand.
  mutating func read(_ events: XMLEvents) throws(InputError) {
    try events.children { node throws(InputError) in
      guard case .element(let name) = node else { return }
      switch name {
      case "styles", "automatic-styles": try read(events)
      case "style":
        guard events.attribute("family") == "paragraph", let id = events.attribute("name") else { return }
        let name = (events.attribute("display-name") ?? id.replacing("_20_", with: " ")).lowercased()
        styles[id] = Style(
          base: events.attribute("parent-style-name"), list: events.attribute("list-style-name"),
          kind: Self.kind(name, outline: events.number("default-outline-level")))
      case "list-style":
        guard let id = events.attribute("name") else { return }
        lists[id] = try ODTLevel.levels(events)
      case "outline-style":
        let id = events.attribute("name")
        outline = try ODTLevel.levels(events)
        if let id { lists[id] = outline }
      default: return
      }
    }
  }

  /// What a paragraph is by its style and those that it is based on.
  /// - Complexity: O(length of the chain), at most ``StyleChain/longest``.
  func kind(_ id: String?) -> (kind: Rendition.Kind?, level: Int) {
    chain(id).lazy.compactMap(\.kind).first ?? (nil, 0)
  }

  private static func kind(_ name: String, outline: Int?) -> (kind: Rendition.Kind, level: Int)? {
    if name == "title" || name == "\u{C81C}\u{BAA9}" { return (.title, 0) }
    if let level = outline, (1...10).contains(level) { return (.heading, level - 1) }
    if let level = StyleName.headingLevel(name, after: ["heading"], needsSpace: true, mostDigits: 2) {
      return (.heading, level)
    }
    return name == "caption" ? (.caption, 0) : nil
  }

  /// The style of lists that a paragraph's style names.
  func list(of id: String?) -> String? { chain(id).lazy.compactMap(\.list).first }

  private func chain(_ id: String?) -> [Style] {
    var (chain, next) = ([Style](), id)
    while let id = next, let style = styles[id], chain.count < StyleChain.longest {
      chain.append(style)
      next = style.base
    }
    return chain
  }
}

/// A level of a list.
struct ODTLevel {
  var format = NumberFormat.decimal
  var bullet: String?
  var prefix = ""
  var suffix = ""
  /// With `%1%` for the number of the first level; it says what prefix and suffix cannot.
  var pattern: String?
  var start = 1
  /// How many levels' numbers are shown.
  var shown = 1

  /// By level, from 1.
  static func levels(_ events: XMLEvents) throws(InputError) -> [Int: ODTLevel] {
    var levels: [Int: ODTLevel] = [:]
    try events.children { node throws(InputError) in
      guard case .element(let name) = node, let number = events.number("level") else { return }
      var level = ODTLevel()
      switch name {
      case "list-level-style-bullet":
        level.bullet = WordSymbols.bullet(
          NumberTemplate.bounded(events.attribute("bullet-char") ?? ""), font: "")
      case "list-level-style-image": level.bullet = "\u{2022}"
      case "list-level-style-number", "outline-level-style":
        level.format = ODTNumberFormats.format(
          events.attribute("num-format") ?? "", isDoubled: events.attribute("num-letter-sync") == "true")
        level.prefix = NumberTemplate.bounded(events.attribute("num-prefix") ?? "")
        level.suffix = NumberTemplate.bounded(events.attribute("num-suffix") ?? "")
        level.pattern = events.attribute("num-list-format").map(NumberTemplate.bounded)
        level.start = min(max(events.number("start-value") ?? 1, 0), 1_000_000)
        level.shown = min(max(events.number("display-levels") ?? 1, 1), 10)
      default: return
      }
      levels[number] = level
    }
    return levels
  }

  /// Returns the number as shown; `nil` where there is nothing to show.
  /// - Parameters:
  ///   - place: which level this is, from 1.
  ///   - number: the number of a level, from 1, in its own form.
  func text(_ place: Int, _ number: (Int) -> String) -> String? {
    if let bullet { return bullet.isEmpty ? nil : bullet }
    if format == .none { return nil }
    var text: String
    if let pattern {
      text = pattern
      for level in 1...10 where pattern.contains("%\(level)%") {
        text = text.replacing("%\(level)%", with: number(level))
      }
    } else {
      let first = max(1, place - shown + 1)
      text = prefix + (first...max(first, place)).map(number).filter { !$0.isEmpty }.joined(separator: ".") + suffix
    }
    text = text.trimmingWhitespace.description
    return text.isEmpty ? nil : text
  }
}

/// The number formats of OpenDocument; those beyond letters and Roman numerals are named by their first numbers.
/// Source: OASIS OpenDocument 1.3, part 3, §19.507.
enum ODTNumberFormats {
  static func format(_ name: String, isDoubled: Bool) -> NumberFormat {
    switch name {
    case "": return .none
    case "1": return .decimal
    case "i": return .lowerRoman
    case "I": return .upperRoman
    case "a": return isDoubled ? .lowerLetter : .lowerLetterRun
    case "A": return isDoubled ? .upperLetter : .upperLetterRun
    default: break
    }
    // LibreOffice tells digit for digit from counting in brackets.
    if name.contains("-digital)") { return .digits(.hangul) }
    if name.hasSuffix("(ko)") { return .digits(.han) }
    let rows = name.split(separator: ",").prefix(3).map { $0.trimmingWhitespace.description }
    for format in named {
      let matches = rows.indices.allSatisfy { rows[$0] == "..." || rows[$0] == format.text($0 + 1) }
      if matches, rows.first == format.text(1) { return format }
    }
    return .decimal
  }

  private static let named: [NumberFormat] = [
    .syllablesAnew, .consonants, .signs(.circled), .signs(.circledSyllables), .signs(.circledConsonants),
    .counting(.hangul),
    .native, .counting(.han), .signs(.stems), .signs(.stemNames), .signs(.branches), .signs(.circledHan),
    .signs(.bracketed), .signs(.stopped), .signs(.circledUpper), .signs(.circledLower), .fullWidth, .ordinal,
    .padded(2),
    .padded(3), .padded(4), .padded(5),
  ]
}
