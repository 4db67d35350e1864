import BilingualText

/// Reads ODT files.
/// Source: OASIS OpenDocument 1.3, part 2 (packages) and part 3.
enum ODTReader {
  static func read(_ archive: ZipArchive, _ changes: TrackedChanges = .final) throws(InputError) -> Rendition {
    try refuseEncrypted(archive)
    var styles = ODTStyles()
    if let bytes = try archive.part("styles.xml") {
      let events = try XMLEvents(bytes, path: archive.path, part: "styles.xml")
      _ = try events.root()
      try styles.read(events)
    }
    guard let bytes = try archive.part("content.xml") else {
      throw InputError(path: archive.path, "damaged: the part “content.xml” with the text is missing")
    }
    let events = try XMLEvents(bytes, path: archive.path, part: "content.xml")
    _ = try events.root()
    var paragraphs: [Rendition.Paragraph] = []
    try events.children { node throws(InputError) in
      switch node {
      case .element("automatic-styles"): try styles.read(events)
      case .element("body"):
        let body = ODTBody(styles, changes)
        try events.children { node throws(InputError) in
          if node == .element("text") { paragraphs += try body.read(events) }
        }
      default: return
      }
    }
    return Rendition(format: .odt, paragraphs: paragraphs)
  }

  private static func refuseEncrypted(_ archive: ZipArchive) throws(InputError) {
    guard let bytes = try archive.part("META-INF/manifest.xml") else { return }
    let manifest = String(decoding: bytes, as: UTF8.self)
    guard !manifest.contains("encryption-data"), !manifest.contains("encrypted-package") else {
      throw InputError(
        path: archive.path, "protected by a password; open it in the program it was made with, and save it without one")
    }
  }
}
