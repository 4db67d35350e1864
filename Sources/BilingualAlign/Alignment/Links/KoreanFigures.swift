import BilingualFacts
import BilingualTerms
import BilingualText

/// The Korean nouns and verbs that a figure may be about, by their places and particles.
struct KoreanFigures {
  enum Role {
    /// 은, 는.
    case topic
    /// 이, 가.
    case subject
    /// 을, 를.
    case object
    /// No particle, or 인: what stands before is what it is.
    case bare
    case otherNoun
    case verb
  }

  private struct Noun {
    let word: Int
    let range: TextRange
    let role: Role
    /// Whether it belongs to a fact, or is a word as facts are made of: 전년, 약.
    let isValue: Bool
  }

  private let text: LinkText
  private var nouns: [Noun] = []

  /// - Complexity: O(words).
  init(_ text: LinkText) {
    self.text = text
    var fact = 0
    for index in text.words.indices {
      let word = text.words[index]
      guard word.kind != .punctuation else { continue }
      while fact < text.facts.count, text.facts[fact].range.end <= word.range.start { fact += 1 }
      let isInside = fact < text.facts.count && text.facts[fact].range.start <= word.range.start
      if word.isHangul {
        // 중, 등 and the like are about nothing.
        guard word.kind != .stop, !text.isEnding(index) else { continue }
        let (stem, role) = Self.stem(text, index)
        nouns.append(
          Noun(
            word: index, range: stem, role: role == .bare ? Self.roleAfterParenthesis(text, stem.end) : role,
            isValue: isInside || Self.isValueWord(text, stem)))
      } else if word.kind == .latin {
        nouns.append(
          Noun(word: index, range: word.range, role: Self.roleAfter(text, index), isValue: isInside))
      }
    }
  }

  /// Returns the noun of a word and the role that its particle gives it.
  static func stem(_ text: LinkText, _ index: Int) -> (TextRange, role: Role) {
    let range = text.words[index].range
    let length = KoreanParticles.stemLength(text.bytes.span.extracting(range.start..<range.end))
    let stem = TextRange(range.start, range.start + length)
    // 격상하고: hardly ever the particle that it looks like.
    if length < range.count, let next = KoreanSyllable(text.bytes.span, at: stem.end),
      KoreanParticleTable.verbStarts.contains(next.code)
    {
      return (stem, .verb)
    }
    switch KoreanParticles.evidence(text.bytes.span, at: stem.end, end: range.end) {
    case .bare:
      // What the stemmer of verbs cuts and the particles do not is a verb: 줄었고.
      let isVerb = text.words[index].stem + 1 < text.words[index].syllables
      return (stem, isVerb ? .verb : .bare)
    case .particles: return (stem, range.end - stem.end == 3 ? role(ofParticle: text, stem.end) : .otherNoun)
    case .verb, .none: return (stem, .verb)
    }
  }

  /// 총자산순이익률(ROA)은: the particle stands behind the parenthesis.
  private static func roleAfterParenthesis(_ text: LinkText, _ end: Int) -> Role {
    guard end < text.bytes.count, text.bytes[end] == UInt8(ascii: "("),
      let close = text.bytes[end...].prefix(longestParenthesis).firstIndex(of: UInt8(ascii: ")"))
    else { return .bare }
    return KoreanSyllable(text.bytes.span, at: close + 1) == nil ? .bare : role(ofParticle: text, close + 1)
  }

  /// In bytes.
  private static let longestParenthesis = 120

  /// The particle after a Latin word or a number is a word of its own.
  private static func roleAfter(_ text: LinkText, _ index: Int) -> Role {
    guard index + 1 < text.words.count, text.words[index + 1].eojeol == text.words[index].eojeol,
      text.isEnding(index + 1)
    else { return .bare }
    return role(ofParticle: text, text.words[index + 1].range.start)
  }

  private static func isValueWord(_ text: LinkText, _ range: TextRange) -> Bool {
    text.bytes.withUnsafeBufferPointer { bytes in
      func match(_ table: PhraseTable) -> Lexeme.Kind? {
        table.longestMatch(in: bytes, at: range.start, end: range.end, wholeWords: false)
          .flatMap { $0.end == range.end ? $0.lexeme.kind : nil }
      }
      if match(calendar) != nil { return true }
      switch match(KoreanLexicon.words) {
      case nil, .nothing, .place, .places, .title: return false
      default: return true
      }
    }
  }

  /// With the words that count from another time than the document's: 전년.
  private static let calendar = PhraseTable(LexemeRows.phrases("korean/calendar", "korean"))

  private static func role(ofParticle text: LinkText, _ place: Int) -> Role {
    switch KoreanSyllable(text.bytes.span, at: place)?.code {
    case 0xC740, 0xB294: .topic  // 은 는
    case 0xC774, 0xAC00: .subject  // 이 가
    case 0xC744, 0xB97C: .object  // 을 를
    case 0xC778, 0xC790: .bare  // 인 자
    default: .otherNoun
    }
  }

  /// What a figure may be about.
  struct Candidate {
    let range: TextRange
    /// Whether its place tells, whatever stands for it in the translation.
    var isSure = false
  }

