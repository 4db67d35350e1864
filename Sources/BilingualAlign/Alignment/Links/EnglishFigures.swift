internal import Foundation
import BilingualFacts
import BilingualText

/// The English words that a figure may be about, by their places.
struct EnglishFigures {
  private let text: LinkText
  private let marks: FigureMarks
  /// Whether a word belongs to a figure.
  private var isInside: [Bool]
  private var isNoun: [Bool]
  private var isVerb: [Bool]

  init(_ text: LinkText, source: LinkText, links: Links) {
    isNoun = [Bool](repeating: false, count: text.words.count)
    isVerb = isNoun
    for link in links.links where link.reason != .fact {
      guard let word = source.words(in: link.source).first else { continue }
      let isVerbal = source.words[word].isHangul && KoreanFigures.stem(source, word).role == .verb
      for target in text.words(in: link.target) where text.words[target].kind != .stop {
        if isVerbal { isVerb[target] = true } else { isNoun[target] = true }
      }
    }
    self.text = text
    marks = FigureMarks(text)
    isInside = [Bool](repeating: false, count: text.words.count)
    for fact in text.facts where FigureKind(fact.value) != nil {
      for word in text.words(in: fact.range) { isInside[word] = true }
    }
  }

  /// Returns what a figure may be about.
  /// - Complexity: O(1), as only so many words around it are looked at.
  func candidates(of figure: TextRange, _ kind: FigureKind) -> [LabelCandidate] {
    var start = figure.start
    while let first = text.figure(leadingTo: start, kind) { start = first.start }
    let own = text.words(in: TextRange(start, figure.end))
    guard !own.isEmpty else { return [] }
    var found: [LabelCandidate] = []
    var rank = 0
    var isBeyondSaying = false
    var word = own.lowerBound
    if let opening = text.openingParenthesis(before: start),
      let time = text.facts.last(where: {
        FigureKind($0.value) == .time && (opening - 1...opening).contains($0.range.end)
      })
    {
      var features = LabelFeatures<EnglishLabelFeature>()
      features[.parenthesisTime] = 1
      found.append(LabelCandidate(range: time.range, features: features.values))
    }
    if let held = text.parenthesised(after: figure.end) {
      var features = LabelFeatures<EnglishLabelFeature>()
      features[.holdsParenthesis] = 1
      found.append(LabelCandidate(range: held, features: features.values))
    }
    let isLevel =
      text.bytes[start..<figure.end].split(separator: 0x20).first.map { FigureWords.english.holds($0, as: "level") }
      ?? false
    while word > 0, rank < LabelCandidate.mostBefore, !isEnd(word - 1) {
      word -= 1
      guard mayBeLabel(word) else { continue }
      var features = LabelFeatures<EnglishLabelFeature>()
      let between = word + 1..<own.lowerBound
      features[.isBefore] = 1
      features[.beyondSaying] = isBeyondSaying ? 1 : 0
      if isSaying(word) {
        features[.saying] = 1
        isBeyondSaying = true
      }
      features[.before] = log1p(Float(rank))
      features[.nearest] = rank == 0 ? 1 : 0
      if between.isEmpty { features[.nextBefore] = 1 }
      if rank == 0, isLevel { features[.levelNext] = 1 }
      if rank == 0, hasParenthesis(between) { features[.parenthesis] = 1 }
      if rank == 0, let preposition = preposition(in: between) { features[preposition.before] = 1 }
      if isFirst(word, ofClause: false) { features[.first] = 1 }
      if isFirst(word, ofClause: true) { features[.firstOfClause] = 1 }
      add(word, kind, TextRange(text.words[word].range.end, start), features, to: &found)
      rank += 1
    }
    rank = 0
    var end = own.upperBound
    while end < text.words.count,
      let next = text.facts.first(where: { $0.range.start >= text.words[end - 1].range.end }),
      text.figure(leadingTo: next.range.start, FigureKind(next.value))?.end == text.words[end - 1].range.end
    {
      end = min(text.words.count, max(end + 1, text.words(in: next.range).upperBound))
    }
    word = end
    while word < text.words.count, rank < LabelCandidate.mostAfter, !isEnd(word) {
      defer { word += 1 }
      guard mayBeLabel(word) else { continue }
      var features = LabelFeatures<EnglishLabelFeature>()
      let between = end..<word
      features[.isAfter] = 1
      features[.saying] = isSaying(word) ? 1 : 0
      features[.after] = log1p(Float(rank))
      if between.isEmpty { features[.next] = 1 }
      // 300,000 daily passengers.
      if rank > 0, between.count == rank { features[.nextPhrase] = 1 }
      if rank == 0, let preposition = preposition(in: between) { features[preposition.after] = 1 }
      add(
        word, kind, TextRange(text.words[end - 1].range.end, max(figure.end, text.words[word].range.start)), features,
        to: &found)
      rank += 1
    }
    return found
  }

