public import BilingualText

/// A value read from text: what it means, where it stands and how it was qualified.
public struct Fact: Sendable, Hashable {
  package let value: FactValue
  /// In the normalised text that was scanned.
  public let range: TextRange
  /// How the value was said.
  public let qualifiers: Qualifiers
  /// What the reading rests on.
  public let evidence: Evidence

  package init(
    value: FactValue, range: TextRange, qualifiers: Qualifiers = [], evidence: Evidence = .digits
  ) {
    self.value = value
    self.range = range
    self.qualifiers = qualifiers
    self.evidence = evidence
  }

  /// How a value was said.
  public struct Qualifiers: OptionSet, Sendable, Hashable {
    /// The bits of all of them.
    public let rawValue: UInt32
    /// Qualifiers by their bits.
    public init(rawValue: UInt32) { self.rawValue = rawValue }

    /// `약`, `여`, `about`, `some`, `nearly`.
    public static let approximate = Qualifiers(rawValue: 1)
    /// `이상`, `more than`, `at least`.
    public static let lowerBound = Qualifiers(rawValue: 2)
    /// `이하`, `미만`, `less than`, `up to`.
    public static let upperBound = Qualifiers(rawValue: 4)
    /// Where a range begins: `3` of `3~5명`.
    public static let rangeStart = Qualifiers(rawValue: 8)
    /// Where a range ends: `5명` of `3~5명`.
    public static let rangeEnd = Qualifiers(rawValue: 16)
    /// The text says that a time or date is local.
    public static let localTime = Qualifiers(rawValue: 32)
    /// The text says that a time or date is Korean time.
    public static let koreanTime = Qualifiers(rawValue: 64)
    /// The time of New York or Washington, 13 or 14 hours behind Korea.
    public static let americanTime = Qualifiers(rawValue: 65536)
    /// Before noon in the zone the text names.
    public static let beforeNoon = Qualifiers(rawValue: 128)
    /// In parentheses: often an equivalent added for one side's readers.
    public static let parenthesised = Qualifiers(rawValue: 256)
    /// `26일` without a month: a day of the month, or a number of days.
    public static let dayOrDays = Qualifiers(rawValue: 512)
    /// One of several countries in a list or compound (`한미일`).
    public static let listed = Qualifiers(rawValue: 1024)
    /// Resolved with the document's date (`작년`) or an earlier year of the text.
    public static let resolved = Qualifiers(rawValue: 2048)
    /// A nationality, a language or a people (`Korean`), not the country's own name.
    public static let derived = Qualifiers(rawValue: 4096)
    /// One's own country in a compound (`한미일`), which the translation may leave unsaid.
    public static let implied = Qualifiers(rawValue: 32768)
    /// `23만`: 230,000, or only 23.
    public static let onlyOrScale = Qualifiers(rawValue: 16384)
    /// A day of the moon's calendar: `음력 8월 15일`, *the eighth lunar month*.
    public static let lunar = Qualifiers(rawValue: 131072)
    /// Digits of a name (`COVID-19`, `F-35`) or behind letters that are no unit known: they are compared, and may be missing.
    public static let named = Qualifiers(rawValue: 262144)
    /// What may be a number and may be another word (`이천`): it may answer a number, and is no error by itself.
    public static let unsure = Qualifiers(rawValue: 524288)
    /// `1,000` and other numbers with a sign whose meaning the text leaves open: `▲3.2%`.
    public static let openSign = Qualifiers(rawValue: 1_048_576)
    /// What something is counted by: `배럴당`, `per barrel`.
    public static let rate = Qualifiers(rawValue: 2_097_152)
    /// The side of a talk (`미측`, `the ROK side`).
    public static let party = Qualifiers(rawValue: 8192)
  }

  /// How surely the text means a value at all.
  public enum Evidence: UInt8, Sendable, Hashable, Comparable {
    /// `한 번`, `one`, `양국`, `both`: as often idiom as number.
    case weak
    /// `세 차례`, `three`: words that count.
    case words
    /// Digits, names of months, units: hardly anything else.
    case digits

    /// True if the first rests on less.
    public static func < (a: Evidence, b: Evidence) -> Bool { a.rawValue < b.rawValue }
  }
}
