import BilingualText

/// Which words of a bead are still free, and what has been linked: each syllable of the source and each word of the target
/// is given away once.
struct LinkBoard {
  struct Entry {
    let word: Int
    /// Of a Korean word; empty where the whole word, or several, are meant.
    let syllables: Range<Int>
    var target: Range<Int>
    let source: TextRange
    var probability: Double
    let reason: Links.Reason
  }

  let source: LinkText
  let target: LinkText
  private(set) var entries: [Entry] = []
  /// Of each source word, one bit a syllable; all bits for a word that is no Korean one.
  private var taken: [UInt64]
  private var isTargetTaken: [Bool]
  /// Where the middle of what each source word is linked with stands, in ``LinkText/Word/place``.
  private var partners: [[Double]]

  init(_ source: LinkText, _ target: LinkText) {
    self.source = source
    self.target = target
    taken = [UInt64](repeating: 0, count: source.words.count)
    isTargetTaken = [Bool](repeating: false, count: target.words.count)
    partners = [[Double]](repeating: [], count: source.words.count)
  }

  private static func mask(_ syllables: Range<Int>) -> UInt64 {
    let upper = min(syllables.upperBound, 63)
    let lower = min(syllables.lowerBound, upper)
    return ((1 << UInt64(upper)) - 1) & ~((1 << UInt64(lower)) - 1)
  }

  func isFree(source word: Int) -> Bool { taken[word] == 0 }
  func isFree(source word: Int, _ syllables: Range<Int>) -> Bool { taken[word] & Self.mask(syllables) == 0 }
  func isFree(target word: Int) -> Bool { !isTargetTaken[word] }
  func isFree(target words: Range<Int>) -> Bool { words.allSatisfy { !isTargetTaken[$0] } }

  /// Links some syllables of a word.
  mutating func link(
    _ word: Int, syllables: Range<Int>, with target: Range<Int>, probability: Double, reason: Links.Reason
  ) {
    taken[word] |= Self.mask(syllables)
    let range = source.words[word].isHangul ? source.range(of: word, syllables) : source.words[word].range
    if !source.words[word].isHangul { taken[word] = .max }
    add(
      Entry(
        word: word, syllables: syllables, target: target, source: range, probability: probability, reason: reason))
    note(word, target)
  }

  /// Links two phrases, which may begin and end within words.
  /// - Returns: false, and nothing is linked, where a word of either is taken.
  @discardableResult
  mutating func link(
    _ phrase: TextRange, with other: TextRange, probability: Double, reason: Links.Reason
  ) -> Bool {
    let words = source.words(in: phrase)
    let targets = target.words(in: other)
    guard !words.isEmpty, !targets.isEmpty, isFree(target: targets) else { return false }
    for word in words where !isFree(source: word, syllables(of: word, in: phrase)) { return false }
    for word in words {
      taken[word] |= source.words[word].isHangul ? Self.mask(syllables(of: word, in: phrase)) : .max
      note(word, targets)
    }
    add(
      Entry(
        word: words.lowerBound, syllables: 0..<0, target: targets, source: phrase, probability: probability,
        reason: reason))
    return true
  }

  private func syllables(of word: Int, in range: TextRange) -> Range<Int> {
    let own = source.words[word].range
    let first = max(0, range.start - own.start) / KoreanSyllable.width
    let last = (min(range.end, own.end) - own.start) / KoreanSyllable.width
    return first..<max(first, last)
  }

  /// Adds a free word, and the free ones between, to what an entry stands for.
  /// - Returns: false, and nothing is added, where a word between is taken.
  mutating func extend(_ entry: Int, to word: Int) -> Bool {
    let own = entries[entry].target
    let added = word < own.lowerBound ? word..<own.lowerBound : own.upperBound..<max(own.upperBound, word + 1)
    guard !added.isEmpty, isFree(target: added) else { return false }
    for word in added { isTargetTaken[word] = true }
    entries[entry].target = min(word, own.lowerBound)..<max(word + 1, own.upperBound)
    return true
  }

  private mutating func add(_ entry: Entry) {
    for word in entry.target { isTargetTaken[word] = true }
    entries.append(entry)
  }

  private mutating func note(_ word: Int, _ target: Range<Int>) {
    let words = self.target.words
    partners[word].append(Double(words[target.lowerBound].place + words[target.upperBound - 1].place) / 2)
  }

  /// Returns how many words lie between a target word and what the nearest linked neighbours of a source word stand for,
  /// and the more the further the neighbours.
  /// - Complexity: O(1): so many neighbours are looked at.
  func distance(_ word: Int, _ target: Int) -> Double {
    let place = Double(self.target.words[target].place)
    var nearest = partners[word].map { abs($0 - place) - 0.5 }.min() ?? Self.unknown
    for step in [-1, 1] {
      var other = word + step
      while source.words.indices.contains(other) {
        let away = abs(source.words[other].place - source.words[word].place)
        if away > Self.reach { break }
        if let gap = partners[other].map({ abs($0 - place) }).min() {
          nearest = min(nearest, gap + Double(away) / 2 - 0.5)
          break
        }
        other += step
      }
    }
    return nearest == Self.unknown ? 6 : nearest
  }

  private static let unknown = Double.infinity
  /// Words further away are no neighbours.
  private static let reach = 8

  /// Returns the longest run of free syllables among some of a word, if they are not all free.
  func rest(of word: Int, _ syllables: Range<Int>) -> Range<Int>? {
    var best = 0..<0
    var start = syllables.lowerBound
    for syllable in syllables {
      if !isFree(source: word, syllable..<syllable + 1) { start = syllable + 1 }
      if syllable + 1 - start > best.count { best = start..<syllable + 1 }
    }
    return best.isEmpty || best == syllables ? nil : best
  }

  var links: Links {
    Links(
      links: entries.map { entry in
        Links.Link(
          source: entry.source, target: target.range(of: entry.target), probability: entry.probability,
          reason: entry.reason)
      })
  }
}
