package import BilingualDocuments
package import BilingualText

/// Why a bead is as it is: what each kind of evidence adds to its score, and the words that speak for it.
package struct BeadExplanation: Sendable, Hashable {
  /// One kind of evidence.
  package struct Part: Sendable, Hashable {
    /// As ``AlignmentModel/names`` calls it.
    package let name: String
    package let value: Float
    /// value · weight, in nats.
    package let score: Float
  }

  /// Two words or phrases that stand for each other.
  package struct Match: Sendable, Hashable {
    package let source: String
    package let target: String
    /// 0...1.
    package let probability: Double
    package let reason: Links.Reason
  }

  /// What a figure is about.
  package struct Figure: Sendable, Hashable {
    package let language: Language
    package let figure: String
    package let label: String
    /// In the file.
    package let range: ByteRange
    package let labelRange: ByteRange
  }

  package let bead: Bead
  /// Those that are not 0, in the model's order.
  package let parts: [Part]
  /// In the order of the source.
  package let matches: [Match]
  /// Those of the source, then those of the target.
  package let figures: [Figure]

  /// The sum of the parts.
  package var score: Float { parts.reduce(0) { $0 + $1.score } }
}

extension Aligner {
  /// Explains every bead of an alignment of a pair's sentences or content blocks.
  /// - Complexity: O(tokens²) of each bead.
  package func explanations(of alignment: Alignment, _ pair: PairReading, level: Document.Level) -> [BeadExplanation] {
    let evidence =
      level == .sentence
      ? sentenceEvidence(pair) : paragraphEvidence(pair, sentences: alignSentencesOfParagraphs(pair))
    let (source, target) = (pair.source.document, pair.target.document)
    let scorer = BeadScorer(evidence)
    let links = links(of: alignment, pair, level: level)
    return alignment.beads.indices.map { index in
      BeadExplanation(
        bead: alignment.beads[index], parts: parts(of: alignment.beads[index], scorer: scorer, evidence: evidence),
        matches: links[index].links.map { link in
          BeadExplanation.Match(
            source: source.text.string(link.source), target: target.text.string(link.target),
            probability: link.probability, reason: link.reason)
        },
        figures: Self.figures(links[index].sourceLabels, source) + Self.figures(links[index].targetLabels, target))
    }
  }

  private func parts(of bead: Bead, scorer: BeadScorer, evidence: AlignmentEvidence) -> [BeadExplanation.Part] {
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

  private static func figures(_ labels: [FigureLabel], _ document: Document) -> [BeadExplanation.Figure] {
    labels.map { label in
      BeadExplanation.Figure(
        language: document.language, figure: document.text.string(label.figure),
        label: document.text.string(label.label), range: document.text.original(label.figure),
        labelRange: document.text.original(label.label))
    }
  }
}
