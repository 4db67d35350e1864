import ArgumentParser
import BilingualAlign

struct Train: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "train",
    abstract: "Learns a lexicon from sentence pairs, or the weights of the aligner from gold alignments.",
    subcommands: [TrainLexicon.self, TrainWeights.self])
}

struct TrainLexicon: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lexicon",
    abstract: "Learns translation probabilities from sentence pairs and writes a lexicon.",
    discussion: "The same pairs in the same order give the same bytes.")

  @Argument(help: "TSV files, a Korean text and its English translation on each row.")
  var pairs: [String]

  @Option(name: .shortAndLong, help: "The lexicon to write.")
  var output: String

  func run() throws {
    try exiting {
      var trainer = LexiconTrainer()
      for path in pairs { try trainer.add(PairFile.read(path)) }
      let lexicon = trainer.train()
      var file = try Output(output)
      try file.write(bytes: lexicon.encoded())
      try file.finish()
      StandardError.say(
        "\(trainer.pairCount) pairs: \(lexicon.rowCount) Korean units, \(lexicon.wordCount) English stems, "
          + "\(lexicon.translationCount) translations")
      return .clean
    }
  }
}

struct TrainWeights: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "weights",
    abstract: "Fits the aligner's weights to gold alignments and prints them.",
    discussion: """
      Each folder holds NAME.ko.txt, NAME.en.txt (one segment a line) and NAME.gold. With --folds, the score printed for \
      each folder is cross-validated: no document is scored by weights fitted on it.
      """)

  @Argument(help: "Folders of gold alignments to fit on.")
  var folders: [String]

  @Option(help: "A lexicon to use instead of the built-in one.")
  var lexicon: String?

  @Option(help: "Folders to score without fitting on them.")
  var test: [String] = []

  @Option(help: "Parts for cross-validation; 1 fits on everything.")
  var folds = 1

  @Option(help: "The strength of the pull toward the starting weights.")
  var regularisation = 1.0

  @Option(help: "Steps of the optimiser.")
  var steps = 200

  @Flag(help: "List beads found that are not gold, and gold beads not found.")
  var errors = false

  @Option(help: "Folders to fit on whose files hold one paragraph a line.")
  var paragraphs: [String] = []

  func run() throws {
    try exiting {
      let lexicon = try lexicon.map { try LexiconFile.read($0) } ?? .builtIn
      var fitter = WeightFitter(lexicon: lexicon)
      for folder in folders { try fitter.add(GoldFolder.read(folder, level: .sentence), isTest: false) }
      for folder in paragraphs { try fitter.add(GoldFolder.read(folder, level: .paragraph), isTest: false) }
      for folder in test { try fitter.add(GoldFolder.read(folder, level: .sentence), isTest: true) }
      var output = try Output(nil)
      try output.write(fitter.run(folds: folds, regularisation: regularisation, steps: steps, listErrors: errors))
      try output.finish()
      return .clean
    }
  }
}
