import BilingualAlignment
import BilingualDocuments
import BilingualFacts
import BilingualText

public struct Polarity: Check {
  public static let info = CheckInfo(
    id: "polarity",
    summary: "A negation is lost, or a direction is turned round.",
    details: """
      Four kinds of evidence, each conservative. A figure that both sides have goes up here and down there (`4.5% 증가`,
      *fell 4.5 percent*), or is a lower bound here and an upper one there (이상, *more than*); only the words beside the
      figure count, so this holds in long sentences. In sentences of short or middle length: the original denies (`-지 않았다`,
      `-ㄹ 수 없다`, `없이`) and nothing in the English does, in the widest sense (`failed`, `un-`); the English denies plainly
      and nothing in the original has a negative sense; or the original has only one of two opposites (증가 and 감소, 찬성
      and 반대, 최고 and 최저) and the English only the other. Idioms (`끊임없이`, `적지 않다`, *not only*) deny nothing.
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
      CheckExample("이 섬에는 허가 없이 들어갈 ⟦수 없다⟧.", "⟦Visitors may enter the island with a permit.⟧"),
      CheckExample("⟦장관은 오늘 부산을 방문하였다.⟧", "The Minister did ⟦not⟧ visit Busan today."),
      CheckExample("국회는 예산안을 ⟦가결⟧하였다.", "The National Assembly ⟦rejected⟧ the budget."),
    ])

  public static func check(_ pair: ReadPair, into findings: inout [Finding]) {
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
            if turned.bead == index, !KoreanDenial(korean, source).isDenied { findings.append(finding(turned, pair)) }
          }
          let sides = Sides(korean: korean, source: source, english: english, target: target)
          judge(pair, index, sides, into: &findings)
        }
      }
    }
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
    /// Whether the English demands something: two denials say so, too (`동의 없이는 불가능하다`).
    var demands: Bool { EnglishDenial.demands(english, target) }
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

  private static func judge(
    _ pair: ReadPair, _ bead: Int, _ sides: Sides, into findings: inout [Finding]
  ) {
    let before = findings.count
    if let figures = TurnedFigures(pair, bead: bead, sides.source, sides.target) {
      let found = figures.find(sides.korean, sides.source, sides.english, sides.target)
      for turned in found where !sides.isAboutExchangeRate {
        findings.append(
          BeadFinding.make(
            info, pair, bead: bead, certainty: 0.75, message: turned.message,
            source: pair.source.place(turned.source), target: pair.target.place(turned.target)))
      }
    }
    guard sides.isShort, findings.count == before else { return }
    let denial = KoreanDenial(sides.korean, sides.source)
    // Only an idiom denies: nothing below says anything of it.
    if denial.isDenied, denial.plain == nil { return }
    let translated = EnglishDenial(sides.english, sides.target)
    if let lost = denial.plain, !sides.isQuestion, sides.isWhole(ratio: pair.lengthRatio),
      translated.count == 0 && !(denial.count > 1 && sides.demands)
        // `동의 없이 할 수 없다` and *it can be done without consent*.
        || translated.count == 1 && translated.isWithout && denial.count > 1
    {
      findings.append(
        BeadFinding.make(
          info, pair, bead: bead, certainty: 0.7, message: "the original denies, the translation does not",
          source: pair.source.place(lost, value: "negation"), target: pair.target.place(sides.target)))
    } else if !denial.isNegative, let added = translated.verdict, translated.count == 1, !translated.isConditional,
      !sides.isQuestion, sides.isWhole(ratio: pair.lengthRatio)
    {
      findings.append(
        BeadFinding.make(
          info, pair, bead: bead, certainty: 0.65, message: "the translation denies, the original does not",
          source: pair.source.place(sides.source), target: pair.target.place(added, value: "negation")))
    } else if !denial.isDenied, !translated.isPlain,
      let turned = OppositeWords.turned(sides.korean, sides.source, sides.english, sides.target),
      !sides.isAboutExchangeRate
    {
      findings.append(
        BeadFinding.make(
          info, pair, bead: bead, certainty: 0.7, message: "the two say the opposite of each other",
          source: pair.source.place(turned.0), target: pair.target.place(turned.1)))
    }
  }

  /// Equal numbers of which one is at least and the other at most that.
  private static func finding(_ turned: FactConflict, _ pair: ReadPair) -> Finding {
    BeadFinding.make(
      info, pair, bead: turned.bead, certainty: 0.75,
      message: turned.source.fact.qualifiers.contains(.lowerBound)
        ? "at least this in the original, at most in the translation"
        : "at most this in the original, at least in the translation",
      source: pair.source.place(turned.source.fact.range), target: pair.target.place(turned.target.fact.range))
  }
}
