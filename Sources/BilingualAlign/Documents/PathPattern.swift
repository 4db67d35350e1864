import Foundation

/// A path with holes: `{name}` stands for a part of one path segment and is remembered, `*` for the same and is not, `**`
/// for any number of segments.
public struct PathPattern: Sendable {
  private enum Piece: Equatable, Sendable {
    case literal(String)
    case capture(String)
    case star
    case doubleStar
  }

  private let pieces: [Piece]
  /// The folder before the first hole, with a `/` at its end, or empty.
  public let root: String

  public init(_ pattern: String) {
    var pieces: [Piece] = []
    var literal = ""
    var rest = Substring(pattern)
    func flush() {
      if !literal.isEmpty { pieces.append(.literal(literal)) }
      literal = ""
    }
    while let character = rest.first {
      if rest.hasPrefix("**") {
        flush()
        pieces.append(.doubleStar)
        rest = rest.dropFirst(rest.hasPrefix("**/") ? 3 : 2)
      } else if character == "*" {
        flush()
        pieces.append(.star)
        rest = rest.dropFirst()
      } else if character == "{", let close = rest.firstIndex(of: "}") {
        flush()
        pieces.append(.capture(String(rest[rest.index(after: rest.startIndex)..<close])))
        rest = rest[rest.index(after: close)...]
      } else {
        literal.append(character)
        rest = rest.dropFirst()
      }
    }
    flush()
    self.pieces = pieces
    if case .literal(let first) = pieces.first {
      root = pieces.count == 1 ? first : first.lastIndex(of: "/").map { String(first[...$0]) } ?? ""
    } else {
      root = ""
    }
  }

  /// Whether the pattern is a path without holes.
  public var isPlain: Bool { pieces.allSatisfy { if case .literal = $0 { true } else { false } } }

  /// The captured parts of a path; `nil` where it does not match.
  public func match(_ path: String) -> [String: String]? {
    var captures: [String: String] = [:]
    return match(Substring(path), pieces[...], &captures) ? captures : nil
  }

  /// The path with every hole filled; `nil` where a hole has no name or no value.
  public func filled(with captures: [String: String]) -> String? {
    var path = ""
    for piece in pieces {
      switch piece {
      case .literal(let text): path += text
      case .capture(let name):
        guard let value = captures[name] else { return nil }
        path += value
      case .star, .doubleStar: return nil
      }
    }
    return path
  }

  /// The files that match, sorted, with what was captured.
  public func files() -> [(path: String, captures: [String: String])] {
    if isPlain { return FileManager.default.fileExists(atPath: root) ? [(root, [:])] : [] }
    var files: [(path: String, captures: [String: String])] = []
    Self.walk(root.isEmpty ? "." : root, root) { path in
      if let captures = match(path) { files.append((path, captures)) }
    }
    return files.sorted { $0.path < $1.path }
  }

  /// Calls `body` with each file in a folder and below it. Hidden ones are left out; links to folders are not followed.
  /// - Parameter prefix: what the files' names begin with.
  private static func walk(_ folder: String, _ prefix: String, _ body: (String) -> Void) {
    guard let handle = opendir(folder) else { return }
    defer { closedir(handle) }
    while let entry = readdir(handle) {
      if entry.pointee.d_name.0 == 0x2E { continue }
      let name = withUnsafePointer(to: &entry.pointee.d_name) { start in
        start.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      let path = prefix + name
      switch Int(entry.pointee.d_type) {
      case Int(DT_DIR): walk(path, path + "/", body)
      case Int(DT_REG): body(path)
      default:
        var status = stat()
        // A link to a file is one; a file system may not say what an entry is.
        guard stat(path, &status) == 0 else { continue }
        var own = stat()
        if status.st_mode & S_IFMT == S_IFREG {
          body(path)
        } else if status.st_mode & S_IFMT == S_IFDIR, lstat(path, &own) == 0, own.st_mode & S_IFMT == S_IFDIR {
          walk(path, path + "/", body)
        }
      }
    }
  }

  private func match(_ text: Substring, _ pieces: ArraySlice<Piece>, _ captures: inout [String: String]) -> Bool {
    guard let piece = pieces.first else { return text.isEmpty }
    let rest = pieces.dropFirst()
    switch piece {
    case .literal(let literal):
      return text.hasPrefix(literal) && match(text.dropFirst(literal.count), rest, &captures)
    case .capture(let name):
      if let known = captures[name] {
        return text.hasPrefix(known) && match(text.dropFirst(known.count), rest, &captures)
      }
      return holes(in: text, from: 1, crossing: false) { value, after in
        captures[name] = String(value)
        if match(after, rest, &captures) { return true }
        captures[name] = nil
        return false
      }
    case .star: return holes(in: text, from: 0, crossing: false) { _, after in match(after, rest, &captures) }
    case .doubleStar: return holes(in: text, from: 0, crossing: true) { _, after in match(after, rest, &captures) }
    }
  }

  /// Tries every length of a hole, the longest first.
  private func holes(
    in text: Substring, from least: Int, crossing: Bool, _ body: (Substring, Substring) -> Bool
  ) -> Bool {
    var end = crossing ? text.endIndex : text.firstIndex(of: "/") ?? text.endIndex
    while text.distance(from: text.startIndex, to: end) >= least {
      if body(text[..<end], text[end...]) { return true }
      if end == text.startIndex { return false }
      end = text.index(before: end)
    }
    return false
  }
}
