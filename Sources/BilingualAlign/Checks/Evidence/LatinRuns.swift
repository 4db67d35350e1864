import BilingualText

/// Words of Latin letters as they stand in a text.
enum LatinRuns {
  /// The runs of bytes that begin with a Latin letter.
  /// - Parameter goesOn: whether a run that began at the first place goes on at the second; by default with letters.
  /// - Complexity: O(bytes), each asked once.
  static func all(
    in text: [UInt8], _ bounds: TextRange, while goesOn: ((_ start: Int, _ place: Int) -> Bool)? = nil
  ) -> [TextRange] {
    var runs: [TextRange] = []
    var i = bounds.start
    while i < bounds.end {
      let start = i
      guard Byte.isLetter(text[i]) else {
        i += 1
        continue
      }
      while i < bounds.end, goesOn?(start, i) ?? Byte.isLetter(text[i]) { i += 1 }
      runs.append(TextRange(start, i))
    }
    return runs
  }
}
