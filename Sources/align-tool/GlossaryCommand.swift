import ArgumentParser

struct GlossaryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "glossary",
    abstract: "Checks, converts and grows glossaries.",
    subcommands: [GlossaryLintCommand.self, GlossaryConvertCommand.self, GlossaryExtractCommand.self])
}
