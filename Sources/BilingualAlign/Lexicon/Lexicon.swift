import BilingualText

/// Translation probabilities between Korean units and English stems, both directions, in one compact read-only table.
///
/// Layout, little-endian: magic `BALX`, version, counts of Korean rows, English words and translations (UInt32 each);
/// Korean hashes (UInt64, ascending), row starts (UInt32, one more than rows), Korean frequencies (Float32); English
/// hashes (UInt64, ascending), English frequencies (Float32); translations (UInt32 each: English index in the low 16
/// bits, then −16 log₂ of the forward and the backward probability, 8 bits each; 255 is zero).
package struct Lexicon: Sendable {
  static let magic: UInt32 = 0x584C_4142
  static let version: UInt32 = 1
  static let headerSize = 20

  package enum FormatError: Error, Sendable, Equatable, CustomStringConvertible {
    case notALexicon
    case otherVersion(Int)
    case truncated

    package var description: String {
      switch self {
      case .notALexicon: "not a lexicon written by 'align-tool train'"
      case .otherVersion(let version): "a lexicon of format version \(version); this tool reads version 1"
      case .truncated: "a lexicon that breaks off or contradicts its own counts"
      }
    }
  }

  /// A kept translation of a unit.
  package struct Translation {
    package var word: Int
    /// P(word | unit) and P(unit | word).
    package var forward: Float
    package var backward: Float
  }

  let koreanHashes: [UInt64]
  let rowStarts: [UInt32]
  package let koreanFrequencies: [Float]
  let englishHashes: [UInt64]
  package let englishFrequencies: [Float]
  let packed: [UInt32]

  init(
    koreanHashes: [UInt64], rowStarts: [UInt32], koreanFrequencies: [Float], englishHashes: [UInt64],
    englishFrequencies: [Float], packed: [UInt32]
  ) {
    self.koreanHashes = koreanHashes
    self.rowStarts = rowStarts
    self.koreanFrequencies = koreanFrequencies
    self.englishHashes = englishHashes
    self.englishFrequencies = englishFrequencies
    self.packed = packed
  }

  /// A lexicon that knows nothing.
  package static let empty = Lexicon(
    koreanHashes: [], rowStarts: [0], koreanFrequencies: [], englishHashes: [], englishFrequencies: [], packed: [])

  /// True if both are one table, not two equal ones. - Complexity: O(1).
  func isSame(as other: Lexicon) -> Bool {
    packed.withUnsafeBufferPointer { a in
      other.packed.withUnsafeBufferPointer { b in a.baseAddress == b.baseAddress && a.count == b.count }
    }
  }

  package var rowCount: Int { koreanHashes.count }
  package var wordCount: Int { englishHashes.count }
  package var translationCount: Int { packed.count }

  /// The row of a Korean unit, or `nil`. - Complexity: O(log rows).
  package func row(of hash: UInt64) -> Int? { Self.search(koreanHashes, hash) }

  /// The index of an English stem, or `nil`. - Complexity: O(log words).
  package func word(of hash: UInt64) -> Int? { Self.search(englishHashes, hash) }

  package func translations(ofRow row: Int) -> Range<Int> { Int(rowStarts[row])..<Int(rowStarts[row + 1]) }

  @inline(__always)
  package func translation(_ index: Int) -> Translation {
    let value = packed[index]
    return Translation(
      word: Int(value & 0xFFFF), forward: Self.probabilities[Int(value >> 16 & 0xFF)],
      backward: Self.probabilities[Int(value >> 24)])
  }

  /// The English word of a translation; cheaper than all of it.
  @inline(__always)
  func word(at index: Int) -> Int { Int(packed[index] & 0xFFFF) }

  private static func search(_ hashes: [UInt64], _ hash: UInt64) -> Int? {
    let index = hashes.partitioningIndex { $0 >= hash }
    return index < hashes.count && hashes[index] == hash ? index : nil
  }

  /// 2^(−q/16) for q 0...254, then 0.
  static let probabilities: [Float] = {
    var table: [Float] = []
    let steps: [Double] = (0..<16).map { step in
      var root = 2.0
      for _ in 0..<4 { root = root.squareRoot() }
      var value = 1.0
      for _ in 0..<step { value /= root }
      return value
    }
    for q in 0..<255 {
      var value = steps[q % 16]
      for _ in 0..<(q / 16) { value /= 2 }
      table.append(Float(value))
    }
    table.append(0)
    return table
  }()

  /// The index in ``probabilities`` of the next one that is no larger, by bisection; no logarithm, so the same everywhere.
  static func quantise(_ probability: Double) -> UInt32 {
    let value = Float(probability)
    guard value > probabilities[254] * 0.98 else { return 255 }
    return UInt32(probabilities[..<254].partitioningIndex { $0 <= value })
  }
}
