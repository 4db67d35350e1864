import BilingualText

/// The English words that can be part of a fact.
enum EnglishLexicon {
  static let words = PhraseTable(
    EnglishRows.words + numerals + roman + ordinals + quantities + calendar + units + currencies + EnglishSpanParts.phrases + heat + glue
      + EnglishPlaces.phrases)
  static let suffixes = PhraseTable(suffixList)

  private static let numerals: [(String, Lexeme)] =
    spelled(
      [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
        "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
      ]
    ) + [
      ("nil", Lexeme(.numeral, 0)), ("twenty", Lexeme(.numeral, 20)), ("thirty", Lexeme(.numeral, 30)),
      ("forty", Lexeme(.numeral, 40)), ("fifty", Lexeme(.numeral, 50)), ("sixty", Lexeme(.numeral, 60)),
      ("seventy", Lexeme(.numeral, 70)), ("eighty", Lexeme(.numeral, 80)), ("ninety", Lexeme(.numeral, 90)),
      ("hundred", Lexeme(.scale, 2)), ("thousand", Lexeme(.scale, 3)), ("million", Lexeme(.scale, 6)),
      ("billion", Lexeme(.scale, 9)), ("trillion", Lexeme(.scale, 12)), ("bn", Lexeme(.scale, 9)),
      ("mn", Lexeme(.scale, 6)), ("hundreds", Lexeme(.magnitude, 2)), ("thousands", Lexeme(.magnitude, 3)),
      ("millions", Lexeme(.magnitude, 6)), ("billions", Lexeme(.magnitude, 9)), ("trillions", Lexeme(.magnitude, 12)),
      ("few hundred", Lexeme(.magnitude, 2)), ("several hundred", Lexeme(.magnitude, 2)),
      ("few thousand", Lexeme(.magnitude, 3)), ("several thousand", Lexeme(.magnitude, 3)),
      ("few million", Lexeme(.magnitude, 6)), ("several million", Lexeme(.magnitude, 6)),
      ("few dozen", Lexeme(.magnitude, 1)), ("several dozen", Lexeme(.magnitude, 1)),
      ("dozens", Lexeme(.magnitude, 1)), ("tens", Lexeme(.magnitude, 1)), ("scores", Lexeme(.magnitude, 1)),
      ("dozen", Lexeme(.group, 12, .adnominal)), ("one another", Lexeme(.nothing)), ("no one", Lexeme(.nothing)),
      ("double-digit", Lexeme(.nothing)), ("double digit", Lexeme(.nothing)), ("single-digit", Lexeme(.nothing)),
      ("double standard", Lexeme(.nothing)), ("double standards", Lexeme(.nothing)),
      ("no-one", Lexeme(.nothing)),
      ("one of", Lexeme(.group, 1)), ("every one", Lexeme(.nothing)), ("day one", Lexeme(.nothing)),
    ]

  /// Kings, popes and world wars.
  private static let roman: [(String, Lexeme)] =
    [
      "ii", "iii", "iv", "vi", "vii", "viii", "ix", "xi", "xii", "xiii", "xiv", "xv", "xvi", "xvii", "xviii", "xix",
      "xx", "xxi", "xxii", "xxiii",
    ].map { ($0, Lexeme(.group, romanValue($0), .allCapitals)) }

  private static func romanValue(_ text: String) -> Int {
    let values = text.utf8.map { $0 == 0x78 ? 10 : $0 == 0x76 ? 5 : 1 }
    return values.indices.reduce(0) { sum, i in
      sum + (i + 1 < values.count && values[i + 1] > values[i] ? -values[i] : values[i])
    }
  }

  private static func spelled(_ words: [String]) -> [(String, Lexeme)] {
    words.enumerated().map { ($1, Lexeme(.numeral, $0)) }
  }

