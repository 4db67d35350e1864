/// What an XML text may ask of a parser. It is looked at before any parser sees it: libxml2 replaces parameter entities
/// before one can say no, compares each attribute of an element with all others, and looks a prefix up in all that are in
/// force.
///
/// The text is cut as XML is (comments, CDATA, instructions, tags with quoted values), so that it is cut where libxml2 cuts
/// it up to the first thing that is not well-formed, and libxml2 reads no further than that.
/// Source: W3C, "Extensible Markup Language (XML) 1.0", 5th edition, §2.
struct XMLBounds {
  /// Formats that we read have a dozen.
  static let attributes = 256
  /// Declarations of namespaces in force at one place.
  static let namespaces = 256

  /// What is wrong and at which byte.
  struct Fault: Error, Equatable {
    let offset: Int
    let reason: String
  }

  private let bytes: UnsafeBufferPointer<UInt8>
  private var i = 0
  /// Of each open element that declares namespaces: how many elements deep it is, and how many it declares.
  private var declared: [(depth: Int, count: Int)] = []
  private var inForce = 0
  private var depth = 0

  /// - Parameter utf8: a text of UTF-8.
  /// - Complexity: O(bytes).
  static func check(_ utf8: [UInt8]) throws(Fault) {
    let result: Result<Void, Fault> = utf8.withUnsafeBufferPointer { bytes in
      var bounds = XMLBounds(bytes: bytes)
      do throws(Fault) {
        return .success(try bounds.check())
      } catch {
        return .failure(error)
      }
    }
    try result.get()
  }

  private init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  private mutating func check() throws(Fault) {
    while skip(to: UInt8(ascii: "<")) {
      if has("<!--") {
        skip(past: "-->", from: 4)
      } else if has("<![CDATA[") {
        skip(past: "]]>", from: 9)
      } else if has("<?") {
        skip(past: "?>", from: 2)
      } else if has("<!") {
        try declaration()
      } else if has("</") {
        close()
        skip(past: ">", from: 2)
      } else {
        try tag()
      }
    }
  }

  // MARK: Tags

  private mutating func tag() throws(Fault) {
    let start = i
    var (count, spaces) = (0, 0)
    var isWord = false
    i += 1
    while i < bytes.count, bytes[i] != UInt8(ascii: ">") {
      let byte = bytes[i]
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        count += 1
        guard count <= Self.attributes else {
          throw Fault(offset: start, reason: "an element with more than \(Self.attributes) attributes")
        }
        i += 1
        let value = i
        guard skip(to: byte) else { return }
        if bytes[value..<i].contains(UInt8(ascii: "<")) { return stop() }
        isWord = false
      } else if byte == UInt8(ascii: "<") {
        return stop()
      } else if !isWord, has("xmlns") {
        spaces += 1
        isWord = true
      } else {
        isWord = byte > 0x20 && byte != UInt8(ascii: "=")
      }
      i += 1
    }
    guard i < bytes.count else { return }
    if bytes[i - 1] == UInt8(ascii: "/") { return }
    depth += 1
    guard spaces > 0 else { return }
    declared.append((depth, spaces))
    inForce += spaces
    guard inForce <= Self.namespaces else {
      throw Fault(offset: start, reason: "more than \(Self.namespaces) namespaces in force")
    }
  }

  private mutating func close() {
    if let last = declared.last, last.depth == depth {
      inForce -= last.count
      declared.removeLast()
    }
    depth -= 1
  }

  // MARK: The document type

  /// `<!DOCTYPE …>` may name a DTD, which is not fetched; it may declare nothing itself.
  private mutating func declaration() throws(Fault) {
    let start = i
    i += 2
    while i < bytes.count, bytes[i] != UInt8(ascii: ">") {
      switch bytes[i] {
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        let quote = bytes[i]
        i += 1
        guard skip(to: quote) else { return }
      case UInt8(ascii: "["):
        i += 1
        try subset(of: start)
      default: break
      }
      i += 1
    }
  }

  /// Skips a document type's own declarations where they are none; stops at the closing bracket.
  private mutating func subset(of start: Int) throws(Fault) {
    while i < bytes.count, bytes[i] != UInt8(ascii: "]") {
      if has("<!--") {
        skip(past: "-->", from: 4)
      } else if has("<?") {
        skip(past: "?>", from: 2)
      } else if bytes[i] == 0x20 || (0x09...0x0D).contains(bytes[i]) {
        i += 1
      } else {
        throw Fault(
          offset: start, reason: "the document declares entities of its own or other markup, which is not read")
      }
    }
  }

  // MARK: Bytes

  private func has(_ text: StaticString) -> Bool {
    guard bytes.count - i >= text.utf8CodeUnitCount else { return false }
    for k in 0..<text.utf8CodeUnitCount where bytes[i + k] != text.utf8Start[k] { return false }
    return true
  }

  /// Leaves the rest: a tag that holds `<` is not well-formed, and no more of the text is read.
  private mutating func stop() { i = bytes.count }

  /// Moves to the next such byte, or to the end.
  @discardableResult
  private mutating func skip(to byte: UInt8) -> Bool {
    while i < bytes.count, bytes[i] != byte { i += 1 }
    return i < bytes.count
  }

  private mutating func skip(past end: StaticString, from length: Int) {
    i += length
    while i < bytes.count, !has(end) { i += 1 }
    i += end.utf8CodeUnitCount
  }
}
