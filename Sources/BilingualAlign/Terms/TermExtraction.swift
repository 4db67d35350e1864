import BilingualText
import Foundation

/// Finds candidates for a glossary in aligned text.
///
/// Korean candidates are runs of one to four eojeols, all but the last without particles; English ones runs of one to six
/// words that begin and end in content words. A pair is scored by Dunning's log-likelihood ratio over beads and weighted by
/// the C-value of its Korean side, which takes off what a longer candidate explains.
/// Sources: Dunning 1993, Computational Linguistics 19(1); Frantzi, Ananiadou & Mima 2000, IJDL 3(2).
package struct TermExtraction: Sendable {
  /// An aligned pair with what names its place, such as `ko.txt:3 = en.txt:5`.
  package struct Bead: Sendable {
    package let korean: String
    package let english: String
    package let place: String

    package init(korean: String, english: String, place: String) {
      self.korean = korean
      self.english = english
      self.place = place
    }
  }

  package struct Candidate: Sendable, Hashable {
    package let korean: String
    package let english: String
    /// Higher is surer; comparable within one run only.
    package let score: Double
    /// In how many beads both stand.
    package let count: Int
    /// The first places, at most three.
    package let places: [String]
  }

  /// - Parameters:
  ///   - least: in how many beads a pair must stand.
  ///   - known: terms that need not be found again.
  /// - Returns: the best first.
  /// - Complexity: O(beads · candidates of a bead on each side).
  package static func candidates(_ beads: [Bead], least: Int = 2, known: Termbase = .empty) -> [Candidate] {
    let korean = Side(beads.map { koreanRuns($0.korean) }, least)
    let english = Side(beads.map { englishRuns($0.english) }, least)
    let values = korean.cValues()
    var best: [(ko: Int, en: Int, score: Double, together: [Int])] = []
    for (ko, inBeads) in korean.beads.enumerated() {
      guard let value = values[ko], known.hits(in: korean.texts[ko], language: .korean).isEmpty else { continue }
      var together: [Int: [Int]] = [:]
      for bead in inBeads { for en in english.ofBead[bead] { together[en, default: []].append(bead) } }
      var top: (en: Int, score: Double)?
      for (en, list) in together.sorted(by: { $0.key < $1.key }) where list.count >= least {
        let ratio = logLikelihood(list.count, of: inBeads.count, and: english.beads[en].count, in: beads.count)
        // Of equally bound runs the longer one is the term.
        let score = ratio * (1 + 0.05 * Double(english.lengths[en]))
        if ratio > 0, score > top?.score ?? 0 { top = (en, score) }
      }
      if let top { best.append((ko, top.en, top.score * log(1 + value), together[top.en] ?? [])) }
    }
    // An English run is the term of the Korean run that it fits best.
    var owner: [Int: Double] = [:]
    for pair in best { owner[pair.en] = max(owner[pair.en] ?? 0, pair.score) }
    return best.filter { owner[$0.en] == $0.score }.map { pair in
      Candidate(
        korean: korean.texts[pair.ko], english: english.texts[pair.en], score: pair.score, count: pair.together.count,
        places: pair.together.prefix(3).map { beads[$0].place })
    }.sorted { ($1.score, $0.korean) < ($0.score, $1.korean) }
  }

  /// The ratio of how likely the counts are if the two sides are bound to if they are not; 0 where they repel each other.
  private static func logLikelihood(_ both: Int, of a: Int, and b: Int, in all: Int) -> Double {
    let expected = Double(a) * Double(b) / Double(all)
    guard Double(both) > expected else { return 0 }
    func term(_ observed: Int, _ expected: Double) -> Double {
      observed == 0 || expected <= 0 ? 0 : Double(observed) * log(Double(observed) / expected)
    }
    let (notA, notB) = (Double(all - a), Double(all - b))
    return 2
      * (term(both, expected) + term(a - both, Double(a) * notB / Double(all))
        + term(b - both, notA * Double(b) / Double(all)) + term(all - a - b + both, notA * notB / Double(all)))
  }

  /// The runs of one language.
  private struct Side {
    var texts: [String] = []
    var lengths: [Int] = []
    /// The beads of each run.
    var beads: [[Int]] = []
    /// The runs of each bead.
    var ofBead: [[Int]] = []

    init(_ runs: [[[String]]], _ least: Int) {
      var counts: [[String]: Int] = [:]
      for bead in runs { for run in Set(bead) { counts[run, default: 0] += 1 } }
      var numbers: [[String]: Int] = [:]
      for (bead, list) in runs.enumerated() {
        ofBead.append([])
        for run in list where counts[run] ?? 0 >= least {
          let number = numbers[run] ?? texts.count
          if number == texts.count {
            numbers[run] = number
            texts.append(run.joined(separator: " "))
            lengths.append(run.count)
            beads.append([])
          }
          if beads[number].last != bead {
            beads[number].append(bead)
            ofBead[bead].append(number)
          }
        }
      }
    }

    /// How much of each run's count is its own; runs that only stand in one longer run have none.
    func cValues() -> [Int: Double] {
      var inside: [String: (count: Int, kinds: Int)] = [:]
      for (number, text) in texts.enumerated() where lengths[number] > 1 {
        let words = text.split(separator: " ")
        for length in 1..<words.count {
          for start in 0...(words.count - length) {
            let part = words[start..<(start + length)].joined(separator: " ")
            let old = inside[part] ?? (0, 0)
            inside[part] = (old.count + beads[number].count, old.kinds + 1)
          }
        }
      }
      var values: [Int: Double] = [:]
      for (number, text) in texts.enumerated() {
        var count = Double(beads[number].count)
        if let longer = inside[text] { count -= Double(longer.count) / Double(longer.kinds) }
        if count > 0 { values[number] = count * log2(Double(lengths[number]) + 1) }
      }
      return values
    }
  }

  /// Runs of one to four eojeols that may be terms, all but the last without particles.
  package static func koreanRuns(_ text: String) -> [[String]] {
    var runs: [[String]] = []
    for phrase in text.split(whereSeparator: { ",.;:()[]「」『』<>‘’“”'\"!?△※*".contains($0) }) {
      let words = phrase.split(whereSeparator: \.isWhitespace).map { word in
        let bytes = Array(word.utf8)
        var length = KoreanParticles.stemLength(bytes.span)
        // `한-인도`, `한-가나`: no particle but a country's last syllable.
        if word.contains("-"), bytes.count - length == 3, "나도아".contains(word.last ?? " ") { length = bytes.count }
        return (stem: String(decoding: bytes[..<length], as: UTF8.self), isBare: length == bytes.count)
      }
      for start in words.indices {
        var run: [String] = []
        for word in words[start...].prefix(4) {
          guard isNoun(word.stem) else { break }
          run.append(word.stem)
          if run.count > 1 || word.stem.unicodeScalars.count >= 2 { runs.append(run) }
          if !word.isBare { break }
        }
      }
    }
    return runs
  }

  /// Rules out verbs and numbers, by their ends.
  private static func isNoun(_ stem: String) -> Bool {
    guard let last = stem.unicodeScalars.last, KoreanSyllable(last) != nil || last.properties.isAlphabetic else {
      return false
    }
    if connecting.contains(stem) { return false }
    return !["다", "고", "며", "여", "어", "아", "서", "는", "게", "지", "록", "히"].contains(String(last))
  }

  /// Words between terms.
  private static let connecting: Set<String> = Set(LanguageTable.words(of: "korean/no-terms", "korean"))

  private static func englishRuns(_ text: String) -> [[String]] {
    var runs: [[String]] = []
    for phrase in text.split(whereSeparator: { ",;:()[]\"“”!?*".contains($0) }) {
      let words = phrase.split(whereSeparator: \.isWhitespace).map { String($0.trimmingEnd) }.filter { !$0.isEmpty }
      for start in words.indices where isContent(words[start]) {
        for end in start..<min(words.count, start + 6) where isContent(words[end]) {
          runs.append(Array(words[start...end]))
        }
      }
    }
    return runs
  }

  private static let function: Set<String> = [
    "the", "a", "an", "of", "for", "on", "to", "in", "and", "at", "by", "with", "its", "their", "his", "her", "that",
    "this",
    "as", "is", "are", "was", "were", "be", "been", "has", "have", "had", "will", "would", "it", "they", "he", "she",
    "from",
    "or", "which", "who", "also", "not", "but", "both", "between",
  ]

  private static func isContent(_ word: String) -> Bool {
    guard let first = word.unicodeScalars.first, first.properties.isAlphabetic else { return false }
    return !function.contains(word.lowercased()) && word.count > 1
  }
}

extension Substring {
  /// Without a full stop or possessive at the end.
  fileprivate var trimmingEnd: Substring {
    var word = self
    for ending in ["'s", "’s"] where word.hasSuffix(ending) { word = word.dropLast(2) }
    if word.hasSuffix("."), !word.dropLast().contains(".") { word = word.dropLast() }
    return word
  }
}
