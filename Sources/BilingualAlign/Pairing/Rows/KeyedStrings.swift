import BilingualDocuments
import BilingualText

/// Reads files of strings with keys, of which each language has its own: JSON (ARB, i18next), `.strings` of Apple and
/// `.properties` of Java.
/// Sources: RFC 8259; ARB specification (Flutter); Java SE, `Properties.load`; Apple, "Strings Files".
struct KeyedStrings {
  struct Entry {
    let key: String
    let text: String
    /// In the file, from 1.
    let line: Int
  }

  private let path: String
  private let bytes: [UInt8]
  private var i = 0
  private var line = 1
  private(set) var entries: [Entry] = []

  /// Whether the file's name is that of such a file.
  static func isNamed(_ path: String) -> Bool {
    ["json", "arb", "strings", "properties"].contains(path.split(separator: ".").last?.lowercased() ?? "")
  }

  /// - Throws: ``InputError`` with the line of what cannot be read.
  /// - Complexity: O(bytes).
  static func entries(of utf8: [UInt8], path: String) throws(InputError) -> [Entry] {
    var reader = KeyedStrings(path: path, bytes: utf8)
    if utf8.starts(with: [0xEF, 0xBB, 0xBF]) { reader.i = 3 }
    switch path.split(separator: ".").last?.lowercased() {
    case "strings": try reader.readStrings()
    case "properties": reader.readProperties()
    default:
      try reader.readValue(key: "", depth: 0)
      reader.skip()
      if reader.i < utf8.count { throw reader.error("something stands behind the value") }
    }
    return reader.entries
  }

  private init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  private func error(_ message: String) -> InputError { InputError(path: path, line: line, column: 1, message) }
  private func byte(_ offset: Int = 0) -> UInt8 { i + offset < bytes.count ? bytes[i + offset] : 0 }

  // MARK: JSON

  private mutating func skip() {
    while i < bytes.count, Byte.isSpace(bytes[i]) {
      if bytes[i] == 0x0A { line += 1 }
      i += 1
    }
  }

  private mutating func readValue(key: String, depth: Int) throws(InputError) {
    if depth > 64 { throw error("values are nested too deep") }
    skip()
    switch byte() {
    case UInt8(ascii: "{"):
      i += 1
      skip()
      if byte() == UInt8(ascii: "}") {
        i += 1
        return
      }
      while true {
        skip()
        let name = try string()
        skip()
        guard byte() == UInt8(ascii: ":") else {
          throw error("a colon is missing behind “\(ForeignText.visible(name))”")
        }
        i += 1
        // What begins with @ in ARB says something about a string.
        let count = entries.count
        try readValue(key: key.isEmpty ? name : key + "." + name, depth: depth + 1)
        if name.hasPrefix("@") { entries.removeLast(entries.count - count) }
        if try !goesOn(until: UInt8(ascii: "}")) { return }
      }
    case UInt8(ascii: "["):
      i += 1
      skip()
      if byte() == UInt8(ascii: "]") {
        i += 1
        return
      }
      var index = 0
      while true {
        try readValue(key: key + "[\(index)]", depth: depth + 1)
        index += 1
        if try !goesOn(until: UInt8(ascii: "]")) { return }
      }
    case UInt8(ascii: "\""):
      let first = line
      entries.append(Entry(key: key, text: try string(), line: first))
    default:
      let start = i
      while i < bytes.count, Byte.isASCIIWord(bytes[i]) || "+-.".utf8.contains(bytes[i]) { i += 1 }
      if i == start { throw error("no JSON: a value is missing") }
    }
  }

  private mutating func goesOn(until end: UInt8) throws(InputError) -> Bool {
    skip()
    defer { i += 1 }
    if byte() == UInt8(ascii: ",") { return true }
    if byte() == end { return false }
    throw error("no JSON: a comma or a bracket is missing")
  }

  /// A string in quotation marks, with the escapes of JSON and C.
  private mutating func string() throws(InputError) -> String {
    guard byte() == UInt8(ascii: "\"") else { throw error("a string in quotation marks is missing") }
    i += 1
    var content: [UInt8] = []
    while i < bytes.count, bytes[i] != UInt8(ascii: "\"") {
      if bytes[i] == 0x0A { line += 1 }
      guard bytes[i] == UInt8(ascii: "\\") else {
        content.append(bytes[i])
        i += 1
        continue
      }
      i += 1
      append(escape: byte(), to: &content)
      i += 1
    }
    guard i < bytes.count else { throw error("a quotation mark is not closed") }
    i += 1
    return String(decoding: content, as: UTF8.self)
  }

  /// Stands at the character behind the backslash, and afterwards at the last that belongs to it.
  private mutating func append(escape: UInt8, to content: inout [UInt8]) {
    switch escape {
    case UInt8(ascii: "n"): content.append(0x0A)
    case UInt8(ascii: "t"): content.append(0x09)
    case UInt8(ascii: "r"), UInt8(ascii: "b"), UInt8(ascii: "f"): content.append(0x20)
    case UInt8(ascii: "u"), UInt8(ascii: "U"):
      guard let first = unit(at: i + 1) else { return content.append(escape) }
      i += 4
      var scalar = Unicode.Scalar(UInt32(first))
      if first & 0xFC00 == 0xD800, byte(1) == UInt8(ascii: "\\"), byte(2) | 0x20 == UInt8(ascii: "u"),
        let second = unit(at: i + 3), second & 0xFC00 == 0xDC00
      {
        scalar = Unicode.Scalar(0x10000 + (UInt32(first & 0x3FF) << 10 | UInt32(second & 0x3FF)))
        i += 6
      }
      content += Array(String(scalar ?? "\u{FFFD}").utf8)
    default: content.append(escape)
    }
  }

