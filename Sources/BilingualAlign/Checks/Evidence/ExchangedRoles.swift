import BilingualAlignment
import BilingualFacts
import BilingualText

/// Two words that both sides have, each in the other's place: 정부에서 민간으로 and `from the private sector to the government`,
/// 남성이 여성보다 많다 and `more women than men`, 수출은 감소하고 수입은 증가하여 and `imports fell and exports rose`.
///
/// What stands for what is told by the links; the place by the particle in Korean and the preposition in English. The links are
/// asked for last: most beads are out of question by their words alone.
struct ExchangedRoles {
  struct Exchange {
    let source: TextRange
    let target: TextRange
    let kind: Kind
  }

  enum Kind {
    case direction, comparison, subjects, request

    /// - Parameters: the words of the original and of the translation.
    func message(_ source: String, _ target: String) -> Message {
      switch self {
      case .direction: "“\(source)” in the original goes from one to the other, “\(target)” the other way round"
      case .comparison: "the two that “\(source)” compares in the original are exchanged in “\(target)”"
      case .subjects: "what “\(source)” in the original says of one, “\(target)” says of the other"
      case .request: "who asks in “\(source)” of the original is asked in “\(target)”"
      }
    }
  }

  let korean: UnsafeBufferPointer<UInt8>
  let source: TextRange
  let english: UnsafeBufferPointer<UInt8>
  let target: TextRange

  /// Whether a Korean particle and the English word for it are there at all.
  var mayFromTo: Bool { Self.holds(korean, at: source, Self.from) && Self.holds(english, at: target, Self.fromWord) }
  var mayThan: Bool { Self.holds(korean, at: source, Self.than) && Self.holds(english, at: target, Self.thanWord) }

  private static let words = WordUses("korean/directions", "korean")
  private static let from = particle("origin")
  private static let fromWord = Array("from ".utf8)
  private static let to = words["goal"].map { Array($0.utf8) }
  private static let toWord = Array(" to ".utf8)
  private static let than = particle("standard")
  private static let thanWord = Array(" than ".utf8)
  private static let subjects = words["subject"].map { Array($0.utf8) }
  private static func particle(_ use: String) -> [UInt8] { Array((words[use].first ?? " ").utf8) }
  private static let leastProbability = 0.6

  // MARK: From one to the other

  func fromTo(_ links: () -> Links) -> Exchange? {
    guard let place = Self.places(korean, at: source, of: Self.from).first,
      let from = Self.places(english, at: target, of: Self.fromWord).onlyElement,
      let first = word(endingAt: place), let second = eojeol(after: place + Self.from.count, endingIn: Self.to),
      !korean[first.start..<first.end].elementsEqual(korean[second.start..<second.end]),
      let to = Self.places(english, at: TextRange(from, min(target.end, from + 80)), of: Self.toWord).onlyElement
    else { return nil }
    let links = links()
    let (one, other) = (partner(of: first, links), partner(of: second, links))
    let end = min(target.end, to + 40)
    func isFrom(_ word: TextRange) -> Bool { word.start > from && word.end <= to }
    func isTo(_ word: TextRange) -> Bool { word.start > to && word.start < end }
    // One of the two is enough, where something that nothing is known of may be the other.
    guard one.map(isTo) ?? (other.map(isFrom) ?? false && links.openTargets.contains(where: isTo)),
      other.map(isFrom) ?? links.openTargets.contains(where: isFrom)
    else { return nil }
    return Exchange(
      source: TextRange(first.start, second.end), target: TextRange(from, one?.end ?? end),
      kind: .direction)
  }

  // MARK: More than the other

  func than(_ links: () -> Links) -> Exchange? {
    guard let compared = compared(), !OppositeWords.disagree(korean, at: source, english, at: target)
    else { return nil }
    return exchanged(compared, links())
  }

  /// The same whatever is said of the two: `fewer women than men` are more men than women.
  func exchangedStandard(_ links: () -> Links) -> Exchange? {
    compared().flatMap { exchanged($0, links()) }
  }

  /// What the original compares with what, and the place of `than`.
  private func compared() -> (compared: TextRange, standard: TextRange, than: Int)? {
    guard let place = Self.places(korean, at: source, of: Self.than).onlyElement,
      let standard = word(endingAt: place),
      let than = Self.places(english, at: target, of: Self.thanWord).onlyElement,
      let compared = subject(before: standard.start) ?? eojeol(after: place + Self.than.count, endingIn: Self.subjects)
    else { return nil }
    return (compared, standard, than)
  }

