/// A small name for a value: facts that can translate each other share one, whatever their language and kind.
///
/// `제70주년` and `70th anniversary`, `4.15.` and `April 15`, `50만 달러` and `US$500,000` share keys; `3` and `4` never do,
/// up to collisions of 64 bits.
package struct AnchorKey: Sendable, Hashable {
  package let raw: UInt64

  init(_ kind: UInt64, _ value: UInt64) {
    // A finaliser of splitmix64, so that small values spread.
    var z = kind &* 0x9E37_79B9_7F4A_7C15 &+ value
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    raw = z ^ (z >> 31)
  }

  init(_ number: ExactNumber) {
    self.init(1, UInt64(truncatingIfNeeded: number.mantissa) &* 131 &+ UInt64(bitPattern: Int64(number.exponent)))
  }

  init(_ number: Int) { self.init(ExactNumber(number)) }

  init(_ kind: UInt64, name: String) {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in name.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    self.init(kind, hash)
  }
}

extension FactValue {
  /// Calls `body` with each key of the value: none for what cannot anchor (`수십`), up to three for a full date.
  /// - Complexity: O(1), no allocation for numbers and dates.
  package func forEachAnchorKey(_ body: (AnchorKey) -> Void) {
    switch self {
    case .number(let n), .percent(let n, _), .money(let n, _), .measure(let n, _), .duration(let n, _), .age(let n),
      .multiple(let n):
      body(AnchorKey(n))
    case .ordinal(let n), .decade(let n): body(AnchorKey(n))
    case .fraction(let top, let bottom): body(AnchorKey(2, UInt64(truncatingIfNeeded: top &* 1_000_003 &+ bottom)))
    case .date(let date): date.forEachAnchorKey(body)
    case .time(let time): body(AnchorKey(5, UInt64(time.hour % 12 * 60 + time.minute)))
    case .half(let n): body(AnchorKey(6, UInt64(n)))
    case .quarter(let n): body(AnchorKey(7, UInt64(n)))
    case .place(let place): body(AnchorKey(8, name: place.code))
    case .acronym(let name): body(AnchorKey(9, name: name))
    case .link(let name), .email(let name), .symbol(let name): body(AnchorKey(10, name: name))
    case .identifier(let identifier): body(AnchorKey(10, name: identifier.text))
    case .magnitude, .part, .partOfDay: break
    }
  }

  /// The keys as an array.
  package var anchorKeys: [AnchorKey] {
    var keys: [AnchorKey] = []
    forEachAnchorKey { keys.append($0) }
    return keys
  }
}

extension DateValue {
  func forEachAnchorKey(_ body: (AnchorKey) -> Void) {
    if let month { body(AnchorKey(3, UInt64(month * 32 + (day ?? 0)))) }
    if let year { body(AnchorKey(year)) }
    if let day { body(AnchorKey(day)) }
    if let weekday { body(AnchorKey(4, UInt64(weekday))) }
  }
}
