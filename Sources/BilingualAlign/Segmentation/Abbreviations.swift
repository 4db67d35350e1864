/// English words that a full stop does not end a sentence after, sorted by what may follow them.
///
/// Words are in lower case, without their last stop. Where a word is also an ordinary one (*no*, *sat*, *gen*), the
/// group says whether it must begin with a capital.
enum Abbreviations {
  /// Titles: the name follows. Capital first letter only.
  static let titles = ShortWord.table(
    """
    mr mrs ms mx dr prof amb gen lt col sgt maj capt cmdr cdr adm brig hon rev sen rep gov pres fr messrs mt ft supt
    insp pvt cpl det atty
    """)

  /// Never the last word of a sentence.
  static let inner = ShortWord.table("cf vs e.g i.e eg ie viz h.e h.m h.r.h ca approx incl esp resp aka a.k.a")

  /// A number, a letter or a symbol follows: `No. 2397`, `Art. 5`, `Doc. A/RES/70/1`.
  static let beforeNumber = ShortWord.table(
    """
    no nos art arts para paras sec secs fig figs vol vols p pp ch chap chaps tel ext res doc docs reg eq ref refs rm apt
    pt pts cl add corr ann app
    """)

  /// Of those, the ones that are words by themselves: `Will the talks resume? No. There is no plan.`
  static let beforeNumberOrWord = ShortWord.table("no art fig add ref")

  /// Capital first letter only.
  static let months = ShortWord.table("jan feb mar apr jun jul aug sep sept oct nov dec")
  /// Capital first letter only.
  static let weekdays = ShortWord.table("mon tue tues wed thu thur thurs fri sat sun")

  /// Inside or at the end of a sentence: the next word decides.
  static let either = ShortWord.table(
    """
    co ltd inc corp bros plc llc assn assoc dept univ inst intl int'l natl nat'l govt gov't ave blvd rd st bldg jr sr esq
    ph.d m.d m.a b.a m.sc b.sc ll.m ll.b ed eds trans al est min max dist prov rok.s approx
    """)

  /// `a.m.`, `p.m.`
  static let timesOfDay = ShortWord.table("a.m p.m am pm")

  /// Names of months and days in full, and zones: they follow a time of day or a day without beginning a sentence.
  static let calendarWords = ShortWord.table(
    """
    january february march april may june july august september october november december monday tuesday wednesday
    thursday friday saturday sunday kst est edt gmt utc pst pdt cet cest jst et pt ct local
    """)

  /// Words that begin sentences and hardly ever continue a name: `in the U.S. The Minister …`.
  static let starters = ShortWord.table(
    """
    the this that these those it he she they we i you his her their our its my in on at as by from with after before
    during while when if since until although though because both and but however furthermore moreover meanwhile
    therefore thus then there here also additionally according following regarding concerning through upon what where
    why how which is are was were did has have had to for
    """)

  /// Words that begin sentences, but may also be a name or part of one: they do not end an initial.
  static let possibleStarters = ShortWord.table(
    """
    a an no so do does let all each every some many most several such another other given today yesterday tomorrow
    earlier later finally last not or yet who would could should can participants discussions
    """)
}
