extension StringProtocol {
  /// The words with one space between, whatever white space and line ends stood there.
  package var onOneLine: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }

  /// The text without white space at both ends.
  package var trimmingWhitespace: SubSequence {
    var part = self[...]
    while part.first?.isWhitespace == true { part.removeFirst() }
    while part.last?.isWhitespace == true { part.removeLast() }
    return part
  }
}
