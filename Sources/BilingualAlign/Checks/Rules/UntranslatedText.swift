import BilingualAlignment
import BilingualText

package struct UntranslatedText: Check {
  package static let info = CheckInfo(
    id: "untranslated-text",
    summary: "Hangul is left in the English text, or an English sentence in the Korean.",
    details: """
      A Korean word or a bullet of jamo (`ㅇ`) in the translation. Hangul in parentheses of its own is deliberate and
      passes, and so does a link whose text it is: `[한국어](…)`. A sentence of the Korean without Hangul, in which small words such as
      *the* and *can* show that it is an English one, and whose words stand in the English too; names and commands pass.
      """,
    good: [
      CheckExample("‘한글’", "the Korean alphabet, Hangeul (한글)"),
      CheckExample("한반도 정세를 논의하였다.", "They discussed the Korean Peninsula."),
      CheckExample("「The Lord of the Rings」", "The Lord of the Rings"),
      CheckExample("`git add the-file`", "`git add the-file`"),
    ],
    bad: [
      CheckExample("한반도 정세를 논의하였다.", "They discussed the ⟦한반도⟧ situation."),
      CheckExample("ㅇ 양측은 논의하였다.", "⟦ㅇ⟧ The two sides held talks."),
      CheckExample(
        "⟦You can also use the option to set a path.⟧", "⟦You can also use the option to set a path.⟧"),
    ])

  package static func check(_ pair: ReadPair, into findings: inout [Finding]) {
    for (index, bead) in pair.alignment.beads.enumerated() where !bead.source.isEmpty {
      for left in EnglishSentences.left(in: bead.source, pair, bead: index) {
        let target = pair.target.range(of: bead.target)
        findings.append(
          BeadFinding.make(
            info, pair, bead: index, certainty: 0.85, severity: .warning,
            message: left.isSentence
              ? "there is an English sentence in the Korean text"
              : "“\(pair.source.string(left.range))” is not translated in the Korean text",
            source: pair.source.place(left.range),
            target: target.map { pair.target.place($0) }))
      }
    }
    let bullets = bullets(pair)
    if bullets.count >= layout {
      findings.append(
        pair.finding(
          info, inTarget: bullets[0].range, segment: bullets[0].segment,
          message: "there are \(bullets.count) bullets made of Hangul letters in the English text", certainty: 0.3,
          severity: .info))
    }
    pair.target.forEachSegment { segment, range, text in
      if Byte.isASCII(text, range) { return }
      var reported = 0
      var i = range.start
      while i < range.end, reported < SuspicionLimit.faults {
        guard text[i] >= 0xE1, Letters.hangul(text, at: i, end: range.end) > 0 else {
          i += 1
          continue
        }
        let run = runOfHangul(text, from: i, end: range.end)
        let isBullet = isBullet(run, in: range, text)
        if !isDeliberate(run, in: range, text), !isBullet || bullets.count < layout {
          reported += 1
          findings.append(
            pair.finding(
              info, inTarget: run, segment: segment,
              message: isBullet
                ? "there is a bullet made of a Hangul letter in the English text"
                : "there is Hangul in the English text: “\(pair.target.string(run))”")
          )
        }
        i = run.end
      }
    }
  }

  /// So many bullets are a layout that was kept, and no letters that were forgotten.
  private static let layout = 3

  private static func isBullet(_ run: TextRange, in range: TextRange, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
    run.start == range.start && run.count == 3 && text[run.start] < 0xEA
  }

  /// The segments of the translation that begin with a Hangul letter.
  private static func bullets(_ pair: ReadPair) -> [(range: TextRange, segment: Int)] {
    var found: [(range: TextRange, segment: Int)] = []
    pair.target.forEachSegment { segment, range, text in
      guard !range.isEmpty, text[range.start] >= 0xE1,
        Letters.hangul(text, at: range.start, end: range.end) > 0
      else { return }
      let run = runOfHangul(text, from: range.start, end: range.end)
      if isBullet(run, in: range, text) { found.append((run, segment)) }
    }
    return found
  }

  /// Hangul with single spaces between.
  private static func runOfHangul(_ text: UnsafeBufferPointer<UInt8>, from start: Int, end: Int) -> TextRange {
    var i = start
    var last = start
    while i < end {
      let length = Letters.hangul(text, at: i, end: end)
      if length > 0 {
        i += length
        last = i
      } else if text[i] == 0x20, i == last {
        i += 1
      } else {
        break
      }
    }
    return TextRange(start, last)
  }

  /// In parentheses of its own: the name of a thing in its language.
  private static func isDeliberate(
    _ run: TextRange, in range: TextRange, _ text: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard run.start > range.start, run.end < range.end else { return false }
    // A letter inside a sentence is spoken of: the tense consonant ‘ㄲ’.
    if run.count == 3, text[run.start] < 0xEA { return true }
    // The name of the language on a link to its page.
    if text[run.start - 1] == 0x5B, text[run.end] == 0x5D { return true }
    return text[run.start - 1] == 0x28 && text[run.end] == 0x29
  }
}
