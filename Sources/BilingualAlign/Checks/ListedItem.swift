import BilingualAlignment
import BilingualDocuments
import BilingualText

/// Items of a list that the other side lacks while it has the ones beside them.
enum ListedItem {
  /// How far the items beside one are looked for, in segments.
  private static let reach = 3

  /// Whether a segment without counterpart is an item whose neighbours with the same mark have one.
  /// - Complexity: O(1).
  static func isMissing(_ segment: Int, ofTarget isTarget: Bool, _ pair: ReadPair) -> Bool {
    let side = isTarget ? pair.target : pair.source
    guard let mark = mark(segment, side) else { return false }
    return [-1, 1].contains { step in
      var i = segment + step
      while abs(i - segment) <= reach, side.document.segments.indices.contains(i) {
        if self.mark(i, side) == mark {
          return !pair.alignment.beads[isTarget ? pair.bead(ofTarget: i) : pair.bead(ofSource: i)].isOneSided
        }
        i += step
      }
      return false
    }
  }

  /// The first character of a segment that is a mark of an item; notes (`※`) are none.
  private static func mark(_ segment: Int, _ side: Reading) -> UInt32? {
    switch side.kind(of: segment) {
    case .title, .subtitle, .caption, .signature, .attachment, .endMark, .metadata, .chrome: return nil
    case .heading, .paragraph, .listItem, .cell, .note: break
    }
    let range = side.document.segments[segment].text
    return side.document.text.utf8.withUnsafeBufferPointer { text in
      guard
        let first = String(decoding: text[range.start..<min(range.end, range.start + 4)], as: UTF8.self)
          .unicodeScalars.first, "-*•·○ㅇ▪◦∘►▶①②③④⑤⑥⑦⑧⑨".unicodeScalars.contains(first)
      else { return nil }
      // Numbers in circles are one kind of mark.
      return (0x2460...0x2473).contains(first.value) ? 0x2460 : first.value
    }
  }
}
