import BilingualText

/// Text with its lines and what the file says about itself, as a format's reader hands it to the profile.
struct LinedText {
  var text: MappedText
  var lines: [TextLine]
  var fields: [DocumentMetadata.Field] = []
}

/// Reads a web page into lines: one for each block of text, with a hint where the markup says what it is.
///
/// Entities are decoded and white space is collapsed, with the way back to the file.
struct HTMLReader {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var output: [UInt8] = []
  private var map = OffsetMap()
  /// One entry a line of `output`.
  private var hints: [TextLine.Hint] = []
  private var groups: [Bool] = []
  private var places: [HTMLPlace?] = []
  private var structure = HTMLStructure()

  private var pendingSpace: ByteRange?
  private var lineIsEmpty = true
  private var startsGroup = true
  private var listDepth = 0
  private var currentHint: TextLine.Hint = .none
  private var contentDepth = 0
  private var region: (name: String, depth: Int)?
  private var inline = HTMLInline()

  /// - Complexity: O(bytes).
  static func read(_ utf8: [UInt8]) -> LinedText {
    let all = utf8.withUnsafeBufferPointer { HTMLReader($0).read(keepsRegions: true) }
    if all.lines.contains(where: { $0.hint != .chrome }) { return all }
    // A page whose every region looks like furniture, or whose menu was never closed: trust the words alone.
    return utf8.withUnsafeBufferPointer { HTMLReader($0).read(keepsRegions: false) }
  }

  private init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  private consuming func read(keepsRegions: Bool) -> LinedText {
    var tokens = HTMLTokens(bytes)
    while let token = tokens.next() {
      switch token {
      case .text(let range): if !inline.leavesOut(range) { append(range) }
      case .start(let tag):
        inline.open(tag)
        open(tag, keepsRegions: keepsRegions)
      case .end(let name):
        inline.close(name)
        close(name)
      }
    }
    endLine(group: true)
    let normal = TextNormalizer.normalize(output)
    let text = MappedText(utf8: normal.utf8, map: normal.map.through(map))
    return LinedText(text: text, lines: lines(of: text.utf8))
  }

  /// Normalisation leaves line ends where they are: line n of the output is line n of the text.
  private func lines(of utf8: [UInt8]) -> [TextLine] {
    utf8.withUnsafeBufferPointer { bytes in
      var lines: [TextLine] = []
      var start = 0
      var isAfterBlank = false
      for index in hints.indices {
        var end = start
        while end < bytes.count, bytes[end] != 0x0A { end += 1 }
        let text = TextRange(start, end).trimmed(in: bytes)
        if text.isEmpty {
          // A line of nothing but NBSP separates like a blank one.
          isAfterBlank = true
        } else {
          var line = TextLine(text: text, hint: hints[index], startsGroup: groups[index] || isAfterBlank)
          line.place = places[index]
          lines.append(line)
          isAfterBlank = false
        }
        start = end + 1
      }
      return lines
    }
  }

  // MARK: - Tags

  private mutating func open(_ tag: HTMLTag, keepsRegions: Bool) {
    let name = tag.name
    if name == "br" { return endLine(group: lineIsEmpty) }
    guard Self.blocks.contains(name) else { return }
    inline = HTMLInline()
    endLine(group: true)
    structure.open(tag)
    if name == "main" || name == "article" || tag.labels.contains("content") {
      contentDepth += 1
      region = nil
    }
    if let open = region, open.name == name, !tag.isSelfClosing {
      region = (name, open.depth + 1)
    } else if region == nil, keepsRegions, !tag.isSelfClosing,
      tag.isPageRegion || name == "header" && contentDepth == 0
    {
      region = (name, 1)
    }
    switch name {
    case "h1", "h2", "h3", "h4", "h5", "h6": currentHint = .heading
    case "dt", "th": currentHint = .key
    case "figcaption", "caption": currentHint = .caption
    case "title", "option": currentHint = .chrome
    case "ul", "ol": listDepth += 1
    case "li": currentHint = .listItem(min(listDepth, 6))
    default: break
    }
  }

  private mutating func close(_ name: String) {
    guard Self.blocks.contains(name) else { return }
    inline = HTMLInline()
    endLine(group: true)
    structure.close(name)
    if let open = region, open.name == name { region = open.depth > 1 ? (name, open.depth - 1) : nil }
    switch name {
    case "ul", "ol": listDepth = max(0, listDepth - 1)
    case "li", "h1", "h2", "h3", "h4", "h5", "h6", "dt", "th", "figcaption", "caption", "title", "option":
      currentHint = .none
    default: break
    }
  }

