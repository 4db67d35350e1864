/// A document with everything that was read in it, ready to be compared.
public struct ReadDocument: Sendable {
  public let document: Document
  /// All facts of the content blocks, sorted by range.
  public let facts: [Fact]
  /// All glossary terms of the sentences, sorted by range; numbers of the pair's termbase.
  public let terms: [TermHit]

  public init(document: Document, facts: [Fact], terms: [TermHit] = []) {
    self.document = document
    self.facts = facts
    self.terms = terms
  }

  /// The text of a range of segments, from the first's start to the last's end; `nil` for none.
  public func range(of segments: Range<Int>) -> TextRange? {
    guard let first = segments.first, let last = segments.last else { return nil }
    return TextRange(document.segments[first].text.start, document.segments[last].text.end)
  }

  public func place(_ range: TextRange, value: String? = nil) -> Finding.Place {
    let original = document.text.original(range)
    var text = document.source.string(original)
    // Markup is no text: where the file has tags or entities, what people read is shown.
    if text.utf8.contains(where: { $0 == 0x3C || $0 == 0x26 }) { text = document.text.string(range) }
    return Finding.Place(range: original, text: text, value: value)
  }
}

/// An original and its translation, aligned by sentence: what a check sees. A class, since all checks look at one.
public final class ReadPair: Sendable {
  public let source: ReadDocument
  public let target: ReadDocument
  public let alignment: Alignment
  /// The document's date: from its metadata, its name, or as given by the user.
  public let date: CalendarDate?
  /// The glossaries of the run; empty where none was given.
  public let termbase: Termbase
  /// How many faults of one kind are followed up in a segment; see ``SuspicionLimit/faults``.
  let faultLimit: Int
  /// The facts of both sides, matched.
  public let facts: FactPairing
  /// English characters for one Korean character in this pair; see ``LengthFit/ratio(of:)``.
  let lengthRatio: Double
  /// How long each bead is on both sides, without spaces.
  let lengths: [LengthFit.Lengths]
  // Found from all of the above, and written before anybody else sees the pair.
  /// Passages that stand at another place in the translation.
  nonisolated(unsafe) private(set) var moved = MovedPassages.none
  /// Sentences inside a bead that have no counterpart in it.
  nonisolated(unsafe) private var missing: [Int: MissingSentences] = [:]
  /// The rank words of each bead.
  nonisolated(unsafe) private(set) var titles: [BeadTitles] = []
  /// The Latin words of the original, once a check has asked.
  private let latinWords = Once<LatinWords>()
  /// The surnames of the people whom the original names, once a check has asked.
  private let surnames = Once<Set<String>>()
  /// What the glossaries have to say, once a check has asked; `nil` without glossaries.
  private let verdicts: Once<[TermReview.Verdict]>?

  public convenience init(
    source: ReadDocument, target: ReadDocument, alignment: Alignment, date: CalendarDate?, termbase: Termbase = .empty
  ) {
    self.init(
      source: source, target: target, alignment: alignment, date: date, termbase: termbase,
      faultLimit: SuspicionLimit.faults)
  }

  init(
    source: ReadDocument, target: ReadDocument, alignment: Alignment, date: CalendarDate?, termbase: Termbase,
    faultLimit: Int
  ) {
    precondition(alignment.sourceCount == source.document.segments.count, "the alignment is of these documents")
    precondition(alignment.targetCount == target.document.segments.count, "the alignment is of these documents")
    self.source = source
    self.target = target
    self.alignment = alignment
    self.date = date
    self.termbase = termbase
    self.faultLimit = faultLimit
    facts = FactPairing(source: source, target: target, alignment: alignment)
    lengths = LengthFit.lengths(alignment, source, target)
    lengthRatio = LengthFit.ratio(of: alignment, lengths)
    verdicts = termbase.isEmpty ? nil : Once()
    moved = MovedPassages.find(self)
    missing = MissingSentences.byBead(self)
    titles = BeadTitles.all(self)
  }

  /// The sentences inside a bead that have no counterpart in it; see ``Coverage``.
  func missingSentences(in bead: Int) -> MissingSentences { missing.isEmpty ? .none : missing[bead] ?? .none }

  /// The words of Latin letters in the original.
  var originalWords: LatinWords { latinWords.value { LatinWords(source.document.text.utf8) } }

  /// The surnames of the people whom the original names, as far as ``SuspicionLimit/documentText``.
  var originalSurnames: Set<String> {
    surnames.value {
      KoreanNames.surnames(self, TextRange(0, min(source.document.text.utf8.count, SuspicionLimit.documentText)))
    }
  }

  /// What the glossaries have to say; see ``TermReview``.
  var termVerdicts: [TermReview.Verdict] { verdicts?.value { TermReview(self).verdicts } ?? [] }
}
