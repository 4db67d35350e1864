import BilingualText

/// Reads DOCX files.
enum DOCXReader {
  static func read(_ archive: ZipArchive) throws(InputError) -> Rendition {
    throw InputError(path: archive.path, "a DOCX document, which is not read yet")
  }
}
