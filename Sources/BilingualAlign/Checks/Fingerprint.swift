/// A finding's name for machines: it stays the same when lines move, wrap or change their ends, and differs between any
/// two findings of a run over one pair.
///
/// It is a hash of the check's id, the texts of the finding's bead on both sides with spaces folded, the texts it points at, and how
/// many findings before it have all of these in common.
public struct Fingerprint: Sendable, Hashable, CustomStringConvertible {
  /// 32 hexadecimal digits.
  public let description: String

  /// A fingerprint as it was written.
  init(description: String) { self.description = description }

  init(_ parts: [String], occurrence: Int) {
    var hash = FNV1a()
    for part in parts { hash.combine(part: part.utf8) }
    self.init(hash, occurrence: occurrence)
  }

  /// - Parameter hash: of all parts.
  fileprivate init(_ hash: FNV1a, occurrence: Int) {
    var hash = hash
    hash.combine(UInt8(truncatingIfNeeded: occurrence))
    hash.combine(UInt8(truncatingIfNeeded: occurrence >> 8))
    description = hash.value.hexadecimal(digits: 32)
  }
}

/// The 128-bit FNV-1a hash: the same on every machine and in every run, unlike `Hasher`.
/// Source: draft-eastlake-fnv-21, §5, "FNV-1a", with the 128-bit prime and offset basis given there.
struct FNV1a {
  private(set) var value: UInt128 = 144_066_263_297_769_815_596_495_629_667_062_367_629
  private static let prime: UInt128 = 309_485_009_821_345_068_724_781_371

  mutating func combine(_ byte: UInt8) {
    value = (value ^ UInt128(byte)) &* Self.prime
  }

  /// Combines text in which a run of ASCII white space counts as one space, and none at either end.
  mutating func combineFoldingSpaces(_ bytes: some Sequence<UInt8>) {
    var isPending = false
    var isEmpty = true
    for byte in bytes {
      if byte == 0x20 || (0x09...0x0D).contains(byte) {
        isPending = true
        continue
      }
      if isPending, !isEmpty { combine(0x20) }
      isPending = false
      isEmpty = false
      combine(byte)
    }
  }

  /// One of the texts that a fingerprint is made of.
  fileprivate mutating func combine(part: some Sequence<UInt8>) {
    combineFoldingSpaces(part)
    combine(0)
  }
}

extension Review {
  /// The fingerprint of each finding, in the order of ``findings``.
  /// - Complexity: O(bytes of the beads that hold findings), for each check that found something in them.
  public func fingerprints() -> [Fingerprint] {
    // Of a check and a bead's texts; a long bead with many findings is read once for each check.
    var begun: [BeadKey: FNV1a] = [:]
    var seen: [UInt128: Int] = [:]
    return findings.map { finding in
      let key = BeadKey(check: finding.check, bead: finding.bead)
      var hash = begun[key] ?? hash(of: key)
      begun[key] = hash
      hash.combine(part: (finding.source?.text ?? "").utf8)
      hash.combine(part: (finding.target?.text ?? "").utf8)
      let occurrence = seen[hash.value, default: 0]
      seen[hash.value] = occurrence + 1
      return Fingerprint(hash, occurrence: occurrence)
    }
  }

  private struct BeadKey: Hashable {
    let check: String
    let bead: Int?
  }

  private func hash(of key: BeadKey) -> FNV1a {
    var hash = FNV1a()
    hash.combine(part: key.check.utf8)
    guard let bead = key.bead.map({ sentences.beads[$0] }) else { return hash }
    for (document, segments) in [(source, bead.source), (target, bead.target)] {
      for segment in segments {
        let range = document.segments[segment].text
        document.text.utf8.withUnsafeBufferPointer { text in
          hash.combine(part: UnsafeBufferPointer(rebasing: text[range.start..<range.end]))
        }
      }
      hash.combine(part: "".utf8)
    }
    return hash
  }
}
