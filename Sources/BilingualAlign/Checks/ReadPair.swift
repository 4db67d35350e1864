public import BilingualAlignment
import BilingualDocuments
public import BilingualTerms
public import BilingualText
import Synchronization

/// An original and its translation, aligned by sentence: what a check sees. A class, since all checks look at one.
public final class ReadPair: Sendable {
  /// The original.
  public let source: Reading
  /// The translation.
  public let target: Reading
  /// Which sentences belong together.
  public let alignment: Alignment
  /// The document's date: from its metadata, its name, or as given by the user.
  public let date: CalendarDate?
  /// The glossaries of the run; empty where none was given.
  public let termbase: Termbase
  /// What the words of one language may mean in the other.
  let lexicon: Lexicon
  /// What a sentence encoder says, if one was asked.
  let meaning: EncodedMeaning?
  /// How many faults of one kind are followed up in a segment; see ``SuspicionLimit/faults``.
  let faultLimit: Int
  /// The facts of both sides, matched.
  package let facts: FactPairing
  /// English characters for one Korean character in this pair; see ``LengthFit/ratio(of:)``.
  let lengthRatio: Double
  /// How long each bead is on both sides, without spaces.
  let lengths: [LengthFit.Lengths]
  /// The segments of passages that stand at another place in the translation.
  let moved: MovedText
  /// What is asked of nearly every pair, once a check has asked.
  private let suspicions = Once<Suspicions>()

  private struct Suspicions: Sendable {
    /// Sentences inside a bead that have no counterpart in it.
    let missing: [Int: MissingSentences]
    /// The rank words of each bead.
    let titles: [BeadTitles]

    init(_ pair: ReadPair) {
      missing = MissingSentences.byBead(pair)
      titles = BeadTitles.all(pair)
    }
  }
  /// What has been made of the links of the beads that a check has asked for.
  private enum Linked {
    case texts(BeadLinker.Texts)
    case links(Links)
  }

  private let linked = Mutex<[Int: Linked]>([:])
  /// The Latin words of the original, once a check has asked.
  private let latinWords = Once<LatinWords>()
  /// The surnames of the people whom the original names, once a check has asked.
  private let surnames = Once<Set<String>>()
  /// What the glossaries have to say, once a check has asked; `nil` without glossaries.
  private let verdicts: Once<[TermReview.Verdict]>?

  /// - Precondition: the alignment is of these documents.
  package init(
    _ reading: PairReading, alignment: Alignment, lexicon: Lexicon, meaning: EncodedMeaning? = nil,
    faultLimit: Int = SuspicionLimit.faults
  ) {
    source = reading.source
    target = reading.target
    precondition(alignment.sourceCount == source.document.segments.count, "the alignment is of these documents")
    precondition(alignment.targetCount == target.document.segments.count, "the alignment is of these documents")
    self.alignment = alignment
    self.lexicon = lexicon
    self.meaning = meaning
    self.faultLimit = faultLimit
    date = reading.date
    termbase = reading.termbase
    facts = FactPairing(source: source, target: target, alignment: alignment)
    lengths = LengthFit.lengths(of: alignment, source: source, target: target)
    lengthRatio = LengthFit.ratio(of: alignment, lengths)
    verdicts = termbase.isEmpty ? nil : Once()
    moved = MovedText(alignment)
  }

  /// The sentences inside a bead that have no counterpart in it; see ``Coverage``.
  func missingSentences(in bead: Int) -> MissingSentences {
    suspicions.value { Suspicions(self) }.missing[bead] ?? .none
  }

  /// The rank words of each bead.
  var titles: [BeadTitles] { suspicions.value { Suspicions(self) }.titles }

  /// Which words of a bead stand for which; made when it is first asked for. None for beads of one side and for lists.
  /// - Complexity: linear in the words of the bead; some 100 µs for a sentence. Ask the cheap question first.
  func links(in bead: Int) -> Links {
    linked.withLock { linked in
      let texts: BeadLinker.Texts?
      switch linked[bead] {
      case .links(let known): return known
      case .texts(let known): texts = known
      case nil: texts = self.texts(of: alignment.beads[bead])
      }
      let made = texts.map(linker.links) ?? .none
      linked[bead] = .links(made)
      return made
    }
  }

  /// False where fewer than two names of a bead are linked, which is cheaper to know than the links; words of the lexicon on both
  /// sides are no names.
  /// - Parameter isName: of two words that sound alike, whether they count.
  func mayLinkNames(in bead: Int, where isName: (_ source: TextRange, _ target: TextRange) -> Bool) -> Bool {
    linked.withLock { linked in
      if linked[bead] != nil { return true }
      guard let texts = texts(of: alignment.beads[bead]) else { return false }
      linked[bead] = .texts(texts)
      return linker.mayLinkNames(texts, ignoresKnown: true, where: isName)
    }
  }

  /// The links of a bead that need not be of the alignment; `nil` for lists.
  /// - Complexity: linear in its words.
  func links(of bead: Bead) -> Links? {
    isLinked(bead) ? texts(of: bead).map(linker.links) ?? Links.none : nil
  }

  private func texts(of bead: Bead) -> BeadLinker.Texts? {
    isLinked(bead) ? linker.texts(bead, source: source, target: target) : nil
  }

  /// False of lists, in which a word may stand for any of many.
  private func isLinked(_ bead: Bead) -> Bool {
    (source.range(of: bead.source)?.count ?? 0) <= SuspicionLimit.linkedText
      && (target.range(of: bead.target)?.count ?? 0) <= SuspicionLimit.linkedText
  }

  private var linker: BeadLinker { BeadLinker(lexicon) }

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