  private func exchanged(
    _ words: (compared: TextRange, standard: TextRange, than: Int), _ links: Links
  ) -> Exchange? {
    let (compared, standard, than) = words
    guard let one = partner(of: compared, links), let other = partner(of: standard, links),
      one.start > than, one.start - than < 40, other.end <= than + 1, than - other.end < 60
    else { return nil }
    return Exchange(
      source: TextRange(min(compared.start, standard.start), max(compared.end, standard.end)),
      target: TextRange(other.start, one.end), kind: .comparison)
  }

  // MARK: Who goes up and who goes down

  /// - Parameter uses: pairs of opposites that each side says once.
  func subjects(_ links: () -> Links, _ uses: [OppositeWords.Quartet]) -> Exchange? {
    for use in uses where use.isOpposite {
      guard let first = contrasted(before: use.source.0.start), let second = contrasted(before: use.source.1.start),
        first != second
      else { continue }
      let links = links()
      func gap(_ a: TextRange, _ b: TextRange) -> Int { max(0, a.start - b.end, b.start - a.end) }
      // One of the two is enough, where something that nothing is known of stands beside the other's word.
      func open(_ word: TextRange) -> TextRange? {
        links.openTargets.filter { !$0.overlaps(word) }.min { gap($0, word) < gap($1, word) }
      }
      let known = (partner(of: first, links), partner(of: second, links))
      guard known.0 != nil || known.1 != nil, let one = known.0 ?? open(use.target.1),
        let other = known.1 ?? open(use.target.0), one != other
      else { continue }
      guard gap(one, use.target.1) + 2 < gap(one, use.target.0),
        gap(other, use.target.0) + 2 < gap(other, use.target.1),
        gap(one, use.target.1) < 24, gap(other, use.target.0) < 24
      else { continue }
      return Exchange(
        source: TextRange(first.start, use.source.0.end),
        target: TextRange(min(one.start, use.target.1.start), max(one.end, use.target.1.end)),
        kind: .subjects)
    }
    return nil
  }

  // MARK: Who asks whom

  /// Whether both sides have a word for asking.
  var mayAsk: Bool { request != nil && asking != nil }

  /// Who asks in the original is asked in the translation: 참석자들은 요청하였다 and `the FSC asked the participants`.
  func asked(_ links: () -> Links) -> Exchange? {
    guard let request, let asking, let asker = topic(before: request.start) else { return nil }
    let links = links()
    guard let one = partner(of: asker, links),
      // 요청을 받았다, 요청되었다: the other way round.
      !Self.passive.contains(where: { starts(at: request.end, $0) }), !isPassive(asking),
      one.start >= asking.end, isDirect(TextRange(asking.end, one.start))
    else { return nil }
    return Exchange(
      source: TextRange(asker.start, request.end), target: TextRange(asking.start, one.end),
      kind: .request)
  }

  private static let requests = Self.words["request"].map { Array($0.utf8) }
  private static let passive = Self.words["passive"].map { Array($0.utf8) }
  private static let topics = Self.words["topic"].map { Array($0.utf8) }
  private static let askingWords = PhraseTable(
    WordUses("english/directions", "english")["asking"].map { ($0, Lexeme(.nothing)) })

  /// The last word of asking of the original, if it ends the sentence.
  private var request: TextRange? {
    let found = Self.requests.compactMap { word in
      Self.places(korean, at: source, of: word).last.map { TextRange($0, $0 + word.count) }
    }.max { $0.start < $1.start }
    guard let found, source.end - found.end <= 36 else { return nil }
    return found
  }

  /// The only word of asking of the translation.
  private var asking: TextRange? {
    var found: [TextRange] = []
    var i = target.start
    while i < target.end {
      guard Byte.isLetter(english[i]), i == target.start || !Byte.isLetter(english[i - 1]) else {
        i += 1
        continue
      }
      if let match = Self.askingWords.longestMatch(in: english, at: i, end: target.end, wholeWords: true) {
        found.append(TextRange(i, match.end))
        i = match.end
      } else {
        i += 1
      }
    }
    return found.onlyElement
  }

  /// `was asked`, `asked by`.
  private func isPassive(_ word: TextRange) -> Bool {
    let before = String(decoding: english[max(target.start, word.start - 6)..<word.start], as: UTF8.self)
    return ["was ", "were ", "been ", "is ", "are ", "be "].contains { before.hasSuffix($0) }
      || english[word.end..<min(target.end, word.end + 4)].elementsEqual(" by ".utf8)
  }

