import BilingualAlign
import Foundation
import Testing

@Suite struct FileReaderTests {
  static let readable: [([UInt8], String, String)] = [
    (Array("한글".utf8), "한글", "UTF-8"),
    ([0xEF, 0xBB, 0xBF] + Array("한글".utf8), "\u{FEFF}한글", "UTF-8"),
    ([0xFF, 0xFE, 0x5C, 0xD5, 0x0D, 0x00, 0x0A, 0x00], "한\r\n", "UTF-16LE"),
    ([0xFE, 0xFF, 0xD5, 0x5C], "한", "UTF-16BE"),
    ([0xC7, 0xD1, 0xB1, 0xDB, 0x2E], "한글.", "windows-949"),
    ([0xFF, 0xFE, 0, 0, 0x5C, 0xD5, 0, 0, 0x0A, 0, 0, 0], "한\n", "UTF-32LE"),
    ([0, 0, 0xFE, 0xFF, 0, 0, 0xD5, 0x5C, 0, 1, 0xF6, 0], "한😀", "UTF-32BE"),
    ([0xFF, 0xFE, 0x3D, 0xD8, 0x00, 0xDE], "😀", "UTF-16LE"),
    // A syllable only CP949 has, not EUC-KR.
    ([0x8C, 0x63, 0xB0, 0xA1], "똠가", "windows-949"),
    // A translation has signs alone.
    (Array("at ".utf8) + [0xA1, 0xB0] + Array("Seoul".utf8) + [0xA1, 0xB1], "at “Seoul”", "windows-949"),
  ]

  @Test(arguments: readable)
  func decodes(_ bytes: [UInt8], as text: String, from encoding: String) throws {
    let file = try FileReader.decode(bytes, path: "a.txt")
    #expect(file.bytes == Array(text.utf8))
    #expect(file.encoding == encoding)
  }

  static let unreadable: [([UInt8], String)] = [
    ([], "a.txt: error: the file is empty"),
    ([0xEF, 0xBB, 0xBF], "a.txt: error: the file is empty"),
    (Array(" \r\n\t".utf8), "a.txt: error: the file is empty"),
    (
      Array("PK\u{3}\u{4}…".utf8),
      "a.txt: error: damaged: a ZIP archive without its central directory; the file seems to be cut off"
    ),
    (Array("ab\0c".utf8), "a.txt: error: this is a binary file (NUL at byte offset 2), not text"),
    (
      Array("한글\nab\u{1}c".utf8).map { $0 == 1 ? 0xFF : $0 },
      "a.txt:2:3: error: not UTF-8 (byte 0xFF at byte offset 9), nor UTF-16 or CP949"
    ),
    (
      [0xFF, 0xFE, 0x61, 0, 0x0A, 0, 0x5C, 0xD5, 0x00, 0xD8, 0x61, 0],
      "a.txt:2:2: error: not UTF-16LE, whose mark it begins with: a lone surrogate (0xD800) at byte offset 8"
    ),
    (
      [0xFE, 0xFF, 0xDC, 0x00, 0, 0x61],
      "a.txt:1:1: error: not UTF-16BE, whose mark it begins with: a lone surrogate (0xDC00) at byte offset 2"
    ),
    (
      [0xFF, 0xFE, 0x61, 0, 0x3D, 0xD8],
      "a.txt:1:2: error: not UTF-16LE, whose mark it begins with: a lone surrogate (0xD83D) at byte offset 4"
    ),
    (
      [0xFF, 0xFE, 0x61, 0, 0x62],
      "a.txt:1:2: error: not UTF-16LE, whose mark it begins with: a unit of 2 bytes has only 1 at byte offset 4"
    ),
    (
      [0xFF, 0xFE, 0, 0, 0x61, 0, 0, 0, 0x62, 0],
      "a.txt:1:2: error: not UTF-32LE, whose mark it begins with: a unit of 4 bytes has only 2 at byte offset 8"
    ),
    (
      [0, 0, 0xFE, 0xFF, 0, 0x11, 0, 0],
      "a.txt:1:1: error: not UTF-32BE, whose mark it begins with: no character (0x110000) at byte offset 4"
    ),
    (
      [0, 0, 0xFE, 0xFF, 0, 0, 0xD8, 0],
      "a.txt:1:1: error: not UTF-32BE, whose mark it begins with: no character (0xD800) at byte offset 4"
    ),
    ([0xFF, 0xFE, 0x61, 0, 0, 0], "a.txt: error: this is a binary file (NUL at byte offset 4), not text"),
    ([0xFE, 0xFF, 0, 0x61, 0, 0], "a.txt: error: this is a binary file (NUL at byte offset 4), not text"),
    ([0xFF, 0xFE, 0, 0, 0, 0, 0, 0], "a.txt: error: this is a binary file (NUL at byte offset 4), not text"),
    ([0xFF, 0xFE], "a.txt: error: the file is empty"), ([0xFF, 0xFE, 0, 0], "a.txt: error: the file is empty"),
    // Latin-1: the bytes are CP949, but what comes out is not Korean.
    (
      Array("caf".utf8) + [0xE9, 0x20], "a.txt:1:4: error: not UTF-8 (byte 0xE9 at byte offset 3), nor UTF-16 or CP949"
    ),
    // Windows-1252: the apostrophe and the letter after it would be a rare syllable.
    (
      Array("don".utf8) + [0x92] + Array("t".utf8),
      "a.txt:1:4: error: not UTF-8 (byte 0x92 at byte offset 3), nor UTF-16 or CP949"
    ),
  ]

  @Test(arguments: unreadable)
  func refuses(_ bytes: [UInt8], with message: String) {
    let error = #expect(throws: InputError.self) { try FileReader.decode(bytes, path: "a.txt") }
    #expect(error.map(String.init(describing:)) == message)
  }

  /// What a file was, it is again when it is written.
  @Test(arguments: readable)
  func encodesAsItWas(_ bytes: [UInt8], as text: String, from encoding: String) throws {
    let file = try FileReader.decode(bytes, path: "a.txt")
    #expect(FileReader.encode(file.bytes, like: file) == bytes)
  }

  @Test func saysWhatIsWrongWithAPath() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("align-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let missing = folder.appendingPathComponent("none.txt").path
    #expect(throws: InputError(path: missing, reason: .missing)) { try FileReader.read(missing) }
    #expect(throws: InputError(path: folder.path, reason: .isDirectory)) { try FileReader.read(folder.path) }
    let file = folder.appendingPathComponent("a.txt")
    try Data("한글\n".utf8).write(to: file)
    #expect(try FileReader.read(file.path) == SourceFile(path: file.path, bytes: Array("한글\n".utf8)))
  }
}
