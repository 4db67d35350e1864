import BilingualAlignment
import BilingualChecks
import BilingualDocuments
import BilingualText

/// The answer to a ``StreamRequest``: one line of JSON with its line end.
package enum StreamReply {
  /// `{"id": …, "error": "…"}`
  package static func error(_ message: String, id: JSONValue, line: Int, meta: JSONValue? = nil) -> String {
    written(.object(["id": id, "line": .int(line), "error": .string(message), "meta": meta]))
  }

  /// `{"id": …, "beads": 3, "findings": […]}`, the findings as in the report for programs.
  package static func findings(
    _ document: CheckedDocument, to request: StreamRequest, warning: String? = nil
  ) -> String {
    let findings = document.active.findings.map(JSONReport.json)
    return written(
      .object([
        "id": request.id, "beads": .int(document.beads), "findings": .array(findings),
        "warning": warning.map { .string($0) }, "meta": request.meta,
      ]))
  }

  /// `{"id": …, "beads": [{"source": [0], "target": [0, 1], "confidence": 0.98, "ko": "…", "en": "…"}]}`
  package static func beads(
    _ texts: AlignedTexts, to request: StreamRequest, warning: String? = nil
  ) -> String {
    let (source, target) = (texts.units(of: texts.source), texts.units(of: texts.target))
    let beads = texts.beads.map { bead -> JSONValue in
      .object([
        "source": .array(bead.source.map { .int($0) }), "target": .array(bead.target.map { .int($0) }),
        "confidence": .probability(bead.confidence),
        "ko": .string(AlignedTexts.joined(source, bead.source)),
        "en": .string(AlignedTexts.joined(target, bead.target)),
      ])
    }
    return written(
      .object([
        "id": request.id, "beads": .array(beads), "warning": warning.map { .string($0) }, "meta": request.meta,
      ]))
  }

  private static func written(_ value: JSONValue) -> String { value.text(pretty: false) + "\n" }
}