  private func add(
    _ word: Int, _ kind: FigureKind, _ gap: TextRange, _ features: LabelFeatures<EnglishLabelFeature>,
    to found: inout [LabelCandidate]
  ) {
    var features = features
    let between = marks.between(gap.start, gap.end)
    features[.figuresBetween] = Float(min(3, between.figures))
    features[.commasBetween] = Float(min(2, between.commas))
    features[.conjunctionsBetween] = Float(min(2, between.conjunctions))
    features[.ownSegment] = between.figures == 0 && between.commas == 0 && between.conjunctions == 0 ? 1 : 0
    features[.linkedNoun] = isNoun[word] ? 1 : 0
    features[.linkedVerb] = isVerb[word] ? 1 : 0
    features[.capital] = text.words[word].isCapital ? 1 : 0
    let bytes = text.bytes[text.words[word].range.start..<text.words[word].range.end]
    let isParticiple = bytes.suffix(2).elementsEqual("ed".utf8)
    features[.participle] = isParticiple ? 1 : 0
    features[.plural] = bytes.last == UInt8(ascii: "s") ? 1 : 0
    let (suits, other) = FigureWords.english.suits(english: bytes, kind)
    features[.suits] = suits ? 1 : 0
    features[.suitsOther] = other ? 1 : 0
    features[.headOf] = said(word + 1, as: "of") ? 1 : 0
    let before = said(word - 1, as: "article") ? word - 2 : word - 1
    features[.ofObject] = said(before, as: "of") ? 1 : 0
    features[.prepositional] = ["by", "to", "in", "from"].contains { said(before, as: $0) } ? 1 : 0
    features[.modifier] = text.words.indices.contains(word + 1) && mayBeLabel(word + 1) ? 1 : 0
    features[.verbLike] = said(word - 1, as: "auxiliary") ? 1 : 0
    features[.articled] = said(word - 1, as: "article") ? 1 : 0
    found.append(LabelCandidate(range: text.words[word].range, features: features.values))
  }

  private func mayBeLabel(_ word: Int) -> Bool {
    text.words[word].isContent && !isInside[word] && !said(word, as: "aside")
  }

  /// True if there is a word and it is listed for a use.
  private func said(_ word: Int, as use: String) -> Bool {
    guard text.words.indices.contains(word) else { return false }
    let range = text.words[word].range
    return FigureWords.english.holds(text.bytes[range.start..<range.end], as: use)
  }

  private func isSaying(_ word: Int) -> Bool {
    let range = text.words[word].range
    return Self.speech.contains(String(decoding: text.bytes[range.start..<range.end], as: UTF8.self))
  }

  private static let speech = Set(WordUses("english/speech", "english")["verb"])

  private func isEnd(_ word: Int) -> Bool {
    text.words[word].kind == .punctuation && text.bytes[text.words[word].range.start] == UInt8(ascii: ".")
  }

  /// True if no other word of its sentence, or of it since the last comma, that may be a label stands before a word.
  private func isFirst(_ word: Int, ofClause isClause: Bool) -> Bool {
    var other = word
    while other > 0, !isEnd(other - 1) {
      other -= 1
      if isClause, text.words[other].kind == .punctuation,
        text.bytes[text.words[other].range.start] == UInt8(ascii: ",")
      {
        return true
      }
      if mayBeLabel(other) { return false }
    }
    return true
  }

  private func hasParenthesis(_ words: Range<Int>) -> Bool {
    words.contains {
      text.words[$0].kind == .punctuation && text.bytes[text.words[$0].range.start] == UInt8(ascii: "(")
    }
  }

  private typealias Preposition = (before: EnglishLabelFeature, after: EnglishLabelFeature)

  private static let prepositions: [(use: String, features: Preposition)] = [
    ("of", (.ofBefore, .ofAfter)), ("by", (.byBefore, .otherAfter)), ("to", (.toBefore, .otherAfter)),
    ("in", (.otherBefore, .inAfter)), ("from", (.otherBefore, .otherAfter)),
  ]

  /// Returns the first preposition among a few words between a figure and a word.
  private func preposition(in words: Range<Int>) -> Preposition? {
    for word in words.prefix(3) where text.words[word].kind == .stop {
      if let found = Self.prepositions.first(where: { said(word, as: $0.use) }) { return found.features }
    }
    return nil
  }
}
