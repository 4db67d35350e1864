import BilingualAlignment
import BilingualFacts
import BilingualText

package struct PlaceMismatch: Check {
  package static let info = CheckInfo(
    id: "place-mismatch",
    summary: "A country differs, or one of a list of countries is missing.",
    details: """
      Countries and capitals of a built-in table, with the one-syllable compounds: `한미일` is Korea, the United States
      and Japan. A capital stands for its country. What only one side names is reported only where the original lists
      several countries and the others are there. A place that only the English names is looked for in the Korean with two
      syllables exchanged.
      """,
    good: [
      CheckExample("한미일 고위급회의가 열렸다.", "A ROK-U.S.-Japan senior officials’ meeting was held."),
      CheckExample("미국은 환영하였다.", "Washington welcomed it."),
      CheckExample("한미일 정상회의를 가졌다.", "He held a trilateral summit with the leaders of the United States and Japan."),
      CheckExample("「한미일 인도-태평양 대화」", "“ROK-U.S.-Japan Indo-Pacific Dialogue”"),
      CheckExample("인도에 반한 죄에 해당할 수 있다.", "which may constitute crimes against humanity"),
      CheckExample("한국전쟁", "the Korean War"),
    ],
    bad: [
      CheckExample("⟦한중일⟧ 고위급회의가 열렸다.", "A ROK-⟦U.S.⟧-Japan senior officials’ meeting was held."),
      CheckExample("⟦미측⟧은 향후 정책 방향을 소개하였다.", "The ⟦ROK⟧ side spoke about its future policy direction."),
      CheckExample("회의가 ⟦킨사샤⟧에서 열렸다.", "The meeting was held in ⟦Kinshasa⟧."),
      CheckExample("체코, 이탈리아, ⟦독일⟧을 방문하였다.", "He visited the Czech Republic and Italy."),
    ])

  package static func check(_ pair: ReadPair, into findings: inout [Finding]) {
    FactFindings.report(.place, of: info, in: pair, into: &findings)
    ExchangedThings.report(.place, of: info, in: pair, into: &findings)
    for atom in pair.facts.sourceOnly where atom.part == .place && isMissingFromList(atom, pair) {
      let place = pair.source.place(atom.fact.range, value: atom.description)
      findings.append(
        BeadFinding.make(
          info, pair, bead: atom.bead, certainty: 0.75,
          message: "\(place.said(as: atom.words)) of this list is not in the translation", source: place, target: nil))
    }
    for atom in pair.facts.targetOnly where atom.part == .place {
      guard let near = NearPlaces.find(atom, pair) else { continue }
      let target = pair.target.place(atom.fact.range)
      findings.append(
        BeadFinding.make(
          info, pair, bead: atom.bead, certainty: 0.8, severity: .warning,
          message: "“\(target.text)” is \(near.name) in Korean, not “\(pair.source.string(near.written))”",
          source: pair.source.place(near.written), target: target))
    }
  }

  /// A country of a list whose other members all have counterparts.
  private static func isMissingFromList(_ atom: FactAtom, _ pair: ReadPair) -> Bool {
    guard case .place(let place) = atom.fact.value, place.isCountry, atom.fact.qualifiers.contains(.listed),
      !atom.fact.qualifiers.contains(.implied),
      let range = pair.source.range(of: pair.alignment.beads[atom.bead].source)
    else { return false }
    let others = pair.source.facts(in: range).filter { fact in
      guard case .place(let other) = fact.value, fact.qualifiers.contains(.listed) else { return false }
      return other.isCountry && other != place && abs(fact.range.start - atom.fact.range.start) < 60
    }
    let lonely = FactPairing.atoms(pair.facts.sourceOnly, of: atom.bead).filter { $0.part == .place }
    return others.count >= 2 && lonely.count == 1
  }
}
