/// What a word or sign can mean to the fact grammar. Both languages use the same kinds; `value` is a number whose
/// meaning depends on the kind.
@usableFromInline package struct Lexeme: Sendable, BitwiseCopyable {
  package enum Kind: UInt8, Sendable, BitwiseCopyable, CaseIterable {
    // Numbers
    case digits, numeral, scale, ordinal, ordinalMark, fractionPart, half, percent, points, multiple, magnitude, score
    case group, article, counter, more, rate, base
    // Units
    case currency, unit, timeUnit, span, ageMark, decade, duration
    // Calendar and clock
    case year, month, dayMark, weekday, meridiem, clock, clockMark, minuteMark, namedTime
    case relativeYear, relativeMonth, relativeDay
    /// A code of ``WeekdayReference``.
    case relativeWeekday
    case halfYear, quarter, quarterMark, partOfSpan, partOfDay, zone, korean, nationSize
    /// Which calendar, which scale of heat; see the grammars.
    case lunar, heat
    /// `마이너스`; `2.3.1`, an address of the Internet.
    case minus, version
    /// `배럴당`; `전년`, a time told by another that the text named.
    case perUnit, openDate
    /// `시속`, `초속`: the unit of time of the way behind it.
    case speedMark
    /// `다음 분기`: how many quarters away.
    case relativeQuarter
    /// `half past`, `a quarter to`: how many minutes from the hour behind it; `past` alone: 0.
    case pastHour
    /// `¾`: its parts, the upper one times 100 and the lower one.
    case fractionSign
    // Qualifiers and glue
    case approximate, lower, upper, to, and, of, beforeWord, afterWord, point, timesMark
    case open, close, dash, slash, apostrophe, comma, colon, dot
    // Names
    case place, places, title
    /// A phrase that only looks like one of the above.
    case nothing
  }

  package var kind: Kind
  package var value: Int32
  package var flags: Flags

  package struct Flags: OptionSet, Sendable, BitwiseCopyable {
    package let rawValue: UInt8

    package init(rawValue: UInt8) { self.rawValue = rawValue }

    /// Only when its first letter is a capital.
    package static let capital = Flags(rawValue: 1)
    /// Needs support from its neighbours: `May`, `second`, `일`.
    package static let doubtful = Flags(rawValue: 2)
    /// A native Korean numeral, or a plural in English.
    package static let native = Flags(rawValue: 4)
    package static let plural = Flags(rawValue: 4)
    /// A numeral that stands before what it counts: `두`.
    package static let adnominal = Flags(rawValue: 8)
    /// A nationality or language.
    package static let derived = Flags(rawValue: 16)
    /// Of digits: letters that are no unit stand behind them (`5G`).
    package static let named = Flags(rawValue: 128)
    /// Only when all its letters are capitals.
    package static let allCapitals = Flags(rawValue: 32)
    /// A counter that hardly any other word begins with.
    package static let safe = Flags(rawValue: 64)
  }

  package init(_ kind: Kind, value: Int = 0, flags: Flags = []) {
    self.kind = kind
    self.value = Int32(value)
    self.flags = flags
  }
}

/// A lexeme where it stands.
struct Token {
  /// What lies between a token and the one before.
  enum Glue: UInt8 {
    case joined, spaced, hyphen, other
  }

  var kind: Lexeme.Kind
  var flags: Lexeme.Flags
  var glue: Glue
  var value: Int
  /// The exact value of digits.
  var number: ExactNumber
  var start: Int
  var end: Int
  /// Of digits: how many stand before the decimal point, and whether commas group them or a point divides them.
  var digitCount: Int
  var hasComma: Bool
  /// Of digits with a point: the number after it, as `15` in `4.15`; else -1.
  var fraction: Int

  init(_ lexeme: Lexeme, glue: Glue, start: Int, end: Int) {
    kind = lexeme.kind
    flags = lexeme.flags
    self.glue = glue
    value = Int(lexeme.value)
    number = .zero
    self.start = start
    self.end = end
    digitCount = 0
    hasComma = false
    fraction = -1
  }
}
