/// A table of paired text, read row by row: `ko<TAB>en`, further columns ignored. With a first row that names `ko` and
/// `en`, those columns are used, and `date`, if there, is the row's document date.
public struct BilingualTable: ~Copyable {
  private let path: String
  private var reader: LineReader
  private var columns: Columns?

  /// One row, as two documents of one sentence each. Positions are those of the file.
  public struct Row: Sendable {
    /// Counts from 1.
    public let line: Int
    public let source: Document
    public let target: Document
  }

  private struct Columns {
    var korean = 0
    var english = 1
    var date: Int?
  }

  /// - Parameter path: a path, or `-` for standard input.
  public init(_ path: String) throws(InputError) {
    self.init(path, try LineReader(path))
  }

  init(_ path: String, _ reader: consuming LineReader) {
    self.path = path
    self.reader = reader
  }

  /// The next row with text on either side; `nil` after the last.
  /// - Throws: ``InputError`` for a row of one column, text that is not UTF-8 and a date that does not exist.
  /// - Complexity: O(bytes of the row).
  public mutating func next() throws(InputError) -> Row? {
    while let bytes = try reader.readLine() {
      let line = reader.line
      let file = try FileReader.row(bytes, path: path, line: line)
      let text = TextNormalizer.normalize(file.bytes)
      let cells = Self.cells(of: text.utf8)
      guard let columns else {
        if let named = Self.header(cells, text) {
          columns = named
          continue
        }
        columns = Columns()
        if let row = try row(file, text, cells, Columns()) { return row }
        continue
      }
      if let row = try row(file, text, cells, columns) { return row }
    }
    if reader.line == 0 { throw InputError(path: path, reason: .empty) }
    return nil
  }

  private func row(
    _ file: SourceFile, _ text: MappedText, _ cells: [TextRange], _ columns: Columns
  ) throws(InputError) -> Row? {
    if cells.count == 1, cells[0].isEmpty { return nil }
    let needed = max(columns.korean, columns.english) + 1
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
    if cells[columns.korean].isEmpty, cells[columns.english].isEmpty { return nil }
    return Row(
      line: file.firstLine, source: Self.document(file, text, cells[columns.korean], .korean, date),
      target: Self.document(file, text, cells[columns.english], .english, date))
  }

  private static func document(
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

  /// The cells between tabs, without white space at their ends.
  private static func cells(of utf8: [UInt8]) -> [TextRange] {
    utf8.withUnsafeBufferPointer { bytes in
      var cells: [TextRange] = []
      var start = 0
      for i in 0...bytes.count where i == bytes.count || bytes[i] == 0x09 {
        cells.append(TextRange(start, i).trimmed(in: bytes))
        start = i + 1
      }
      return cells
    }
  }

  private static func header(_ cells: [TextRange], _ text: MappedText) -> Columns? {
    let names = cells.map { text.string($0).lowercased() }
    guard let korean = names.firstIndex(of: "ko"), let english = names.firstIndex(of: "en") else { return nil }
    return Columns(korean: korean, english: english, date: names.firstIndex(of: "date"))
  }
}

extension BilingualTable.Row {
  /// A pair of texts that stand somewhere else than in a table; `nil` where both are empty.
  init?(path: String, line: Int, korean: String, english: String, date: CalendarDate? = nil) {
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
