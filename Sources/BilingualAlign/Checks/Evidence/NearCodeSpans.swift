import BilingualAlignment
import BilingualDocuments
import BilingualText

/// Code between backticks of which the translation has only a near form: `rel="preload"` and `ref="preload"`.
///
/// Code is copied, not translated. What differs in signs only (`build` and `build()`), or in its end (`plugin` and `plugins`), is
/// another way to name it; so is what either side has as well.
enum NearCodeSpans {
  /// Letters and digits: shorter ones are near too many, longer ones are programs.
  private static let (least, longest) = (5, 80)
  /// More are a reference.
  private static let most = 24

  private struct Span {
    let range: TextRange
    /// Lower-case letters and digits.
    let signs: [UInt8]
    /// How many words stand there, as spaces part them, and the first.
    let words: Int
    let first: ArraySlice<UInt8>
  }

  /// - Complexity: O(bytes) without such a span, else the product of the two sides' spans, each bounded.
  static func find(_ pair: ReadPair, _ index: Int) -> (source: TextRange, target: TextRange)? {
    let bead = pair.alignment.beads[index]
    guard bead.confidence >= BeadFinding.doubtfulBead, let source = pair.source.range(of: bead.source),
      let target = pair.target.range(of: bead.target)
    else { return nil }
    let korean = spans(pair.source.document.text.utf8, source)
    guard !korean.isEmpty, korean.count <= most else { return nil }
    let english = spans(pair.target.document.text.utf8, target)
    guard english.count <= most else { return nil }
    for span in korean where !english.contains(where: { $0.signs == span.signs }) {
      let near = english.first { other in
        !korean.contains { $0.signs == other.signs } && isSlip(span.signs, other.signs)
      }
      if let near { return (span.range, near.range) }
    }
    return korean.count == english.count ? onlyOther(korean, english) : nil
  }

  /// The only span of each side that the other has not, where all others agree: `git fetch` and `git pull`.
  private static func onlyOther(_ korean: [Span], _ english: [Span]) -> (source: TextRange, target: TextRange)? {
    let (lost, new) = (
      korean.filter { span in !english.contains { $0.signs == span.signs } },
      english.filter { span in !korean.contains { $0.signs == span.signs } }
    )
    guard lost.count == 1, new.count == 1, let old = lost.first, let other = new.first,
      // Of more words one is the same; a name alone is a part of neither.
      old.words > 1 && other.words == old.words && old.first == other.first || old.words == 1 && other.words == 1,
      !old.signs.starts(with: other.signs), !other.signs.starts(with: old.signs)
    else { return nil }
    return (old.range, other.range)
  }

  /// One letter left out, put in or replaced, or two neighbours exchanged, and not at the end; another digit is another thing that is
  /// named (`v1`, `v2`), and a digit more or less, too.
  private static func isSlip(_ a: [UInt8], _ b: [UInt8]) -> Bool {
    guard abs(a.count - b.count) <= 1, a.filter(Byte.isDigit) == b.filter(Byte.isDigit), !a.starts(with: b),
      !b.starts(with: a)
    else { return false }
    let start = zip(a, b).prefix { $0 == $1 }.count
    let end = zip(a.reversed(), b.reversed()).prefix { $0 == $1 }.count
    return end > 0 && start > 0 && start + end + 1 >= max(a.count, b.count) || EditDistance.isExchange(a, b)
  }

  private static func spans(_ text: [UInt8], _ bounds: TextRange) -> [Span] {
    let tick = UInt8(ascii: "`")
    var found: [Span] = []
    var start: Int?
    for i in bounds.start..<bounds.end where text[i] == tick {
      guard let open = start else {
        start = i + 1
        continue
      }
      start = nil
      let written = text[open..<i]
      guard written.allSatisfy({ $0 < 0x80 }) else { continue }
      let signs = written.filter { Byte.isLetter($0) || Byte.isDigit($0) }.map { Byte.isLetter($0) ? $0 | 0x20 : $0 }
      guard (least...longest).contains(signs.count) else { continue }
      let words = written.split(separator: 0x20)
      found.append(
        Span(range: TextRange(open, i), signs: signs, words: words.count, first: words.first ?? []))
    }
    return found
  }
}
