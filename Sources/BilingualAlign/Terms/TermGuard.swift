import BilingualText

/// What must or must not stand near a Korean term for it to be this concept: 북미 before 국 is North America.
package struct TermGuard: Sendable, Hashable {
  package enum Kind: String, Sendable, Hashable, CaseIterable {
    /// One of the words stands within 120 bytes of the term.
    case with
    /// None of them does.
    case without
    /// The text right after the term, spaces skipped, begins with none of them.
    case notBefore = "not-before"
    /// The text right after the term, spaces skipped, begins with one of them.
    case before
    /// The text right before the term, spaces skipped, ends in none of them.
    case notAfter = "not-after"
  }

  package let kind: Kind
  package let words: [String]

  static let window = 120

  package init(_ kind: Kind, _ words: [String]) {
    self.kind = kind
    self.words = words
  }

  /// Reads `without:미국,美` ; several guards are separated by `;`.
  /// - Returns: `nil` where a kind is unknown or has no words.
  package static func list(_ text: some StringProtocol) -> [TermGuard]? {
    var guards: [TermGuard] = []
    for part in text.split(separator: ";") {
      let pieces = part.split(separator: ":", maxSplits: 1)
      guard pieces.count == 2, let kind = Kind(rawValue: String(pieces[0].trimmingSpaces)) else { return nil }
      let words = pieces[1].split(separator: ",").map { String($0.trimmingSpaces) }.filter { !$0.isEmpty }
      guard !words.isEmpty else { return nil }
      guards.append(TermGuard(kind, words))
    }
    return guards
  }

  package static func text(_ guards: [TermGuard]) -> String {
    guards.map { "\($0.kind.rawValue):\($0.words.joined(separator: ","))" }.joined(separator: "; ")
  }

  /// Whether the term that stands at `range` of `text` passes; nothing outside `bounds` is looked at.
  func allows(_ range: TextRange, in text: [UInt8], bounds: TextRange) -> Bool {
    switch kind {
    case .with, .without:
      let low = max(bounds.start, range.start - Self.window)
      let high = min(bounds.end, range.end + Self.window)
      let found = words.contains { word in
        Self.find(word, in: text, from: low, to: range.start) || Self.find(word, in: text, from: range.end, to: high)
      }
      return found == (kind == .with)
    case .notBefore, .before:
      var next = range.end
      while next < bounds.end, text[next] == 0x20 { next += 1 }
      return words.contains { Self.stands($0, in: text, at: next, end: bounds.end) } == (kind == .before)
    case .notAfter:
      var before = range.start
      while before > bounds.start, text[before - 1] == 0x20 { before -= 1 }
      return !words.contains { Self.stands($0, in: text, at: before - $0.utf8.count, end: before) }
    }
  }

  private static func find(_ word: String, in text: [UInt8], from start: Int, to end: Int) -> Bool {
    var i = start
    while i + word.utf8.count <= end {
      if stands(word, in: text, at: i, end: end) { return true }
      i += 1
    }
    return false
  }

  private static func stands(_ word: String, in text: [UInt8], at start: Int, end: Int) -> Bool {
    guard start >= 0, start + word.utf8.count <= end else { return false }
    var i = start
    for byte in word.utf8 {
      guard text[i] == byte else { return false }
      i += 1
    }
    return true
  }
}

extension StringProtocol {
  /// Without white space at either end.
  var trimmingSpaces: SubSequence {
    guard let first = unicodeScalars.first, let last = unicodeScalars.last, first.isSpace || last.isSpace else {
      return self[...]
    }
    let scalars = unicodeScalars
    var (start, end) = (startIndex, endIndex)
    while start < end, scalars[start].isSpace { start = scalars.index(after: start) }
    while start < end, scalars[scalars.index(before: end)].isSpace { end = scalars.index(before: end) }
    return self[start..<end]
  }
}

extension Unicode.Scalar {
  fileprivate var isSpace: Bool {
    value < 0x7F ? value == 0x20 || (0x09...0x0D).contains(value) : properties.isWhitespace
  }
}
