internal import BilingualText

extension NamingText {
  /// Returns the file that a name in the text means: the one that is there, of its bytes and of what they are in CP949.
  /// - Parameters:
  ///   - place: where the name stands, as `path:line:column`.
  ///   - isThere: whether a name leads to a file.
  /// - Throws: ``RunError`` where both are there: which one is meant nobody can tell.
  package func file(_ name: String, at place: String, isThere: (String) throws -> Bool) throws -> String {
    let readings = readings(of: name)
    guard let first = readings.first, let last = readings.last, readings.count > 1 else { return name }
    switch (try isThere(first), try isThere(last)) {
    case (true, true):
      throw RunError(
        "this name is \(first) by its bytes and \(last) in CP949, and both are there; save the text as UTF-8",
        path: place)
    case (true, false): return first
    default: return last
    }
  }
}
