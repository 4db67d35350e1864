import BilingualDocuments
package import BilingualText
import Dispatch
import Synchronization

/// Our own glossary format: UTF-8, a header row, tab-separated, one concept a row. `Glossary/README.md` names the columns.
///
/// `\t` and `\n` are a tab and a line end; `\\` before them is a backslash. A row that begins with `#` is a comment; of
/// backslashes before a `#` that begins a row, the first only says that it is none.
package enum GlossaryTSV {
  /// Reads the rows of a file.
  /// - Throws: ``InputError`` with line and column for a row that cannot be read; nothing is skipped silently but
  ///   empty lines and lines that begin with `#`.
  /// - Complexity: O(bytes).
  package static func concepts(_ bytes: [UInt8], path: String) throws(InputError) -> [Concept] {
    try contents(bytes, path: path).concepts
  }

  static func contents(_ bytes: [UInt8], path: String) throws(InputError) -> GlossaryContents {
    try InputError.refuseZeroByte(in: bytes, path: path)
    var reader = Reader(bytes: bytes, rows: GlossaryRows(path: path, isEscaped: true), path: path)
    reader.offset = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    try reader.settle()
    let parts = parts(of: reader)
    let results = Mutex<[Result<GlossaryRows, InputError>]>(parts.map { _ in .success(reader.rows) })
    DispatchQueue.concurrentPerform(iterations: parts.count) { index in
      var part = parts[index].reader
      let end = parts[index].end
      let result: Result<GlossaryRows, InputError>
      do throws(InputError) {
        while part.offset < end {
          if let row = try part.readLine() { part.rows.row(row.cells, line: row.line) }
        }
        result = .success(part.rows)
      } catch {
        result = .failure(error)
      }
      results.withLock { $0[index] = result }
    }
    var all: GlossaryRows?
    for result in results.withLock({ $0 }) {
      var rows = try result.get()
      // What the header came to is told once.
      if all == nil {
        all = rows
      } else {
        rows.forget(reader.rows)
        all?.take(rows)
      }
    }
    return try (all ?? reader.rows).contents()
  }

  /// Where a reader stands in a file.
  private struct Reader {
    let bytes: [UInt8]
    var rows: GlossaryRows
    let path: String
    var offset = 0
    /// How many lines have been read.
    var line = 0

    /// Reads rows until the columns are known, and goes back to the first concept.
    mutating func settle() throws(InputError) {
      var first: [(line: Int, cells: [GlossaryRows.Cell])] = []
      var starts: [(offset: Int, line: Int)] = []
      while first.count < TableColumns.sample, offset < bytes.count {
        let start = (offset, line)
        if let row = try readLine(), row.cells.contains(where: { !$0.text.isEmpty }) {
          first.append(row)
          starts.append(start)
        }
        if first.count == 1, first[0].cells.contains(where: { $0.text == "ko" }) { break }
      }
      guard let start = try rows.settle(first) else {
        throw InputError(path: path, line: 1, column: 1, "the file is empty: no header row")
      }
      if start < starts.count { (offset, line) = starts[start] }
    }

    /// The cells of the next line; `nil` for a comment and an empty one.
    mutating func readLine() throws(InputError) -> (line: Int, cells: [GlossaryRows.Cell])? {
      line += 1
      let end = bytes[offset...].firstIndex(of: 0x0A) ?? bytes.count
      let last = end > offset && bytes[end - 1] == 0x0D ? end - 1 : end
      defer { offset = end + 1 }
      guard last > offset, bytes[offset] != 0x23 else { return nil }
      let isEscaped = bytes[offset] == 0x5C && bytes[offset..<last].first { $0 != 0x5C } == 0x23
      return (line, try GlossaryTSV.cells(bytes[(isEscaped ? offset + 1 : offset)..<last], path: path, line: line))
    }
  }

  /// The rest of a large file in parts that end with lines, to be read side by side.
  private static func parts(of reader: Reader) -> [(reader: Reader, end: Int)] {
    let bytes = reader.bytes
    guard bytes.count - reader.offset > 1 << 20 else { return [(reader, bytes.count)] }
    var parts: [(reader: Reader, end: Int)] = []
    var next = reader
    let size = (bytes.count - reader.offset) / 4 + 1
    while next.offset < bytes.count {
      let middle = min(next.offset + size, bytes.count)
      let end = bytes[(middle - 1)...].firstIndex(of: 0x0A).map { $0 + 1 } ?? bytes.count
      parts.append((next, end))
      for byte in bytes[next.offset..<end] where byte == 0x0A { next.line += 1 }
      next.offset = end
    }
    return parts
  }

  fileprivate static func cells(
    _ row: ArraySlice<UInt8>, path: String, line: Int
  ) throws(InputError) -> [GlossaryRows.Cell] {
    var cells: [GlossaryRows.Cell] = []
    var start = row.startIndex
    var column = 1
    while true {
      let end = row[start...].firstIndex(of: 0x09) ?? row.endIndex
      if start == end {
        cells.append(GlossaryRows.Cell(text: "", column: column))
      } else {
        guard let text = String(validating: row[start..<end], as: UTF8.self) else {
          throw InputError(path: path, line: line, column: column, "not valid UTF-8")
        }
        cells.append(GlossaryRows.Cell(text: unescaped(text), column: column))
        for byte in row[start..<end] where byte & 0xC0 != 0x80 { column += 1 }
      }
      column += 1
      guard end < row.endIndex else { return cells }
      start = end + 1
    }
  }

  /// `\t` and `\n` become the characters; `\|` and `\\` are left for ``TermCell``.
  private static func unescaped(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == 0x5C }) else { return text }
    var result = ""
    var isEscaped = false
    for character in text.unicodeScalars {
      if isEscaped {
        isEscaped = false
        switch character {
        case "t": result += "\t"
        case "n": result += "\n"
        default:
          result += "\\"
          result.unicodeScalars.append(character)
        }
      } else if character == "\\" {
        isEscaped = true
      } else {
        result.unicodeScalars.append(character)
      }
    }
    return isEscaped ? result + "\\" : result
  }

  /// The canonical text of a glossary: all columns, rows sorted by category, then by the first Korean term, then by id.
  /// - Parameter isSorted: `false` keeps the order given.
  package static func text(_ concepts: [Concept], isSorted: Bool = true) -> String {
    var text = GlossaryColumn.allCases.map(\.rawValue).joined(separator: "\t") + "\n"
    for concept in isSorted ? sorted(concepts) : concepts {
      let row = GlossaryColumn.allCases.map { column in
        let cell = concept.cell(column)
        return escaped(column.terms == nil ? BackslashRuns.doubled(cell) : cell)
      }
      text += (row[0].unicodeScalars.first { $0 != "\\" } == "#" ? "\\" : "") + row.joined(separator: "\t") + "\n"
    }
    return text
  }

  static func sorted(_ concepts: [Concept]) -> [Concept] {
    func key(_ concept: Concept) -> (Int, String) {
      (TermCategory.allCases.firstIndex(of: concept.category) ?? 0, concept.preferred(.korean)?.text ?? "")
    }
    return concepts.enumerated().sorted { a, b in
      let (x, y) = (key(a.element), key(b.element))
      if x.0 != y.0 { return x.0 < y.0 }
      if x.1 != y.1 { return x.1.utf8.lexicographicallyPrecedes(y.1.utf8) }
      if a.element.id != b.element.id { return a.element.id.utf8.lexicographicallyPrecedes(b.element.id.utf8) }
      return a.offset < b.offset
    }.map(\.element)
  }

  private static func escaped(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }) else { return text }
    return text.replacing("\t", with: "\\t").replacing("\r\n", with: "\\n").replacing("\n", with: "\\n")
      .replacing("\r", with: "\\n")
  }
}

extension Concept {
  /// What a column of a table holds of the concept.
  func cell(_ column: GlossaryColumn) -> String {
    switch column {
    case .id: return id
    case .category: return category.rawValue
    case .validFrom: return validity.from?.description ?? ""
    case .validTo: return validity.through?.description ?? ""
    case .caseRule: return caseRule == .smart ? "" : caseRule.rawValue
    case .partOfSpeech: return partOfSpeech
    case .guards: return TermGuard.text(guards)
    case .use: return use == .on ? "" : use.rawValue
    case .successor: return successor ?? ""
    case .confidence: return confidence.rawValue
    case .note: return note
    case .source: return source
    default:
      guard let kind = column.terms else { return "" }
      return TermCell.text(terms(kind.language, kind.status))
    }
  }
}
