import BilingualFacts
import BilingualText

/// What an English text denies, read in one pass.
struct EnglishDenial {
  /// A denial of the verb itself or of all of something: `did not`, `cannot`, `never`, `there is no`, `without`.
  private(set) var verdict: TextRange?
  /// Whether there is a `not`, `no`, `never`, `without` …
  private(set) var isPlain = false
  /// The words that deny in the widest sense, in order: `failed`, `lack`, `impossible`, `un-`.
  private(set) var places: [TextRange] = []
  /// Those of them that deny the verb itself or all of something.
  private(set) var verdicts: [TextRange] = []
  /// Words that deny by their beginning or end: `unsampled`, `wireless`.
  private(set) var affixed: [TextRange] = []
  /// Words that may as well stand for a word of the original that denies nothing: `false`, `suspended`, `unsampled`.
  private(set) var lexical: [TextRange] = []
  var count: Int { places.count }
  /// How many of them deny and can hardly mean anything else: `not`, `failed to`, `nothing`, `un-`.
  private(set) var strongCount = 0
  /// Whether something is said of the time before: `until`, `before`.
  private(set) var isUntil = false
  /// Whether the verdict is `without`: something may be the case all the same.
  private(set) var isWithout = false
  /// Whether something is said of a condition only: `if`, `whether`, `unless`.
  private(set) var isConditional = false

  private enum Kind: Int32 {
    case plain, verdict, denial, neutral, condition, verb, takingBack, nought, until
  }

  /// - Complexity: O(bytes).
  init(_ text: UnsafeBufferPointer<UInt8>, _ range: TextRange) {
    let (words, prefixes) = (Self.words, Self.prefixes)
    var i = range.start
    var before: Kind?
    while i < range.end {
      guard Byte.isLetter(text[i]) else {
        if text[i] != 0x20 { before = nil }
        i += 1
        continue
      }
      var end = i
      while end < range.end, Byte.isLetter(text[end]) { end += 1 }
      let contraction = Self.notContracted(in: text, from: i, to: end, limit: range.end)
      if contraction > 0 {
        places.append(TextRange(i, end + contraction))
        strongCount += 1
        isPlain = true
        end += contraction
        judge(in: text, from: i, word: TextRange(i, end), limit: range.end)
        before = nil
      } else {
        before = note(words, prefixes: prefixes, in: text, from: i, to: &end, before: before, within: range)
      }
      i = end
    }
  }

  private mutating func note(
    _ words: PhraseTable, prefixes: PhraseTable, in text: UnsafeBufferPointer<UInt8>, from start: Int,
    to end: inout Int,
    before: Kind?, within range: TextRange
  ) -> Kind? {
    guard let match = words.longestMatch(in: text, at: start, end: range.end, wholeWords: true),
      let kind = Kind(rawValue: match.lexeme.value)
    else {
      let isShort = end - start < 5
      if isShort { return nil }
      if let match = prefixes.longestMatch(in: text, at: start, end: range.end, wholeWords: false) {
        if match.lexeme.value == Kind.denial.rawValue { affixed.append(TextRange(start, end)) }
      } else if Self.endsInLess(text, from: start, to: end) {
        affixed.append(TextRange(start, end))
      }
      if affixed.last?.start == start { noteAffixed() }
      return nil
    }
    end = match.end
    if kind == .plain || kind == .verdict || kind == .nought { strongCount += 1 }
    switch kind {
    case .plain:
      places.append(TextRange(start, end))
      isPlain = true
      if match.lexeme.flags.contains(.doubtful) {
        // `not` denies all only behind a verb: `was not`.
        if before == .verb { judge(in: text, from: start, word: TextRange(start, end), limit: range.end) }
      } else {
        judge(in: text, from: start, word: TextRange(start, end), limit: range.end)
      }
    case .verdict:
      places.append(TextRange(start, end))
      judge(in: text, from: start, word: TextRange(start, end), limit: range.end)
    case .denial:
      places.append(TextRange(start, end))
      lexical.append(TextRange(start, end))
    case .nought: places.append(TextRange(start, end))
    case .until: isUntil = true
    case .condition: isConditional = true
    case .takingBack:
      // `uncommon` takes a `not` before it back, and denies where there is none.
      if before != .plain, end - start > 4,
        prefixes.longestMatch(in: text, at: start, end: end, wholeWords: false)?.lexeme.value == Kind.denial.rawValue
      {
        affixed.append(TextRange(start, end))
        noteAffixed()
      }
    case .neutral, .verb: break
    }
    return kind
  }

