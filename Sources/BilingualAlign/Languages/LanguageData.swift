internal import CLanguages
internal import Synchronization

/// The words that the tool knows: the files of `Languages/` that are part of the executable, and what a user adds to them.
///
/// They are the same for the whole process, and are settled when the first of them is asked for: ``add(_:)`` comes before
/// any text is read. A file is read when its words are first needed.
package enum LanguageData {
  /// A user's file.
  package struct File: Sendable {
    /// Its path in the user's folder without the ending: `both/places`.
    package let name: String
    /// How complaints name it.
    package let path: String
    package let bytes: [UInt8]

    package init(name: String, path: String, bytes: [UInt8]) {
      self.name = name
      self.path = path
      self.bytes = bytes
    }
  }

  private struct State {
    var files: [File] = []
    var added: [LanguageTable] = []
    var isSettled = false
  }

  private static let state = Mutex(State())

  /// The files that were added.
  package static var addedFiles: [File] { state.withLock { $0.files } }

  /// The names of all files, in the order of their paths.
  package static var names: [String] { builtIn.map { String(cString: $0.name) }.sorted() }

  /// Adds a user's rows, or switches rows off that are there: a row whose `status` is `off` takes away each row before it
  /// that agrees with it in all cells that it fills, comments and examples aside.
  /// - Throws: ``InputError`` for a file that cannot be read or is none of ours, and where words have been asked for
  ///   already; nothing is added then.
  package static func add(_ files: [File]) throws(InputError) {
    var tables: [LanguageTable] = []
    for file in files {
      guard let known = builtInTable(file.name) else {
        let hint = Spelling.nearest(to: file.name, in: names).map { "; did you mean \($0).tsv?" } ?? ""
        throw InputError(path: file.path, "no file of words has this name\(hint)")
      }
      let table = try read(file)
      let strangers = table.columns.filter { !known.columns.contains($0) && !LanguageTable.remarks.contains($0) }
      if let stranger = strangers.first {
        let hint = Spelling.nearest(to: stranger, in: known.columns).map { "; did you mean “\($0)”?" } ?? ""
        throw InputError(path: file.path, line: table.headerLine, "\(file.name).tsv has no column “\(stranger)”\(hint)")
      }
      if let kind = table.columns.firstIndex(of: "kind"), kind > 0,
        let row = table.rows.first(where: { $0.cells[0].utf8.count == 1 })
      {
        throw InputError(
          path: file.path, line: row.line, "“\(row.cells[0])” is too short: a word has two characters at least")
      }
      if let status = table.columns.firstIndex(of: "status") {
        for row in table.rows {
          guard row.cells[status].isEmpty || row.cells[status] == "off" else {
            throw InputError(path: file.path, line: row.line, "a status is “off” or empty, not “\(row.cells[status])”")
          }
          if row.cells[status] == "off", table.words(of: row).isEmpty {
            throw InputError(path: file.path, line: row.line, "the row switches off, but does not say what")
          }
        }
      }
      tables.append(table)
    }
    let isSettled = state.withLock { state in
      if !state.isSettled {
        state.added += tables
        state.files += files
      }
      return state.isSettled
    }
    if isSettled, let first = files.first {
      throw InputError(path: first.path, "words have been read already; they are added before any text is")
    }
  }

  /// A user's file as a table; its columns are not held to ours.
  package static func read(_ file: File) throws(InputError) -> LanguageTable {
    try InputError.refuseZeroByte(in: file.bytes, path: file.path)
    let result: Result<LanguageTable, InputError> = file.bytes.withUnsafeBufferPointer { bytes in
      do throws(InputError) {
        return .success(try LanguageTable(bytes, name: file.name, path: file.path))
      } catch {
        return .failure(error)
      }
    }
    return try result.get()
  }

  /// The rows of a file that hold, with all of its columns.
  /// - Complexity: O(bytes), and O(rows) for each of the user's rows that switches off.
  package static func table(_ name: String) -> LanguageTable { table(name, of: nil) }

  /// The rows of a file that hold; unless the user has some, only with the cells of some columns.
  static func table(_ name: String, of columns: [String]?) -> LanguageTable {
    let added = state.withLock { state in
      state.isSettled = true
      return state.added.filter { $0.name == name }
    }
    let kept = added.isEmpty ? columns.map { $0 + ["status"] } : nil
    guard var table = builtInTable(name, keeping: kept) else { preconditionFailure("no file Languages/\(name).tsv") }
    let status = table.columns.firstIndex(of: "status")
    if let status { table.rows.removeAll { $0.cells[status] == "off" } }
    for user in added { table.append(user, status: status) }
    return table
  }

  private static var builtIn: UnsafeBufferPointer<clanguages_table> {
    UnsafeBufferPointer(start: clanguages_tables(), count: clanguages_count())
  }

  /// A file as it was when the executable was built, with rows that are switched off; `nil` for no file of ours.
  package static func builtInTable(_ name: String) -> LanguageTable? { builtInTable(name, keeping: nil) }

  private static func builtInTable(_ name: String, keeping kept: [String]?) -> LanguageTable? {
    guard let table = builtIn.first(where: { String(cString: $0.name) == name }) else { return nil }
    let bytes = UnsafeBufferPointer(start: table.bytes, count: table.count)
    do {
      return try LanguageTable(bytes, name: name, path: "Languages/\(name).tsv", keeping: kept)
    } catch {
      preconditionFailure("\(error)")
    }
  }
}

extension LanguageTable {
  /// Columns that say nothing about words.
  package static let remarks: Set<String> = ["status", "example_ko", "example_en", "wrong_en", "note", "source"]

  /// The places of the cells of a row that say something about words.
  package func words(of row: Row) -> [Int] {
    row.cells.indices.filter { !row.cells[$0].isEmpty && !Self.remarks.contains(columns[$0]) }
  }

  /// Takes in a user's rows: they are put into our columns, and switch off what they say.
  fileprivate mutating func append(_ user: LanguageTable, status: Int?) {
    let places = columns.map { user.columns.firstIndex(of: $0) }
    for row in user.rows {
      var own = row
      own.cells = places.map { $0.map { row.cells[$0] } ?? "" }
      guard let status, own.cells[status] == "off" else {
        rows.append(own)
        continue
      }
      let asked = words(of: own)
      rows.removeAll { old in asked.allSatisfy { old.cells[$0] == own.cells[$0] } }
    }
  }
}
