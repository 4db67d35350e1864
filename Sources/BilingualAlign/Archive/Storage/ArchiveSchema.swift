internal import GRDB

/// The tables of an archive. A published migration is never changed; a new one is added after it.
///
/// Numbers are small integers, which SQLite stores in one to three bytes: offsets count bytes of the stored texts, dates
/// are days since 1970-01-01, confidences are thousandths.
enum ArchiveSchema {
  /// What marks the file as ours: `BALA`.
  static let applicationID = 0x4241_4C41

  static let migrator: DatabaseMigrator = {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1") { db in
      try db.execute(sql: "PRAGMA application_id = \(applicationID)")
      try db.execute(sql: version1)
    }
    return migrator
  }()

  /// Throws unless the tables are those that the migrations make: a file from elsewhere could have a view or a trigger in
  /// a table's place. A table of GRDB's own and what SQLite keeps for its planner are not looked at.
  static func check(_ db: Database) throws {
    guard try migrator.hasCompletedMigrations(db) else { return }
    let made = try DatabaseQueue()
    try migrator.migrate(made)
    let expected = try made.read { try objects($0) }
    let found = try objects(db)
    for name in Set(expected.keys).union(found.keys).sorted() where expected[name] != found[name] {
      throw ArchiveDamage("sqlite_schema", "“\(name)” is not as align-tool makes it")
    }
  }

  private static func objects(_ db: Database) throws -> [String: String] {
    let all = "SELECT type || ' ' || name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\'"
    let rows = try ArchiveStatement(db, all).map { ($0.words(0), $0.words(1)) }
    return Dictionary(rows, uniquingKeysWith: { first, _ in first }).filter { $0.key != "table grdb_migrations" }
  }

  private static let version1 = """
    -- A pair of files. Paths are relative to the archive's base folder where they lie in it.
    CREATE TABLE document(
      id INTEGER PRIMARY KEY,
      source TEXT NOT NULL,
      target TEXT NOT NULL,
      date INTEGER,
      hash BLOB NOT NULL,
      UNIQUE(source, target));

    -- The sentences of both sides, normalised, a line each, as UTF-8.
    CREATE TABLE content(
      document INTEGER PRIMARY KEY REFERENCES document ON DELETE CASCADE,
      source BLOB NOT NULL,
      target BLOB NOT NULL);

    -- Beads tile both texts: each begins where the one before it ends.
    CREATE TABLE bead(
      document INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
      number INTEGER NOT NULL,
      source_end INTEGER NOT NULL,
      target_end INTEGER NOT NULL,
      source_line INTEGER NOT NULL,
      target_line INTEGER NOT NULL,
      confidence INTEGER NOT NULL,
      PRIMARY KEY(document, number)) WITHOUT ROWID;

    CREATE TABLE value(id INTEGER PRIMARY KEY, kind TEXT NOT NULL, text TEXT NOT NULL, UNIQUE(kind, text));

    -- Numbers, dates, money and the like; side 0 is the original.
    CREATE TABLE fact(
      document INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
      number INTEGER NOT NULL,
      side INTEGER NOT NULL,
      start INTEGER NOT NULL,
      length INTEGER NOT NULL,
      value INTEGER NOT NULL REFERENCES value,
      PRIMARY KEY(document, number)) WITHOUT ROWID;

    CREATE TABLE concept(
      id INTEGER PRIMARY KEY,
      key TEXT NOT NULL UNIQUE,
      category TEXT NOT NULL,
      korean TEXT NOT NULL,
      english TEXT NOT NULL,
      valid TEXT NOT NULL,
      place TEXT NOT NULL);

    -- The glossary's English names of a concept, as of the latest addition.
    CREATE TABLE term(
      concept INTEGER NOT NULL REFERENCES concept,
      text TEXT NOT NULL,
      status INTEGER NOT NULL,
      valid TEXT NOT NULL,
      PRIMARY KEY(concept, text)) WITHOUT ROWID;

    CREATE TABLE rendering(
      id INTEGER PRIMARY KEY,
      concept INTEGER NOT NULL REFERENCES concept,
      text TEXT NOT NULL,
      UNIQUE(concept, text));

    -- Where a concept stands in an original, and what renders it; no rendering where none was found.
    CREATE TABLE occurrence(
      concept INTEGER NOT NULL REFERENCES concept,
      document INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
      number INTEGER NOT NULL,
      rendering INTEGER REFERENCES rendering,
      confidence INTEGER NOT NULL,
      flags INTEGER NOT NULL,
      bead INTEGER NOT NULL,
      source_start INTEGER NOT NULL,
      source_length INTEGER NOT NULL,
      source_line INTEGER NOT NULL,
      source_column INTEGER NOT NULL,
      target_start INTEGER NOT NULL,
      target_length INTEGER NOT NULL,
      target_line INTEGER NOT NULL,
      target_column INTEGER NOT NULL,
      PRIMARY KEY(concept, document, number)) WITHOUT ROWID;
    CREATE INDEX occurrence_of_document ON occurrence(document);

    CREATE INDEX document_by_date ON document(date);
    """
}
