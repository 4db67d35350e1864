import Testing

@testable import BilingualAlign
@testable import BilingualFacts

@Suite struct ExactNumberTests {
  private static func number(_ mantissa: Int128, _ exponent: Int) throws -> ExactNumber {
    try #require(ExactNumber(mantissa: mantissa, exponent: exponent))
  }

  @Test(
    arguments: [
      (0, 5, "0"), (45, 3, "45000"), (-3, 0, "-3"), (1, -1, "0.1"), (-25, -2, "-0.25"), (1200, -2, "12"),
      (12345, -3, "12.345"), (7, -6, "0.000007"), (10_000_000_000_000_000_000_000, 0, "10000000000000000000000"),
    ] as [(Int128, Int, String)])
  func description(_ mantissa: Int128, _ exponent: Int, _ expected: String) throws {
    #expect(try Self.number(mantissa, exponent).description == expected)
  }

  @Test func equalValuesAreEqual() throws {
    #expect(try Self.number(100, 0) == Self.number(1, 2))
    #expect(try Self.number(1500, -2) == ExactNumber(15))
    #expect(try Self.number(0, 7) == .zero)
    // What does not fit an Int is divided as well.
    #expect(try Self.number(1_000_000_000_000_000_000_000, 0) == Self.number(1, 21))
    #expect(try Self.number(1, 21).mantissa == 1)
  }

  @Test func exponentsHaveABound() {
    #expect(ExactNumber(mantissa: 1, exponent: 60) != nil)
    #expect(ExactNumber(mantissa: 1, exponent: 61) == nil)
    #expect(ExactNumber(mantissa: 1, exponent: -60) != nil)
    #expect(ExactNumber(mantissa: 1, exponent: -61) == nil)
    #expect(ExactNumber(3).scaled(by: 60)?.exponent == 60)
    #expect(ExactNumber(30).scaled(by: 60) == nil)
  }

  @Test func sumsAndProducts() throws {
    #expect(try ExactNumber(3).adding(Self.number(5, -1)) == Self.number(35, -1))
    #expect(try Self.number(2, 6).adding(ExactNumber(5)) == ExactNumber(2_000_005))
    #expect(try Self.number(1, 50).adding(Self.number(1, -50)) == nil)
    #expect(try Self.number(25, -2).multiplied(by: ExactNumber(4)) == ExactNumber(1))
    let large = try Self.number(Int128.max, 0)
    #expect(large.multiplied(by: ExactNumber(2)) == nil)
    #expect(large.adding(ExactNumber(1)) == nil)
  }

  @Test func integers() throws {
    #expect(try Self.number(12, 3).integer == 12000)
    #expect(try Self.number(12, -1).integer == nil)
    #expect(try !Self.number(12, -1).isInteger)
    #expect(ExactNumber(12).isInteger)
    #expect(try Self.number(1, 18).integer == 1_000_000_000_000_000_000)
    #expect(try Self.number(1, 19).integer == nil)
    #expect(try Self.number(1, 50).integer == nil)
  }

  @Test func digits() throws {
    #expect(ExactNumber.zero.significantDigits == 1)
    #expect(ExactNumber(1230).significantDigits == 3)
    #expect(ExactNumber(9).significantDigits == 1)
    #expect(ExactNumber(10).significantDigits == 1)
    #expect(ExactNumber(-101).significantDigits == 3)
    #expect(try Self.number(123_456_789_012_345_678_901, 0).significantDigits == 21)
  }

  @Test func rounding() throws {
    #expect(ExactNumber(1234).rounded(toSignificantDigits: 2) == ExactNumber(1200))
    #expect(ExactNumber(1250).rounded(toSignificantDigits: 2) == ExactNumber(1300))
    #expect(ExactNumber(1249).rounded(toSignificantDigits: 2) == ExactNumber(1200))
    #expect(ExactNumber(-1250).rounded(toSignificantDigits: 2) == ExactNumber(-1300))
    #expect(ExactNumber(999).rounded(toSignificantDigits: 2) == ExactNumber(1000))
    #expect(ExactNumber(12).rounded(toSignificantDigits: 2) == ExactNumber(12))
    #expect(ExactNumber(12).rounded(toSignificantDigits: 3) == ExactNumber(12))
  }

  @Test func approximations() throws {
    #expect(try Self.number(25, -2).approximation == 0.25)
    #expect(try Self.number(-3, 4).approximation == -30000)
    #expect(try Self.number(123_456_789_012_345_678_901, 0).approximation == 1.2345678901234568e20)
  }
}
