package import BilingualTerms
import BilingualText

/// Words among which the forms of another word are found without looking at all of them; see
/// ``EnglishWords/areForms(_:_:)``.
package struct WordForms {
  let words: Set<String>
  private var byStart: [UInt32: [String]] = [:]

  /// - Complexity: O(words).
  init(_ words: [String]) {
    self.words = Set(words)
    for word in self.words { byStart[Self.start(word.utf8), default: []].append(word) }
  }

  /// Whether a form of the word is among them.
  func holds(_ word: String) -> Bool {
    words.contains(word)
      || Self.starts(ofFormsOf: word).contains { start in
        (byStart[start] ?? []).contains { EnglishWords.areForms(word, $0) }
      }
  }

  /// Whether a form of every word is among them; false for no words.
  func holdAll(_ needed: [String]) -> Bool { !needed.isEmpty && needed.allSatisfy(holds) }

  /// The first four bytes of a word as one number.
  static func start(_ word: some Sequence<UInt8>) -> UInt32 {
    word.prefix(4).reduce(0) { $0 << 8 | UInt32($1) }
  }

  /// How the forms of a word may begin: forms of four letters or more have the first four in common, shorter ones differ
  /// by an `s` at most.
  static func starts(ofFormsOf word: String) -> Set<UInt32> {
    let bytes = Array(word.utf8)
    var starts: Set<UInt32> = [start(bytes)]
    if bytes.count <= 3 { starts.insert(start(bytes + [0x73])) }
    if bytes.count <= 4, bytes.last == 0x73 { starts.insert(start(bytes.dropLast())) }
    return starts
  }
}

/// The right English names of concepts, found by the words of a shorter form.
package struct NamesByWord {
  private struct Name {
    let concept: Int
    let words: [String]
  }

  private var names: [Name] = []
  private var byStart: [UInt32: [Int]] = [:]

  /// - Complexity: O(bytes of the names).
  package init(_ concepts: [Int], of base: Termbase) {
    for concept in concepts {
      for term in base.concepts[concept].terms where term.language == .english && term.status.isRight {
        let words = EnglishWords.content(term.text)
        for start in Set(words.map { WordForms.start($0.utf8) }) { byStart[start, default: []].append(names.count) }
        names.append(Name(concept: concept, words: words))
      }
    }
  }

  /// The concepts with a name that holds a form of every word.
  /// - Complexity: O(names that hold the rarest of the words).
  package func concepts(holding needed: [String]) -> Set<Int> {
    let candidates = needed.map { word in
      WordForms.starts(ofFormsOf: word).compactMap { byStart[$0] }
    }
    guard let fewest = candidates.min(by: { count($0) < count($1) }) else { return [] }
    var found: Set<Int> = []
    for number in fewest.joined() where !found.contains(names[number].concept) {
      if EnglishWords.hold(needed, in: names[number].words) { found.insert(names[number].concept) }
    }
    return found
  }

  private func count(_ lists: [[Int]]) -> Int { lists.reduce(0) { $0 + $1.count } }
}
