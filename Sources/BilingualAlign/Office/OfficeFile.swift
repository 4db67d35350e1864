package import BilingualText

/// What a file is, by its content.
package enum OfficeFile {
  case hwpx(ZipArchive)
  case docx(ZipArchive)
  case odt(ZipArchive)
  case hwp(CompoundFile)
  case pdf
  /// A format that is known but not read, with what to do about it.
  case refused(String)

  /// - Returns: `nil` for anything else, such as text or a spreadsheet.
  /// - Throws: ``InputError`` for a damaged container.
  package init?(sniffing bytes: [UInt8], path: String) throws(InputError) {
    if bytes.starts(with: Array("PK\u{3}\u{4}".utf8)) {
      try self.init(ZipArchive(bytes, path: path))
    } else if bytes.starts(with: CompoundFile.signature) {
      try self.init(CompoundFile(bytes, path: path))
    } else if bytes.starts(with: Array("%PDF-".utf8)) {
      self = .pdf
    } else if let why = Self.refusal(of: bytes) {
      self = .refused(why)
    } else {
      return nil
    }
  }

  private init?(_ file: CompoundFile) {
    if file.has("FileHeader") {
      self = .hwp(file)
    } else if file.has("EncryptedPackage") {
      self = .refused("protected by a password (encrypted); open it in Word, remove the password and save it again")
    } else if file.has("WordDocument") {
      self = .refused("a document of Word 97 to 2003 (.doc), which is not read; save it as DOCX")
    } else {
      return nil
    }
  }

  // MARK: ZIP

  private init?(_ archive: ZipArchive) throws(InputError) {
    let head = try archive.parts { $0 == "mimetype" || $0 == "[Content_Types].xml" }
    let type = head["mimetype"].map { String(decoding: $0.prefix(200), as: UTF8.self) } ?? ""
    let contentTypes = head["[Content_Types].xml"].map { String(decoding: $0, as: UTF8.self) } ?? ""
    if type.hasPrefix("application/hwp+zip") || type.isEmpty && archive.names.contains(where: Self.isHWPXPart) {
      self = .hwpx(archive)
    } else if type.hasPrefix("application/vnd.oasis.opendocument.text") {
      self = .odt(archive)
    } else if Self.wordTypes.contains(where: contentTypes.contains) {
      self = .docx(archive)
    } else if contentTypes.isEmpty, archive.has("word/document.xml") {
      self = .docx(archive)
    } else {
      return nil
    }
  }

  private static func isHWPXPart(_ name: String) -> Bool {
    name == "Contents/content.hpf" || name == "Contents/header.xml" || name == "Contents/section0.xml"
  }

  /// Main parts of documents, templates and documents with macros.
  private static let wordTypes = [
    "wordprocessingml.document.main+xml", "wordprocessingml.template.main+xml",
    "ms-word.document.macroEnabled.main+xml",
    "ms-word.template.macroEnabledTemplate.main+xml",
  ]

  // MARK: What is not read

  private static func refusal(of bytes: [UInt8]) -> String? {
    if bytes.starts(with: Array("HWP Document File V".utf8)) {
      return "an HWP 3 document (Hangul 97 or older), which is not read; open it in Hangul and save it as HWPX"
    }
    let start = bytes.prefix(1024)
    guard let first = start.first(where: { $0 > 0x20 && $0 < 0x80 }), first == UInt8(ascii: "<") else { return nil }
    // UTF-16 has a zero byte beside each letter.
    guard String(decoding: start.filter { $0 != 0 }, as: UTF8.self).contains("<HWPML") else { return nil }
    return "an HWPML document (XML) of Hangul, which is not read; open it in Hangul and save it as HWPX"
  }
}
