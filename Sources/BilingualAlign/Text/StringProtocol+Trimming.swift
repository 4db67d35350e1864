extension StringProtocol {
  /// The text without white space at both ends.
  package var trimmingWhitespace: SubSequence {
    var part = self[...]
    while part.first?.isWhitespace == true { part.removeFirst() }
    while part.last?.isWhitespace == true { part.removeLast() }
    return part
  }
}
