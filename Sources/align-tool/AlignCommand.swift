import ArgumentParser
import BilingualAlign
import Foundation

struct AlignCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "align",
    abstract: "Pairs the sentences or paragraphs of a Korean original and its English translation.")

  @Argument(help: "The Korean original; - is standard input.")
  var korean: String?

  @Argument(help: "The English translation.")
  var english: String?

  @Option(help: "sentence or paragraph.")
  var level: Document.Level = .sentence

  @Flag(
    help: """
      One segment a line; a blank line ends a paragraph. With --level paragraph one paragraph a line, or several lines \
      where blank lines part them throughout.
      """)
  var presegmented = false

  @Option(
    help:
      "\(AlignmentFormat.allCases.map { $0.rawValue }.joined(separator: ", ")); else what the ending of -o says, else text."
  )
  var format: AlignmentFormat?

  @Option(name: .shortAndLong, help: "Where to write; standard output by default.")
  var output: String?

  @Option(help: "Many pairs in one process: rows KO<TAB>EN<TAB>OUT. - is standard input.")
  var batch: String?

  @OptionGroup var stream: StreamOptions

  @Option(name: .shortAndLong, help: "Threads; as many as there are processors by default.")
  var jobs: Int?

  @Option(help: "Take these beads as they are, in the layout of --format beads; nothing is aligned.")
  var beads: String?

  @OptionGroup var speaking: LanguageOption

  @OptionGroup var evidence: AlignerArguments

  @Option(help: "Leave out beads of less confidence, 0 to 1.")
  var minConfidence = 0.0

  @Flag(
    help: """
      Say why each bead is as it is: what adds to its score, the words that stand for each other, and what its figures are \
      about (text and json).
      """)
  var explain = false

  @Option(
    help: """
      A glossary whose terms --explain and --format links know; may be given several times. Without it those that come \
      along are known; none: no terms.
      """)
  var glossary: [String] = []

  @OptionGroup var tracked: ChangesOption

  @OptionGroup var paging: PagerOption

  func validate() throws {
    switch (korean, english, batch) {
    case (nil, nil, nil) where stream.jsonl:
      if evidence.encoding.encoder != nil { throw ValidationError("--jsonl has no encoder.") }
      if format != nil || beads != nil || explain || !glossary.isEmpty || evidence.isOfOnePair {
        throw ValidationError("--jsonl takes its pairs from standard input, and has one form of answer.")
      }
    case _ where stream.jsonl: throw ValidationError("--jsonl takes its pairs from standard input.")
    case (.some, .some, nil): break
    case (nil, nil, .some):
      if output != nil { throw ValidationError("The rows of --batch name the outputs; leave -o out.") }
    default: throw ValidationError("Give the Korean original and its English translation, or --batch.")
    }
    if let jobs, jobs < 1 { throw ValidationError("--jobs is at least 1.") }
    guard (0...1).contains(minConfidence) else { throw ValidationError("--min-confidence is 0 to 1.") }
    if batch != nil, evidence.isOfOnePair {
      throw ValidationError("--anchors and --embeddings belong to one pair of texts, not to a --batch.")
    }
    if beads != nil, batch != nil { throw ValidationError("--beads belongs to one pair of texts, not to a --batch.") }
    if beads != nil, evidence.isOfOnePair || evidence.encoding.encoder != nil {
      throw ValidationError("--beads leaves nothing to align; leave --anchors, --embeddings and --encoder out.")
    }
    if explain, let format, format != .text, format != .json {
      throw ValidationError("--explain is for --format text and json.")
    }
    if format == nil, let output, AlignmentFormat(ending: output) == nil,
      ReportFormat.isDocument(ending: output) || ReportFormat(ending: output).map({ $0 != .text }) ?? false
    {
      throw ValidationError(
        "No alignment is written as “\(output)” says; give --format, or an ending of .json, .tsv or .tmx.")
    }
    if !glossary.isEmpty, !isLinking {
      throw ValidationError("--glossary is for --explain and --format links: an alignment is the same without terms.")
    }
  }

  @OptionGroup var own: DataOptions

  func run() throws {
    try exiting {
      try own.load()
      if stream.jsonl { return try alignStream() }
      if let batch { return try run(batch: batch) }
      guard let korean, let english else { return .nothingChecked }
      var aligner = try evidence.aligner()
      aligner.options.threads = threads
      let terminal = Terminal()
      var style = TextStyle(columns: terminal.columns, isColored: terminal.isColored && output == nil)
      let isForPrograms = format.map { $0 != .text } ?? false
      style.language = try speaking.language(
        explain ? Configuration.asked(nil) ?? Configuration() : Configuration(), isForPrograms: isForPrograms)
      let server = try evidence.encoding.server()
      let termbase = try termbase()
      let text = try fixingSwap(korean: korean, english: english) {
        try aligned(korean, english, by: aligner, style: style, server: server, termbase: termbase)
      }
      var out = try Output(output, pager: paging.pager(for: output))
      try out.write(text)
      try out.finish()
      return .clean
    }
  }

  private func aligned(
    _ korean: String, _ english: String, by aligner: Aligner, style: TextStyle, server: EmbeddingServer?,
    termbase: Termbase
  ) throws -> String {
    let source = try document(korean, language: .korean, level: level)
    let target = try document(english, language: .english, level: level)
    try PairError.check(source: source, target: target)
    if beads == nil, presegmented, level == .paragraph,
      var texts = try alignedParagraphsOfLines(korean, english, by: aligner)
    {
      texts.minimumConfidence = minConfidence
      return written(texts, korean: korean, english: english, style: style)
    }
    let aligner = try evidence.prepare(aligner, source: source, target: target, level: level, server: server)
    let pair = Reader(termbase: termbase).read(source: source, target: target)
    let alignment = try alignment(of: pair, by: aligner)
    if beads == nil { warn(about: alignment, korean: korean, english: english) }
    var texts = AlignedTexts(source: source, target: target, level: level, alignment: alignment)
    texts.minimumConfidence = minConfidence
    if explain { texts.explanations = aligner.explanations(of: alignment, pair, level: level) }
    if format == .links { texts.links = aligner.links(of: alignment, pair, level: level) }
    return written(texts, korean: korean, english: english, style: style)
  }

  /// Whether the words are linked, too.
  private var isLinking: Bool { explain || format == .links }

  /// The terms that are linked; an alignment has no use for them.
  private func termbase() throws -> Termbase {
    if !isLinking || glossary == ["none"] { return .empty }
    return glossary.isEmpty ? .government() : try Termbase(contentsOf: glossary)
  }

  /// The beads of a file, or those that the aligner finds.
  func alignment(of pair: PairReading, by aligner: Aligner) throws -> Alignment {
    if let beads {
      return try BeadsFile.read(
        beads, sourceCount: pair.source.document.texts(level).count,
        targetCount: pair.target.document.texts(level).count)
    }
    return level == .sentence ? aligner.alignSentences(pair) : aligner.alignParagraphs(pair)
  }

  private func written(_ texts: AlignedTexts, korean: String, english: String, style: TextStyle) -> String {
    let format =
      format ?? (explain ? nil : output.flatMap { AlignmentFormat(ending: $0) }) ?? (batch == nil ? .text : .beads)
    if let note = texts.note(for: format) { StandardError.say("\(korean), \(english): note: \(note)") }
    return texts.written(as: format, style: style, signature: ToolSignature())
  }

  /// Says so where the two texts hardly translate each other.
  private func warn(about alignment: Alignment, korean: String, english: String) {
    if let (path, warning) = alignment.warning(korean, english) { StandardError.say(path: path, message: warning) }
  }

  var threads: Int { jobs ?? ProcessInfo.processInfo.activeProcessorCount }

  /// Where blank lines part paragraphs of several lines on both sides, those are what is paired, and the beads count
  /// lines; `nil` for one paragraph a line.
  private func alignedParagraphsOfLines(
    _ korean: String, _ english: String, by aligner: Aligner
  ) throws -> AlignedTexts? {
    guard korean != "-", english != "-" else { return nil }
    let source = try document(korean, language: .korean, level: .sentence)
    let target = try document(english, language: .english, level: .sentence)
    guard source.hasParagraphsOfLines, target.hasParagraphsOfLines else { return nil }
    let alignment = aligner.alignParagraphsOverSegments(Reader().read(source: source, target: target))
    return AlignedTexts(source: source, target: target, level: .sentence, alignment: alignment)
  }

  private func document(_ path: String, language: Language, level: Document.Level) throws -> Document {
    document(try tracked.read(path), language: language, level: level)
  }

  func document(_ file: SourceFile, language: Language, level: Document.Level) -> Document {
    if presegmented { return Document(presegmented: file, language: language, level: level) }
    return Document(reading: file, language: language)
  }
}

