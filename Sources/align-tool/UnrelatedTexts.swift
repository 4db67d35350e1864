import BilingualAlign

extension Alignment {
  /// What to say of two files that cannot be paired as a whole; `nil` of others.
  func warning(_ korean: String, _ english: String) -> String? {
    if let unbroken {
      let (text, other) = unbroken == .korean ? (korean, english) : (english, korean)
      return
        "\(text): warning: this text has nearly no sentence ends; most of it is too long to be paired with sentences of \(other)"
    }
    if isReordered {
      return
        "\(korean): warning: this text and \(english) are not in the same order (\(Int(movedShare * 100)) % paired at another place)"
    }
    guard isUnrelated else { return nil }
    return
      "\(korean): warning: this text and \(english) hardly translate each other (\(Int(pairedShare * 100)) % paired)"
  }
}
