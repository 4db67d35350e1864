import BilingualFacts
import BilingualText

/// The English nouns that a figure may be about, by their places.
struct EnglishFigures {
  private let text: LinkText
  /// Whether a word stands for a Korean noun.
  private let isNoun: [Bool]
  /// Whether a content word stands for nothing.
  private let isFree: [Bool]

  init(_ text: LinkText, source: LinkText, links: Links) {
    self.text = text
    var isNoun = [Bool](repeating: false, count: text.words.count)
    var isFree = text.words.map { $0.kind == .content }
    for fact in text.facts { for word in text.words(in: fact.range) { isFree[word] = false } }
    for link in links.links {
      for target in text.words(in: link.target) { isFree[target] = false }
      guard link.reason != .fact, let word = source.words(in: link.source).first, source.words[word].isHangul,
        KoreanFigures.stem(source, word).role != .verb
      else { continue }
      for target in text.words(in: link.target) where text.words[target].kind != .stop { isNoun[target] = true }
    }
    self.isNoun = isNoun
    self.isFree = isFree
  }

  /// Returns the word right behind a figure: what a count counts.
  func counted(by figure: TextRange) -> TextRange? {
    let after = text.words(in: figure).upperBound
    guard text.words.indices.contains(after), text.words[after].kind == .content else { return nil }
    return text.words[after].range
  }

  /// Returns a noun before a figure, else the next content word.
  /// - Parameter isLinked: whether the Korean label stands for some word; else the label is one that stands for none.
  func label(of figure: TextRange, isLinked: Bool) -> TextRange? {
    let words = text.words(in: figure)
    guard !words.isEmpty else { return nil }
    let after = words.upperBound
    let sentence = sentence(of: words.lowerBound)
    if !isLinked, let free = (sentence.lowerBound..<words.lowerBound).last(where: { isFree[$0] }) {
      return text.words[free].range
    }
    if let noun = (sentence.lowerBound..<words.lowerBound).last(where: { isNoun[$0] }) { return text.words[noun].range }
    return (after..<max(after, sentence.upperBound)).first { text.words[$0].kind == .content }
      .map { text.words[$0].range }
  }

  /// The words around one between full stops.
  private func sentence(of word: Int) -> Range<Int> {
    func isStop(_ index: Int) -> Bool {
      text.words[index].kind == .punctuation && text.bytes[text.words[index].range.start] == UInt8(ascii: ".")
    }
    let first = (0..<word).last(where: isStop).map { $0 + 1 } ?? 0
    return first..<((word..<text.words.count).first(where: isStop) ?? text.words.count)
  }
}
