import BilingualText

/// Lines of a page that are no part of the release: menus, skip links, social lists, breadcrumbs, footers.
///
/// Source: the boards of the Korean foreign ministry and their mirrors, 2000 to 2025.
enum PageFurniture {
  /// Whether a line is furniture wherever it stands.
  static func isSure(_ line: LineBytes) -> Bool {
    guard let folded = line.folded(upTo: 200) else { return false }
    let text = withoutNumber(folded)
    if anywhere.contains(text) || isLoneSign(text) { return true }
    if starts.contains(where: text.hasPrefix) { return true }
    if numbered.contains(where: { text.hasPrefix($0) && beginsWithDigit(text.dropFirst($0.count)) }) { return true }
    return isSocial(text) || isBreadcrumb(folded) || isImageName(text)
  }

  /// Whether a short line is furniture where no text has begun or all has ended.
  static func isAtEdge(_ line: LineBytes) -> Bool {
    guard let folded = line.folded(upTo: 200) else { return false }
    return edges.contains(withoutNumber(folded)) || isBreadcrumb(folded)
  }

  /// Whether a line is furniture where all text has ended: *Privacy Policy* is a title elsewhere.
  static func isInFooter(_ line: LineBytes) -> Bool {
    guard let folded = line.folded(upTo: 200), !line.endsSentence else { return false }
    let text = withoutNumber(folded)
    return footers.contains(where: text.hasPrefix)
  }

  /// `(우) 03172`, `Copyright 2020`.
  private static func beginsWithDigit(_ text: LineKey) -> Bool {
    text.bytes.first { $0 != 0x20 }.map(Byte.isDigit) ?? false
  }

  /// Whether everything from this line on belongs to a mirror's own page.
  static func opensMirrorFooter(_ line: LineBytes) -> Bool {
    guard let folded = line.folded(upTo: 200) else { return false }
    return mirrorFooters.contains(where: folded.hasPrefix)
  }

  /// Strips `1. `, `• ` and the like, which site menus carry, and brackets around the whole.
  private static func withoutNumber(_ text: LineKey) -> LineKey {
    var rest = text
    let digits = text.bytes.prefix(while: Byte.isDigit).count
    if (1...2).contains(digits), text.dropFirst(digits).hasPrefix(". ") {
      rest = text.dropFirst(digits + 2)
    } else if let bullet = bullets.first(where: text.hasPrefix) {
      rest = text.dropFirst(bullet.count)
    }
    if rest.count > 2, let first = rest.bytes.first, let last = rest.bytes.last {
      let brackets = first == UInt8(ascii: "<") && last == UInt8(ascii: ">") || first == 0x5B && last == 0x5D
      if brackets { rest = LineKey(bytes: rest.bytes.dropFirst().dropLast()) }
    }
    return rest
  }

  private static let bullets: [LineKey] = ["• ", "· ", "- ", "▶ ", "> ", "| "]

  private static func isLoneSign(_ text: LineKey) -> Bool {
    guard let first = text.bytes.first, text.count <= 3 else { return false }
    return text == "·" || "?|>/:_=+".utf8.contains(first) && text.bytes.allSatisfy { $0 == first }
  }

  private static func isSocial(_ text: LineKey) -> Bool {
    guard text.count <= 120, networks.contains(where: text.hasSuffix) else { return false }
    return text.hasPrefix("ministry of foreign affairs") || text.hasPrefix("외교부") || text.hasPrefix("mofa")
      || networks.contains(text)
  }

  /// `1. HOME 2. Press 3. Press Releases`, `홈 > 뉴스 > 보도자료`; 1. 홈페이지에 접속한다 is an item of a list.
  private static func isBreadcrumb(_ text: LineKey) -> Bool {
    let isNumbered = text.hasPrefix("1. ")
    let path = isNumbered ? text.dropFirst(3) : text
    guard let home = homes.first(where: path.hasPrefix) else { return false }
    let rest = LineKey(bytes: path.bytes.dropFirst(home.count).drop { $0 == 0x20 })
    if isNumbered { return rest.count == 0 || rest.hasPrefix("2.") }
    return [">", "›", "»", "/ "].contains(where: rest.hasPrefix)
  }

  private static let homes: [LineKey] = ["home", "홈"]

  /// `world1`, `image_02.jpg`, `width=500`, `19-424 보도자료.hwp`
  private static func isImageName(_ text: LineKey) -> Bool {
    if text.hasPrefix("width="), text.bytes.dropFirst(6).allSatisfy(Byte.isDigit) { return true }
    if documents.contains(where: text.hasSuffix), !text.bytes.contains(UInt8(ascii: ":")) { return true }
    guard !text.bytes.contains(0x20) else { return false }
    if [".jpg", ".jpeg", ".png", ".gif", ".bmp"].contains(where: text.hasSuffix) { return true }
    let letters = text.bytes.prefix(while: Byte.isSmall).count
    let digits = text.bytes.dropFirst(letters)
    return letters >= 3 && (1...3).contains(digits.count) && digits.allSatisfy(Byte.isDigit)
  }

  private static let documents: [LineKey] = [".hwp", ".hwpx", ".pdf", ".doc", ".docx", ".xlsx", ".zip"]

  private static let words = WordUses("pages/furniture", "line")
  private static let mirrorFooters = words.keys("mirror-footer")
  private static let networks = words.keys("network")
  private static let anywhere = Set(words.keys("anywhere"))
  private static let edges = Set(words.keys("edge"))
  private static let starts = words.keys("start")
  private static let numbered = words.keys("start-number")
  private static let footers = words.keys("footer")
}

extension WordUses {
  /// The words of a use, as lines are looked up.
  func keys(_ use: String) -> [LineKey] { self[use].map { LineKey(bytes: $0.utf8) } }
}
