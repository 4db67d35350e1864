/// A country, city or organisation, by a code of our own: ISO 3166 for countries (`KR`), `US-WAS` for places in them,
/// `UN`, `UN-SC`, `EU`, `NATO` for organisations.
public struct Place: Sendable, Hashable {
  public let code: String

  public init(code: String) { self.code = code }

  /// The code of its country, or its own.
  public var country: String { String(code.prefix { $0 != "-" }) }
  /// Whether it lies in a country: `US-WAS`, but not `UN-SC`.
  public var isTown: Bool {
    code.utf8.count > 3 && code.utf8[code.utf8.index(code.startIndex, offsetBy: 2)] == 0x2D && country != "UN"
  }
  /// Whether it is a province of Korea: `KR-P-GN`.
  public var isProvince: Bool { code.hasPrefix("KR-P-") }
  /// Whether it is a country itself.
  public var isCountry: Bool { code.utf8.count == 2 && code != "UN" && code != "EU" }
}
