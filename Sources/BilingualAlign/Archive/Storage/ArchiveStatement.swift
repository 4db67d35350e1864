import BilingualTerms
import BilingualText
internal import GRDB
private import GRDBSQLite

/// A value bound to a statement.
enum ArchiveValue {
  case integer(Int)
  case text(String)
  case bytes([UInt8])
}

/// A prepared statement of an archive. All that is read from an archive goes through its rows, which know what may stand in
/// each column: a file from elsewhere may hold anything anywhere.
///
/// Values are bound and stepped without boxing: archives hold little but integers, in millions.
struct ArchiveStatement {
  private let statement: Statement
  private let db: Database

  init(_ db: Database, _ sql: String) throws {
    self.db = db
    statement = try db.cachedStatement(sql: sql)
  }

  /// Runs the statement with these arguments, in order; `nil` is NULL.
  func run(_ values: Int?...) throws {
    let handle = statement.sqliteStatement
    for (index, value) in values.enumerated() { bind(value.map { .integer($0) }, at: index) }
    let code = sqlite3_step(handle)
    sqlite3_reset(handle)
    if code != SQLITE_DONE && code != SQLITE_ROW { throw failure(code) }
  }

  /// Calls `body` with each row, until it says that it has seen enough by `false`.
  func eachRow(_ values: ArchiveValue..., body: (Row) throws -> Bool) throws { try eachRow(values, body: body) }

  /// What `body` makes of each row.
  func map<T>(_ values: ArchiveValue..., body: (Row) throws -> T) throws -> [T] {
    var all: [T] = []
    try eachRow(values) { row in
      all.append(try body(row))
      return true
    }
    return all
  }

  /// What `body` makes of the first row; `nil` where there is none.
  func first<T>(_ values: ArchiveValue..., body: (Row) throws -> T) throws -> T? {
    var found: T?
    try eachRow(values) { row in
      found = try body(row)
      return false
    }
    return found
  }

  func eachRow(_ values: [ArchiveValue], body: (Row) throws -> Bool) throws {
    let handle = statement.sqliteStatement
    for (index, value) in values.enumerated() { bind(value, at: index) }
    defer { sqlite3_reset(handle) }
    while true {
      let code = sqlite3_step(handle)
      if code == SQLITE_DONE { return }
      if code != SQLITE_ROW { throw failure(code) }
      if try !body(Row(handle: handle)) { return }
    }
  }

  private func bind(_ value: ArchiveValue?, at index: Int) {
    let handle = statement.sqliteStatement
    let place = CInt(index + 1)
    /// SQLite's way to say that it is to copy what it is given.
    let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
    switch value {
    case nil: sqlite3_bind_null(handle, place)
    case .integer(let number): sqlite3_bind_int64(handle, place, Int64(number))
    case .text(let text):
      let utf8 = Array(text.utf8)
      utf8.withUnsafeBytes { bytes in
        _ = sqlite3_bind_text(
          handle, place, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), CInt(bytes.count), copied)
      }
    case .bytes(let bytes):
      bytes.withUnsafeBytes { _ = sqlite3_bind_blob(handle, place, $0.baseAddress, CInt($0.count), copied) }
    }
  }

  private func failure(_ code: CInt) -> DatabaseError {
    DatabaseError(
      resultCode: ResultCode(rawValue: code & 0xFF), message: String(cString: sqlite3_errmsg(db.sqliteConnection)))
  }

  /// The row a statement stands at; it lasts until the next one.
  struct Row {
    fileprivate let handle: OpaquePointer
  }
}

extension ArchiveStatement.Row {
  /// A number of how many rows there are of something, or a sum; 0 where there is none.
  func count(_ index: Int) throws -> Int {
    switch sqlite3_column_type(handle, CInt(index)) {
    case SQLITE_NULL: return 0
    case SQLITE_INTEGER: return Int(sqlite3_column_int64(handle, CInt(index)))
    default: throw ArchiveDamage("archive", "a sum is no whole number")
    }
  }

  /// Words that SQLite itself says, not a table.
  func words(_ index: Int) -> String {
    sqlite3_column_text(handle, CInt(index)).map { String(cString: $0) } ?? ""
  }

  func isNull(_ index: Int) -> Bool { sqlite3_column_type(handle, CInt(index)) == SQLITE_NULL }

