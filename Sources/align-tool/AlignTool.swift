import ArgumentParser
import BilingualAlign

@main
enum Main {
  static func main() {
    Interruption.prepare()
    AlignTool.main()
  }
}

struct AlignTool: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "align-tool",
    abstract: "Aligns Korean originals with their English translations and checks what must agree.",
    version: bilingualAlignVersion,
    subcommands: [
      CheckCommand.self, AlignCommand.self, SegmentCommand.self, ShowCommand.self, FactsCommand.self,
      ChecksCommand.self,
      ScoreCommand.self,
      Train.self, GlossaryCommand.self, ArchiveCommand.self, DriftCommand.self, ConcordanceCommand.self,
      InitCommand.self, PairCommand.self,
    ])
}
