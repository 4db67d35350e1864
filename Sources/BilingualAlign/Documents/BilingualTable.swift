public import BilingualText

/// A table of paired text, read row by row. A first row may name the columns; without one the script of the cells tells which is
/// which, and `ko<TAB>en` holds where nothing speaks against it. `date`, if it is named, is the row's document date.
public struct BilingualTable: ~Copyable {
  private let path: String
  private var lines: TableLines
  private let choice: ColumnChoice?
  /// Whether the columns are looked for; else they are the first two, or those named `ko` and `en`.
  private let guesses: Bool
  /// Lines that were read to settle the columns.
  private var pending: ArraySlice<Line> = []
  /// Known once the first lines were read.
  private var format: Format?

  /// One row, as two documents of one sentence each. Positions are those of the file.
  public struct Row: Sendable {
    /// Counts from 1.
    public let line: Int
    /// The Korean text of the row.
    public let source: Document
    /// The English text of the row.
    public let target: Document
    /// Among the rows that have something in them, from 1.
    public var number = 0
    /// What else the file says of the pair.
    package var label: PairLabel?
  }

  /// Which column is what: all that is needed to read a line, on whatever thread.
  package struct Format: Sendable {
    let path: String
    package var columns: TableColumns
  }

  /// - Parameter path: a path, or `-` for standard input.
  public init(_ path: String) throws(InputError) {
    self.init(path, TableLines(try LineReader(path)))
  }

  package init(_ path: String, _ lines: consuming TableLines, choice: ColumnChoice? = nil, guesses: Bool = true) {
    self.path = path
    self.lines = lines
    self.choice = choice
    self.guesses = guesses
  }

  /// A line as it stands in the file, not looked at yet.
  package struct Line: Sendable {
    let bytes: [UInt8]
    /// Counts from 1.
    let number: Int
    /// Among the lines that have something in them and name no columns, from 1; 0 for the others.
    var row = 0
  }

  /// The next row with text on either side; `nil` after the last.
  /// - Throws: ``InputError`` for a row of one column, text that is not UTF-8 and a date that does not exist.
  /// - Complexity: O(bytes of the row).
  public mutating func next() throws(InputError) -> Row? {
    while let line = try nextLine() {
      if let row = try format?.row(of: line) { return row }
    }
    return nil
  }

  private var rows = 0

  /// The next line that is no header; `nil` after the last.
  /// - Throws: ``InputError`` for an empty file and for first lines that are not UTF-8, or leave it open which column is which.
  mutating func nextLine() throws(InputError) -> Line? {
    if format == nil { try settle() }
    var next = pending.popFirst()
    if next == nil { next = try read() }
    guard var line = next else { return nil }
    if !line.isBlank {
      rows += 1
      line.row = rows
    }
    return line
  }

  private mutating func read() throws(InputError) -> Line? {
    guard let bytes = try lines.next() else { return nil }
    // A carriage return alone ends no row; it would be taken for the end of a line.
    return Line(bytes: bytes.contains(0x0D) ? bytes.map { $0 == 0x0D ? 0x20 : $0 } : bytes, number: lines.line)
  }

  /// Reads lines until the columns are known.
  private mutating func settle() throws(InputError) {
    var read: [Line] = []
    var rows: [[String]] = []
    var places: [Int] = []
    while rows.count < TableColumns.sample, let line = try self.read() {
      if !line.isBlank {
        // A row that cannot be read is complained of when its turn comes.
        guard rows.isEmpty || SourceFile.firstInvalidByte(line.bytes) == nil else {
          read.append(line)
          break
        }
        let text = TextNormalizer.normalize(try FileReader.row(line.bytes, path: path, line: line.number).bytes)
        rows.append(Format.cells(of: text.utf8).map { text.string($0) })
        places.append(read.count)
      }
      read.append(line)
      // A pipe gives its rows when it has them: what names its columns needs no second look.
      if rows.count == 1, choice == nil, let columns = TableColumns(plain: rows[0]) {
        format = Format(path: path, columns: columns)
        return
      }
      if !guesses { break }
    }
    if read.isEmpty { throw InputError(path: path, reason: .empty) }
    var columns = TableColumns()
    if guesses {
      do throws(TableColumns.Undecided) {
        columns = try TableColumns.find(in: rows, asked: choice)
      } catch {
        throw InputError(path: path, line: places.first.map { read[$0].number } ?? 1, error.message)
      }
    }
    let skipped = columns.headerRows > 0 ? places[columns.headerRows - 1] + 1 : 0
    pending = read[skipped...]
    format = Format(path: path, columns: columns)
  }

  /// The next lines, `count` or what is left, and how to read them.
  package mutating func nextLines(_ count: Int) throws(InputError) -> ([Line], Format) {
    var lines: [Line] = []
    while lines.count < count, let line = try nextLine() { lines.append(line) }
    return (lines, format ?? Format(path: path, columns: TableColumns()))
  }

