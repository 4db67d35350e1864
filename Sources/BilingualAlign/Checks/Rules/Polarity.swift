import BilingualAlignment
import BilingualDocuments
import BilingualFacts
import BilingualText

package struct Polarity: Check {
  package static let info = CheckInfo(
    id: "polarity",
    summary: "A negation is lost, or a direction is turned round.",
    details: """
      Eight kinds of evidence, each conservative. A figure that both sides have goes up here and down there (`4.5% 증가`,
      *fell 4.5 percent*), or is a lower bound here and an upper one there (이상, *more than*), or a date is the start here
      and the end there (부터, *until*); only the words beside it count. A word that the links pair is denied on one side
      (`-지 않았다`, `-ㄹ 수 없다`, `없이`) and in its clause on the other nothing denies, in the widest sense (`failed`, `un-`); or
      the whole of the translation has no such word. What need not be (`-지 않아도 된다`) must not be in the translation. Two
      words that the links pair stand in each other's place: from one to the other, more than the other, one rises and the
      other falls. Who asks in the original is asked in the translation. The original has only one of two opposites
      (증가 and 감소, 찬성 and 반대, 최고 and 최저) and the English
      only the other; in long sentences beside words that are linked. Or the two are different things of a kind: autumn and
      *winter*, a judge and *a prosecutor*. Idioms (`끊임없이`, `적지 않다`, *not only*) deny nothing, and
      where the English has no known word for what is denied, nothing is said.
      """,
    severity: .warning,
    good: [
      CheckExample("북한이 도발을 중단할 것을 촉구하였다.", "They urged North Korea not to make further provocations."),
      CheckExample("우리 정부는 참여하지 않았다.", "The ROK government did not take part."),
      CheckExample("수출이 증가하였다.", "Exports rose."),
      CheckExample("그 나라는 결의에 반대하지 않았다.", "The country supported the resolution."),
      CheckExample("100명 이상이 참석하였다.", "More than 100 people attended."),
      CheckExample("양측은 차질 없이 준비하기로 하였다.", "The two sides agreed to make thorough preparations."),
      CheckExample("우리 외교는 끊임없이 발전해 왔다.", "Our diplomacy has developed constantly."),
      CheckExample(
        "수출은 4.5% 증가한 반면 수입은 26.2% 감소하였다.", "Exports rose 4.5 percent, while imports dropped 26.2 percent."),
      CheckExample("인근 국가의 반대로 회의가 연기되었다.", "The meeting did not take place as scheduled."),
    ],
    bad: [
      CheckExample(
        "우리 정부는 올해 결의의 공동제안국으로 참여하⟦지 않았다⟧.", "⟦The ROK government co-sponsored this year’s resolution.⟧"),
      CheckExample("수출이 ⟦증가⟧하였다.", "Exports ⟦decreased⟧."),
      CheckExample("그 나라는 결의에 ⟦찬성⟧하였다.", "The country ⟦opposed⟧ the resolution."),
      CheckExample("⟦수입⟧이 크게 늘었다.", "⟦Exports⟧ rose sharply."),
      CheckExample("⟦100명⟧ 이상이 참석하였다.", "Fewer than ⟦100⟧ people attended."),
      CheckExample(
        "수출은 ⟦4.5% 증가⟧한 반면 수입은 26.2% 감소하였다.", "Exports ⟦fell 4.5 percent⟧ and imports dropped 26.2 percent."),
      CheckExample("투표율이 ⟦70%를 넘⟧어섰다.", "Turnout was less than ⟦70 percent⟧."),
      CheckExample("이 섬에는 허가 없이 ⟦들어갈 수 없다⟧.", "Visitors may ⟦enter⟧ the island with a permit."),
      CheckExample("장관은 오늘 부산을 ⟦방문⟧하였다.", "The Minister did ⟦not⟧ visit Busan today."),
      CheckExample("⟦북한은 우리 정부에 지원을 요청⟧하였다.", "The ROK government ⟦asked North Korea⟧ for support."),
      CheckExample("양측은 합의에 ⟦이르지 못하였다⟧.", "The two sides ⟦reached⟧ an agreement."),
      CheckExample("국회는 예산안을 ⟦가결⟧하였다.", "The National Assembly ⟦rejected⟧ the budget."),
      CheckExample("신고서를 제출하⟦지 않아도 된⟧다.", "Declarations ⟦must not⟧ be submitted."),
      CheckExample("등대지기는 작년 ⟦가을⟧에 떠났다.", "The lighthouse keeper left last ⟦winter⟧."),
      CheckExample("허위 기재는 ⟦발견되지 않았다⟧.", "False entries were ⟦found⟧."),
    ])

  package static func check(_ pair: ReadPair, into findings: inout [Finding]) {
    var bounds = pair.facts.turnedBounds[...]
    pair.source.document.text.utf8.withUnsafeBufferPointer { korean in
      pair.target.document.text.utf8.withUnsafeBufferPointer { english in
        for (index, bead) in pair.alignment.beads.enumerated() {
          guard let source = pair.source.range(of: bead.source), let target = pair.target.range(of: bead.target) else {
            continue
          }
          while let turned = bounds.first, turned.bead <= index {
            bounds = bounds.dropFirst()
            // 100명을 넘지 않는다: no more than 100.
            let figure = FigureDirections.Figure(
              range: turned.target.fact.range, floor: target.start, ceiling: target.end)
            if turned.bead == index, !KoreanDenial(korean, source).isDenied,
              !FigureDirections.isDepth(english, figure),
              !isOfTheOthers(turned, korean: korean, source: source, english: english, target: target, figure: figure)
            {
              findings.append(finding(turned, pair))
            }
          }
          let sides = Sides(korean: korean, source: source, english: english, target: target)
          judge(pair, bead: index, sides: sides, into: &findings)
        }
      }
    }
  }

  /// Whether the translation says a bound of the others, so that both say the same: *need not* of *fewer than 30* for 30명 이상은 두어야 한다.
  private static func isOfTheOthers(
    _ turned: FactConflict, korean: UnsafeBufferPointer<UInt8>, source: TextRange,
    english: UnsafeBufferPointer<UInt8>, target: TextRange, figure: FigureDirections.Figure
  ) -> Bool {
    let own = FigureDirections.Figure(
      range: turned.source.fact.range, floor: source.start, ceiling: source.end)
    let isLower = turned.source.fact.qualifiers.contains(.lowerBound)
    return InclusiveBounds.areComplements(isLower, korean: korean, at: own, english: english, at: figure)
      && ExcludedOnes.isDeniedOnOneSide(
        korean, at: source, english, at: target, figure: figure.range, bound: figure.range)
  }

  /// The texts of a bead.
  private struct Sides {
    let korean: UnsafeBufferPointer<UInt8>
    let source: TextRange
    let english: UnsafeBufferPointer<UInt8>
    let target: TextRange

    /// Beyond these lengths, in bytes, a word says too little of the whole sentence.
    var isShort: Bool { source.count < 330 && target.count < 260 }
    /// Whether the translation is about as long as one of all of the original is.
    func isWhole(ratio: Double) -> Bool {
      let expected = ratio * Double(LengthFit.length(korean, source))
      return (0.5 * expected - 10...1.9 * expected + 20).contains(Double(LengthFit.length(english, target)))
    }
    /// Longer ones are lists, of which no links are made.
    var isLinkable: Bool { source.count <= SuspicionLimit.linkedText && target.count <= SuspicionLimit.linkedText }
    /// The won falls where its rate to the dollar rises: 환율 상승 and *the won weakened* are the same.
    var isAboutExchangeRate: Bool {
      let word: StaticString = "환율"
      return (source.start..<max(source.start, source.end - 5)).contains { i in
        (0..<6).allSatisfy { korean[i + $0] == word.utf8Start[$0] }
      }
    }
    /// Whether a question mark ends a side, quotation marks behind it aside.
    var isQuestion: Bool {
      korean[max(source.start, source.end - 6)..<source.end].contains(0x3F)
        || english[max(target.start, target.end - 6)..<target.end].contains(0x3F)
    }
  }

  private static func judge(_ pair: ReadPair, bead: Int, sides: Sides, into findings: inout [Finding]) {
    let before = findings.count
    let spendsDenial = figures(pair, bead: bead, sides: sides, into: &findings)
    if findings.count > before { return }
    if let found = exchanged(pair, bead: bead, sides: sides) {
      findings.append(found)
      return
    }
    if let turned = Permissions.turned(sides.korean, at: sides.source, sides.english, at: sides.target) {
      findings.append(
        BeadFinding.make(
          info, pair, bead: bead, certainty: 0.75,
          message: turned.isNeedNot
            ? "“\(pair.source.wholeWords(turned.source))” in the original means need not, “\(pair.target.wholeWords(turned.target))” in the translation must not"
            : "“\(pair.source.wholeWords(turned.source))” in the original means must not, “\(pair.target.wholeWords(turned.target))” in the translation need not",
          source: pair.source.place(turned.source), target: pair.target.place(turned.target)))
      return
    }
    let denial = KoreanDenial(sides.korean, sides.source)
    let translated = EnglishDenial(sides.english, sides.target)
    // Of an idiom alone nothing is said but of things.
    let isIdiom = denial.isDenied && denial.places.isEmpty
    if !isIdiom, !sides.isQuestion, !spendsDenial,
      let found = denied(pair, bead: bead, sides: sides, denial: denial, translated: translated)
    {
      findings.append(found)
    } else if !sides.isAboutExchangeRate, !isConverse(pair, bead: bead, sides: sides),
      let turned = OppositeWords.turned(
        sides.korean, at: sides.source, sides.english, at: sides.target, isShort: sides.isShort,
        denies: (denial.isDenied, translated.isPlain), links: { pair.links(in: bead) })
    {
      let (source, target) = (pair.source.place(turned.source), pair.target.place(turned.target))
      let (own, other) = (pair.source.wholeWords(turned.source), pair.target.wholeWords(turned.target))
      findings.append(
        BeadFinding.make(
          info, pair, bead: bead, certainty: 0.7,
          message: turned.isOpposite
            ? "“\(own)” in the original and “\(other)” in the translation are opposites"
            : "“\(own)” in the original is not “\(other)” in the translation", source: source, target: target))
    }
  }

  /// Whether the other word of the two is compared: `fewer women than men` says that men are more.
  private static func isConverse(_ pair: ReadPair, bead: Int, sides: Sides) -> Bool {
    let roles = ExchangedRoles(
      korean: sides.korean, source: sides.source, english: sides.english, target: sides.target)
    return sides.isLinkable && roles.mayThan && roles.exchangedStandard({ pair.links(in: bead) }) != nil
  }

  /// Figures and dates that both sides have, with another direction, bound or side of time.
  /// - Returns: whether a denial of the original is the translation's bound.
  private static func figures(_ pair: ReadPair, bead: Int, sides: Sides, into findings: inout [Finding]) -> Bool {
    func report(source: TextRange, target: TextRange, message: Message) {
      findings.append(
        BeadFinding.make(
          info, pair, bead: bead, certainty: 0.75, severity: .error, message: message,
          source: pair.source.place(source), target: pair.target.place(target)))
    }
    var figures = TurnedFigures(pair, bead: bead, source: sides.source, target: sides.target)
    if !sides.isAboutExchangeRate {
      for turned in figures?.find(sides.korean, at: sides.source, sides.english, at: sides.target) ?? [] {
        report(
          source: turned.source, target: turned.target,
          message: turned.turn.message(pair.source.string(turned.source), pair.target.string(turned.target)))
      }
    }
    let facts = (pair.source.facts(in: sides.source), pair.target.facts(in: sides.target))
    if let turned = TurnedTimes.find(
      sources: facts.0, targets: facts.1, korean: sides.korean, source: sides.source, english: sides.english,
      target: sides.target)
    {
      report(
        source: turned.source, target: turned.target,
        message: turned.message(pair.source.string(turned.source), pair.target.string(turned.target)))
    }
    return figures?.spendsDenial ?? false
  }

  /// Words that stand in each other's place.
  private static func exchanged(_ pair: ReadPair, bead: Int, sides: Sides) -> Finding? {
    guard sides.isLinkable else { return nil }
    let roles = ExchangedRoles(
      korean: sides.korean, source: sides.source, english: sides.english, target: sides.target)
    let quartets = OppositeWords.quartets(sides.korean, at: sides.source, sides.english, at: sides.target)
    let (mayFromTo, mayThan, mayAsk) = (roles.mayFromTo, roles.mayThan, roles.mayAsk)
    guard mayFromTo || mayThan || mayAsk || !quartets.isEmpty else { return nil }
    let links = { pair.links(in: bead) }
    guard
      let found = (mayFromTo ? roles.fromTo(links) : nil) ?? (mayThan ? roles.than(links) : nil)
        ?? roles.subjects(links, quartets) ?? labelled(quartets, links: links, in: pair)
        ?? (mayAsk ? roles.asked(links) : nil)
    else { return nil }
    return BeadFinding.make(
      info, pair, bead: bead, certainty: 0.75, severity: .error,
      message: found.kind.message(pair.source.wholeWords(found.source), pair.target.wholeWords(found.target)),
      source: pair.source.place(found.source), target: pair.target.place(found.target))
  }

  /// Opposites that stand beside each other's words.
  private static func labelled(_ quartets: [OppositeWords.Quartet], links: () -> Links, in pair: ReadPair)
    -> ExchangedRoles.Exchange?
  {
    for quartet in quartets {
      let items = [
        CrossedLabels.Item(source: quartet.source.0, target: quartet.target.0),
        CrossedLabels.Item(source: quartet.source.1, target: quartet.target.1),
      ]
      let texts = (pair.source.document.text.utf8, pair.target.document.text.utf8)
      guard let found = CrossedLabels.find(items, links: links(), korean: texts.0, english: texts.1) else { continue }
      return ExchangedRoles.Exchange(source: found.first.source, target: found.first.target, kind: .subjects)
    }
    return nil
  }

  /// What only one side denies: first on the words that the links pair, then in the whole of a short sentence.
  private static func denied(
    _ pair: ReadPair, bead: Int, sides: Sides, denial: KoreanDenial, translated: EnglishDenial
  ) -> Finding? {
    let linked = LinkedDenials(
      korean: sides.korean, source: sides.source, english: sides.english, target: sides.target, denial: denial,
      translated: translated)
    let links = { pair.links(in: bead) }
    // 5%는 통과하지 못했다 and *95 percent passed*: what one side denies of some, the other says of the rest.
    func tellsRest() -> Bool {
      pair.facts.conflicts(of: bead).contains { DerivedValues.areComplements($0, pair) }
    }
    if sides.isLinkable, linked.mayBeLost, !linked.isOnlyIf, !tellsRest() {
      if let lost = linked.lost(links) { return finding(lost, in: pair, bead: bead) }
      if let lost = linked.isLostOfNegative() {
        let target = pair.target.place(translated.places[0])
        let source = pair.source.place(lost, value: "negation")
        return BeadFinding.make(
          info, pair, bead: bead, certainty: 0.7,
          message: "“\(source.text)” in the original is negative, “\(target.text)” in the translation is not",
          source: source, target: target)
      }
      let there = linked.isThere()
      if sides.isWhole(ratio: pair.lengthRatio), let lost = there ?? linked.isLostAltogether(links) {
        // Nothing but the sentence as a whole speaks for it: it must be sure that the two belong together.
        let isSure = there != nil || pair.alignment.beads[bead].confidence >= 0.95
        return BeadFinding.make(
          info, pair, bead: bead, certainty: 0.6, severity: isSure ? .warning : .info,
          message: "“\(pair.source.wholeWords(lost))” in the original is negative, nothing in the translation is",
          source: pair.source.place(lost, value: "negation"), target: pair.target.place(sides.target))
      }
    }
    guard sides.isLinkable, linked.mayBeAdded, !denial.isNegative || !sides.isShort,
      let added = linked.added(links)
    else { return nil }
    return finding(added, in: pair, bead: bead)
  }

  private static func finding(_ turned: LinkedDenials.Turned, in pair: ReadPair, bead: Int) -> Finding {
    let source = pair.source.place(turned.source, value: turned.isLost ? "negation" : nil)
    let target = pair.target.place(turned.target, value: turned.isLost ? nil : "negation")
    let (korean, english) = (pair.source.wholeWords(turned.source), pair.target.wholeWords(turned.target))
    return BeadFinding.make(
      info, pair, bead: bead, certainty: 0.85 * turned.probability, severity: .error,
      message: turned.isLost
        ? "“\(korean)” in the original is negative, “\(english)” in the translation is not"
        : "“\(english)” in the translation is negative, “\(korean)” in the original is not",
      source: source, target: target)
  }

  /// Equal numbers of which one is at least and the other at most that.
  private static func finding(_ turned: FactConflict, _ pair: ReadPair) -> Finding {
    let turn: TurnedFigures.Turn = turned.source.fact.qualifiers.contains(.lowerBound) ? .atLeast : .atMost
    let (source, target) = (turned.source.fact.range, turned.target.fact.range)
    return BeadFinding.make(
      info, pair, bead: turned.bead, certainty: 0.75,
      message: turn.message(
        pair.source.string(pair.bounded(turned.source)), pair.target.string(pair.bounded(inTranslation: turned.target))),
      source: pair.source.place(source), target: pair.target.place(target))
  }
}
