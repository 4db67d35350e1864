package import BilingualAlignment
public import BilingualDocuments
import BilingualFacts
public import BilingualTerms
import BilingualText
internal import Foundation

/// Two documents that seem to be an original and its translation.
public struct DocumentMatch: Sendable, Hashable {
  /// The original's path.
  public let korean: String
  /// The translation's path.
  public let english: String
  /// 0...1
  public let confidence: Double
  /// What speaks for it.
  public let evidence: Evidence

  /// Returns the same match under other names.
  public func renamed(korean: String, english: String) -> DocumentMatch {
    DocumentMatch(korean: korean, english: english, confidence: confidence, evidence: evidence)
  }

  /// What the two have in common.
  public struct Evidence: Sendable, Hashable {
    /// Whether both are of one day; `nil` where one has no date.
    public let isSameDate: Bool?
    /// Values of numbers and dates, and Latin words.
    public let values: Int
    /// Names that sound alike.
    public let names: Int
    /// Concepts of the glossary.
    public let terms: Int
    /// How much of the vocabulary agrees, 0...1.
    public let words: Double
  }
}

/// Finds which documents of two folders belong together by what is in them.
///
/// Every document becomes a profile; a profile's rarest keys lead to a few candidates, which are compared whole. The best
/// pairs are taken first, each document once.
public struct DocumentMatcher: Sendable {
  private let lexicon: Lexicon
  private let termbase: Termbase
  /// Keys looked up for a document, and the documents that one key may lead to.
  private static let keysAsked = 80
  private static let postingLimit = 400
  private static let candidateLimit = 12

  /// A matcher with the lexicon that is built in.
  public init(termbase: Termbase = .empty) { self.init(lexicon: .builtIn, termbase: termbase) }

  package init(lexicon: Lexicon, termbase: Termbase = .empty) {
    self.lexicon = lexicon
    self.termbase = termbase
  }

  /// A document as the matcher sees it; may be made on any thread.
  public struct Profile: Sendable {
    let content: DocumentProfile
    /// The document's path.
    public var path: String { content.path }
  }

  /// - Complexity: O(bytes).
  public func profile(_ document: Document) -> Profile {
    Profile(content: DocumentProfile(document, lexicon: lexicon, termbase: termbase))
  }

  /// - Returns: the pairs by confidence, the surest first, and the documents left over in their order.
  /// - Complexity: O(documents · keys), whatever the number of pairs that would be possible.
  public func match(korean: [Profile], english: [Profile]) -> (
    pairs: [DocumentMatch], leftKorean: [String], leftEnglish: [String]
  ) {
    let scale = Rarity(english.map { $0.content })
    var scored: [(score: Double, korean: Int, english: Int, evidence: DocumentMatch.Evidence)] = []
    for (k, profile) in korean.enumerated() {
      for e in scale.candidates(of: profile.content) {
        let (score, evidence) = scale.compare(profile.content, english[e].content)
        scored.append((score, k, e, evidence))
      }
    }
    scored.sort { ($1.score, $0.korean, $0.english) < ($0.score, $1.korean, $1.english) }
    var best: (korean: [Int: [Double]], english: [Int: [Double]]) = ([:], [:])
    for item in scored {
      best.korean[item.korean, default: []].append(item.score)
      best.english[item.english, default: []].append(item.score)
    }
    /// The best score that either has with anyone else.
    func rival(_ item: (score: Double, korean: Int, english: Int, evidence: DocumentMatch.Evidence)) -> Double {
      func other(_ scores: [Double]?) -> Double {
        guard let scores else { return 0 }
        return scores.first == item.score ? scores.dropFirst().first ?? 0 : scores.first ?? 0
      }
      return max(other(best.korean[item.korean]), other(best.english[item.english]))
    }
    var takenKorean: Set<Int> = []
    var takenEnglish: Set<Int> = []
    var pairs: [DocumentMatch] = []
    for item in scored where !takenKorean.contains(item.korean) && !takenEnglish.contains(item.english) {
      takenKorean.insert(item.korean)
      takenEnglish.insert(item.english)
      pairs.append(
        DocumentMatch(
          korean: korean[item.korean].path, english: english[item.english].path,
          confidence: Self.confidence(item.score, rival: rival(item)), evidence: item.evidence))
    }
    pairs.sort { ($1.confidence, $0.korean) < ($0.confidence, $1.korean) }
    return (
      pairs, korean.indices.filter { !takenKorean.contains($0) }.map { korean[$0].path },
      english.indices.filter { !takenEnglish.contains($0) }.map { english[$0].path }
    )
  }

  /// Source: Docs/Measurements.md, "Pairing by content".
  private static func confidence(_ score: Double, rival: Double) -> Double {
    1 / (1 + exp(-(14 * (score - 0.36) + 16 * (score - rival - 0.05))))
  }

  /// How rare each key is among the English documents, and where it stands.
  private struct Rarity {
    private let count: Double
    private var words: [UInt64: [Int32]] = [:]
    private var anchors: [UInt64: [Int32]] = [:]
    private var terms: [UInt64: [Int32]] = [:]