// MARK: Batches

extension AlignCommand {
  private struct Row: Sendable {
    let line: Int
    let korean: String
    let english: String
    let output: String
  }

  /// Aligns every row. A pair that cannot be read costs its own row, not the others.
  private func run(batch: String) throws -> ExitStatus {
    let rows = try rows(of: batch)
    if rows.isEmpty {
      StandardError.say("\(batch): error: no pair is listed")
      return .nothingChecked
    }
    try refuseInputs(rows, batch)
    let aligner = try evidence.aligner()
    let style = TextStyle(columns: Terminal().columns)
    let server = try evidence.encoding.server()
    let termbase = try termbase()
    let errors = parallelMap(rows, jobs: threads) { row -> String? in
      do {
        let text = try aligned(
          row.korean, row.english, by: aligner, style: style, server: server, termbase: termbase)
        var out = try Output(row.output)
        try out.write(text)
        try out.finish()
        return nil
      } catch {
        return "\(error) (\(batch):\(row.line))"
      }
    }
    for error in errors { if let error { StandardError.say(error) } }
    return errors.contains { $0 != nil } ? .couldNotRun : .clean
  }

  /// A row may not write over what another row reads.
  private func refuseInputs(_ rows: [Row], _ batch: String) throws {
    for row in rows {
      // What is not there, or cannot be read, is said when it is read.
      try? FilesInUse.note([row.korean, row.english])
    }
    for row in rows {
      do {
        try FilesInUse.refuseInput(FileStatus(row.output), path: row.output)
      } catch let error as OutputError {
        throw RunError("\(row.output): \(error.reason)", path: "\(batch):\(row.line):1")
      }
    }
  }

  private func rows(of batch: String) throws -> [Row] {
    let text = NamingText(try FileReader.bytes(of: batch))
    if text.bytes.allSatisfy(Byte.isSpace) { return [] }
    let list = try FileReader.decodeText(text.bytes, path: batch)
    var rows: [Row] = []
    var outputs: [String: Int] = [:]
    for (index, line) in list.textLines.enumerated() {
      if line.allSatisfy(\.isWhitespace) || line.hasPrefix("#") { continue }
      let place = "\(batch):\(index + 1):1"
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard cells.count >= 3, cells[..<3].allSatisfy({ !$0.isEmpty }) else {
        throw RunError("a row is KO<TAB>EN<TAB>OUT, this one has \(cells.count) columns", path: place)
      }
      if let other = outputs.updateValue(index + 1, forKey: PathName.absolute(cells[2])) {
        throw RunError("row \(other) writes to \(cells[2]), too", path: place)
      }
      let files = try cells[..<2].map { try text.file($0, at: place, isThere: FileContents.exists) }
      rows.append(Row(line: index + 1, korean: files[0], english: files[1], output: cells[2]))
    }
    return rows
  }
}
