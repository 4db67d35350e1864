extension String {
  /// The text as far as it has room, cut at the end of a word, with `…` where something was left out.
  /// - Parameter length: in characters, the `…` aside. A word that is longer than half of it is cut.
  package func shortened(to length: Int) -> String {
    guard let end = index(startIndex, offsetBy: length, limitedBy: endIndex), end < endIndex else { return self }
    let head = self[..<end]
    var kept = head
    if !self[end].isWhitespace, let space = head.lastIndex(where: \.isWhitespace),
      distance(from: startIndex, to: space) >= length / 2
    {
      kept = head[..<space]
    }
    return kept.trimmingWhitespace + "…"
  }
}
