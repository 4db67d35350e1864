public struct Polarity: Check {
  public static let info = CheckInfo(
    id: "polarity",
    summary: "A negation is lost, or a direction is turned round.",
    details: """
      Conservative: the original's main clause is negated (`-지 않았다`) and nothing in the English sentence denies; or the
      original has only one of two opposites (증가 and 감소, 찬성 and 반대, 수출 and 수입) and the English only the other; or a number
      is a lower bound here (이상, *more than*) and an upper one there. Long sentences are left alone.
      """,
    severity: .warning,
    good: [
      CheckExample("북한이 도발을 중단할 것을 촉구하였다.", "They urged North Korea not to make further provocations."),
      CheckExample("우리 정부는 참여하지 않았다.", "The ROK government did not take part."),
      CheckExample("수출이 증가하였다.", "Exports rose."),
      CheckExample("그 나라는 결의에 반대하지 않았다.", "The country supported the resolution."),
      CheckExample("100명 이상이 참석하였다.", "More than 100 people attended."),
    ],
    bad: [
      CheckExample(
        "우리 정부는 올해 결의의 공동제안국으로 참여하⟦지 않았⟧다.", "⟦The ROK government co-sponsored this year’s resolution.⟧"),
      CheckExample("수출이 ⟦증가⟧하였다.", "Exports ⟦decreased⟧."),
      CheckExample("그 나라는 결의에 ⟦찬성⟧하였다.", "The country ⟦opposed⟧ the resolution."),
      CheckExample("⟦수입⟧이 크게 늘었다.", "⟦Exports⟧ rose sharply."),
      CheckExample("⟦100명⟧ 이상이 참석하였다.", "Fewer than ⟦100⟧ people attended."),
    ])

  public static func check(_ pair: ReadPair, into findings: inout [Finding]) {
    bounds(pair, into: &findings)
    for (index, bead) in pair.alignment.beads.enumerated() {
      guard let source = pair.source.range(of: bead.source), let target = pair.target.range(of: bead.target),
        source.count < 330, target.count < 260
      else { continue }
      let korean = pair.source.document.text.utf8
      let english = pair.target.document.text.utf8
      korean.withUnsafeBufferPointer { korean in
        english.withUnsafeBufferPointer { english in
          if let lost = lostNegation(korean, source, english, target) {
            findings.append(
              BeadFinding.make(
                info, pair, bead: index, certainty: 0.7,
                message: "the original denies, the translation does not",
                source: pair.source.place(lost, value: "negation"), target: pair.target.place(target)))
          } else if let turned = OppositeWords.turned(korean, source, english, target), !isDenied(korean, source),
            !PolarWords.denyPlainly(english, target)
          {
            findings.append(
              BeadFinding.make(
                info, pair, bead: index, certainty: 0.7, message: "the two say the opposite of each other",
                source: pair.source.place(turned.0), target: pair.target.place(turned.1)))
          }
        }
      }
    }
  }

  // MARK: Opposites and bounds

  private static let anyNegation = ["않", "못하", "못했", "못한", "아니", "없"].map { Array($0.utf8) }

  /// Whether the Korean denies at all; then an opposite may be right.
  private static func isDenied(_ korean: UnsafeBufferPointer<UInt8>, _ source: TextRange) -> Bool {
    anyNegation.contains { contains(korean, $0, source) }
  }

  /// Equal numbers of which one is at least and the other at most that.
  private static func bounds(_ pair: ReadPair, into findings: inout [Finding]) {
    for turned in pair.facts.turnedBounds {
      guard let source = pair.source.range(of: pair.alignment.beads[turned.bead].source) else { continue }
      // 100명을 넘지 않는다: no more than 100.
      if pair.source.document.text.utf8.withUnsafeBufferPointer({ isDenied($0, source) }) { continue }
      let isLower = turned.source.fact.qualifiers.contains(.lowerBound)
      findings.append(
        BeadFinding.make(
          info, pair, bead: turned.bead, certainty: 0.75,
          message: isLower
            ? "at least this in the original, at most in the translation"
            : "at most this in the original, at least in the translation",
          source: pair.source.place(turned.source.fact.range), target: pair.target.place(turned.target.fact.range)))
    }
  }

  // MARK: Negation

  private static let negations = ["지 않았", "지 않는", "지 않을", "지 않다", "지 않습", "지 못했", "지 못하였", "지 못한"].map {
    Array($0.utf8)
  }
  private static let unlessAfter = [
    "않을 수 없", "반대하지", "거부하지", "부인하지", "배제하지", "포기하지", "멈추지", "굴하지", "아끼지", "잊지", "게을리하지", "주저하지", "마다하지", "않을까", "않도록",
    "않겠", "않나", "않느", "지 않은", "뿐", "좋지", "같지", "적지", "않을래", "않니", "않냐", "멀지", "머지", "쉽지", "마지",
    "낮지", "작지",
  ].map { Array($0.utf8) }

  /// The last negation of the original, if it is in its main clause and the English denies nothing.
  private static func lostNegation(
    _ korean: UnsafeBufferPointer<UInt8>, _ source: TextRange, _ english: UnsafeBufferPointer<UInt8>,
    _ target: TextRange
  ) -> TextRange? {
    let end = source.end
    var found: TextRange?
    // 않 and 못 begin with EC 95 8A and EB AA BB; look at the end of the sentence only.
    let from = max(source.start, end - 30)
    // Every form begins with 지 and a space: EC A7 80 20.
    for start in from..<max(from, end - 6) where korean[start] == 0xEC && korean[start + 3] == 0x20 {
      for form in negations where matches(korean, form, at: start, end: end) {
        found = TextRange(start, start + form.count)
      }
    }
    guard let found, korean[end - 1] != 0x3F else { return nil }
    if unlessAfter.contains(where: { contains(korean, $0, source) }) { return nil }
    return PolarWords.deny(english, target) ? nil : found
  }

  private static func matches(_ text: UnsafeBufferPointer<UInt8>, _ form: [UInt8], at i: Int, end: Int) -> Bool {
    guard i + form.count <= end, text[i] == form[0] else { return false }
    for k in 0..<form.count where text[i + k] != form[k] { return false }
    return true
  }

  private static func contains(_ text: UnsafeBufferPointer<UInt8>, _ form: [UInt8], _ range: TextRange) -> Bool {
    firstMatch(text, form, range) != nil
  }

  private static func firstMatch(_ text: UnsafeBufferPointer<UInt8>, _ form: [UInt8], _ range: TextRange) -> Int? {
    var i = range.start
    while i + form.count <= range.end {
      if matches(text, form, at: i, end: range.end) { return i }
      i += 1
    }
    return nil
  }
}

