import ArgumentParser
import BilingualAlign

struct GlossaryExtractCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extract",
    abstract: "Finds candidates for a glossary in originals and their translations.",
    discussion: """
      Prints glossary rows of low confidence, the best first, with score, count and the first places in the note: review them, \
      raise the confidence of the right ones and paste them.
      """)

  @Argument(help: "Pairs of files: KO EN [KO EN …].")
  var files: [String]

  @Option(help: "Glossaries whose terms need not be found again.")
  var glossary: [String] = []

  @Option(help: "In how many aligned sentences a pair must stand.")
  var least = 2

  @Option(help: "How many candidates to print.")
  var limit = 200

  func validate() throws {
    if files.count % 2 != 0 { throw ValidationError("Give pairs of files: KO EN [KO EN …].") }
    if least < 1 || limit < 1 { throw ValidationError("--least and --limit are at least 1.") }
  }

  func run() throws {
    try exiting {
      let known = try Termbase(contentsOf: glossary)
      let reviewer = Reviewer()
      var beads: [TermExtraction.Bead] = []
      for index in stride(from: 0, to: files.count, by: 2) {
        let review = try reviewer.review(
          source: FileReader.read(files[index]), target: FileReader.read(files[index + 1]))
        for bead in review.alignment.beads where !bead.source.isEmpty && !bead.target.isEmpty {
          beads.append(
            TermExtraction.Bead(
              korean: text(review.source, bead.source), english: text(review.target, bead.target),
              place: "\(place(review.source, bead.source)) = \(place(review.target, bead.target))"))
        }
      }
      if beads.isEmpty {
        StandardError.say("error: nothing was found: no sentence of these files has a translation")
        return .nothingChecked
      }
      let concepts = TermExtraction.candidates(beads, least: least, known: known).prefix(limit).enumerated().map {
        concept($0.offset + 1, $0.element)
      }
      var output = try Output(nil)
      try output.write(GlossaryTSV.text(concepts, isSorted: false))
      try output.finish()
      return .clean
    }
  }

  private func concept(_ number: Int, _ candidate: TermExtraction.Candidate) -> Concept {
    let score = Double(Int(candidate.score * 10)) / 10
    return Concept(
      id: "candidate-\(number)",
      terms: [
        Term(candidate.korean, language: .korean, status: .preferred),
        Term(candidate.english, language: .english, status: .preferred),
      ],
      confidence: .low,
      note: "score \(score), \(candidate.count) sentences: \(candidate.places.joined(separator: "; "))")
  }

  private func text(_ document: Document, _ segments: Range<Int>) -> String {
    segments.map { document.string(document.segments[$0]) }.joined(separator: " ")
  }

  private func place(_ document: Document, _ segments: Range<Int>) -> String {
    let offset = document.segments[segments.lowerBound].range.start
    return "\(document.source.path):\(document.source.lines.line(at: offset) + document.source.firstLine)"
  }
}
