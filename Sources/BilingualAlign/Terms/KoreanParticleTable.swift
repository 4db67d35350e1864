package import BilingualText

/// What may be attached to a Korean noun: `Languages/korean/particles.tsv`.
package struct KoreanParticleTable: Sendable {
  package struct Entry: Sendable {
    package let bytes: [UInt8]
    package let needs: Need
    package let kind: Kind
    package let final: FinalSound
  }

  /// The end the noun must have.
  package enum Need: String, Sendable {
    case any, vowel, consonant
    case vowelOrRieul = "vowel-or-rieul"
    case consonantNotRieul = "consonant-not-rieul"
  }

  /// What may follow.
  package enum Kind: String, Sendable {
    /// 들, 측, 님: still a noun.
    case suffix
    /// 에서, 와, 까지: a second particle may follow.
    case middle
    /// 은, 을, 의: the end of the chain.
    case closing
    /// 이다 and its forms that end a word.
    case copula
    /// 임, 인지: forms of 이다 that take a particle again.
    case nominalised
    /// Bare 인, 일, 임: right after a known term, too short a trace to cut an unknown word by.
    case bareCopula = "bare-copula"
  }

  /// Entries by the code of their first syllable, longest first.
  package let byFirst: [UInt16: [Entry]]

  package static let shared = KoreanParticleTable()

  /// First syllables of 하다, 되다, 시키다, 받다, 당하다 after a verbal noun.
  package static let verbStarts: Set<UInt16> = Set(
    LanguageTable.words(of: "korean/verb-starts", "korean").flatMap(\.unicodeScalars)
      .map { UInt16(truncatingIfNeeded: $0.value) })

  /// Words that end like a particle: two syllables that are never cut between.
  package static let whole: Set<[UInt8]> = Set(
    LanguageTable.words(of: "korean/whole-words", "korean").map { Array($0.utf8) })

  private init() {
    var table: [UInt16: [Entry]] = [:]
    for row in LanguageTable.rows(of: "korean/particles", "korean", "kind", "after") {
      let word = row.word(0)
      guard let kind = Kind(rawValue: row.cells[1]), let need = Need(rawValue: row.cells[2]),
        let first = word.unicodeScalars.first.flatMap({ KoreanSyllable($0) }),
        let last = word.unicodeScalars.last.flatMap({ KoreanSyllable($0) })
      else { continue }
      table[first.code, default: []].append(
        Entry(bytes: Array(word.utf8), needs: need, kind: kind, final: last.final))
    }
    for key in table.keys { table[key]?.sort { $0.bytes.count > $1.bytes.count } }
    byFirst = table
  }
}
