import ArgumentParser
import BilingualAlign

struct StreamOptions: ParsableArguments {
  @Flag(
    help: """
      A pair a line of JSON on standard input, {"id", "ko", "en"} or {"id", "ko_path", "en_path"}; a line out for each.
      """)
  var jsonl = false
}

/// A stream of pairs, a line of JSON each, from standard input; a line out for every line in, in their order.
///
/// A line that cannot be used costs itself, never the stream. What has come is answered before more is waited for.
struct JSONLines {
  let output: String?
  let jobs: Int

  /// A longer line is answered with an error, in bytes.
  static let longestLine = 32 << 20

  /// Lines that are answered before the next are read, for each thread.
  private static let batch = 64

  /// - Parameter answer: the line for a request; what it throws is the line’s error.
  func run(_ answer: @escaping @Sendable (StreamRequest) throws -> String) throws -> ExitStatus {
    var reader = try LineReader("-")
    var output = try Output(output)
    while true {
      var lines: [(LineReader.LimitedLine, Int)] = []
      while lines.count < Self.batch * jobs, lines.isEmpty || reader.hasLine,
        let line = try reader.readLine(upTo: Self.longestLine)
      {
        lines.append((line, reader.line))
      }
      if lines.isEmpty { break }
      for reply in parallelMap(lines, jobs: jobs, { Self.reply(to: $0.0, number: $0.1, answer) }) {
        try output.write(reply)
      }
      if self.output == nil || self.output == "-" { try output.flush() }
      // Nobody reads any more.
      if output.isClosed { break }
    }
    try output.finish()
    return .clean
  }

  private static func reply(
    to line: LineReader.LimitedLine, number: Int, _ answer: (StreamRequest) throws -> String
  ) -> String {
    guard case .line(let bytes) = line else {
      return StreamReply.error("this line has more than \(longestLine >> 20) MB", id: .null, line: number)
    }
    let request: StreamRequest
    do {
      request = try StreamRequest(bytes)
    } catch {
      return StreamReply.error(error.message, id: error.id, line: number)
    }
    do {
      return try answer(request)
    } catch {
      return StreamReply.error("\(error)", id: request.id, line: number, meta: request.meta)
    }
  }
}

/// Why a line cannot be answered, where no file is to blame.
struct LineFault: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}

extension StreamRequest {
  /// What the two texts are called in places and errors.
  fileprivate var names: (korean: String, english: String) {
    if case .files(let korean, let english) = texts { (korean, english) } else { ("ko", "en") }
  }

  /// Whether the texts stand in the line, each on one line of its own: a pair as they are.
  fileprivate var isPair: Bool {
    if case .inline(let korean, let english) = texts {
      !korean.contains("\n") && !english.contains("\n")
    } else {
      false
    }
  }

  /// A pair as it is, whose places are columns of `ko` and `en`.
  fileprivate func row() throws -> BilingualTable.Row {
    guard case .inline(let korean, let english) = texts,
      let row = BilingualTable.Row(korean: (names.korean, 1, korean), english: (names.english, 1, english), date: date)
    else { throw LineFault("both texts are empty") }
    return row
  }

  /// The two texts as documents.
  func documents(_ changes: TrackedChanges) throws -> (source: SourceFile, target: SourceFile) {
    switch texts {
    case .files(let korean, let english):
      if korean == "-" || english == "-" { throw LineFault("standard input is what the lines come from") }
      // A pipe may be the one that the lines come from, under another name.
      for path in [korean, english] where try [.pipe, .other].contains(FileStatus(path)?.kind) {
        throw InputError(path: path, reason: .notAFile)
      }
      return (try FileReader.read(korean, changes: changes), try FileReader.read(english, changes: changes))
    case .inline(let korean, let english):
      return (
        try FileReader.decode(Array(korean.utf8), path: names.korean),
        try FileReader.decode(Array(english.utf8), path: names.english)
      )
    }
  }
}

extension CheckCommand {
  /// What a stream has no place for.
  func validateStream() throws {
    if encoding.encoder != nil {
      throw ValidationError("--jsonl has no encoder: a line alone does not say what is usual; give a table or files.")
    }
    let isGiven =
      korean != nil || bilingual != nil || reporting.given != nil || fixing.fix || scope.isPartial || scope.stdin != nil
      || annotating.annotate != nil || accepting.baseline != nil || accepting.writeBaseline != nil || accepting.prune
      || maxWarnings != nil || explain
    if isGiven {
      throw ValidationError("--jsonl takes its pairs from standard input, and has one form of answer.")
    }
  }

  /// `check --jsonl`
  func checkStream(_ reviewers: Reviewers, _ language: Language, jobs: Int) throws -> ExitStatus {
    let changes = scope.changes
    return try JSONLines(output: output, jobs: jobs).run { request in
      let names = request.names
      let reviewer = reviewers.reviewer(korean: names.korean, english: names.english, date: request.date)
      if request.isPair {
        let document = try reviewer.review(request.row()).located(row: .init(line: 1, index: 0, name: nil))
        return StreamReply.findings(document.speaking(language), to: request)
      }
      let (source, target) = try request.documents(changes)
      let review = try reviewers.review(
        (source, target), korean: names.korean, english: names.english, date: request.date)
      let document = review.checked(
        running: Set(reviewer.checks.map { $0.info.id }), faults: reviewers.severity(of: "suppression"))
      return StreamReply.findings(
        document.speaking(language), to: request,
        warning: review.alignment.warningLine(names.korean, names.english))
    }
  }
}

extension AlignCommand {
  /// `align --jsonl`
  func alignStream() throws -> ExitStatus {
    let aligner = try evidence.aligner()
    return try JSONLines(output: output, jobs: threads).run { request in
      let files = try request.documents(tracked.changes)
      let (source, target) = (
        document(files.source, language: .korean, level: level),
        document(files.target, language: .english, level: level)
      )
      try PairError.check(source: source, target: target)
      let pair = Reader(date: request.date).read(source: source, target: target)
      let alignment = try alignment(of: pair, by: aligner)
      var texts = AlignedTexts(source: source, target: target, level: level, alignment: alignment)
      texts.minimumConfidence = minConfidence
      return StreamReply.beads(
        texts, to: request, warning: alignment.warningLine(source.source.path, target.source.path))
    }
  }
}
