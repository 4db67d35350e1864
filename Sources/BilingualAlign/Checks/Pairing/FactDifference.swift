import BilingualFacts
import BilingualText

extension FactCategory {
  /// What is said of two values that differ: which kind they are, and both of them.
  static func difference(_ conflict: FactConflict, source: Message, target: Message) -> Message {
    let category = of(conflict)
    guard category == .scale, let x = conflict.source.number, let y = conflict.target.number else {
      return category.difference(source, target)
    }
    let factor = Finding.Place.grouped("1" + String(repeating: "0", count: min(abs(x.exponent - y.exponent), 30)))
    return x.exponent > y.exponent
      ? "the number is \(factor) times too small: \(source) in the original but \(target) in the translation"
      : "the number is \(factor) times too large: \(source) in the original but \(target) in the translation"
  }

  func difference(_ source: Message, _ target: Message) -> Message {
    switch self {
    case .number, .scale: "the number differs: \(source) in the original but \(target) in the translation"
    case .percent: "the percentage differs: \(source) in the original but \(target) in the translation"
    case .ordinal: "the ordinal differs: \(source) in the original but \(target) in the translation"
    case .money: "the amount of money differs: \(source) in the original but \(target) in the translation"
    case .unit: "the measure differs: \(source) in the original but \(target) in the translation"
    case .duration: "the duration differs: \(source) in the original but \(target) in the translation"
    case .date: "the date differs: \(source) in the original but \(target) in the translation"
    case .weekday: "the weekday differs: \(source) in the original but \(target) in the translation"
    case .time: "the time differs: \(source) in the original but \(target) in the translation"
    case .place: "the place differs: \(source) in the original but \(target) in the translation"
    case .link: "the link differs: \(source) in the original but \(target) in the translation"
    case .symbol: "the symbol differs: \(source) in the original but \(target) in the translation"
    case .identifier: "the identifier differs: \(source) in the original but \(target) in the translation"
    }
  }
}
