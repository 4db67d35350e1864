internal import Foundation
import BilingualFacts
import BilingualText

extension KoreanFigures {
  /// Returns what a figure may be about.
  /// - Complexity: O(log words + facts), as only so many nouns around it are looked at.
  func candidates(of fact: Fact, _ kind: FigureKind) -> [LabelCandidate] {
    var found: [LabelCandidate] = []
    addPreceding(fact, kind, to: &found)
    if let counter = counter(in: fact) {
      var features = LabelFeatures<KoreanLabelFeature>()
      features[.counter] = 1
      found.append(LabelCandidate(range: counter, features: features.values))
    }
    addFollowing(fact, kind, to: &found)
    return found
  }

  private func addPreceding(_ fact: Fact, _ kind: FigureKind, to found: inout [LabelCandidate]) {
    let start = phraseStart(of: fact)
    let opening = text.openingParenthesis(before: start)
    var index = nouns.partitioningIndex { $0.range.end > start }
    var rank = 0
    var seen = Set<Role>()
    let isQuoted = isQuoted(fact)
    let isLevel = isLevel(fact)
    if let opening, index > 0, nouns[index - 1].isValue, isNextTo(nouns[index - 1].range.end, opening),
      let time = text.facts.first(where: { FigureKind($0.value) == .time && $0.range.overlaps(nouns[index - 1].range) })
    {
      var features = LabelFeatures<KoreanLabelFeature>()
      features[.parenthesisTime] = 1
      found.append(LabelCandidate(range: time.range, features: features.values))
    }
    var isParenthesised = opening != nil && !found.isEmpty
    while index > 0, rank < LabelCandidate.mostBefore {
      index -= 1
      let noun = nouns[index]
      guard marks.sentence(at: noun.range.start) == marks.sentence(at: fact.range.start) else { break }
      guard !noun.isValue else { continue }
      var features = LabelFeatures<KoreanLabelFeature>()
      let end = text.words[noun.word].range.end
      let between = marks.between(end, start)
      if rank == 0, let opening {
        isParenthesised = isNextTo(end, opening)
        features[.parenthesis] = isParenthesised ? 1 : 0
      } else if rank == 0, isNextTo(end, start) {
        features[noun.role == .bare ? .nextBare : .nextOther] = 1
        features[.levelNext] = isLevel ? 1 : 0
      }
      features[.isBefore] = 1
      features[.before] = log1p(Float(rank))
      features[.nearest] = rank == 0 ? 1 : 0
      features[.ownSegment] = between.figures == 0 && between.commas == 0 ? 1 : 0
      features[.isBehindParenthesis] = isParenthesised && rank > 0 ? 1 : 0
      if [.topic, .subject, .object].contains(noun.role) {
        features[.nearestArgument] = seen.isDisjoint(with: [.topic, .subject, .object]) ? 1 : 0
      }
      let isNearest = seen.insert(noun.role).inserted
      // 수출이 증가한 462억 달러: what grew is the figure's own.
      let isBeyondVerb = between.verbs > (isVerbNext(to: start) ? 1 : 0)
      switch noun.role {
      case .topic:
        features[.topic] = 1
        features[.nearestTopic] = isNearest ? 1 : 0
        features[.topicBeyondVerb] = isBeyondVerb ? 1 : 0
        features[.topicBeyondFigure] = between.figures > 0 ? 1 : 0
        features[.topicBeyondSubject] = seen.contains(.subject) ? 1 : 0
        features[.sayingTopic] = isQuoted ? 1 : 0
      case .subject:
        features[.subject] = 1
        features[.nearestSubject] = isNearest ? 1 : 0
        features[.subjectBeyondVerb] = isBeyondVerb ? 1 : 0
        features[.subjectBeyondFigure] = between.figures > 0 ? 1 : 0
      case .object:
        features[.object] = 1
        features[.objectBeyondVerb] = isBeyondVerb ? 1 : 0
      case .bare:
        features[.bare] = 1
        features[.followsTime] = followsTime(index) ? 1 : 0
      case .verb:
        features[.verb] = 1
        features[.adnominal] = isAdnominal(noun) ? 1 : 0
      case .otherNoun: break
      }
      set(between, &features)
      describe(noun, kind, &features)
      found.append(LabelCandidate(range: noun.range, features: features.values))
      rank += 1
    }
  }

