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
    for part in parts {
      hash.combineFoldingSpaces(part.utf8)
      hash.combine(0)
    }
    hash.combine(UInt8(truncatingIfNeeded: occurrence))
    hash.combine(UInt8(truncatingIfNeeded: occurrence >> 8))
    let hex = String(hash.value, radix: 16)
    description = String(repeating: "0", count: 32 - hex.count) + hex
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
}

extension Review {
  /// The fingerprint of each finding, in the order of ``findings``.
  /// - Complexity: O(bytes of the beads that hold findings).
  public func fingerprints() -> [Fingerprint] {
    var seen: [[String]: Int] = [:]
    return findings.map { finding in
      var parts = [finding.check]
      if let bead = finding.bead {
        parts += sentences.beads[bead].source.map { source.string(source.segments[$0]) } + [""]
        parts += sentences.beads[bead].target.map { target.string(target.segments[$0]) } + [""]
      }
      parts += [finding.source?.text ?? "", finding.target?.text ?? ""]
      let occurrence = seen[parts, default: 0]
      seen[parts] = occurrence + 1
      return Fingerprint(parts, occurrence: occurrence)
    }
  }
}
