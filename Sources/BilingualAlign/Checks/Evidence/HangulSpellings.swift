import BilingualAlignment
import BilingualDocuments
import BilingualFacts
import BilingualText

/// A name of the English that the Korean spells in two ways that nearly agree: `Nozibele`, 노지벨레 and 노자벨레.
///
/// What the Korean calls a name is the word that sounds like it most in each bead; most beads decide which spelling is meant.
enum HangulSpellings {
  struct Slip {
    /// In the original.
    let range: TextRange
    let segment: Int
    let usual: String
    let name: String
  }

  /// Letters of a name, and syllables of its spelling, at least: shorter ones sound like words.
  private static let (leastLetters, leastSyllables) = (5, 3)
  /// A name of more beads is a word of the subject, which anything may sound like.
  private static let mostBeads = 64
  /// Beads of names that are looked into, of one document.
  private static let mostUses = 4096
  /// A name is looked for where the English has none from so many beads and syllables on.
  private static let (leastUses, leastExchanged) = (3, 4)
  /// A word sounds this much like the name, 0...1. Source: Docs/Measurements.md, "Names".
  private static let alike = 0.72
  /// A title of so many syllables may stand at the end of a name: 시, 대통령.
  private static let longestTitle = 2

  /// - Complexity: O(bytes of the translation), and for names of several beads their number times the words of those beads.
  static func find(_ pair: ReadPair) -> [Slip] {
    // A row that is a pair of its own has no elsewhere.
    guard pair.alignment.beads.count > 1 else { return [] }
    var slips: [Slip] = []
    var sure: [[UInt16]: (name: String, codes: [UInt16])] = [:]
    var looked = 0
    for (name, beads) in names(pair).sorted(by: { $0.key < $1.key }) {
      guard (2...mostBeads).contains(beads.count), looked < mostUses else { continue }
      looked += beads.count
      let sound = SoundForm(latin: name)
      let words = beads.compactMap { heard(sound, bead: $0, in: pair) }
      guard let usual = usual(words) else { continue }
      slips += Self.slips(of: name, usual: usual.codes, words, in: pair)
      if usual.count >= leastUses && usual.codes.count >= leastExchanged {
        sure[usual.codes.sorted()] = (name, usual.codes)
      }
    }
    return (slips + exchanged(sure, besides: slips.map(\.range), in: pair)).sorted { $0.range < $1.range }
  }

  /// A word of the Korean that sounds like a name.
  private struct Heard {
    let start: Int
    /// Without its particle.
    let codes: [UInt16]
    let bead: Int
  }

  /// The capitalised words that stand within a sentence somewhere, with the beads that have them.
  private static func names(_ pair: ReadPair) -> [String: [Int]] {
    let text = pair.target.document.text.utf8
    var beads: [String: [Int]] = [:]
    var isInner: Set<String> = []
    for (index, bead) in pair.alignment.beads.enumerated() where !bead.source.isEmpty {
      guard let bounds = pair.target.range(of: bead.target), bounds.count <= SuspicionLimit.linkedText else { continue }
      for run in LatinRuns.all(in: text, bounds)
      where run.count >= leastLetters && run.count <= Romanisation.longest && Byte.isCapital(text[run.start])
        && !Byte.isCapital(text[run.start + 1])
      {
        let name = String(decoding: text[run.start..<run.end], as: UTF8.self)
        if beads[name]?.last != index { beads[name, default: []].append(index) }
        if run.start > bounds.start + 1, text[run.start - 1] == 0x20, Byte.isLetter(text[run.start - 2]) {
          isInner.insert(name)
        }
      }
    }
    return beads.filter { isInner.contains($0.key) }
  }

  /// The word of a bead that sounds most like a name, if any does.
  private static func heard(_ name: SoundForm, bead: Int, in pair: ReadPair) -> Heard? {
    guard let bounds = pair.source.range(of: pair.alignment.beads[bead].source),
      bounds.count <= SuspicionLimit.linkedText
    else { return nil }
    let text = pair.source.document.text.utf8
    var best: (score: Double, heard: Heard)?
    for (start, codes) in words(text, bounds) {
      let length = KoreanStemmer.shared.stemLength(codes)
      guard length >= leastSyllables else { continue }
      let sound = SoundForm(hangul: text[start..<start + length * KoreanSyllable.width])
      let score = SoundMatcher.best(hangul: sound, latin: name, droppingSyllables: longestTitle)
      guard score.score >= alike, score.score > best?.score ?? 0 else { continue }
      // What sounds like the name without its end has a title there.
      let isWhole = SoundMatcher.score(hangul: sound, latin: name) >= alike
      best = (
        score.score, Heard(start: start, codes: Array(codes.prefix(isWhole ? length : score.syllables)), bead: bead)
      )
    }
    return best?.heard
  }

  /// The spelling that most have, of equals the one that stands first, and how many have it.
  private static func usual(_ heard: [Heard]) -> (codes: [UInt16], count: Int)? {
    var counts: [[UInt16]: Int] = [:]
    for word in heard where word.codes.count >= leastSyllables { counts[word.codes, default: 0] += 1 }
    var usual: [UInt16]?
    for word in heard {
      if let count = counts[word.codes], usual.map({ count > counts[$0] ?? 0 }) ?? true { usual = word.codes }
    }
    return usual.map { ($0, counts[$0] ?? 0) }
  }

