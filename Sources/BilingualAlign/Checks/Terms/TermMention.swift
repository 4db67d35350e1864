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

extension ReadPair {
  /// The terms of both sides, sorted into beads.
  /// - Complexity: O(hits + segments).
  package func termsByBead() -> [BeadTerms] {
    var mentions = [[TermMention]](repeating: [], count: alignment.beads.count)
    var english = [[TermHit]](repeating: [], count: alignment.beads.count)
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
      var known: Set<Int> = []
      for hit in group where known.insert(termbase.terms[hit.term].concept).inserted {
        concepts.append(termbase.terms[hit.term].concept)
      }
      mentions[bead].append(TermMention(range: range, concepts: concepts, hits: group, bead: bead))
    }
    for hit in target.terms {
      guard let segment = target.segment(at: hit.range.start) else { continue }
      english[targetBead[segment]].append(hit)
    }
    return mentions.indices.map { BeadTerms(self, bead: $0, mentions: mentions[$0], english: english[$0]) }
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
