public struct LinkMismatch: Check {
  public static let info = CheckInfo(
    id: "link-mismatch",
    summary: "A link or an e-mail address differs.",
    details: """
      Scheme, `www.` and a last slash are not compared, nor what says in which language a page is: `/ko/`, `/en`, `ko.example.org`,
      `privacy-ko`, `?lang=ko`. An anchor that is written in the other language passes.
      """,
    severity: .warning,
    good: [
      CheckExample("https://www.mofa.go.kr/ko/ 참조", "See mofa.go.kr at https://mofa.go.kr/en"),
      CheckExample("https://ko.example.org/a/ko?n=2 참조", "See https://example.org/a?n=2."),
      CheckExample("https://example.org/privacy-ko 참조", "See https://example.org/privacy/."),
      CheckExample("https://example.org/a?lang=ko&n=1 참조", "See https://example.org/a?n=1."),
    ],
    bad: [
      CheckExample("⟦https://mofa.go.kr/press⟧ 참조", "See ⟦https://mofa.go.kr/pres⟧."),
      CheckExample("⟦https://example.org/ko/a#one⟧ 참조", "See ⟦https://example.org/a#two⟧."),
    ])

  public static func check(_ pair: ReadPair, into findings: inout [Finding]) {
    FactFindings.report(.link, of: info, in: pair, into: &findings)
  }
}
