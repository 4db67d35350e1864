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
  private let dimension: Int
  /// Mean and standard deviation of the cosine of segments that stand far from each other.
  private let chance: (mean: Float, deviation: Float)

  /// What one standard deviation above chance adds to a bead, in nats for each segment of a side on average.
  /// Not fitted: there is no encoder to fit it with. Source: Docs/Measurements.md, "Embeddings".
  static let weight: Float = 1

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
    dimension = self.source.dimension
    chance = Self.chance(self.source, self.target)
  }

  /// What the vectors say of a bead, in nats.
  @inline(__always)
  func score(_ rows: Range<Int>, _ columns: Range<Int>) -> Float {
    let deviations = (source.cosine(rows, with: target, at: columns) - chance.mean) / chance.deviation
    return Self.weight * deviations * Float(rows.count + columns.count) / 2
  }

  /// Over some thousand pairs, the first segment of one side with the middle of the other and so on around.
  private static func chance(_ source: Side, _ target: Side) -> (mean: Float, deviation: Float) {
    guard source.count > 0, target.count > 0 else { return (0, 1) }
    var sum: Float = 0
    var squares: Float = 0
    var pairs: Float = 0
    for round in 1...4 {
      for i in stride(from: 0, to: source.count, by: max(1, source.count / 512)) {
        let j = (i * target.count / source.count + round * max(1, target.count / 5)) % target.count
        let cosine = source.cosine(i..<i + 1, with: target, at: j..<j + 1)
        sum += cosine
        squares += cosine * cosine
        pairs += 1
      }
    }
    let mean = sum / pairs
    return (mean, max(0.02, max(0, squares / pairs - mean * mean).squareRoot()))
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
      var rowOfLine: [Substring: Int32] = [:]
      for (index, line) in lines.enumerated() where rowOfLine[line] == nil { rowOfLine[line] = Int32(index) }
      var rows: [Int32] = []
      for first in texts.indices {
        for side in 1...maximumSide {
          guard first + side <= texts.count else {
            rows.append(-1)
            continue
          }
          let joined = texts[first..<first + side].joined(separator: " ")
          guard let row = rowOfLine[joined[...]] else {
            let named = side == 1 ? "segment \(first + 1)" : "segments \(first + 1) to \(first + side) joined"
            throw InputError(path: path, "no line for \(named): “\(joined.prefix(60))”")
          }
          rows.append(row)
        }
      }
      self.rows = rows
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
