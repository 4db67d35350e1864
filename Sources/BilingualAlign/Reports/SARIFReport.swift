import BilingualChecks
import BilingualFacts
import BilingualText

/// SARIF 2.1.0 for code scanning. Each finding stands at the translation, where there is one, and names the original as
/// a related location.
/// Source: OASIS, "Static Analysis Results Interchange Format (SARIF) Version 2.1.0", 2020.
struct SARIFReport: TextualReport {
  private let context: ReportContext
  private let ruleIndex: [String: Int]
  private let rules: [CheckInfo]
  private var results = JSONElements(depth: 3)

  init(_ context: ReportContext) {
    self.context = context
    rules = context.checks + (context.acceptsFindings ? runChecks : [])
    ruleIndex = Dictionary(
      rules.enumerated().map { ($0.element.id, $0.offset) }, uniquingKeysWith: { first, _ in first })
  }

  func page(_ document: CheckedDocument, of review: Review?, index: Int) -> String {
    JSONElements.text(document.findings.map(result), depth: 3)
  }

  mutating func add(_ document: CheckedDocument, page: String) -> String {
    results.append(page)
    return ""
  }

  /// What the baseline knows and the run did not find again.
  mutating func addAbsent(_ entries: [Baseline.Entry]) {
    for entry in entries {
      let texts = [entry.source, entry.target].filter { !$0.isEmpty }.map { "“\($0)”" }.joined(separator: " ↔ ")
      results.append(
        .object([
          "ruleId": .string(entry.check), "ruleIndex": ruleIndex[entry.check].map { .int($0) },
          "message": .object(["text": .string(texts.isEmpty ? entry.check : texts)]),
          "partialFingerprints": .object(["alignTool/v1": .string(entry.fingerprint)]), "baselineState": "absent",
        ]))
    }
  }

  func finish() -> String {
    let driver = JSONValue.object([
      "name": .string(context.signature.name), "version": .string(context.signature.version),
      "semanticVersion": .string(context.signature.version), "rules": .array(rules.map(Self.rule)),
    ])
    let run = JSONValue.object([
      "tool": .object(["driver": driver]), "columnKind": "utf16CodeUnits", "results": results.value,
    ])
    return JSONValue.object([
      "$schema": "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
      "version": "2.1.0", "runs": .array([run]),
    ]).text() + "\n"
  }

  private static func rule(_ info: CheckInfo) -> JSONValue {
    let help = info.details.isEmpty ? info.summary : info.details
    return .object([
      "id": .string(info.id), "shortDescription": .object(["text": .string(info.summary)]),
      "fullDescription": .object(["text": .string(help)]),
      "help": .object(["text": .string(help), "markdown": .string(help)]),
      "defaultConfiguration": .object([
        "enabled": .bool(info.isOnByDefault), "level": .string(level(info.severity)),
      ]),
    ])
  }

  private static func level(_ severity: Severity) -> String {
    severity == .info ? "note" : severity.rawValue
  }

  private func result(_ located: LocatedFinding) -> JSONValue {
    let finding = located.finding
    let places = [located.target, located.source].compactMap { $0 }
    let original: Message = "The original."
    let related = places.dropFirst().map { place in
      Self.location(place, message: original.text(in: finding.language))
    }
    return .object([
      "ruleId": .string(finding.check), "ruleIndex": ruleIndex[finding.check].map { .int($0) },
      "level": .string(Self.level(finding.severity)), "message": .object(["text": .string(finding.message)]),
      "locations": .array(places.prefix(1).map { Self.location($0) }),
      "relatedLocations": related.isEmpty ? nil : .array(related),
      "partialFingerprints": .object(["alignTool/v1": .string("\(located.fingerprint)")]),
      "rank": .number((finding.confidence * 1000).rounded() / 10),
      "baselineState": baselineState(located),
      "suppressions": context.acceptsFindings ? Self.suppressions(located) : nil,
      "properties": .object([
        "bead": located.bead.map { .int($0) }, "sourceValue": located.source?.value.map { .string($0) },
        "targetValue": located.target?.value.map { .string($0) },
      ]),
    ])
  }

  private func baselineState(_ located: LocatedFinding) -> JSONValue? {
    guard context.hasBaseline else { return nil }
    if case .known = located.state { return "unchanged" }
    return "new"
  }

  /// No list would say that nobody knows whether a result is suppressed; an empty one says that it is not. A suppression
  /// without a status is accepted.
  private static func suppressions(_ located: LocatedFinding) -> JSONValue {
    func one(_ kind: JSONValue, _ reason: String) -> JSONValue {
      [.object(["kind": kind, "justification": reason.isEmpty ? nil : .string(reason)])]
    }
    switch located.state {
    case .new: return []
    case .known(let reason): return one("external", reason)
    case .suppressed(let suppression):
      return one(suppression.isInSource ? "inSource" : "external", suppression.reason)
    }
  }

  private static func location(_ place: LocatedFinding.Place, message: String? = nil) -> JSONValue {
    .object([
      "physicalLocation": .object([
        "artifactLocation": .object(["uri": .string(FilePath.uri(place.path))]),
        "region": .object([
          "startLine": .int(place.start.line), "startColumn": .int(place.start.utf16Column),
          "endLine": .int(place.end.line), "endColumn": .int(place.end.utf16Column),
          "snippet": .object(["text": .string(place.text)]),
        ]),
      ]),
      "logicalLocations": place.segment.map { .array([.object(["name": .string($0), "kind": "element"])]) }
        ?? place.element.map { element in
          .array([
            .object([
              "name": .string(element.name ?? element.path), "fullyQualifiedName": .string(element.path),
              "kind": "element",
            ])
          ])
        },
      "message": message.map { .object(["text": .string($0)]) },
    ])
  }
}

enum FilePath {
  /// A path as a URI reference: relative paths stay relative, absolute ones become `file:`.
  /// Source: RFC 3986, §3.3: what is not `pchar` or `/` is percent-encoded as UTF-8.
  static func uri(_ path: String) -> String {
    var out = path.hasPrefix("/") ? "file://" : ""
    // A first segment with a colon would be read as a scheme.
    for byte in FileName.bytes(path) {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"):
        out.unicodeScalars.append(Unicode.Scalar(byte))
      case _ where "-._~!$&'()*+,;=@/".utf8.contains(byte): out.unicodeScalars.append(Unicode.Scalar(byte))
      default: out += "%" + byte.hexadecimal(digits: 2, uppercase: true)
      }
    }
    return out
  }
}
