import BilingualText

/// Reads ODT files.
enum ODTReader {
  static func read(_ archive: ZipArchive) throws(InputError) -> Rendition {
    throw InputError(path: archive.path, "a ODT document, which is not read yet")
  }
}
