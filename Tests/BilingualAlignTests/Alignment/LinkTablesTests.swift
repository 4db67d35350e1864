import Testing

@testable import BilingualAlignment
@testable import BilingualFacts
@testable import BilingualText

/// The parts of which links are made, as the tables in `Alignment/Tables` have them.
@Suite struct LinkTablesTests {
  private static func string(_ text: LinkText, _ range: TextRange) -> String {
    String(decoding: text.bytes[range.start..<range.end], as: UTF8.self)
  }

  /// Every pair of words that sound alike. A row is the Korean and the English, with words of the lexicon behind `|`.
  @Test func names() throws {
    try GoldenTable("Alignment/Tables/names").check { row in
      let parts = row.split(separator: " | ").map(String.init)
      let sides = parts[0].split(separator: " = ").map(String.init)
      let (source, target) = (LinkTexts.text(sides[0], .korean), LinkTexts.text(sides[1], .english))
      let known = parts.dropFirst().flatMap { $0.split(separator: " ") }.map {
        LinkTexts.Entry(String($0), "word", 0.5, 0.5)
      }
      // What stands in brackets is not free.
      func isFree(_ text: LinkText, _ word: Int) -> Bool {
        word == 0 || text.bytes[text.words[word - 1].range.start] != UInt8(ascii: "[")
      }
      let names = LinkedNames(
        source: source, target: target, lexicon: LinkTexts.lexicon(known, frequency: 0.01),
        isFree: ({ isFree(source, $0) }, { isFree(target, $0) })
      ).names
      return names.map { name in
        let words = target.words[name.target]
        let english = TextRange(words[words.startIndex].range.start, words[words.endIndex - 1].range.end)
        let score = "\((name.score * 100).rounded() / 100)"
        return
          "\(Self.string(source, source.range(of: name.word, name.syllables)))=\(Self.string(target, english)) \(score)"
      }.joined(separator: ", ")
    }
  }

  /// What each figure of a Korean sentence is about, as far as its own sentence tells.
  @Test func figures() throws {
    try GoldenTable("Alignment/Tables/figures").check { row in
      let text = LinkTexts.text(row, .korean)
      let figures = KoreanFigures(text)
      return text.facts.compactMap { fact in
        guard let kind = FigureKind(fact.value) else { return nil }
        let choice = LabelChoice(kind, figures.candidates(of: fact, kind), [], .none, text)
        return "\(Self.string(text, fact.range)): \(choice.source.map { Self.string(text, $0) } ?? "-")"
      }.joined(separator: "; ")
    }
  }

  /// What each figure of an English sentence is about, as far as its own sentence tells.
  @Test func englishFigures() throws {
    try GoldenTable("Alignment/Tables/english-figures").check { row in
      let text = LinkTexts.text(row, .english)
      let figures = EnglishFigures(text, source: LinkTexts.text("", .korean), links: .none)
      return text.facts.compactMap { fact in
        guard let kind = FigureKind(fact.value) else { return nil }
        let choice = LabelChoice(kind, [], figures.candidates(of: fact.range, kind), .none, text)
        return "\(Self.string(text, fact.range)): \(choice.target.map { Self.string(text, $0) } ?? "-")"
      }.joined(separator: "; ")
    }
  }

  /// The noun of each Korean word and its role in the sentence.
  @Test func roles() throws {
    try GoldenTable("Alignment/Tables/roles").check { row in
      let text = LinkTexts.text(row, .korean)
      return text.words.indices.filter { text.words[$0].isHangul }.map { word in
        let (stem, role) = KoreanFigures.stem(text, word)
        return "\(Self.string(text, stem)) \(role)"
      }.joined(separator: ", ")
    }
  }

  /// The facts that are one value on both sides.
  @Test func facts() throws {
    try GoldenTable("Alignment/Tables/facts").check { row in
      let sides = row.split(separator: " = ").map(String.init)
      let (source, target) = (LinkTexts.text(sides[0], .korean), LinkTexts.text(sides[1], .english))
      return LinkedFacts(source.facts, target.facts).pairs.map { pair in
        "\(Self.string(source, pair.source.range))=\(Self.string(target, pair.target.range))"
      }.joined(separator: ", ")
    }
  }
}
