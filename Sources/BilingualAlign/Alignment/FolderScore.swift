internal import Foundation

/// How well a folder of documents was aligned: strict and lax F1, empty-sided beads found, calibration of confidence,
/// surprise at the gold path.
struct FolderScore {
  private var alignment = AlignmentScore()
  private var nulls = (found: 0, all: 0)
  /// Ten bins of confidence: beads, right ones, and the sum of their confidences.
  private var bins = [(count: Int, right: Int, sum: Double)](repeating: (0, 0, 0), count: 10)

  /// The logarithms of the probabilities of whole gold paths, and the beads on them.
  private var likelihood = (log: 0.0, beads: 0)

  /// Adds a document's gold path.
  /// - Parameter logLikelihood: of the path, in nats.
  mutating func add(logLikelihood: Double, beads: Int) {
    likelihood.log += logLikelihood
    likelihood.beads += beads
  }

  mutating func add(_ gold: [BeadsFormat.Link], _ beads: [Bead]) {
    let links = beads.map { BeadsFormat.Link(source: Array($0.source), target: Array($0.target)) }
    alignment.add(gold: gold, found: links)
    let right = Set(gold)
    let found = Set(links)
    for link in gold where link.source.isEmpty || link.target.isEmpty {
      nulls.all += 1
      if found.contains(link) { nulls.found += 1 }
    }
    for (bead, link) in zip(beads, links) {
      let bin = min(9, Int(bead.confidence * 10))
      bins[bin].count += 1
      bins[bin].right += right.contains(link) ? 1 : 0
      bins[bin].sum += bead.confidence
    }
  }

  /// Expected calibration error: |share right − mean confidence|, averaged over the beads by bin.
  /// Source: Naeini, Cooper & Hauskrecht 2015, AAAI.
  var calibrationError: Double {
    let total = bins.reduce(0) { $0 + $1.count }
    return bins.reduce(0.0) { sum, bin in
      bin.count == 0 ? sum : sum + abs(Double(bin.right) - bin.sum) / Double(max(1, total))
    }
  }

  var line: String {
    String(
      format: "strict %.4f lax %.4f nulls %d/%d ece %.4f nats/bead %.4f", alignment.strict.f1, alignment.lax.f1,
      nulls.found, nulls.all, calibrationError, (0 - likelihood.log) / Double(max(1, likelihood.beads)))
  }
}
