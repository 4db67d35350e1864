import BilingualAlignment
import BilingualChecks
import BilingualText

extension BeadExplanation {
  /// Plain lines: what adds to the score, the words that stand for each other, and what the figures are about.
  func lines(in language: Language) -> [String] {
    let parts = parts.map { "\(Self.name($0.name).text(in: language)) \(Self.signed($0.score))" }.joined(
      separator: ", ")
    let words = matches.map { match in
      let reason = Self.word(match.reason).text(in: language)
      return "\(match.source) = \(match.target) (\(reason) \(Self.percent(match.probability)))"
    }
    let labels = figures.map { "\($0.figure): \($0.label)" }
    return ["\(Self.signed(score)) = \(parts)"]
      + [words, labels].filter { !$0.isEmpty }.map { $0.joined(separator: ", ") }
  }

  /// What a part of the score is called, by its name in the model; that of a shape and of an empty side holds numbers.
  private static func name(_ name: String) -> Message {
    let words = name.split(separator: " ", maxSplits: 1).map(String.init)
    return words.count == 2
      ? words[0] == shaped ? "shape \(words[1])" : "\(words[0]) \(shape(words[1]))" : feature(name)
  }

  private static let shaped = "shape"

  private static func feature(_ name: String) -> Message {
    switch name {
    case "english": "english"
    case "korean": "korean"
    case "weak": "weak"
    case "unmatched": "unmatched"
    case "length": "length"
    case "crossings": "crossings"
    case "nullLength": "nullLength"
    case "mismatch": "mismatch"
    case "mixed": "mixed"
    case "torn": "torn"
    case "thin": "thin"
    default: Message(plain: name)
    }
  }

  private static func shape(_ name: String) -> Message {
    switch name {
    case "sentence": "sentence"
    case "fragment": "fragment"
    case "note": "note"
    case "end": "end"
    default: Message(plain: name)
    }
  }

  private static func word(_ reason: Links.Reason) -> Message {
    switch reason {
    case .fact: "fact"
    case .name: "name"
    case .term: "term"
    case .lexicon: "lexicon"
    case .identical: "identical"
    default: Message(plain: reason.rawValue)
    }
  }

  private static func percent(_ probability: Double) -> String { "\(Int((probability * 100).rounded())) %" }

  var json: JSONValue {
    .object([
      "score": .rounded(Double(score)),
      "parts": .array(
        parts.map {
          .object([
            "name": .string($0.name), "value": .rounded(Double($0.value)), "score": .rounded(Double($0.score)),
          ])
        }),
      "matches": .array(
        matches.map {
          .object([
            "source": .string($0.source), "target": .string($0.target), "probability": .probability($0.probability),
            "reason": .string($0.reason.rawValue),
          ])
        }),
      "figures": .array(
        figures.map {
          .object([
            "lang": .string($0.language.rawValue), "figure": .string($0.figure), "start": .int($0.range.start),
            "end": .int($0.range.end), "label": .string($0.label), "labelStart": .int($0.labelRange.start),
            "labelEnd": .int($0.labelRange.end),
          ])
        }),
    ])
  }

  /// Two decimals, with `+` or `−`.
  private static func signed(_ value: Float) -> String {
    let hundredths = Int((abs(value) * 100).rounded())
    let digits = "\(hundredths / 100).\(hundredths % 100 / 10)\(hundredths % 10)"
    return (value < 0 ? "−" : "+") + digits
  }
}

extension TextPage {
  /// Why a bead is as it is, under its text.
  func lines(of explanation: BeadExplanation) -> String { explanation.lines(in: style.language).map(noteLine).joined() }

  /// That segments left unpaired translate each other at another place; beads count from 1, as on the page.
  func line(ofMove move: Bead) -> String {
    func number(_ holds: (Bead) -> Bool) -> String {
      let index = texts.alignment.beads.firstIndex(where: holds) ?? 0
      return String(index + 1)
    }
    let from = number { $0.source.contains(move.source.lowerBound) }
    let to = number { $0.target.contains(move.target.lowerBound) }
    let moved: Message = "moved: the original of \(from) stands at \(to) of the translation"
    return noteLine(moved.text(in: style.language))
  }

  private func noteLine(_ text: String) -> String {
    let indent = String(repeating: " ", count: gutter + 4)
    return DisplayText(text).wrapped(to: max(20, style.columns - gutter - 4))
      .map { indent + style.paint(style.render($0), .faint) + "\n" }.joined()
  }
}
