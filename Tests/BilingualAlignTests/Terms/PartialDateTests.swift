import BilingualAlign
import Testing

@Suite struct PartialDateTests {
  @Test(arguments: ["2013", "2013-03", "2024-05-28", "0001"])
  func readsAYearAMonthOrADay(_ text: String) {
    #expect(PartialDate(text)?.description == text)
  }

  @Test(arguments: ["+123", "-123", "0000", "2013-+3", "2013-13", "2024-05-+2", "2024-02-30", "２０１３", "13", "2013-3"])
  func refusesWhatIsNoDate(_ text: String) {
    #expect(PartialDate(text) == nil)
  }
}
