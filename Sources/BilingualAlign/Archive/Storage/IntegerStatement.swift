internal import GRDB
private import GRDBSQLite

/// A prepared statement over integers, bound and stepped without boxing: archives hold little else, in millions.
struct IntegerStatement {
  private let statement: Statement
  private let db: Database

  init(_ db: Database, _ sql: String) throws {
    self.db = db
    statement = try db.cachedStatement(sql: sql)
  }

  /// Runs the statement with these arguments, in order; `nil` is NULL.
  func run(_ values: Int?...) throws {
    let handle = statement.sqliteStatement
    bind(values)
    let code = sqlite3_step(handle)
    sqlite3_reset(handle)
    if code != SQLITE_DONE && code != SQLITE_ROW { throw failure(code) }
  }

  /// Calls `body` with each row.
  func forEach(_ values: Int?..., body: (Row) throws -> Void) throws {
    let handle = statement.sqliteStatement
    bind(values)
    defer { sqlite3_reset(handle) }
    while true {
      let code = sqlite3_step(handle)
      if code == SQLITE_DONE { return }
      if code != SQLITE_ROW { throw failure(code) }
      try body(Row(handle: handle))
    }
  }

  private func bind(_ values: [Int?]) {
    let handle = statement.sqliteStatement
    for (index, value) in values.enumerated() {
      if let value {
        sqlite3_bind_int64(handle, CInt(index + 1), Int64(value))
      } else {
        sqlite3_bind_null(handle, CInt(index + 1))
      }
    }
  }

  private func failure(_ code: CInt) -> DatabaseError {
    DatabaseError(
      resultCode: ResultCode(rawValue: code & 0xFF), message: String(cString: sqlite3_errmsg(db.sqliteConnection)))
  }

  /// The row a statement stands at; it lasts until the next one.
  struct Row {
    fileprivate let handle: OpaquePointer

    /// 0 for NULL.
    subscript(column: Int) -> Int { Int(sqlite3_column_int64(handle, CInt(column))) }

    func isNull(_ column: Int) -> Bool { sqlite3_column_type(handle, CInt(column)) == SQLITE_NULL }
  }
}
