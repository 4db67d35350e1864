import Testing

@testable import BilingualAlign
@testable import BilingualChecks

/// The examples of every check, as they stand and behind text that shifts bytes, UTF-16 units and normalised text.
@Suite struct CheckExampleTests {
  static let prefixes = [("", ""), ("한글 🙂 \u{1100}\u{1161}\u{11A8} 🙂\n", "An 🙂 egg cafe\u{301} 🙂\n")]

  struct Case: Sendable, CustomStringConvertible {
    let check: any Check.Type
    let example: CheckExample
    let prefix: (source: String, target: String)
    var description: String { "\(check.info.id): \(example.source) / \(example.target)" }
  }

  static let cases: [Case] = allChecks.flatMap { check in
    (check.info.good + check.info.bad).flatMap { example in
      prefixes.map { Case(check: check, example: example, prefix: $0) }
    }
  }

  @Test(arguments: cases)
  func pointsAtTheMarksAndNothingElse(_ one: Case) {
    let (korean, english, gaps) = linesAndGaps(one.example.source, one.example.target)
    let source = MarkedText(one.prefix.source + korean)
    let target = MarkedText(one.prefix.target + english)
    guard one.example.glossary == nil else { return }
    // How alike the two are is said of the example alone.
    if one.example.alikeness != nil, !one.prefix.source.isEmpty { return }
    // The prefix is a pair of its own; what stands alone in the example stands alone behind it.
    let lines = gaps ?? (korean.isEmpty ? [(true, false)] : english.isEmpty ? [(false, true)] : nil)
    let all = lines.map { (one.prefix.source.isEmpty ? [] : [(false, false)]) + $0 }
    var findings: [Finding] = []
    let pair = examplePair(
      source.text, target.text, date: one.example.date, gaps: all, alikeness: one.example.alikeness)
    one.check.check(pair, into: &findings)
    #expect(Set(findings.compactMap { $0.source?.range }).sorted() == source.marks)
    #expect(Set(findings.compactMap { $0.target?.range }).sorted() == target.marks)
    #expect(findings.isEmpty == (source.marks.isEmpty && target.marks.isEmpty))
  }

  @Test(arguments: allChecks.indices)
  func hasExamplesOfBothKinds(_ index: Int) {
    let info = allChecks[index].info
    #expect(!info.good.isEmpty && !info.bad.isEmpty && !info.summary.isEmpty && !info.details.isEmpty)
  }

  @Test func everyCheckIsAlive() {
    #expect(CheckSelfTest.failures() == [])
  }

  @Test func idsAreUnique() {
    let ids = allChecks.map { $0.info.id }
    #expect(Set(ids).count == ids.count)
  }
}
