import BilingualText

/// Reads HWPX files.
enum HWPXReader {
  static func read(_ archive: ZipArchive) throws(InputError) -> Rendition {
    throw InputError(path: archive.path, "a HWPX document, which is not read yet")
  }
}
