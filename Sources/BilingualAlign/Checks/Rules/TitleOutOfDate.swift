import BilingualText

/// A title or a body's name of another time than the document's.
package struct TitleOutOfDate: Check {
  package static let info = CheckInfo(
    id: "title-out-of-date",
    summary: "A title or the name of a body was not in use on the document's date.",
    details: """
      Compares the validity that the glossary gives with the document's date; a document without a date is not checked. Former
      titles (전(前), 당시, “former”, “then”) and sentences about earlier years are passed over.
      """,
    good: [
      CheckExample(
        "평화외교기획단장은 말하였다.", "The Director-General for Peace Regime spoke.",
        date: CalendarDate(iso8601: "2024-04-15"), glossary: rows),
      CheckExample(
        "양 장관은 말하였다.", "The two Foreign Ministers spoke.", date: CalendarDate(iso8601: "2024-04-15"),
        glossary: rows),
    ],
    bad: [
      CheckExample(
        "⟦한반도정책국장⟧은 말하였다.", "The ⟦Director-General for Peace Regime⟧ spoke.",
        date: CalendarDate(iso8601: "2024-07-11"), glossary: rows),
      CheckExample(
        "⟦평화외교기획단장⟧은 말하였다.", "The ⟦Director-General for Peace Regime⟧ spoke.",
        date: CalendarDate(iso8601: "2024-07-11"), glossary: rows),
    ])

  private static let rows = """
    id\tko\ten\tcategory\tvalid_from\tvalid_to\tsuccessor
    A\t평화외교기획단장\tDirector-General for Peace Regime\ttitle\t2009\t2024-05-27\tB
    B\t한반도정책국장\tDirector-General for Korean Peninsula Policy\ttitle\t2024-05-28\t\t
    C\t외교통상부 장관\tForeign Minister\ttitle\t1998-03\t2013-03-22\tD
    D\t외교부 장관\tForeign Minister\ttitle\t2013-03-23\t\t

    """

  package static func check(_ pair: ReadPair, into findings: inout [Finding]) {
    TermReview.report(.outOfDate, of: info, in: pair, into: &findings)
  }
}