  /// The words of the original that are a name with two neighbouring syllables exchanged, where no name of the English is in the bead.
  private static func exchanged(
    _ names: [[UInt16]: (name: String, codes: [UInt16])], besides known: [TextRange], in pair: ReadPair
  ) -> [Slip] {
    let lengths = Set(names.keys.map(\.count)).sorted()
    guard !lengths.isEmpty else { return [] }
    let text = pair.source.document.text.utf8
    var slips: [Slip] = []
    for (segment, part) in pair.source.document.segments.enumerated() {
      for (start, codes) in words(text, part.text) {
        for length in lengths where length <= codes.count {
          let own = Array(codes.prefix(length))
          guard let name = names[own.sorted()], EditDistance.isExchange(name.codes, own) else { continue }
          let range = TextRange(start, start + length * KoreanSyllable.width)
          if known.contains(where: range.overlaps) { continue }
          slips.append(Slip(range: range, segment: segment, usual: spelled(name.codes), name: name.name))
        }
      }
    }
    return slips
  }

  private static func spelled(_ codes: [UInt16]) -> String {
    String(String.UnicodeScalarView(codes.compactMap { UnicodeScalar($0) }))
  }

  /// The words of Hangul of a range: where each begins, and its syllables.
  static func words(_ text: [UInt8], _ bounds: TextRange) -> [(start: Int, codes: [UInt16])] {
    var found: [(start: Int, codes: [UInt16])] = []
    var i = bounds.start
    while i < bounds.end {
      let start = i
      var codes: [UInt16] = []
      while i < bounds.end, let syllable = KoreanSyllable(text.span, at: i) {
        codes.append(syllable.code)
        i += KoreanSyllable.width
      }
      if codes.isEmpty { i += 1 } else { found.append((start, codes)) }
    }
    return found
  }

  private static func slips(
    of name: String, usual: [UInt16], _ heard: [Heard], in pair: ReadPair
  ) -> [Slip] {
    let text = pair.source.document.text.utf8
    let written = Array(spelled(usual).utf8)
    return heard.compactMap { word in
      guard !word.codes.starts(with: usual), let length = HangulSlip.length(of: usual, in: word.codes),
        let bounds = pair.source.range(of: pair.alignment.beads[word.bead].source),
        // Two of whom one has the other's name nearly stand there both.
        !text[bounds.start..<bounds.end].contains(written),
        let segment = pair.source.segment(at: word.start)
      else { return nil }
      return Slip(
        range: TextRange(word.start, word.start + length * KoreanSyllable.width), segment: segment,
        usual: String(decoding: written, as: UTF8.self), name: name)
    }
  }
}

/// Spellings in Hangul that a slip of the pen keeps apart.
enum HangulSlip {
  /// Whether a word begins with a spelling of a name in which one sound differs or two neighbouring syllables changed places.
  /// - Returns: how many syllables of the word spell the name; `nil` where it is another name, or the same with a particle.
  static func length(of name: [UInt16], in word: [UInt16]) -> Int? {
    if word.count >= name.count {
      let differences = name.indices.filter { word[$0] != name[$0] }
      if EditDistance.isExchange(name, Array(word.prefix(name.count))) { return name.count }
      if differences.count == 1, let at = differences.first, sounds(name[at], word[at]) == 1,
        at + 1 < name.count || !isParticle(name[at], word[at])
      {
        return name.count
      }
    }
    return shortened(name, word) ?? lengthened(name, word)
  }

  /// How many of the three parts of two syllables differ.
  private static func sounds(_ a: UInt16, _ b: UInt16) -> Int {
    let (x, y) = (Int(a) - 0xAC00, Int(b) - 0xAC00)
    return (x / 588 == y / 588 ? 0 : 1) + (x % 588 / 28 == y % 588 / 28 ? 0 : 1) + (x % 28 == y % 28 ? 0 : 1)
  }

  /// 노지벨렌, 노지벨렐: ㄴ and ㄹ at the end of an open syllable are particles.
  private static func isParticle(_ name: UInt16, _ word: UInt16) -> Bool {
    (Int(name) - 0xAC00) % 28 == 0 && [4, 8].contains((Int(word) - 0xAC00) % 28)
  }

  /// The consonant that ends a syllable of the word, and the syllables that spell it in the name: 싱가폴 and 싱가포르.
  private static func shortened(_ name: [UInt16], _ word: [UInt16]) -> Int? {
    for (at, syllable) in word.enumerated() where at + 1 < name.count {
      if syllable == name[at] { continue }
      let final = (Int(syllable) - 0xAC00) % 28
      guard final != 0, Int(syllable) - final == Int(name[at]), spelled(final).contains(name[at + 1]),
        word[(at + 1)...].starts(with: name[(at + 2)...])
      else { return nil }
      return name.count - 1
    }
    return nil
  }

  private static func lengthened(_ name: [UInt16], _ word: [UInt16]) -> Int? {
    let at = zip(name, word).prefix { $0 == $1 }.count
    guard at < name.count, at + 1 < word.count else { return nil }
    let final = (Int(name[at]) - 0xAC00) % 28
    guard final != 0, Int(name[at]) - final == Int(word[at]), spelled(final).contains(word[at + 1]),
      word[(at + 2)...].starts(with: name[(at + 1)...])
    else { return nil }
    return name.count + 1
  }

  /// The syllables with ㅡ that spell a final consonant: ㄹ is 르, ㅂ is 프 or 브.
  private static func spelled(_ final: Int) -> [UInt16] {
    let initials: [Int] =
      switch final {
      // ㄱ: ㄱ, ㅋ
      case 1: [0, 15]
      case 8: [5]
      // ㅂ: ㅂ, ㅍ
      case 17: [7, 17]
      // ㅅ: ㄷ, ㅅ, ㅌ
      case 19: [3, 9, 16]
      default: []
      }
    return initials.map { UInt16(0xAC00 + $0 * 588 + 18 * 28) }
  }
}
