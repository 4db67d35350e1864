import BilingualAlignment
import BilingualFacts
package import BilingualText

/// Turns conflicts of one category into findings.
enum FactFindings {
  static func report(_ category: FactCategory, of info: CheckInfo, in pair: ReadPair, into findings: inout [Finding]) {
    var last: FactConflict?
    for conflict in pair.facts.conflicts where FactCategory.of(conflict) == category && isEvident(conflict) {
      defer { last = conflict }
      // Month and day of one date are one slip.
      if let last, last.source.fact.range == conflict.source.fact.range,
        last.target.fact.range == conflict.target.fact.range
      {
        continue
      }
      if isSettled(
        source: conflict.source.fact.range, target: conflict.target.fact.range, bead: conflict.bead, in: pair)
      {
        continue
      }
      findings.append(finding(for: conflict, info: info, in: pair))
    }
    for (atoms, isSource) in [(pair.facts.sourceOnly, true), (pair.facts.targetOnly, false)] {
      for atom in atoms where FactCategory.of(atom) == category {
        guard let weight = LonelyFacts.weight(atom, in: pair, isSource: isSource) else { continue }
        findings += lonely(atom, certainty: weight, of: info, in: pair, isSource: isSource)
      }
    }
  }

  /// The finding of a fact without counterpart, unless its sentence is missing as a whole or something else says the same.
  static func lonely(
    _ atom: FactAtom, certainty: Double, of info: CheckInfo, in pair: ReadPair, isSource: Bool
  ) -> [Finding] {
    if isInMissingSentence(atom, pair, isSource: isSource)
      || isSettled(
        source: isSource ? atom.fact.range : nil, target: isSource ? nil : atom.fact.range, bead: atom.bead, in: pair)
    {
      return []
    }
    return [lonely(atom, weight: certainty, info: info, in: pair, isSource: isSource)]
  }

  /// Whether both sides say the same of how often, in other figures: 하루 세 번 and *every eight hours*.
  private static func isSettled(source: TextRange?, target: TextRange?, bead: Int, in pair: ReadPair) -> Bool {
    guard let often = HowOften.compared(pair, bead: bead), often.isSame else { return false }
    return source.map(often.source.overlaps) ?? false || target.map(often.target.overlaps) ?? false
  }

  /// Whether the fact lacks a counterpart because its whole sentence does, which is reported once, as what it is.
  private static func isInMissingSentence(_ atom: FactAtom, _ pair: ReadPair, isSource: Bool) -> Bool {
    let missing = pair.missingSentences(in: atom.bead)
    return (isSource ? missing.omitted : missing.added).contains { $0.contains(atom.fact.range) }
  }

  /// Idioms are no evidence: one of the two must be said in digits or counted, the other must not be a mere `one`.
  private static func isEvident(_ conflict: FactConflict) -> Bool {
    let a = conflict.source
    let b = conflict.target
    let least = min(a.fact.evidence, b.fact.evidence)
    if least > .weak { return true }
    // Noon against midnight: named hours are weak for what stands alone, not against another hour.
    if a.part == .time, b.part == .time { return true }
    let weak = a.fact.evidence == .weak ? a : b
    let other = a.fact.evidence == .weak ? b : a
    guard let x = weak.number?.integer, let y = other.number?.integer else { return false }
    // `3위` and `first`: an ordinal in digits is meant; what is left against it was meant for it.
    if case .ordinal = weak.fact.value, case .ordinal = other.fact.value, other.fact.evidence == .digits { return true }
    return x > 1 && y > 1 && conflict.certainty > 0.5
  }

  private static func finding(for conflict: FactConflict, info: CheckInfo, in pair: ReadPair) -> Finding {
    let source = pair.source.place(conflict.source.fact.range, value: conflict.source.description)
    let target = pair.target.place(conflict.target.fact.range, value: conflict.target.description)
    return BeadFinding.make(
      info, pair, bead: conflict.bead, certainty: conflict.certainty,
      severity: DerivedValues.explain(conflict, in: pair) ? .info : nil,
      message: FactCategory.difference(
        conflict, source: source.said(as: conflict.source.words), target: target.said(as: conflict.target.words)),
      source: source, target: target)
  }

  private static func lonely(
    _ atom: FactAtom, weight: Double, info: CheckInfo, in pair: ReadPair, isSource: Bool
  ) -> Finding {
    let document = isSource ? pair.source : pair.target
    let place = document.place(atom.fact.range, value: atom.description)
    let said = place.said(as: atom.words)
    let message: Message =
      isSource ? "\(said) has no counterpart in the translation" : "\(said) has no counterpart in the original"
    return BeadFinding.make(
      info, pair, bead: atom.bead, certainty: weight, severity: .warning, message: message,
      source: isSource ? place : nil, target: isSource ? nil : place)
  }
}

extension Finding.Place {
  /// `4만 5천 명 = 45,000`, in quotation marks.
  package var said: Message {
    guard let value, !isSaidByText else { return "“\(text)”" }
    return "“\(text)” = \(Self.grouped(value))"
  }

  /// Whether the value is a word of the text: `mofa.go.kr` for its link. A bare number may be one of several.
  private var isSaidByText: Bool {
    guard let value, value != text else { return true }
    return value.contains(where: \.isLetter) && text.contains(value)
  }

  /// The same with words for the value: `“화” = Tuesday`.
  package func said(as words: Message) -> Message {
    isSaidByText
      ? "“\(text)”" : Message(english: "{1}", parts: [.reading(ForeignText.visible(text), as: words)])
  }

  /// A value with its long numbers in groups of three digits: `120,000,000 USD`.
  /// - Parameter least: how many digits make a number long: five, so that years are none.
  package static func grouped(_ value: String, from least: Int = 5) -> String {
    var out = ""
    var digits = ""
    var isFraction = false
    func flush() {
      let isLong = digits.count >= least && !isFraction
      for (index, digit) in digits.enumerated() {
        if isLong, index > 0, (digits.count - index) % 3 == 0 { out.append(",") }
        out.append(digit)
      }
      digits = ""
    }
    for character in value {
      if character.isASCII, character.isNumber {
        digits.append(character)
      } else {
        flush()
        isFraction = character == "." || (isFraction && character == ",")
        out.append(character)
      }
    }
    flush()
    return out
  }
}

/// Findings that hang on a bead: a doubtful bead makes them milder, and they say so.
package enum BeadFinding {
  static let doubtfulBead = 0.5

  /// - Parameter pairing: how surely the two places belong together, where that is not the bead's confidence.
  package static func make(
    _ info: CheckInfo, _ pair: ReadPair, bead: Int, pairing: Double? = nil, certainty: Double,
    severity: Severity? = nil,
    message: Message, source: Finding.Place?, target: Finding.Place?, suggestion: String? = nil,
    old: Finding.Place? = nil
  ) -> Finding {
    var confidence = pairing ?? pair.alignment.beads[bead].confidence
    if pairing == nil, confidence < doubtfulBead {
      confidence = max(confidence, TableCells.confidence(pair, bead: bead))
    }
    var severity = severity ?? info.severity
    var message = message
    if certainty < 0.6, severity == .error { severity = .warning }
    if confidence < doubtfulBead {
      severity = severity == .error ? .warning : .info
      message = "\(message) (these sentences may not belong together)"
    }
    return Finding(
      check: info.id, severity: severity, message: message, confidence: min(1, max(0, certainty * confidence)),
      source: source, target: target, bead: bead, suggestion: suggestion, old: old)
  }
}
