import ArgumentParser
import BilingualAlign
import Foundation

/// The language of messages. The machine's locale has no say in it.
struct LanguageOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      """
      The language of messages: en or ko; else ALIGN_TOOL_LANGUAGE, else what the configuration says, else en. Formats for \
      programs stay English unless this option is given.
      """, valueName: "language"))
  var language: Language?

  /// What the option says, or else the environment.
  /// - Throws: where the environment names no language of messages.
  func asked(environment: [String: String] = ProcessInfo.processInfo.environment) throws -> Language? {
    if let language { return language }
    guard let name = environment["ALIGN_TOOL_LANGUAGE"], !name.isEmpty else { return nil }
    guard let asked = Language(rawValue: name) else {
      throw ValidationError("ALIGN_TOOL_LANGUAGE is en or ko, not “\(ForeignText.visible(name))”.")
    }
    return asked
  }

  /// The option wins over the environment, the environment over the configuration.
  /// - Parameter isForPrograms: whether a program reads what is written: then only the option counts.
  func language(_ configuration: @autoclosure () throws -> Configuration, isForPrograms: Bool) throws -> Language {
    let spoken = try language ?? (isForPrograms ? .english : asked() ?? configuration().language ?? .english)
    StandardError.speak(spoken)
    return spoken
  }
}
