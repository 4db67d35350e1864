import ArgumentParser
import BilingualAlign

/// Which part of a file of pairs is meant.
struct TableOptions: ParsableArguments {
  @Option(
    help: "The columns of a table: ko=3,en=2, by number, letter or name; also id= and date=. Found without it.")
  var columns: String?

  @Option(help: "The sheet of a spreadsheet, by name or number; without it, every sheet that holds pairs.")
  var sheet: String?

  func validate() throws {
    if let columns, ColumnChoice(columns) == nil {
      throw ValidationError("--columns is like ko=3,en=2: a column for each language, by number, letter or name.")
    }
  }

  var options: BilingualRows.Options {
    var options = BilingualRows.Options()
    options.columns = columns.flatMap { ColumnChoice($0) }
    options.sheet = sheet
    return options
  }
}

/// What is said of a file of pairs that is checked.
struct PairFileOptions: ParsableArguments {
  @Option(
    help: """
      Check only pairs in these states, with commas between: final,translated; none is a pair without a state, all is every \
      one. Without it, what is unfinished (fuzzy, needs-translation) is left out.
      """)
  var state: String?

  @OptionGroup var table: TableOptions

  func validate(korean: String?, english: String?, bilingual: String?) throws {
    let isGiven = state != nil || table.columns != nil || table.sheet != nil
    if !isGiven || bilingual != nil || korean != nil && english == nil { return }
    if let korean, let english, BilingualRows.areKeyed(korean, english), table.columns == nil, table.sheet == nil {
      return
    }
    throw ValidationError("--state, --columns and --sheet are for a file of pairs.")
  }

  /// The only file that is given, which must hold both languages.
  static func file(_ path: String) throws -> String {
    if path == "-" { throw ValidationError("Give the English translation, too, or --bilingual -.") }
    // What cannot be opened is told by its name, and complained of when it is read.
    var start: [UInt8] = []
    if var reader = try? LineReader(path) { start = (try? reader.peek(BilingualFormat.peek)) ?? [] }
    guard BilingualFormat(path: path, start: start) != nil else {
      throw ValidationError("Give the English translation, too; \(path) is no file of pairs.")
    }
    return path
  }
}
