import BilingualAlignment
import BilingualDocuments
import BilingualText

package struct RepeatedWord: Check {
  package static let info = CheckInfo(
    id: "repeated-word",
    summary: "An English word stands twice in a row.",
    details: """
      `to to`, `the the`, also across a line break. Words that may repeat (`had had`, `that that`, `very very`) and names
      (`Walla Walla`) pass.
      """,
    severity: .warning,
    good: [
      CheckExample("그는 이미 그것을 보았었다.", "He had had it."), CheckExample("뒤란 뒤란", "Duran Duran"),
      CheckExample("많고 많은 이유", "many, many reasons"),
    ],
    bad: [CheckExample("양국은 협력하기로 하였다.", "The two countries agreed ⟦to to⟧ cooperate.")])

  private static let mayRepeat: Set<String> = [
    "had", "that", "very", "so", "many", "really", "far", "long", "bye", "ha", "no", "is", "much", "more", "blah", "la",
    "do", "you", "on", "her", "yes", "never", "again", "knock", "plus", "there", "hear", "zero", "one", "two", "three",
    "four", "five", "six", "seven", "eight", "nine", "ten", "hundred",
  ]

  package static func check(_ pair: ReadPair, into findings: inout [Finding]) {
    pair.target.forEachSegment { segment, range, text in
      var previous: TextRange?
      var suspected = 0
      var i = range.start
      while i < range.end, suspected < pair.faultLimit {
        guard Byte.isLetter(text[i]), i == range.start || !Byte.isWord(text[i - 1]) else {
          if !Byte.isSpace(text[i]) { previous = nil }
          i += 1
          continue
        }
        var end = i
        while end < range.end, Byte.isLetter(text[end]) { end += 1 }
        while end < range.end, Byte.isWord(text[end]) { end += 1 }
        let word = TextRange(i, end)
        if let last = previous, last.count == word.count, isRepeat(of: last, and: word, in: text, end: range.end) {
          suspected += 1
          if !pair.originalHolds(text, word, ofTarget: segment) {
            findings.append(
              pair.finding(
                info, inTarget: TextRange(last.start, word.end), segment: segment,
                message: "“\(pair.target.document.text.string(word))” stands twice",
                suggestion: pair.target.document.text.string(last)))
          }
        }
        previous = word
        i = end
      }
    }
  }

  private static func isRepeat(of a: TextRange, and b: TextRange, in text: UnsafeBufferPointer<UInt8>, end: Int) -> Bool
  {
    for k in 0..<a.count where text[a.start + k] | 0x20 != text[b.start + k] | 0x20 { return false }
    // Two capitals are a name; an apostrophe or hyphen makes another word.
    if Byte.isCapital(text[b.start]) { return false }
    if b.end < end, text[b.end] == 0x27 || text[b.end] == 0x2D || text[b.end] == 0xE2 { return false }
    if a.start > 0, text[a.start - 1] == 0x2D || text[a.start - 1] == 0x27 { return false }
    return !mayRepeat.contains(String(decoding: text[b.start..<b.end], as: UTF8.self))
  }
}
