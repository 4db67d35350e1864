import BilingualText

/// Where the tags of an XML text stand, so that it can be changed in one place and stay as it is everywhere else.
///
/// The text is one that ``XMLEvents`` has read: it is well-formed and has no document type. Both count tags alike.
/// Source: W3C, "Extensible Markup Language (XML) 1.0", 5th edition, §2.4 to §3.1.
struct XMLTags {
  struct Tag {
    /// In the text; the end of an element without content is empty and stands behind its start.
    let range: Range<Int>
    /// The name with its prefix.
    let name: Range<Int>
    /// The tag that opens the element around; -1 for the root.
    let parent: Int
    /// The other tag of the element.
    fileprivate(set) var partner: Int
    let opens: Bool
  }

  /// The part's bytes, UTF-8 without a byte-order mark.
  let utf8: [UInt8]
  private(set) var tags: [Tag] = []
  /// What stands before the text in the file.
  private let mark: [UInt8]

  /// - Throws: ``InputError`` for a part in another encoding than UTF-8, which is not written.
  /// - Complexity: O(bytes).
  init(_ bytes: [UInt8], path: String, part: String) throws(InputError) {
    mark = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? [0xEF, 0xBB, 0xBF] : []
    utf8 = mark.isEmpty ? bytes : Array(bytes[3...])
    guard SourceFile.firstInvalidByte(utf8) == nil, !utf8.contains(0) else {
      throw InputError(
        path: path, "“\(part)” in it is not in UTF-8, so it is not written; save the file again in its program")
    }
    guard scan() else { throw InputError(path: path, "damaged: \(part): elements that do not close") }
  }

  private mutating func scan() -> Bool {
    var open: [Int] = []
    var i = 0
    while let start = utf8[i...].firstIndex(of: 0x3C) {
      if let end = Self.markup(utf8, start) {
        i = end
        continue
      }
      let closes = start + 1 < utf8.count && utf8[start + 1] == 0x2F
      guard let end = Self.end(utf8, start) else { return false }
      let first = start + (closes ? 2 : 1)
      let name = first..<(utf8[first..<end].firstIndex { Byte.isSpace($0) || $0 == 0x2F || $0 == 0x3E } ?? end)
      i = end
      if closes {
        guard let opening = open.popLast() else { return false }
        add(start..<end, name, closing: opening)
      } else {
        open.append(tags.count)
        let parent = open.count > 1 ? open[open.count - 2] : -1
        tags.append(Tag(range: start..<end, name: name, parent: parent, partner: -1, opens: true))
        if utf8[end - 2] == 0x2F {
          open.removeLast()
          add(end..<end, name, closing: tags.count - 1)
        }
      }
    }
    return open.isEmpty && !tags.isEmpty
  }

  private mutating func add(_ range: Range<Int>, _ name: Range<Int>, closing opening: Int) {
    tags[opening].partner = tags.count
    tags.append(Tag(range: range, name: name, parent: tags[opening].parent, partner: opening, opens: false))
  }

  /// The end of a comment, a CDATA section or an instruction; `nil` for a tag.
  private static func markup(_ bytes: [UInt8], _ start: Int) -> Int? {
    let rest = bytes[start...]
    for (opening, closing) in [("<!--", "-->"), ("<![CDATA[", "]]>"), ("<?", "?>")]
    where rest.starts(with: opening.utf8) {
      var i = start + opening.utf8.count
      while i < bytes.count, !bytes[i...].starts(with: closing.utf8) { i += 1 }
      return min(i + closing.utf8.count, bytes.count)
    }
    return nil
  }

  /// The end of a tag; a `>` in an attribute is none.
  private static func end(_ bytes: [UInt8], _ start: Int) -> Int? {
    var quote: UInt8?
    for i in start..<bytes.count {
      let byte = bytes[i]
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == 0x22 || byte == 0x27 {
        quote = byte
      } else if byte == 0x3E {
        return i + 1
      }
    }
    return nil
  }

  // MARK: Elements, by the number of the tag that opens them

  func string(_ range: Range<Int>) -> String { String(decoding: utf8[range], as: UTF8.self) }

  func name(_ tag: Int) -> String { string(tags[tag].name) }

  /// The name without its prefix.
  func local(_ tag: Int) -> String { name(tag).split(separator: ":").last.map(String.init) ?? "" }

  /// `w:`, or nothing.
  func prefix(_ tag: Int) -> String {
    let name = name(tag)
    return name.firstIndex(of: ":").map { String(name[...$0]) } ?? ""
  }

