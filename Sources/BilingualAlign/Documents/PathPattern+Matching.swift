extension PathPattern {
  /// Returns the captured parts of a path; `nil` where it does not match. Of several ways to match, the one whose first hole
  /// is longest, then the second, and so on.
  /// - Complexity: O(pieces · characters). A name that stands twice must be tried with each of its lengths; a pattern with so
  ///   many of them that ``PathMatch/patience`` steps do not do matches nothing.
  package func match(_ path: String) -> [String: String]? {
    holes(of: path)?.filter { !$0.key.hasPrefix("*") }
  }

  /// Returns what every hole of a path holds, those without a name, too, as ``filled(with:)`` takes it.
  func holes(of path: String) -> [String: String]? {
    var pieces = pieces[...]
    var text = Substring(path)
    // Most paths are refused by what stands before the first hole and after the last one.
    if case .literal(let first) = pieces.first {
      guard text.hasPrefix(first) else { return nil }
      text = text.dropFirst(first.count)
      pieces = pieces.dropFirst()
    }
    if case .literal(let last) = pieces.last {
      guard text.hasSuffix(last) else { return nil }
      text = text.dropLast(last.count)
      pieces = pieces.dropLast()
    }
    if pieces.isEmpty { return text.isEmpty ? [:] : nil }
    var match = PathMatch(Array(pieces), Array(text))
    return match.isPossible && match.finds(from: 0, 0) ? match.captures : nil
  }
}

/// One path held against the pieces of a pattern.
struct PathMatch {
  /// How many holes are tried with how many lengths before a match is given up.
  static let patience = 50_000

  private(set) var captures: [String: String] = [:]
  private let pieces: [PathPattern.Piece]
  private let text: [Character]
  /// Whether the pieces from one on can match the text from a place on, were each hole free: by piece, then place.
  private var canMatch: [[Bool]] = []
  private var steps = 0

  init(_ pieces: [PathPattern.Piece], _ text: [Character]) {
    self.pieces = pieces
    self.text = text
    var next = [Bool](repeating: false, count: text.count + 1)
    next[text.count] = true
    canMatch = [next]
    for piece in pieces.reversed() {
      next = reach(piece, next)
      canMatch.append(next)
    }
    canMatch.reverse()
  }

  var isPossible: Bool { canMatch[0][0] }

  /// Returns from which places `piece` can lead to a place in `next`.
  private func reach(_ piece: PathPattern.Piece, _ next: [Bool]) -> [Bool] {
    var places = [Bool](repeating: false, count: next.count)
    if case .literal(let literal) = piece {
      let literal = Array(literal)
      for place in next.indices where place + literal.count < next.count {
        places[place] = next[place + literal.count] && text[place...].starts(with: literal)
      }
      return places
    }
    // Whether a hole that has begun may end at this place or a later one.
    var isOpen = false
    for place in next.indices.reversed() {
      if place < text.count {
        if text[place] == "/" {
          switch piece {
          case .folders: isOpen = isOpen || next[place + 1]
          case .doubleStar: isOpen = isOpen || next[place + 1]
          case .capture, .star, .literal: isOpen = false
          }
        } else {
          switch piece {
          case .folders: break
          case .capture, .star, .doubleStar, .literal: isOpen = isOpen || next[place + 1]
          }
        }
      }
      if case .capture = piece { places[place] = isOpen } else { places[place] = isOpen || next[place] }
    }
    return places
  }

  /// Whether the pieces from `index` on match the text from `place` on, with the longest holes first.
  mutating func finds(from index: Int, _ place: Int) -> Bool {
    guard index < pieces.count else { return place == text.count }
    steps += 1
    if steps > Self.patience || !canMatch[index][place] { return false }
    switch pieces[index] {
    case .literal(let literal): return finds(from: index + 1, place + literal.count)
    case .capture(let name):
      if let known = captures[name] {
        return text[place...].starts(with: known) && finds(from: index + 1, place + known.count)
      }
      for end in ends(of: index, from: place) {
        captures[name] = String(text[place..<end])
        if finds(from: index + 1, end) { return true }
        captures[name] = nil
      }
      return false
    case .star, .folders, .doubleStar:
      let name = PathPattern.nameless(ordinal(of: index))
      for end in ends(of: index, from: place) where finds(from: index + 1, end) {
        captures[name] = String(text[place..<end])
        return true
      }
      return false
    }
  }

  /// How many holes without a name stand before a piece.
  private func ordinal(of index: Int) -> Int { pieces[..<index].count(where: \.isNameless) }

  /// Returns where a hole can end so that the rest can match, the furthest first.
  private func ends(of index: Int, from place: Int) -> [Int] {
    let next = canMatch[index + 1]
    let last: Int
    let first: Int
    switch pieces[index] {
    case .capture:
      last = text[place...].firstIndex(of: "/") ?? text.count
      first = place + 1
    case .star:
      last = text[place...].firstIndex(of: "/") ?? text.count
      first = place
    case .folders, .doubleStar, .literal:
      last = text.count
      first = place
    }
    guard first <= last else { return [] }
    var isFolders = false
    if case .folders = pieces[index] { isFolders = true }
    return (first...last).reversed().filter { end in
      next[end] && (!isFolders || end == place || text[end - 1] == "/")
    }
  }
}
