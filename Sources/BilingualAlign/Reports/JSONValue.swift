import BilingualText

/// A JSON value whose members keep the order in which they were given.
package enum JSONValue: Sendable, Hashable {
  case null
  case bool(Bool)
  case int(Int)
  case number(Double)
  case string(String)
  case array([JSONValue])
  case object([Member])
  /// JSON that is written already, indented for its place.
  case written(String)

  package struct Member: Sendable, Hashable {
    package let key: String
    package let value: JSONValue
  }

  /// Members without a value are left out.
  package static func object(_ members: KeyValuePairs<String, JSONValue?>) -> JSONValue {
    .object(members.compactMap { key, value in value.map { Member(key: key, value: $0) } })
  }

  /// A probability with at most three decimals.
  package static func probability(_ value: Double) -> JSONValue { rounded(value) }

  /// A number with at most three decimals, so that no noise of arithmetic is printed.
  static func rounded(_ value: Double) -> JSONValue { .number((value * 1000).rounded() / 1000) }

  /// - Parameter pretty: one member or element a line, indented by two spaces; otherwise one line.
  package func text(pretty: Bool = true) -> String {
    var out = ""
    write(to: &out, indent: pretty ? 0 : nil)
    return out
  }

  /// - Parameter indent: the depth, or `nil` for one line.
  func write(to out: inout String, indent: Int?) {
    switch self {
    case .null: out += "null"
    case .bool(let value): out += value ? "true" : "false"
    case .int(let value): out += String(value)
    case .number(let value): out += value == value.rounded() && abs(value) < 1e15 ? String(Int(value)) : String(value)
    case .string(let value): Self.write(value, to: &out)
    case .written(let text): out += text
    case .array(let values):
      Self.writeList(values, open: "[", close: "]", to: &out, indent: indent) { value, out, indent in
        value.write(to: &out, indent: indent)
      }
    case .object(let members):
      Self.writeList(members, open: "{", close: "}", to: &out, indent: indent) { member, out, indent in
        Self.write(member.key, to: &out)
        out += indent == nil ? ":" : ": "
        member.value.write(to: &out, indent: indent)
      }
    }
  }

  private static func writeList<Element>(
    _ elements: [Element], open: String, close: String, to out: inout String, indent: Int?,
    each: (Element, inout String, Int?) -> Void
  ) {
    out += open
    for (index, element) in elements.enumerated() {
      if index > 0 { out += "," }
      if let indent { out += lineBreak(indent + 1) }
      each(element, &out, indent.map { $0 + 1 })
    }
    if let indent, !elements.isEmpty { out += lineBreak(indent) }
    out += close
  }

  private static let lineBreaks = (0..<16).map { "\n" + String(repeating: "  ", count: $0) }

  static func lineBreak(_ indent: Int) -> String {
    indent < lineBreaks.count ? lineBreaks[indent] : "\n" + String(repeating: "  ", count: indent)
  }

  /// Nearly all texts need no escape and are taken whole.
  private static func write(_ string: String, to out: inout String) {
    var string = string
    let escapes = string.withUTF8 { bytes in bytes.indices.filter { escape(bytes, at: $0) != nil } }
    out += "\""
    if escapes.isEmpty { out += string } else { string.withUTF8 { write($0, escapes, to: &out) } }
    out += "\""
  }

  private static func write(_ bytes: UnsafeBufferPointer<UInt8>, _ escapes: [Int], to out: inout String) {
    var from = 0
    for place in escapes {
      out += String(decoding: bytes[from..<place], as: UTF8.self)
      let (text, length) = escape(bytes, at: place) ?? ("", 0)
      out += text
      from = place + length
    }
    out += String(decoding: bytes[from...], as: UTF8.self)
  }

  /// What stands for a character that JSON, or JavaScript, does not take as it is, and how many bytes it has.
  @inline(__always)
  private static func escape(_ bytes: UnsafeBufferPointer<UInt8>, at i: Int) -> (text: String, length: Int)? {
    let byte = bytes[i]
    if byte >= 0x20, byte < 0x7F, byte != 0x22, byte != 0x5C { return nil }
    // The bytes that begin what is escaped; Hangul is not among them.
    if byte > 0x7F, byte != 0xC2, byte != 0xD8, byte != 0xE2, byte < 0xEF { return nil }
    return rareEscape(bytes, at: i)
  }

  private static func rareEscape(_ bytes: UnsafeBufferPointer<UInt8>, at i: Int) -> (text: String, length: Int)? {
    switch bytes[i] {
    case 0x22: return ("\\\"", 1)
    case 0x5C: return ("\\\\", 1)
    case 0x0A: return ("\\n", 1)
    case 0x0D: return ("\\r", 1)
    case 0x09: return ("\\t", 1)
    case 0x80...: return invisibleEscape(bytes, at: i)
    case let byte: return (unit(UInt16(byte)), 1)
    }
  }

  /// What ends a line of JavaScript, or would hide or turn text where JSON is looked at.
  private static func invisibleEscape(_ bytes: UnsafeBufferPointer<UInt8>, at i: Int) -> (text: String, length: Int)? {
    let length = bytes[i] >= 0xF0 ? 4 : bytes[i] >= 0xE0 ? 3 : 2
    guard i + length <= bytes.count,
      let scalar = String(decoding: bytes[i..<i + length], as: UTF8.self).unicodeScalars.first,
      ForeignText.isHarmful(scalar)
    else { return nil }
    // A byte of a file's name that is not UTF-8 cannot be said in JSON.
    if FileName.byte(of: scalar) != nil {
      return (ForeignText.visible(String(scalar)).replacing("\\", with: "\\\\"), length)
    }
    return (scalar.utf16.map(unit).joined(), length)
  }

  private static func unit(_ value: UInt16) -> String {
    "\\u" + value.hexadecimal(digits: 4)
  }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByArrayLiteral {
  package init(stringLiteral value: String) { self = .string(value) }
  package init(integerLiteral value: Int) { self = .int(value) }
  package init(arrayLiteral elements: JSONValue...) { self = .array(elements) }
}
