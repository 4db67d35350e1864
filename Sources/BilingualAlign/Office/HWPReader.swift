import BilingualText

/// Reads HWP files.
enum HWPReader {
  static func read(_ bytes: [UInt8], path: String) throws(InputError) -> Rendition {
    throw InputError(path: path, "a HWP document, which is not read yet")
  }
}
