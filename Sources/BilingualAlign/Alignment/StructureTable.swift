import BilingualText

/// What ``BeadStructure`` asks of one text for every bead. Made once for all windows.
final class StructureTable: Sendable {
  /// Characters before each segment, and before the end.
  let lengths: Buffer<Int>
  let shapes: Buffer<SegmentShape>
  let paragraphs: Buffer<Int32>
  let hasEndMarks: Bool

  init(_ text: AlignmentText) {
    lengths = Buffer(repeating: 0, count: text.count + 1)
    shapes = Buffer(repeating: .sentence, count: text.count)
    paragraphs = Buffer(repeating: 0, count: text.count)
    hasEndMarks = text.isEndMark.contains(true)
    for i in 0..<text.count {
      lengths.base[i + 1] = lengths.base[i] + Int(text.words.lengths[i])
      shapes.base[i] = text.shapes[i]
      paragraphs.base[i] = text.paragraphs[i]
    }
  }

  /// The characters of `count` segments from one on.
  @inline(__always)
  func length(_ first: Int, _ count: Int) -> Float { Float(lengths.base[first + count] - lengths.base[first]) }

  /// How many of them have another shape than the first.
  @inline(__always)
  func mixed(_ first: Int, _ count: Int) -> Float {
    var mixed: Float = 0
    for i in first..<first + count where shapes.base[i] != shapes.base[first] { mixed += 1 }
    return mixed
  }

  /// How many paragraphs end between them.
  @inline(__always)
  func bounds(_ first: Int, _ count: Int) -> Int32 { paragraphs.base[first + count - 1] - paragraphs.base[first] }
}
