import BilingualDocuments
public import BilingualFacts
package import BilingualTerms
public import BilingualText

extension Reading {
  /// The sentences of some segments: a row of a table may hold several.
  /// - Complexity: O(bytes).
  package func sentences(in segments: Range<Int>) -> [TextRange] {
    var segmenter = Segmenter(document.language)
    return document.text.utf8.withUnsafeBufferPointer { bytes in
      segments.flatMap { index in
        let range = document.segments[index].text
        return segmenter.segments(of: bytes, in: range.start..<range.end).map {
          TextRange($0.lowerBound, $0.upperBound)
        }
      }
    }
  }

  /// The facts that lie in a range of text.
  /// - Complexity: O(log facts).
  public func facts(in range: TextRange) -> ArraySlice<Fact> {
    facts[first(at: range.start)..<first(at: range.end)]
  }

  /// The terms of the glossary that share a byte with a range.
  /// - Complexity: O(log terms), and the terms that begin up to ``longestTerm`` bytes before the range.
  package func terms(overlapping range: TextRange) -> [TermHit] {
    let first = terms.partitioningIndex { $0.range.start >= range.start - Self.longestTerm }
    return terms[first...].prefix { $0.range.start < range.end }.filter { $0.range.overlaps(range) }
  }

  /// A pattern has 1,024 folded bytes at most; what was folded away, spaces and hyphens, may make it longer in the text.
  private static let longestTerm = 4096

  private func first(at offset: Int) -> Int {
    facts.partitioningIndex { $0.range.start >= offset }
  }
}