  /// - Parameters:
  ///   - index: where the column stands in the statement, from 0.
  ///   - column: which one it is.
  /// - Throws: ``ArchiveDamage``, as all that follow.
  func integer(_ index: Int, _ column: ArchiveColumn) throws -> Int {
    guard case .integer(let range) = column.content, sqlite3_column_type(handle, CInt(index)) == SQLITE_INTEGER else {
      throw damage(index, column)
    }
    let value = Int(sqlite3_column_int64(handle, CInt(index)))
    guard range.contains(value) else { throw damage(index, column) }
    return value
  }

  func optionalInteger(_ index: Int, _ column: ArchiveColumn) throws -> Int? {
    isNull(index) && column.isOptional ? nil : try integer(index, column)
  }

  /// - Complexity: O(bytes).
  func text(_ index: Int, _ column: ArchiveColumn) throws -> String {
    guard sqlite3_column_type(handle, CInt(index)) == SQLITE_TEXT else { throw damage(index, column) }
    let start = sqlite3_column_text(handle, CInt(index))
    let bytes = UnsafeBufferPointer(start: start, count: Int(sqlite3_column_bytes(handle, CInt(index))))
    guard let text = String(validating: bytes, as: UTF8.self) else { throw damage(index, column) }
    return text
  }

  /// Calls `body` with the bytes of a blob, which are not copied.
  func withBytes<T>(_ index: Int, _ column: ArchiveColumn, body: (UnsafeRawBufferPointer) throws -> T) throws -> T {
    guard sqlite3_column_type(handle, CInt(index)) == SQLITE_BLOB else { throw damage(index, column) }
    let start = sqlite3_column_blob(handle, CInt(index))
    return try body(UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(handle, CInt(index)))))
  }

  func bytes(_ index: Int, _ column: ArchiveColumn) throws -> [UInt8] { try withBytes(index, column) { Array($0) } }

  func date(_ index: Int) throws -> CalendarDate? {
    try optionalInteger(index, .documentDate).flatMap(CalendarDate.init(dayNumber:))
  }

  func hash(_ index: Int) throws -> ContentHash {
    guard let hash = ContentHash(bytes: try bytes(index, .documentHash)) else { throw damage(index, .documentHash) }
    return hash
  }

  func category(_ index: Int) throws -> ConceptRecord.Category {
    guard let category = ConceptRecord.Category(rawValue: try text(index, .conceptCategory)) else {
      throw damage(index, .conceptCategory)
    }
    return category
  }

  func span(_ index: Int, _ column: ArchiveColumn) throws -> DateSpan {
    guard let span = DateSpan(written: try text(index, column)) else { throw damage(index, column) }
    return span
  }

  /// Looks at a value, whatever its column.
  func check(_ index: Int, _ column: ArchiveColumn) throws {
    if isNull(index), column.isOptional { return }
    switch column.content {
    case .integer: _ = try integer(index, column)
    case .text: _ = try text(index, column)
    case .category: _ = try category(index)
    case .span: _ = try span(index, column)
    case .hash: _ = try hash(index)
    case .sentences:
      try withBytes(index, column) { bytes in
        if String(validating: bytes, as: UTF8.self) == nil { throw ArchiveDamage(column, "is not UTF-8") }
      }
    }
  }

  private func damage(_ index: Int, _ column: ArchiveColumn) -> ArchiveDamage {
    ArchiveDamage(column, "is \(shown(index))")
  }

  /// A value of whatever type, short and on one line.
  func shown(_ index: Int) -> String {
    let place = CInt(index)
    switch sqlite3_column_type(handle, place) {
    case SQLITE_NULL: return "NULL"
    case SQLITE_INTEGER: return "\(sqlite3_column_int64(handle, place))"
    case SQLITE_FLOAT: return "\(sqlite3_column_double(handle, place))"
    case SQLITE_BLOB: return "\(sqlite3_column_bytes(handle, place)) bytes"
    default:
      let start = sqlite3_column_text(handle, place)
      let bytes = UnsafeBufferPointer(start: start, count: Int(sqlite3_column_bytes(handle, place)))
      guard let text = String(validating: bytes, as: UTF8.self) else { return "text that is not UTF-8" }
      return (text.count > 40 ? text.prefix(40) + "…" : text[...]).debugDescription
    }
  }
}
