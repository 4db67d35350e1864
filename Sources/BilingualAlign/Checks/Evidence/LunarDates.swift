import BilingualAlignment
import BilingualDocuments
import BilingualFacts
import BilingualText

/// A day of the lunar calendar that the translation gives as one of the solar: `음력 8월 15일` and *August 15*.
enum LunarDates {
  /// How far from the date the translation may say that it is lunar, in bytes.
  private static let reach = 200

  /// - Complexity: O(facts), and for each lunar day the text around its translation.
  static func conflicts(_ pair: ReadPair) -> [(bead: Int, source: Fact, target: Fact)] {
    guard pair.source.facts.contains(where: { $0.qualifiers.contains(.lunar) }) else { return [] }
    var found: [(bead: Int, source: Fact, target: Fact)] = []
    for (index, bead) in pair.alignment.beads.enumerated() {
      guard let source = pair.source.range(of: bead.source), let target = pair.target.range(of: bead.target) else {
        continue
      }
      let facts = pair.source.facts(in: source)
      for fact in facts where fact.qualifiers.contains(.lunar) {
        guard let day = day(fact), !facts.contains(where: { !$0.qualifiers.contains(.lunar) && Self.day($0) == day }),
          let other = pair.target.facts(in: target).first(where: { Self.day($0) == day }),
          !isLunar(other, pair.target)
        else { continue }
        found.append((index, fact, other))
      }
    }
    return found
  }

  private static func day(_ fact: Fact) -> [Int]? {
    guard fact.evidence == .digits, case .date(let date) = fact.value, let month = date.month, let day = date.day else {
      return nil
    }
    return [month, day]
  }

  /// Whether the text around a date speaks of the moon.
  private static func isLunar(_ fact: Fact, _ document: Reading) -> Bool {
    if fact.qualifiers.contains(.lunar) { return true }
    let text = document.document.text.utf8
    let around = text[max(0, fact.range.start - reach)..<min(text.count, fact.range.end + reach)]
    return ["lunar", "moon"].contains { word in
      let letters = Array(word.utf8)
      return around.indices.contains { at in
        at + letters.count <= around.endIndex && letters.indices.allSatisfy { text[at + $0] | 0x20 == letters[$0] }
      }
    }
  }
}
