public import BilingualDocuments
import BilingualOffice
public import BilingualText

/// Already paired text, a pair at a time: a table, a spreadsheet, TMX, XLIFF or PO, told apart by how the file begins, else by
/// its name.
public struct BilingualRows: ~Copyable {
  /// What the user says of the file.
  public struct Options: Sendable {
    /// The columns of a table; found where `nil`.
    package var columns: ColumnChoice?
    /// The name or number of a spreadsheet's sheet; all that hold pairs where `nil`.
    public var sheet: String?
    /// Whether the columns are looked for by what the cells hold; a list of files is no text.
    public var guessesColumns = true

    /// The usual options.
    public init() {}

    fileprivate func check(for format: BilingualFormat, path: String) throws(InputError) {
      if sheet != nil, format != .xlsx {
        throw InputError(path: path, "a sheet is asked for, but this is no spreadsheet")
      }
      if columns != nil, ![.tsv, .csv, .xlsx, .document].contains(format) {
        throw InputError(path: path, "columns are asked for, but this is no table")
      }
    }
  }

  /// As the user gave it; `-` is standard input.
  public let path: String
  /// What the file is.
  public private(set) var format = BilingualFormat.tsv
  private var table: BilingualTable?
  private var sheet: BilingualCSV?
  private var memory: BilingualMemory?
  private var sheets: BilingualSheets?
  private var catalogue: ArraySlice<BilingualTable.Row> = []

  /// - Complexity: O(1) for a table of tabs in UTF-8, which is read row by row; the others are read whole.
  public init(_ path: String, options: Options = Options()) throws(InputError) {
    var reader = try LineReader(path)
    let start = try reader.peek(BilingualFormat.peek)
    if BilingualFormat.asked(path: path, start: start) == .tsv, TextDecoder.isUTF8(start: start) {
      try options.check(for: .tsv, path: path)
      self.init(path, lines: TableLines(reader), options: options)
    } else {
      let bytes = try reader.rest()
      try self.init(bytes, path: path, options: options)
    }
  }

  private init(_ path: String, lines: consuming TableLines, options: Options) {
    self.path = path
    format = .tsv
    table = BilingualTable(path, lines, choice: options.columns, guesses: options.guessesColumns)
  }

  /// Reads a file that is in memory, in whatever encoding.
  public init(_ bytes: [UInt8], path: String, options: Options = Options()) throws(InputError) {
    self.path = path
    let format = BilingualFormat.asked(path: path, start: Array(bytes.prefix(BilingualFormat.peek)))
    self.format = format
    try options.check(for: format, path: path)
    let text = [.xlsx, .document, .keyed].contains(format) ? [] : try TextDecoder.decode(bytes, path: path).bytes
    let (columns, guesses) = (options.columns, options.guessesColumns)
    switch format {
    case .tsv: table = BilingualTable(path, TableLines(utf8: text), choice: columns, guesses: guesses)
    case .csv: sheet = try BilingualCSV(text, path: path, choice: columns, guesses: guesses)
    case .xlsx: sheets = try BilingualSheets(bytes, path: path, sheet: options.sheet, choice: columns)
    case .po: catalogue = try MessageCatalogue.rows(of: text, path: path)[...]
    case .document:
      guard let rendition = try OfficeReader.read(bytes, path: path) else {
        throw InputError(path: path, "no file of pairs")
      }
      catalogue = try BilingualTables.rows(of: rendition, path: path, columns: columns)[...]
      if catalogue.isEmpty {
        throw InputError(path: path, "no table of this document has Korean in one column and English in another")
      }
    case .keyed: throw InputError(path: path, "strings with keys have a file for each language: give both")
    case .tmx, .xliff: memory = try BilingualMemory(text, path: path)
    }
  }

  /// Reads two files of strings with keys, see ``areKeyed(_:_:)``.
  public init(
    korean: (path: String, bytes: [UInt8]), english: (path: String, bytes: [UInt8])
  ) throws(InputError) {
    path = english.path
    catalogue = try Self.keyed(korean, english)[...]
    format = .keyed
  }

  /// Reads the tables of an office document.
  package init(_ rendition: Rendition, path: String, options: Options = Options()) throws(InputError) {
    self.path = path
    catalogue = try BilingualTables.rows(of: rendition, path: path, columns: options.columns)[...]
    format = .document
  }

  /// The next pair with text on either side; `nil` after the last.
  public mutating func next() throws(InputError) -> BilingualTable.Row? {
    if let row = try memory?.next() { return row }
    if let row = try sheet?.next() { return row }
    if let row = try sheets?.next() { return row }
    if let row = catalogue.popFirst() { return row }
    return try table?.next()
  }

  /// What was read and is no pair, in words; complete after the last pair.
  public mutating func notes() -> [Message] {
    var notes: [Message] = []
    let foreign = memory?.foreignUnits() ?? 0
    if foreign > 0 { notes.append("segments that are not to be translated: \(foreign)") }
    let headings = sheets?.headings ?? 0
    if headings > 0 { notes.append("rows of one merged cell: \(headings)") }
    if let left = sheets?.leftOut, !left.isEmpty {
      let sheets = left.map { "“\($0)”" }.joined(separator: ", ")
      notes.append("sheets without pairs: \(sheets)")
    }
    return notes
  }

  /// The next pairs with text on either side, `count` of them or a few less; none after the last. The lines of a table are
  /// read into documents on several threads.
  /// - Throws: ``InputError`` of the first line that has one; then none of the pairs before it is returned.
  public mutating func next(_ count: Int, jobs: Int) throws(InputError) -> [BilingualTable.Row] {
    if table == nil {
      var rows: [BilingualTable.Row] = []
      while rows.count < count, let row = try next() { rows.append(row) }
      return rows
    }
    while let (lines, format) = try table?.nextLines(count), !lines.isEmpty {
      let rows = try Self.rows(of: lines, format, jobs: jobs)
      if !rows.isEmpty { return rows }
    }
    return []
  }

  private static func rows(
    of lines: [BilingualTable.Line], _ format: BilingualTable.Format, jobs: Int
  ) throws(InputError) -> [BilingualTable.Row] {
    var rows: [BilingualTable.Row] = []
    rows.reserveCapacity(lines.count)
    for result in parallelMap(lines, jobs: jobs, { result(of: $0, format) }) {
      if let row = try result.get() { rows.append(row) }
    }
    return rows
  }

  private static func result(
    of line: BilingualTable.Line, _ format: BilingualTable.Format
  ) -> Result<BilingualTable.Row?, InputError> {
    do throws(InputError) {
      return .success(try format.row(of: line))
    } catch {
      return .failure(error)
    }
  }
}
