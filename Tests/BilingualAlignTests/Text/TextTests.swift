import BilingualAlign
import Testing

@Suite struct TextTests {
  @Test func mapsBackThroughAComposedSyllable() {
    var map = OffsetMap()
    map.appendCopied(2, from: 0)
    map.appendChanged(3, for: ByteRange(2, 11))
    map.appendCopied(1, from: 11)
    #expect(map.original(TextRange(0, 2)) == ByteRange(0, 2))
    #expect(map.original(TextRange(2, 5)) == ByteRange(2, 11))
    #expect(map.original(TextRange(1, 6)) == ByteRange(1, 12))
    #expect(map.original(TextRange(6, 6)) == ByteRange(12, 12))
  }

  @Test(arguments: [("2024-04-15", 1), ("1970-01-01", 4), ("2000-02-29", 2), ("2026-11-22", 0)])
  func knowsTheWeekday(of date: String, is weekday: Int) throws {
    let date = try #require(CalendarDate(iso8601: date))
    #expect(date.weekday == weekday)
  }

  @Test(arguments: [
    "2024-02-30", "2023-02-29", "2024-13-01", "2024-4-1", "x", "+123-04-15", "2024-+4-15", "2024-04-+5", "٢٠٢٤-04-15",
  ])
  func refusesWhatTheCalendarLacks(_ text: String) {
    #expect(CalendarDate(iso8601: text) == nil)
  }

  @Test func countsLinesAtEveryLineEnd() {
    let table = LineTable(Array("a\r\nb\rc\n".utf8))
    #expect(table.starts == [0, 3, 5, 7])
    #expect(table.line(at: 4) == 1)
  }
}
