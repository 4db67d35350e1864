import BilingualAlignment
import BilingualDocuments
import BilingualTerms
import BilingualText

/// A person's rank in the translation that cannot render the rank in the original.
package struct TitlePerson: Check {
  package static let info = CheckInfo(
    id: "title-person",
    summary: "The rank of a person differs between original and translation.",
    details: """
      Reads rank words (특사, 차관보, 제1차관 …) in both languages without a glossary. Reported where a Korean rank has no English
      rank that may render it, and an English rank stands there that no Korean one explains. A pronoun or a bare name is no
      contradiction. Of a Korean with a full name the rank behind the English name counts, too: `Seo Eun-ju, Director`. Who only acts
      for another must do so on both sides.
      """,
    good: [
      CheckExample("킹 특사는 환영하였다.", "Special Envoy King welcomed it."),
      CheckExample("킹 특사는 환영하였다.", "Mr. King welcomed it."),
      CheckExample("제1차관은 말하였다.", "The First Vice Minister spoke."),
      CheckExample("장·차관급 인사가 참석하였다.", "Ministers and Vice Ministers attended."),
      CheckExample("김민수 소장은 회의장에서 말하였다.", "Major General Kim Min-su spoke at the venue."),
    ],
    bad: [
      CheckExample("킹 ⟦특사⟧는 환영하였다.", "⟦Special Representative⟧ King welcomed it."),
      CheckExample("정병원 ⟦차관보⟧", "⟦Vice Minister⟧ Chung Byung-won"),
      CheckExample("박준호 ⟦국무총리 권한대행⟧이 회의를 주재했다.", "⟦Prime Minister⟧ Park Jun-ho chaired the meeting."),
      CheckExample("서은주 사회통계⟦국장⟧은", "Seo Eun-ju, ⟦Deputy Director⟧ of the Social Statistics Bureau"),
      CheckExample("외교부 ⟦제2차관⟧", "First ⟦Vice Minister⟧ of Foreign Affairs"),
      CheckExample("김민수 ⟦부위원장⟧은 말하였다.", "⟦Chairman⟧ Kim Min-su spoke."),
      CheckExample("김민수 ⟦중장⟧은 말하였다.", "⟦Major General⟧ Kim Min-su spoke."),
      CheckExample(
        "터너 ⟦특사⟧와 베일리 특별대표는 만났다.",
        "⟦Special Representative⟧ Turner and Special Representative Bailey met."),
    ])

  package static func check(_ pair: ReadPair, into findings: inout [Finding]) {
    let ranks = TitleRanks.shared
    for (index, bead) in pair.alignment.beads.enumerated() {
      guard let source = pair.source.range(of: bead.source), let target = pair.target.range(of: bead.target) else {
        continue
      }
      let titles = pair.titles[index]
      let korean = titles.korean
      guard !korean.isEmpty else { continue }
      let english = titles.english
      let around = korean + neighbours(of: index, in: pair)
      if let swapped = misnamed(index, source: source, target: target, in: pair) ?? NamedRanks.find(pair, bead: index) {
        findings.append(finding(swapped.source, against: swapped.target, bead: index, in: pair))
        continue
      }
      if let acting = ActingTitles.find(pair, bead: index) {
        findings.append(finding(acting, bead: index, in: pair))
        continue
      }
      guard
        let title = korean.first(where: { title in !english.contains { ranks.allows(title, $0) } }),
        let other = english.first(where: { head in
          !TitleRankTable.weak.contains(head.head) && !around.contains { ranks.allows($0, head) }
        })
      else { continue }
      let isReported = pair.termVerdicts.contains {
        $0.bead == index && ($0.kind == .forbidden || $0.kind == .missing || $0.kind == .outOfDate)
          && pair.termbase.concepts[$0.concept].category == .title
      }
      guard !isReported else { continue }
      findings.append(finding(title, against: other, bead: index, in: pair))
    }
  }

  private static func finding(_ acting: ActingTitles.Difference, bead: Int, in pair: ReadPair) -> Finding {
    let (source, target) = (pair.source.place(acting.source), pair.target.place(acting.target))
    return BeadFinding.make(
      info, pair, bead: bead, certainty: 0.8,
      message: acting.isLost
        ? "“\(source.text)” only acts as holder of the post, “\(target.text)” is the holder"
        : "“\(target.text)” only acts as holder of the post, “\(source.text)” is the holder",
      source: source, target: target)
  }

  private static func finding(
    _ title: TitleRanks.KoreanTitle, against other: TitleRanks.EnglishTitle, bead: Int, in pair: ReadPair
  ) -> Finding {
    Finding(
      check: info.id, severity: info.severity,
      message: "“\(pair.source.string(title.range))” is \(TitleRanks.shared.names(title)), not “\(other.head)”",
      confidence: 0.85,
      source: pair.source.place(title.range), target: pair.target.place(other.range, value: other.head), bead: bead)
  }

  /// A person whose rank before the name is none that the original gives this person: two people with two ranks in one
  /// sentence do not excuse each other.
  private static func misnamed(_ index: Int, source: TextRange, target: TextRange, in pair: ReadPair)
    -> NamedRanks.Difference?
  {
    let english = TitledNames.english(of: pair.titles[index].english, in: pair.target, within: target)
    guard !english.isEmpty else { return nil }
    let korean = TitledNames.korean(pair, pair.around(bead: index, in: pair.source) ?? source)
    if korean.count > 3 * SuspicionLimit.names || english.count > SuspicionLimit.names { return nil }
    for person in korean where source.contains(person.name) {
      for other in english
      where TitledNames.likeness(person, other) >= 0.75
        && (!TitleRankTable.weak.contains(other.title.head) || TitleRankTable.named.contains(other.title.head))
      {
        let ranks = korean.filter { TitledNames.likeness($0, other) >= 0.75 }.map(\.title)
        guard !ranks.contains(where: { TitleRanks.shared.allows($0, other.title) }) else { continue }
        return NamedRanks.Difference(source: person.title, target: other.title)
      }
    }
    return nil
  }

  /// The Korean ranks of the beads before and after.
  private static func neighbours(of index: Int, in pair: ReadPair) -> [TitleRanks.KoreanTitle] {
    [index - 1, index + 1].filter(pair.alignment.beads.indices.contains).flatMap { bead in
      pair.source.range(of: pair.alignment.beads[bead].source).map {
        TitleRanks.shared.korean(pair.source.document.text.utf8, $0)
      } ?? []
    }
  }
}
