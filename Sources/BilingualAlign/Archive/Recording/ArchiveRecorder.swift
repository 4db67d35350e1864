public import BilingualAlignment
import BilingualChecks
package import BilingualDocuments
import BilingualFacts
public import BilingualTerms
public import BilingualText

/// Reads a pair of files into what an archive keeps. One recorder serves any number of pairs, on any number of threads.
public struct ArchiveRecorder: Sendable {
  /// Raised when the same files would give other records: hashes then differ, and documents are recorded anew.
  static let version: UInt8 = 2

  let aligner: Aligner
  let termbase: Termbase
  /// The date of documents that name none.
  package var date: CalendarDate?
  private let glossary: ContentHash
  private let concepts: [ConceptRecord]
  private let spans: SpanFinder

  /// A recorder with the glossaries whose terms are followed.
  public init(termbase: Termbase, date: CalendarDate? = nil, aligner: Aligner = Aligner()) {
    self.aligner = aligner
    self.termbase = termbase
    self.date = date
    concepts = termbase.concepts.map(ConceptRecord.init)
    glossary = ContentHash([Array(GlossaryTSV.text(termbase.concepts, isSorted: false).utf8)])
    spans = SpanFinder(lexicon: aligner.lexicon)
  }

  /// Reads pairs as the archive keeps them.
  var reader: Reader { Reader(termbase: termbase, date: date) }

  /// What names the content of two files as this recorder reads them; the date it gives does not count.
  /// - Complexity: O(bytes).
  package func hash(source: SourceFile, target: SourceFile) -> ContentHash {
    let reader = glossary.bytes + [Self.version]
    return ContentHash([source.bytes, target.bytes, reader])
  }

  /// - Parameter name: how the archive names a path.
  /// - Throws: ``PairError``.
  package func record(
    source: SourceFile, target: SourceFile, hash: ContentHash, name: (String) -> String
  ) throws(PairError) -> ArchiveRecord {
    let pair = try reader.read(source: source, target: target)
    return record(
      pair, beads: aligner.alignSentences(pair), hash: hash, names: (name(source.path), name(target.path)))
  }

  /// The rest of the work, for a pair that is aligned already.
  func record(_ pair: PairReading, beads: Alignment, hash: ContentHash, names: (String, String)) -> ArchiveRecord {
    let read = ReadPair(pair, alignment: beads, lexicon: aligner.lexicon)
    let (source, target, date) = (pair.source.document, pair.target.document, pair.date)
    let korean = StoredText(source)
    let english = StoredText(target)
    var record = ArchiveRecord(source: names.0, target: names.1, date: date, hash: hash)
    record.sourceText = korean.bytes
    record.targetText = english.bytes
    record.beads = beads.beads.map { bead in
      BeadRecord(
        sourceEnd: korean.starts[bead.source.upperBound], targetEnd: english.starts[bead.target.upperBound],
        sourceLine: korean.line(of: bead.source.lowerBound), targetLine: english.line(of: bead.target.lowerBound),
        confidence: bead.confidence)
    }
    record.facts = korean.facts(read.source) + english.facts(read.target)
    let finder = OccurrenceFinder(pair: read, korean: korean, english: english, concepts: concepts, spans: spans)
    record.occurrences = finder.occurrences()
    return record
  }
}

extension ConceptRecord {
  init(_ concept: Concept) {
    key = concept.id
    category = Category(rawValue: concept.category.rawValue) ?? .general
    korean = concept.preferred(.korean)?.text ?? ""
    english = concept.preferred(.english)?.text ?? ""
    validity = concept.validity
    place = "\(concept.place)"
    terms = concept.terms.filter { $0.language == .english }.map {
      TermRecord(text: $0.text, status: $0.status, validity: $0.validity)
    }
  }
}

/// The sentences of a document as an archive stores them, a line each.
struct StoredText {
  let document: Document
  private(set) var bytes: [UInt8] = []
  /// Where each sentence begins, and the end of all.
  private(set) var starts: [Int] = [0]
  private let lastLine: Int

  init(_ document: Document) {
    self.document = document
    lastLine = document.source.lines.starts.count + document.source.firstLine - 1
    for segment in document.segments {
      bytes.append(contentsOf: document.text.utf8[segment.text.start..<segment.text.end])
      bytes.append(0x0A)
      starts.append(bytes.count)
    }
  }

  /// The line in the file at which a sentence begins; after the last, the file's last line.
  func line(of segment: Int) -> Int {
    guard segment < document.segments.count else { return lastLine }
    return document.source.lines.line(at: document.segments[segment].range.start) + document.source.firstLine
  }

  /// A place in the document's normalised text as the archive keeps it.
  func place(_ range: TextRange, in segment: Int) -> OccurrenceRecord.Place {
    let own = document.segments[segment].text
    let end = min(range.end, own.end)
    let position = document.source.position(at: document.text.original(range).start)
    return OccurrenceRecord.Place(
      start: starts[segment] + range.start - own.start, length: end - range.start, line: position.line,
      column: position.utf16Column)
  }

  /// The facts of a document, with offsets in ``bytes``.
  func facts(_ read: Reading) -> [FactRecord] {
    var records: [FactRecord] = []
    var segment = 0
    for fact in read.facts {
      while segment + 1 < document.segments.count, document.segments[segment].text.end <= fact.range.start {
        segment += 1
      }
      guard segment < document.segments.count else { break }
      let own = document.segments[segment].text
      records.append(
        FactRecord(
          side: document.language, start: starts[segment] + fact.range.start - own.start, length: fact.range.count,
          kind: fact.value.kind, value: "\(fact.value)"))
    }
    return records
  }
}
