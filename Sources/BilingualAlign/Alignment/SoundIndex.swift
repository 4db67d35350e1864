package import BilingualFacts
internal import Foundation

/// The English words of a text that may be names, by how they begin to sound: 워싱턴 is compared with Washington, not with
/// every word.
package struct SoundIndex {
  private var buckets: [UInt16: [(word: Int32, sound: Int32)]] = [:]

  /// Ratios below this are chance.
  /// Source: Docs/Measurements.md, "Alignment evidence".
  package static let ratioFloor: Float = 2
  /// At most this many words are compared with one; a text with more names that begin alike is rare.
  package static let maximumCandidates = 64

  package init(_ english: TokenizedText) {
    for type in 0..<english.types.count {
      let sound = english.typeInfo[type].sound
      guard sound >= 0 else { continue }
      buckets[Self.key(english.sounds[Int(sound)]), default: []].append((Int32(type), sound))
    }
  }

  /// The first three consonant classes.
  private static func key(_ sound: SoundForm) -> UInt16 { sound.skeletonKey & 0xFFF0 }

  package func forEachCandidate(of sound: SoundForm, _ body: (_ word: Int32, _ sound: Int) -> Void) {
    guard let bucket = buckets[Self.key(sound)] else { return }
    for candidate in bucket.prefix(Self.maximumCandidates) { body(candidate.word, Int(candidate.sound)) }
  }

  /// How many times likelier than chance it is that words this alike are one name; short ones must be more alike.
  /// - Parameter score: 0...1, of ``SoundMatcher``.
  package static func ratio(_ score: Double, _ sound: SoundForm) -> Float {
    let key = sound.skeletonKey
    let consonants = key & 0x00F0 != 0 ? 3 : key & 0x0F00 != 0 ? 2 : 1
    let exponent =
      consonants == 3 ? 22 * (score - 0.70) : consonants == 2 ? 26 * (score - 0.76) : 18 * (score - 0.79)
    return Float(exp(min(5, exponent)))
  }
}
