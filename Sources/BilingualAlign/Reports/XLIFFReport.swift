import BilingualAlignment
import BilingualChecks
import BilingualText

/// XLIFF 2.1: a file for each pair, a unit for each bead, with the findings as notes.
/// Source: OASIS, "XLIFF Version 2.1", 2018.
struct XLIFFReport: TextualReport {
  private var files = 0

  func page(_ document: CheckedDocument, of review: Review?, index: Int) -> String {
    review.map { Self.units($0, document) } ?? ""
  }

  mutating func add(_ document: CheckedDocument, page: String) -> String {
    if page.isEmpty { return "" }
    let head = files == 0 ? Self.head : ""
    files += 1
    let file = XMLText.tag("file", ["id": "f\(files)", "original": document.source])
    return head + "  " + file + "\n" + page + "  </file>\n"
  }

  /// A document without pairs still needs one file to be valid.
  func finish() -> String {
    files == 0
      ? Self.head + "  <file id=\"f1\">\n    <unit id=\"u0\"><segment><source/></segment></unit>\n  </file>\n</xliff>\n"
      : "</xliff>\n"
  }

  private static let head =
    XMLText.declaration
    + "<xliff xmlns=\"urn:oasis:names:tc:xliff:document:2.0\" version=\"2.1\" srcLang=\"ko\" trgLang=\"en\">\n"

  private static func units(_ review: Review, _ document: CheckedDocument) -> String {
    let texts = AlignedTexts(review)
    let source = texts.units(of: texts.source)
    let target = texts.units(of: texts.target)
    let byBead = Dictionary(grouping: document.findings) { $0.finding.bead }
    var out = ""
    for (index, bead) in texts.alignment.beads.enumerated() {
      out += "    " + XMLText.tag("unit", ["id": "b\(index)"]) + "\n"
      out += notes(byBead[index] ?? [])
      out += "      <segment state=\"\(bead.target.isEmpty ? "initial" : "translated")\">\n        "
      out += XMLText.element("source", AlignedTexts.joined(source, bead.source)) + "\n        "
      out += XMLText.element("target", AlignedTexts.joined(target, bead.target)) + "\n      </segment>\n    </unit>\n"
    }
    return out
  }

  private static func notes(_ findings: [LocatedFinding]) -> String {
    if findings.isEmpty { return "" }
    let priority: [Severity: String] = [.error: "1", .warning: "4", .info: "7"]
    return "      <notes>\n"
      + findings.map { located in
        "        "
          + XMLText.element(
            "note", attributes: ["category": located.finding.check, "priority": priority[located.finding.severity]],
            text: located.finding.message) + "\n"
      }.joined() + "      </notes>\n"
  }
}
