import BilingualAlign
import Testing

@Suite struct ProgressLineTests {
  @Test(arguments: [
    (
      4096, 10_000 as Int?, 10.0, 80,
      "━━━━━━━━━━━━━━━────────────────────── 4,096 of 10,000 pairs · 409/s · 15 s left"
    ),
    (4096, 10_000, 10, 60, "━━━━━━─────────── 4,096 of 10,000 pairs · 409/s · 15 s left"),
    (4096, 10_000, 10, 40, "4,096 of 10,000 pairs · 409/s · 15 s le"), (5, nil, 2, 80, "5 pairs · 2.5/s"),
    (0, 10, 2, 80, "──────────────────────────────────────── 0 of 10 pairs · 0.0/s"),
    (10, 40_000, 10, 60, "────────────── 10 of 40,000 pairs · 1.0/s · 11 h 6 min left"),
  ])
  func says(_ done: Int, of total: Int?, after seconds: Double, in columns: Int, _ line: String) {
    let text = ProgressLine.text(done: done, total: total, unit: "pairs", seconds: seconds, columns: columns)
    #expect(text == line)
    #expect(text.count < columns)
  }
}
