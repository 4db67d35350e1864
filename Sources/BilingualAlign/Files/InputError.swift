/// Why a file could not be read as text. It prints as `path:line:column: error: …`, or `path: error: …` for a whole file.
public struct InputError: Error, Sendable, Hashable, CustomStringConvertible {
  /// As the user gave it; `-` is standard input.
  public let path: String
  /// Where in the file, when the trouble is at one place.
  public let position: SourcePosition?
  /// What is wrong.
  public let reason: Reason
  /// What else is wrong with the file, where all of it is told at once.
  public var others: [InputError] = []

  /// What can be wrong with a file.
  public enum Reason: Sendable, Hashable {
    case missing
    case isDirectory
    /// A device, a socket or a named pipe.
    case notAFile
    case noFolder
    case notAFolder
    case empty
    /// Not text; the associated value says what it seems to be, such as `a PDF document`.
    case binary(String)
    /// Neither UTF-8 nor another encoding that is read.
    case invalidUTF8(byteOffset: Int, byte: UInt8)
    /// More than 2,147,483,647 bytes.
    case tooLarge
    /// What the system said.
    case unreadable(String)
    /// A reader of some format refuses the content, and why.
    case malformed(String)
  }

  /// An error of a file, at a place where one is to blame.
  public init(path: String, position: SourcePosition? = nil, reason: Reason) {
    self.path = path
    self.position = position
    self.reason = reason
  }

  /// A complaint about content, at a place of the file if one is to blame.
  public init(path: String, line: Int? = nil, column: Int = 1, _ message: String) {
    let position = line.map { SourcePosition(line: $0, column: column, utf16Column: column) }
    self.init(path: path, position: position, reason: .malformed(message))
  }

  /// The lines, one below the other.
  public var description: String { lines.joined(separator: "\n") }

  /// A line for each fault.
  public var lines: [String] {
    let name = path == "-" ? "standard input" : path
    let place = position.map { ":\($0.line):\($0.column)" } ?? ""
    let told = ["\(name)\(place): error: \(reason)"] + others.prefix(Self.most).flatMap(\.lines)
    return others.count > Self.most ? told + ["\(name): error: and \(others.count - Self.most) more"] : told
  }

  /// More are not printed.
  private static let most = 50
}

extension InputError.Reason: CustomStringConvertible {
  /// The reason without the path.
  public var description: String {
    switch self {
    case .missing: "no such file"
    case .isDirectory: "this is a directory, not a file"
    case .notAFile: "this is not a regular file"
    case .noFolder: "no such folder"
    case .notAFolder: "this is not a folder"
    case .empty: "the file is empty"
    case .binary(let kind): "this is \(kind), not text"
    case .invalidUTF8(let offset, let byte):
      "not UTF-8 (byte 0x\(byte.hexadecimal(digits: 2, uppercase: true)) at byte offset \(offset)), nor UTF-16 or CP949"
    case .tooLarge: "the file is larger than 2 GB"
    case .unreadable(let why): "cannot be read: \(why)"
    case .malformed(let why): why
    }
  }
}

extension InputError {
  /// Refuses a table with a zero byte anywhere, which no text file has and our own format could not write.
  /// - Complexity: O(bytes).
  package static func refuseZeroByte(in bytes: [UInt8], path: String) throws(InputError) {
    guard let offset = bytes.firstIndex(of: 0) else { return }
    let before = bytes[..<offset]
    let start = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    let line = 1 + before.count { $0 == 0x0A }
    let column = 1 + bytes[start..<offset].count { $0 & 0xC0 != 0x80 }
    throw InputError(path: path, line: line, column: column, "a zero byte: not a text file")
  }
}
