/// The pairs of a Korean word, or a part of one, and an English word that the lexicon knows as translations.
struct LexiconCandidates {
  struct Candidate {
    let word: Int32
    /// Syllables of the word.
    let first: UInt8
    let last: UInt8
    let target: Int32
    /// ln of how many times likelier than by chance the target is beside the source, and the source beside the target.
    let forward: Float
    let backward: Float

    var syllables: Range<Int> { Int(first)..<Int(last) }
  }

  private(set) var candidates: [Candidate] = []

  /// A longer word is read to here.
  private static let longest = 12
  /// A word that stands many times is compared with so many of its partners, those at the nearest places.
  private static let mostPlaces = 6

  /// - Complexity: O(source words · parts of a word · log lexicon).
  init(_ source: LinkText, _ target: LinkText, _ lexicon: Lexicon) {
    var places: [Int: [Int32]] = [:]
    for (index, word) in target.words.enumerated() where word.isWord {
      if let entry = lexicon.word(of: word.hash) { places[entry, default: []].append(Int32(index)) }
    }
    guard !places.isEmpty else { return }
    for word in source.words.indices where source.words[word].isHangul {
      let codes = source.syllables(of: word)
      let count = min(codes.count, Self.longest)
      let expected = Int32(word * target.words.count / max(1, source.words.count))
      for first in 0..<count {
        var hash = TypeHash()
        for last in first + 1...count {
          hash.add(codes[last - 1])
          // One syllable means too much, unless it is the word.
          if last - first == 1, source.words[word].stem > 1 { continue }
          guard let row = lexicon.row(of: hash.value) else { continue }
          for index in lexicon.translations(ofRow: row) {
            let translation = lexicon.translation(index)
            guard let found = places[translation.word] else { continue }
            let forward = translation.forward / lexicon.englishFrequencies[translation.word]
            let backward = translation.backward / lexicon.koreanFrequencies[row]
            guard max(forward, backward) >= EvidenceTable.ratioFloor else { continue }
            for place in Self.nearest(found, to: expected) {
              candidates.append(
                Candidate(
                  word: Int32(word), first: UInt8(first), last: UInt8(last), target: place,
                  forward: FastLog.log(max(forward, 0.01)), backward: FastLog.log(max(backward, 0.01))))
            }
          }
        }
      }
    }
  }

  private static func nearest(_ places: [Int32], to expected: Int32) -> ArraySlice<Int32> {
    guard places.count > mostPlaces else { return places[...] }
    var low = 0
    var high = places.count
    while low < high {
      let middle = (low + high) / 2
      if places[middle] < expected { low = middle + 1 } else { high = middle }
    }
    let first = max(0, min(low - mostPlaces / 2, places.count - mostPlaces))
    return places[first..<first + mostPlaces]
  }
}
