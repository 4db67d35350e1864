import BilingualText

/// English words that a full stop does not end a sentence after, sorted by what may follow them.
///
/// Words are in lower case, without their last stop. Where a word is also an ordinary one (*no*, *sat*, *gen*), the
/// group says whether it must begin with a capital.
package enum Abbreviations {
  private static let words = WordUses("english/abbreviations", "english")

  /// Titles: the name follows. Capital first letter only.
  static let titles = ShortWord.table(words["titles"])

  private static let titleWords = Set(words["titles"])

  /// Whether a word is the abbreviation of a title that stands before names: `Mr`, `Gen`.
  package static func isTitle(_ word: String) -> Bool { titleWords.contains(word.lowercased()) }

  /// Never the last word of a sentence.
  static let inner = ShortWord.table(words["inner"])

  /// A number, a letter or a symbol follows: `No. 2397`, `Art. 5`, `Doc. A/RES/70/1`.
  static let beforeNumber = ShortWord.table(words["before-number"])

  /// Of those, the ones that are words by themselves: `Will the talks resume? No. There is no plan.`
  static let beforeNumberOrWord = ShortWord.table(words["before-number-or-word"])

  /// Words for parts of a document, which open a heading together with a number: `Article 12.`
  static let sectionWords = ShortWord.table(words["section"])

  /// Capital first letter only.
  static let months = ShortWord.table(words["months"])
  /// Capital first letter only.
  static let weekdays = ShortWord.table(words["weekdays"])

  /// Inside or at the end of a sentence: the next word decides.
  static let either = ShortWord.table(words["either"])

  /// `a.m.`, `p.m.`
  static let timesOfDay = ShortWord.table(words["times-of-day"])

  /// Names of months and days in full, and zones: they follow a time of day or a day without beginning a sentence.
  static let calendarWords = ShortWord.table(words["calendar-words"])

  /// Words that begin sentences and hardly ever continue a name: `in the U.S. The Minister …`.
  static let starters = ShortWord.table(words["starters"])

  /// Words that begin sentences, but may also be a name or part of one: they do not end an initial.
  static let possibleStarters = ShortWord.table(words["possible-starters"])
}
