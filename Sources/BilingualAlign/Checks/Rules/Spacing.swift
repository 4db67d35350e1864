import BilingualAlignment
import BilingualDocuments
import BilingualText

package struct Spacing: Check {
  package static let info = CheckInfo(
    id: "spacing",
    summary: "A space is missing or doubled.",
    details: """
      A full stop with a capital letter behind it (`consultation.The`), `다.` with Hangul behind it, two spaces inside a
      sentence, words that run together (`Secretaryof State`). Two spaces after an English full stop are an old habit, and the two before
      `끝.` are prescribed; blanks where a line ends are layout. A space before a full stop or comma, two full stops, and a
      small word right behind a closing quotation mark.
      """,
    severity: .warning,
    good: [
      CheckExample("협의를 개최하였다.  끝.", "The U.S. Department of State.  It held a consultation."),
      CheckExample("미국 국무장관", "the Secretary of State"),
      CheckExample("항공모함 시어도어 루스벨트함", "the aircraft carrier USS Theodore Roosevelt"),
    ],
    bad: [
      CheckExample("미국 국무장관", "the ⟦Secretaryof⟧ State"),
      CheckExample("양국 간 최고위급 회담", "a meeting of ⟦thetwotop⟧ officials"),
      CheckExample("미국 국무장관", "the⟦  ⟧Secretary of State"),
      CheckExample("양측은 회의를⟦  ⟧개최하였다.", "The two sides held a meeting."),
      CheckExample("회의가 열렸다.", "The meeting was held⟦ .⟧"),
      CheckExample("회의가 열렸다.", "The meeting was held⟦  .⟧"),
      CheckExample("회의가 열렸다.", "The meeting was held⟦..⟧"),
      CheckExample("“기타 사유”와 그 밖의 것", "“Other reason⟦”and⟧ the rest"),
      CheckExample("협의를 개최하였⟦다.양⟧측은", "held a consultatio⟦n.The⟧ two sides"),
    ])

  package static func check(_ pair: ReadPair, into findings: inout [Finding]) {
    stops(pair, into: &findings)
    words(pair, into: &findings)
    korean(pair, into: &findings)
    koreanSpaces(pair, into: &findings)
  }

  /// Two spaces between words of a Korean sentence.
  private static func koreanSpaces(_ pair: ReadPair, into findings: inout [Finding]) {
    pair.source.forEachSegment { segment, range, text in
      guard
        EightBytes.holdsPair(
          in: text, within: range, where: { $0 == 0x20 && $1 == 0x20 },
          marks: { EightBytes.equal($0, 0x20) & EightBytes.equal($1, 0x20) }),
        KoreanSentence.endsInStop(text, range)
      else { return }
      var reported = 0
      for i in range.start + 3..<max(range.start + 3, range.end - 4)
      where text[i] == 0x20 && text[i + 1] == 0x20 && text[i + 2] != 0x20 && KoreanSyllable.stands(text, at: i - 3) {
        let spaces = TextRange(i, i + 2)
        guard reported < pair.faultLimit, text[i + 2] == 0x5B || KoreanSyllable.stands(text, at: i + 2),
          !isLayout(spaces, pair.source.document)
        else { continue }
        reported += 1
        findings.append(
          pair.finding(info, inSource: spaces, segment: segment, message: "there is more than one space"))
      }
    }
  }

  private static func words(_ pair: ReadPair, into findings: inout [Finding]) {
    pair.target.forEachSegment { segment, range, text in
      guard mayHoldFault(text, range) else { return }
      var suspected = 0
      var i = range.start + 1
      while i + 1 < range.end, suspected < pair.faultLimit {
        if text[i] == 0x20, text[i + 1] == 0x20 {
          var end = i
          while end < range.end, text[end] == 0x20 { end += 1 }
          if isInside(text, from: i, to: end, within: range), !isLayout(TextRange(i, end), pair.target.document) {
            suspected += 1
            findings.append(
              pair.finding(
                info, inTarget: TextRange(i, end), segment: segment, message: "there is more than one space",
                suggestion: " "))
          }
          i = end
        } else {
          if text[i] == 0x2E, isMissingSpace(text, at: i, within: range) {
            suspected += 1
            missingSpace(text, at: i, within: range, segment: segment, in: pair, into: &findings)
          }
          i += 1
        }
      }
    }
    pair.target.forEachSegment { segment, range, text in
      fused(text, within: range, segment: segment, in: pair, into: &findings)
      behindQuotes(text, within: range, segment: segment, in: pair, into: &findings)
    }
  }

  /// `"Other reason"and`: a word right behind a closing quotation mark. Endings of what is quoted (`"A"s`) are none.
  private static func behindQuotes(
    _ text: UnsafeBufferPointer<UInt8>, within range: TextRange, segment: Int, in pair: ReadPair,
    into findings: inout [Finding]
  ) {
    let straight = UInt8(ascii: "\"")
    var isOpen = false
    for i in range.start..<range.end where text[i] == straight || text[i] == 0x9D {
      if text[i] == straight {
        isOpen.toggle()
        // An inch, a mark within a word: which marks open is not known from here on.
        if isOpen, i > range.start, Byte.isWord(text[i - 1]) { return }
        if isOpen { continue }
      } else if i < range.start + 3 || text[i - 1] != 0x80 || text[i - 2] != 0xE2 || text[i - 3] == 0x20 {
        continue
      }
      var end = i + 1
      while end < range.end, text[end] &- 0x61 < 26 { end += 1 }
      guard end - i > 2, end == range.end || text[end] == 0x20 || text[end] == 0x2C || text[end] == 0x2E,
        StopWords.english.contains(String(decoding: text[i + 1..<end], as: UTF8.self))
      else { continue }
      let start = text[i] == straight ? i : i - 2
      findings.append(
        pair.finding(
          info, inTarget: TextRange(start, end), segment: segment,
          message: "there is no space after the quotation mark", certainty: 0.85,
          suggestion: pair.target.string(TextRange(start, i + 1)) + " " + pair.target.string(TextRange(i + 1, end))))
      return
    }
  }

  private static func korean(_ pair: ReadPair, into findings: inout [Finding]) {
    pair.source.forEachSegment { segment, range, text in
      // A stop with a byte of a Hangul syllable behind it.
      guard
        EightBytes.holdsPair(
          in: text, within: range, where: { $0 == 0x2E && $1 >= 0x80 },
          marks: { EightBytes.equal($0, 0x2E) & EightBytes.beyondASCII($1) })
      else { return }
      var reported = 0
      var i = range.start + 3
      while i + 3 < range.end, reported < pair.faultLimit {
        guard text[i] == 0x2E else {
          i += 1
          continue
        }
        // 다. and Hangul behind it.
        if text[i - 3] == 0xEB, text[i - 2] == 0x8B, text[i - 1] == 0xA4,
          Letters.hangul(text, at: i + 1, end: range.end) > 0
        {
          reported += 1
          findings.append(
            pair.finding(
              info, inSource: TextRange(i - 3, i + 4), segment: segment,
              message: "there is no space after the full stop"))
        }
        i += 1
      }
    }
  }

  /// `held .`, `etc..`: a stop that stands alone, or twice.
  private static func stops(_ pair: ReadPair, into findings: inout [Finding]) {
    pair.target.forEachSegment { segment, range, text in
      guard
        EightBytes.holdsPair(
          in: text, within: range, where: { ($0 == 0x20 || $0 == 0x2E) && ($1 == 0x2E || $1 == 0x2C) },
          marks: {
            (EightBytes.equal($0, 0x20) | EightBytes.equal($0, 0x2E))
              & (EightBytes.equal($1, 0x2E) | EightBytes.equal($1, 0x2C))
          })
      else { return }
      var reported = 0
      for i in range.start + 2..<max(range.start + 2, range.end) where text[i] == 0x2E || text[i] == 0x2C {
        guard reported < pair.faultLimit, i + 1 == range.end || text[i + 1] == 0x20 else { continue }
        let isTwice = text[i - 1] == 0x2E && text[i] == 0x2E
        guard isTwice && i + 1 == range.end || text[i - 1] == 0x20 else { continue }
        var start = i - 1
        while text[start] == 0x20, start > max(range.start, i - 3), text[start - 1] == 0x20 { start -= 1 }
        guard isLetterBefore(text, at: start, within: range) else { continue }
        reported += 1
        findings.append(
          pair.finding(
            info, inTarget: TextRange(start, i + 1), segment: segment,
            message: isTwice ? "there are two full stops" : "there is a space before “\(text[i] == 0x2E ? "." : ",")”",
            certainty: 0.85, suggestion: text[i] == 0x2E ? "." : ","))
      }
    }
  }

  /// Two small letters before a place: not a file's name, a code or a line of dots.
  private static func isLetterBefore(_ text: UnsafeBufferPointer<UInt8>, at i: Int, within range: TextRange) -> Bool {
    i >= range.start + 2 && text[i - 1] &- 0x61 < 26 && text[i - 2] &- 0x61 < 26
  }

  /// Whether two spaces stand side by side, or a capital behind a full stop; asked of many bytes at once.
  private static func mayHoldFault(_ text: UnsafeBufferPointer<UInt8>, _ range: TextRange) -> Bool {
    EightBytes.holdsPair(in: text, within: range) {
      $0 == 0x20 && $1 == 0x20 || $0 == 0x2E && Byte.isCapital($1)
    } marks: {
      EightBytes.equal($0, 0x20) & EightBytes.equal($1, 0x20)
        | EightBytes.equal($0, 0x2E) & EightBytes.between($1, from: 0x41, to: 0x5A)
    }
  }

  /// A full stop with a word right behind it, if the original has no such word.
  private static func missingSpace(
    _ text: UnsafeBufferPointer<UInt8>, at i: Int, within range: TextRange, segment: Int, in pair: ReadPair,
    into findings: inout [Finding]
  ) {
    if pair.originalHolds(text, wholeWord(in: text, at: i, within: range), ofTarget: segment) { return }
    let end = wordEnd(in: text, at: i + 1, within: range)
    findings.append(
      pair.finding(
        info, inTarget: TextRange(i - 1, end), segment: segment, message: "there is no space after the full stop",
        suggestion: String(decoding: text[i - 1...i], as: UTF8.self) + " "
          + String(decoding: text[i + 1..<end], as: UTF8.self)))
  }

  private static func fused(
    _ text: UnsafeBufferPointer<UInt8>, within range: TextRange, segment: Int, in pair: ReadPair,
    into findings: inout [Finding]
  ) {
    var suspected = 0
    var i = range.start
    while i < range.end, suspected < pair.faultLimit {
      guard Byte.isLetter(text[i]) else {
        i += 1
        continue
      }
      let start = i
      while i < range.end, Byte.isLetter(text[i]) { i += 1 }
      // Digits and letters beyond ASCII make another kind of word.
      if i < range.end, Byte.isWord(text[i]) {
        while i < range.end, Byte.isWord(text[i]) { i += 1 }
        continue
      }
      let word = TextRange(start, i)
      guard start == range.start || Byte.isSpace(text[start - 1]), i == range.end || text[i] < 0x40,
        let split = FusedWords.split(in: text, at: word, lexicon: pair.lexicon)
      else { continue }
      suspected += 1
      if pair.originalHolds(text, word, ofTarget: segment) { continue }
      let written = pair.target.document.text.string(word)
      findings.append(
        pair.finding(
          info, inTarget: word, segment: segment, message: "“\(written)” is more than one word", certainty: 0.75,
          suggestion: String(written.prefix(split)) + " " + written.dropFirst(split)))
    }
  }

  /// Whether a line ends in the blanks, as they stand in the file: a hard break, the indentation of a wrapped line.
  private static func isLayout(_ blanks: TextRange, _ document: Document) -> Bool {
    let original = document.text.original(blanks)
    return LineEnds.areHeld(by: document.source.bytes[original.start..<original.end])
  }

  /// Between words of a sentence, not after its end, not a table or an indent.
  private static func isInside(
    _ text: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int, within range: TextRange
  ) -> Bool {
    guard end < range.end, end - start < 4 else { return false }
    let before = text[start - 1]
    let after = text[end]
    return (Byte.isLetter(before) || before == 0x2C) && (Byte.isLetter(after) || Byte.isDigit(after))
  }

  /// `n.The`: a word of three letters or more, a stop, a capital and small letters. Not a file, a site or initials.
  private static func isMissingSpace(_ text: UnsafeBufferPointer<UInt8>, at i: Int, within range: TextRange) -> Bool {
    guard i >= range.start + 3, i + 2 < range.end, Byte.isCapital(text[i + 1]), text[i + 2] &- 0x61 < 26,
      text[i - 1] &- 0x61 < 26, text[i - 2] &- 0x61 < 26, text[i - 3] &- 0x61 < 26
    else { return false }
    // Another dot, a slash or brackets make it a name of the web or of a program.
    var start = i
    while start > range.start, !Byte.isSpace(text[start - 1]) {
      start -= 1
      switch text[start] {
      case 0x2E, 0x2F, 0x40, 0x28, 0x5F: return false
      default: break
      }
    }
    let end = wordEnd(in: text, at: i + 1, within: range)
    return end >= range.end || text[end] == 0x20 || text[end] == 0x2C
  }

  /// What stands between spaces around `i`, as far as letters, digits, stops and underscores go.
  private static func wholeWord(in text: UnsafeBufferPointer<UInt8>, at i: Int, within range: TextRange) -> TextRange {
    func isPart(_ b: UInt8) -> Bool { Byte.isLetter(b) || Byte.isDigit(b) || b == 0x2E || b == 0x5F }
    var start = i
    var end = i + 1
    while start > range.start, isPart(text[start - 1]) { start -= 1 }
    while end < range.end, isPart(text[end]) { end += 1 }
    if end > i + 1, text[end - 1] == 0x2E { end -= 1 }
    return TextRange(start, end)
  }

  private static func wordEnd(in text: UnsafeBufferPointer<UInt8>, at i: Int, within range: TextRange) -> Int {
    var end = i
    while end < range.end, Byte.isLetter(text[end]) { end += 1 }
    return end
  }
}
