import BilingualAlignment
import BilingualDocuments
import BilingualFacts
import BilingualText
import Foundation

/// Finds the span of a translation that renders a Korean term, where no glossary says what to look for.
///
/// Each English word of the bead is weighed by how much likelier it is beside the term than beside the rest of the
/// original: lexicon, sound, and the words of names the glossary has for the concept. The span is the run of words with
/// the greatest sum (Kadane's algorithm); words that something else explains count against it. Where runs tie, the one at
/// the term's relative position wins.
struct SpanFinder: Sendable {
  let lexicon: Lexicon

  struct Span {
    let range: TextRange
    /// 0...1: the share of the term's words that the span explains, lowered where other words of the original explain
    /// it as well.
    let confidence: Double
  }

  /// A bead made ready for looking terms up in it.
  struct Scene {
    let korean: Document
    let english: Document
    let koreanRange: TextRange
    let englishRange: TextRange
    let words: [Word]
    let units: [Unit]

    /// Whether nearly all words are capitalised, as in a headline, so that capitals say nothing.
    var isTitleCase: Bool {
      let content = words.filter { !$0.isFunction }
      return content.count { $0.isCapital } * 10 >= content.count * 8
    }
  }

  struct Word {
    let range: TextRange
    let isFunction: Bool
    let isCapital: Bool
    let stem: UInt64
    /// The lexicon's number, or -1.
    let number: Int

    func text(in scene: Scene) -> String {
      String(decoding: scene.english.text.utf8[range.start..<range.end], as: UTF8.self).lowercased()
    }
  }

  /// A Korean word of the bead with what its parts speak for.
  struct Unit {
    let range: TextRange
    let sound: SoundForm?
    /// By index of ``Scene/words``: how many times likelier the word is beside this one than by chance.
    let ratios: [(word: Int, ratio: Float)]
  }

  /// Spans of less are not reported. Source: Docs/Measurements.md, "Archive".
  static let leastConfidence = 0.35
  /// No rendering is longer, in words.
  static let longest = 14

  // MARK: Scene

  func scene(korean: Document, source: Range<Int>, english: Document, target: Range<Int>) -> Scene {
    let stemmer = EnglishStemmer()
    var words: [Word] = []
    for segment in target {
      for word in EnglishScan.words(english.text.utf8, english.segments[segment].text) {
        let lower = Array(word.lowercased(in: english.text.utf8).utf8.filter { $0 != 0x2E })
        let stem = lower.withUnsafeBufferPointer { stemmer.withStem(of: $0) { TypeHash($0).value } }
        words.append(
          Word(
            range: word.range, isFunction: Self.function.contains(TypeHash(lower).value), isCapital: word.isCapital,
            stem: stem, number: lexicon.word(of: stem) ?? -1))
      }
    }
    var numbers: [Int: [Int]] = [:]
    for (index, word) in words.enumerated() where word.number >= 0 && !word.isFunction {
      numbers[word.number, default: []].append(index)
    }
    var units: [Unit] = []
    for segment in source {
      units += self.units(of: korean, in: korean.segments[segment].text, words: words, numbers: numbers)
    }
    return Scene(
      korean: korean, english: english, koreanRange: Self.range(korean, source),
      englishRange: Self.range(english, target),
      words: words, units: units)
  }

  private static let function = Set(StopWords.english.map { TypeHash($0.utf8).value })

  private static func range(_ document: Document, _ segments: Range<Int>) -> TextRange {
    guard let first = segments.first, let last = segments.last else { return TextRange(0, 0) }
    return TextRange(document.segments[first].text.start, document.segments[last].text.end)
  }

  private func units(of document: Document, in range: TextRange, words: [Word], numbers: [Int: [Int]]) -> [Unit] {
    var units: [Unit] = []
    let text = document.text.utf8
    var i = range.start
    while i < range.end {
      let start = i
      var syllables: [UInt16] = []
      while i + 2 < range.end, text[i] >= 0xEA, text[i] <= 0xED {
        syllables.append(UInt16(text[i] & 15) << 12 | UInt16(text[i + 1] & 63) << 6 | UInt16(text[i + 2] & 63))
        i += 3
      }
      if syllables.isEmpty {
        i += 1
        continue
      }
      units.append(unit(TextRange(start, i), word: syllables, words: words, numbers: numbers))
    }
    return units
  }

