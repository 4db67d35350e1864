public struct AcronymFirstUse: Check {
  public static let info = CheckInfo(
    id: "acronym-first-use",
    summary: "An acronym that the original expands is never expanded in the translation.",
    details: """
      The original writes `보편적 정례인권검토(UPR)`; the translation uses `UPR` without `(UPR)` behind its full name. Acronyms
      that everybody knows (UN, EU, U.S., ROK, NATO, G20 …) need none.
      """,
    severity: .warning,
    good: [
      CheckExample("유엔 안보리 결의", "UN Security Council resolution"),
      CheckExample("보편적 정례인권검토(UPR)", "the Universal Periodic Review (UPR)"),
      CheckExample("국가안보회의(NSC)", "the National Security Council"),
      CheckExample("믹타(MIKTA) 외교장관회의", "the MIKTA Foreign Ministers’ Meeting"),
    ],
    bad: [CheckExample("보편적 정례인권검토(UPR) 권고를 이행하도록", "to implement the ⟦UPR⟧ recommendations")])

  private static let known: Set<String> = [
    "UN", "EU", "US", "USA", "UK", "ROK", "DPRK", "NATO", "UNESCO", "UNICEF", "WHO", "IMF", "OECD", "ASEAN", "FIFA",
    "IOC", "APEC", "TV", "PC", "IT", "AI", "GDP", "CEO", "HIV", "AIDS", "BBC", "CNN", "FBI", "CIA", "NASA", "COVID",
    "DNA", "USB", "NGO", "VIP", "PDF", "SNS",
  ]

  public static func check(_ pair: ReadPair, into findings: inout [Finding]) {
    var asked: [String] = []
    pair.source.forEachSegment { _, range, text in
      Acronyms.forEach(in: range, text) { acronym in
        // Hangul, an opening parenthesis, the acronym, a closing one.
        guard acronym.start > range.start + 3, text[acronym.start - 1] == 0x28, acronym.end < range.end,
          text[acronym.end] == 0x29, text[acronym.start - 2] & 0xC0 == 0x80
        else { return }
        let name = String(decoding: text[acronym.start..<acronym.end], as: UTF8.self)
        // 믹타(MIKTA) says how the letters are read, not what they mean.
        if isTransliteration(text, acronym, from: range.start) { return }
        if !known.contains(name), !asked.contains(name) { asked.append(name) }
      }
    }
    for name in asked { report(name, pair, &findings) }
  }

  private static func isTransliteration(_ text: UnsafeBufferPointer<UInt8>, _ acronym: TextRange, from start: Int)
    -> Bool
  {
    let end = acronym.start - 1
    var i = end
    while i - 3 >= start, Letters.hangul(text, at: i - 3, end: end) > 0 { i -= 3 }
    let sound = SoundForm(latin: text[acronym.start..<acronym.end])
    return SoundMatcher.score(hangul: SoundForm(hangul: text[i..<end]), latin: sound) >= 0.75
  }

  private static func report(_ name: String, _ pair: ReadPair, _ findings: inout [Finding]) {
    var first: (range: TextRange, segment: Int)?
    var isExpanded = false
    pair.target.forEachSegment { segment, range, text in
      Acronyms.forEach(in: range, text) { acronym in
        guard acronym.count == name.utf8.count, text[acronym.start..<acronym.end].elementsEqual(name.utf8) else {
          return
        }
        if first == nil { first = (acronym, segment) }
        let isBefore = acronym.start > range.start && text[acronym.start - 1] == 0x28
        let isBehind = acronym.end + 1 < range.end && text[acronym.end] == 0x20 && text[acronym.end + 1] == 0x28
        if isBefore || isBehind { isExpanded = true }
      }
    }
    guard let first, !isExpanded else { return }
    findings.append(
      pair.finding(
        info, inTarget: first.range, segment: first.segment,
        message: "“\(name)” is never written out, the original does so",
        certainty: 0.85))
  }
}

/// Runs of two to six capitals that stand as words.
enum Acronyms {
  static func forEach(in range: TextRange, _ text: UnsafeBufferPointer<UInt8>, _ body: (TextRange) -> Void) {
    var i = range.start
    while i < range.end {
      guard Byte.isCapital(text[i]) else {
        i += 1
        continue
      }
      var end = i
      while end < range.end, Byte.isCapital(text[end]) { end += 1 }
      let isWord = (i == range.start || !Byte.isWord(text[i - 1]) || text[i - 1] >= 0x80)
      if isWord, (2...6).contains(end - i), end == range.end || !Byte.isLetter(text[end]) && !Byte.isDigit(text[end]) {
        body(TextRange(i, end))
      }
      i = end
    }
  }
}
