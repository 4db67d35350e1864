/// How far a long run is, on one line: a bar where the end is known, how fast it goes, how long it will take.
package enum ProgressLine {
  /// `━━━━━━━━━━━━────────── 4,096 of 10,000 pairs · 412/s · 15 s left`
  /// - Parameters:
  ///   - total: how much there is to do; `nil` where that is not known.
  ///   - seconds: since the start.
  ///   - columns: of the terminal; the bar has what the words leave, at most 40, or is left out.
  package static func text(done: Int, total: Int?, unit: String, seconds: Double, columns: Int) -> String {
    let rate = seconds > 0 ? Double(done) / seconds : 0
    var parts = ["\(grouped(done))\(total.map { " of \(grouped($0))" } ?? "") \(unit)"]
    parts.append(rate >= 10 ? "\(grouped(Int(rate)))/s" : "\(Double(Int(rate * 10)) / 10)/s")
    if let total, rate > 0 { parts.append("\(duration(Double(max(0, total - done)) / rate)) left") }
    let words = parts.joined(separator: " · ")
    let room = min(40, columns - words.count - 2)
    guard let total, total > 0, room >= 8 else { return String(words.prefix(max(0, columns - 1))) }
    let filled = min(room, done * room / total)
    return String(repeating: "━", count: filled) + String(repeating: "─", count: room - filled) + " " + words
  }

  /// `15 s`, `2 min 5 s`, `1 h 3 min`
  static func duration(_ seconds: Double) -> String {
    let all = Int(seconds.rounded(.up))
    if all < 60 { return "\(all) s" }
    if all < 3600 { return "\(all / 60) min \(all % 60) s" }
    return "\(all / 3600) h \(all / 60 % 60) min"
  }

  private static func grouped(_ number: Int) -> String {
    let digits = Array(String(number))
    var out = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { out.append(",") }
      out.append(digit)
    }
    return out
  }
}
