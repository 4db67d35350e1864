import BilingualAlignment
import BilingualDocuments

/// The day that each document gives itself in the same place: a translation may be posted later, but tells of the same release.
enum StatedDates {
  /// Where both documents give one day of a kind, and not the same.
  /// - Complexity: O(bytes of the metadata).
  static func conflicts(_ pair: ReadPair) -> [(source: StatedDate, target: StatedDate)] {
    let source = pair.source.document.statedDates
    if source.isEmpty { return [] }
    let target = pair.target.document.statedDates
    return StatedDate.Place.allCases.compactMap { place in
      let own = source.filter { $0.place == place }
      let other = target.filter { $0.place == place }
      guard own.count == 1, other.count == 1, own[0].date != other[0].date else { return nil }
      return (own[0], other[0])
    }
  }
}
