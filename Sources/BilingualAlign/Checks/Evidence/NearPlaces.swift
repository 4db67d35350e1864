import BilingualAlignment
import BilingualDocuments
import BilingualFacts
import BilingualText

/// Korean names of places with a slip in them, as the English names the place: 킨사샤 beside `Kinshasa`.
enum NearPlaces {
  /// Shorter names are near to words.
  private static let least = 3
  /// A syllable may stand there twice in names from this length on.
  private static let long = 4

  /// - Returns: what is written, and the name of the place that it is near to.
  /// - Complexity: O(bytes of the bead · names of the place), for places that the Korean does not name.
  static func find(_ atom: FactAtom, _ pair: ReadPair) -> (written: TextRange, name: String)? {
    guard case .place(let place) = atom.fact.value, !atom.fact.qualifiers.contains(.derived),
      let range = pair.source.range(of: pair.alignment.beads[atom.bead].source),
      let row = PlaceTable.rows.first(where: { $0.place == place })
    else { return nil }
    let syllables = syllables(pair.source.document.text.utf8, range)
    for name in row.korean {
      let codes = Self.syllables(Array(name.utf8), TextRange(0, name.utf8.count)).map { $0.code }
      guard codes.count >= least, codes.count * KoreanSyllable.width == name.utf8.count else { continue }
      for start in syllables.indices
      where start == 0 || syllables[start - 1].place + KoreanSyllable.width < syllables[start].place {
        for count in [codes.count, codes.count + 1] where start + count <= syllables.count {
          let window = syllables[start..<start + count]
          guard window.last!.place - window.first!.place == (count - 1) * KoreanSyllable.width,
            isSlip(window.map(\.code), codes)
          else { continue }
          return (TextRange(window.first!.place, window.last!.place + KoreanSyllable.width), name)
        }
      }
    }
    return nil
  }

  /// Two neighbouring syllables exchanged; or, in long names, one that stands there twice.
  private static func isSlip(_ written: [UInt16], _ name: [UInt16]) -> Bool {
    if written.count == name.count { return EditDistance.isExchange(written, name) }
    guard name.count >= long else { return false }
    let start = zip(written, name).prefix { $0 == $1 }.count
    // 산타클라라라: the syllable stands there twice.
    return start > 0 && written[start] == written[start - 1] && written[(start + 1)...].elementsEqual(name[start...])
  }

  private static func syllables(_ text: [UInt8], _ range: TextRange) -> [(code: UInt16, place: Int)] {
    var found: [(code: UInt16, place: Int)] = []
    var i = range.start
    while i < range.end {
      if let syllable = KoreanSyllable(text.span, at: i) {
        found.append((syllable.code, i))
        i += KoreanSyllable.width
      } else {
        i += 1
      }
    }
    return found
  }
}
