import BilingualText

/// A word that a figure may be about.
struct LabelCandidate {
  let range: TextRange
  /// Of ``KoreanLabelFeature`` or ``EnglishLabelFeature``.
  let features: [Float]

  /// So many words before and behind a figure are looked at.
  static let mostBefore = 14
  static let mostAfter = 9
}

/// What is known of a word as a label, by the names of the features.
struct LabelFeatures<Name: CaseIterable & RawRepresentable<Int>> {
  private(set) var values = [Float](repeating: 0, count: Name.allCases.count)

  subscript(_ name: Name) -> Float {
    get { values[name.rawValue] }
    set { values[name.rawValue] = newValue }
  }
}

enum KoreanLabelFeature: Int, CaseIterable {
  /// Right before the figure, without a particle, and with one.
  case nextBare, nextOther
  /// The same of a figure that names a level: 비상단계 2단계.
  case levelNext
  /// 반도체(14.5%); 전월(△11.0%).
  case parenthesis, parenthesisTime
  /// Further away, where the figure is in a parenthesis.
  case isBehindParenthesis
  case isBefore
  /// Logarithm of how many nouns lie between.
  case before
  /// No figure and no comma between.
  case ownSegment
  case nearest
  case topic, nearestTopic, subject, nearestSubject, object, bare, verb
  case topicBeyondVerb, subjectBeyondVerb, objectBeyondVerb
  case topicBeyondFigure, subjectBeyondFigure
  /// The nearest of topic, subject and object; a topic with a subject behind it; one of who says what the figure stands in: 정부는
  /// 3% 늘었다고.
  case nearestArgument, topicBeyondSubject, sayingTopic
  case verbsBetween, figuresBetween, commasBetween
  /// 전년 대비.
  case followsTime
  /// 1,135가구.
  case counter
  /// 17개 시·도, 여섯 마리의 멧돼지.
  case nextCounted, genitive
  case isAfter
  case after
  case subjectAfter, objectAfter, bareAfter, nounAfter, firstVerbAfter, verbAfter
  /// Of verbs: 늘어난, 밝혔다.
  case adnominal, finalVerb
  /// Such nouns have figures of this kind, or of others.
  case suits, suitsOther
  /// By the particle: 의, 에, 와.
  case genitiveNoun, adverbial, conjunctive
  /// Itself in a parenthesis.
  case parenthetical
  /// 2022년(81.5%).
  case holdsParenthesis
}

enum EnglishLabelFeature: Int, CaseIterable {
  case nextBefore, levelNext, parenthesis, parenthesisTime, isBefore, before, ownSegment, nearest
  /// `exports of $46 billion`, `rose by 3 percent`.
  case ofBefore, byBefore, toBefore, otherBefore
  /// The first word of its sentence, or behind a comma, that may be a label.
  case first, firstOfClause
  case next, nextPhrase, isAfter, after
  /// `75 million barrels of oil`, `32.5 percent in Gangneung`.
  case ofAfter, inAfter, otherAfter
  case figuresBetween, commasBetween, conjunctionsBetween
  case capital, participle, plural
  case holdsParenthesis
  /// Stands for a Korean noun, a verb.
  case linkedNoun, linkedVerb
  /// Says something, or who says it.
  case saying, beyondSaying
  case suits, suitsOther
  /// `number of`, `of cases`, `in Seoul`, before another noun, behind `will` or the like, behind an article.
  case headOf, ofObject, prepositional, modifier, verbLike, articled
}
