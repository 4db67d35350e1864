package import BilingualDocuments
package import BilingualText

/// A file of fixed pairs: rows `KO<TAB>EN`, each a line number of its document, counted from 1. The segments that begin
/// on, or hold, those lines begin a bead together. Blank lines and `#` comments are skipped.
package enum FixedPairsFile {
  /// - Throws: ``InputError`` for a row that is not two line numbers, a line without text, or pairs that cross.
  package static func read(
    _ path: String, source: Document, target: Document, level: Document.Level
  ) throws(InputError) -> [FixedPair] {
    let text = String(decoding: try FileReader.readText(path).bytes, as: UTF8.self)
    var pairs: [FixedPair] = []
    let starts = (Self.lines(of: source, level), Self.lines(of: target, level))
    for (index, row) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
      let cells = row.split(whereSeparator: \.isWhitespace)
      if cells.isEmpty || cells[0].hasPrefix("#") { continue }
      func fail(_ message: String) -> InputError { InputError(path: path, line: index + 1, message) }
      guard cells.count >= 2, let korean = Int(cells[0]), let english = Int(cells[1]) else {
        throw fail("expected two line numbers, found “\(row.prefix(60))”")
      }
      guard let from = Self.segment(at: korean, starts.0) else {
        throw fail("line \(korean) of the Korean text holds no segment")
      }
      guard let to = Self.segment(at: english, starts.1) else {
        throw fail("line \(english) of the English text holds no segment")
      }
      let pair = FixedPair(source: from, target: to)
      if let last = pairs.last, last.source >= pair.source || last.target >= pair.target {
        if last == pair { continue }
        throw fail("this pair does not come after the one before it on both sides")
      }
      pairs.append(pair)
    }
    return pairs
  }

  /// The first and last line of each segment or content block, from 1.
  private static func lines(of document: Document, _ level: Document.Level) -> [ClosedRange<Int>] {
    func lines(_ range: ByteRange) -> ClosedRange<Int> {
      let first = document.source.position(at: range.start).line
      return first...max(first, document.source.position(at: max(range.start, range.end - 1)).line)
    }
    switch level {
    case .sentence: return document.segments.map { lines($0.range) }
    case .paragraph: return document.blocks.filter { $0.kind.isContent }.map { lines($0.range) }
    }
  }

  /// The first segment that begins on a line, else the one that holds it.
  private static func segment(at line: Int, _ lines: [ClosedRange<Int>]) -> Int? {
    lines.firstIndex { $0.lowerBound == line } ?? lines.firstIndex { $0.contains(line) }
  }
}