  /// The word's stem and its parts, two to four syllables from each place, speak for what the lexicon has of them.
  private func unit(_ range: TextRange, word: [UInt16], words: [Word], numbers: [Int: [Int]]) -> Unit {
    let stem = word[..<KoreanStemmer.shared.stemLength(word)]
    var best: [Int: Float] = [:]
    for start in 0..<stem.count {
      for length in 1...4 where start + length <= stem.count && (length > 1 || stem.count == 1) {
        var hash = TypeHash()
        for syllable in stem[start..<start + length] { hash.add(syllable) }
        guard let row = lexicon.row(of: hash.value) else { continue }
        let share = start == 0 && length == stem.count ? 1 : Float(0.6)
        for index in lexicon.translations(ofRow: row) {
          let translation = lexicon.translation(index)
          guard let places = numbers[translation.word] else { continue }
          let ratio = max(
            translation.forward / lexicon.englishFrequencies[translation.word],
            translation.backward / lexicon.koreanFrequencies[row])
          for place in places { best[place] = max(best[place] ?? 0, min(2000, ratio) * share) }
        }
      }
    }
    var sound: SoundForm?
    if (2...8).contains(stem.count) { sound = SoundForm(hangul: String(decoding: stem, as: UTF16.self)) }
    return Unit(
      range: range, sound: sound, ratios: best.sorted { $0.key < $1.key }.map { (word: $0.key, ratio: $0.value) })
  }

  // MARK: Search

  /// - Parameters:
  ///   - mention: the term, in the original's normalised text.
  ///   - known: names of the concept; words of theirs are looked for.
  ///   - others: what is known to render something else.
  ///   - partners: by stem, how many times likelier words are in sentences with the term than in others.
  /// - Complexity: O(words of the bead · words of the term).
  func best(
    for mention: TextRange, known: [String], partners: [UInt64: Float] = [:], outside others: [TextRange] = [],
    in scene: Scene
  ) -> Span? {
    guard !scene.words.isEmpty else { return nil }
    var own = [Float](repeating: 0, count: scene.words.count)
    var rival = own
    let parts = scene.units.filter { $0.range.overlaps(mention) }
    for unit in scene.units {
      let isOwn = unit.range.overlaps(mention)
      for (word, ratio) in unit.ratios {
        if isOwn { own[word] = max(own[word], ratio) } else { rival[word] = max(rival[word], ratio) }
      }
    }
    var heard = [Bool](repeating: false, count: parts.count)
    addSounds(of: parts, scene: scene, own: &own, heard: &heard)
    addNames(known, scene: scene, own: &own)
    if !partners.isEmpty {
      for (index, word) in scene.words.enumerated() where !word.isFunction {
        guard let ratio = partners[word.stem] else { continue }
        own[index] = max(own[index], ratio)
        // What comes with the term again and again is its own, whatever else could explain it.
        if ratio > 20 { rival[index] = min(rival[index], 2) }
      }
    }
    var weights = weights(own, rival: rival, scene: scene, isName: Self.areNames(known))
    for (index, word) in scene.words.enumerated() where others.contains(where: { $0.overlaps(word.range) }) {
      weights[index] = -8
    }
    guard let run = Self.greatest(weights, scene: scene, mention: mention) else { return nil }
    let range = TextRange(scene.words[run.lowerBound].range.start, scene.words[run.upperBound].range.end)
    let confidence = confidence(
      of: run, parts: parts, heard: heard, own: own, rival: rival, scene: scene,
      hasNames: !known.isEmpty || !partners.isEmpty)
    return confidence < Self.leastConfidence ? nil : Span(range: range, confidence: confidence)
  }

  private func addSounds(of parts: [Unit], scene: Scene, own: inout [Float], heard: inout [Bool]) {
    for (index, part) in parts.enumerated() {
      guard let sound = part.sound else { continue }
      for (place, word) in scene.words.enumerated() where word.isCapital && !word.isFunction && word.range.count > 2 {
        let latin = SoundForm(latin: scene.english.text.utf8[word.range.start..<word.range.end])
        let score = SoundMatcher.best(hangul: sound, latin: latin).score
        guard score > 0.78 else { continue }
        own[place] = max(own[place], Float(exp(min(6, 24 * (score - 0.65)))))
        heard[index] = true
      }
    }
  }

  private func addNames(_ known: [String], scene: Scene, own: inout [Float]) {
    let stemmer = EnglishStemmer()
    for name in known {
      let bytes = Array(name.utf8)
      for word in EnglishScan.words(bytes, TextRange(0, bytes.count)) {
        let lower = Array(word.lowercased(in: bytes).utf8.filter { $0 != 0x2E })
        if Self.function.contains(TypeHash(lower).value) { continue }
        let stem = lower.withUnsafeBufferPointer { stemmer.withStem(of: $0) { TypeHash($0).value } }
        for (place, other) in scene.words.enumerated() where other.stem == stem { own[place] = max(own[place], 60) }
      }
    }
  }