  /// Whether an element begins and ends lines.
  static func isBlock(_ name: String) -> Bool { blocks.contains(name) }

  private static let blocks: Set<String> = [
    "address", "article", "aside", "blockquote", "body", "button", "caption", "center", "dd", "details", "dialog",
    "div",
    "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "head",
    "header", "hr", "html", "iframe", "legend", "li", "main", "nav", "noscript", "ol", "option", "p", "pre", "section",
    "select", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "title", "tr", "ul",
  ]

  // MARK: - Text

  private mutating func append(_ range: Range<Int>) {
    var i = range.lowerBound
    while i < range.upperBound {
      let byte = bytes[i]
      if Byte.isSpace(byte) {
        let start = i
        while i < range.upperBound, Byte.isSpace(bytes[i]) { i += 1 }
        if !lineIsEmpty, pendingSpace == nil { pendingSpace = ByteRange(start, i) }
      } else if byte == UInt8(ascii: "&"), let reference = reference(at: i, before: range.upperBound) {
        appendScalar(reference.scalar, for: ByteRange(i, reference.end))
        i = reference.end
      } else {
        let start = i
        i += 1
        while i < range.upperBound, !Byte.isSpace(bytes[i]), bytes[i] != UInt8(ascii: "&") { i += 1 }
        flushSpace()
        output.append(contentsOf: bytes[start..<i])
        map.appendCopied(i - start, from: start)
      }
    }
  }

  private mutating func flushSpace() {
    if let space = pendingSpace {
      output.append(0x20)
      map.appendChanged(1, for: space)
    }
    pendingSpace = nil
    lineIsEmpty = false
  }

  private mutating func appendScalar(_ value: UInt32, for source: ByteRange) {
    if value == 0x09 || value == 0x0A || value == 0x0D || value == 0x20 {
      if !lineIsEmpty, pendingSpace == nil { pendingSpace = source }
      return
    }
    flushSpace()
    let encoded = Array(String(Unicode.Scalar(value) ?? "\u{FFFD}").utf8)
    output += encoded
    map.appendChanged(encoded.count, for: source)
  }

  /// A character reference at `&`: its scalar and where it ends.
  private func reference(at start: Int, before limit: Int) -> (scalar: UInt32, end: Int)? {
    var i = start + 1
    let end = min(limit, start + 34)
    guard i < end else { return nil }
    if bytes[i] == UInt8(ascii: "#") { return numericReference(at: i + 1, before: end) }
    while i < end, Byte.isLetter(bytes[i]) || Byte.isDigit(bytes[i]) { i += 1 }
    guard let scalar = HTMLEntities.scalar(named: String(decoding: bytes[start + 1..<i], as: UTF8.self)) else {
      return nil
    }
    if i < end, bytes[i] == UInt8(ascii: ";") { return (scalar, i + 1) }
    // Old pages leave the semicolon out; in an address `=` follows, which is no reference.
    return i < limit && bytes[i] == UInt8(ascii: "=") ? nil : (scalar, i)
  }

  private func numericReference(at start: Int, before end: Int) -> (scalar: UInt32, end: Int)? {
    var i = start
    let isHex = i < end && bytes[i] | 0x20 == UInt8(ascii: "x")
    if isHex { i += 1 }
    let digits = i
    var value: UInt32 = 0
    while i < end, let digit = Character(Unicode.Scalar(bytes[i])).hexDigitValue, isHex || digit < 10 {
      value = min(value &* (isHex ? 16 : 10) &+ UInt32(digit), 0x11_0000)
      i += 1
    }
    guard i > digits else { return nil }
    if i < end, bytes[i] == UInt8(ascii: ";") { i += 1 }
    return (HTMLEntities.scalar(numbered: value), i)
  }

  private mutating func endLine(group: Bool) {
    pendingSpace = nil
    if !lineIsEmpty {
      output.append(0x0A)
      map.appendChanged(1, for: ByteRange(map.fileEnd, map.fileEnd))
      let place = structure.take()
      places.append(place)
      hints.append(region != nil ? .chrome : place?.isNote == true ? .note : currentHint)
      groups.append(startsGroup)
      startsGroup = false
      lineIsEmpty = true
    }
    if group { startsGroup = true }
  }
}
