/// A JSON value whose members keep the order in which they were given.
public enum JSONValue: Sendable, Hashable {
  case null
  case bool(Bool)
  case int(Int)
  case number(Double)
  case string(String)
  case array([JSONValue])
  case object([Member])
  /// JSON that is written already, indented for its place.
  case written(String)

  public struct Member: Sendable, Hashable {
    public let key: String
    public let value: JSONValue
  }

  /// Members without a value are left out.
  public static func object(_ members: KeyValuePairs<String, JSONValue?>) -> JSONValue {
    .object(members.compactMap { key, value in value.map { Member(key: key, value: $0) } })
  }

  /// A probability with at most three decimals.
  public static func probability(_ value: Double) -> JSONValue { rounded(value) }

  /// A number with at most three decimals, so that no noise of arithmetic is printed.
  static func rounded(_ value: Double) -> JSONValue { .number((value * 1000).rounded() / 1000) }

  /// - Parameter pretty: one member or element a line, indented by two spaces; otherwise one line.
  public func text(pretty: Bool = true) -> String {
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
      if let indent { out += "\n" + String(repeating: "  ", count: indent + 1) }
      each(element, &out, indent.map { $0 + 1 })
    }
    if let indent, !elements.isEmpty { out += "\n" + String(repeating: "  ", count: indent) }
    out += close
  }

  private static func write(_ string: String, to out: inout String) {
    out += "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": out += "\\\""
      case "\\": out += "\\\\"
      case "\n": out += "\\n"
      case "\r": out += "\\r"
      case "\t": out += "\\t"
      case "\u{0}"..."\u{1F}", "\u{7F}", "\u{2028}", "\u{2029}":
        let hex = String(scalar.value, radix: 16)
        out += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
      default: out.unicodeScalars.append(scalar)
      }
    }
    out += "\""
  }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByArrayLiteral {
  public init(stringLiteral value: String) { self = .string(value) }
  public init(integerLiteral value: Int) { self = .int(value) }
  public init(arrayLiteral elements: JSONValue...) { self = .array(elements) }
}
