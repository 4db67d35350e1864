/// Numbers and bullets at the beginning of a line.
enum PDFMarker {
  /// Signs that begin an item and are no letter, figure or bracket.
  private static let bullets: Set<Unicode.Scalar> = [
    "\u{2022}", "\u{25CF}", "\u{25CB}", "\u{25E6}", "\u{25AA}", "\u{25AB}", "\u{25A0}", "\u{25A1}", "\u{25C6}",
    "\u{25C7}",
    "\u{25B6}", "\u{25B7}", "\u{2023}", "\u{2043}", "\u{2013}", "\u{203B}", "\u{3147}", "\u{25E6}", "\u{25C9}",
    "\u{25CE}",
    "\u{2605}", "\u{2606}", "\u{2713}", "\u{2714}", "\u{2610}", "\u{2611}", "\u{00B7}", "\u{2219}", "\u{25B8}",
    "\u{27A2}",
    "\u{F0B7}", "\u{F0A7}", "\u{F06C}", "\u{F06E}", "\u{F075}", "\u{F0D8}", "\u{F0FC}", "-", "*",
  ]

  /// Whether a word is a bullet, a number with its stop or bracket, or a circled number.
  static func isMarker(_ word: String) -> Bool { isBullet(word) || isNumber(word) }

  static func isBullet(_ word: String) -> Bool {
    let scalars = word.unicodeScalars
    guard scalars.count == 1, let first = scalars.first else { return false }
    return bullets.contains(first) || WordSymbols.isPrivate(first)
  }

  /// `1.`, `가.`, `(1)`, `1)`, `①`, `iv.`, `1.2.`
  static func isNumber(_ word: String) -> Bool {
    let scalars = word.unicodeScalars
    if scalars.count == 1, let only = scalars.first {
      return (0x2460...0x24FF).contains(only.value) || (0x3200...0x32BF).contains(only.value)
        || (0x2160...0x217F).contains(only.value)
    }
    guard scalars.count <= 8, let end = scalars.last, end == "." || end == ")" else { return false }
    var body = scalars.dropLast()
    if body.last == ")" || body.last == "." { body = body.dropLast() }
    if body.first == "(" { body = body.dropFirst() }
    let parts = body.split(separator: ".", omittingEmptySubsequences: false)
    guard let first = parts.first, isOrdinal(first) else { return false }
    return parts.dropFirst().allSatisfy { (1...2).contains($0.count) && $0.allSatisfy { Script($0) == .digit } }
  }

  /// The number of `12.` or `12)`; `nil` for anything else.
  static func value(_ word: String) -> Int? { isNumber(word) ? Int(word.dropLast()) : nil }

  /// Up to two figures, one letter, one syllable or consonant of Hangul, a small Roman number.
  private static func isOrdinal(_ part: Substring.UnicodeScalarView) -> Bool {
    guard let first = part.first else { return false }
    if part.allSatisfy({ Script($0) == .digit }) { return part.count <= 2 }
    if part.count == 1 {
      return Script(first) == .hangul || first.isASCII && Script(first) == .latin
        || (0x2160...0x217F).contains(first.value) || (0x2460...0x24FF).contains(first.value)
        || (0x3200...0x32BF).contains(first.value) || (0x4E00...0x9FFF).contains(first.value)
    }
    let small: Set<Unicode.Scalar> = ["i", "v", "x"]
    let large: Set<Unicode.Scalar> = ["I", "V", "X"]
    return part.count <= 5 && (part.allSatisfy(small.contains) || part.allSatisfy(large.contains))
  }
}
