import BilingualAlignment
import BilingualChecks
import BilingualDocuments
import BilingualFacts
import BilingualText

/// What two translations say of the same words: values in each other's place, one denial more.
extension ComparedRow {
  /// Values that two translations have beside each other's words; the links with the original say who is wrong.
  func untoldExchanges(beside told: [Difference]) -> [Difference] {
    guard let korean = sides[0].pair.source.range(of: place.source) else { return [] }
    for other in sides.indices.dropFirst() {
      let pairs = (sides[0].pair, sides[other].pair)
      guard let x = pairs.0.target.range(of: place.targets[0]), let y = pairs.1.target.range(of: place.targets[other]),
        let exchange = ExchangedSaying.between(pairs.0.target, at: x, and: pairs.1.target, at: y)
      else { continue }
      let texts = (values(exchange.first, in: pairs.0), values(exchange.second, in: pairs.1))
      // What stands in one translation and not in the original is told as that.
      if told.contains(where: { $0.isFact && $0.says[0].text.map(texts.0.contains) ?? false }) { continue }
      let support = (
        ExchangedSaying.support(in: pairs.0, at: korean, of: exchange.first),
        ExchangedSaying.support(in: pairs.1, at: korean, of: exchange.second)
      )
      let isFirstRight = support.0 > 0 && support.1 <= 0 && support.0 > support.1
      let isSecondRight = support.1 > 0 && support.0 <= 0 && support.1 > support.0
      let says = sides.indices.map { side -> Saying in
        switch side {
        case 0: Saying(text: texts.0, verdict: isFirstRight ? .agrees : isSecondRight ? .differs : .open)
        case other: Saying(text: texts.1, verdict: isSecondRight ? .agrees : isFirstRight ? .differs : .open)
        default: Saying(text: nil, verdict: .open)
        }
      }
      return [
        Difference(
          check: "facts", isFact: true, isTerm: false, original: nil, says: says,
          message:
            "the values stand in each other’s place: \(sides[0].says(texts.0)), \(sides[other].says(texts.1))")
      ]
    }
    return []
  }

  /// Both values in the order of the text.
  private func values(_ facts: (Fact, Fact), in pair: ReadPair) -> String {
    [facts.0, facts.1].map(\.range).sorted().map { pair.target.document.text.string($0) }.joined(separator: " … ")
  }

  /// Two denials of the original of which some translations have lost one.
  func untoldDenials(beside told: [Difference]) -> [Difference] {
    if told.contains(where: { $0.check == Polarity.info.id }) { return [] }
    guard let korean = sides[0].pair.source.range(of: place.source),
      let denial = DoubleDenial.between(
        sides.map(\.pair), source: korean,
        targets: sides.indices.map { sides[$0].pair.target.range(of: place.targets[$0]) })
    else { return [] }
    let source = sides[0].pair.source
    let (original, words) = (source.document.text.string(denial.original), source.wholeWords(denial.original))
    let says = sides.indices.map { side -> Saying in
      let said = denial.says[side]
      return Saying(
        text: said.range.map { sides[side].pair.target.document.text.string($0) },
        verdict: said.isOpposite ? .differs : .agrees)
    }
    let wrong = sides.indices.filter { says[$0].verdict == .differs }.map { sides[$0].name }
    return [
      Difference(
        check: Polarity.info.id, isFact: true, isTerm: false, original: original, says: says,
        message:
          "\(wrong.joined(separator: ", ")): “\(words)” of the original is a double negative and means yes, the translation means no"
      )
    ]
  }
}
