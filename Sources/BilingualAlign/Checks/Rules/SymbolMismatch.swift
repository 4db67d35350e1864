public struct SymbolMismatch: Check {
  public static let info = CheckInfo(
    id: "symbol-mismatch",
    summary: "A document symbol such as A/RES/76/177 differs.",
    details: "Symbols of the United Nations and their like: capitals and numbers between slashes.",
    good: [CheckExample("결의 A/RES/76/177호", "resolution A/RES/76/177")],
    bad: [CheckExample("결의 ⟦A/RES/76/177⟧호", "resolution ⟦A/RES/76/117⟧")])

  public static func check(_ pair: ReadPair, into findings: inout [Finding]) {
    FactFindings.report(.symbol, of: info, in: pair, into: &findings)
  }
}
