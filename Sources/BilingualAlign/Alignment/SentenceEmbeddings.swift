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
    self.source = try Side(path: source, sourceTexts, maximumSide)
    self.target = try Side(path: target, targetTexts, maximumSide)
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
      source: Self.runs(of: sourceTexts, maximumSide: maximumSide),
      target: Self.runs(of: targetTexts, maximumSide: maximumSide)
    )
    let vectors = try encode(runs.source + runs.target)
    precondition(vectors.count == runs.source.count + runs.target.count, "a vector for each run")
    source = Side(sourceTexts, maximumSide, runs.source, Array(vectors.prefix(runs.source.count)))
    target = Side(targetTexts, maximumSide, runs.target, Array(vectors.dropFirst(runs.source.count)))
    scale = Scale(source, target)
  }

  /// The texts to encode: every segment, and every two, three … up to `maximumSide` that follow each other joined by a space, each
  /// once, in order.
  package static func runs(of texts: [String], maximumSide: Int) -> [String] {
    var seen: Set<String> = []
    var runs: [String] = []
    for first in texts.indices {
      for side in 1...maximumSide where first + side <= texts.count {
        let run = key(texts[first..<first + side].joined(separator: " "))
        if !run.isEmpty, seen.insert(run).inserted { runs.append(run) }
      }
    }
    return runs
  }

  /// A text as it is compared: other programs write spaces anew.
  private static func key(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// What the vectors say of a bead, in nats.
  @inline(__always)
  func score(_ rows: Range<Int>, _ columns: Range<Int>) -> Float {
    let alike = (source.cosine(rows, with: target, at: columns) - scale.middle) / scale.width
    // Not by both counts: a sentence too many in one language hardly makes the runs less alike.
    return Self.weight * min(Self.most, alike) * Float(min(rows.count, columns.count))
  }

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

    init(path: String, _ texts: [String], _ maximumSide: Int) throws(InputError) {
      let lines = try Self.lines(path)
      (vectors, dimension) = try Self.vectors(path + ".emb", lines.count)
      self.maximumSide = maximumSide
      count = texts.count
      var rowOfLine: [String: Int32] = [:]
      for (index, line) in lines.enumerated() {
        let key = SentenceEmbeddings.key(String(line))
        if rowOfLine[key] == nil { rowOfLine[key] = Int32(index) }
      }
      rows = try Self.rows(texts, maximumSide) { joined, first, side throws(InputError) in
        if let row = rowOfLine[joined] { return row }
        let named = side == 1 ? "segment \(first + 1)" : "segments \(first + 1) to \(first + side) joined"
        throw InputError(path: path, "no line for \(named): “\(joined.prefix(60))”")
      }
    }

    /// - Parameter runs: the texts of the vectors, as ``SentenceEmbeddings/runs(of:maximumSide:)`` gives them.
    init(_ texts: [String], _ maximumSide: Int, _ runs: [String], _ vectors: [[Float]]) {
      self.maximumSide = maximumSide
      count = texts.count
      dimension = vectors.first?.count ?? 0
      // An empty segment is a vector of zeros, which says nothing.
      self.vectors = [Float](repeating: 0, count: dimension) + vectors.flatMap(Self.unit)
      let row = Dictionary(uniqueKeysWithValues: zip(runs, Int32(1)...))
      rows = Self.rows(texts, maximumSide) { joined, _, _ in row[joined] ?? 0 }
    }

    private static func rows<Failure: Error>(
      _ texts: [String], _ maximumSide: Int,
      _ row: (_ joined: String, _ first: Int, _ side: Int) throws(Failure) -> Int32
    ) throws(Failure) -> [Int32] {
      var rows: [Int32] = []
      for first in texts.indices {
        for side in 1...maximumSide {
          rows.append(
            first + side > texts.count
              ? -1
              : try row(
                SentenceEmbeddings.key(texts[first..<first + side].joined(separator: " ")), first, side))
        }
      }
      return rows
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
