import BilingualAlignment
import BilingualDocuments
import BilingualText

extension Review {
  /// The fingerprint of each finding, in the order of ``findings``.
  /// - Complexity: O(bytes of the beads that hold findings), for each check that found something in them.
  package func fingerprints() -> [Fingerprint] {
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
    guard let bead = key.bead.map({ alignment.beads[$0] }) else { return hash }
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
