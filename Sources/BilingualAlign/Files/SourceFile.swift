/// A file as it was read: its path, its content as UTF-8 and its line starts.
public struct SourceFile: Sendable, Hashable {
  /// As the user gave it; `-` is standard input.
  public let path: String
  /// The content as UTF-8, byte-order mark included. Where the file had another encoding, offsets count these bytes.
  public let bytes: [UInt8]
  /// The IANA name of the encoding that was read, such as `UTF-8` or `windows-949`.
  public let encoding: String
  package let lines: LineTable
  /// The number of the first line: 1, or more where `bytes` are a row of a longer file.
  public let firstLine: Int
  /// What was read of a file of an office program; `bytes` are then its paragraphs, one a line. `nil` for text.
  package let rendition: Rendition?

  /// A file whose text is held already, as UTF-8.
  public init(path: String, bytes: [UInt8], encoding: String = "UTF-8", firstLine: Int = 1) {
    self.path = path
    self.bytes = bytes
    self.encoding = encoding
    self.firstLine = firstLine
    rendition = nil
    lines = LineTable(bytes)
  }

  /// A file of an office program: line n is its n-th paragraph, its marker before it.
  package init(path: String, rendition: Rendition) {
    self.path = path
    var bytes: [UInt8] = []
    for paragraph in rendition.paragraphs { bytes += (paragraph.line + "\n").utf8 }
    self.bytes = bytes
    encoding = "UTF-8"
    firstLine = 1
    self.rendition = rendition
    lines = LineTable(bytes)
  }

  /// The paragraph of an office file that is a line; `nil` for text, and beyond the end.
  /// - Parameter line: from 1.
  package func paragraph(onLine line: Int) -> Rendition.Paragraph? {
    guard let paragraphs = rendition?.paragraphs, paragraphs.indices.contains(line - 1) else { return nil }
    return paragraphs[line - 1]
  }

  /// The lines without their ends and without a byte-order mark.
  package var textLines: [String] {
    lines.starts.indices.map { index in
      let start = index == 0 && bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : lines.starts[index]
      var line = bytes[start..<(index + 1 < lines.starts.count ? lines.starts[index + 1] : bytes.count)]
      while line.last == 0x0A || line.last == 0x0D { line.removeLast() }
      return String(decoding: line, as: UTF8.self)
    }
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
