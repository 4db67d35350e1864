import Testing

@testable import BilingualAlignment
@testable import BilingualText

/// What vectors say of beads, against the cosines themselves.
@Suite struct SentenceEmbeddingsTests {
  /// A vector for each text, the same whenever it is asked for.
  private static func vector(_ text: String, _ size: Int) -> [Float] {
    var generator = SeededGenerator(seed: TypeHash(text.utf8).value)
    return (0..<size).map { _ in Float.random(in: -1...1, using: &generator) * 3 }
  }

  private static func cosine(_ a: [Float], _ b: [Float]) -> Float {
    func dot(_ a: [Float], _ b: [Float]) -> Float { zip(a, b).reduce(0) { $0 + $1.0 * $1.1 } }
    return dot(a, b) / (dot(a, a) * dot(b, b)).squareRoot()
  }

  private static func cosine(_ a: some Sequence<String>, _ b: some Sequence<String>, _ size: Int) -> Float {
    cosine(vector(a.joined(separator: " "), size), vector(b.joined(separator: " "), size))
  }

  /// Where the best pairs and chance lie: the mean of each source segment's best, and of pairs a fifth of the way around apart.
  private static func scale(_ source: [String], _ target: [String], _ size: Int) -> (middle: Float, width: Float) {
    let best = source.map { one in target.map { cosine([one], [$0], size) }.max() ?? -1 }
    var chance: [Float] = []
    for round in 1...4 {
      for (index, one) in source.enumerated() {
        let other = (index * target.count / source.count + round * max(1, target.count / 5)) % target.count
        chance.append(cosine([one], [target[other]], size))
      }
    }
    func mean(_ values: [Float]) -> Float { values.reduce(0, +) / Float(values.count) }
    return ((mean(best) + mean(chance)) / 2, max(0.02, (mean(best) - mean(chance)) / 2))
  }

  @Test(arguments: [(1, 1, 1), (1, 4, 2), (4, 1, 2), (5, 7, 3), (9, 6, 4), (12, 25, 2)])
  func scoresAsTheCosinesSay(_ rows: Int, _ columns: Int, _ side: Int) {
    let (source, target) = ((0..<rows).map { "가\($0)" }, (0..<columns).map { "a\($0)" })
    for size in [2, 5] {
      let embeddings = SentenceEmbeddings(source, target, maximumSide: side) { $0.map { Self.vector($0, size) } }
      let (middle, width) = Self.scale(source, target, size)
      for (i, j) in [(0, 0), (rows - 1, columns - 1), (rows / 2, 0), (0, columns / 2)] {
        for a in 1...side where i + a <= rows {
          for b in 1...side where j + b <= columns {
            let cosine = Self.cosine(source[i..<i + a], target[j..<j + b], size)
            let expected = 0.7 * min(2, (cosine - middle) / width) * Float(min(a, b))
            #expect(abs(embeddings.score(i..<i + a, j..<j + b) - expected) < 2e-3, "\(a)-\(b) at \(i), \(j)")
          }
        }
      }
    }
  }

  /// Each run once, without the spaces of other programs; empty texts are not encoded and say nothing.
  @Test func runs() {
    #expect(SegmentRuns([], maximumSide: 3).texts.isEmpty)
    #expect(SegmentRuns(["a", "b", "c"], maximumSide: 1).texts == ["a", "b", "c"])
    #expect(SegmentRuns(["a", "b", "c"], maximumSide: 2).texts == ["a", "a b", "b", "b c", "c"])
    #expect(SegmentRuns(["a", "b", "c"], maximumSide: 4).texts == ["a", "a b", "a b c", "b", "b c", "c"])
    #expect(SegmentRuns([" a\u{A0} b", "a  b", "", "c"], maximumSide: 2).texts == ["a b", "a b a b", "c"])
  }

  @Test func emptySegmentsSayNothing() {
    let embeddings = SentenceEmbeddings(["가", ""], ["a", "b"], maximumSide: 1) { texts in
      texts.map { $0 == "b" ? [0, 1] : [1, 0] }
    }
    // Best: 1 and 0; chance: 가 with b and a by turns, the empty one always 0. The middle is between 0.5 and 0.25.
    #expect(abs(embeddings.score(0..<1, 0..<1) - 0.7 * 2) < 1e-4)
    #expect(abs(embeddings.score(0..<1, 1..<2) - embeddings.score(1..<2, 0..<1)) < 1e-5)
    #expect(abs(embeddings.score(0..<1, 1..<2) + 0.7 * 3) < 1e-4)
  }
}
