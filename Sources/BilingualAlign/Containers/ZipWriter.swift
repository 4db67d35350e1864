import CLibArchive

/// Writes a ZIP container in memory through libarchive. No clock and no owner are in it.
package final class ZipWriter {
  /// Why a container could not be made, in libarchive's words.
  package struct Failure: Error, CustomStringConvertible {
    package let description: String
  }

  /// What is written so far.
  private final class Content {
    var bytes: [UInt8] = []
  }

  private let archive: OpaquePointer
  private let content = Content()

  package init() throws(Failure) {
    guard let made = archive_write_new() else { throw Failure(description: "no memory") }
    archive = made
    archive_write_set_format_zip(archive)
    // Members are small enough; readers of spreadsheets need not know the larger form.
    archive_write_set_options(archive, "zip:!zip64")
    archive_write_set_bytes_in_last_block(archive, 1)
    let place = Unmanaged.passUnretained(content).toOpaque()
    let status = archive_write_open(
      archive, place, nil,
      { _, place, data, count in
        guard let place, let data else { return 0 }
        Unmanaged<Content>.fromOpaque(place).takeUnretainedValue().bytes.append(
          contentsOf: UnsafeRawBufferPointer(start: data, count: count))
        return count
      }, nil)
    try check(status)
  }

  deinit { archive_write_free(archive) }

  package func add(_ name: String, _ make: (inout String) -> Void) throws(Failure) {
    try add(name, from: 0..<1) { _, out in make(&out) }
  }

  /// Adds a member that is made piece by piece, so that no more than one need be held.
  package func add(_ name: String, from pieces: Range<Int>, _ make: (Int, inout String) -> Void) throws(Failure) {
    guard let entry = archive_entry_new() else { throw Failure(description: "no memory") }
    defer { archive_entry_free(entry) }
    archive_entry_set_pathname(entry, name)
    archive_entry_set_filetype(entry, 0o100000)
    archive_entry_set_perm(entry, 0o644)
    try check(archive_write_header(archive, entry))
    var text = ""
    for piece in pieces {
      make(piece, &text)
      if text.utf8.count < 1 << 16, piece < pieces.upperBound - 1 { continue }
      let bytes = Array(text.utf8)
      let count = bytes.withUnsafeBytes { archive_write_data(archive, $0.baseAddress, $0.count) }
      guard count == bytes.count else { throw failure() }
      text.removeAll(keepingCapacity: true)
    }
    try check(archive_write_finish_entry(archive))
  }

  /// The whole container.
  package func finish() throws(Failure) -> [UInt8] {
    try check(archive_write_close(archive))
    return content.bytes
  }

  private func check(_ status: Int32) throws(Failure) { if status < ARCHIVE_WARN { throw failure() } }

  private func failure() -> Failure {
    Failure(description: archive_error_string(archive).map { String(cString: $0) } ?? "no memory")
  }
}
