import BilingualText

/// Where the lexicon's English words stand in a bead.
struct LinkPlaces {
  struct Entry {
    /// In the lexicon.
    let word: Int
    /// In `places`.
    var range: Range<Int>
    /// Whether it is more than a function word where it stands first.
    let isContent: Bool
  }

  /// Sorted by word.
  private(set) var entries: [Entry] = []
  private let places: [Int]
  private let numbers: NumberSet

  /// A word that stands many times is compared with so many of its partners, those at the nearest places.
  private static let mostPlaces = 6

  /// - Complexity: O(words · log lexicon).
  init(_ board: LinkBoard, _ lexicon: Lexicon) {
    let words = board.target.words
    var found: [(word: Int, place: Int)] = []
    for (index, word) in words.enumerated() where word.isWord && board.isFree(target: index) {
      if let entry = lexicon.word(of: word.hash) { found.append((entry, index)) }
    }
    found.sort { $0 < $1 }
    places = found.map(\.place)
    for (index, (word, place)) in found.enumerated() {
      if let last = entries.last, last.word == word {
        entries[entries.count - 1].range = last.range.lowerBound..<index + 1
      } else {
        entries.append(Entry(word: word, range: index..<index + 1, isContent: words[place].kind != .stop))
      }
    }
    numbers = NumberSet(found.lazy.map(\.word), below: lexicon.wordCount)
  }

  /// Returns the index of a word in `entries`, if it stands in the bead.
  @inline(__always)
  func entry(of word: Int) -> Int? { numbers.place(of: word) }

  /// Returns the places of an entry nearest to one, at most ``mostPlaces``.
  func nearest(_ entry: Int, to expected: Int) -> ArraySlice<Int> {
    let range = entries[entry].range
    guard range.count > Self.mostPlaces else { return places[range] }
    let low = places[range].partitioningIndex { $0 >= expected }
    let first = max(range.lowerBound, min(low - Self.mostPlaces / 2, range.upperBound - Self.mostPlaces))
    return places[first..<first + Self.mostPlaces]
  }
}

/// For what the rows of a bead's Korean words translate to, the bead's English words that may stand in its place.
struct ParaphrasedWords {
  private struct Way {
    let entry: Int
    let probability: Float
    var next: Int32
  }

  private let wanted: NumberSet
  private var ways: [Way] = []
  /// Of each wanted word, the first of its chain in `ways`; −1 for none.
  private var first: [Int32]

  /// - Complexity: O(translations of the rows of the bead's English words).
  init(_ rows: some Sequence<Int>, by places: LinkPlaces, _ evidence: LinkEvidence) {
    let lexicon = evidence.lexicon
    var words: [Int] = []
    for row in rows { for index in lexicon.translations(ofRow: row) { words.append(lexicon.word(at: index)) } }
    wanted = NumberSet(words, below: lexicon.wordCount)
    first = [Int32](repeating: -1, count: wanted.count)
    var last = first
    var sums = [Float](repeating: 0, count: wanted.count)
    var touched: [Int] = []
    for (entry, place) in places.entries.enumerated() where place.isContent {
      evidence.paraphrases.add(place.word, among: wanted, to: &sums, &touched)
      let own = wanted.place(of: place.word)
      for other in touched {
        if other != own {
          let way = Int32(ways.count)
          ways.append(Way(entry: entry, probability: sums[other], next: -1))
          if last[other] < 0 { first[other] = way } else { ways[Int(last[other])].next = way }
          last[other] = way
        }
        sums[other] = 0
      }
      touched.removeAll(keepingCapacity: true)
    }
  }

  /// Calls `body` with the entries that paraphrase a wanted word, in their order, and how likely each does.
  @inline(__always)
  func forEach(of word: Int, _ body: (Int, Float) -> Void) {
    guard let place = wanted.place(of: word) else { return }
    var way = first[place]
    while way >= 0 {
      body(ways[Int(way)].entry, ways[Int(way)].probability)
      way = ways[Int(way)].next
    }
  }
}
