/// Gathers translations by word hash and packs them into a ``Lexicon``.
struct LexiconBuilder {
  private struct Entry {
    var korean: UInt64
    var english: UInt64
    var forward: Double
    var backward: Double
  }

  private var entries: [Entry] = []
  private var koreanFrequency: [UInt64: Double] = [:]
  private var englishFrequency: [UInt64: Double] = [:]

  mutating func add(korean: UInt64, english: UInt64, forward: Double, backward: Double) {
    entries.append(Entry(korean: korean, english: english, forward: forward, backward: backward))
  }

  mutating func setFrequency(korean hash: UInt64, _ frequency: Double) { koreanFrequency[hash] = frequency }
  mutating func setFrequency(english hash: UInt64, _ frequency: Double) { englishFrequency[hash] = frequency }

  /// The packed table. Where more than 65,536 English words are named, the rarest lose their translations.
  func build() -> Lexicon {
    let words = englishWords()
    var indexOfWord: [UInt64: UInt32] = [:]
    for (index, hash) in words.enumerated() { indexOfWord[hash] = UInt32(index) }
    var sorted = entries.filter { indexOfWord[$0.english] != nil }.sorted {
      ($0.korean, $0.english) < ($1.korean, $1.english)
    }
    var koreanHashes: [UInt64] = []
    var rowStarts: [UInt32] = []
    var packed: [UInt32] = []
    for (index, next) in sorted.enumerated() {
      if index + 1 < sorted.count, (sorted[index + 1].korean, sorted[index + 1].english) == (next.korean, next.english)
      {
        // The same pair twice: the stronger belief in each direction.
        sorted[index + 1].forward = max(next.forward, sorted[index + 1].forward)
        sorted[index + 1].backward = max(next.backward, sorted[index + 1].backward)
        continue
      }
      let entry = sorted[index]
      if koreanHashes.last != entry.korean {
        koreanHashes.append(entry.korean)
        rowStarts.append(UInt32(packed.count))
      }
      let word = indexOfWord[entry.english] ?? 0
      packed.append(
        word | Lexicon.quantise(entry.forward) << 16 | Lexicon.quantise(entry.backward) << 24)
    }
    rowStarts.append(UInt32(packed.count))
    return Lexicon(
      koreanHashes: koreanHashes, rowStarts: rowStarts,
      koreanFrequencies: koreanHashes.map { Float(koreanFrequency[$0] ?? 0) }, englishHashes: words,
      englishFrequencies: words.map { Float(englishFrequency[$0] ?? 0) }, packed: packed)
  }

  private func englishWords() -> [UInt64] {
    var seen: Set<UInt64> = []
    for entry in entries { seen.insert(entry.english) }
    var words = Array(seen)
    if words.count > 0x1_0000 {
      words.sort { (englishFrequency[$0] ?? 0, $0) > (englishFrequency[$1] ?? 0, $1) }
      words.removeLast(words.count - 0x1_0000)
    }
    return words.sorted()
  }
}