  /// No more than `the` or `all` stands between.
  private func isDirect(_ gap: TextRange) -> Bool {
    gap.count <= 12 && !english[gap.start..<gap.end].contains { $0 == 0x2C || $0 == 0x2E || $0 == 0x3B }
      && !String(decoding: english[gap.start..<gap.end], as: UTF8.self).contains("’s")
  }

  /// The topic of the sentence, which is its first word with 은 or 는.
  private func topic(before end: Int) -> TextRange? {
    var i = source.start
    for _ in 0..<6 {
      let first = i
      while i < end, Letters.hangul(korean, at: i, end: end) > 0 { i += 3 }
      if i > first, let particle = Self.topics.first(where: { ends(from: first, to: i, with: $0) }) {
        return TextRange(first, i - particle.count)
      }
      guard let space = (i..<end).first(where: { korean[$0] == 0x20 }) else { return nil }
      i = space + 1
    }
    return nil
  }

  private func starts(at place: Int, _ word: [UInt8]) -> Bool {
    place + word.count <= source.end && word.indices.allSatisfy { korean[place + $0] == word[$0] }
  }

  // MARK: Words

  private func partner(of word: TextRange, _ links: Links) -> TextRange? {
    links.links(ofSource: word).filter {
      $0.probability >= Self.leastProbability && $0.reason != .position && word.contains($0.source)
    }.max { $0.probability < $1.probability }?.target
  }

  /// The Hangul that ends at a place.
  private func word(endingAt end: Int) -> TextRange? {
    var start = end
    while start - 3 >= source.start, Letters.hangul(korean, at: start - 3, end: end) > 0 { start -= 3 }
    return start < end ? TextRange(start, end) : nil
  }

  /// The first of the next three eojeols with one of some particles, without it.
  private func eojeol(after start: Int, endingIn particles: [[UInt8]]) -> TextRange? {
    var i = start
    for _ in 0..<3 {
      let first = i
      while i < source.end, Letters.hangul(korean, at: i, end: source.end) > 0 { i += 3 }
      guard i > first else { return nil }
      if let particle = particles.first(where: { ends(from: first, to: i, with: $0) }) {
        return TextRange(first, i - particle.count)
      }
      guard i < source.end, korean[i] == 0x20 else { return nil }
      i += 1
    }
    return nil
  }

  /// The nearest of the four eojeols before a place that is a subject or topic, without its particle.
  private func subject(before place: Int) -> TextRange? { nearest(Self.subjects, before: place) }

  /// The topic where there is one: of 사과는 도매가격이 올랐고 배는 내렸다 fruits are contrasted, not prices.
  private func contrasted(before place: Int) -> TextRange? {
    nearest(Self.topics, before: place) ?? subject(before: place)
  }

  private func nearest(_ particles: [[UInt8]], before place: Int) -> TextRange? {
    var end = place
    for _ in 0..<4 {
      guard end > source.start, korean[end - 1] == 0x20, let word = word(endingAt: end - 1) else { return nil }
      if let particle = particles.first(where: { ends(from: word.start, to: word.end, with: $0) }) {
        return TextRange(word.start, word.end - particle.count)
      }
      end = word.start
    }
    return nil
  }

  private func ends(from start: Int, to end: Int, with particle: [UInt8]) -> Bool {
    end - start > particle.count
      && (0..<particle.count).allSatisfy { korean[end - particle.count + $0] == particle[$0] }
  }

  private static func holds(_ text: UnsafeBufferPointer<UInt8>, at range: TextRange, _ word: [UInt8]) -> Bool {
    guard range.count >= word.count else { return false }
    return (range.start...(range.end - word.count)).contains { stands(word, text, at: $0) }
  }

  private static func stands(_ word: [UInt8], _ text: UnsafeBufferPointer<UInt8>, at i: Int) -> Bool {
    text[i] == word[0] && (1..<word.count).allSatisfy { text[i + $0] == word[$0] }
  }

  /// - Complexity: O(bytes).
  private static func places(_ text: UnsafeBufferPointer<UInt8>, at range: TextRange, of word: [UInt8]) -> [Int] {
    guard range.count >= word.count else { return [] }
    var places: [Int] = []
    for i in range.start...(range.end - word.count) where stands(word, text, at: i) { places.append(i) }
    return places
  }
}

extension Array {
  fileprivate var onlyElement: Element? { count == 1 ? self[0] : nil }
}
