import BilingualAlignment
import BilingualFacts
import BilingualText

extension FigureDirections {
  private enum Kind: Int {
    /// A verb or noun of change, before a figure.
    case up, down
    case filler, by, to, from, and, than, stop
    /// `up`, `higher`, `increase`: behind a figure too.
    case upBehind, downBehind
    case lower, upper

    var sign: Sign? {
      switch self {
      case .up, .upBehind: .up
      case .down, .downBehind: .down
      default: nil
      }
    }
  }

  private static func table(_ rows: [(Kind, [String])]) -> PhraseTable {
    PhraseTable(
      rows.flatMap { kind, words in
        words.map { ($0, Lexeme(.nothing, value: kind.rawValue)) }
      })
  }

  private static let uses = WordUses("english/directions", "english")

  private static let words = table([
    (.upBehind, uses["up-behind"]), (.downBehind, uses["down-behind"]), (.up, uses["up"]), (.down, uses["down"]),
    (.filler, uses["filler"]), (.by, ["by"]), (.to, ["to"]), (.from, ["from"]), (.and, ["and"]), (.than, ["than"]),
    (.stop, uses["stop"]),
  ])
  private static let behind = table([
    (.upBehind, uses["up-behind"] + uses["above"]), (.downBehind, uses["down-behind"] + uses["below"]),
    (.filler, uses["filler-behind"]),
  ])
  private static let takingBack = table([(.stop, uses["taking-back"])])
  private static let boundsBefore = table([
    (.lower, uses["lower"]), (.upper, uses["upper"]),
  ])
  private static let boundsBehind = table([
    (.lower, uses["or-more"]), (.upper, uses["or-less"]),
  ])

  /// The direction beside an English figure; none where the two sides of it disagree.
  /// - Complexity: O(bytes to its neighbours), at most some 150.
  static func english(_ text: UnsafeBufferPointer<UInt8>, _ figure: Figure) -> Reading? {
    let before = englishBefore(text, figure)
    let behind = englishBehind(text, figure)
    guard let before else { return behind }
    guard let behind else { return before }
    return before.sign == behind.sign ? before : nil
  }

  private static func kind(by table: PhraseTable, in text: UnsafeBufferPointer<UInt8>, at word: TextRange) -> Kind? {
    // The article `a`.
    if word.count == 1 { return .filler }
    guard let match = table.longestMatch(in: text, at: word.start, end: word.end, wholeWords: true),
      match.end == word.end
    else { return nil }
    return Kind(rawValue: Int(match.lexeme.value))
  }

  /// The word that ends before `end`, where only spaces and signs of currencies lie between; `nil` at a border.
  private static func wordBefore(in text: UnsafeBufferPointer<UInt8>, at end: Int, floor: Int) -> TextRange? {
    var end = end
    while end > floor, text[end - 1] == 0x20 || text[end - 1] == 0x24 || text[end - 1] == 0x2D { end -= 1 }
    var start = end
    while start > floor, Byte.isLetter(text[start - 1]) { start -= 1 }
    return start < end ? TextRange(start, end) : nil
  }

  /// `fell 3%`, `down by 3%`, `cut the rate by 3%`, `an increase of 3%`.
  private static func englishBefore(_ text: UnsafeBufferPointer<UInt8>, _ figure: Figure) -> Reading? {
    var end = figure.range.start
    var hasPreposition = false
    var others = 0
    var skipsNext = false
    while let word = wordBefore(in: text, at: end, floor: figure.floor) {
      end = word.start
      if skipsNext {
        // The `more` of `more than`, the `up` of `up to`.
        skipsNext = false
        continue
      }
      guard let kind = kind(by: words, in: text, at: word) else {
        guard hasPreposition, others < 7 else { return nil }
        others += 1
        continue
      }
      switch kind {
      case .filler: continue
      case .by, .to:
        // `rose to 5 by 2024`: the first preposition binds.
        if hasPreposition { others += 1 }
        hasPreposition = true
      case .than: skipsNext = true
      case .from, .stop, .and, .lower, .upper: return nil
      case .up, .down, .upBehind, .downBehind:
        guard let sign = kind.sign, !isDenied(in: text, at: end, floor: figure.floor),
          !isUpTo(in: text, at: word, of: figure)
        else { return nil }
        if isContradicted(in: text, sign: sign, at: end, floor: figure.floor) { return nil }
        return Reading(sign: sign, range: word)
      }
    }
    return nil
  }

  /// `lowered the increase`, `negative growth`: what stands just before turns or stops the direction.
  private static func isContradicted(
    in text: UnsafeBufferPointer<UInt8>, sign: Sign, at end: Int, floor: Int
  ) -> Bool {
    var end = end
    for _ in 0..<3 {
      guard let word = wordBefore(in: text, at: end, floor: floor) else { return false }
      if takingBack.longestMatch(in: text, at: word.start, end: word.end, wholeWords: true) != nil { return true }
      if let other = kind(by: words, in: text, at: word)?.sign { return other != sign }
      end = word.start
    }
    return false
  }

