import BilingualText

/// The sentences of one quotation stay together where the sentence goes on behind it: `“…하자. 우리는 이웃이다.”라고 말했다`,
/// `“We will cooperate. We are neighbours,” he said`.
enum QuotedSentences {
  /// - Parameter found: the sentences of a block, in order.
  /// - Complexity: O(bytes).
  static func joined(_ found: [Range<Int>], in text: SentenceText) -> [Range<Int>] {
    var joined: [Range<Int>] = []
    var next = 0
    for quotation in quotations(in: found[0].lowerBound..<found[found.count - 1].upperBound, of: text)
    where goesOn(behind: quotation.upperBound, in: text) {
      while next < found.count, found[next].upperBound <= quotation.lowerBound {
        joined.append(found[next])
        next += 1
      }
      guard next < found.count else { break }
      let first = joined.last.map { $0.upperBound > quotation.lowerBound } ?? false ? joined.removeLast() : found[next]
      var end = first.upperBound
      while next < found.count, found[next].lowerBound <= quotation.upperBound {
        end = max(end, found[next].upperBound)
        next += 1
      }
      joined.append(first.lowerBound..<end)
    }
    return joined + found[next...]
  }

  /// From the opening mark to the closing one, both included. Straight marks open and close in turn.
  private static func quotations(in block: Range<Int>, of text: SentenceText) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var open: (offset: Int, isStraight: Bool)?
    var i = block.lowerBound
    while i < block.upperBound {
      let length = text.length(at: i)
      switch text.character(at: i) {
      case 0xE2809C: open = (i, false)
      case 0xE2809D:
        if let start = open, !start.isStraight { found.append(start.offset..<i + length) }
        open = nil
      case 0x22:
        if let start = open, start.isStraight {
          found.append(start.offset..<i + 1)
          open = nil
        } else if open == nil {
          open = (i, true)
        }
      default: break
      }
      i += length
    }
    return found
  }

  /// Whether a particle of quotation or a word in small letters stands behind the closing mark.
  private static func goesOn(behind offset: Int, in text: SentenceText) -> Bool {
    let next = text.skippingSpaces(from: offset)
    guard next < text.end else { return false }
    if Byte.isSmall(text.bytes[next]) { return next > offset }
    return KoreanRules.reportsSpeech(at: next, in: text)
  }
}
