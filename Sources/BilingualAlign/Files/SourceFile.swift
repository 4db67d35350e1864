/// A file as it was read: its path, its content as UTF-8 and its line starts.
public struct SourceFile: Sendable, Hashable {
  /// As the user gave it; `-` is standard input.
  public let path: String
  /// The content as UTF-8, byte-order mark included. Where the file had another encoding, offsets count these bytes.
  public let bytes: [UInt8]
  /// The IANA name of the encoding that was read, such as `UTF-8` or `windows-949`.
  public let encoding: String
  public let lines: LineTable
  /// The number of the first line: 1, or more where `bytes` are a row of a longer file.
  public let firstLine: Int

  public init(path: String, bytes: [UInt8], encoding: String = "UTF-8", firstLine: Int = 1) {
    self.path = path
    self.bytes = bytes
    self.encoding = encoding
    self.firstLine = firstLine
    lines = LineTable(bytes)
  }

  /// The text of a range, exactly as it stands in the file.
  public func string(_ range: ByteRange) -> String {
    String(decoding: bytes[range.start..<range.end], as: UTF8.self)
  }

  /// - Complexity: O(length of the line before the offset).
  public func position(at offset: Int) -> SourcePosition {
    let line = lines.line(at: offset)
    var start = lines.starts[line]
    if start == 0, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { start = min(3, offset) }
    let before = String(decoding: bytes[start..<offset], as: UTF8.self)
    return SourcePosition(line: line + firstLine, column: before.count + 1, utf16Column: before.utf16.count + 1)
  }

  /// The offset of the first byte that does not belong to valid UTF-8; `nil` for valid text.
  package static func firstInvalidByte(_ bytes: [UInt8]) -> Int? {
    do throws(UTF8.ValidationError) {
      _ = try UTF8Span(validating: bytes.span)
      return nil
    } catch {
      return error.byteOffsets.lowerBound
    }
  }
}
