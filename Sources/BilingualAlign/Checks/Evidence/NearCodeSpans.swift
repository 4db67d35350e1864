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

  /// - Complexity: O(bytes) without such a span, else the product of the two sides' spans, each bounded.
  static func find(_ pair: ReadPair, _ index: Int) -> (source: TextRange, target: TextRange)? {
    guard let (korean, english) = NearForms.sides(of: pair, bead: index, most: (most, most), read: spans) else {
      return nil
    }
    if let near = NearForms.first(korean, english, isSlip: isSlip) { return near }
    guard korean.count == english.count, let other = onlyOther(korean, english),
      haveOneShape(pair.source.string(other.source), pair.target.string(other.target))
    else { return nil }
    return other
  }

  /// Of more words the first is the same; a name alone stands against a name alone.
  private static func haveOneShape(_ a: String, _ b: String) -> Bool {
    let (x, y) = (a.split(separator: " "), b.split(separator: " "))
    return x.count == y.count && (x.count == 1 || x.count > 1 && x[0] == y[0])
  }

  /// The only span of each side that the other has not, where all others agree: `git fetch` and `git pull`.
  private static func onlyOther(
    _ korean: [NearForms.Form], _ english: [NearForms.Form]
  ) -> (source: TextRange, target: TextRange)? {
    let (lost, new) = (
      korean.filter { span in !english.contains { $0.signs == span.signs } },
      english.filter { span in !korean.contains { $0.signs == span.signs } }
    )
    guard lost.count == 1, new.count == 1, let old = lost.first, let other = new.first,
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

  private static func spans(_ text: [UInt8], _ bounds: TextRange) -> [NearForms.Form] {
    let tick = UInt8(ascii: "`")
    var found: [NearForms.Form] = []
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
      found.append(NearForms.Form(range: TextRange(open, i), signs: signs))
    }
    return found
  }
}