/// English words that deny.
enum PolarWords {
  private static let denials: Set<String> = [
    "not", "no", "never", "none", "nothing", "nobody", "nowhere", "neither", "nor", "without", "cannot", "unable",
    "fail", "fails", "failed", "failing", "failure", "refuse", "refused", "refuses", "refusing", "reject", "rejected",
    "deny", "denied", "denies", "decline", "declined", "avoid", "avoided", "prevent", "prevented", "stop", "stopped",
    "lack", "lacks", "lacked", "lacking", "hardly", "barely", "rarely", "scarcely", "few", "little", "too", "only",
    "except", "unless", "until", "instead", "rather", "despite", "ignore", "ignored", "miss", "missed", "missing",
    "free", "abstain", "abstained", "away", "absent", "absence", "impossible", "unlikely", "short", "against", "but",
    "far", "less", "least", "yet", "still", "remain", "remains", "remained", "opposed", "oppose", "ban", "banned",
    "before", "out", "off", "beyond", "hard", "difficult", "skip", "skipped", "quit", "withdrew", "cease", "stay",
    "doubt", "doubts", "keep", "kept", "other", "than", "just", "different", "non", "nobody's", "poor", "poorly", "bad",
    "badly", "weak", "slow", "nope", "deprecate", "deprecated", "deprecates", "omit", "omits", "omitted", "exclude",
    "excludes", "excluded", "excluding", "suppress", "suppressed", "discard", "discarded", "prohibit", "prohibited",
    "forbid", "forbidden", "halt", "halted", "suspend", "suspended", "cancel", "cancelled", "canceled", "dropped",
    "abandoned", "abandon", "lose", "lost", "closed", "brittle", "obsolete", "removed", "remove", "block", "blocked",
    "blocks", "prevents", "preventing", "avoids", "avoiding", "spared", "immune", "illegal", "seldom", "deprecation",
    "deprecations", "mismatch", "mismatching",
    "mismatched", "unless", "minus", "last",
  ]
  /// Whether a word denies outright: `not`, `no`, `never`.
  static func denyPlainly(_ text: UnsafeBufferPointer<UInt8>, _ range: TextRange) -> Bool {
    var denies = false
    forEachWord(text, range) { word, _ in
      if ["not", "no", "never", "without", "cannot", "nor", "neither"].contains(word) || word.hasSuffix("n't") {
        denies = true
      }
    }
    return denies
  }

  static func deny(_ text: UnsafeBufferPointer<UInt8>, _ range: TextRange) -> Bool {
    var denies = false
    forEachWord(text, range) { word, _ in
      if denials.contains(word) || word.hasPrefix("un") && word.utf8.count > 4
        || word.hasPrefix("in") && word.utf8.count > 6
        || word.hasPrefix("dis") && word.utf8.count > 5 || word.hasPrefix("im") && word.utf8.count > 5
        || word.hasPrefix("ir") && word.utf8.count > 5 || word.hasSuffix("n't") || word.hasSuffix("less")
      {
        denies = true
      }
    }
    return denies
  }

  /// Lower-case words, apostrophes straight.
  private static func forEachWord(
    _ text: UnsafeBufferPointer<UInt8>, _ range: TextRange, _ body: (String, TextRange) -> Void
  ) {
    var word: [UInt8] = []
    var start = range.start
    var i = range.start
    while i <= range.end {
      if i < range.end, Byte.isLetter(text[i]) {
        if word.isEmpty { start = i }
        word.append(text[i] | 0x20)
      } else if i + 2 < range.end, !word.isEmpty, text[i] == 0xE2, text[i + 1] == 0x80, text[i + 2] == 0x99 {
        word.append(0x27)
        i += 2
      } else if i < range.end, text[i] == 0x27, !word.isEmpty {
        word.append(0x27)
      } else if !word.isEmpty {
        body(String(decoding: word, as: UTF8.self), TextRange(start, i))
        word.removeAll(keepingCapacity: true)
      }
      i += 1
    }
  }
}
