import BilingualAlignment
import BilingualDocuments
import BilingualTerms
import BilingualText

/// Two texts, a segment a line, run through checks: line k belongs to line k where both have as many lines, all to all
/// otherwise.
///
/// - Parameter gaps: for each line, whether the source or the target has none.
func examplePair(
  _ korean: String, _ english: String, date: CalendarDate? = nil, gaps: [(source: Bool, target: Bool)]? = nil,
  termbase: Termbase = .empty, alikeness: Float? = nil
) -> ReadPair {
  var source = Document(presegmented: SourceFile(path: "ko.txt", bytes: Array(korean.utf8)), language: .korean)
  var target = Document(presegmented: SourceFile(path: "en.txt", bytes: Array(english.utf8)), language: .english)
  // As rows of a table have none.
  (source.inlineTags, target.inlineTags) = ([], [])
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
  let pair = Reader(termbase: termbase, date: date).read(source: source, target: target)
  let moves = gaps == nil ? [] : Aligner().moves(in: beads, of: pair)
  guard let alignment = try? Alignment(beads, moves: moves, sourceCount: counts.0, targetCount: counts.1) else {
    preconditionFailure("the beads tile")
  }
  return ReadPair(
    pair, alignment: alignment, lexicon: .builtIn, meaning: alikeness.map { EncodedMeaning.row(alikeness: $0) })
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

extension CheckExample {
  /// What a check finds in the example, without its marks.
  /// - Throws: ``InputError`` where the example's glossary cannot be read.
  func findings(of check: any Check.Type) throws(InputError) -> [Finding] {
    let (korean, english, gaps) = linesAndGaps(source, target)
    var termbase = Termbase.empty
    if let glossary { termbase = Termbase(try GlossaryTSV.concepts(Array(glossary.utf8), path: "example")) }
    // What stands alone in the example has no counterpart.
    let lines = gaps ?? (korean.isEmpty ? [(true, false)] : english.isEmpty ? [(false, true)] : nil)
    let pair = examplePair(
      MarkedText(korean).text, MarkedText(english).text, date: date, gaps: lines, termbase: termbase,
      alikeness: alikeness)
    var findings: [Finding] = []
    check.check(pair, into: &findings)
    return findings
  }
}

/// Proves that every check is alive: it finds its own known-bad examples and passes its good ones.
package enum CheckSelfTest {
  /// One line for each example that does not do what it says; none when all is well.
  package static func failures(_ checks: [any Check.Type] = allChecks) -> [String] {
    var failures: [String] = []
    for check in checks {
      for (examples, isBad) in [(check.info.bad, true), (check.info.good, false)] {
        for example in examples {
          let found = (try? example.findings(of: check)) ?? []
          if found.isEmpty == isBad {
            let what = isBad ? "is silent about" : "flags"
            failures.append("\(check.info.id) \(what) “\(example.source)” / “\(example.target)”")
          }
        }
      }
      if check.info.bad.isEmpty { failures.append("\(check.info.id) has no known-bad example") }
    }
    return failures
  }
}
