internal import Foundation

/// In which beads of two texts the words stand: 반도체 and `semiconductors` that are always met together stand for each other,
/// whatever the lexicon knows.
struct RepeatedWords {
  private var source: [UInt64: [Int32]] = [:]
  private var target: [UInt64: [Int32]] = [:]
  private var count = 0

  /// Texts of more beads are too long to be asked.
  static let mostBeads = 2000
  /// A word of more syllables is read to here.
  private static let longest = 8
  /// Words in more beads than this say nothing by being met.
  private static let mostPlaces = 64

  /// Reads the words of the next bead.
  /// - Complexity: O(words), times the parts of a word.
  mutating func add(_ korean: LinkText, _ english: LinkText) {
    let bead = Int32(count)
    count += 1
    for (index, word) in korean.words.enumerated() where word.isHangul && word.kind == .content {
      let codes = Array(korean.syllables(of: index))
      let stem = min(word.stem, Self.longest)
      for first in 0..<stem {
        var hash = TypeHash()
        for last in first + 1...stem {
          hash.add(codes[last - 1])
          if last - first > 1 || stem == 1 { Self.note(hash.value, bead, in: &source) }
        }
      }
    }
    for word in english.words where word.kind == .content { Self.note(word.hash, bead, in: &target) }
  }

  private static func note(_ hash: UInt64, _ bead: Int32, in places: inout [UInt64: [Int32]]) {
    if places[hash]?.last != bead { places[hash, default: []].append(bead) }
  }

  /// True if a part of a Korean word stands in several beads, and not in too many.
  func mayHold(_ korean: UInt64) -> Bool {
    source[korean].map { $0.count > 1 && $0.count <= Self.mostPlaces } ?? false
  }

  /// Returns −ln of the probability that a Korean and an English word meet in so many beads by chance; 0 where they meet in
  /// fewer than two.
  ///
  /// Source: Fisher's exact test, one-sided.
  /// - Complexity: O(beads of the two words), bounded.
  func score(_ korean: UInt64, _ english: UInt64) -> Float {
    guard let a = source[korean], let b = target[english], min(a.count, b.count) > 1,
      max(a.count, b.count) <= Self.mostPlaces
    else { return 0 }
    let shared = Self.shared(a, b)
    guard shared > 1 else { return 0 }
    var tail = 0.0
    for met in shared...min(a.count, b.count) where b.count - met <= count - a.count {
      tail += exp(
        Self.choices(a.count, met) + Self.choices(count - a.count, b.count - met) - Self.choices(count, b.count))
    }
    return Float(-log(max(tail, 1e-12)))
  }

  private static func shared(_ a: [Int32], _ b: [Int32]) -> Int {
    var i = 0
    var j = 0
    var shared = 0
    while i < a.count, j < b.count {
      if a[i] == b[j] { shared += 1 }
      if a[i] <= b[j] { i += 1 } else { j += 1 }
    }
    return shared
  }

  /// ln of the number of ways to choose `k` of `n`.
  private static func choices(_ n: Int, _ k: Int) -> Double {
    lgamma(Double(n) + 1) - lgamma(Double(k) + 1) - lgamma(Double(n - k) + 1)
  }
}
