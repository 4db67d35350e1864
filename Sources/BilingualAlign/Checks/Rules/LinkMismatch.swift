public struct LinkMismatch: Check {
  public static let info = CheckInfo(
    id: "link-mismatch",
    summary: "A link or an e-mail address differs.",
    details: "Scheme, `www.`, language folders (`/ko/`, `/en/`) and a last slash are not compared.",
    severity: .warning,
    good: [CheckExample("https://www.mofa.go.kr/ko/ 참조", "See mofa.go.kr at https://mofa.go.kr/en")],
    bad: [CheckExample("⟦https://mofa.go.kr/press⟧ 참조", "See ⟦https://mofa.go.kr/pres⟧.")])

  public static func check(_ pair: ReadPair, into findings: inout [Finding]) {
    FactFindings.report(.link, of: info, in: pair, into: &findings)
  }
}
