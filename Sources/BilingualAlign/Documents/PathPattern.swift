package import BilingualText

/// A path with holes: `{name}` stands for a part of one path segment, `*` for the same without a name, `**/`
/// for any number of folders, `**` at the end for everything below.
package struct PathPattern: Sendable {
  enum Piece: Equatable, Sendable {
    case literal(String)
    case capture(String)
    case star
    /// `**/`: nothing, or anything that ends in `/`.
    case folders
    case doubleStar

    /// Whether it is a hole without a name.
    var isNameless: Bool {
      switch self {
      case .literal, .capture: false
      case .star, .folders, .doubleStar: true
      }
    }
  }

  let pieces: [Piece]
  /// The folder before the first hole, with a `/` at its end, or empty.
  package let root: String

  package init(_ pattern: String) {
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
        let isFolders = rest.hasPrefix("**/")
        pieces.append(isFolders ? .folders : .doubleStar)
        rest = rest.dropFirst(isFolders ? 3 : 2)
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
  package var isPlain: Bool { pieces.allSatisfy { if case .literal = $0 { true } else { false } } }

  /// The names of the holes that are remembered, in order.
  package var names: [String] { pieces.compactMap { if case .capture(let name) = $0 { name } else { nil } } }

  /// The holes without a name, in order. They are filled with what those of the other side's pattern held, one by one.
  var namelessHoles: [Piece] { pieces.filter(\.isNameless) }

  /// Whether every hole can be filled with what `other` holds: its name is there, or it is one of as many without a name, of
  /// the same kinds.
  package func canBeFilled(from other: PathPattern) -> Bool {
    names.allSatisfy(other.names.contains) && (namelessHoles.isEmpty || namelessHoles == other.namelessHoles)
  }

  /// Under which name a hole without one is remembered.
  static func nameless(_ ordinal: Int) -> String { "*\(ordinal)" }

  /// The path with every hole filled; `nil` where a hole has no value.
  package func filled(with captures: [String: String]) -> String? {
    var path = ""
    var nameless = 0
    for piece in pieces {
      switch piece {
      case .literal(let text): path += text
      case .capture(let name):
        guard let value = captures[name] else { return nil }
        path += value
      case .star, .folders, .doubleStar:
        guard let value = captures[Self.nameless(nameless)] else { return nil }
        nameless += 1
        path += value
      }
    }
    return path
  }

  /// The files that match, sorted, with what was captured.
  /// - Throws: ``InputError`` for a folder that cannot be read.
  package func files() throws(InputError) -> [(path: String, captures: [String: String])] {
    if isPlain { return try FileStatus(root) == nil ? [] : [(root, [:])] }
    var files: [(path: String, captures: [String: String])] = []
    for path in try Folder.files(below: root, prefix: root) {
      if let captures = holes(of: path) { files.append((path, captures)) }
    }
    return files
  }
}
