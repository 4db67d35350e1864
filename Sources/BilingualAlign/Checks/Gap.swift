import BilingualAlignment
import BilingualDocuments
import BilingualFacts
import BilingualText
import Foundation

/// A sentence that the aligner left without counterpart: how likely it is that the other side really lacks it.
struct Gap {
  /// The probability that the sentence is missing.
  let probability: Double
  /// Whether a sentence of the other side without counterpart, of a length that fits, stands beside it: the two may translate each other.
  /// Or whether an encoder says that its neighbour's translation has it.
  let isBeside: Bool
  /// Facts of the sentence that the other side does not have around its place.
  let lonelyFacts: Int

  /// From this probability on a gap is an error, and a warning.
  /// Source: Docs/Measurements.md, "Sentences without counterpart".
  static let surely = 0.8
  static let likely = 0.5

  /// Two sentences beside each other may be a pair where their lengths deviate by less than this.
  private static let plausible = 2.0

  /// Or so many of their words stand for each other, a name or a figure among them.
  private static let leastMet = 3

  /// Of a logistic model of the logit of the aligner's confidence, the lonely facts (at most two) and the logarithm of the
  /// length, fitted to 186 gaps of which it is known whether they are ones.
  private static let (rest, perConfidence, perFact, perLength) = (-3.7, 0.96, 0.97, 0.87)

  /// - Complexity: O(bytes of the sentence and of the beads around it).
  init(_ segment: Int, ofTarget isTarget: Bool, bead index: Int, _ pair: ReadPair) {
    let beads = pair.alignment.beads
    let side = isTarget ? pair.target : pair.source
    let sentence = side.document.segments[segment].text
    // Characters of Korean, or as many as the English is expected to stand for.
    let length = side.document.text.utf8.withUnsafeBufferPointer {
      isTarget
        ? Double(LengthFit.length($0, sentence)) / pair.lengthRatio : Double(LengthFit.koreanLength($0, sentence))
    }
    var around: TextRange?
    var isBeside = false
    for step in [-1, 1] {
      var i = index + step
      while beads.indices.contains(i) {
        let neighbour = beads[i]
        i += step
        let opposite = isTarget ? neighbour.source : neighbour.target
        guard let range = (isTarget ? pair.source : pair.target).range(of: opposite) else { continue }
        around = around.map { TextRange(min($0.start, range.start), max($0.end, range.end)) } ?? range
        if (isTarget ? neighbour.target : neighbour.source).isEmpty {
          let lengths = pair.lengths[i - step]
          let own = isTarget ? length * pair.lengthRatio : length
          let deviation = LengthFit.deviation(
            korean: isTarget ? lengths.korean : Int(own), english: isTarget ? Int(own) : lengths.english,
            ratio: pair.lengthRatio)
          if abs(deviation) < Self.plausible || Self.meet(beads[index], neighbour, ofTarget: isTarget, in: pair) {
            isBeside = true
          }
        }
        break
      }
    }
    self.isBeside = isBeside || pair.isToldBeside(segment, ofTarget: isTarget, bead: index)
    let opposite = around.map { (isTarget ? pair.source : pair.target).facts(in: $0) } ?? []
    let values = Set(opposite.map(\.value))
    lonelyFacts = side.facts(in: sentence).count { $0.evidence > .weak && !values.contains($0.value) }
    let confidence = max(beads[index].confidence, 0.02)
    let evidence =
      Self.rest + Self.perConfidence * log(confidence / (1.02 - confidence))
      + Self.perFact * Double(min(lonelyFacts, 2)) + Self.perLength * log(1 + length)
    probability = 1 / (1 + exp(-evidence))
  }

  /// Whether two beads of one side each have words that stand for each other, so that no length tells them apart.
  private static func meet(_ one: Bead, _ other: Bead, ofTarget isTarget: Bool, in pair: ReadPair) -> Bool {
    let (source, target) = isTarget ? (other.source, one.target) : (one.source, other.target)
    guard let links = pair.links(of: Bead(source: source, target: target, confidence: one.confidence))?.links else {
      return false
    }
    let known = links.filter { $0.reason != .position }
    return known.count >= leastMet && known.contains { $0.reason == .name || $0.reason == .fact }
  }

  /// How grave the gap is: what may be the translation of its neighbour is only noted.
  var severity: Severity {
    isBeside || probability < Self.likely ? .info : probability < Self.surely ? .warning : .error
  }

  /// The probability, as far as it may be claimed.
  var confidence: Double { isBeside ? min(probability, 0.3) : probability }

  /// Whether a Korean segment says a figure, date or amount that stands nowhere in the whole translation.
  /// - Complexity: O(facts of the segment + facts of the translation).
  static func losesFact(_ segment: Int, _ pair: ReadPair) -> Bool {
    let values = Set(pair.target.facts.map(\.value))
    return pair.source.facts(in: pair.source.document.segments[segment].text).contains { fact in
      guard fact.evidence > .weak, !fact.qualifiers.contains(.derived) else { return false }
      switch fact.value {
      case .link, .email, .place: return false
      case .identifier where !PassedOver.isPublic(pair.source, segment: segment): return false
      default: return !values.contains(fact.value)
      }
    }
  }
}
