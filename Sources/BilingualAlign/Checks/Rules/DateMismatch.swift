import BilingualAlignment
import BilingualDocuments
import BilingualFacts
import BilingualText

package struct DateMismatch: Check {
  package static let info = CheckInfo(
    id: "date-mismatch",
    summary: "A date, month, year or half-year differs.",
    details: """
      Parts are compared one by one: English may drop the year. `작년` and *last month* are resolved with
      the document's date. Where the text says local time on one side, a day's difference is right. `3월 초` and *early
      March* are parts of one month, which either language may leave out; a day of the lunar calendar is not compared with
      one of the solar, but may not be called by the same month and day. A date without a year is of the year named last before it, or of the one nearest to the
      document's date; a year on the other side that is neither of these, but near, differs. The day that both documents
      give themselves, in a line of its own, behind a label such as *Released*, or in front matter, is compared, too.
      """,
    good: [
      CheckExample("2024.4.15.(월) 협의를 개최하였다.", "The consultation was held on April 15."),
      CheckExample("4.16.(화) 오전(한국시간)", "on the evening of April 15 (local time)"),
      CheckExample("올해 하반기에 개최한다.", "It will be held in the second half of this year."),
      CheckExample("연말까지 마무리할 예정이다.", "It is to be completed by the end of the year."),
      CheckExample("5월 말에 개최한다.", "It will be held in May."),
      CheckExample("추석은 음력 8월 15일이다.", "Chuseok falls on the 15th day of the eighth lunar month."),
    ],
    bad: [
      CheckExample("동 법은 ⟦9.4⟧. 시행되었다.", "The Act entered into force on ⟦April 9⟧."),
      CheckExample("올해 ⟦하반기⟧에 개최한다.", "It will be held in the ⟦first half⟧ of this year."),
      CheckExample(
        "2023년 4월 1일 합의하고, ⟦5월 3일⟧ 서명하였다.", "They agreed on April 1, 2023, and signed it on ⟦May 3, 2022⟧."),
      CheckExample("10월 ⟦말⟧ 미국을 방문한다.", "He will visit the United States in ⟦early⟧ October."),
    ])

  package static func check(_ pair: ReadPair, into findings: inout [Finding]) {
    FactFindings.report(.date, of: info, in: pair, into: &findings)
    ExchangedThings.report(.day, of: info, in: pair, into: &findings)
    for conflict in WrittenYears.conflicts(pair) {
      let source = place(
        in: pair.source, of: conflict.source, year: conflict.isWrittenInTarget ? conflict.carried : nil)
      let target = place(
        in: pair.target, of: conflict.target, year: conflict.isWrittenInTarget ? nil : conflict.carried)
      findings.append(
        BeadFinding.make(
          info, pair, bead: conflict.bead, certainty: 0.65,
          message: FactCategory.date.difference(source.said, target.said), source: source, target: target))
    }
    for conflict in StatedDates.conflicts(pair) {
      let source = pair.source.place(conflict.source.range, value: "\(conflict.source.date)")
      let target = pair.target.place(conflict.target.range, value: "\(conflict.target.date)")
      findings.append(
        Finding(
          check: info.id, severity: .warning, message: FactCategory.date.difference(source.said, target.said),
          confidence: 0.8, source: source, target: target, bead: nil))
    }
    for conflict in LunarDates.conflicts(pair) {
      let source = day(pair.source, conflict.source)
      let target = day(pair.target, conflict.target)
      let (lunar, solar) = (source.said(as: words(conflict.source)), target.said(as: words(conflict.target)))
      findings.append(
        BeadFinding.make(
          info, pair, bead: conflict.bead, certainty: 0.65,
          message: "\(lunar) in the original is a lunar date, \(solar) in the translation is not said to be one",
          source: source, target: target))
    }
  }

  private static func day(_ document: Reading, _ fact: Fact) -> Finding.Place {
    document.place(fact.range, value: FactAtom(fact: fact, part: .day, bead: 0).description)
  }

  private static func words(_ fact: Fact) -> Message { FactAtom(fact: fact, part: .day, bead: 0).words }

  private static func place(in document: Reading, of fact: Fact, year: Int?) -> Finding.Place {
    guard let year, case .date(var date) = fact.value else {
      return document.place(fact.range, value: fact.value.description)
    }
    date.year = year
    return document.place(fact.range, value: date.description)
  }
}