  /// True if the next verb is what somebody says: 3% 늘었다고 밝혔다.
  private func isQuoted(_ fact: Fact) -> Bool {
    let first = nouns.partitioningIndex { $0.range.start >= fact.range.end }
    guard let verb = nouns[first...].first(where: { $0.role == .verb }) else { return false }
    let range = text.words[verb.word].range
    return FigureWords.korean.ends(text.bytes[range.start..<range.end], as: "quoting")
  }

  private func isVerbNext(to start: Int) -> Bool {
    let index = nouns.partitioningIndex { $0.range.end > start } - 1
    return index >= 0 && nouns[index].role == .verb && isNextTo(text.words[nouns[index].word].range.end, start)
  }

  private func set(
    _ between: (verbs: Int, figures: Int, commas: Int, conjunctions: Int),
    _ features: inout LabelFeatures<KoreanLabelFeature>
  ) {
    features[.verbsBetween] = Float(min(2, between.verbs))
    features[.figuresBetween] = Float(min(3, between.figures))
    features[.commasBetween] = Float(min(2, between.commas))
  }

  private func describe(_ noun: Noun, _ kind: FigureKind, _ features: inout LabelFeatures<KoreanLabelFeature>) {
    if noun.role == .verb { return }
    let (suits, other) = FigureWords.korean.suits(korean: text.bytes[noun.range.start..<noun.range.end], kind)
    features[.suits] = suits ? 1 : 0
    features[.suitsOther] = other ? 1 : 0
    switch KoreanSyllable(text.bytes.span, at: noun.range.end)?.code {
    case 0xC758: features[.genitiveNoun] = 1
    case 0xC5D0, 0xB85C, 0xC73C, 0xBD80, 0xAE4C: features[.adverbial] = 1
    case 0xC640, 0xACFC: features[.conjunctive] = 1
    default: break
    }
    if noun.range.start > 0, text.bytes[noun.range.start - 1] == UInt8(ascii: "(") { features[.parenthetical] = 1 }
  }

  private func addFollowing(_ fact: Fact, _ kind: FigureKind, to found: inout [LabelCandidate]) {
    let (end, isGenitive, isAdjacent) = phraseEnd(of: fact)
    var rank = 0
    var verbs = 0
    if let held = text.parenthesised(after: end) {
      var features = LabelFeatures<KoreanLabelFeature>()
      features[.holdsParenthesis] = 1
      found.append(LabelCandidate(range: held, features: features.values))
    }
    for index in nouns.partitioningIndex(where: { $0.range.start >= end })..<nouns.count
    where !nouns[index].isValue {
      let noun = nouns[index]
      guard rank < LabelCandidate.mostAfter,
        marks.sentence(at: noun.range.start) == marks.sentence(at: fact.range.start)
      else { return }
      var features = LabelFeatures<KoreanLabelFeature>()
      let isPhrase = rank == 0 && isAdjacent && isNextTo(end, noun.range.start)
      if isPhrase { features[isGenitive ? .genitive : .nextCounted] = 1 }
      features[.isAfter] = 1
      if noun.role != .verb { features[.after] = log1p(Float(rank)) }
      switch noun.role {
      case .topic, .subject: features[.subjectAfter] = 1
      case .object: features[.objectAfter] = 1
      case .bare: features[.bareAfter] = 1
      case .otherNoun: features[.nounAfter] = 1
      case .verb:
        features[verbs == 0 ? .firstVerbAfter : .verbAfter] = 1
        features[.adnominal] = isAdnominal(noun) ? 1 : 0
        features[.finalVerb] = isFinal(noun) ? 1 : 0
        verbs += 1
      }
      set(marks.between(end, noun.range.start), &features)
      describe(noun, kind, &features)
      found.append(
        LabelCandidate(
          range: isPhrase && noun.role != .verb ? phrase(startingAt: index) : noun.range, features: features.values))
      rank += 1
    }
  }

  /// Where the figure begins together with what it belongs to: 총, 배럴당, and the figure that it goes on from (70만 원에서 100만 원으로)
  /// or explains (30만 명(1.1%)).
  private func phraseStart(of fact: Fact) -> Int {
    var start = fact.range.start
    while true {
      let index = nouns.partitioningIndex { $0.range.end > start } - 1
      if index >= 0, isNextTo(text.words[nouns[index].word].range.end, start),
        nouns[index].isAside || isUnit(nouns[index], nextTo: start)
      {
        start = nouns[index].range.start
        continue
      }
      guard let first = text.figure(leadingTo: start, FigureKind(fact.value)) else { return start }
      start = first.start
    }
  }

