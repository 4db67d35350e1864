@testable import BilingualAlign

/// Two texts, a segment a line, run through checks: line k belongs to line k where both have as many lines, all to all
/// otherwise.
///
/// - Parameter gaps: for each line, whether the source or the target has none.
func examplePair(
  _ korean: String, _ english: String, date: CalendarDate? = nil, gaps: [(source: Bool, target: Bool)]? = nil
) -> ReadPair {
  let source = Document(presegmented: SourceFile(path: "ko.txt", bytes: Array(korean.utf8)), language: .korean)
  let target = Document(presegmented: SourceFile(path: "en.txt", bytes: Array(english.utf8)), language: .english)
  let counts = (source.segments.count, target.segments.count)
  var beads: [Bead] = []
  if let gaps {
    var next = (0, 0)
    for gap in gaps {
      let end = (next.0 + (gap.source ? 0 : 1), next.1 + (gap.target ? 0 : 1))
      beads.append(Bead(source: next.0..<end.0, target: next.1..<end.1, confidence: 1))
      next = end
    }
  } else if counts.0 == counts.1 {
    beads = (0..<counts.0).map { Bead(source: $0..<$0 + 1, target: $0..<$0 + 1, confidence: 1) }
  } else if counts.0 + counts.1 > 0 {
    beads = [Bead(source: 0..<counts.0, target: 0..<counts.1, confidence: 1)]
  }
  guard let alignment = try? Alignment(beads, sourceCount: counts.0, targetCount: counts.1) else {
    preconditionFailure("the beads tile")
  }
  return ReadPair(
    source: ReadDocument(reading: source, date: date), target: ReadDocument(reading: target, date: date),
    alignment: alignment, date: date)
}

/// A text with `⟦ ⟧` around what a check must point at.
struct MarkedText {
  private(set) var text = ""
  /// In bytes of ``text``.
  private(set) var marks: [ByteRange] = []

  init(_ marked: String) {
    var start: Int?
    for character in marked.unicodeScalars {
      switch character {
      case "⟦": start = text.utf8.count
      case "⟧":
        marks.append(ByteRange(start ?? 0, text.utf8.count))
        start = nil
      default: text.unicodeScalars.append(character)
      }
    }
  }
}

/// The lines of an example; `-` stands for a line that the other side has no counterpart for.
func linesAndGaps(_ source: String, _ target: String) -> (String, String, [(source: Bool, target: Bool)]?) {
  let korean = source.split(separator: "\n", omittingEmptySubsequences: false)
  let english = target.split(separator: "\n", omittingEmptySubsequences: false)
  guard korean.contains("-") || english.contains("-"), korean.count == english.count else {
    return (source, target, nil)
  }
  let gaps = zip(korean, english).map { (source: $0 == "-", target: $1 == "-") }
  return (
    korean.filter { $0 != "-" }.joined(separator: "\n"), english.filter { $0 != "-" }.joined(separator: "\n"), gaps
  )
}
