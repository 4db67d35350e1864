package import BilingualText
import CLibArchive

/// A ZIP container in memory, read part by part through libarchive.
///
/// What would fill the memory is refused: a small file may unpack to a large one. So is a file without its central
/// directory: it is cut off, and parts would be missing.
/// Source: PKWARE, APPNOTE.TXT 6.3.10, §4.3.
package final class ZipArchive {
  /// Bytes of one part.
  package static let largestPart = 256 << 20
  /// Bytes of all parts that are read.
  package static let largestWhole = 1 << 30
  /// How many times the size of the file a part may have, if it has more than ``freeSize`` bytes.
  package static let ratio = 1000
  package static let freeSize = 16 << 20
  package static let mostParts = 10_000

  /// As the container lists them, in the order in which they stand in the file.
  package let names: [String]
  private let known: Set<String>
  package let path: String
  private let bytes: [UInt8]
  private var unpacked = 0

  /// Lists the parts.
  /// - Throws: ``InputError`` for what is no ZIP container, or a damaged one, or has too many parts.
  package init(_ bytes: [UInt8], path: String) throws(InputError) {
    self.bytes = bytes
    self.path = path
    var names: [String] = []
    try Self.walk(bytes, path: path) { (name, _) throws(InputError) in
      guard names.count < Self.mostParts else {
        throw InputError(path: path, "a ZIP archive of more than \(Self.mostParts) parts, which is the limit")
      }
      names.append(name)
      return true
    }
    self.names = names
    known = Set(names)
  }

  package func has(_ name: String) -> Bool { known.contains(name) }

  /// Returns the content of a part, or of the first of that name; `nil` where there is none.
  /// - Complexity: O(parts + bytes of the part).
  package func part(_ name: String) throws(InputError) -> [UInt8]? {
    try parts { $0 == name }[name]
  }

  /// Returns the contents of the parts whose names `wanted` accepts.
  package func parts(where wanted: (String) -> Bool) throws(InputError) -> [String: [UInt8]] {
    var found: [String: [UInt8]] = [:]
    try Self.walk(bytes, path: path) { (name, archive) throws(InputError) in
      if wanted(name), found[name] == nil { found[name] = try content(of: name, archive) }
      return true
    }
    return found
  }

  /// The contents of the members whose names `wanted` accepts.
  package static func members(
    _ bytes: [UInt8], path: String, where wanted: (String) -> Bool
  ) throws(InputError) -> [String: [UInt8]] {
    try ZipArchive(bytes, path: path).parts(where: wanted)
  }

  private func content(of name: String, _ archive: OpaquePointer) throws(InputError) -> [UInt8] {
    var content: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = archive_read_data(archive, &chunk, chunk.count)
      if count == 0 { return content }
      guard count > 0 else { throw Self.failure(archive, path, part: name) }
      unpacked += count
      content += chunk[..<count]
      guard content.count <= Self.largestPart else { throw tooLarge("“\(shown(name))”", Self.largestPart) }
      guard unpacked <= Self.largestWhole else { throw tooLarge("the file", Self.largestWhole) }
      if content.count > Self.freeSize, content.count / Self.ratio > bytes.count {
        throw InputError(
          path: path,
          "“\(shown(name))” unpacks to more than \(Self.ratio) times the size of the file: too large a ratio")
      }
    }
  }

  private func tooLarge(_ what: String, _ limit: Int) -> InputError {
    InputError(path: path, "\(what) is too large: it unpacks to more than \(limit >> 20) MB, which is the limit")
  }

  private func shown(_ name: String) -> String { Self.shown(name) }
  private static func shown(_ name: String) -> String { ForeignText.visible(String(name.prefix(80))) }

  // MARK: libarchive

  /// Calls `body` with each part's name while the archive stands at it, until it returns false.
  private static func walk(
    _ bytes: [UInt8], path: String, body: (String, OpaquePointer) throws(InputError) -> Bool
  ) throws(InputError) {
    guard let archive = archive_read_new() else { throw InputError(path: path, "no memory") }
    defer { archive_read_free(archive) }
    // Only by the central directory: a container that has lost it is cut off, though parts of it could be read.
    archive_read_support_format_zip_seekable(archive)
    let result: Result<Void, InputError> = bytes.withUnsafeBytes { buffer in
      do throws(InputError) {
        guard archive_read_open_memory(archive, buffer.baseAddress, buffer.count) == ARCHIVE_OK else {
          throw failure(archive, path)
        }
        while true {
          var entry: OpaquePointer?
          let status = archive_read_next_header(archive, &entry)
          if status == ARCHIVE_EOF { return .success(()) }
          guard status >= ARCHIVE_WARN, let entry else { throw failure(archive, path) }
          let name = archive_entry_pathname_utf8(entry) ?? archive_entry_pathname(entry)
          guard let name = name.map({ String(cString: $0) }) else { continue }
          if archive_entry_is_data_encrypted(entry) == 1 {
            throw InputError(path: path, "protected by a password: “\(shown(name))” in it is encrypted")
          }
          guard try body(name, archive) else { return .success(()) }
        }
      } catch {
        return .failure(error)
      }
    }
    try result.get()
  }

  private static func failure(_ archive: OpaquePointer, _ path: String, part: String? = nil) -> InputError {
    guard let reason = archive_error_string(archive).map({ String(cString: $0) }),
      reason != "Unrecognized archive format"
    else {
      return InputError(
        path: path, "damaged: a ZIP archive without its central directory; the file seems to be cut off")
    }
    let place = part.map { "“\(shown($0))” in it: " } ?? ""
    return InputError(path: path, "damaged: a ZIP archive that cannot be read: \(place)\(ForeignText.visible(reason))")
  }
}
