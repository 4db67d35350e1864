public import BilingualDocuments
import BilingualText

/// Why a bead is as it is: what each kind of evidence adds to its score, and the words that speak for it.
public struct BeadExplanation: Sendable, Hashable {
  /// One kind of evidence.
  public struct Part: Sendable, Hashable {
    /// As ``AlignmentModel/names`` calls it.
    public let name: String
    public let value: Float
    /// value · weight, in nats.
    public let score: Float
  }

  /// Two words that meet.
  public struct Match: Sendable, Hashable {
    public let source: String
    public let target: String
    /// How many times likelier than by chance.
    public let ratio: Float
  }

  public let bead: Bead
  /// Those that are not 0, in the model's order.
  public let parts: [Part]
  /// The strongest first.
  public let matches: [Match]

  /// The sum of the parts.
  public var score: Float { parts.reduce(0) { $0 + $1.score } }

  /// Matches that are listed.
  static let maximumMatches = 6
  /// Matches below this are chance; a number that meets its like in a text of two lines is little above.
  static let minimumRatio: Float = 2
}

extension Aligner {
  /// Explains every bead of an alignment of a pair's sentences or content blocks.
  /// - Complexity: O(tokens²) of each bead.
  public func explanations(of alignment: Alignment, _ pair: PairReading, level: Document.Level) -> [BeadExplanation] {
    let evidence =
      level == .sentence
      ? sentenceEvidence(pair) : paragraphEvidence(pair, sentences: alignSentencesOfParagraphs(pair))
    let (source, target) = (pair.source.document, pair.target.document)
    let scorer = BeadScorer(evidence)
    return alignment.beads.map { bead in
      BeadExplanation(
        bead: bead, parts: parts(bead, scorer, evidence),
        matches: Self.matches(bead, evidence) { match in
          BeadExplanation.Match(
            source: source.text.string(evidence.source.words.ranges[match.source]),
            target: target.text.string(evidence.target.words.ranges[match.target]), ratio: match.ratio)
        })
    }
  }

  private func parts(_ bead: Bead, _ scorer: BeadScorer, _ evidence: AlignmentEvidence) -> [BeadExplanation.Part] {
    guard let shape = BeadShapes.index(source: bead.source.count, target: bead.target.count) else { return [] }
    var found: BeadFeatures?
    switch (bead.source.first, bead.target.first) {
    case (let segment?, nil): found = BeadStructure(evidence).nullSource(segment)
    case (nil, let segment?): found = BeadStructure(evidence).nullTarget(segment)
    default:
      scorer.begin(rows: bead.source, columns: bead.target, hearsAll: true)
      let band = Band(sourceCount: bead.source.count, targetCount: bead.target.count)
      scorer.forEachBead(band) { i, j, features in
        if i == 0, j == 0, features.shape == shape { found = features }
      }
    }
    guard let found else { return [] }
    var parts: [BeadExplanation.Part] = []
    AlignmentModel.expand(found) { index, value in
      let score = value * model.weights[index]
      if abs(score) >= 0.005 {
        parts.append(BeadExplanation.Part(name: AlignmentModel.names[index], value: value, score: score))
      }
    }
    return parts
  }

  /// The strongest link of each source token with a token of the bead's target side.
  private static func matches(
    _ bead: Bead, _ evidence: AlignmentEvidence,
    _ make: ((source: Int, target: Int, ratio: Float)) -> BeadExplanation.Match
  ) -> [BeadExplanation.Match] {
    let korean = evidence.source.words
    let english = evidence.target.words
    var tokenOfType: [Int32: Int] = [:]
    for segment in bead.target {
      for token in english.tokenRange(segment) where english.tokens[token].kind != .punctuation {
        if tokenOfType[english.tokens[token].type] == nil { tokenOfType[english.tokens[token].type] = token }
      }
    }
    var best: [Int32: (source: Int, target: Int, ratio: Float)] = [:]
    for segment in bead.source {
      for unit in korean.units[korean.unitRange(segment)] {
        for index in evidence.table.row(unit.type) {
          let link = evidence.table.links[index]
          guard let token = tokenOfType[link.word] else { continue }
          let ratio = max(link.direct, min(link.forward, link.backward))
          guard ratio > max(BeadExplanation.minimumRatio, best[unit.token]?.ratio ?? 0) else { continue }
          best[unit.token] = (Int(unit.token), token, ratio)
        }
      }
    }
    return best.values.sorted { ($1.ratio, $0.source) < ($0.ratio, $1.source) }
      .prefix(BeadExplanation.maximumMatches).map(make)
  }
}
