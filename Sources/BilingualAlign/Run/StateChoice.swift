internal import BilingualDocuments
internal import BilingualText

/// Which pairs are checked, by what their file says of them.
struct StateChoice {
  private let wanted: Set<String>?
  private(set) var passed: [String: Int] = [:]
  /// Pairs with one text only: how many, and the first.
  private(set) var lonely: (count: Int, names: [String], line: Int) = (0, [], 0)

  /// - Parameter states: as they were given, with commas between; `nil` leaves out what is unfinished.
  init(_ states: String?) {
    wanted = states.map { Set($0.lowercased().split(separator: ",").map { String($0.trimmingWhitespace) }) }
  }

  mutating func wants(_ row: BilingualTable.Row) -> Bool {
    guard let label = row.label else { return wanted.map { $0.contains("all") || $0.contains("none") } ?? true }
    if label.state == PairLabel.untranslated {
      lonely.count += 1
      if lonely.count == 1 { lonely.line = row.line }
      if lonely.names.count < 5 { lonely.names.append(label.place) }
      return false
    }
    let state = label.state?.lowercased() ?? "none"
    let isWanted = wanted.map { $0.contains("all") || $0.contains(state) } ?? !label.isUnfinished
    if !isWanted { passed[label.state ?? "none", default: 0] += 1 }
    return isWanted
  }

  /// What was left out; `nil` where that is nothing.
  var note: Message? {
    let count = passed.values.reduce(0, +)
    if count == 0 { return nil }
    let states = passed.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }.joined(separator: ", ")
    return "\(count, "pair", "pairs") not checked by their state (\(states)); --state all checks them, too"
  }
}