  private mutating func noteAffixed() {
    guard let word = affixed.last else { return }
    places.append(word)
    lexical.append(word)
    strongCount += 1
  }

  /// Whether the text says that something must be.
  static func demands(_ text: UnsafeBufferPointer<UInt8>, _ range: TextRange) -> Bool {
    var i = range.start
    while i < range.end {
      if Byte.isLetter(text[i]), i == range.start || !Byte.isLetter(text[i - 1]),
        demanding.longestMatch(in: text, at: i, end: range.end, wholeWords: false) != nil
      {
        return true
      }
      i += 1
    }
    return false
  }

  private static let demanding = PhraseTable(
    ["must", "requir", "need", "necessar", "mandator", "essential", "subject to", "always", "all ", "every"].map {
      ($0, Lexeme(.nothing))
    })

  /// Keeps a denial that nothing behind it takes back.
  private mutating func judge(in text: UnsafeBufferPointer<UInt8>, from start: Int, word: TextRange, limit: Int) {
    // `no` before a name or a figure is none: `No. 5`, `yes or no`.
    guard word.end + 1 < limit, text[word.end] == 0x20, Byte.isLetter(text[word.end + 1]) else {
      return
    }
    if let next = Self.words.longestMatch(in: text, at: word.end + 1, end: limit, wholeWords: true),
      next.lexeme.flags.contains(.plural)
    {
      return
    }
    verdicts.append(word)
    guard verdict == nil else { return }
    verdict = word
    isWithout = Self.isWithout(text, word)
  }

  /// Whether a verdict is `without`.
  static func isWithout(_ text: UnsafeBufferPointer<UInt8>, _ word: TextRange) -> Bool {
    word.count == 7 && text[word.start] | 0x20 == 0x77 && text[word.start + 1] | 0x20 == 0x69
  }

  /// The bytes of `'t` or `’t` behind a word in `n`, else 0.
  private static func notContracted(in text: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int, limit: Int)
    -> Int
  {
    guard end - start > 2, text[end - 1] | 0x20 == 0x6E, end + 1 < limit else { return 0 }
    let mark = text[end] == 0x27 ? 1 : end + 3 < limit && text[end] == 0xE2 && text[end + 2] == 0x99 ? 3 : 0
    guard mark > 0, text[end + mark] | 0x20 == 0x74 else { return 0 }
    return end + mark + 1 == limit || !Byte.isLetter(text[end + mark + 1]) ? mark + 1 : 0
  }

  private static func endsInLess(_ text: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) -> Bool {
    let less: StaticString = "lessly"
    func ends(_ count: Int) -> Bool {
      end - start > count + 1 && (0..<count).allSatisfy { text[end - count + $0] | 0x20 == less.utf8Start[$0] }
    }
    return ends(4) || ends(6)
  }

  /// The flag `plural` marks words that take a denial before them back.
  private static let words: PhraseTable = {
    let taking = Set(DenialWords.takingBack)
    var list: [(String, Lexeme)] = []
    func add(_ kind: Kind, _ words: [String]) {
      for word in words {
        var flags: Lexeme.Flags = taking.contains(word) ? .plural : []
        if kind == .plain, word == "not" { flags.insert(.doubtful) }
        list.append((word, Lexeme(.nothing, value: Int(kind.rawValue), flags: flags)))
      }
    }
    add(.condition, DenialWords.conditions)
    add(.plain, DenialWords.plainEnglish)
    add(.verdict, DenialWords.verdicts)
    add(.denial, DenialWords.english)
    add(.nought, DenialWords.noughts)
    add(.until, DenialWords.englishUntil)
    add(.verb, DenialWords.auxiliaries)
    add(.takingBack, DenialWords.takingBack)
    return PhraseTable(list)
  }()

  private static let prefixes: PhraseTable = PhraseTable(
    DenialWords.englishPrefixes.map { ($0, Lexeme(.nothing, value: Int(Kind.denial.rawValue))) }
      + DenialWords.englishNeutral.map { ($0, Lexeme(.nothing, value: Int(Kind.neutral.rawValue))) })
}
