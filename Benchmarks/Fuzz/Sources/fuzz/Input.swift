import Foundation

@testable import BilingualAlign

/// One input of the fuzzer, cut into what a reader needs.
struct Input {
  private var rest: ArraySlice<UInt8>

  init(_ bytes: [UInt8]) { rest = bytes[...] }

  var bytes: [UInt8] { Array(rest) }

  /// The next byte; 0 after the last.
  mutating func byte() -> Int { Int(rest.popFirst() ?? 0) }

  /// What stands before the next line of `=====`, and takes both away; all that is left where there is none.
  mutating func part() -> [UInt8] {
    let mark = Array("\n=====\n".utf8)
    guard let range = rest.firstRange(of: mark) else {
      defer { rest = [] }
      return Array(rest)
    }
    defer { rest = rest[range.upperBound...] }
    return Array(rest[..<range.lowerBound])
  }
}

/// A file of this process in memory, for readers that take a path.
enum ScratchFile {
  private static let folder: String = {
    let folder = "/dev/shm/align-tool-fuzz-\(getpid())"
    try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    atexit { try? FileManager.default.removeItem(atPath: "/dev/shm/align-tool-fuzz-\(getpid())") }
    return folder
  }()

  static func path(_ name: String) -> String { folder + "/" + name }

  static func write(_ bytes: [UInt8], _ name: String) -> String {
    let path = path(name)
    let file = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    precondition(file >= 0, "a scratch file can be written")
    defer { close(file) }
    var offset = 0
    while offset < bytes.count {
      let count = bytes.withUnsafeBytes {
        Foundation.write(file, $0.baseAddress?.advanced(by: offset), $0.count - offset)
      }
      precondition(count > 0, "a scratch file can be written")
      offset += count
    }
    return path
  }
}

/// A ZIP container whose members are stored as they are.
enum StoredZip {
  static func bytes(_ members: [(name: String, content: [UInt8])]) -> [UInt8] {
    var out: [UInt8] = []
    var directory: [UInt8] = []
    for member in members {
      let offset = out.count
      let name = Array(member.name.utf8)
      let sizes = word(crc32(member.content)) + word(UInt32(member.content.count)) + word(UInt32(member.content.count))
      let common = half(20) + half(0) + half(0) + word(0) + sizes + half(UInt16(name.count)) + half(0)
      out += word(0x0403_4B50) + common + name + member.content
      directory +=
        word(0x0201_4B50) + half(20) + common + half(0) + half(0) + half(0) + word(0) + word(UInt32(offset)) + name
    }
    let count = half(UInt16(members.count))
    let end = word(UInt32(directory.count)) + word(UInt32(out.count)) + half(0)
    return out + directory + word(0x0605_4B50) + half(0) + half(0) + count + count + end
  }

  private static func half(_ value: UInt16) -> [UInt8] { [UInt8(value & 0xFF), UInt8(value >> 8)] }
  private static func word(_ value: UInt32) -> [UInt8] { half(UInt16(value & 0xFFFF)) + half(UInt16(value >> 16)) }

  private static let table: [UInt32] = (0..<256).map { start in
    (0..<8).reduce(UInt32(start)) { value, _ in value & 1 == 1 ? 0xEDB8_8320 ^ value >> 1 : value >> 1 }
  }

  private static func crc32(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(0xFFFF_FFFF as UInt32) { table[Int(($0 ^ UInt32($1)) & 0xFF)] ^ $0 >> 8 }
  }
}
