/// What of a bead has no counterpart: the evidence for omission and addition.
struct Coverage {
  let korean: Int
  let english: Int
  /// See ``LengthFit/deviation(korean:english:)``.
  let deviation: Double
  /// Facts of the Korean, of the English without counterpart that are more than idiom.
  let lonelySources: [FactAtom]
  let lonelyTargets: [FactAtom]
  let koreanSentences: [TextRange]
  let englishSentences: [TextRange]

  init?(_ pair: ReadPair, bead index: Int, ratio: Double = LengthFit.ratio) {
    let bead = pair.alignment.beads[index]
    guard let source = pair.source.range(of: bead.source), let target = pair.target.range(of: bead.target) else {
      return nil
    }
    (korean, koreanSentences) = pair.source.document.text.utf8.withUnsafeBufferPointer {
      (LengthFit.koreanLength($0, source), SentenceEnds.sentences($0, source, .korean))
    }
    (english, englishSentences) = pair.target.document.text.utf8.withUnsafeBufferPointer {
      (LengthFit.length($0, target), SentenceEnds.sentences($0, target, .english))
    }
    deviation = LengthFit.deviation(korean: korean, english: english, ratio: ratio)
    missing = ratio * Double(korean) - Double(english)
    lonelySources = FactPairing.atoms(pair.facts.sourceOnly, of: index).filter(Self.counts)
    lonelyTargets = FactPairing.atoms(pair.facts.targetOnly, of: index).filter(Self.counts)
  }

  private static func counts(_ atom: FactAtom) -> Bool {
    atom.fact.evidence > .weak && !atom.fact.qualifiers.contains(.derived)
      && !atom.fact.qualifiers.contains(.parenthesised)
  }

  /// How much of the expected English is missing, in characters; negative where there is more.
  let missing: Double
}
