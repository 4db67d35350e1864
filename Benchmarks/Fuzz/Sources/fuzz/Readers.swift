import Foundation

@testable import BilingualAlign
@testable import BilingualAlignment
@testable import BilingualChecks
@testable import BilingualDocuments
@testable import BilingualFacts
@testable import BilingualPairing
@testable import BilingualReports
@testable import BilingualTerms
@testable import BilingualText

/// Every reader by the name that FUZZ_READER gives it.
enum Readers {
  static let all = texts.merging(office) { first, _ in first }.merging(settings) { first, _ in first }

  private static let texts: [String: @Sendable ([UInt8]) throws -> Void] = [
    "text": { try document($0, "2024-04-15.txt") },
    "html": { try document($0, "page.html") },
    "markdown": { try document($0, "page.md") },
    "presegmented": presegmented,
    "segment-ko": { try segments($0, .korean) },
    "segment-en": { try segments($0, .english) },
    "facts-ko": { try facts($0, .korean) },
    "facts-en": { try facts($0, .english) },
    "tmx": { try rows($0, "rows.tmx") },
    "xliff": { try rows($0, "rows.xliff") },
    "rows-tsv": { try rows($0, "rows.tsv") },
    "rows-csv": { try rows($0, "rows.csv") },
    "po": { try rows($0, "rows.po") },
    "rows-xlsx": { try rows($0, "rows.xlsx") },
    "subtitles": { try document($0, "cues.srt") },
    "subtitles-vtt": { try document($0, "cues.vtt") },
    "json": { try keyed($0, "a.json") },
    "strings": { try keyed($0, "a.strings") },
    "properties": { try keyed($0, "a.properties") },
    "glossary-tsv": { try glossary($0, .tsv) },
    "glossary-csv": { try glossary($0, .csv) },
    "glossary-tbx": { try glossary($0, .tbx) },
    "glossary-utx": { try glossary($0, .utx) },
    "glossary-xlsx": { try glossary($0, .xlsx) },
    "glossary-sheet": sheet,
    "beads": beads,
    "anchors": anchors,
    "embeddings": embeddings,
    "lexicon-binary": lexicon,
    "lexicon-table": { try table($0) },
    "pairs": pairs,
    "baseline": baseline,
    "suppressions": suppressions,
    "cache-record": cacheRecord,
    "cache-file": cacheFile,
    "pattern": pattern,
    "review": review,
    "archive": ArchiveColumns.read,
  ]

  // MARK: Documents

  static func document(_ bytes: [UInt8], _ path: String) throws {
    try document(FileReader.decode(bytes, path: path))
  }

  static func document(_ file: SourceFile) throws {
    for language in Language.allCases {
      let document = Document(reading: file, language: language)
      check(document)
      _ = DocumentReport(document).json.text()
      _ = DocumentReport(document).segments.text()
    }
  }

  /// Segments run forward, lie in the file and in their blocks, and are text.
  private static func check(_ document: Document) {
    var end = 0
    for segment in document.segments {
      precondition(segment.text.start >= end && segment.text.end <= document.text.utf8.count, "segments run forward")
      precondition(segment.range.end <= document.source.bytes.count, "a segment lies in its file")
      precondition(document.blocks.indices.contains(segment.block), "a segment has a block")
      end = segment.text.end
    }
    for block in document.blocks {
      precondition(block.range.end <= document.source.bytes.count, "a block lies in its file")
      precondition(block.segments.upperBound <= document.segments.count, "a block's segments are there")
    }
  }

  @Sendable private static func presegmented(_ bytes: [UInt8]) throws {
    let file = try FileReader.decode(bytes, path: "-")
    for language in Language.allCases {
      for level in Document.Level.allCases {
        let document = Document(presegmented: file, language: language, level: level)
        check(document)
        _ = document.hasParagraphsOfLines
      }
    }
  }

  private static func segments(_ bytes: [UInt8], _ language: Language) throws {
    let text = TextNormalizer.normalize(try FileReader.decode(bytes, path: "-").bytes).utf8
    var segmenter = Segmenter(language)
    var end = 0
    for range in segmenter.segments(of: text) {
      precondition(range.lowerBound >= end && range.upperBound <= text.count, "sentences run forward")
      precondition(text[end..<range.lowerBound].allSatisfy { Byte.isSpace($0) }, "nothing but white space is lost")
      end = range.upperBound
    }
    precondition(text[end...].allSatisfy { Byte.isSpace($0) }, "nothing but white space is lost")
  }

