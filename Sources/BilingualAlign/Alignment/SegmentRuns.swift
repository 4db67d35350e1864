/// The texts that vectors are made of: every segment, and every two, three … that follow each other joined by a space.
package struct SegmentRuns: Sendable {
  /// Each text once, in order, with single spaces: other programs write those anew. None is empty.
  package let texts: [String]
  /// How many segments there are.
  let count: Int
  /// Runs have up to so many segments.
  let maximumSide: Int
  /// For each segment and each number of segments from it on, the number of its text; ``empty`` or ``none`` where it has none.
  let rows: [Int32]

  /// The run is of segments without text.
  static let empty: Int32 = -2
  /// The run would end behind the last segment.
  private static let none: Int32 = -1

  /// - Complexity: O(bytes of the texts × maximumSide²).
  package init(_ segments: [String], maximumSide: Int) {
    var numbers: [String: Int32] = [:]
    var (texts, rows): ([String], [Int32]) = ([], [])
    for first in segments.indices {
      for side in 1...maximumSide {
        guard first + side <= segments.count else {
          rows.append(Self.none)
          continue
        }
        let text = Self.key(segments[first..<first + side].joined(separator: " "))
        if text.isEmpty {
          rows.append(Self.empty)
        } else if let known = numbers[text] {
          rows.append(known)
        } else {
          numbers[text] = Int32(texts.count)
          rows.append(Int32(texts.count))
          texts.append(text)
        }
      }
    }
    (self.texts, self.rows, count, self.maximumSide) = (texts, rows, segments.count, maximumSide)
  }

  var hasEmpty: Bool { rows.contains(Self.empty) }

  /// A text as it is compared.
  static func key(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// What the run of a text is called in an error.
  func name(of text: Int) -> String {
    guard let place = rows.firstIndex(of: Int32(text)) else { return "a segment" }
    let (first, side) = (place / maximumSide + 1, place % maximumSide + 1)
    return side == 1 ? "segment \(first)" : "segments \(first) to \(first + side - 1) joined"
  }
}
