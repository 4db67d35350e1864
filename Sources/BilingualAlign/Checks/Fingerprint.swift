import BilingualText

/// A finding's name for machines: it stays the same when lines move, wrap or change their ends, and differs between any
/// two findings of a run over one pair.
///
/// It is a hash of the check's id, the texts of the finding's bead on both sides with spaces folded, the texts it points at, and how
/// many findings before it have all of these in common.
package struct Fingerprint: Sendable, Hashable, CustomStringConvertible {
  /// 32 hexadecimal digits.
  package let description: String

  /// A fingerprint as it was written.
  package init(description: String) { self.description = description }

  package init(_ parts: [String], occurrence: Int) {
    var hash = FNV1a()
    for part in parts { hash.combine(part: part.utf8) }
    self.init(hash, occurrence: occurrence)
  }

  /// - Parameter hash: of all parts.
  init(_ hash: FNV1a, occurrence: Int) {
    var hash = hash
    hash.combine(UInt8(truncatingIfNeeded: occurrence))
    hash.combine(UInt8(truncatingIfNeeded: occurrence >> 8))
    description = hash.value.hexadecimal(digits: 32)
  }
}
