/// The pairs of a Korean word, or a part of one, and an English word for which something speaks.
struct LinkCandidates {
  struct Candidate {
    let word: Int
    let syllables: Range<Int>
    let target: Int
    /// ln of how many times likelier than by chance the lexicon, or another form of a verb in it, makes the pair.
    var direct: Float = 0
    /// The same by way of paraphrases; only where nothing is direct.
    var paraphrase: Float = 0
    /// ``RepeatedWords/score(_:_:)``.
    var repeated: Float = 0
    /// How much more speaks for the pair than for the next best partner of the source, of the target.
    var sourceMargin: Float = 0
    var targetMargin: Float = 0

    var strength: Float { max(direct, 0.7 * paraphrase, 0.5 * repeated) }
  }

  private(set) var candidates: [Candidate] = []

  /// Some syllables of a Korean word that may stand for something by themselves.
  private struct Piece {
    let word: Int
    let syllables: Range<Int>
    let hash: UInt64
    /// In the lexicon.
    let row: Int?
  }

  private let source: LinkText
  private let target: LinkText
  private let lexicon: Lexicon
  private let repeated: RepeatedWords
  private let places: LinkPlaces
  private let paraphrased: ParaphrasedWords
  /// What speaks for a piece so far, and of each target word its index there, −1 for none.
  private var found: [Candidate] = []
  private var foundAt: [Int32]
  /// Of each entry of `places`, how likely it is by way of paraphrases; 0 between two pieces.
  private var indirect: [Float]

  /// A longer word is read to here.
  private static let longest = 12

  /// - Complexity: O(source words · parts of a word · (log lexicon + target words)); longer beads only ask the words nearby.
  init(_ board: LinkBoard, _ evidence: LinkEvidence) {
    source = board.source
    target = board.target
    lexicon = evidence.lexicon
    repeated = evidence.repeated
    places = LinkPlaces(board, evidence.lexicon)
    let pieces = Self.pieces(board, evidence.lexicon)
    paraphrased = ParaphrasedWords(pieces.lazy.compactMap(\.row), by: places, evidence)
    foundAt = [Int32](repeating: -1, count: target.words.count)
    indirect = [Float](repeating: 0, count: places.entries.count)
    for piece in pieces { read(piece, board) }
    setMargins()
  }

  /// The pieces of all Korean words, in their order.
  private static func pieces(_ board: LinkBoard, _ lexicon: Lexicon) -> [Piece] {
    let source = board.source
    var pieces: [Piece] = []
    for word in source.words.indices where source.words[word].isHangul && !source.isEnding(word) {
      let codes = source.syllables(of: word)
      let begin = codes.startIndex - 1
      let own = source.words[word]
      let count = min(codes.count, longest)
      for first in 0..<min(own.stem, count) {
        var hash = TypeHash()
        for last in first + 1...count {
          hash.add(codes[begin + last])
          // One syllable means too much, unless it is the word.
          if last - first == 1, own.stem > 1 { continue }
          guard board.isFree(source: word, first..<last) else { continue }
          pieces.append(
            Piece(word: word, syllables: first..<last, hash: hash.value, row: lexicon.row(of: hash.value)))
        }
      }
    }
    return pieces
  }

  private mutating func read(_ piece: Piece, _ board: LinkBoard) {
    let own = source.words[piece.word]
    if let row = piece.row { addTranslations(piece, row) }
    if piece.syllables.lowerBound == 0, piece.syllables.upperBound >= own.stem { addForms(piece) }
    if piece.syllables.upperBound <= own.stem { addRepeated(piece, board) }
    if found.isEmpty { return }
    for candidate in found { foundAt[candidate.target] = -1 }
    found.sort { $0.target < $1.target }
    for candidate in found where candidate.strength > 0 { candidates.append(candidate) }
    found.removeAll(keepingCapacity: true)
  }

  /// Changes the candidate of a piece and a target word; a new one where there is none.
  private mutating func note(_ piece: Piece, at place: Int, change: (inout Candidate) -> Void) {
    if foundAt[place] < 0 {
      foundAt[place] = Int32(found.count)
      found.append(Candidate(word: piece.word, syllables: piece.syllables, target: place))
    }
    change(&found[Int(foundAt[place])])
  }

