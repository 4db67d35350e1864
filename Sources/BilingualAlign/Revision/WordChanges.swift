import BilingualDocuments
import BilingualText

/// The words that two versions of a sentence differ in.
struct WordChanges {
  /// Words between spaces that only one version has, in runs.
  private(set) var removed: [TextRange] = []
  private(set) var added: [TextRange] = []

  /// A sentence of more words is not compared word by word.
  private static let mostWords = 2000

  /// - Complexity: O(words · differences).
  init(_ old: Document, _ before: TextRange?, _ new: Document, _ after: TextRange?) {
    let first = before.map { Self.words(old, $0) } ?? []
    let second = after.map { Self.words(new, $0) } ?? []
    if first.count > Self.mostWords || second.count > Self.mostWords { return }
    let texts = (first.map { old.text.string($0) }, second.map { new.text.string($0) })
    for change in texts.1.difference(from: texts.0) {
      switch change {
      case .remove(let offset, _, _): removed.append(first[offset])
      case .insert(let offset, _, _): added.append(second[offset])
      }
    }
    removed.sort()
    added.sort()
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

  /// `“굳건한” → “확고한”`: neighbouring words as one, at most a few of them.
  func said(_ old: Document, _ new: Document) -> String {
    let (gone, come) = (Self.phrases(old, removed), Self.phrases(new, added))
    if gone.isEmpty { return "added: \(come)" }
    return come.isEmpty ? "left out: \(gone)" : "\(gone) → \(come)"
  }

  private static let longest = 160

  private static func phrases(_ document: Document, _ words: [TextRange]) -> String {
    var runs: [TextRange] = []
    for word in words {
      if let last = runs.last, document.text.utf8[last.end..<word.start].allSatisfy({ Byte.isSpace($0) }) {
        runs[runs.count - 1] = TextRange(last.start, word.end)
      } else {
        runs.append(word)
      }
    }
    let text = runs.map { "“\(document.text.string($0))”" }.joined(separator: ", ")
    return text.count > longest ? text.prefix(longest) + "…" : text
  }
}
