import BilingualChecks
import BilingualDocuments
import BilingualText

/// The words that two versions of a sentence differ in.
struct WordChanges {
  /// Neighbouring words of one version and what stands in their place in the other.
  struct Exchange {
    /// `nil` for nothing.
    fileprivate(set) var old: TextRange?
    fileprivate(set) var new: TextRange?
  }

  /// Words between spaces that only one version has, in runs, in the order of the texts.
  private(set) var exchanges: [Exchange] = []
  /// The words alone.
  private(set) var removed: [TextRange] = []
  private(set) var added: [TextRange] = []

  /// A sentence of more words is not compared word by word.
  private static let mostWords = 2000

  /// - Complexity: O(words · differences).
  init(old: Document, before: TextRange?, new: Document, after: TextRange?) {
    let first = before.map { Self.words(old, $0) } ?? []
    let second = after.map { Self.words(new, $0) } ?? []
    if first.count > Self.mostWords || second.count > Self.mostWords { return }
    let texts = (first.map { old.text.string($0) }, second.map { new.text.string($0) })
    var (gone, come): (Set<Int>, Set<Int>) = ([], [])
    for change in texts.1.difference(from: texts.0) {
      switch change {
      case .remove(let offset, _, _): gone.insert(offset)
      case .insert(let offset, _, _): come.insert(offset)
      }
    }
    removed = gone.sorted().map { first[$0] }
    added = come.sorted().map { second[$0] }
    var (i, j) = (0, 0)
    while i < first.count || j < second.count {
      var exchange = Exchange()
      while gone.contains(i) {
        exchange.old = TextRange(exchange.old?.start ?? first[i].start, first[i].end)
        i += 1
      }
      while come.contains(j) {
        exchange.new = TextRange(exchange.new?.start ?? second[j].start, second[j].end)
        j += 1
      }
      if exchange.old != nil || exchange.new != nil { exchanges.append(exchange) }
      i += 1
      j += 1
    }
  }

  private static func words(_ document: Document, _ range: TextRange) -> [TextRange] {
    let bytes = document.text.utf8
    var words: [TextRange] = []
    var i = range.start
    while i < range.end {
      while i < range.end, Byte.isSpace(bytes[i]) { i += 1 }
      let start = i
      while i < range.end, !Byte.isSpace(bytes[i]) { i += 1 }
      if i > start { words.append(TextRange(start, i)) }
    }
    return words
  }

  /// What has become of the words, neighbours as one, at most a few of them.
  func said(_ old: Document, _ new: Document) -> Message {
    func phrases(_ document: Document, _ ranges: [TextRange]) -> String {
      ranges.map { "“\(document.text.string($0).onOneLine)”" }.joined(separator: ", ").shortened(to: Self.longest)
    }
    let gone = phrases(old, exchanges.compactMap(\.old))
    let come = phrases(new, exchanges.compactMap(\.new))
    if gone.isEmpty { return "the wording of the original has changed: \(come) was added" }
    return come.isEmpty
      ? "the wording of the original has changed: \(gone) was left out"
      : "the wording of the original has changed from \(gone) to \(come)"
  }

  private static let longest = 160
}
