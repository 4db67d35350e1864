public import BilingualText

/// A table of paired text, read row by row: `ko<TAB>en`, further columns ignored. With a first row that names `ko` and
/// `en`, those columns are used, and `date`, if there, is the row's document date.
public struct BilingualTable: ~Copyable {
  private let path: String
  private var reader: LineReader
  /// Known once the first line was read.
  private var format: Format?

  /// One row, as two documents of one sentence each. Positions are those of the file.
  public struct Row: Sendable {
    /// Counts from 1.
    public let line: Int
    public let source: Document
    public let target: Document
  }

  /// Which column is what: all that is needed to read a line, on whatever thread.
  package struct Format: Sendable {
    let path: String
    var korean = 0
    var english = 1
    var date: Int?
  }

  /// - Parameter path: a path, or `-` for standard input.
  public init(_ path: String) throws(InputError) {
    self.init(path, try LineReader(path))
  }

  package init(_ path: String, _ reader: consuming LineReader) {
    self.path = path
    self.reader = reader
  }

  /// A line as it stands in the file, not looked at yet.
  package struct Line: Sendable {
    let bytes: [UInt8]
    /// Counts from 1.
    let number: Int
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

  /// The next line that is no header; `nil` after the last.
  /// - Throws: ``InputError`` for an empty file and for a first line that is not UTF-8.
  mutating func nextLine() throws(InputError) -> Line? {
    while let bytes = try reader.readLine() {
      let line = Line(bytes: bytes, number: reader.line)
      if format != nil { return line }
      let text = TextNormalizer.normalize(try FileReader.row(bytes, path: path, line: line.number).bytes)
      guard let named = Format(header: text, path: path) else {
        format = Format(path: path)
        return line
      }
      format = named
    }
    if reader.line == 0 { throw InputError(path: path, reason: .empty) }
    return nil
  }

  /// The next lines, `count` or what is left, and how to read them.
  package mutating func nextLines(_ count: Int) throws(InputError) -> ([Line], Format) {
    var lines: [Line] = []
    while lines.count < count, let line = try nextLine() { lines.append(line) }
    return (lines, format ?? Format(path: path))
  }

  fileprivate static func document(
    _ file: SourceFile, _ text: MappedText, _ cell: TextRange, _ language: Language, _ date: CalendarDate?
  ) -> Document {
    let metadata = DocumentMetadata(date: date)
    if cell.isEmpty {
      return Document(
        source: file, language: language, text: text, blocks: [], segments: [], metadata: metadata)
    }
    let range = text.original(cell)
    return Document(
      source: file, language: language, text: text,
      blocks: [Block(kind: .paragraph, marker: nil, depth: 0, range: range, text: cell, segments: 0..<1)],
      segments: [Segment(range: range, text: cell, block: 0)], metadata: metadata)
  }

  fileprivate static func document(
    _ text: String, path: String, line: Int, language: Language, date: CalendarDate?
  ) -> Document {
    let file = SourceFile(path: path, bytes: Array(text.utf8), firstLine: line)
    let text = TextNormalizer.normalize(file.bytes)
    return document(file, text, text.all, language, date)
  }
}

extension BilingualTable.Format {
  /// The columns that a first line names; `nil` where it is a row like the others.
  init?(header text: MappedText, path: String) {
    let names = Self.cells(of: text.utf8).map { text.string($0).lowercased() }
    guard let korean = names.firstIndex(of: "ko"), let english = names.firstIndex(of: "en") else { return nil }
    self.init(path: path, korean: korean, english: english, date: names.firstIndex(of: "date"))
  }

  /// What a line holds; `nil` where it has no text.
  /// - Complexity: O(bytes of the line).
  package func row(of line: BilingualTable.Line) throws(InputError) -> BilingualTable.Row? {
    let file = try FileReader.row(line.bytes, path: path, line: line.number)
    let text = TextNormalizer.normalize(file.bytes)
    let cells = Self.cells(of: text.utf8)
    if cells.count == 1, cells[0].isEmpty { return nil }
    let needed = max(korean, english) + 1
    guard cells.count >= needed else {
      throw InputError(
        path: path, position: SourcePosition(line: file.firstLine, column: 1, utf16Column: 1),
        reason: .malformed("a row needs \(needed) columns between tabs, this one has \(cells.count)"))
    }
    var date: CalendarDate?
    if let column = self.date, column < cells.count, !cells[column].isEmpty {
      let value = text.string(cells[column])
      date = CalendarDate(iso8601: value)
      if date == nil {
        throw InputError(
          path: path, position: file.position(at: text.original(cells[column]).start),
          reason: .malformed("“\(value)” is not a date such as 2024-04-15"))
      }
    }
    if cells[korean].isEmpty, cells[english].isEmpty { return nil }
    return BilingualTable.Row(
      line: file.firstLine, source: BilingualTable.document(file, text, cells[korean], .korean, date),
      target: BilingualTable.document(file, text, cells[english], .english, date))
  }

  /// The cells between tabs, without white space at their ends.
  private static func cells(of utf8: [UInt8]) -> [TextRange] {
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
  package init?(path: String, line: Int, korean: String, english: String, date: CalendarDate? = nil) {
    if korean.isEmpty, english.isEmpty { return nil }
    self.init(
      line: line, source: BilingualTable.document(korean, path: path, line: line, language: .korean, date: date),
      target: BilingualTable.document(english, path: path, line: line, language: .english, date: date))
  }

  /// The cells as the table has them, where they are names of files: not normalised.
  public var fileNames: (korean: String, english: String) {
    func cell(_ document: Document) -> String {
      document.segments.first.map { document.source.string($0.range) } ?? ""
    }
    return (cell(source), cell(target))
  }
}
