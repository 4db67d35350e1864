import ArgumentParser
import BilingualAlign

struct EmbedLinesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "embed-lines",
    abstract: "Prints the lines to make vectors of for 'align --embeddings'.",
    discussion: """
      Every segment, and every two, three and four that follow each other joined by a space, each once: a line each. Put their \
      vectors, float32, in the same order into a file of the same name with .emb added.
      """)

  @Argument(help: "The document; - is standard input.")
  var file: String

  @Option(name: .customLong("lang"), help: "The document's language: ko or en.")
  var language: Language

  @Option(help: "sentence or paragraph.")
  var level: Document.Level = .sentence

  @Flag(help: "One segment a line; a blank line ends a paragraph.")
  var presegmented = false

  @Option(help: "The most segments in a line, 1 to 4: the --max-bead of align.")
  var maxBead = AlignerOptions.sides.upperBound

  @OptionGroup var own: DataOptions

  @OptionGroup var tracked: ChangesOption

  func validate() throws {
    guard AlignerOptions.sides.contains(maxBead) else { throw ValidationError("--max-bead is 1 to 4.") }
  }

  func run() throws {
    try exiting {
      try own.load()
      let source = try tracked.read(file)
      let document =
        presegmented
        ? Document(presegmented: source, language: language, level: level)
        : Document(reading: source, language: language)
      var output = try Output(nil)
      for run in SegmentRuns(document.texts(level), maximumSide: maxBead).texts {
        try output.write(run + "\n")
      }
      try output.finish()
      return .clean
    }
  }
}
