import Testing

@testable import BilingualAlignment

/// Numbers of types, against a dictionary.
@Suite struct TypeTableTests {
  /// Hashes that fall on neighbouring places, and hashes spread over all.
  @Test(arguments: 0..<12)
  func numbersTypesInTheirOrder(_ seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    var table = TypeTable(minimumCapacity: [0, 1, 128, 129, 1000][seed % 5])
    var known: [UInt64: Int32] = [:]
    let most = UInt64([40, 300, 900, 5000][seed % 4])
    for _ in 0..<2000 {
      let number = UInt64.random(in: 0..<most, using: &generator)
      let hash = seed % 2 == 0 ? number : number &* 0x9E37_79B9_7F4A_7C15
      #expect(table.find(hash) == known[hash] ?? -1)
      let expected = known[hash] ?? Int32(known.count)
      known[hash] = expected
      #expect(table.insert(hash) == expected)
      #expect(table.find(hash) == expected)
    }
    #expect(table.count == known.count)
    #expect(table.hashes == known.sorted { $0.value < $1.value }.map(\.key))
    for (hash, number) in known { #expect(table.find(hash) == number) }
    #expect(table.find(most &* 0x9E37_79B9_7F4A_7C15 &+ 1) == -1)
  }

  @Test func mayBeEmpty() {
    let table = TypeTable()
    #expect(table.count == 0)
    #expect(table.find(0) == -1)
  }
}
