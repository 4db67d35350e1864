import BilingualAlignment
import BilingualDocuments
import BilingualText

/// One abbreviation written with dots and without in one document.
package struct AbbreviationDrift: Check {
  package static let info = CheckInfo(
    id: "abbreviation-drift",
    summary: "One abbreviation is written in two ways in one document.",
    details: """
      `U.S.` and `US`, `ROK-U.S.` and `ROK-US`. Either style is right if the document keeps to it; amounts (`US$500`, `US
      dollars`), addresses and a spelling that is quoted with its year, `(2016 release)`, are not counted. And an acronym that is nowhere
      explained and differs in one letter, or in the order of two, from one that is: `(FSC) … FCS`. And an
      acronym in parentheses whose letters the name before it cannot give: `Ministry of the Interior and Safety (MOIA)`.
      """,
    severity: .warning,
    good: [
      CheckExample("한미동맹, 미국", "the ROK-U.S. alliance and the U.S."),
      CheckExample("500만 달러, 미국", "US$5 million from the U.S."),
    ],
    bad: [
      CheckExample("행정안전부는 발표하였다.", "The Ministry of the Interior and Safety (⟦MOIA⟧) announced it."),
      CheckExample(
        "금융위원회는 발표하였다. / 금융위는 추진한다.", "The Financial Services Commission (FSC) announced it. / The ⟦FCS⟧ will go ahead."
      ),
      CheckExample("한미동맹, 한미 정상회담", "the ⟦ROK-US⟧ alliance, the ROK-U.S. Summit and the U.S. side"),
    ])

  /// A run of capitals as it is written.
  private struct Use {
    let range: TextRange
    let hasDots: Bool
    let bead: Int
  }

  package static func check(_ pair: ReadPair, into findings: inout [Finding]) {
    for slip in NearAcronyms.find(pair) {
      findings.append(
        pair.finding(
          info, inTarget: slip.range, segment: slip.segment,
          message: "“\(slip.written)” is nowhere explained; “\(slip.meant)” is", certainty: 0.8, suggestion: slip.meant)
      )
    }
    for slip in DefinedAcronyms.find(pair.target) {
      findings.append(
        pair.finding(
          info, inTarget: slip.range, segment: slip.segment,
          message: "“\(pair.target.string(slip.range))” cannot stand for “\(pair.target.string(slip.name))”",
          certainty: 0.75))
    }
    dots(pair, into: &findings)
  }

  private static func dots(_ pair: ReadPair, into findings: inout [Finding]) {
    let text = pair.target.document.text.utf8
    guard pair.target.hasSegment(where: mayHoldDots) else { return }
    var uses: [String: [Use]] = [:]
    for (index, bead) in pair.alignment.beads.enumerated() {
      guard let bounds = pair.target.range(of: bead.target) else { continue }
      for (key, use) in abbreviations(in: text, within: bounds, bead: index) { uses[key, default: []].append(use) }
    }
    for key in uses.keys.sorted() {
      guard let all = uses[key] else { continue }
      let (dotted, plain) = (all.filter(\.hasDots), all.filter { !$0.hasDots })
      guard let first = all.first, !dotted.isEmpty, !plain.isEmpty else { continue }
      let rare =
        dotted.count == plain.count ? (first.hasDots ? plain : dotted) : dotted.count < plain.count ? dotted : plain
      let usual = rare[0].hasDots ? plain : dotted
      // Of two styles that are used alike one finding says enough.
      for use in rare.count < usual.count ? rare.prefix(pair.faultLimit) : rare.prefix(1) {
        let place = whole(use.range, text)
        let (here, other) = (pair.target.string(place), pair.target.string(whole(usual[0].range, text)))
        findings.append(
          Finding(
            check: info.id, severity: info.severity,
            message: usual.count == 1
              ? "“\(here)” is written “\(other)” elsewhere"
              : "“\(here)” is written “\(other)” in \(usual.count) other places",
            confidence: 0.85, source: nil, target: pair.target.place(place), bead: use.bead,
            suggestion: respelt(place, part: use.range, usual: pair.target.string(usual[0].range), in: pair.target)))
      }
    }
  }

  /// Of two to four letters.
  private static let known: Set<String> = ["us", "un", "uk", "eu", "rok", "dprk", "dc", "uae", "prc", "usa"]

  /// Whether a full stop stands behind a capital: without one nothing is written with dots.
  private static func mayHoldDots(_ range: TextRange, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
    EightBytes.holdsPair(in: text, within: range) {
      Byte.isCapital($0) && $1 == 0x2E
    } marks: {
      EightBytes.between($0, from: 0x41, to: 0x5A) & EightBytes.equal($1, 0x2E)
    }
  }

  /// The abbreviations of a bead by their letters.
  private static func abbreviations(in text: [UInt8], within bounds: TextRange, bead: Int) -> [(String, Use)] {
    var found: [(String, Use)] = []
    var i = bounds.start
    while i < bounds.end {
      guard Byte.isCapital(text[i]), i == bounds.start || !Byte.isASCIIWord(text[i - 1]) && text[i - 1] != 0x2E
      else {
        i += 1
        continue
      }
      var end = i
      var dots = 0
      while end < bounds.end {
        if text[end] == 0x2E, Byte.isCapital(text[end - 1]), dots > 0 || end == i + 1 {
          dots += 1
        } else if !Byte.isCapital(text[end]) {
          break
        }
        end += 1
      }
      // Dots stand after every letter, the last one perhaps taken for the sentence's.
      let letters = end - i - dots
      if end == bounds.end || !Byte.isASCIIWord(text[end]), (2...4).contains(letters),
        dots == 0 || dots == letters || dots == letters - 1
      {
        let key = String(decoding: text[i..<end].filter { $0 != 0x2E }.map { $0 | 0x20 }, as: UTF8.self)
        if known.contains(key), counts(text, from: i, to: end, within: bounds) {
          found.append((key, Use(range: TextRange(i, end), hasDots: dots > 0, bead: bead)))
        }
      }
      i = max(end, i + 1)
    }
    return found
  }

  /// Whether a use says something about the style of the document.
  private static func counts(_ text: [UInt8], from start: Int, to end: Int, within bounds: TextRange) -> Bool {
    let rest = String(decoding: text[end..<min(bounds.end, end + 24)], as: UTF8.self)
    if rest.hasPrefix("$") || rest.hasPrefix(" $") || rest.hasPrefix(" dollar") || rest.hasPrefix("/") { return false }
    if start > bounds.start, [0x2F, 0x40, 0x2E].contains(text[start - 1]) { return false }
    // `ROK-US summit (2016 release)`: the year's usage is quoted.
    if let open = rest.firstIndex(of: "("), !rest[..<open].contains(".") {
      let digits = rest[rest.index(after: open)...].prefix(4)
      if digits.count == 4, digits.allSatisfy(\.isNumber) { return false }
    }
    return true
  }

  /// The range with what hyphens join to it: `ROK-US` for `US`.
  private static func whole(_ range: TextRange, _ text: [UInt8]) -> TextRange {
    func isPart(_ i: Int) -> Bool {
      text.indices.contains(i) && (Byte.isCapital(text[i]) || text[i] == 0x2D || text[i] == 0x2E)
    }
    var start = range.start
    while isPart(start - 1), text[range.start - 1] == 0x2D { start -= 1 }
    return TextRange(start, range.end)
  }

  private static func respelt(_ whole: TextRange, part: TextRange, usual: String, in target: Reading) -> String {
    target.string(TextRange(whole.start, part.start)) + usual
  }
}
