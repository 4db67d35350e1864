import BilingualAlignment
import BilingualChecks
import BilingualDocuments
import BilingualText

/// Translation memory, TMX 1.4b: a unit for each bead with text on both sides.
/// Source: LISA, "TMX 1.4b Specification", 2005.
struct TMXReport: TextualReport {
  private let signature: ToolSignature
  private var isOpen = false
  private var leftOut = 0

  init(signature: ToolSignature) {
    self.signature = signature
  }

  func page(_ document: CheckedDocument, of review: Review?, index: Int) -> String {
    review.map { Self.units(AlignedTexts($0)) } ?? ""
  }

  mutating func add(_ document: CheckedDocument, page: String) -> String {
    let head = isOpen ? "" : Self.head(signature)
    isOpen = true
    // Of what was not compared there are no beads.
    leftOut += max(0, document.beads - page.split(separator: Self.unit, omittingEmptySubsequences: false).count + 1)
    return head + page
  }

  var note: String? { Self.note(leftOut) }

  /// What to say of beads that a translation memory has no place for; `nil` where there are none.
  static func note(_ leftOut: Int) -> String? {
    leftOut == 0 ? nil : "TMX holds translations only: \(Tally.counted(leftOut, "bead")) of one side left out"
  }

  func finish() -> String { (isOpen ? "" : Self.head(signature)) + Self.tail }

  static func document(_ texts: [AlignedTexts], signature: ToolSignature) -> String {
    head(signature, texts.first?.level ?? .sentence) + texts.map(units).joined() + tail
  }

  private static func head(_ signature: ToolSignature, _ level: Document.Level = .sentence) -> String {
    XMLText.declaration + "<!DOCTYPE tmx SYSTEM \"tmx14.dtd\">\n<tmx version=\"1.4\">\n  "
      + XMLText.tag(
        "header",
        [
          "creationtool": signature.name, "creationtoolversion": signature.version, "segtype": level.rawValue,
          "o-tmf": "align-tool", "adminlang": "en", "srclang": "ko", "datatype": "plaintext",
        ], isEmpty: true) + "\n  <body>\n"
  }

  private static let unit = "    <tu>\n"
  private static let tail = "  </body>\n</tmx>\n"

  private static func units(_ texts: AlignedTexts) -> String {
    let source = texts.units(of: texts.source)
    let target = texts.units(of: texts.target)
    var out = ""
    for (index, bead) in texts.alignment.beads.enumerated()
    where !bead.isOneSided && bead.confidence >= texts.minimumConfidence {
      out += unit
      out +=
        "      "
        + XMLText.element(
          "prop", attributes: ["type": "x-confidence"], text: JSONValue.probability(bead.confidence).text())
      out += "\n      " + XMLText.element("prop", attributes: ["type": "x-bead"], text: "\(index)") + "\n"
      for (language, text) in [
        ("ko", AlignedTexts.joined(source, bead.source)), ("en", AlignedTexts.joined(target, bead.target)),
      ] {
        out += "      " + XMLText.tag("tuv", ["xml:lang": language]) + XMLText.element("seg", text) + "</tuv>\n"
      }
      out += "    </tu>\n"
    }
    return out
  }
}