  private static func facts(_ bytes: [UInt8], _ language: Language) throws {
    let document = Document(presegmented: try FileReader.decode(bytes, path: "-"), language: language, level: .sentence)
    let read = Reading(document, date: CalendarDate(year: 2024, month: 4, day: 15))
    for fact in read.facts { precondition(fact.range.end <= document.text.utf8.count, "a fact lies in the text") }
    _ = FactsReport.json(read).text()
  }

  // MARK: Paired text

  private static func rows(_ bytes: [UInt8], _ name: String) throws {
    var rows = try BilingualRows(ScratchFile.write(bytes, name))
    while let row = try rows.next() { _ = row.fileNames }
  }

  private static func keyed(_ bytes: [UInt8], _ name: String) throws {
    var rows = try BilingualRows(korean: (name, bytes), english: (name, bytes))
    while let row = try rows.next() { _ = row.fileNames }
  }

  /// The whole flow over two texts, in every report; then what would be mended.
  @Sendable private static func review(_ bytes: [UInt8]) throws {
    var input = Input(bytes)
    let names = [("ko.txt", "en.txt"), ("ko.html", "en.html"), ("ko.md", "en.md")][input.byte() % 3]
    let source = try FileReader.decode(input.part(), path: names.0)
    let target = try FileReader.decode(input.part(), path: names.1)
    let review = try reviewer.review(source: source, target: target)
    let document = review.checked(running: Set(reviewer.checks.map { $0.info.id }))
    for format in ReportFormat.allCases where !format.isFile {
      var context = ReportContext(signature: ToolSignature(), checks: reviewer.checks.map { $0.info })
      context.acceptsFindings = true
      var report = format.report(context)
      _ = report.add(document, of: review)
      _ = report.finished()
    }
    let cached = CachedResult(document: document, page: nil)
    let encoded = cached.encoded
    precondition(CachedResult(encoded, 0..<encoded.count)?.document == document, "what is kept is what was found")
    if let mended = try Fixer(reviewer).mend(source: source, target: target, except: { _ in false }) { _ = mended.diff }
  }

  private static let reviewer = Reviewer(termbase: termbase, checks: allChecks)

  static let termbase: Termbase = {
    let rows = """
      id\tcategory\tko\ten\ten_admitted\ten_forbidden\ten_deprecated\tvalid_to
      C1\tevent\t한미 북한인권협의\tROK-U.S. Consultations on North Korean Human Rights\t\t\tROK-US Consultation\t
      C2\tplace\t북한\tNorth Korea\tDPRK\tNorth Corea\t\t
      C3\ttitle\t외교부 장관\tMinister of Foreign Affairs\t\tForeign Secretary\t\t2024-05-27
      """
    do {
      return Termbase(try GlossaryTSV.concepts(Array(rows.utf8), path: "glossary.tsv"))
    } catch {
      preconditionFailure("the glossary is right: \(error)")
    }
  }()

  // MARK: Glossaries

  private static func glossary(_ bytes: [UInt8], _ format: GlossaryFormat) throws {
    let concepts = try GlossaryFile.concepts(bytes, format: format, path: "glossary." + format.rawValue)
    let text = GlossaryTSV.text(concepts)
    // What was read can be written, and what was written can be read.
    do {
      let again = try GlossaryTSV.concepts(Array(text.utf8), path: "again.tsv")
      precondition(again.count == concepts.count, "a glossary keeps its concepts")
      precondition(GlossaryTSV.text(again) == text, "a glossary keeps its words")
    } catch {
      preconditionFailure("what was written cannot be read: \(error)")
    }
    _ = format.losses(concepts)
    _ = GlossaryLint(concepts).issues.map { "\($0)" }
    let document = Document(presegmented: sample, language: .korean)
    _ = Termbase(concepts).hits(in: document)
  }

  private static let sample = SourceFile(path: "-", bytes: Array("4월 15일 한미 북한인권협의가 서울에서 열렸다.".utf8))

  /// A sheet and its strings, in a container that is whole: a fuzzer makes no right checksums.
  @Sendable private static func sheet(_ bytes: [UInt8]) throws {
    var input = Input(bytes)
    let sheet = input.part()
    var members = [("xl/worksheets/sheet1.xml", sheet)]
    let strings = input.part()
    if !strings.isEmpty { members.append(("xl/sharedStrings.xml", strings)) }
    try glossary(StoredZip.bytes(members), .xlsx)
  }

  // MARK: Alignment

  @Sendable private static func beads(_ bytes: [UInt8]) throws {
    let text = String(decoding: try FileReader.decode(bytes, path: "x.gold").bytes, as: UTF8.self)
    let links = try BeadsFormat.links(in: text, path: "x.gold")
    var score = AlignmentScore()
    score.add(gold: links, found: links)
  }

