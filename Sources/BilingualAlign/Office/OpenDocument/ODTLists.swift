/// Counts the items of an OpenDocument text's lists.
///
/// Source: OASIS OpenDocument 1.3, part 3, §5.3.
struct ODTLists {
  /// A list that is open.
  struct Open {
    /// The style of its levels.
    var style: String?
    /// From 1.
    var level: Int
    /// Which counter is counted.
    var counter: Int
    /// The number with which the item at hand begins, where it says so.
    var start: Int?
    /// Whether the item at hand has a number still to show.
    var isPending = false
    /// The style of the item at hand, where it has one of its own.
    var itemStyle: String?
  }

  private var counters: [ListCounter] = []
  private var byName: [String: Int] = [:]
  private var lastOfStyle: [String: Int] = [:]
  private(set) var open: [Open] = []
  private var heading = ListCounter(levels: 11)

  /// Opens a list.
  /// - Parameters:
  ///   - isContinued: it counts on where the last list of its style ended; a list in an item does unless it says no.
  ///   - other: the name of the list that it goes on with.
  mutating func begin(style: String?, name: String?, isContinued: Bool?, other: String?) {
    if let outer = open.last {
      if isContinued == false { counters[outer.counter].clear(from: outer.level) }
      open.append(Open(style: style ?? outer.itemStyle ?? outer.style, level: outer.level + 1, counter: outer.counter))
      return
    }
    var counter = other.flatMap { byName[$0] }
    if counter == nil, isContinued == true { counter = lastOfStyle[style ?? ""] }
    let found = counter ?? counters.count
    if found == counters.count { counters.append(ListCounter(levels: 11)) }
    if let name { byName[name] = found }
    lastOfStyle[style ?? ""] = found
    open.append(Open(style: style, level: 1, counter: found))
  }

  mutating func end() { _ = open.popLast() }

  /// Begins an item; the first paragraph in it has its number.
  mutating func beginItem(start: Int?, style: String?, isNumbered: Bool) {
    guard !open.isEmpty else { return }
    open[open.count - 1].start = start.map { min(max($0, 0), 1_000_000) }
    open[open.count - 1].itemStyle = style
    open[open.count - 1].isPending = isNumbered
  }

  /// Returns what stands before the next paragraph of the list at hand, from 0 its level; `nil` where it has no number.
  /// - Parameter style: of lists, which the paragraph's own style names, for a list that names none.
  mutating func next(_ levels: [String: [Int: ODTLevel]], style: String?) -> (marker: String?, level: Int)? {
    guard let item = open.last, item.isPending else { return nil }
    open[open.count - 1].isPending = false
    let rows = (item.itemStyle ?? item.style ?? style).flatMap { levels[$0] } ?? [:]
    let start = item.start
    open[open.count - 1].start = nil
    let level = min(item.level, 10)
    let marker = Self.count(with: &counters[item.counter], rows: rows, level: level, first: start)
    return (marker, level - 1)
  }

  /// Returns the number of a heading that is in no list.
  mutating func nextHeading(_ level: Int, _ rows: [Int: ODTLevel]) -> String? {
    Self.count(with: &heading, rows: rows, level: min(max(level, 1), 10), first: nil)
  }

  private static func count(
    with counter: inout ListCounter, rows: [Int: ODTLevel], level: Int, first: Int?
  ) -> String? {
    func start(_ index: Int) -> Int { rows[index]?.start ?? 1 }
    if let first { counter.set(level, to: first) }
    // The counter's place 0 stands for no level.
    counter.advance(level, start: start)
    return rows[level]?.text(level) { index in
      let format = rows[index]?.format ?? .decimal
      return rows[index]?.bullet == nil ? format.text(counter.value(index, start: start)) : ""
    }
  }
}
