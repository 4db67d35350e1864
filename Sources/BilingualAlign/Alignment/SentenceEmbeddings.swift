import BilingualDocuments
public import BilingualText
internal import Foundation

/// Vectors of the segments of two texts, and of up to four that follow each other, made elsewhere by a sentence encoder.
///
/// Source of the layout: Vecalign (Thompson & Koehn 2019, EMNLP). A text file holds one line for each run of segments,
/// joined by a space; beside it, with `.emb` added to its name, lie the vectors in the same order, float32, little-endian.
public struct SentenceEmbeddings: Sendable {
  private let source: Side
  private let target: Side
  /// What cosines say of this pair of texts.
  private let scale: Scale

  /// What a bead as alike as the best pairs adds to its score, in nats for each segment of the side with fewer; one as unlike as segments
  /// that stand far from each other takes as much away.
  /// Source: Docs/Measurements.md, "Embeddings".
  static let weight: Float = 0.7

  /// - Parameters:
  ///   - source, target: paths of the text files.
  ///   - maximumSide: runs of up to so many segments must be there.
  /// - Throws: ``InputError`` for a file that cannot be read, vectors that do not divide evenly among the lines, two
  ///   sides of different size, or a run of segments without a line. Nothing is ever made up.
  public init(
    source: String, _ sourceTexts: [String], target: String, _ targetTexts: [String], maximumSide: Int
  ) throws(InputError) {
    self.source = try Side(path: source, SegmentRuns(sourceTexts, maximumSide: maximumSide))
    self.target = try Side(path: target, SegmentRuns(targetTexts, maximumSide: maximumSide))
    guard self.source.dimension == self.target.dimension else {
      throw InputError(
        path: target + ".emb",
        "vectors of \(self.target.dimension) numbers, but those of \(source).emb have \(self.source.dimension)")
    }
    scale = Scale(self.source, self.target)
  }

  /// - Parameters:
  ///   - maximumSide: runs of up to so many segments are encoded.
  ///   - encode: a vector for each of the texts, all of one size, none of them zero.
  package init<Failure: Error>(
    _ sourceTexts: [String], _ targetTexts: [String], maximumSide: Int,
    encode: ([String]) throws(Failure) -> [[Float]]
  ) throws(Failure) {
    let runs = (
      source: SegmentRuns(sourceTexts, maximumSide: maximumSide),
      target: SegmentRuns(targetTexts, maximumSide: maximumSide)
    )
    let vectors = try encode(runs.source.texts + runs.target.texts)
    precondition(vectors.count == runs.source.texts.count + runs.target.texts.count, "a vector for each run")
    source = Side(runs.source, Array(vectors.prefix(runs.source.texts.count)))
    target = Side(runs.target, Array(vectors.dropFirst(runs.source.texts.count)))
    scale = Scale(source, target)
  }

  /// How alike two runs of segments are: 1 as the best pairs of these texts, -1 as segments that stand far from each other.
  ///
  /// `nil` for runs of another length than those that have vectors, and where there are too few segments to say what is usual.
  package func alikeness(_ rows: Range<Int>, _ columns: Range<Int>) -> Float? {
    guard min(source.count, target.count) >= Self.leastCount, source.holds(rows), target.holds(columns) else {
      return nil
    }
    return scaled(rows, columns)
  }

  /// What the vectors say of a bead, in nats.
  @inline(__always)
  func score(_ rows: Range<Int>, _ columns: Range<Int>) -> Float {
    // Not by both counts: a sentence too many in one language hardly makes the runs less alike.
    Self.weight * min(Self.most, scaled(rows, columns)) * Float(min(rows.count, columns.count))
  }

  @inline(__always)
  private func scaled(_ rows: Range<Int>, _ columns: Range<Int>) -> Float {
    (source.cosine(rows, with: target, at: columns) - scale.middle) / scale.width
  }

  /// Of fewer segments nothing tells what is usual.
  private static let leastCount = 8

  /// What is more alike than the best pairs are on average says no more than twice as much.
  private static let most: Float = 2
  /// Encoders whose cosines differ less say nothing.
  private static let leastWidth: Float = 0.02
  /// So many segments of each side are looked at.
  private static let sample = (source: 128, target: 512)

  /// Where the cosine of a pair of texts speaks for neither side, and how far from there the best pairs and chance lie.
  private struct Scale {
    let middle: Float
    let width: Float

    init(_ source: Side, _ target: Side) {
      let (chance, best) = (SentenceEmbeddings.chance(source, target), SentenceEmbeddings.best(source, target))
      middle = (best + chance) / 2
      width = max(SentenceEmbeddings.leastWidth, (best - chance) / 2)
    }
  }

  /// The mean cosine of a segment with the one that is most like it.
  private static func best(_ source: Side, _ target: Side) -> Float {
    guard source.count > 0, target.count > 0 else { return 1 }
    var (sum, count): (Float, Float) = (0, 0)
    for i in stride(from: 0, to: source.count, by: max(1, source.count / sample.source)) {
      // Around the place where it should stand, where there are many.
      let middle = i * target.count / source.count
      let from = max(0, min(target.count - sample.target, middle - sample.target / 2))
      sum += (from..<min(target.count, from + sample.target)).reduce(-1) {
        max($0, source.cosine(i..<i + 1, with: target, at: $1..<$1 + 1))
      }
      count += 1
    }
    return sum / count
  }

