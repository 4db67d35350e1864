import BilingualText

/// Files that are text to a computer and no document to a reader: what they are, and what to do with them.
package enum ForeignDocument {
  /// Returns what is wrong with reading the text as a document; `nil` for one that can be.
  /// - Complexity: O(1): only the beginning is looked at.
  package static func refusal(of utf8: [UInt8]) -> String? {
    let start = utf8.prefix(8192)
    let text = (start.starts(with: [0xEF, 0xBB, 0xBF]) ? start.dropFirst(3) : start).drop { Byte.isSpace($0) }
    if text.starts(with: "{\\rtf".utf8) { return "an RTF document, which is not read; save it as DOCX" }
    switch text.first {
    case UInt8(ascii: "<"):
      switch rootName(String(decoding: text, as: UTF8.self)) {
      case "rss", "feed", "RDF": return "a news feed (RSS or Atom), which is not read; save the page itself as HTML"
      case "tmx": return "a translation memory (TMX)" + bilingual
      case "xliff": return "a file of a translation program (XLIFF)" + bilingual
      default: return nil
      }
    default:
      if isMHTML(String(decoding: text.prefix(4096), as: UTF8.self)) {
        return "a web page in one file (MHTML), which is not read; save it as HTML (“Webpage, complete”)"
      }
      return isCatalogue(text) ? "a message catalogue (PO)" + bilingual : nil
    }
  }

  private static let bilingual = ", which holds both languages; check it alone: align-tool check FILE"

  /// The local name of the root element; `nil` for a text that does not begin as XML does.
  package static func rootName(_ text: String) -> String? {
    let before =
      /(?:<\?[^>]*>|<!--(?:[^-]|-[^-])*-->|<!DOCTYPE[^>\[]*(?:\[[^\]]*\])?[^>]*>|\s)*<([A-Za-z_][A-Za-z0-9_.:-]*)/
    guard let match = text.prefixMatch(of: before) else { return nil }
    return match.output.1.split(separator: ":").last.map(String.init)
  }

  /// Whether the first line that is no comment begins a message of gettext.
  package static func isCatalogue(_ text: ArraySlice<UInt8>) -> Bool {
    for line in text.split(separator: 0x0A) {
      let line = line.drop { Byte.isSpace($0) }
      if line.isEmpty || line.first == UInt8(ascii: "#") { continue }
      return ["msgid \"", "msgctxt \"", "domain \""].contains { line.starts(with: $0.utf8) }
    }
    return false
  }

  /// Source: RFC 2557, "MIME Encapsulation of Aggregate Documents, such as HTML (MHTML)".
  private static func isMHTML(_ text: String) -> Bool {
    let lines = text.split(maxSplits: 30, omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    guard let first = lines.first, first.prefixMatch(of: /[A-Za-z][A-Za-z-]*:/) != nil else { return false }
    let head = lines.prefix { !$0.isEmpty }.joined(separator: " ").lowercased()
    return head.contains("mime-version:") && head.contains("multipart/related")
  }
}
