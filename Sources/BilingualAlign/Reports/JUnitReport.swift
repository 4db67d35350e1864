import BilingualChecks
import BilingualFacts
import BilingualText

/// JUnit XML, as CI servers show it: a suite for each pair, a case for each check that was run.
struct JUnitReport: TextualReport {
  private let context: ReportContext
  private var suites = ""
  private var tests = 0
  private var failures = 0

  init(_ context: ReportContext) {
    self.context = context
  }

  func page(_ document: CheckedDocument, of review: Review?, index: Int) -> String {
    suite(document).text
  }

  mutating func add(_ document: CheckedDocument, page: String) -> String {
    let counts = suite(document, isCounting: true)
    tests += counts.tests
    failures += counts.failures
    suites += page
    return ""
  }

  private func suite(_ document: CheckedDocument, isCounting: Bool = false) -> (text: String, tests: Int, failures: Int)
  {
    let name = ForeignText.visible("\(document.source) ↔ \(document.target)")
    let byCheck = Dictionary(grouping: document.findings) { $0.finding.check }
    // A finding of the run itself (an unpaired file) has no entry in the list of checks.
    let known = context.checks.map { $0.id }
    let ids = known + byCheck.keys.filter { !known.contains($0) }.sorted()
    if isCounting {
      return ("", ids.count, byCheck.values.count { $0.contains { $0.finding.severity >= context.failOn } })
    }
    var cases = ""
    var failed = 0
    for id in ids {
      let (text, isFailure) = testCase(id, in: name, byCheck[id] ?? [])
      cases += text
      if isFailure { failed += 1 }
    }
    let text =
      "  " + XMLText.tag("testsuite", ["name": name, "tests": "\(ids.count)", "failures": "\(failed)", "errors": "0"])
      + "\n" + cases + "  </testsuite>\n"
    return (text, ids.count, failed)
  }

  func finish() -> String {
    let root = XMLText.tag(
      "testsuites", ["name": context.signature.name, "tests": "\(tests)", "failures": "\(failures)", "errors": "0"])
    return XMLText.declaration + root + "\n" + suites + "</testsuites>\n"
  }

  private func testCase(_ id: String, in suite: String, _ findings: [LocatedFinding]) -> (String, isFailure: Bool) {
    let failing = findings.filter { $0.finding.severity >= context.failOn }
    let passing = findings.filter { $0.finding.severity < context.failOn }
    let attributes: KeyValuePairs<String, String?> = ["classname": suite, "name": id]
    if findings.isEmpty { return ("    " + XMLText.tag("testcase", attributes, isEmpty: true) + "\n", false) }
    var out = "    " + XMLText.tag("testcase", attributes) + "\n"
    if let first = failing.first {
      let all: Message =
        failing.count == 1 ? first.finding.sentence : "\(failing.count) findings: \(first.finding.sentence)"
      let message = all.text(in: first.finding.language)
      let body = failing.map { $0.line }.joined(separator: "\n")
      out += "      " + XMLText.element("failure", attributes: ["type": id, "message": message], text: body) + "\n"
    }
    if !passing.isEmpty {
      out += "      " + XMLText.element("system-out", passing.map { $0.line }.joined(separator: "\n")) + "\n"
    }
    return (out + "    </testcase>\n", !failing.isEmpty)
  }
}

extension XMLText {
  static func element(_ name: String, _ text: String) -> String { element(name, attributes: [:], text: text) }
}

extension LocatedFinding {
  /// Where people look first: the translation, which can be changed, else the original.
  var mainPlace: Place? { target ?? source }

  /// `en.txt:3:9: error: … [number-mismatch] (ko.txt:3:5)`
  var line: String {
    var out = mainPlace.map { "\($0.location): " } ?? ""
    out += "\(finding.severityWord): \(finding.message) [\(finding.check)]"
    if target != nil, let source { out += " (\(source.location))" }
    return ForeignText.line(out)
  }
}