  /// Whether names are written with capitals, so that their span is a run of capitalised words.
  static func areNames(_ known: [String]) -> Bool {
    guard let first = known.first else { return false }
    let words = first.split(separator: " ").filter { $0.utf8.count > 3 }
    return !words.isEmpty && words.allSatisfy { $0.first?.isUppercase ?? false }
  }

  /// What each word adds to a run, in nats. In a name a capitalised word that nothing else explains belongs to it, whatever
  /// the lexicon knows of it, and a plain one does not.
  private func weights(_ own: [Float], rival: [Float], scene: Scene, isName: Bool) -> [Double] {
    let isTitleCase = scene.isTitleCase
    return scene.words.indices.map { index in
      let word = scene.words[index]
      if word.isFunction { return isName && !Self.isLinking(word, scene) ? -3 : -0.3 }
      let isNamelike = word.isCapital || follows(index, scene)
      if own[index] < 2 {
        // Where a word is capitalised that would not be for its own meaning, it is part of a name all the same.
        if rival[index] > 3 { return isName && word.isCapital && !isTitleCase ? 0.3 : -4 }
        return !isName ? -1.2 : isNamelike ? 0.8 : -3
      }
      let weight = log(Double(own[index])) - 0.7 * log(1 + Double(rival[index])) + 0.5
      return isName && !isNamelike ? weight - 2 : weight
    }
  }

  /// Whether a hyphen joins a word to the one before it.
  private func follows(_ index: Int, _ scene: Scene) -> Bool {
    guard index > 0, scene.words[index].range.start - scene.words[index - 1].range.end == 1 else { return false }
    return scene.english.text.utf8[scene.words[index - 1].range.end] == 0x2D
  }

  private static let linking: Set<String> = ["of", "for", "on", "and", "the", "to", "with", "between"]

  private static func isLinking(_ word: Word, _ scene: Scene) -> Bool {
    linking.contains(word.text(in: scene))
  }

  /// The run with the greatest sum that begins and ends in a word of its own.
  private static func greatest(_ weights: [Double], scene: Scene, mention: TextRange) -> ClosedRange<Int>? {
    let where0 = Double(mention.start - scene.koreanRange.start) / Double(max(1, scene.koreanRange.count))
    var top: (run: ClosedRange<Int>, value: Double)?
    for start in weights.indices where weights[start] > 0 {
      var sum = 0.0
      for end in start..<min(weights.count, start + longest) {
        sum += weights[end]
        if sum < -1 { break }
        // A run does not go over the end of a sentence or a clause.
        if end > start, isParted(scene, end) { break }
        guard weights[end] > 0 else { continue }
        let place = Double(scene.words[start].range.start - scene.englishRange.start)
        let value = sum - 0.6 * abs(place / Double(max(1, scene.englishRange.count)) - where0)
        if value > top?.value ?? 0 { top = (start...end, value) }
      }
    }
    return top?.run
  }

  /// Whether anything but spaces, hyphens, dots of abbreviations and possessives stands before a word.
  private static func isParted(_ scene: Scene, _ index: Int) -> Bool {
    let gap = scene.english.text.utf8[scene.words[index - 1].range.end..<scene.words[index].range.start]
    return gap.contains { ",;:!?()[]\"".utf8.contains($0) } || gap.starts(with: ". ".utf8)
  }

  private func confidence(
    of run: ClosedRange<Int>, parts: [Unit], heard: [Bool], own: [Float], rival: [Float], scene: Scene,
    hasNames: Bool
  ) -> Double {
    var explained = 0.0
    for (index, part) in parts.enumerated()
    where heard[index] || part.ratios.contains(where: { run.contains($0.word) && $0.ratio > 3 }) {
      explained += 1
    }
    let share = explained / Double(max(1, parts.count))
    var strong = 0.0
    var all = 0.0
    for index in run where !scene.words[index].isFunction {
      all += 1
      strong += Double(max(own[index], 1)) / Double(max(own[index], 1) + rival[index] + 1)
    }
    let purity = strong / max(1, all)
    return min(0.95, (0.35 + 0.65 * (hasNames ? max(share, 0.5) : share)) * purity)
  }
}
