/// Ranges that are taken out of a text, and where the rest comes to stand.
package struct TextCuts: Sendable {
  private let cuts: [TextRange]
  /// Where each range begins, and the bytes that are gone before it.
  private let starts: [Int]
  private let lost: [Int]

  /// - Parameter cuts: in their order, without overlap.
  package init(_ cuts: [TextRange]) {
    self.cuts = cuts
    starts = cuts.map(\.start)
    var lost = [0]
    lost.reserveCapacity(cuts.count + 1)
    for cut in cuts { lost.append(lost[lost.count - 1] + cut.count) }
    self.lost = lost
  }

  /// The text without them; what stays keeps its way back to the file.
  /// - Complexity: O(bytes).
  package func applied(to utf8: [UInt8], _ map: OffsetMap) -> MappedText {
    var kept: [UInt8] = []
    kept.reserveCapacity(utf8.count - lost[lost.count - 1])
    var way = OffsetMap()
    var start = 0
    for cut in cuts + [TextRange(utf8.count, utf8.count)] {
      kept += utf8[start..<cut.start]
      way.appendCopied(cut.start - start, from: start)
      start = cut.end
    }
    return MappedText(utf8: kept, map: way.through(map))
  }

  /// Where an offset outside of them comes to stand.
  /// - Complexity: O(log ranges).
  package func moved(_ offset: Int) -> Int { offset - lost[starts.partitioningIndex { $0 >= offset }] }

  package func moved(_ range: TextRange) -> TextRange { TextRange(moved(range.start), moved(range.end)) }
}
