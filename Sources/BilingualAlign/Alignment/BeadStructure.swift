import BilingualText

/// The evidence for a bead that does not look at words: lengths, paragraph bounds, shapes of segments.
struct BeadStructure {
  private let source: AlignmentText
  private let target: AlignmentText
  private let ratio = LengthModel()
  private let sourceTable: StructureTable
  private let targetTable: StructureTable
  /// Asked for every bead that is tried; most texts have none.
  private let hasEndMarks: Bool
  private let links: SentenceLinks?

  init(_ evidence: AlignmentEvidence) {
    source = evidence.source
    target = evidence.target
    sourceTable = evidence.sourceStructure
    targetTable = evidence.targetStructure
    hasEndMarks = sourceTable.hasEndMarks || targetTable.hasEndMarks
    links = evidence.links
  }

  /// Lengths, paragraph bounds and shapes of a bead of `a` source segments from `s` and `b` target segments from `t`.
  func features(_ s: Int, _ a: Int, _ t: Int, _ b: Int) -> BeadFeatures {
    var features = BeadFeatures()
    features.mixed = sourceTable.mixed(s, a) + targetTable.mixed(t, b)
    features.length = ratio.cost(sourceTable.length(s, a), targetTable.length(t, b))
    features.crossings = Float(sourceTable.bounds(s, a) + targetTable.bounds(t, b))
    if a > 1 { features.crossings += Self.markersInside(source, segments: s..<s + a, other: target, first: t) }
    if b > 1 { features.crossings += Self.markersInside(target, segments: t..<t + b, other: source, first: s) }
    if a == 1, b == 1, sourceTable.shapes.base[s] != targetTable.shapes.base[t] { features.mismatch = 1 }
    if hasEndMarks { features.mismatch += Self.endMarkMismatch * Float(endMarksOutOfPlace(s, a, t, b)) }
    if let links { features.torn = links.torn(s..<s + a, t..<t + b) }
    return features
  }

  /// So many times a mismatch of shapes is an end mark that is paired with text.
  private static let endMarkMismatch: Float = 8

  /// The end marks of a bead in which other text stands as well.
  private func endMarksOutOfPlace(_ s: Int, _ a: Int, _ t: Int, _ b: Int) -> Int {
    let count = (s..<s + a).count { source.isEndMark[$0] } + (t..<t + b).count { target.isEndMark[$0] }
    return count == a + b ? 0 : count
  }

  /// How many merged segments open with a paragraph marker, and two more where the first is a headline and the other
  /// side opens with a marker: a numbered paragraph does not begin with the headline above it.
  private static func markersInside(
    _ text: AlignmentText, segments: Range<Int>, other: AlignmentText, first: Int
  ) -> Float {
    var count: Float = 0
    for segment in segments.dropFirst() where text.opensWithMarker[segment] { count += 1 }
    let isHeadline = text.shapes[segments.lowerBound] == .fragment && !text.opensWithMarker[segments.lowerBound]
    return isHeadline && other.opensWithMarker[first] ? count + 2 : count
  }

  func nullSource(_ s: Int) -> BeadFeatures {
    var features = BeadFeatures()
    features.shape = 1
    features.nullShape = source.shapes[s]
    features.nullLength = ratio.nullLength(Float(source.words.lengths[s]) * LengthModel.ratio)
    if let links { features.torn = links.torn(s..<s + 1, 0..<0) }
    return features
  }

  func nullTarget(_ t: Int) -> BeadFeatures {
    var features = BeadFeatures()
    features.shape = 2
    features.nullShape = target.shapes[t]
    features.nullLength = ratio.nullLength(Float(target.words.lengths[t]))
    if let links { features.torn = links.torn(0..<0, t..<t + 1) }
    return features
  }
}