  /// Where the figure ends together with its bound (3년 이하의), and whether a noun that it counts may follow.
  private func phraseEnd(of fact: Fact) -> (end: Int, isGenitive: Bool, isAdjacent: Bool) {
    var end = fact.range.end
    while true {
      if KoreanSyllable(text.bytes.span, at: end) != nil {
        guard let genitive = endOfGenitive(end) else { return (end, false, false) }
        return (genitive, true, true)
      }
      let index = nouns.partitioningIndex { $0.range.start >= end }
      guard index < nouns.count, nouns[index].isAside, isNextTo(end, nouns[index].range.start) else {
        return (end, false, true)
      }
      end = nouns[index].range.end
    }
  }

  /// True of a verb before a noun: 늘어난, 지급하는, 열릴.
  private func isAdnominal(_ noun: Noun) -> Bool {
    guard let last = KoreanSyllable(text.bytes.span, at: text.words[noun.word].range.end - KoreanSyllable.width) else {
      return false
    }
    return [4, 8].contains((Int(last.code) - 0xAC00) % 28)
  }

  /// True of the verb that ends a sentence: 밝혔다, 상승함.
  private func isFinal(_ noun: Noun) -> Bool {
    let end = text.words[noun.word].range.end
    guard let last = KoreanSyllable(text.bytes.span, at: end - KoreanSyllable.width) else { return false }
    return last.code == 0xB2E4 || (Int(last.code) - 0xAC00) % 28 == 16
  }

  /// True of what names a level or a number of something: 2호, 3단계.
  private func isLevel(_ fact: Fact) -> Bool {
    FigureWords.korean.ends(text.bytes[fact.range.start..<fact.range.end], as: "level")
  }

  /// The noun that is counted, where it is read as part of the number: 1,135가구.
  private func counter(in fact: Fact) -> TextRange? {
    guard FigureKind(fact.value) == .count, let word = text.words(in: fact.range).last, text.words[word].isHangul,
      text.words[word].stem >= 2
    else { return nil }
    let stem = text.range(of: word, 0..<text.words[word].stem)
    return fact.range.contains(stem) && stem.start > fact.range.start ? stem : nil
  }

  /// True if a word before a figure says of it what it is measured by: 배럴당 109달러, 시속 19km, 약 30만 명.
  private func isUnit(_ noun: Noun, nextTo start: Int) -> Bool {
    guard noun.role == .bare, text.words[noun.word].isHangul, isNextTo(noun.range.end, start) else { return false }
    let syllables = noun.range.count / KoreanSyllable.width
    let last = KoreanSyllable(text.bytes.span, at: noun.range.end - KoreanSyllable.width)?.code
    return syllables == 1 || last == 0xB2F9 && syllables > 2 || last == 0xC18D && syllables == 2  // 당, 속
  }

  /// True if bare nouns lead from a word back to a time: 전년 동월 대비.
  private func followsTime(_ index: Int) -> Bool {
    var first = index
    while first > 0, nouns[first - 1].role == .bare, isNextTo(nouns[first - 1].range.end, nouns[first].range.start) {
      first -= 1
      if nouns[first].isAside { return false }
      if nouns[first].isValue { return isTimeWord(nouns[first]) }
    }
    let start = nouns[first].range.start
    return text.facts.contains { FigureKind($0.value) == .time && isNextTo($0.range.end, start) }
  }

  /// True if a word as facts are made of is one of time, or part of a date.
  private func isTimeWord(_ noun: Noun) -> Bool {
    !text.facts.contains { FigureKind($0.value) != .time && $0.range.overlaps(noun.range) }
  }

  /// The bare nouns that begin with a word, of which the last is the head.
  private func phrase(startingAt index: Int) -> TextRange {
    var last = index
    while last + 1 < nouns.count, nouns[last].role == .bare, !nouns[last + 1].isValue,
      nouns[last + 1].role != .verb, isNextTo(nouns[last].range.end, nouns[last + 1].range.start)
    {
      last += 1
    }
    return TextRange(nouns[index].range.start, nouns[last].range.end)
  }

  /// Where the particle of 여섯 마리의 ends, which hands the figure on to the noun behind it.
  private func endOfGenitive(_ end: Int) -> Int? {
    guard KoreanSyllable(text.bytes.span, at: end)?.code == 0xC758 else { return nil }  // 의
    let next = end + KoreanSyllable.width
    return next >= text.bytes.count || KoreanSyllable(text.bytes.span, at: next) == nil ? next : nil
  }

  private func isNextTo(_ end: Int, _ start: Int) -> Bool { (end...end + 1).contains(start) }
}
