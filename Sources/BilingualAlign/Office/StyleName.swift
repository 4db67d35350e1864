import BilingualText

/// The names that styles of office programs come with.
enum StyleName {
  /// Returns the level of a heading, from 0: `heading 1` has 0. `nil` for any other name.
  /// - Parameters:
  ///   - name: in small letters.
  ///   - words: what stands before the number.
  ///   - needsSpace: whether a space must stand between them; else one may.
  static func headingLevel(_ name: String, after words: [String], needsSpace: Bool, mostDigits: Int) -> Int? {
    guard let word = words.first(where: name.hasPrefix) else { return nil }
    var rest = name.dropFirst(word.count)
    if rest.first == " " { rest.removeFirst() } else if needsSpace { return nil }
    guard (1...mostDigits).contains(rest.utf8.count), let level = Int(digits: rest, count: rest.utf8.count), level > 0
    else {
      return nil
    }
    return level - 1
  }
}