  @Sendable private static func anchors(_ bytes: [UInt8]) throws {
    let pairs = try FixedPairsFile.read(
      ScratchFile.write(bytes, "anchors.tsv"), source: lines(.korean), target: lines(.english), level: .sentence)
    var aligner = Aligner()
    aligner.options.fixedPairs = pairs
    _ = aligner.alignSentences(source: lines(.korean), target: lines(.english))
  }

  private static func lines(_ language: Language) -> Document {
    let text =
      language == .korean
      ? "북한 문제\n\n3명이 왔다.\n북한 사람이 갔다.\n\n회의를 개최했다.\n끝.\n"
      : "North Korea issue\n\n3 people came.\nNorth Korean people left.\n\nA meeting was held.\nEnd.\n"
    return Document(presegmented: SourceFile(path: "-", bytes: Array(text.utf8)), language: language)
  }

  @Sendable private static func embeddings(_ bytes: [UInt8]) throws {
    var input = Input(bytes)
    let paths = ["source", "target"]
    for path in paths {
      _ = ScratchFile.write(input.part(), path)
      _ = ScratchFile.write(input.part(), path + ".emb")
    }
    let texts = ["하나", "둘"]
    let vectors = try SentenceEmbeddings(
      source: ScratchFile.path("source"), texts, target: ScratchFile.path("target"), ["one", "two"], maximumSide: 2)
    _ = vectors.score(0..<1, 0..<2)
  }

  // MARK: Lexicons

  @Sendable private static func lexicon(_ bytes: [UInt8]) throws {
    use(try bytes.withUnsafeBytes { try Lexicon(encoded: $0) })
  }

  private static func table(_ bytes: [UInt8]) throws {
    if bytes.starts(with: "BALX".utf8) { return }
    use(try LexiconFile.readAny(ScratchFile.write(bytes, "lexicon.tsv")))
  }

  private static func use(_ lexicon: Lexicon) {
    for hash in lexicon.koreanHashes.prefix(64) {
      guard let row = lexicon.row(of: hash) else { continue }
      for index in lexicon.translations(ofRow: row) { _ = lexicon.translation(index) }
    }
    let merged = lexicon.merged(with: .empty)
    precondition(merged.wordCount <= 0x1_0000, "a word's index has 16 bits")
    _ = Aligner(lexicon: lexicon).alignSentences(source: lines(.korean), target: lines(.english))
  }

  @Sendable private static func pairs(_ bytes: [UInt8]) throws {
    var trainer = LexiconTrainer()
    trainer.add(try PairFile.read(ScratchFile.write(bytes, "pairs.tsv")))
    use(trainer.train())
  }

  // MARK: What is kept between runs

  @Sendable private static func baseline(_ bytes: [UInt8]) throws {
    let baseline = try Baseline(reading: FileReader.decode(bytes, path: "baseline.tsv"))
    let again = try Baseline(reading: SourceFile(path: "again.tsv", bytes: Array(baseline.text.utf8)))
    precondition(again.fingerprints == baseline.fingerprints, "a baseline keeps its fingerprints")
  }

  @Sendable private static func suppressions(_ bytes: [UInt8]) throws {
    let file = try SuppressionFile(reading: FileReader.decode(bytes, path: "s.tsv"), folder: "/texts/")
    _ = file.entries(source: "/texts/ko/2024/a.txt", target: "/texts/en/2024/a.txt")
  }

  @Sendable private static func cacheRecord(_ bytes: [UInt8]) throws {
    guard let result = CachedResult(bytes, 0..<bytes.count) else { return }
    let encoded = result.encoded
    precondition(CachedResult(encoded, 0..<encoded.count) != nil, "what was read can be kept")
    for format in ReportFormat.allCases where !format.isFile {
      var report = format.report(ReportContext(signature: ToolSignature()))
      _ = report.add(result.document, page: "")
      _ = report.finished()
    }
  }

  @Sendable private static func cacheFile(_ bytes: [UInt8]) throws {
    let cache = try ResultCache(ScratchFile.write(bytes, "cache"))
    precondition(cache.count <= bytes.count, "no more results than bytes")
    cache.finish()
  }

  @Sendable private static func pattern(_ bytes: [UInt8]) throws {
    var input = Input(bytes)
    let pattern = PathPattern(String(decoding: input.part(), as: UTF8.self))
    let path = String(decoding: input.part(), as: UTF8.self)
    if let captures = pattern.match(path) { _ = pattern.filled(with: captures) }
    _ = DocumentDate.inName(of: path)
  }
}
