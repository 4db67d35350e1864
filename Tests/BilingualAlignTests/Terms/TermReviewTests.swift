import Testing

@testable import BilingualAlign
@testable import BilingualChecks
@testable import BilingualTerms
@testable import BilingualText

/// What a glossary says of beads with many terms.
@Suite struct TermReviewTests {
  static let sea = """
    ko\ten\ten_forbidden\ten_deprecated\tcategory
    동해\tEast Sea\tSea of Japan\tEastern Sea\tplace

    """
  static let ministers = """
    id\tko\ten\tcategory\tvalid_to\tsuccessor
    A1\t지식부 장관\tMinister of Knowledge\ttitle\t2010\tA2
    A2\t산업부 장관\tMinister of Industry\ttitle\t\t

    """

  /// What is said of a bead: the kind, the Korean and where it begins, the English and where it begins.
  private func told(_ korean: String, _ english: String, _ glossary: String) throws -> [String] {
    let date = try #require(CalendarDate(iso8601: "2024-04-15"))
    let pair = try readPair(korean, english, date: date, glossary: glossary)
    return pair.termVerdicts.map { verdict in
      let places = [(pair.source, verdict.source), (pair.target, verdict.target)].map { side, range in
        range.map { "\(side.string($0)) \($0.start)" } ?? "–"
      }
      return "\(verdict.kind): \(places[0]), \(places[1])"
    }
  }

  @Test(arguments: [
    // Each wrong place is told, with the mention that it may render.
    (
      "동해와 동해", "Sea of Japan, Sea of Japan", sea,
      ["forbidden: 동해 0, Sea of Japan 0", "forbidden: 동해 10, Sea of Japan 14"]
    ),
    ("동해", "Sea of Japan, Sea of Japan", sea, ["forbidden: 동해 0, Sea of Japan 0", "forbidden: 동해 0, Sea of Japan 14"]),
    (
      "동해와 동해", "Eastern Sea, Sea of Japan", sea,
      ["forbidden: 동해 0, Sea of Japan 13", "deprecated: 동해 10, Eastern Sea 0"]
    ),
    ("동해와 동해", "East Sea, East Sea", sea, []),
    // A place that holds the term: the trade with Viet Nam.
    ("도의 대베트남 수출액은 줄었다.", "Exports to Viet Nam fell.", "ko\ten\n베트남\tViet Nam\n", []),
    // What is missing is told once.
    ("동해와 동해와 동해", "water, water", sea, []),
    (
      "지식부 장관과 지식부 장관", "Minister of Knowledge, Minister of Knowledge", ministers,
      ["outOfDate: 지식부 장관 0, Minister of Knowledge 0"]
    ),
    (
      "산업부 장관과 산업부 장관", "Minister of Knowledge, Minister of Knowledge", ministers,
      [
        "outOfDate: 산업부 장관 0, Minister of Knowledge 0", "outOfDate: 산업부 장관 20, Minister of Knowledge 23",
        "outOfDate: –, Minister of Knowledge 0", "outOfDate: –, Minister of Knowledge 23",
      ]
    ),
  ])
  func tellsEachPlace(_ korean: String, _ english: String, _ glossary: String, _ expected: [String]) throws {
    #expect(try told(korean, english, glossary) == expected)
  }

  /// Thousands of terms in one bead: a step that takes the square of their number would take minutes.
  @Test(arguments: [
    ("동해 ", "East Sea ", sea), ("동해 ", "Sea of Japan ", sea), ("동해 ", "Eastern Sea ", sea), ("동해, ", "water ", sea),
    ("지식부 장관 ", "Minister of Knowledge ", ministers), ("산업부 장관 ", "Minister of Knowledge ", ministers),
    ("지식부 장관 ", "Minister of Industry ", ministers), ("산업부 장관 ", "Kim ", ministers),
    ("가 ", "Minister of Knowledge ", ministers),
  ])
  func isLinear(_ korean: String, _ english: String, _ glossary: String) throws {
    let date = try #require(CalendarDate(iso8601: "2024-04-15"))
    func time(_ count: Int) throws -> Duration {
      let texts = [korean, english].map { String(repeating: $0, count: count) }
      let pair = try readPair(texts[0], texts[1], date: date, glossary: glossary)
      let clock = ContinuousClock()
      return (0..<3).map { _ in clock.measure { _ = TermReview(pair) } }.min() ?? .zero
    }
    // Four times as many take four times as long, and sixteen times if each is compared with each.
    let (few, many) = (try time(1000), try time(4000))
    #expect(many < max(few, .milliseconds(20)) * 10)
  }

  /// Forms are found by how words begin; looking at every word says the same.
  @Test func findsTheFormsThatComparingFinds() {
    let words =
      "a as abc abcs abcd abcds korea korean law laws minister ministers ministry ministerial 한국 한국의 nation nations s"
      .split(separator: " ").map(String.init)
    for word in words {
      for other in words {
        #expect(WordForms([other]).holds(word) == EnglishWords.areForms(word, other), "\(word), \(other)")
      }
    }
  }
}