  private static let ordinals: [(String, Lexeme)] =
    [
      "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
      "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth",
      "twentieth",
    ].enumerated().map { ($1, Lexeme(.ordinal, $0 + 1)) } + [
      ("thirtieth", Lexeme(.ordinal, 30)), ("fortieth", Lexeme(.ordinal, 40)), ("fiftieth", Lexeme(.ordinal, 50)),
      ("sixtieth", Lexeme(.ordinal, 60)), ("seventieth", Lexeme(.ordinal, 70)), ("eightieth", Lexeme(.ordinal, 80)),
      ("ninetieth", Lexeme(.ordinal, 90)), ("hundredth", Lexeme(.ordinal, 100)),
      ("thousandth", Lexeme(.ordinal, 1000)), ("secondly", Lexeme(.ordinal, 2)), ("thirdly", Lexeme(.ordinal, 3)),
      ("firstly", Lexeme(.ordinal, 1)),
      ("thirds", Lexeme(.fractionPart, 3)), ("fourths", Lexeme(.fractionPart, 4)),
      ("quarters", Lexeme(.fractionPart, 4)), ("fifths", Lexeme(.fractionPart, 5)),
      ("sixths", Lexeme(.fractionPart, 6)), ("sevenths", Lexeme(.fractionPart, 7)),
      ("eighths", Lexeme(.fractionPart, 8)), ("ninths", Lexeme(.fractionPart, 9)),
      ("tenths", Lexeme(.fractionPart, 10)), ("half", Lexeme(.half)), ("halves", Lexeme(.half)),
      ("half-time", Lexeme(.nothing)), ("half time", Lexeme(.nothing)), ("non-zero", Lexeme(.nothing)),
      ("nonzero", Lexeme(.nothing)), ("base ten", Lexeme(.group, 10)), ("base two", Lexeme(.group, 2)),
      ("base 10", Lexeme(.group, 10)), ("base 16", Lexeme(.group, 16)), ("base 8", Lexeme(.group, 8)),
      ("second-hand", Lexeme(.nothing)), ("second hand", Lexeme(.nothing)), ("at first", Lexeme(.nothing)),
      ("first of all", Lexeme(.nothing)), ("first lady", Lexeme(.nothing)), ("first name", Lexeme(.nothing)),
      ("first-hand", Lexeme(.nothing)), ("firsthand", Lexeme(.nothing)), ("first aid", Lexeme(.nothing)),
      ("quarter", Lexeme(.quarterMark)), ("quarter-final", Lexeme(.group, 8)), ("quarter-finals", Lexeme(.group, 8)),
      ("quarterfinals", Lexeme(.group, 8)), ("semi-finals", Lexeme(.group, 4)), ("semi-final", Lexeme(.group, 4)),
      ("semifinals", Lexeme(.group, 4)),
    ]

