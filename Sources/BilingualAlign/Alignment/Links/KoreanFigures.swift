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

  struct Noun {
    let word: Int
    let range: TextRange
    let role: Role
    /// Whether it belongs to a fact, or is a word as facts are made of: 전년, 약.
    let isValue: Bool
    /// Whether it only says how the figure is meant: 총, 평균, 각각.
    var isAside = false
  }

  let text: LinkText
  private(set) var nouns: [Noun] = []
  let marks: FigureMarks

  /// - Complexity: O(words).
  init(_ text: LinkText) {
    self.text = text
    var fact = 0
    var nouns: [Noun] = []
    for index in text.words.indices {
      let word = text.words[index]
      guard word.kind != .punctuation else { continue }
      while fact < text.facts.count, text.facts[fact].range.end <= word.range.start { fact += 1 }
      let isInside =
        fact < text.facts.count && text.facts[fact].range.start <= word.range.start
        && FigureKind(text.facts[fact].value) != nil
      if word.isHangul {
        guard !text.isEnding(index) else { continue }
        let (stem, role) = Self.stem(text, index)
        // 중, 등 and the like are about nothing.
        let isAside =
          word.kind == .stop || FigureWords.korean.holds(text.bytes[stem.start..<stem.end], as: "aside")
        nouns.append(
          Noun(
            word: index, range: stem, role: role == .bare ? Self.roleAfterParenthesis(text, stem.end) : role,
            isValue: isInside || isAside || Self.isValueWord(text, stem), isAside: isAside && !isInside))
      } else if word.kind == .latin {
        nouns.append(
          Noun(word: index, range: word.range, role: Self.roleAfter(text, index), isValue: isInside))
      }
    }
    self.nouns = nouns
    marks = FigureMarks(text, verbs: nouns.lazy.filter { $0.role == .verb }.map(\.range.start))
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
}
