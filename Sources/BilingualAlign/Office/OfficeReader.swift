package import BilingualText

/// Reads the files of office programs.
package enum OfficeReader {
  /// Returns what the file says; `nil` where it is no file of an office program that is known.
  ///
  /// The content decides what it is, not the name.
  /// - Parameter changes: which text is read of DOCX, ODT and HWPX with tracked changes.
  /// - Throws: ``InputError`` for a damaged file, a protected one, and one of a format that is known but not read.
  /// - Complexity: O(bytes), unpacked.
  package static func read(
    _ bytes: [UInt8], path: String, changes: TrackedChanges = .final
  ) throws(InputError) -> Rendition? {
    switch try OfficeFile(sniffing: bytes, path: path) {
    case nil: nil
    case .refused(let why): throw InputError(path: path, why)
    case .hwpx(let archive): try HWPXReader.read(archive, changes)
    case .docx(let archive): try DOCXReader.read(archive, changes)
    case .odt(let archive): try ODTReader.read(archive, changes)
    case .hwp(let file): try HWPReader.read(file)
    case .pdf: try PDFReader.read(bytes, path: path)
    }
  }
}