  /// Words that say a number without naming it.
  private static let quantities: [(String, Lexeme)] =
    words(.group, 2, "both both_of the_two pair pairs couple duo twins twin bilateral two-way dual bilaterally")
    + words(.group, 3, "trilateral trio triplets triple three-way trilaterally")
    + words(.group, 4, "quartet quad quadrilateral")
    + words(.group, 5, "quintet quintuplets") + words(.group, 1, "single sole once another only solo")
    + folds + words(.multiple, 2, "halved halving twice doubled doubling doubles double twofold two-fold two-times")
    + words(.multiple, 3, "tripled tripling thrice threefold three-fold triples trebled")
    + words(.multiple, 4, "quadrupled quadruple fourfold four-fold") + words(.multiple, 5, "fivefold five-fold")
    + words(.multiple, 10, "tenfold ten-fold")
    + [
      ("the two", Lexeme(.numeral, 2)), ("fold", Lexeme(.timesMark)), ("times", Lexeme(.timesMark)),
      ("hat-trick", Lexeme(.group, 3)), ("hat trick", Lexeme(.group, 3)), ("fortnight", Lexeme(.duration, 14)),
      ("percent", Lexeme(.percent)), ("per cent", Lexeme(.percent)), ("pct", Lexeme(.percent)),
      ("percentage points", Lexeme(.points)), ("percentage point", Lexeme(.points)), ("pp", Lexeme(.points)),
      ("basis points", Lexeme(.points, 2)), ("basis point", Lexeme(.points, 2)), ("bps", Lexeme(.points, 2)),
      ("centennial", Lexeme(.ordinal, 100)), ("centenary", Lexeme(.ordinal, 100)),
      ("bicentennial", Lexeme(.ordinal, 200)),
      ("an", Lexeme(.article)), ("and", Lexeme(.and)), ("to", Lexeme(.to)),
      ("through", Lexeme(.to)), ("until", Lexeme(.to)), ("of", Lexeme(.of)), ("point", Lexeme(.point)),
      ("years old", Lexeme(.ageMark)), ("year old", Lexeme(.ageMark)), ("year-old", Lexeme(.ageMark)),
      ("year-olds", Lexeme(.ageMark)), ("years-old", Lexeme(.ageMark)), ("years of age", Lexeme(.ageMark)),
      ("aged", Lexeme(.beforeWord)),
      ("twenties", Lexeme(.decade, 20)), ("thirties", Lexeme(.decade, 30)), ("forties", Lexeme(.decade, 40)),
      ("fifties", Lexeme(.decade, 50)), ("sixties", Lexeme(.decade, 60)), ("seventies", Lexeme(.decade, 70)),
      ("eighties", Lexeme(.decade, 80)), ("nineties", Lexeme(.decade, 90)), ("teens", Lexeme(.decade, 10, .doubtful)),
      ("teenage", Lexeme(.decade, 10, .doubtful)), ("teenager", Lexeme(.decade, 10, .doubtful)),
      ("teenagers", Lexeme(.decade, 10, .doubtful)),
      ("twentysomething", Lexeme(.decade, 20)),
    ]

  /// `fortyfold`, `hundred-fold`.
  private static let folds: [(String, Lexeme)] = numerals.flatMap { word, lexeme -> [(String, Lexeme)] in
    let value =
      switch lexeme.kind {
      case .numeral where lexeme.value > 1: Int(lexeme.value)
      case .scale where lexeme.value == 2: 100
      case .scale where lexeme.value == 3: 1000
      default: 0
      }
    return value == 0 ? [] : [(word + "fold", Lexeme(.multiple, value)), (word + "-fold", Lexeme(.multiple, value))]
  }

  /// Behind degrees; and the moon's calendar.
  private static let heat: [(String, Lexeme)] = [
    ("below zero", Lexeme(.heat)), ("below freezing", Lexeme(.heat)), ("above zero", Lexeme(.nothing)),
    ("above freezing", Lexeme(.nothing)),
    ("lunar month", Lexeme(.lunar)), ("lunar calendar", Lexeme(.lunar)), ("lunar year", Lexeme(.lunar)),
  ]

  private static let glue: [(String, Lexeme)] =
    words(.approximate, 0, "about around approximately roughly some nearly almost circa")
    + words(.lower, 0, "over exceeding") + words(.upper, 0, "under below")
    + [
      ("more than", Lexeme(.lower)), ("at least", Lexeme(.lower)), ("no less than", Lexeme(.lower)),
      ("no fewer than", Lexeme(.lower)), ("upwards of", Lexeme(.lower)), ("in excess of", Lexeme(.lower)),
      ("less than", Lexeme(.upper)), ("fewer than", Lexeme(.upper)), ("up to", Lexeme(.upper)),
      ("at most", Lexeme(.upper)), ("no more than", Lexeme(.upper)), ("or more", Lexeme(.more)),
    ]

  /// The words of `list`, divided by spaces; `_` stands for a space inside a phrase.
  static func words(_ kind: Lexeme.Kind, _ value: Int, _ list: String, _ flags: Lexeme.Flags = []) -> [(String, Lexeme)]
  {
    WordList.words(list).map { ($0, Lexeme(kind, value, flags)) }
  }
}
