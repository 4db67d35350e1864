import BilingualAlignment
import BilingualDocuments
import BilingualFacts
import BilingualText

package struct LinkMismatch: Check {
  package static let info = CheckInfo(
    id: "link-mismatch",
    summary: "A link or an e-mail address differs.",
    details: """
      Scheme, `www.` and a last slash are not compared, nor what says in which language a page is: `/ko/`, `/en`, `ko.example.org`,
      `privacy-ko`, `?lang=ko`. An anchor that is written in the other language passes. Where three of four links have their
      counterparts, one that has none is told.
      """,
    severity: .warning,
    good: [
      CheckExample("https://www.mofa.go.kr/ko/ 참조", "See mofa.go.kr at https://mofa.go.kr/en"),
      CheckExample("https://ko.example.org/a/ko?n=2 참조", "See https://example.org/a?n=2."),
      CheckExample("https://example.org/privacy-ko 참조", "See https://example.org/privacy/."),
      CheckExample("[설정](/ko/config/#file)을 본다.", "See [the settings](../config.md#file)."),
      CheckExample("https://example.org/a?lang=ko&n=1 참조", "See https://example.org/a?n=1."),
    ],
    bad: [
      CheckExample(
        "https://a.kr/b, https://a.kr/c, https://a.kr/d, ⟦https://a.kr/e⟧",
        "https://a.kr/b, https://a.kr/c, https://a.kr/d"),
      CheckExample("[설정](⟦/config/#configure⟧)을 본다.", "See [the settings](⟦/config/#configuring⟧)."),
      CheckExample("⟦https://mofa.go.kr/press⟧ 참조", "See ⟦https://mofa.go.kr/pres⟧."),
      CheckExample("⟦https://example.org/ko/a#one⟧ 참조", "See ⟦https://example.org/a#two⟧."),
    ])

  package static func check(_ pair: ReadPair, into findings: inout [Finding]) {
    FactFindings.report(.link, of: info, in: pair, into: &findings)
    definitions(pair, into: &findings)
    for (atom, isSource) in LostLinks.find(pair) {
      findings += FactFindings.lonely(atom, certainty: 0.6, of: info, in: pair, isSource: isSource)
    }
  }

  /// Addresses that both documents give to one name: `[guide]: https://example.org/guide`.
  private static func definitions(_ pair: ReadPair, into findings: inout [Finding]) {
    let source = pair.source.document.linkDefinitions
    if source.isEmpty { return }
    let target = Dictionary(pair.target.document.linkDefinitions.map { ($0.name, $0) }) { first, _ in first }
    for own in source {
      guard let other = target[own.name], let here = link(own, of: pair.source),
        let there = link(other, of: pair.target),
        !LinkAddress(here).isCounterpart(of: LinkAddress(there))
      else { continue }
      let (source, target) = (pair.source.place(own.range, value: here), pair.target.place(other.range, value: there))
      findings.append(
        Finding(
          check: info.id, severity: info.severity, message: FactCategory.link.difference(source.said, target.said),
          confidence: 0.8, source: source, target: target, bead: nil))
    }
  }

  /// The address of a definition, as facts have it.
  static func link(_ definition: LinkDefinition, of side: Reading) -> String? {
    let reader = FactReader(language: side.document.language)
    var scratch = FactReader.Scratch()
    let facts = side.document.text.utf8.withUnsafeBufferPointer {
      reader.read($0, range: definition.range, &scratch)
    }
    for fact in facts {
      if case .link(let link) = fact.value { return link }
    }
    return nil
  }
}
