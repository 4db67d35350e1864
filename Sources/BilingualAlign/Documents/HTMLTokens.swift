import BilingualText

/// Reads HTML as a stream of tags and text, as the HTML standard's tokenizer does, with the place of each in the file.
///
/// No tree is built: blocks and page regions need none, a stream needs no stack, and neither depth nor unclosed tags can
/// make it slow. Linear in the bytes.
struct HTMLTokens {
  enum Token {
    case text(Range<Int>)
    case start(HTMLTag)
    case end(String)
  }

  private let bytes: UnsafeBufferPointer<UInt8>
  private var offset = 0
  /// Raw text (`script`, `style`) runs up to the end tag of this name.
  private var rawElement: String?

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  mutating func next() -> Token? {
    if let element = rawElement {
      rawElement = nil
      skipRaw(element)
    }
    while offset < bytes.count {
      guard bytes[offset] == UInt8(ascii: "<") else { return text() }
      let start = offset
      if let token = markup() {
        if let token { return token }
        continue
      }
      // A `<` that opens no tag is text.
      offset = start + 1
      while offset < bytes.count, bytes[offset] != UInt8(ascii: "<") { offset += 1 }
      return .text(start..<offset)
    }
    return nil
  }

  private mutating func text() -> Token {
    let start = offset
    while offset < bytes.count, bytes[offset] != UInt8(ascii: "<") { offset += 1 }
    return .text(start..<offset)
  }

  /// A tag, `.some(nil)` for a comment or declaration that was passed, `nil` for what is no markup.
  private mutating func markup() -> Token?? {
    guard offset + 1 < bytes.count else { return nil }
    let next = bytes[offset + 1]
    if next == UInt8(ascii: "!") || next == UInt8(ascii: "?") {
      skipDeclaration()
      return .some(nil)
    }
    if next == UInt8(ascii: "/") {
      guard offset + 2 < bytes.count else { return nil }
      // `</ x>` and `</>` are comments to the standard.
      guard Byte.isLetter(bytes[offset + 2]) else {
        offset += 2
        skipPast(UInt8(ascii: ">"))
        return .some(nil)
      }
      offset += 2
      let name = name()
      // A tag that the file breaks off is none.
      return skipPast(UInt8(ascii: ">")) ? .end(name) : .some(nil)
    }
    guard Byte.isLetter(next) else { return nil }
    offset += 1
    var tag = HTMLTag(name: name())
    guard readAttributes(&tag) else { return .some(nil) }
    if ["script", "style", "template", "svg", "iframe", "noembed", "xmp"].contains(tag.name), !tag.isSelfClosing {
      rawElement = tag.name
    }
    return .start(tag)
  }

  private mutating func name() -> String {
    let start = offset
    while offset < bytes.count, !bytes[offset].isHTMLSpace, bytes[offset] != UInt8(ascii: ">"),
      bytes[offset] != UInt8(ascii: "/")
    {
      offset += 1
    }
    return String(decoding: bytes[start..<min(offset, start + 32)], as: UTF8.self).lowercased()
  }

  /// - Returns: whether the tag ends, and not the file.
  private mutating func readAttributes(_ tag: inout HTMLTag) -> Bool {
    while offset < bytes.count {
      let byte = bytes[offset]
      if byte == UInt8(ascii: ">") {
        offset += 1
        return true
      }
      if byte.isHTMLSpace || byte == UInt8(ascii: "/") {
        tag.isSelfClosing = byte == UInt8(ascii: "/")
        offset += 1
        continue
      }
      let start = offset
      while offset < bytes.count, !bytes[offset].isHTMLSpace, !"=>/".utf8.contains(bytes[offset]) { offset += 1 }
      if offset == start { offset += 1 }
      let name = start..<offset
      let value = attributeValue()
      tag.note(bytes, name: name, value: value)
    }
    return false
  }

