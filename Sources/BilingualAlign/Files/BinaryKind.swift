/// What a file that is not text seems to be, by its first bytes.
package enum BinaryKind {
  private static let signatures: [(bytes: [UInt8], name: String)] = [
    (Array("%PDF-".utf8), "a PDF document"),
    (Array("PK\u{3}\u{4}".utf8), "a ZIP archive (DOCX, HWPX and XLSX files are such)"),
    ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "a compound file (HWP, DOC or XLS)"),
    ([0x1F, 0x8B], "a gzip file"),
    ([0x89, 0x50, 0x4E, 0x47], "a PNG image"),
    ([0xFF, 0xD8, 0xFF], "a JPEG image"),
    ([0x7F, 0x45, 0x4C, 0x46], "a program"),
  ]

  /// - Complexity: O(bytes): one NUL anywhere makes a file binary.
  package static func of(_ bytes: [UInt8]) -> String? {
    if bytes.starts(with: [0x50, 0x4B, 3, 4]),
      bytes.prefix(64).dropFirst(30).starts(with: "mimetypeapplication/epub".utf8)
    {
      return "an EPUB book, which is not read (convert it to HTML or DOCX)"
    }
    if let known = signatures.first(where: { bytes.starts(with: $0.bytes) }) { return known.name }
    return bytes.firstIndex(of: 0).map(zero)
  }

  package static func zero(at offset: Int) -> String { "a binary file (NUL at byte offset \(offset))" }
}
