package import BilingualText
import CLibArchive

/// The members of a ZIP container in memory, read through libarchive.
package enum ZipArchive {
  /// A member larger than this is refused, so that a small file cannot fill the memory.
  package static let limit = 512 << 20

  /// The contents of the members whose names `wanted` accepts.
  package static func members(
    _ bytes: [UInt8], path: String, where wanted: (String) -> Bool
  ) throws(InputError) -> [String: [UInt8]] {
    guard let archive = archive_read_new() else { throw InputError(path: path, "no memory") }
    defer { archive_read_free(archive) }
    archive_read_support_format_zip(archive)
    let result: Result<[String: [UInt8]], InputError> = bytes.withUnsafeBytes { buffer in
      do throws(InputError) {
        guard archive_read_open_memory(archive, buffer.baseAddress, buffer.count) == ARCHIVE_OK else {
          throw failure(archive, path)
        }
        return .success(try read(archive, path, wanted))
      } catch {
        return .failure(error)
      }
    }
    return try result.get()
  }

  private static func read(
    _ archive: OpaquePointer, _ path: String, _ wanted: (String) -> Bool
  ) throws(InputError) -> [String: [UInt8]] {
    var members: [String: [UInt8]] = [:]
    var total = 0
    while true {
      var entry: OpaquePointer?
      let status = archive_read_next_header(archive, &entry)
      if status == ARCHIVE_EOF { return members }
      guard status >= ARCHIVE_WARN, let entry else { throw failure(archive, path) }
      guard let name = archive_entry_pathname(entry).map({ String(cString: $0) }), wanted(name) else { continue }
      var content: [UInt8] = []
      var chunk = [UInt8](repeating: 0, count: 1 << 16)
      while true {
        let count = archive_read_data(archive, &chunk, chunk.count)
        if count == 0 { break }
        guard count > 0 else { throw failure(archive, path) }
        total += count
        guard total <= limit else { throw InputError(path: path, "unpacks to more than \(limit >> 20) MB") }
        content += chunk[..<count]
      }
      members[name] = content
    }
  }

  private static func failure(_ archive: OpaquePointer, _ path: String) -> InputError {
    let reason = archive_error_string(archive).map { String(cString: $0) } ?? "unknown format"
    return InputError(path: path, "cannot be read as a spreadsheet (XLSX): \(reason)")
  }
}
