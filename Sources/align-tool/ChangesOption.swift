import ArgumentParser
import BilingualAlign

/// Which text of files with tracked changes is meant.
struct ChangesOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The text of DOCX, ODT and HWPX files with tracked changes: final, or original, which is the one before them.",
      valueName: "which"))
  var changes = TrackedChanges.final

  func read(_ path: String) throws(InputError) -> SourceFile { try FileReader.read(path, changes: changes) }
}
