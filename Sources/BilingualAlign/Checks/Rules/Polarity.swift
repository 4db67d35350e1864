public struct Polarity: Check {
  public static let info = CheckInfo(
    id: "polarity",
    summary: "A negation is lost, or a direction is turned round.",
    details: """
      Conservative: the original's main clause is negated (`-지 않았다`) and nothing in the English sentence denies; or all
      words of direction in a sentence go up (증가, 상승, 찬성) where all of the other's go down. Long sentences are left
      alone.
      """,
    severity: .warning,
    good: [
      CheckExample("북한이 도발을 중단할 것을 촉구하였다.", "They urged North Korea not to make further provocations."),
      CheckExample("우리 정부는 참여하지 않았다.", "The ROK government did not take part."),
      CheckExample("수출이 증가하였다.", "Exports rose."),
    ],
    bad: [
      CheckExample(
        "우리 정부는 올해 결의의 공동제안국으로 참여하⟦지 않았⟧다.", "⟦The ROK government co-sponsored this year’s resolution.⟧"),
      CheckExample("수출이 ⟦증가⟧하였다.", "Exports ⟦decreased⟧."),
    ])

  public static func check(_ pair: ReadPair, into findings: inout [Finding]) {
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
          } else if let turned = turnedDirection(korean, source, english, target) {
            findings.append(
              BeadFinding.make(
                info, pair, bead: index, certainty: 0.65, message: "the directions are opposite",
                source: pair.source.place(turned.0), target: pair.target.place(turned.1)))
          }
        }
      }
    }
  }

  // MARK: Negation

  private static let negations = ["지 않았", "지 않는", "지 않을", "지 않다", "지 않습", "지 못했", "지 못하였", "지 못한"].map {
    Array($0.utf8)
  }
  private static let unlessAfter = [
    "않을 수 없", "않을까", "않도록", "않겠", "않나", "않느", "지 않은", "뿐", "좋지", "같지", "적지", "않을래", "않니", "않냐", "멀지", "머지", "쉽지", "마지",
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
    for start in from..<max(from, end - 6) {
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

  // MARK: Direction

  private static let rising = ["증가", "상승", "늘어", "늘었", "확대", "급증"].map { Array($0.utf8) }
  private static let falling = ["감소", "하락", "줄어", "줄었", "축소", "급감"].map { Array($0.utf8) }

  private static func turnedDirection(
    _ korean: UnsafeBufferPointer<UInt8>, _ source: TextRange, _ english: UnsafeBufferPointer<UInt8>,
    _ target: TextRange
  ) -> (TextRange, TextRange)? {
    let up = rising.lazy.compactMap { form in firstMatch(korean, form, source).map { TextRange($0, $0 + form.count) } }
      .first
    let down = falling.lazy.compactMap { form in firstMatch(korean, form, source).map { TextRange($0, $0 + form.count) }
    }
    .first
    guard (up == nil) != (down == nil), let word = up ?? down else { return nil }
    let english = PolarWords.directions(english, target)
    if up != nil, english.up == nil, let other = english.down { return (word, other) }
    if down != nil, english.down == nil, let other = english.up { return (word, other) }
    return nil
  }
}

/// English words that deny or point up or down.
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
    "badly", "weak", "slow",
  ]
  private static let up: Set<String> = [
    "increase", "increased", "increases", "rise", "rises", "rose", "risen", "grew", "grow", "grown", "growth", "gain",
    "gained", "jumped", "surge", "surged", "expand", "expanded", "expansion", "climbed", "more", "higher", "up",
    "raise", "raised", "swelled", "soared", "doubled", "widen", "widened", "extend", "extended", "additional",
  ]
  private static let down: Set<String> = [
    "decrease", "decreased", "decreases", "fall", "falls", "fell", "fallen", "drop", "dropped", "drops", "decline",
    "declined", "shrank", "reduce", "reduced", "reduction", "plunged", "slid", "lower", "lowered", "fewer",
  ]

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

  static func directions(
    _ text: UnsafeBufferPointer<UInt8>, _ range: TextRange
  ) -> (up: TextRange?, down: TextRange?) {
    var found: (up: TextRange?, down: TextRange?) = (nil, nil)
    forEachWord(text, range) { word, place in
      if found.up == nil, up.contains(word) { found.up = place }
      if found.down == nil, down.contains(word) { found.down = place }
    }
    return found
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
