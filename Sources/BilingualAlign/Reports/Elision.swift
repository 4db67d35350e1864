import BilingualChecks
import BilingualText

/// Leaves out the middle of what nobody reads to its end: a line of five megabytes is shown by its beginning, its end and
/// what findings point at.
enum Elision {
  /// Texts of up to this many bytes are shown whole.
  static let longest = 12_000
  private static let head = 4000
  private static let tail = 2000
  /// What is shown on both sides of an end of a mark, and how many marks are shown at most.
  private static let around = 300
  private static let mostMarks = 20

  enum Piece: Equatable {
    case shown(TextRange)
    case leftOut(characters: Int)
  }

  /// The parts of `range` to show.
  /// - Parameter marks: where findings point, in the order in which they count.
  /// - Complexity: O(bytes).
  static func pieces(of range: TextRange, in text: [UInt8], marks: [TextRange]) -> [Piece] {
    guard range.count > longest else { return [.shown(range)] }
    var kept = [TextRange(range.start, range.start + head), TextRange(range.end - tail, range.end)]
    for mark in marks.prefix(mostMarks) {
      for end in [mark.start, mark.end] {
        kept.append(TextRange(max(range.start, end - around), max(range.start, min(range.end, end + around))))
      }
    }
    var pieces: [Piece] = []
    var shown = TextRange(range.start, range.start)
    for part in kept.sorted() where part.end > shown.end {
      if part.start > shown.end + around {
        let gap = TextRange(whole(shown.end, text), whole(part.start, text))
        pieces += [
          .shown(TextRange(whole(shown.start, text), gap.start)),
          .leftOut(characters: String(decoding: text[gap.start..<gap.end], as: UTF8.self).count),
        ]
        shown = TextRange(gap.end, part.end)
      } else {
        shown = TextRange(shown.start, part.end)
      }
    }
    return pieces + [.shown(shown)]
  }

  /// The first byte of the character's code point that holds byte `offset`.
  private static func whole(_ offset: Int, _ text: [UInt8]) -> Int {
    var offset = offset
    while offset > 0, offset < text.count, text[offset] & 0xC0 == 0x80 { offset -= 1 }
    return offset
  }

  /// A text that is no document's, such as a message, without its middle.
  static func elided(_ text: String) -> String {
    guard text.utf8.count > longest else { return text }
    let bytes = Array(text.utf8)
    return pieces(of: TextRange(0, bytes.count), in: bytes, marks: []).map { piece in
      switch piece {
      case .shown(let range): String(decoding: bytes[range.start..<range.end], as: UTF8.self)
      case .leftOut(let characters): note(characters)
      }
    }.joined()
  }

  /// ` [… 5,242,880 characters left out …] `
  static func note(_ characters: Int) -> String {
    " [… \(Finding.Place.grouped("\(characters)")) characters left out …] "
  }
}
