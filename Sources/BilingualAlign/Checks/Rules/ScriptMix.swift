import BilingualText

package struct ScriptMix: Check {
  package static let info = CheckInfo(
    id: "script-mix",
    summary: "A word mixes Latin letters with Cyrillic or Greek ones that look alike.",
    details: "Such words come from copied text; they look right, and no search finds them.",
    severity: .warning,
    good: [CheckExample("정상회의", "The Summit"), CheckExample("α-입자", "α-particles"), CheckExample("35㎍/㎥", "35 μg/m³")],
    bad: [CheckExample("정상회의", "The ⟦Sum\u{43C}it⟧")])

  package static func check(_ pair: ReadPair, into findings: inout [Finding]) {
    pair.target.forEachSegment { segment, range, text in
      if Byte.isASCII(text, range) { return }
      var reported = 0
      var i = range.start
      while i < range.end, reported < SuspicionLimit.faults {
        // Cyrillic and Greek letters begin with CE, CF, D0 or D1; hardly any text has them.
        guard (0xCE...0xD1).contains(text[i]) else {
          i += 1
          continue
        }
        let word = word(around: i, in: range, text)
        if hasLatin(word, text), !isUnit(word, text) {
          reported += 1
          findings.append(
            pair.finding(
              info, inTarget: word, segment: segment,
              message: "“\(pair.target.string(word))” mixes Latin letters with others that look the same"))
        }
        i = max(word.end, i + 1)
      }
    }
  }

  private static func isLetter(_ b: UInt8) -> Bool { Byte.isLetter(b) || (0xCE...0xD1).contains(b) || b & 0xC0 == 0x80 }

  private static func word(around i: Int, in range: TextRange, _ text: UnsafeBufferPointer<UInt8>) -> TextRange {
    var start = i
    while start > range.start, Byte.isLetter(text[start - 1]) { start -= 1 }
    var end = i
    while end < range.end, isLetter(text[end]) { end += 1 }
    return TextRange(start, end)
  }

  /// One Greek letter and up to two Latin ones: `μg`, `kΩ`.
  private static func isUnit(_ word: TextRange, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
    word.count <= 4 && (text[word.start] == 0xCE || text[word.end - 2] == 0xCE)
  }

  private static func hasLatin(_ word: TextRange, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
    text[word.start..<word.end].contains { Byte.isLetter($0) }
  }
}
