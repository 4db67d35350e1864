/// A rendering or a Korean term that the glossary no longer recommends.
package struct TermDeprecated: Check {
  package static let info = CheckInfo(
    id: "term-deprecated",
    summary: "A term that the glossary marks as deprecated is used.",
    details: "Reported where no right name of the same concept stands in the sentence.",
    severity: .warning,
    good: [CheckExample("튀르키예를 방문하였다.", "He visited Türkiye.", glossary: rows)],
    bad: [CheckExample("⟦튀르키예⟧를 방문하였다.", "He visited ⟦Turkey⟧.", glossary: rows)])

  private static let rows = "ko\ten\ten_deprecated\tcategory\n튀르키예\tTürkiye\tTurkey\tplace\n"

  package static func check(_ pair: ReadPair, into findings: inout [Finding]) {
    TermReview.report(.deprecated, of: info, in: pair, into: &findings)
  }
}