  private static func isUpTo(in text: UnsafeBufferPointer<UInt8>, at word: TextRange, of figure: Figure) -> Bool {
    word.count == 2 && text[word.start] | 0x20 == 0x75 && word.end + 3 < figure.range.start
      && text[word.end + 1] | 0x20 == 0x74 && text[word.end + 2] | 0x20 == 0x6F
  }

  /// `did not fall`, `without raising`, `slower to rise`.
  private static func isDenied(in text: UnsafeBufferPointer<UInt8>, at end: Int, floor: Int) -> Bool {
    let denial = EnglishDenial(text, TextRange(max(floor, end - 20), end))
    return denial.isPlain
  }

  /// `3% lower than`, `a 3-percent increase`, `30 minutes shorter`.
  private static func englishBehind(_ text: UnsafeBufferPointer<UInt8>, _ figure: Figure) -> Reading? {
    var i = figure.range.end
    var skipped = 0
    while i < figure.ceiling {
      while i < figure.ceiling, text[i] == 0x20 || text[i] == 0x2D || text[i] == 0x25 { i += 1 }
      var end = i
      while end < figure.ceiling, Byte.isLetter(text[end]) { end += 1 }
      guard end > i else { return nil }
      let word = TextRange(i, end)
      i = end
      // `42,000 m² shall fall outside the scope`
      if let match = words.longestMatch(in: text, at: word.start, end: figure.ceiling, wholeWords: true),
        match.end > end,
        Kind(rawValue: Int(match.lexeme.value)) == .stop
      {
        return nil
      }
      switch kind(by: behind, in: text, at: word) {
      case .upBehind: return Reading(sign: .up, range: word)
      case .downBehind: return Reading(sign: .down, range: word)
      case .filler: continue
      default:
        // One noun: what is counted.
        guard skipped == 0, kind(by: words, in: text, at: word) == nil, !startsBound(text, word) else { return nil }
        skipped += 1
      }
    }
    return nil
  }

  private static func startsBound(_ text: UnsafeBufferPointer<UInt8>, _ word: TextRange) -> Bool {
    word.count == 2 && text[word.start] | 0x20 == 0x6F && text[word.start + 1] | 0x20 == 0x72
  }

  /// What bounds an English figure beside it: `below 3%`, `3% or less`.
  static func englishBound(_ text: UnsafeBufferPointer<UInt8>, _ figure: Figure) -> Bound? {
    if isDepth(text, figure) { return nil }
    var i = figure.range.end
    while i < figure.ceiling, text[i] == 0x20 { i += 1 }
    // `90 days or less`, `19 years or younger`: the unit may lie between.
    for _ in 0..<3 {
      if let match = boundsBehind.longestMatch(in: text, at: i, end: figure.ceiling, wholeWords: true) {
        return Bound(isLower: match.lexeme.value == Kind.lower.rawValue, range: TextRange(i, match.end))
      }
      guard i < figure.ceiling, Byte.isLetter(text[i]) else { break }
      while i < figure.ceiling, Byte.isLetter(text[i]) { i += 1 }
      guard i < figure.ceiling, text[i] == 0x20 || text[i] == 0x2D else { break }
      i += 1
    }
    return boundBefore(text, figure)
  }

  /// `more than 300 meters below the seabed`: what is at most this high is at least this deep.
  static func isDepth(_ text: UnsafeBufferPointer<UInt8>, _ figure: Figure) -> Bool {
    var i = figure.range.end
    for _ in 0..<2 {
      while i < figure.ceiling, text[i] == 0x20 || text[i] == 0x2D { i += 1 }
      guard i < figure.ceiling, Byte.isLetter(text[i]) else { return false }
      if depths.longestMatch(in: text, at: i, end: figure.ceiling, wholeWords: true) != nil { return true }
      while i < figure.ceiling, Byte.isLetter(text[i]) { i += 1 }
    }
    return false
  }

  private static let depths = PhraseTable(
    WordList.words("below beneath underground underwater deep under down").map { ($0, Lexeme(.nothing)) })

  private static func boundBefore(_ text: UnsafeBufferPointer<UInt8>, _ figure: Figure) -> Bound? {
    var end = figure.range.start
    while end > figure.floor, text[end - 1] == 0x20 || text[end - 1] == 0x24 { end -= 1 }
    var start = end
    // The last words before the figure, tried from the third on: `the age of`, `no more than`.
    var best: Bound?
    for _ in 0..<5 {
      while start > figure.floor, Byte.isLetter(text[start - 1]) { start -= 1 }
      if let match = boundsBefore.longestMatch(in: text, at: start, end: end, wholeWords: true), match.end == end {
        best = Bound(isLower: match.lexeme.value == Kind.lower.rawValue, range: TextRange(start, end))
      }
      guard start > figure.floor, text[start - 1] == 0x20 else { break }
      start -= 1
    }
    if let best, isDenied(in: text, at: best.range.start, floor: figure.floor) { return nil }
    return best
  }
}