  private mutating func attributeValue() -> Range<Int> {
    var i = offset
    while i < bytes.count, bytes[i].isHTMLSpace { i += 1 }
    guard i < bytes.count, bytes[i] == UInt8(ascii: "=") else { return offset..<offset }
    offset = i + 1
    while offset < bytes.count, bytes[offset].isHTMLSpace { offset += 1 }
    guard offset < bytes.count else { return offset..<offset }
    let quote = bytes[offset]
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      let start = offset + 1
      offset = start
      while offset < bytes.count, bytes[offset] != quote { offset += 1 }
      let value = start..<offset
      offset = min(offset + 1, bytes.count)
      return value
    }
    let start = offset
    while offset < bytes.count, !bytes[offset].isHTMLSpace, bytes[offset] != UInt8(ascii: ">") { offset += 1 }
    return start..<offset
  }

  private mutating func skipDeclaration() {
    let isComment = offset + 3 < bytes.count && bytes[offset + 2] == 0x2D && bytes[offset + 3] == 0x2D
    guard isComment else {
      skipPast(UInt8(ascii: ">"))
      return
    }
    let start = offset
    offset += 4
    while offset < bytes.count {
      if bytes[offset] == UInt8(ascii: ">"), isCommentEnd(before: offset, start: start) { break }
      offset += 1
    }
    offset = min(offset + 1, bytes.count)
  }

  /// Whether `--` or `--!` stands before the `>` of a comment; the two hyphens that open it may close it, too (`<!-->`).
  private func isCommentEnd(before end: Int, start: Int) -> Bool {
    if bytes[end - 1] == 0x2D, bytes[end - 2] == 0x2D { return true }
    return end >= start + 7 && bytes[end - 1] == UInt8(ascii: "!") && bytes[end - 2] == 0x2D && bytes[end - 3] == 0x2D
  }

  /// - Returns: whether the byte was found.
  @discardableResult
  private mutating func skipPast(_ byte: UInt8) -> Bool {
    while offset < bytes.count, bytes[offset] != byte { offset += 1 }
    if offset == bytes.count { return false }
    offset += 1
    return true
  }

  private mutating func skipRaw(_ element: String) {
    let wanted = Array(element.utf8)
    while offset < bytes.count {
      if bytes[offset] == UInt8(ascii: "<"), offset + 1 < bytes.count, bytes[offset + 1] == UInt8(ascii: "/"),
        offset + 2 + wanted.count <= bytes.count,
        wanted.indices.allSatisfy({ bytes[offset + 2 + $0] | 0x20 == wanted[$0] })
      {
        return
      }
      offset += 1
    }
  }
}

/// A start tag with what its attributes say about page regions.
struct HTMLTag {
  let name: String
  var isSelfClosing = false
  /// The words of `class`, `id` and `role`, in lower case.
  private(set) var labels: [String] = []
  private(set) var isHidden = false
  /// Whether it is a link to a place of the same page.
  private(set) var isReference = false
  /// The numbers in attributes of lists and cells, and the form of a list's numbers.
  private(set) var numbers: [String: Int] = [:]
  private(set) var type: String?

  init(name: String) { self.name = name }

  fileprivate mutating func note(_ bytes: UnsafeBufferPointer<UInt8>, name: Range<Int>, value: Range<Int>) {
    guard name.count <= 11, value.count <= 256 else { return }
    let name = String(decoding: bytes[name], as: UTF8.self).lowercased()
    switch name {
    case "class", "id", "role":
      let words = String(decoding: bytes[value], as: UTF8.self).lowercased()
      labels += words.split(separator: " ").map(String.init)
    case "hidden": isHidden = true
    case "start", "value", "colspan", "rowspan":
      if value.count < 7 { numbers[name] = Int(String(decoding: bytes[value], as: UTF8.self)) }
    case "type": type = String(decoding: bytes[value], as: UTF8.self)
    case "href": isReference = bytes[value].first == UInt8(ascii: "#")
    case "style":
      let style = String(decoding: bytes[value], as: UTF8.self).lowercased().filter { $0 != " " }
      if style.contains("display:none") { isHidden = true }
    default: break
    }
  }

  /// Whether the element is a menu, a list of links or another part of the page around the text.
  var isPageRegion: Bool {
    if ["nav", "footer", "aside", "select", "button", "noscript", "head"].contains(name) || isHidden { return true }
    guard ["div", "ul", "ol", "section", "header", "p", "dl", "table"].contains(name) else { return false }
    return labels.contains { label in
      Self.regionLabels.contains(label)
        || label.split { !$0.isLetter }.contains { Self.regionWords.contains(String($0)) }
    }
  }

  /// Labels that say so as a whole.
  private static let regionLabels: Set<String> = [
    "header", "footer", "search", "print", "menu", "util", "utility", "banner", "location", "path", "share", "login",
    "contentinfo", "topmenu", "sidebar", "aside", "popup", "prevnext", "prev_next", "prev-next", "blind", "sr-only",
    "hidden",
  ]

  /// Words that say so in any label.
  private static let regionWords: Set<String> = [
    "gnb", "lnb", "snb", "skip", "skipnav", "skipnavi", "nav", "navi", "navigation", "breadcrumb", "breadcrumbs", "sns",
    "social", "copyright", "sitemap", "pagination", "paging", "quickmenu", "toolbar",
  ]
}

extension UInt8 {
  /// White space as the HTML standard counts it.
  fileprivate var isHTMLSpace: Bool { self == 0x20 || self == 0x09 || self == 0x0A || self == 0x0C || self == 0x0D }
}
