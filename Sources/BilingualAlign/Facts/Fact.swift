/// A value read from text: what it means, where it stands and how it was qualified.
public struct Fact: Sendable, Hashable {
  public let value: FactValue
  /// In the normalised text that was scanned.
  public let range: TextRange

  public init(value: FactValue, range: TextRange) {
    self.value = value
    self.range = range
  }
}

/// The meaning of a fact; Korean and English readers produce the same cases.
public enum FactValue: Sendable, Hashable {
  case link(String)
}