  private func unit(at start: Int) -> UInt16? {
    guard start + 4 <= bytes.count else { return nil }
    return UInt16(String(decoding: bytes[start..<start + 4], as: UTF8.self), radix: 16)
  }

  // MARK: Strings and properties

  /// `"key" = "value";` with comments of C.
  private mutating func readStrings() throws(InputError) {
    while true {
      try skipWithComments()
      if i >= bytes.count { return }
      let first = line
      let key: String
      if byte() == UInt8(ascii: "\"") {
        key = try string()
      } else {
        let start = i
        while i < bytes.count, Byte.isASCIIWord(bytes[i]) || "_-.$/:".utf8.contains(bytes[i]) { i += 1 }
        if i == start { throw error("neither a key nor a comment") }
        key = String(decoding: bytes[start..<i], as: UTF8.self)
      }
      try skipWithComments()
      guard byte() == UInt8(ascii: "=") else { throw error("“=” is missing behind “\(ForeignText.visible(key))”") }
      i += 1
      try skipWithComments()
      entries.append(Entry(key: key, text: try string(), line: first))
      try skipWithComments()
      guard byte() == UInt8(ascii: ";") else { throw error("“;” is missing behind a string") }
      i += 1
    }
  }

  private mutating func skipWithComments() throws(InputError) {
    while true {
      skip()
      guard byte() == UInt8(ascii: "/") else { return }
      if byte(1) == UInt8(ascii: "/") {
        while i < bytes.count, bytes[i] != 0x0A { i += 1 }
      } else if byte(1) == UInt8(ascii: "*") {
        i += 2
        while i < bytes.count, !(byte() == UInt8(ascii: "*") && byte(1) == UInt8(ascii: "/")) {
          if bytes[i] == 0x0A { line += 1 }
          i += 1
        }
        guard i < bytes.count else { throw error("a comment is not closed") }
        i += 2
      } else {
        return
      }
    }
  }

  /// `key = value`, `key: value`, `key value`; a backslash at the end of a line joins the next.
  private mutating func readProperties() {
    while i < bytes.count {
      skip()
      let first = line
      guard i < bytes.count else { return }
      if byte() == UInt8(ascii: "#") || byte() == UInt8(ascii: "!") {
        while i < bytes.count, bytes[i] != 0x0A { i += 1 }
        continue
      }
      var (key, value) = ([UInt8](), [UInt8]())
      var isValue = false
      while i < bytes.count, bytes[i] != 0x0A {
        let here = bytes[i]
        if here == UInt8(ascii: "\\") {
          i += 1
          if byte() == 0x0D, byte(1) == 0x0A { i += 1 }
          if byte() == 0x0A {
            line += 1
            i += 1
            while i < bytes.count, bytes[i] == 0x20 || bytes[i] == 0x09 { i += 1 }
            continue
          }
          if isValue { append(escape: byte(), to: &value) } else { append(escape: byte(), to: &key) }
        } else if isValue {
          value.append(here)
        } else if here == UInt8(ascii: "=") || here == UInt8(ascii: ":") || here == 0x20 || here == 0x09 {
          isValue = true
          while byte(1) == 0x20 || byte(1) == 0x09 { i += 1 }
          if here == 0x20 || here == 0x09, byte(1) == UInt8(ascii: "=") || byte(1) == UInt8(ascii: ":") { i += 1 }
          while byte(1) == 0x20 || byte(1) == 0x09 { i += 1 }
        } else {
          key.append(here)
        }
        i += 1
      }
      let name = String(decoding: key, as: UTF8.self).trimmingWhitespace
      if !name.isEmpty {
        entries.append(Entry(key: String(name), text: String(decoding: value, as: UTF8.self), line: first))
      }
    }
  }
}

extension BilingualRows {
  /// Whether two files have strings with keys in one format, which are paired by their keys.
  public static func areKeyed(_ korean: String, _ english: String) -> Bool {
    KeyedStrings.isNamed(korean) && KeyedStrings.isNamed(english)
      && korean.split(separator: ".").last?.lowercased() == english.split(separator: ".").last?.lowercased()
  }

  /// The strings of two files, key by key, in the order of the Korean file; what only one of them has stands alone.
  static func keyed(
    _ korean: (path: String, bytes: [UInt8]), _ english: (path: String, bytes: [UInt8])
  ) throws(InputError) -> [BilingualTable.Row] {
    let source = try KeyedStrings.entries(
      of: TextDecoder.decode(korean.bytes, path: korean.path).bytes, path: korean.path)
    let target = try KeyedStrings.entries(
      of: TextDecoder.decode(english.bytes, path: english.path).bytes, path: english.path)
    var byKey: [String: KeyedStrings.Entry] = [:]
    for entry in target where byKey[entry.key] == nil { byKey[entry.key] = entry }
    var rows: [BilingualTable.Row] = []
    func add(_ a: KeyedStrings.Entry?, _ b: KeyedStrings.Entry?) {
      guard let key = a?.key ?? b?.key else { return }
      func folded(_ text: String?) -> String {
        (text ?? "").onOneLine
      }
      var label = PairLabel(id: key)
      let (first, second) = (folded(a?.text), folded(b?.text))
      if first.isEmpty || second.isEmpty { label.state = PairLabel.untranslated }
      if let row = BilingualTable.Row(
        korean: (korean.path, a?.line ?? 1, first), english: (english.path, b?.line ?? 1, second),
        number: rows.count + 1, label: label)
      {
        rows.append(row)
      }
    }
    var seen: Set<String> = []
    for entry in source where seen.insert(entry.key).inserted { add(entry, byKey.removeValue(forKey: entry.key)) }
    for entry in target where byKey.removeValue(forKey: entry.key) != nil { add(nil, entry) }
    return rows
  }
}
