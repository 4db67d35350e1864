import BilingualAlign
import Foundation

/// Lines of five megabytes that repeat one thing, or hold anything, through the readers of facts and all checks: what a
/// megabyte costs at worst, and whether twice the text costs more than twice the time.
enum LongLineBench {
  private static let pieces: [(name: String, korean: String, english: String)] = [
    ("words", "회의 개최 협의 논의 ", "meeting held talks dialogue "), ("one word", "협의 ", "the "),
    ("no spaces", "협의", "meeting"), ("digits", "7", "7"), ("numbers", "3만 5천 명 12월 3일 ", "53,000 people on May 4 "),
    ("만", "만", "million"), ("scales", "십백천만억조", "one hundred and "), ("open brackets", "(", "("),
    ("closed brackets", ")", ")"), ("mixed brackets", "([", "[)"), ("quotes", "“", "“"), ("mixed quotes", "“「", "“「』"),
    ("dates", "2024.4.15.(화) ", "Tuesday, April 15, 2024 "), ("points", "1.2.3.", "1.2.3."),
    ("names", "줄리 터너(Julie Turner) 특사 ", "Special Envoy Julie Tuner "), ("titles", "터너 특사 ", "Special Envoy King "),
    ("fused titles", "장관", "Minister"), ("people", "김용현 단장 ", "Kim Yong-hyon "), ("acronyms", "기구(ABC) ", "ABC "),
    ("Hangul", "가", "가,"), ("Greek", "α", "aα "), ("places", "한미일 미국 중국 ", "U.S. China Japan "),
    ("links", "http://", "http://"), ("symbols", "A/RES/76/177 ", "A/RES/76/178 "), ("stops", "다.가", "abcd.Abc "),
    ("run together", "의 ", "Secretaryof "), ("sentences", "3명이 왔다. ", "They met 4 people. "),
    ("jamo", "\u{1100}\u{1161}", "e\u{301}"),
    ("times", "오후 3시 30분 ", "3:30 p.m. "), ("ordinals", "제3차 세 번째 ", "22th third "), ("US", "미국 ", "US U.S. "),
  ]

  static func run(megabytes: Double) {
    var worst = (name: "", seconds: 0.0, growth: 0.0)
    for piece in pieces + random() {
      for (side, korean, english) in [
        ("both", piece.korean, piece.english), ("ko", piece.korean, ""), ("en", "", piece.english),
      ] {
        let half = seconds(korean, english, megabytes / 2)
        let whole = seconds(korean, english, megabytes)
        let perMegabyte = whole / megabytes
        if perMegabyte > worst.seconds { worst = ("\(piece.name), \(side)", perMegabyte, whole / max(half, 0.001)) }
        if ProcessInfo.processInfo.environment["VERBOSE"] != nil {
          Bench.print(
            "  \(piece.name), \(side), ×\(String(format: "%.1f", whole / max(half, 0.001)))", perMegabyte, "s/MB")
        }
      }
    }
    Bench.print(
      "line of \(Int(megabytes)) MB: \(worst.name)", worst.seconds, "s/MB", bound: "2 or less",
      isMet: worst.seconds <= 2)
    Bench.print("  twice the text costs", worst.growth, "times", bound: "2.6 or less", isMet: worst.growth <= 2.6)
  }

  /// Facts, pairing and all checks of one row of a table.
  private static func seconds(_ korean: String, _ english: String, _ megabytes: Double) -> Double {
    func text(_ piece: String, _ other: String) -> String {
      piece.isEmpty ? other : String(repeating: piece, count: Int(megabytes * 1e6) / piece.utf8.count)
    }
    let path = FileManager.default.temporaryDirectory.appending(
      path: "long-line-\(ProcessInfo.processInfo.processIdentifier).tsv")
    defer { try? FileManager.default.removeItem(at: path) }
    let row = text(korean, "가나다.") + "\t" + text(english, "A b c.") + "\n"
    guard (try? row.write(to: path, atomically: false, encoding: .utf8)) != nil else { return 0 }
    return Bench.best(of: 1) {
      guard var rows = try? BilingualRows(path.path), let row = try? rows.next() else { return }
      _ = Reviewer(checks: allChecks).review(row).located(row: .init(line: 1, index: 0)).findings.count
    }
  }

  /// Texts of a thousand pieces drawn with a seed, repeated.
  private static func random() -> [(name: String, korean: String, english: String)] {
    (1...4).map { seed in
      var random = Random(state: UInt64(seed))
      let korean = (0..<1000).map { _ in pieces[random.below(pieces.count)].korean }.joined()
      let english = (0..<1000).map { _ in pieces[random.below(pieces.count)].english }.joined()
      return ("seed \(seed)", korean, english)
    }
  }
}
