package import BilingualDocuments

/// Pairs the cues of two files of subtitles by the times at which they are shown.
package enum TimedCues {
  /// Two cues belong together where they are shown together for this part of the shorter one's time.
  /// Source: Docs/Measurements.md, "Subtitles by time".
  private static let overlap = 0.5
  /// Two files have the same times where this part of the cues of the shorter one finds a partner.
  /// Source: Docs/Measurements.md, "Subtitles by time".
  private static let share = 0.5

  /// - Returns: `nil` for documents without times, or whose times are of different films, or out of order.
  /// - Complexity: O(cues).
  package static func alignment(_ source: Document, _ target: Document) -> Alignment? {
    guard let a = source.times, let b = target.times, a.count == source.segments.count,
      b.count == target.segments.count, !a.isEmpty, !b.isEmpty, isOrdered(a), isOrdered(b)
    else { return nil }
    var beads: [Bead] = []
    var (i, j) = (0, 0)
    var paired = 0
    while i < a.count || j < b.count {
      let (first, second) = (i, j)
      if i < a.count, j < b.count, belong(a[i], b[j]) {
        (i, j) = (i + 1, j + 1)
        while true {
          if i < a.count, belong(a[i], b[j - 1]) {
            i += 1
          } else if j < b.count, belong(a[i - 1], b[j]) {
            j += 1
          } else {
            break
          }
        }
        paired += min(i - first, j - second)
      } else if j >= b.count || i < a.count && middle(a[i]) <= middle(b[j]) {
        i += 1
      } else {
        j += 1
      }
      beads.append(Bead(source: first..<i, target: second..<j, confidence: 1))
    }
    guard Double(paired) >= share * Double(min(a.count, b.count)) else { return nil }
    // The beads follow each other and end where both files do.
    return try? Alignment(beads, sourceCount: a.count, targetCount: b.count)
  }

  private static func isOrdered(_ times: [Range<Int>]) -> Bool {
    zip(times, times.dropFirst()).allSatisfy { $0.lowerBound <= $1.lowerBound }
  }

  private static func middle(_ time: Range<Int>) -> Int { time.lowerBound + time.upperBound }

  private static func belong(_ a: Range<Int>, _ b: Range<Int>) -> Bool {
    let common = min(a.upperBound, b.upperBound) - max(a.lowerBound, b.lowerBound)
    return common > 0 && Double(common) >= overlap * Double(min(a.count, b.count))
  }
}
