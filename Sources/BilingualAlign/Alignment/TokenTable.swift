import BilingualText

/// What the bead scorer wants to know of each token of one text, in flat tables.
final class TokenTable: Sendable {
  /// How much a token counts: 1 for content, half for stop words and punctuation, a fifth of that without any link.
  let weight: Buffer<Float>
  /// How many tokens of the same type precede it in its segment.
  let ordinal: Buffer<Float>
  /// The latest earlier token of the same type, or -1.
  let previous: Buffer<Int32>
  let type: Buffer<Int32>
  /// 1 for a token that should find its identical partner: a number, or a Latin word in Korean text.
  let wantsPartner: Buffer<Float>
  /// Tokens, by segment, whose type also stands in one of the three segments before: what a merge must not count twice.
  let repeats: [Int32]
  let repeatStart: [Int32]
  /// Tokens of segment i: `start[i]..<start[i + 1]`.
  let start: [Int32]
  /// One over the weight of all tokens of a segment.
  let inverseWeight: Buffer<Float>

  static let contentWeight: Float = 1
  static let stopWeight: Float = 0.5
  static let unlinkedFactor: Float = 0.2

  init(_ text: TokenizedText, isLinked: [Bool]) {
    // Read four at a time: room for three beyond the last.
    let count = text.tokens.count + 3
    weight = Buffer(repeating: 0, count: count)
    ordinal = Buffer(repeating: 0, count: count)
    previous = Buffer(repeating: -1, count: count)
    type = Buffer(repeating: 0, count: count)
    wantsPartner = Buffer(repeating: 0, count: count)
    start = text.tokenStart
    inverseWeight = Buffer(repeating: 0, count: text.segmentCount)
    var repeats: [Int32] = []
    var repeatStart: [Int32] = [0]
    var latest = [Int32](repeating: -1, count: text.types.count)
    var earliest = latest
    for segment in 0..<text.segmentCount {
      let range = text.tokenRange(segment)
      let window = Int(text.tokenStart[max(0, segment - 3)])
      var total: Float = 0
      for index in range {
        let token = text.tokens[index]
        let kind = token.kind
        let linked = isLinked[Int(token.type)]
        let base = kind == .stop || kind == .punctuation ? Self.stopWeight : Self.contentWeight
        weight.base[index] = linked ? base : base * Self.unlinkedFactor
        total += weight.base[index]
        type.base[index] = token.type
        wantsPartner.base[index] = kind == .number || (kind == .latin && text.language == .korean) ? 1 : 0
        let before = Int(latest[Int(token.type)])
        previous.base[index] = Int32(before)
        if before >= range.lowerBound { ordinal.base[index] = ordinal[before] + 1 }
        if earliest[Int(token.type)] < 0 { earliest[Int(token.type)] = Int32(index) }
        if linked, base == 1, before >= window, earliest[Int(token.type)] < range.lowerBound {
          repeats.append(Int32(index))
        }
        latest[Int(token.type)] = Int32(index)
      }
      repeatStart.append(Int32(repeats.count))
      inverseWeight.base[segment] = 1 / max(1, total)
    }
    self.repeats = repeats
    self.repeatStart = repeatStart
  }

  /// The tokens of some segments.
  func count(_ segments: Range<Int>) -> Int { Int(start[segments.upperBound] - start[segments.lowerBound]) }

  func count(_ segment: Int) -> Int { Int(start[segment + 1] - start[segment]) }

  /// The most tokens of `run` neighbours among some segments, or of all where they are fewer.
  func longest(_ segments: Range<Int>, run: Int) -> Int {
    start.withUnsafeBufferPointer { start in
      var longest: Int32 = 0
      for segment in segments {
        longest = max(longest, start[min(segments.upperBound, segment + run)] - start[segment])
      }
      return Int(longest)
    }
  }

  func repeatRange(_ segment: Int) -> Range<Int> { Int(repeatStart[segment])..<Int(repeatStart[segment + 1]) }

  /// Whether at least `count` tokens of the same type stand before `index`, from token `first` on.
  /// - Complexity: O(`count`), and no more than there are.
  @inline(__always)
  func hasBefore(_ index: Int, from first: Int, atLeast count: Float) -> Bool {
    var found: Float = 0
    var at = Int(previous[index])
    while at >= first, found < count {
      found += 1
      at = Int(previous[at])
    }
    return found >= count
  }
}
