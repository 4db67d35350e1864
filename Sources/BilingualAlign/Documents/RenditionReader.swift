import BilingualText

/// Reads the paragraphs of an office file into blocks, one a paragraph: what each is says the file, as far as it knows, and then
/// what a press release looks like.
enum RenditionReader {
  /// - Parameter utf8: the paragraphs, one a line, as ``SourceFile`` has them.
  /// - Complexity: O(bytes).
  static func read(_ utf8: [UInt8], _ rendition: Rendition) -> (
    text: MappedText, drafts: [BlockDraft], fields: [DocumentMetadata.Field]
  ) {
    let text = SpacedSyllables.joining(TextNormalizer.normalize(utf8))
    let (drafts, fields) = text.utf8.withUnsafeBufferPointer { bytes in
      let (lines, indices) = lines(bytes, rendition.paragraphs)
      return PressReleaseProfile.read(bytes, lines: lines, paragraphs: indices.map { ($0, rendition.paragraphs[$0]) })
    }
    return (text, drafts, fields)
  }

  /// The lines and the indices of their paragraphs; normalisation may leave nothing of a paragraph.
  private static func lines(
    _ bytes: UnsafeBufferPointer<UInt8>, _ paragraphs: [Rendition.Paragraph]
  ) -> (lines: [TextLine], indices: [Int]) {
    var lines: [TextLine] = []
    var indices: [Int] = []
    var start = 0
    for (index, paragraph) in paragraphs.enumerated() {
      var end = start
      while end < bytes.count, bytes[end] != 0x0A { end += 1 }
      let text = TextRange(start, end).trimmed(in: bytes)
      start = end + 1
      if text.isEmpty { continue }
      var line = TextLine(text: text, startsGroup: true)
      if let marker = paragraph.marker {
        // Normalisation may have changed the marker, too; a space ends it in any case.
        let length = TextNormalizer.normalize(Array(marker.trimmingWhitespace.utf8)).utf8.count
        line.marker = Marker(.item, rank: paragraph.level, in: LineBytes(bytes, text), length: min(length, text.count))
      }
      lines.append(line)
      indices.append(index)
    }
    return (lines, indices)
  }
}
