public import BilingualDocuments
public import BilingualText

/// Already paired text, a pair at a time: a table of tabs or commas, TMX or XLIFF, told apart by the file's name, else by its
/// first bytes.
public struct BilingualRows: ~Copyable {
  /// As the user gave it; `-` is standard input.
  public let path: String
  private var table: BilingualTable?
  private var sheet: BilingualCSV?
  private var memory: BilingualMemory?

  /// - Complexity: O(1) for a table of tabs, which is read row by row; the others are read whole.
  public init(_ path: String) throws(InputError) {
    self.path = path
    let ending = path.split(separator: ".").last?.lowercased() ?? ""
    if ["tmx", "xlf", "xliff", "sdlxliff", "mqxliff"].contains(ending) {
      memory = try BilingualMemory(path)
    } else if ending == "csv" {
      sheet = try BilingualCSV(path)
    } else {
      var reader = try LineReader(path)
      if Self.isMemory(try reader.peek(256)) {
        memory = try BilingualMemory(FileReader.decode(reader.rest(), path: path).bytes, path: path)
      } else {
        table = BilingualTable(path, reader)
      }
    }
  }

  /// The next pair with text on either side; `nil` after the last.
  public mutating func next() throws(InputError) -> BilingualTable.Row? {
    if let row = try memory?.next() { return row }
    if let row = try sheet?.next() { return row }
    return try table?.next()
  }

  /// Whether a file begins as TMX and XLIFF do; a row of a table may begin with `<`, too.
  private static func isMemory(_ start: [UInt8]) -> Bool {
    // In UTF-16 every second byte of such a beginning is zero.
    let isWide = start.starts(with: [0xFF, 0xFE, 0x3C, 0]) || start.starts(with: [0xFE, 0xFF, 0, 0x3C])
    if isWide { return true }
    let marked = start.starts(with: [0xEF, 0xBB, 0xBF]) ? start.dropFirst(3) : start[...]
    let text = marked.drop { $0 == 0x20 || (0x09...0x0D).contains($0) }
    return ["<?xml", "<tmx", "<xliff", "<!DOCTYPE tmx"].contains { text.starts(with: $0.utf8) }
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
