import BilingualText

/// The words that deny, and those that look so: `Languages/korean/denials.tsv` and `Languages/english/denials.tsv`.
enum DenialWords {
  private static let korean = WordUses("korean/denials", "korean")
  private static let englishUses = WordUses("english/denials", "english")

  // MARK: Korean

  /// Behind `-지 않`: conditions, questions, attributes, two denials that say yes.
  static let idiomEndings = korean["ending"]
  static let plain = korean["plain"]
  /// Behind a noun and its particle: it is not, there is none.
  static let copulas = korean["copula"]
  /// The same where it concedes: `것이 아님에도`.
  static let concessions = korean["concession"]
  /// Words that say nothing that could be denied: 것, 수, 바.
  static let light = korean["light"]
  /// How denials end that are no claim.
  static let asides = korean["aside"]
  /// How denials end that are the reason for what follows: 끝나지 않아.
  static let causes = korean["cause"]
  /// How denials end that are said in passing.
  static let passing = korean["passing"]
  /// How denials begin that say that there is none.
  static let existence = korean["existence"]
  /// What stands behind a denial that is reported: `없는 것으로`.
  static let reports = korean["report"]
  /// Denials that English puts otherwise: `끊임없이` is constantly, `적지 않다` is much.
  static let idioms = korean["idiom"]
  /// Nouns and adverbs before `없`.
  static let idiomsBefore = korean["noun"]
  /// Verbs before `-지 않`.
  static let idiomVerbs = korean["verb"]
  /// What English may render with a denial.
  static let negative = korean["negative"]
  /// What says that something comes to nothing: 폐지, 취소.
  static let halts = korean["halt"]
  /// Two denials that say yes: 지 않을 수 없.
  static let doubles = korean["double"]
  /// How a denial ends that makes yes of a second one: 지 않으면 … 없다.
  static let onlyIf = korean["only-if"]
  /// Words that stand beside a denial and are none.
  static let intensifiers = korean["intensifier"]
  /// Beginnings of words that deny: `안함`.
  static let openings = korean["opening"]
  /// 까지: what is not until then is from then on.
  static let until = korean["until"]
  /// Words that begin like negative ones.
  static let neutral = korean["neutral"]

  // MARK: English

  static let auxiliaries = englishUses["auxiliary"]
  /// Words that deny plainly.
  static let plainEnglish = englishUses["plain"]
  /// Words that deny the verb with another: `failed to attend`.
  static let verdicts = englishUses["verdict"]
  static let english = englishUses["negative"]
  /// Words that deny by themselves: `nothing`.
  static let noughts = englishUses["nought"]
  /// What a denial is said of until then.
  static let englishUntil = englishUses["until"]
  /// Beginnings of words that deny.
  static let englishPrefixes = englishUses["prefix"]
  /// Words that begin like them and deny nothing.
  static let englishNeutral = englishUses["neutral"]
  /// Prepositions that say the contrary of `without`.
  static let accompanying = englishUses["accompanying"]
  /// What stands before a denial that is not one, or makes it a condition.
  static let conditions = englishUses["condition"]
  /// Words behind `not` that take it back: `not only`, `cannot but`.
  static let takingBack = englishUses["taking-back"]
}
