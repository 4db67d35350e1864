/// For each type that stands in few segments, those segments.
struct RarePostings {
  private var start: [Int32]
  private var segments: [Int32]

  /// - Parameter limit: types in more segments than this have no list.
  /// - Complexity: O(units).
  init(_ text: TokenizedText, limit: Int32) {
    start = [0]
    start.reserveCapacity(text.types.count + 1)
    var total: Int32 = 0
    for info in text.typeInfo {
      let count = info.segmentCount
      if count <= limit { total += count }
      start.append(total)
    }
    segments = [Int32](repeating: -1, count: Int(total))
    var filled = [Int32](repeating: 0, count: text.types.count)
    for segment in 0..<text.segmentCount {
      for unit in text.units[text.unitRange(segment)] {
        let type = Int(unit.type)
        guard start[type] < start[type + 1] else { continue }
        let at = start[type] + filled[type]
        if filled[type] > 0, segments[Int(at) - 1] == Int32(segment) { continue }
        segments[Int(at)] = Int32(segment)
        filled[type] += 1
      }
    }
  }

  func segments(of type: Int32) -> ArraySlice<Int32> { segments[Int(start[Int(type)])..<Int(start[Int(type) + 1])] }
}
