@testable import BilingualAlign

/// Two texts, a segment a line, run through checks: line k belongs to line k where both have as many lines, all to all
/// otherwise.
func readPair(_ korean: String, _ english: String, date: CalendarDate? = nil) -> ReadPair {
  let source = Document(presegmented: SourceFile(path: "ko.txt", bytes: Array(korean.utf8)), language: .korean)
  let target = Document(presegmented: SourceFile(path: "en.txt", bytes: Array(english.utf8)), language: .english)
  let counts = (source.segments.count, target.segments.count)
  var beads: [Bead] = []
  if counts.0 == counts.1 {
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