  /// The mean cosine over some thousand pairs: the first segment of one side with the middle of the other and so on around.
  private static func chance(_ source: Side, _ target: Side) -> Float {
    guard source.count > 0, target.count > 0 else { return 0 }
    var (sum, pairs): (Float, Float) = (0, 0)
    for round in 1...4 {
      for i in stride(from: 0, to: source.count, by: max(1, source.count / 512)) {
        let j = (i * target.count / source.count + round * max(1, target.count / 5)) % target.count
        sum += source.cosine(i..<i + 1, with: target, at: j..<j + 1)
        pairs += 1
      }
    }
    return sum / pairs
  }

  private struct Side: Sendable {
    let dimension: Int
    let count: Int
    private let maximumSide: Int
    /// Unit vectors, one after the other.
    private let vectors: [Float]
    /// For each segment and each number of segments from it on, the row of its vector, or -1 past the end.
    private let rows: [Int32]

    init(path: String, _ runs: SegmentRuns) throws(InputError) {
      let lines = try Self.lines(path)
      (vectors, dimension) = try Self.vectors(path + ".emb", lines.count)
      (maximumSide, count) = (runs.maximumSide, runs.count)
      let rowOfLine = Dictionary(zip(lines.map { SegmentRuns.key(String($0)) }, Int32(0)...)) { first, _ in first }
      let rowOfRun = runs.texts.map { rowOfLine[$0] ?? -1 }
      if let missing = rowOfRun.firstIndex(of: -1) {
        throw InputError(path: path, "no line for \(runs.name(of: missing)): “\(runs.texts[missing].prefix(60))”")
      }
      if runs.hasEmpty, rowOfLine[""] == nil { throw InputError(path: path, "no line for a segment without text") }
      rows = runs.rows.map { run in
        run >= 0 ? rowOfRun[Int(run)] : run == SegmentRuns.empty ? rowOfLine[""] ?? -1 : -1
      }
    }

    /// - Parameter vectors: one for each text of the runs.
    init(_ runs: SegmentRuns, _ vectors: [[Float]]) {
      (maximumSide, count) = (runs.maximumSide, runs.count)
      dimension = vectors.first?.count ?? 0
      // An empty segment is a vector of zeros, which says nothing.
      self.vectors = [Float](repeating: 0, count: dimension) + vectors.flatMap(Self.unit)
      rows = runs.rows.map { run in run >= 0 ? run + 1 : run == SegmentRuns.empty ? 0 : -1 }
    }

    func holds(_ segments: Range<Int>) -> Bool {
      !segments.isEmpty && segments.count <= maximumSide && segments.upperBound <= count
    }

    private static func unit(_ vector: [Float]) -> [Float] {
      let norm = vector.reduce(0) { $0 + $1 * $1 }.squareRoot()
      return vector.map { $0 / norm }
    }

    private static func lines(_ path: String) throws(InputError) -> [Substring] {
      let text = String(decoding: try FileReader.readText(path).bytes, as: UTF8.self)
      var lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      if lines.last == "" { lines.removeLast() }
      guard !lines.isEmpty else { throw InputError(path: path, "the file is empty") }
      return lines
    }

    private static func vectors(_ path: String, _ lines: Int) throws(InputError) -> (vectors: [Float], dimension: Int) {
      let bytes = try FileReader.bytes(of: path)
      let numbers = bytes.count / 4
      guard bytes.count % 4 == 0, numbers > 0, numbers % lines == 0 else {
        throw InputError(path: path, "\(bytes.count) bytes do not make \(lines) float32 vectors of one size")
      }
      let dimension = numbers / lines
      var vectors = bytes.withUnsafeBytes { raw in
        (0..<numbers).map {
          Float(bitPattern: UInt32(littleEndian: raw.loadUnaligned(fromByteOffset: 4 * $0, as: UInt32.self)))
        }
      }
      for line in 0..<lines {
        let range = line * dimension..<(line + 1) * dimension
        let norm = vectors[range].reduce(0) { $0 + $1 * $1 }.squareRoot()
        guard norm.isFinite, norm > 0 else {
          throw InputError(path: path, "vector \(line + 1) is zero or not finite")
        }
        for index in range { vectors[index] /= norm }
      }
      return (vectors, dimension)
    }

    func cosine(_ segments: Range<Int>, with other: Side, at others: Range<Int>) -> Float {
      let a = Int(rows[segments.lowerBound * maximumSide + segments.count - 1]) * dimension
      let b = Int(other.rows[others.lowerBound * maximumSide + others.count - 1]) * dimension
      var sum: Float = 0
      for k in 0..<dimension { sum += vectors[a + k] * other.vectors[b + k] }
      return sum
    }
  }
}
