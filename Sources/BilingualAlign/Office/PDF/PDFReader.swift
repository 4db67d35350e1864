import BilingualText

/// Reads PDF files.
enum PDFReader {
  static func read(_ bytes: [UInt8], path: String) throws(InputError) -> Rendition {
    throw InputError(path: path, "a PDF document, which is not read yet")
  }
}
