import BilingualAlignment
import BilingualText

package struct IdentifierMismatch: Check {
  package static let info = CheckInfo(
    id: "identifier-mismatch",
    summary: "A telephone or fax number, a version, an address of the Internet, a code or a reference number differs.",
    details: """
      Compared digit by digit. `02-2100-7000` and `+82-2-2100-7000` are one number, and the code of a town may be left out. A
      number that only one side gives is no error. Of codes of letters and digits (`NC-D1620`), and of what stands between backticks,
      near forms are told.
      """,
    good: [
      CheckExample("영사콜센터(02-3210-0404)", "the Consular Call Center (+82-2-3210-0404)"),
      CheckExample("3.0.1 버전", "version 3.0.1"),
      CheckExample("1000~5000명이 참석하였다.", "Between 1,000 and 5,000 people attended."),
    ],
    bad: [
      CheckExample("영사콜센터(⟦02-3210-0404⟧)", "the Consular Call Center (⟦+82-2-3210-4040⟧)"),
      CheckExample("⟦3.0.1⟧ 버전", "version ⟦3.0.2⟧"),
      CheckExample("`⟦server.hostname⟧`을 바꾼다.", "Change `⟦server.hostnmae⟧`."),
      CheckExample("제습기 ⟦NC-D1620⟧의 설명서", "Manual of the dehumidifier ⟦NC-D1260⟧"),
    ])

  package static func check(_ pair: ReadPair, into findings: inout [Finding]) {
    FactFindings.report(.identifier, of: info, in: pair, into: &findings)
    for index in pair.alignment.beads.indices {
      guard let found = NearCodes.find(pair, index) ?? NearCodeSpans.find(pair, index) else { continue }
      let (source, target) = (pair.source.place(found.source), pair.target.place(found.target))
      findings.append(
        BeadFinding.make(
          info, pair, bead: index, certainty: 0.8,
          message: "“\(source.text)” in the original has become “\(target.text)” in the translation", source: source,
          target: target))
    }
  }
}