  private mutating func addTranslations(_ piece: Piece, _ row: Int) {
    var touched: [Int] = []
    for index in lexicon.translations(ofRow: row) {
      let translation = lexicon.translation(index)
      paraphrased.forEach(of: translation.word) { entry, probability in
        if indirect[entry] == 0 { touched.append(entry) }
        indirect[entry] += translation.forward * probability
      }
      guard let entry = places.entry(of: translation.word) else { continue }
      let strength = direct(translation, row)
      guard strength > LinkEvidence.floor else { continue }
      for place in places.nearest(entry, to: expected(piece.word)) { note(piece, at: place) { $0.direct = strength } }
    }
    for entry in touched where indirect[entry] != 0 {
      let probability = indirect[entry]
      indirect[entry] = 0
      let strength = LinkEvidence.strength(probability / lexicon.englishFrequencies[places.entries[entry].word])
      guard strength > LinkEvidence.floor else { continue }
      for place in places.nearest(entry, to: expected(piece.word)) where foundAt[place] < 0 {
        note(piece, at: place) { $0.paraphrase = strength }
      }
    }
  }

  private func direct(_ translation: Lexicon.Translation, _ row: Int) -> Float {
    LinkEvidence.strength(
      min(
        translation.forward / lexicon.englishFrequencies[translation.word],
        translation.backward / lexicon.koreanFrequencies[row]))
  }

  /// The target word at the place of a source word, if both sides went on at one pace.
  private func expected(_ word: Int) -> Int { word * target.words.count / max(1, source.words.count) }

  /// Other forms of the same verb: 밝힘 by what the lexicon knows of 밝혔 and 밝힌.
  private mutating func addForms(_ piece: Piece) {
    let codes = source.syllables(of: piece.word).prefix(piece.syllables.upperBound)
    guard let last = codes.last else { return }
    var stem = TypeHash()
    for code in codes.dropLast() { stem.add(code) }
    let syllable = last - KoreanStemmer.firstSyllable
    let (onset, vowel) = (syllable / 588, syllable % 588 / 28)
    // ㅣ and ㅕ take turns: 밝히, 밝혀.
    for vowel in vowel == 20 || vowel == 6 ? [6, 20] : [vowel] {
      // Bare, or with ㄴ, ㄹ, ㅁ, ㅆ.
      for final in [0, 4, 8, 16, 20] as [UInt16] {
        let code = KoreanStemmer.firstSyllable + onset * 588 + vowel * 28 + final
        if code == last { continue }
        var hash = stem
        hash.add(code)
        guard let row = lexicon.row(of: hash.value) else { continue }
        for index in lexicon.translations(ofRow: row) {
          let translation = lexicon.translation(index)
          guard let entry = places.entry(of: translation.word) else { continue }
          let strength = direct(translation, row)
          guard strength > LinkEvidence.floor else { continue }
          for place in places.nearest(entry, to: expected(piece.word)) {
            note(piece, at: place) {
              $0.direct = max($0.direct, strength)
              $0.paraphrase = 0
            }
          }
        }
      }
    }
  }

  private mutating func addRepeated(_ piece: Piece, _ board: LinkBoard) {
    guard source.words[piece.word].kind == .content, repeated.mayHold(piece.hash) else { return }
    let middle = expected(piece.word)
    let nearby = max(0, middle - Self.reach)..<min(target.words.count, middle + Self.reach)
    for place in nearby where target.words[place].kind == .content && board.isFree(target: place) {
      let score = repeated.score(piece.hash, target.words[place].hash)
      guard score > LinkEvidence.repeatedFloor else { continue }
      note(piece, at: place) { $0.repeated = min(score, LinkEvidence.repeatedCap) }
    }
  }

  /// Words further from the place that is expected are not asked whether they repeat.
  private static let reach = 64

  // MARK: Margins

  private mutating func setMargins() {
    // The candidates of a source word stand side by side; those of a target word are chained.
    var next = [Int32](repeating: -1, count: candidates.count)
    var head = [Int32](repeating: -1, count: target.words.count)
    for index in candidates.indices.reversed() {
      next[index] = head[candidates[index].target]
      head[candidates[index].target] = Int32(index)
    }
    var group = 0..<0
    for index in candidates.indices {
      let own = candidates[index]
      if index == group.upperBound {
        var end = index + 1
        while end < candidates.count, candidates[end].word == own.word { end += 1 }
        group = index..<end
      }
      var rival: Float = 0
      for other in group
      where candidates[other].target != own.target && candidates[other].syllables.overlaps(own.syllables) {
        rival = max(rival, candidates[other].strength)
      }
      candidates[index].sourceMargin = max(-3, min(3, own.strength - rival))
      rival = 0
      var other = Int(head[own.target])
      while other >= 0 {
        if candidates[other].word != own.word || !candidates[other].syllables.overlaps(own.syllables) {
          rival = max(rival, candidates[other].strength)
        }
        other = Int(next[other])
      }
      candidates[index].targetMargin = max(-3, min(3, own.strength - rival))
    }
  }
}
