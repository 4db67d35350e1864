/// A country, city or organisation, by a code of our own: ISO 3166 for countries (`KR`), `US-WAS` for places in them,
/// `UN`, `UN-SC`, `EU`, `NATO` for organisations.
package struct Place: Sendable, Hashable {
  package let code: String

  package init(code: String) { self.code = code }

  /// The code of its country, or its own.
  package var country: String { String(code.prefix { $0 != "-" }) }
  /// Whether it lies in a country: `US-WAS`, but not `UN-SC`.
  package var isTown: Bool {
    code.utf8.count > 3 && code.utf8[code.utf8.index(code.startIndex, offsetBy: 2)] == 0x2D && country != "UN"
  }
  /// Whether it is a province of Korea: `KR-P-GN`.
  package var isProvince: Bool { code.hasPrefix("KR-P-") }
  /// Whether it is a country itself.
  package var isCountry: Bool { code.utf8.count == 2 && code != "UN" && code != "EU" }
}
