import BilingualFacts
import BilingualText

/// What a Korean text denies, read in one pass.
struct KoreanDenial {
  /// The last plain denial (`-지 않았다`, `-ㄹ 수 없다`, `없이`), to the end of its word.
  private(set) var plain: TextRange?
  /// How many plain denials there are.
  private(set) var count = 0
  /// The plain denials, in order, each to the end of its word; not what is no longer.
  private(set) var places: [TextRange] = []
  /// Those of them that are idioms where the English does not name what is denied: 문제가 없다.
  private(set) var idiomatic: [TextRange] = []
  /// Denials that English puts otherwise, as they stand in the table: 반대하지 않, 끊임없.
  private(set) var idioms: [TextRange] = []
  /// Words that are negative as such: 금지, 제외, 반대.
  private(set) var negativeWords: [TextRange] = []
  /// Whether anything denies, in an idiom too: `끊임없이`, `뿐만 아니라`.
  private(set) var isDenied = false
  /// Whether there is a word that English may well render with `not`: a denial, `금지`, `모르다`, `불-`, `미-`.
  private(set) var isNegative = false

  /// Whether something is said of the time until then: `때까지`.
  private(set) var isUntil = false

  private var isOver = false

  private enum Kind: Int {
    /// Says nothing: `미국`, `무역`.
    case neutral
    case plain
    /// The same behind a particle, which is no part of it: `피해는 없다`.
    case plainVerb
    case idiom
    /// The same behind a noun and its particle: 문제가 없다 denies a problem, if the English names one.
    case nounIdiom
    case negativeWord
    /// Negative where a word begins with it: `비-`, `불-`.
    case prefix
    /// Stands beside a denial and is none: `아무`, `전혀`.
    case intensifier
    /// `더 이상`: what no longer is may be said as what has ended, or as what is now.
    case noLonger
    /// `때까지`
    case until
  }

  /// - Complexity: O(bytes).
  init(_ text: UnsafeBufferPointer<UInt8>, _ range: TextRange) {
    let table = Self.table
    var i = range.start
    while i + 2 < range.end {
      guard (0xEA...0xED).contains(text[i]) else {
        i += 1
        continue
      }
      guard let match = table.longestMatch(in: text, at: i, end: range.end, wholeWords: false),
        let kind = Kind(rawValue: Int(match.lexeme.value))
      else {
        i += 3
        continue
      }
      if kind == .prefix, i >= range.start + 3, Letters.hangul(text, at: i - 3, end: range.end) > 0 {
        i += 3
        continue
      }
      note(kind, in: text, from: i, matchEnd: match.end, limit: range.end)
      i = match.end
    }
  }

  private mutating func note(
    _ kind: Kind, in text: UnsafeBufferPointer<UInt8>, from start: Int, matchEnd: Int, limit: Int
  ) {
    switch kind {
    case .neutral: return
    case .until: isUntil = true
    case .prefix, .intensifier: isNegative = true
    case .negativeWord:
      isNegative = true
      negativeWords.append(TextRange(start, matchEnd))
    case .noLonger:
      isNegative = true
      isOver = true
    case .idiom:
      isNegative = true
      isDenied = true
      idioms.append(TextRange(start, matchEnd))
    case .nounIdiom:
      isNegative = true
      isDenied = true
      var (first, end) = (start, matchEnd)
      if let space = text[start..<matchEnd].firstIndex(of: 0x20) { first = space + 1 }
      while Letters.hangul(text, at: end, end: limit) > 0 { end += 3 }
      places.append(TextRange(first, end))
      idiomatic.append(TextRange(first, end))
    case .plain, .plainVerb:
      isNegative = true
      isDenied = true
      var (first, end) = (start, matchEnd)
      if kind == .plainVerb, let space = text[start..<matchEnd].firstIndex(of: 0x20) { first = space + 1 }
      while Letters.hangul(text, at: end, end: limit) > 0 { end += 3 }
      // `불가능하지 않다`: the second denial takes the first back.
      if let last = places.last, first < last.end {
        places.removeLast()
        count -= 1
        plain = places.last
      } else if !isOver {
        let place = TextRange(first, end)
        plain = place
        places.append(place)
        count += 1
      }
    }
  }

  private static let table: PhraseTable = {
    var list: [(String, Kind)] = []
    func add(_ kind: Kind, _ words: [String]) { list += words.map { ($0, kind) } }
    for stem in ["지", "지는", "지도", "지를", "지만은", "진", "치"] {
      for space in [" ", ""] {
        let verb = stem + space
        add(.plain, [verb + "않", verb + "못했", verb + "못한", verb + "못할", verb + "못하", verb + "못합", verb + "못함"])
        add(.idiom, DenialWords.idiomEndings.map { verb + "않" + $0 } + [verb + "못하면", verb + "못할까"])
        add(.negativeWord, ["마", "말"].map { verb + $0 })
      }
    }
    for particle in ["이", "가", "은", "는", "도"] {
      add(.plainVerb, DenialWords.copulas.map { "\(particle) \($0)" })
      add(.idiom, DenialWords.concessions.map { "\(particle) \($0)" })
      add(
        .idiom,
        [
          "아니라", "아닌가", "아닌지", "아닐까", "아니면", "없으면", "없다면", "없는 한", "없어도", "없지 않", "없을까", "없는지", "없도록", "없애", "없앨",
          "없앤", "없앴", "없어지", "없어졌",
        ].map {
          "\(particle) \($0)"
        })
      // `이 아니라고 하였다` denies, `이 아니라 … 이다` says what is.
      add(.plainVerb, ["아니라고", "아니라는", "아니라며"].map { "\(particle) \($0)" })
    }
    add(.plain, DenialWords.plain)
    add(.idiom, DenialWords.idioms)
    add(.idiom, DenialWords.idiomsBefore.flatMap { noun in ["", " "].map { "\(noun)\($0)없" } })
    add(
      .nounIdiom,
      DenialWords.idiomsBefore.flatMap { noun in ["이 ", "가 ", "은 ", "는 ", "도 "].map { "\(noun)\($0)없" } })
    add(.idiom, DenialWords.idiomVerbs.flatMap { verb in [" 않", "않", "는 않", "도 않", " 못"].map { verb + $0 } })
    add(.noLonger, ["더 이상", "더이상", "더는"])
    add(.negativeWord, DenialWords.negative)
    add(.intensifier, DenialWords.intensifiers)
    add(.prefix, DenialWords.openings)
    add(.until, DenialWords.until)
    add(.prefix, ["불", "비", "미", "무", "부", "반", "탈", "안 ", "몰", "못"])
    add(.neutral, DenialWords.neutral)
    return PhraseTable(list.map { ($0.0, Lexeme(.nothing, value: $0.1.rawValue)) })
  }()
}
