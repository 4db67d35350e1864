import BilingualOffice
import BilingualText

/// A text with codes of formatting inside, as TMX and XLIFF write it: the words, and the codes beside them.
struct InlineText {
  /// On one line, without the codes; those that stand for a line break leave a space.
  private(set) var text = ""
  /// The codes in their order, as people may be shown them.
  private(set) var tags: [String] = []

  /// Elements whose content is code of another format, not text.
  static let codes: Set<String> = ["bpt", "ept", "it", "ph", "ut", "x", "bx", "ex", "sc", "ec", "cp"]
  /// Elements that surround words of the text and are codes themselves.
  private static let spans: Set<String> = ["g", "pc", "hi"]

  init() {}

  /// - Parameter element: read with ``codes`` left out.
  init(_ element: XMLPullReader.Element) {
    append(element)
    text = text.onOneLine
  }

  private mutating func append(_ element: XMLPullReader.Element) {
    let flow = Array(element.flow.utf8)
    var next = 0
    func piece(to end: Int) -> String {
      // Offsets lie between characters of valid text.
      defer { next = max(next, min(end, flow.count)) }
      return next < min(end, flow.count) ? String(decoding: flow[next..<min(end, flow.count)], as: UTF8.self) : ""
    }
    for child in element.children {
      text += piece(to: child.flowBefore)
      if Self.codes.contains(child.name) {
        // The end of a pair says no more than its beginning.
        if !["ept", "ex", "ec", "cp"].contains(child.name) { tags.append(Self.shown(child)) }
        if Self.isBreak(child) { text += " " }
      } else {
        if Self.spans.contains(child.name) { tags.append(Self.shown(child)) }
        append(child)
        next = max(next, min(flow.count, child.flowBefore + child.flow.utf8.count))
      }
    }
    text += piece(to: flow.count)
  }

  /// `<g id="10">`; a code of TMX by what it stands for, since its number says only which end is which.
  private static func shown(_ element: XMLPullReader.Element) -> String {
    let content = element.wholeText
    if let id = element.attributes["id"] ?? element.attributes["x"] { return "<\(element.name) \(id)>" }
    if !content.isEmpty { return String(content.prefix(60)) }
    return "<\(element.name)>"
  }

  private static func isBreak(_ element: XMLPullReader.Element) -> Bool {
    let kinds = ["ctype", "type", "subType", "equiv-text", "equiv"].compactMap { element.attributes[$0]?.lowercased() }
    if kinds.contains(where: { ["lb", "x-br", "x-lb", "fmt:lb", "xlf:lb", "\n", "\\n", "br", "<br/>"].contains($0) }) {
      return true
    }
    let content = element.wholeText.lowercased().filter { !$0.isWhitespace }
    return content.hasPrefix("<br") && content.utf8.count <= 6 || content == "\\n" || content == "<w:br/>"
  }

  /// The text without the codes that Phrase (Memsource) writes into it: `{1>word<1}`, `{2}`.
  /// - Complexity: O(bytes).
  mutating func takeOutBracedCodes() {
    guard text.utf8.contains(0x7B) || text.utf8.contains(0x7D) else { return }
    var kept = ""
    var rest = text[...]
    while let match = rest.firstMatch(of: /\{[0-9]{1,4}>|<[0-9]{1,4}\}|\{[0-9]{1,4}\}/) {
      kept += rest[..<match.range.lowerBound]
      if match.output.first == "{" { tags.append(String(match.output)) }
      rest = rest[match.range.upperBound...]
    }
    text = (kept + rest).onOneLine
  }
}
