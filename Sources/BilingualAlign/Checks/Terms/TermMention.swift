import BilingualAlignment
import BilingualDocuments
package import BilingualTerms
package import BilingualText

/// A place in the original where one or several concepts may be meant, in its bead.
package struct TermMention {
  package let range: TextRange
  /// Indices of ``Termbase/concepts``; more than one for a homograph.
  package let concepts: [Int]
  /// The hits of the Korean terms.
  package let hits: [TermHit]
  package let bead: Int
}

/// The terms of a pair, by bead.
package struct BeadTerms {
  /// Outermost Korean mentions, in order.
  package var mentions: [TermMention] = []
  /// All English hits, nested ones too, in order.
  package var english: [TermHit] = []
}

extension ReadPair {
  /// The terms of both sides, sorted into beads.
  /// - Complexity: O(hits + segments).
  package func termsByBead() -> [BeadTerms] {
    var beads = [BeadTerms](repeating: BeadTerms(), count: alignment.beads.count)
    var sourceBead = [Int](repeating: 0, count: alignment.sourceCount)
    var targetBead = [Int](repeating: 0, count: alignment.targetCount)
    for (index, bead) in alignment.beads.enumerated() {
      for segment in bead.source { sourceBead[segment] = index }
      for segment in bead.target { targetBead[segment] = index }
    }
    var i = 0
    let hits = source.terms
    while i < hits.count {
      let range = hits[i].range
      var group: [TermHit] = []
      while i < hits.count, hits[i].range == range {
        group.append(hits[i])
        i += 1
      }
      guard !group[0].isNested, let segment = source.segment(at: range.start) else { continue }
      let bead = sourceBead[segment]
      var concepts: [Int] = []
      for hit in group where !concepts.contains(termbase.terms[hit.term].concept) {
        concepts.append(termbase.terms[hit.term].concept)
      }
      beads[bead].mentions.append(TermMention(range: range, concepts: concepts, hits: group, bead: bead))
    }
    for hit in target.terms {
      guard let segment = target.segment(at: hit.range.start) else { continue }
      beads[targetBead[segment]].english.append(hit)
    }
    return beads
  }
}

extension Reading {
  /// The index of the segment that holds byte `offset` of the normalised text.
  /// - Complexity: O(log segments).
  package func segment(at offset: Int) -> Int? {
    let segment = document.segments.partitioningIndex { $0.text.end > offset }
    guard segment < document.segments.count, document.segments[segment].text.start <= offset else { return nil }
    return segment
  }
}
