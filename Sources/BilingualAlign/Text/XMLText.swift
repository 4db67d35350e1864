/// Writes XML: escaped text, attributes in the order given, nothing else.
package enum XMLText {
  package static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"

  /// The text with markup escaped. Characters that XML 1.0 forbids become U+FFFD.
  /// - Parameter keepsBlanks: whether line ends, tabs and quotation marks stay as they are, as they may between tags.
  package static func escaped(_ text: String, keepsBlanks: Bool = false) -> String {
    var out = ""
    out.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      if keepsBlanks, scalar == "\n" || scalar == "\t" || scalar == "\"" {
        out.unicodeScalars.append(scalar)
        continue
      }
      if let reference = reference(to: scalar) {
        out += reference
        continue
      }
      switch scalar {
      case "\n": out += "&#10;"
      case "\r": out += "&#13;"
      case "\t": out += "&#9;"
      case "\u{0}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": out += "\u{FFFD}"
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out
  }

  /// Returns what stands for a character that is markup in XML and HTML.
  package static func reference(to scalar: Unicode.Scalar) -> String? {
    switch scalar {
    case "&": "&amp;"
    case "<": "&lt;"
    case ">": "&gt;"
    case "\"": "&quot;"
    default: nil
    }
  }

  /// `<name key="value">`, or `<name key="value"/>`; attributes without a value are left out.
  package static func tag(_ name: String, _ attributes: KeyValuePairs<String, String?> = [:], isEmpty: Bool = false)
    -> String
  {
    var out = "<\(name)"
    for (key, value) in attributes {
      if let value { out += " \(key)=\"\(escaped(value))\"" }
    }
    return out + (isEmpty ? "/>" : ">")
  }

  package static func element(_ name: String, attributes: KeyValuePairs<String, String?> = [:], text: String)
    -> String
  {
    tag(name, attributes) + escaped(text) + "</\(name)>"
  }
}
