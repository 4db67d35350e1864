public import BilingualText

/// Reads the facts of one language: one forward scan into tokens, one pass over those.
///
/// Text must be as ``Document/text`` holds it: NFC, full-width forms folded, spaces plain.
public struct FactReader: Sendable {
  /// The language of the texts.
  public let language: Language
  /// What `작년` and `last month` count from; without it they stay relative.
  public let date: CalendarDate?

  /// A reader for texts of a language and a date.
  public init(language: Language, date: CalendarDate? = nil) {
    self.language = language
    self.date = date
  }

  /// The facts of `range`, sorted by range; none overlap except the countries of one compound (`한미일`).
  /// - Complexity: O(length of `range`).
  public func read(_ utf8: [UInt8], range: TextRange) -> [Fact] {
    var scratch = Scratch()
    return utf8.withUnsafeBufferPointer { read($0, range: range, &scratch) }
  }

  /// Buffers that many reads share.
  package struct Scratch {
    var tokens: [Token] = []
    var sink = FactSink()

    package init() {
      // A sentence has hardly more.
      tokens.reserveCapacity(8)
    }
  }

  package func read(_ text: UnsafeBufferPointer<UInt8>, range: TextRange, _ scratch: inout Scratch) -> [Fact] {
    precondition(range.end <= text.count, "the range lies in the text")
    let range = TextRange(ListMarker.end(text, range), range.end)
    scratch.tokens.removeAll(keepingCapacity: true)
    scratch.sink.reset()
    var references: [Fact] = []
    ReferenceReader.read(text, range: range, into: &references)
    let facts = values(text, range: range, &scratch)
    return references.isEmpty ? facts : Self.merged(facts, references)
  }

  /// Both lists, sorted; a number inside a link is none.
  /// - Complexity: O(n · log n).
  private static func merged(_ facts: [Fact], _ references: [Fact]) -> [Fact] {
    let ranges = references.map(\.range).sorted()
    // How far those reach that begin before each of them, itself included.
    var reach: [Int] = []
    for range in ranges { reach.append(max(reach.last ?? 0, range.end)) }
    var next = 0
    let outside = facts.filter { fact in
      while next < ranges.count, ranges[next].start < fact.range.end { next += 1 }
      // A fact may end before the one ahead of it: countries of one compound.
      while next > 0, ranges[next - 1].start >= fact.range.end { next -= 1 }
      return next == 0 || reach[next - 1] <= fact.range.start
    }
    return (outside + references).sorted { $0.range < $1.range }
  }

  private func values(_ text: UnsafeBufferPointer<UInt8>, range: TextRange, _ scratch: inout Scratch) -> [Fact] {
    switch language {
    case .english:
      EnglishScanner.scan(text, range, into: &scratch.tokens)
      guard !scratch.tokens.isEmpty else { return [] }
      var grammar = EnglishGrammar(text: text, tokens: scratch.tokens, date: date, sink: scratch.sink)
      grammar.run()
      return grammar.sink.facts
    case .korean:
      KoreanScanner.scan(text, range, into: &scratch.tokens)
      guard !scratch.tokens.isEmpty else { return [] }
      var grammar = KoreanGrammar(text: text, tokens: scratch.tokens, date: date, sink: scratch.sink)
      grammar.run()
      return grammar.sink.facts
    }
  }
}