    init(_ english: [DocumentProfile]) {
      count = Double(english.count)
      for (index, profile) in english.enumerated() {
        for item in profile.words { words[item.key, default: []].append(Int32(index)) }
        for item in profile.anchors { anchors[item.key, default: []].append(Int32(index)) }
        for item in profile.terms { terms[item.key, default: []].append(Int32(index)) }
      }
    }

    private func weight(_ posting: [Int32]?) -> Double { log(1 + count / Double(posting?.count ?? 1)) }

    /// The documents that share the rarest keys, the best first.
    func candidates(of profile: DocumentProfile) -> [Int] {
      var asked: [(postings: [Int32], weight: Double, key: UInt64)] = []
      for (keys, table) in [(profile.words, words), (profile.anchors, anchors), (profile.terms, terms)] {
        for item in keys {
          guard let postings = table[item.key], postings.count <= DocumentMatcher.postingLimit else { continue }
          asked.append((postings, Double(item.weight) * weight(postings), item.key))
        }
      }
      asked.sort { ($0.postings.count, $1.weight, $0.key) < ($1.postings.count, $0.weight, $1.key) }
      var sums: [Int32: Double] = [:]
      for (postings, weight, _) in asked.prefix(DocumentMatcher.keysAsked) {
        for document in postings { sums[document, default: 0] += weight }
      }
      let best = sums.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      return best.prefix(DocumentMatcher.candidateLimit).map { Int($0.key) }
    }

    func compare(_ a: DocumentProfile, _ b: DocumentProfile) -> (Double, DocumentMatch.Evidence) {
      let (wordCosine, _) = cosine(of: a.words, and: b.words, in: words)
      let (_, shared) = cosine(of: a.anchors, and: b.anchors, in: anchors)
      // The English has thousands of words that could be Latin words of the Korean: only the Korean side counts.
      let anchorShare = share(of: a.anchors, and: b.anchors, in: anchors)
      let termShare = share(of: a.terms, and: b.terms, in: terms)
      let (_, sharedTerms) = cosine(of: a.terms, and: b.terms, in: terms)
      let names = sharedNames(a, b)
      var score = 0.45 * wordCosine + 0.35 * anchorShare + 0.10 * min(1, Double(names) / 4)
      score += a.terms.isEmpty ? 0.10 * wordCosine : 0.10 * termShare
      var isSameDate: Bool?
      if let first = a.date, let second = b.date {
        let days = abs(first.dayNumber - second.dayNumber)
        isSameDate = days == 0
        score += days == 0 ? 0.12 : days <= 3 ? 0.04 : days <= 30 ? -0.08 : -0.2
      }
      let ratio = Double(b.length + 50) / Double(2 * a.length + 50)
      score -= 0.08 * min(2, abs(log(ratio)))
      return (
        score,
        DocumentMatch.Evidence(
          isSameDate: isSameDate, values: shared, names: names, terms: sharedTerms, words: wordCosine)
      )
    }

    private func cosine(
      of a: DocumentProfile.Keys, and b: DocumentProfile.Keys, in table: [UInt64: [Int32]]
    ) -> (Double, Int) {
      var (dot, first, second) = (0.0, 0.0, 0.0)
      var (i, j, shared) = (0, 0, 0)
      func square(_ item: (key: UInt64, weight: Float)) -> Double {
        let value = Double(item.weight) * weight(table[item.key])
        return value * value
      }
      for item in a { first += square(item) }
      for item in b { second += square(item) }
      while i < a.count, j < b.count {
        if a[i].key == b[j].key {
          let w = weight(table[a[i].key])
          dot += Double(a[i].weight * b[j].weight) * w * w
          shared += 1
          i += 1
          j += 1
        } else if a[i].key < b[j].key {
          i += 1
        } else {
          j += 1
        }
      }
      return (first > 0 && second > 0 ? dot / (first * second).squareRoot() : 0, shared)
    }

    /// The weight of what `b` answers of `a`, 0...1.
    private func share(
      of a: DocumentProfile.Keys, and b: DocumentProfile.Keys, in table: [UInt64: [Int32]]
    ) -> Double {
      var (found, all) = (0.0, 0.0)
      var j = 0
      for item in a {
        while j < b.count, b[j].key < item.key { j += 1 }
        // A value that no English document has says nothing about this one.
        guard let postings = table[item.key] else {
          all += 0.3
          continue
        }
        all += weight(postings)
        if j < b.count, b[j].key == item.key { found += weight(postings) }
      }
      return all > 0 ? found / all : 0
    }

    private func sharedNames(_ korean: DocumentProfile, _ english: DocumentProfile) -> Int {
      guard let index = english.index else { return 0 }
      var found = 0
      for sound in korean.sounds {
        var best = 0.0
        index.forEachCandidate(of: sound) { _, latin in
          best = max(best, SoundMatcher.score(hangul: sound, latin: english.sounds[latin]))
        }
        if best >= 0.8 { found += 1 }
      }
      return found
    }
  }
}