  /// From the first byte of its start to the last one of its end.
  func whole(_ tag: Int) -> Range<Int> { tags[tag].range.lowerBound..<tags[tags[tag].partner].range.upperBound }

  /// What stands between its tags.
  func content(_ tag: Int) -> Range<Int> {
    let end = tags[tags[tag].partner].range.lowerBound
    return min(tags[tag].range.upperBound, end)..<end
  }

  /// The elements right inside.
  func children(_ tag: Int) -> [Int] {
    var children: [Int] = []
    var next = tag + 1
    while next < tags[tag].partner {
      children.append(next)
      next = tags[next].partner + 1
    }
    return children
  }

  /// The elements around, the root first, and the element itself.
  func chain(_ tag: Int) -> [Int] {
    var chain = [tag]
    while let last = chain.last, tags[last].parent >= 0 { chain.append(tags[last].parent) }
    return chain.reversed()
  }

  /// The value of an attribute, by its name without a prefix, entities and all; `nil` where there is none.
  func attribute(_ local: String, _ tag: Int) -> String? {
    let text = string(tags[tag].range)
    for match in text.matches(of: /[\s:]([A-Za-z0-9_.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/) where match.1 == local {
      return (match.2 ?? match.3).map(String.init)
    }
    return nil
  }

  /// The highest number that elements of these names have as their `id`, at most half of what 32 bits hold; `nil` for none.
  func greatestID(of names: Set<String>) -> Int? {
    tags.indices.filter { tags[$0].opens && names.contains(local($0)) }
      .compactMap { attribute("id", $0).flatMap { Int($0) } }.max().map { min($0, Int(Int32.max) / 2) }
  }

  /// The text between two tags, as a reader sees it.
  func text(_ range: Range<Int>) -> String { XMLCharacters.text(utf8[range]) }

  /// The part with pieces of it replaced.
  /// - Parameter edits: not overlapping; several at the same place stand in the order given.
  func replacing(_ edits: [(range: Range<Int>, text: String)]) -> [UInt8] {
    var (out, place) = (mark, 0)
    for edit in edits.enumerated().sorted(by: {
      ($0.element.range.lowerBound, $0.offset) < ($1.element.range.lowerBound, $1.offset)
    }) {
      out += utf8[place..<edit.element.range.lowerBound]
      out += edit.element.text.utf8
      place = edit.element.range.upperBound
    }
    return out + utf8[place...]
  }
}

/// The characters of a piece of XML without tags.
enum XMLCharacters {
  /// - Complexity: O(bytes).
  static func text(_ bytes: ArraySlice<UInt8>) -> String {
    var out: [UInt8] = []
    var rest = bytes
    while let byte = rest.first {
      if byte == 0x26, let end = rest.firstIndex(of: 0x3B),
        let scalar = scalar(String(decoding: rest[(rest.startIndex + 1)..<end], as: UTF8.self))
      {
        out += Array(String(scalar).utf8)
        rest = rest[(end + 1)...]
      } else if byte == 0x3C {
        rest = skippingMarkup(rest, &out)
      } else if byte == 0x0D {
        out.append(0x0A)
        rest = rest.dropFirst()
        if rest.first == 0x0A { rest = rest.dropFirst() }
      } else {
        out.append(byte)
        rest = rest.dropFirst()
      }
    }
    return String(decoding: out, as: UTF8.self)
  }

  /// Of a CDATA section the text is kept, of comments and instructions nothing.
  private static func skippingMarkup(_ bytes: ArraySlice<UInt8>, _ out: inout [UInt8]) -> ArraySlice<UInt8> {
    let isCharacters = bytes.starts(with: "<![CDATA[".utf8)
    let end = Array((isCharacters ? "]]>" : bytes.starts(with: "<!--".utf8) ? "-->" : "?>").utf8)
    var i = bytes.startIndex
    while i < bytes.endIndex, !bytes[i...].starts(with: end) { i += 1 }
    if isCharacters { out += Array(bytes[(bytes.startIndex + 9)..<max(i, bytes.startIndex + 9)]) }
    return bytes[min(i + end.count, bytes.endIndex)...]
  }

  private static func scalar(_ reference: String) -> Unicode.Scalar? {
    switch reference {
    case "amp": "&"
    case "lt": "<"
    case "gt": ">"
    case "quot": "\""
    case "apos": "'"
    case let code where code.hasPrefix("#x"): UInt32(code.dropFirst(2), radix: 16).flatMap { Unicode.Scalar($0) }
    case let code where code.hasPrefix("#"): UInt32(code.dropFirst()).flatMap { Unicode.Scalar($0) }
    default: nil
    }
  }
}