  fileprivate static func document(
    _ file: SourceFile, text: MappedText, cell: TextRange, language: Language, date: CalendarDate?
  ) -> Document {
    let metadata = DocumentMetadata(date: date)
    let range = text.original(cell)
    var document =
      cell.isEmpty
      ? Document(source: file, language: language, text: text, blocks: [], segments: [], metadata: metadata)
      : Document(
        source: file, language: language, text: text,
        blocks: [Block(kind: .paragraph, marker: nil, depth: 0, range: range, text: cell, segments: 0..<1)],
        segments: [Segment(range: range, text: cell, block: 0)], metadata: metadata)
    document.inlineTags = []
    return document
  }

  fileprivate static func document(
    _ text: String, path: String, line: Int, language: Language, date: CalendarDate?
  ) -> Document {
    let file = SourceFile(path: path, bytes: Array(text.utf8), firstLine: line)
    let text = TextNormalizer.normalize(file.bytes)
    return document(file, text: text, cell: text.all, language: language, date: date)
  }
}

extension BilingualTable.Line {
  var isBlank: Bool { bytes.allSatisfy { Byte.isSpace($0) } }
}

extension BilingualTable.Format {
  /// What a line holds; `nil` where it has no text.
  /// - Complexity: O(bytes of the line).
  package func row(of line: BilingualTable.Line) throws(InputError) -> BilingualTable.Row? {
    let file = try FileReader.row(line.bytes, path: path, line: line.number)
    let text = TextNormalizer.normalize(file.bytes)
    let cells = Self.cells(of: text.utf8)
    if cells.count == 1, cells[0].isEmpty { return nil }
    let (korean, english, needed) = (columns.korean, columns.english, columns.needed)
    guard cells.count >= needed else {
      throw InputError(
        path: path, position: SourcePosition(line: file.firstLine, column: 1, utf16Column: 1),
        reason: .malformed("a row needs \(needed) columns between tabs, this one has \(cells.count)"))
    }
    var date: CalendarDate?
    if let column = columns.date, column < cells.count, !cells[column].isEmpty {
      let value = text.string(cells[column])
      date = CalendarDate(iso8601: value)
      if date == nil {
        throw InputError(
          path: path, position: file.position(at: text.original(cells[column]).start),
          reason: .malformed("“\(value)” is not a date such as 2024-04-15"))
      }
    }
    if cells[korean].isEmpty, cells[english].isEmpty { return nil }
    var row = BilingualTable.Row(
      line: file.firstLine, source: document(file, text: text, cell: cells[korean], language: .korean, date: date),
      target: document(file, text: text, cell: cells[english], language: .english, date: date), number: line.row)
    if let id = columns.id, id < cells.count, !cells[id].isEmpty { row.label = PairLabel(id: text.string(cells[id])) }
    return row
  }

  private func document(
    _ file: SourceFile, text: MappedText, cell: TextRange, language: Language, date: CalendarDate?
  ) -> Document {
    guard let quotes = text.utf8.withUnsafeBufferPointer({ TableQuotes(cell, in: $0) }) else {
      return BilingualTable.document(file, text: text, cell: cell, language: language, date: date)
    }
    if !quotes.isDoubled {
      return BilingualTable.document(file, text: text, cell: quotes.inside, language: language, date: date)
    }
    return BilingualTable.document(
      quotes.text(text), path: path, line: file.firstLine, language: language, date: date)
  }

  /// The cells between tabs, without white space at their ends.
  static func cells(of utf8: [UInt8]) -> [TextRange] {
    utf8.withUnsafeBufferPointer { bytes in
      var cells: [TextRange] = []
      var start = 0
      while true {
        var i = start
        while i < bytes.count, bytes[i] != 0x09 { i += 1 }
        cells.append(TextRange(start, i).trimmed(in: bytes))
        if i == bytes.count { break }
        start = i + 1
      }
      return cells
    }
  }
}

extension BilingualTable.Row {
  /// A pair of texts that stand somewhere else than in a table; `nil` where both are empty.
  package init?(
    path: String, line: Int, korean: String, english: String, date: CalendarDate? = nil, number: Int = 0,
    label: PairLabel? = nil, tags: (korean: [String], english: [String]) = ([], [])
  ) {
    self.init(
      korean: (path, line, korean), english: (path, line, english), date: date, number: number, label: label, tags: tags
    )
  }

  /// A pair of texts of two files; `nil` where both are empty, or hold nothing that can be seen.
  package init?(
    korean: (path: String, line: Int, text: String), english: (path: String, line: Int, text: String),
    date: CalendarDate? = nil, number: Int = 0, label: PairLabel? = nil,
    tags: (korean: [String], english: [String]) = ([], [])
  ) {
    if korean.text.isEmpty, english.text.isEmpty { return nil }
    var source = BilingualTable.document(
      korean.text, path: korean.path, line: korean.line, language: .korean, date: date)
    var target = BilingualTable.document(
      english.text, path: english.path, line: english.line, language: .english, date: date)
    if source.segments.isEmpty, target.segments.isEmpty { return nil }
    source.inlineTags = tags.korean
    target.inlineTags = tags.english
    self.init(line: english.line, source: source, target: target, number: number, label: label)
  }

  /// The cells as the table has them, where they are names of files: not normalised.
  public var fileNames: (korean: String, english: String) {
    func cell(_ document: Document) -> String {
      document.segments.first.map { document.source.string($0.range) } ?? ""
    }
    return (cell(source), cell(target))
  }
}
