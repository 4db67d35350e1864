import BilingualAlign

extension Alignment {
  /// What to say of two files that hardly translate each other; `nil` of others.
  func warning(_ korean: String, _ english: String) -> String? {
    guard isUnrelated else { return nil }
    return
      "\(korean): warning: this text and \(english) hardly translate each other (\(Int(pairedShare * 100)) % paired)"
  }
}
