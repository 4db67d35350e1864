/// SplitMix64: the same seed gives the same text on every machine.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// Text of what press releases hold and what breaks readers: Hangul in both forms, Latin, signs, spaces, line ends.
  mutating func text(length: Int) -> String {
    let pieces = [
      "한", "미", "다.", "\u{1112}\u{1161}\u{11AB}", "\u{1100}\u{1173}", "U.S.", "a", "B", "1", "4.15.", " ", " ",
      "\u{A0}",
      "\u{3000}", "\n", "\r\n", "\u{200B}", "é", "ｅ", "Ａ", "“", "”", "「", "ㅇ", "□", "※", "*", "-", "‐", "‧", "·", "…",
      "?",
      "!", "(", ")", "[", "]", "끝.", "\u{F9E1}", "👍", "\u{AD}", "<", "&amp;", "#", "1.",
    ]
    return (0..<length).map { _ in pieces[Int.random(in: 0..<pieces.count, using: &self)] }.joined()
  }
}
