import BilingualText

/// The lines of a table: of a file that is read piece by piece, or of a text in memory.
package struct TableLines: ~Copyable {
  private var reader: LineReader?
  private let bytes: [UInt8]
  private var start = 0
  /// The number of the line that was read last, from 1.
  private(set) var line = 0

  /// - Parameter reader: of a file in UTF-8.
  package init(_ reader: consuming LineReader) {
    self.reader = consume reader
    bytes = []
  }

  package init(utf8 bytes: [UInt8]) {
    reader = nil
    self.bytes = bytes
  }

  /// The next line without its end; `nil` after the last.
  mutating func next() throws(InputError) -> [UInt8]? {
    if reader != nil {
      let bytes = try reader?.readLine()
      line = reader?.line ?? line
      return bytes ?? nil
    }
    guard start < bytes.count else { return nil }
    let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
    let last = end > start && bytes[end - 1] == 0x0D ? end - 1 : end
    defer { start = end + 1 }
    line += 1
    return Array(bytes[start..<last])
  }
}
