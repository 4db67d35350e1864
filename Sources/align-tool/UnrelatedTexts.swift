import BilingualAlign

extension Alignment {
  /// What to say of two files that cannot be paired as a whole, and of which; `nil` of others.
  func warning(_ korean: String, _ english: String) -> (path: String, message: Message)? {
    guard let unbroken else { return message(english).map { (korean, $0) } }
    return unbroken == .korean ? (korean, Self.unbroken(english)) : (english, Self.unbroken(korean))
  }

  /// The same as a line for programs.
  func warningLine(_ korean: String, _ english: String) -> String? {
    warning(korean, english).map { "\($0.path): \($0.message)" }
  }

  private static func unbroken(_ other: String) -> Message {
    "warning: this text has nearly no sentence ends; most of it is too long to be paired with sentences of \(other)"
  }

  private func message(_ other: String) -> Message? {
    let (moved, paired) = (Int(movedShare * 100), Int(pairedShare * 100))
    if isReordered {
      return "warning: this text and \(other) are not in the same order (\(moved) % paired at another place)"
    }
    return isUnrelated ? "warning: this text and \(other) hardly translate each other (\(paired) % paired)" : nil
  }
}
