import Testing

@testable import BilingualFacts

/// The names that rows use are those of the cases, in their order.
@Suite struct LexemeNamesTests {
  private static func hyphened(_ value: some Any) -> String {
    "\(value)".reduce(into: "") { $0 += $1.isUppercase ? "-" + $1.lowercased() : String($1) }
  }

  @Test func everyCaseHasItsName() {
    let kinds = Lexeme.Kind.allCases.map { kind in
      kind == .korean ? "korean-time" : kind == .nothing ? "none" : Self.hyphened(kind)
    }
    #expect(LexemeNames.kinds == kinds)
    #expect(LexemeNames.units == MeasureUnit.allCases.map(Self.hyphened))
    #expect(LexemeNames.currencies == Currency.allCases.map { $0 == .cent ? "cent" : "\($0)".uppercased() })
    #expect(LexemeNames.timeUnits == TimeUnit.allCases.map(Self.hyphened))
    #expect(LexemeNames.parts == PartOfSpan.Part.allCases.map(Self.hyphened))
    #expect(LexemeNames.spans == PartOfSpan.Span.allCases.map(Self.hyphened))
    #expect(LexemeNames.weekdayReferences == WeekdayReference.allCases.map(Self.hyphened))
  }
}