  /// Returns what a figure may be about, the likeliest first.
  func candidates(of fact: Fact) -> [Candidate] {
    var start = fact.range.start
    var before = nouns.lastIndex { $0.range.end <= start && !$0.isValue }
    while let index = before, isUnit(nouns[index], nextTo: start) {
      start = nouns[index].range.start
      before = nouns[..<index].lastIndex { !$0.isValue }
    }
    let after = nouns.firstIndex { $0.range.start >= fact.range.end && !$0.isValue }
    var found: [Candidate] = []
    if let opening = openingParenthesis(before: start) {
      if let before, isNextTo(nouns[before].range.end, opening) {
        found.append(Candidate(range: nouns[before].range, isSure: true))
      }
    } else if FigureLabels.isTime(fact.value) {
      if let after { found += event(from: after, isBare: isBare(fact)) }
    } else if let after, FigureLabels.countsWhatFollows(fact.value), nouns[after].role != .verb,
      let end = isBare(fact) ? fact.range.end : endOfGenitive(fact), isNextTo(end, nouns[after].range.start)
    {
      found.append(Candidate(range: phrase(startingAt: after), isSure: true))
    }
    if before == nil, let counter = counter(in: fact) { found.append(Candidate(range: counter, isSure: true)) }
    if let before {
      found +=
        FigureLabels.isTime(fact.value)
        ? [Candidate(range: nouns[before].range)] : measured(before, nextTo: start, counter(in: fact))
    }
    return found
  }

  /// The noun that is counted, where it is read as part of the number: 1,135가구.
  private func counter(in fact: Fact) -> TextRange? {
    guard let word = text.words(in: fact.range).last, text.words[word].isHangul, text.words[word].stem >= 2 else {
      return nil
    }
    let stem = text.range(of: word, 0..<text.words[word].stem)
    return fact.range.contains(stem) && stem.start > fact.range.start ? stem : nil
  }

  /// The noun right before a figure, and the subject and topic of its clause.
  private func measured(_ before: Int, nextTo start: Int, _ counter: TextRange?) -> [Candidate] {
    var found: [Candidate] = []
    if nouns[before].role == .bare, isNextTo(nouns[before].range.end, start), !followsTime(before) {
      found.append(Candidate(range: nouns[before].range, isSure: true))
    }
    var isBeyondVerb = false
    var subject: TextRange?
    for noun in nouns[...before].reversed() where !noun.isValue {
      switch noun.role {
      // 수출이 증가한 462억 달러: what grew is the figure's own.
      case .verb: isBeyondVerb = isBeyondVerb || !isNextTo(text.words[noun.word].range.end, start)
      case .topic:
        found.append(Candidate(range: noun.range, isSure: true))
        if let subject { found.append(Candidate(range: subject)) }
        return found
      case .subject where isBeyondVerb: subject = subject ?? noun.range
      case .subject where !isBeyondVerb: found.append(Candidate(range: noun.range, isSure: true))
      case .object where !isBeyondVerb: found.append(Candidate(range: noun.range))
      default: break
      }
    }
    if let subject { found.append(Candidate(range: subject)) }
    if let counter { found.append(Candidate(range: counter, isSure: true)) }
    found.append(Candidate(range: nouns[before].range))
    return found
  }

  /// True if a word before a figure says of it what it is measured by: 배럴당 109달러, 시속 19km, 약 30만 명.
  private func isUnit(_ noun: Noun, nextTo start: Int) -> Bool {
    guard noun.role == .bare, isNextTo(noun.range.end, start) else { return false }
    let syllables = noun.range.count / KoreanSyllable.width
    let last = KoreanSyllable(text.bytes.span, at: noun.range.end - KoreanSyllable.width)?.code
    return syllables == 1 || last == 0xB2F9 || last == 0xC18D && syllables == 2  // 당, 속
  }

  /// What happens at a time: the noun that it is put before, else the next verb.
  private func event(from after: Int, isBare: Bool) -> [Candidate] {
    var found: [Candidate] = []
    if isBare, nouns[after].role != .verb {
      found.append(Candidate(range: nouns[after].range, isSure: nouns[after].role != .bare))
    }
    if let verb = nouns[after...].first(where: { $0.role == .verb && !$0.isValue }) {
      found.append(Candidate(range: verb.range, isSure: true))
    }
    return isBare ? found : found + [Candidate(range: nouns[after].range)]
  }

  /// True if bare nouns lead from a word back to a time: 전년 동월 대비.
  private func followsTime(_ index: Int) -> Bool {
    var first = index
    while first > 0, nouns[first - 1].role == .bare, isNextTo(nouns[first - 1].range.end, nouns[first].range.start) {
      first -= 1
      if nouns[first].isValue { return isTimeWord(nouns[first]) }
    }
    let start = nouns[first].range.start
    return text.facts.contains { FigureLabels.isTime($0.value) && isNextTo($0.range.end, start) }
  }

  /// True if a word as facts are made of is one of time, or part of a date.
  private func isTimeWord(_ noun: Noun) -> Bool {
    !text.facts.contains { !FigureLabels.isTime($0.value) && $0.range.overlaps(noun.range) }
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

  private func isBare(_ fact: Fact) -> Bool {
    let end = fact.range.end
    return end >= text.bytes.count || KoreanSyllable(text.bytes.span, at: end) == nil
  }

  /// Where the particle of 여섯 마리의 ends, which hands the figure on to the noun behind it.
  private func endOfGenitive(_ fact: Fact) -> Int? {
    let end = fact.range.end
    guard KoreanSyllable(text.bytes.span, at: end)?.code == 0xC758 else { return nil }  // 의
    let next = end + KoreanSyllable.width
    return next >= text.bytes.count || KoreanSyllable(text.bytes.span, at: next) == nil ? next : nil
  }

  private func isNextTo(_ end: Int, _ start: Int) -> Bool { (end...end + 1).contains(start) }

  /// Returns where a parenthesis opens that a figure is the first in.
  private func openingParenthesis(before place: Int) -> Int? {
    var i = place
    // △ and other signs may stand between.
    while i > 0, place - i < 4 {
      i -= 1
      if text.bytes[i] == UInt8(ascii: "(") { return i }
      if text.bytes[i] == 0x20 || KoreanSyllable(text.bytes.span, at: i) != nil { return nil }
    }
    return nil
  }
}
