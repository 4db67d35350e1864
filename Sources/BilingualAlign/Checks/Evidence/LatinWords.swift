import BilingualText

/// The runs of Latin letters in a text, by their letters, so that a word is found without reading the text again.
struct LatinWords: Sendable {
  /// Where the runs of each hash begin, sorted.
  private var starts: [Int: [Int]] = [:]

  /// - Complexity: O(bytes).
  init(_ utf8: [UInt8]) {
    var i = 0
    while i < utf8.count {
      guard Byte.isLetter(utf8[i]) else {
        i += 1
        continue
      }
      let start = i
      var hash = Self.seed
      while i < utf8.count, Byte.isLetter(utf8[i]) {
        hash = Self.combined(hash, utf8[i])
        i += 1
      }
      starts[hash, default: []].append(start)
    }
  }

  /// Whether a range of the text holds a word, with no letter before or behind it.
  /// - Parameter word: with at least one letter.
  /// - Complexity: O(log runs), and the length of the word for each place that begins with the same letters.
  func hold(_ word: UnsafeBufferPointer<UInt8>, in bounds: TextRange, of text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = word.firstIndex(where: Byte.isLetter) else { return false }
    var hash = Self.seed
    for byte in word[first...].prefix(while: Byte.isLetter) { hash = Self.combined(hash, byte) }
    guard let places = starts[hash] else { return false }
    for place in places[places.partitioningIndex { $0 >= bounds.start + first }...] {
      let start = place - first
      if start + word.count > bounds.end { return false }
      if isSame(word, text, at: start), start + word.count == bounds.end || !Byte.isLetter(text[start + word.count]),
        start == bounds.start || !Byte.isLetter(text[start - 1])
      {
        return true
      }
    }
    return false
  }

  private func isSame(_ word: UnsafeBufferPointer<UInt8>, _ text: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
    for i in word.indices where text[start + i] != word[i] { return false }
    return true
  }

  private static let seed = 5381
  private static func combined(_ hash: Int, _ byte: UInt8) -> Int { hash &* 31 &+ Int(byte) }
}
