import BilingualText

extension LocatedFinding.Place {
  /// The value for people. `nil` where it says no more than the text, and for what only programs read, which the sentence says in
  /// words: `#2`, `half 2`, `KR-SEL`.
  var readableValue: String? {
    guard let value, !value.isEmpty, value != text else { return nil }
    return value.hasPrefix("#") || value.hasPrefix("half ") || Self.isPlaceCode(value) ? nil : value
  }

  /// By ISO 3166, with a town behind: `PL`, `PL-WAW`.
  private static func isPlaceCode(_ value: String) -> Bool {
    let parts = value.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    return parts[0].count == 2 && parts.count <= 2
      && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy { UInt8(ascii: "A")...UInt8(ascii: "Z") ~= $0 } }
  }
}
