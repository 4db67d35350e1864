import BilingualDocuments
import BilingualText
internal import Foundation

/// Fits the weights of ``AlignmentModel`` by conditional likelihood: a semi-Markov conditional random field over bead
/// sequences, Gaussian prior around the starting weights, full-batch Adam from a fixed start, so that a fit repeats.
///
/// Source: Lafferty, McCallum & Pereira 2001, ICML; Sarawagi & Cohen 2004, NIPS; Kingma & Ba 2015, ICLR.
/// - Complexity: O(steps × beads × features) time; the beads of all documents are held.
package struct WeightFitter {
  /// A document's whole lattice with its features, and the path of the gold beads.
  private struct Example {
    var folder: String
    var name: String
    var isTest: Bool
    var gold: [BeadsFormat.Link]
    var band: Band
    var beads: [(i: Int32, j: Int32, features: BeadFeatures)] = []
    /// Indices into `beads`; empty where the gold has a bead that no shape fits, or that other beads part.
    var goldPath: [Int] = []
    /// Of paragraphs: the document, whose sentences are linked anew by the weights in hand.
    var paragraphs: GoldFolder.Entry?
  }

  private let lexicon: Lexicon
  private var examples: [Example] = []

  package init(lexicon: Lexicon) { self.lexicon = lexicon }

  /// Reads a folder's lattices.
  package mutating func add(_ folder: GoldFolder, isTest: Bool) {
    for entry in folder.entries {
      var aligner = Aligner(lexicon: lexicon)
      aligner.model = .prior
      let pair = Reader().read(source: entry.source, target: entry.target)
      let evidence =
        entry.level == .sentence
        ? aligner.sentenceEvidence(pair)
        : aligner.paragraphEvidence(pair, sentences: aligner.alignSentencesOfParagraphs(pair))
      let scorer = BeadScorer(evidence)
      let band = Band(sourceCount: evidence.source.count, targetCount: evidence.target.count)
      var example = Example(folder: folder.path, name: entry.name, isTest: isTest, gold: entry.gold, band: band)
      if entry.level == .paragraph { example.paragraphs = entry }
      scorer.begin(rows: 0..<band.sourceCount, columns: 0..<band.targetCount)
      scorer.forEachBead(band) { i, j, features in
        example.beads.append((Int32(i), Int32(j), features))
      }
      example.goldPath = Self.path(entry.gold, in: example)
      examples.append(example)
    }
  }

  /// Fits, scores and prints: a row for each folder, then the weights.
  /// - Parameter listErrors: also lists the beads that are not gold, and the gold beads that were not found.
  package func run(folds: Int, regularisation: Double, steps: Int, listErrors: Bool = false) -> String {
    var report = ""
    var scores: [String: FolderScore] = [:]
    var order: [String] = []
    func score(_ chosen: [Int], _ model: AlignmentModel) {
      for index in chosen {
        let example = examples[index]
        if scores[example.folder] == nil { order.append(example.folder) }
        let linked = linked(example, by: model)
        let beads = Self.decode(linked, model)
        scores[example.folder, default: FolderScore()].add(example.gold, beads)
        scores[example.folder]?.add(logLikelihood: Self.logLikelihood(linked, model), beads: example.goldPath.count)
        if listErrors { report += Self.errors(example, beads) }
      }
    }
    let training = examples.indices.filter { !examples[$0].isTest }
    let model = fit(to: training, regularisation: regularisation, steps: steps)
    if folds > 1 {
      let numbers = documentNumbers()
      for fold in 0..<folds {
        let held = training.filter { numbers[$0] % folds == fold }
        score(
          held, fit(to: training.filter { numbers[$0] % folds != fold }, regularisation: regularisation, steps: steps))
      }
    } else {
      score(training, model)
    }
    score(examples.indices.filter { examples[$0].isTest }, model)
    for folder in order {
      if let score = scores[folder] { report += score.line + "  \(folder)\n" }
    }
    for (name, weight) in zip(AlignmentModel.names, model.weights) {
      report += "\(name)\t\(String(format: "%.4f", weight))\n"
    }
    return report
  }

  /// For each example the number of its document, by first appearance, so that all readings of one fall into one fold.
  ///
  /// Documents are told apart by their names; what stands after a date that opens the name, or a last `.sent` or `.para`,
  /// is another reading of the same.
  private func documentNumbers() -> [Int] {
    var numbers: [String: Int] = [:]
    return examples.map { example in
      var document = example.name
      for level in [".sent", ".para"] where document.hasSuffix(level) { document.removeLast(level.count) }
      if CalendarDate(iso8601: String(document.prefix(10))) != nil { document = String(document.prefix(10)) }
      let number = numbers[document] ?? numbers.count
      numbers[document] = number
      return number
    }
  }

  /// The example with its paragraphs' sentences linked by a model that has not seen them.
  private func linked(_ example: Example, by model: AlignmentModel) -> Example {
    guard let entry = example.paragraphs else { return example }
    var aligner = Aligner(lexicon: lexicon)
    aligner.model = model
    let sentences = aligner.alignSentencesOfParagraphs(
      Reader().read(source: entry.source, target: entry.target))
    let links = SentenceLinks(sentences.beads, source: entry.source, target: entry.target)
    var linked = example
    for index in linked.beads.indices {
      let bead = linked.beads[index]
      let (a, b) = BeadShapes.all[bead.features.shape]
      let (i, j) = (Int(bead.i), Int(bead.j))
      linked.beads[index].features.torn = links.torn(i..<i + a, j..<j + b)
    }
    return linked
  }

  private static func errors(_ example: Example, _ beads: [Bead]) -> String {
    let found = beads.map { BeadsFormat.Link(source: Array($0.source), target: Array($0.target)) }
    var lines = ""
    for (bead, link) in zip(beads, found) where !example.gold.contains(link) {
      lines += "\(example.folder)/\(example.name): found \(BeadsFormat.line(bead))\n"
    }
    for link in example.gold where !found.contains(link) {
      lines += "\(example.folder)/\(example.name): gold  \(link.source):\(link.target)\n"
    }
    return lines
  }

  private static func path(_ gold: [BeadsFormat.Link], in example: Example) -> [Int] {
    guard let links = ordered(gold) else { return [] }
    var wanted: Set<SIMD3<Int32>> = []
    var i: Int32 = 0
    var j: Int32 = 0
    for link in links {
      guard let shape = BeadShapes.index(source: link.source.count, target: link.target.count) else { return [] }
      wanted.insert(SIMD3(i, j, Int32(shape)))
      i += Int32(link.source.count)
      j += Int32(link.target.count)
    }
    let path = example.beads.indices.filter {
      let bead = example.beads[$0]
      return wanted.contains(SIMD3(bead.i, bead.j, Int32(bead.features.shape)))
    }
    return path.count == wanted.count ? path : []
  }

  /// Gold beads in path order, an empty side placed by the other; `nil` where they do not tile both texts.
  private static func ordered(_ gold: [BeadsFormat.Link]) -> [BeadsFormat.Link]? {
    var ordered: [BeadsFormat.Link] = []
    var rest = gold
    var i = 0
    var j = 0
    while !rest.isEmpty {
      guard
        let at = rest.firstIndex(where: {
          $0.source.elementsEqual(i..<i + $0.source.count) && $0.target.elementsEqual(j..<j + $0.target.count)
        })
      else { return nil }
      let link = rest.remove(at: at)
      i += link.source.count
      j += link.target.count
      ordered.append(link)
    }
    return ordered
  }

  private static func lattice(_ example: Example, _ model: AlignmentModel) -> Lattice {
    var lattice = Lattice(example.band)
    for bead in example.beads {
      lattice.set(Int(bead.i), Int(bead.j), shape: bead.features.shape, to: model.score(bead.features))
    }
    return lattice
  }

  private static func decode(_ example: Example, _ model: AlignmentModel) -> [Bead] {
    let lattice = lattice(example, model)
    let probabilities = lattice.posteriors(temperature: Aligner.temperature).probabilities
    return lattice.bestPath().map { step in
      let (a, b) = BeadShapes.all[step.shape]
      let confidence = probabilities[lattice.state(step.i, step.j) * BeadShapes.count + step.shape]
      return Bead(source: step.i..<step.i + a, target: step.j..<step.j + b, confidence: Double(min(1, confidence)))
    }
  }

  /// Of the gold path; 0 where there is none.
  private static func logLikelihood(_ example: Example, _ model: AlignmentModel) -> Double {
    guard !example.goldPath.isEmpty else { return 0 }
    let score = example.goldPath.reduce(Float(0)) { $0 + model.score(example.beads[$1].features) }
    return Double(score - lattice(example, model).posteriors(temperature: 1).logPartition)
  }

  private func fit(to chosen: [Int], regularisation: Double, steps: Int) -> AlignmentModel {
    let start = AlignmentModel.prior.weights.map(Double.init)
    let scales = scales(chosen)
    var weights = start
    var mean = [Double](repeating: 0, count: weights.count)
    var square = mean
    for step in 1...max(1, steps) {
      let model = AlignmentModel(weights: weights.map { Float($0) })
      var gradient = weights.indices.map { -regularisation * scales[$0] * (weights[$0] - start[$0]) }
      for index in chosen where !examples[index].goldPath.isEmpty {
        addGradient(examples[index], model, to: &gradient)
      }
      let rate = 0.05 * min(1, 2 * (1 - Double(step) / Double(steps + 1)))
      for k in weights.indices {
        mean[k] = 0.9 * mean[k] + 0.1 * gradient[k]
        square[k] = 0.99 * square[k] + 0.01 * gradient[k] * gradient[k]
        let meanHat = mean[k] / (1 - pow(0.9, Double(step)))
        let squareHat = square[k] / (1 - pow(0.99, Double(step)))
        weights[k] += rate * meanHat / (squareHat.squareRoot() + 1e-8)
      }
    }
    return AlignmentModel(weights: weights.map { Float($0) })
  }

  /// The mean square of each feature over the gold beads: the pull toward the start is felt in the score, not in the weight.
  private func scales(_ chosen: [Int]) -> [Double] {
    var squares = [Double](repeating: 0, count: AlignmentModel.count)
    var beads = 0
    for index in chosen {
      for bead in examples[index].goldPath {
        beads += 1
        AlignmentModel.expand(examples[index].beads[bead].features) { squares[$0] += Double($1) * Double($1) }
      }
    }
    return squares.map { max(0.05, $0 / Double(max(1, beads))) }
  }

  /// Observed minus expected features.
  private func addGradient(_ example: Example, _ model: AlignmentModel, to gradient: inout [Double]) {
    let lattice = Self.lattice(example, model)
    let probabilities = lattice.posteriors(temperature: 1).probabilities
    for index in example.goldPath {
      AlignmentModel.expand(example.beads[index].features) { gradient[$0] += Double($1) }
    }
    for bead in example.beads {
      let at = lattice.state(Int(bead.i), Int(bead.j)) * BeadShapes.count + bead.features.shape
      let probability = Double(probabilities[at])
      if probability > 1e-6 {
        AlignmentModel.expand(bead.features) { gradient[$0] -= probability * Double($1) }
      }
    }
  }
}
