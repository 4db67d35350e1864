/// An Aho–Corasick automaton over bytes, in compact form.
///
/// States are numbered breadth first, so the children of a state are neighbours: a state stores where its children begin,
/// each child its byte. States with many children have a table. Nothing depends on the alphabet.
/// Source: Aho & Corasick 1975, Communications of the ACM 18(6).
struct TermAutomaton: Sendable {
  /// The first child of each state; the children of `s` are `firstChild[s]..<firstChild[s + 1]`.
  private var firstChild: [Int32] = [1]
  private var label: [UInt8] = [0]
  private var fail: [Int32] = [0]
  /// The pattern that ends in each state, or −1.
  private var output: [Int32] = [-1]
  /// The nearest state on the failure path, the state itself included, in which a pattern ends; −1 for none.
  private var firstOutput: [Int32] = [-1]
  /// The row in `rows` of a state with many children, or −1.
  private var row: [Int32] = [-1]
  private var rows: [Int32] = []

  static let manyChildren = 6
  var stateCount: Int { label.count }

  /// - Parameters:
  ///   - bytes: all patterns, one after the other.
  ///   - starts: where each pattern begins, and the end of the last; sorted by their bytes, distinct, not empty.
  /// - Complexity: O(bytes).
  init(bytes: [UInt8], starts: [Int32]) {
    guard starts.count > 1 else {
      firstChild = [1, 1]
      row = [0]
      rows = [Int32](repeating: 0, count: 256)
      return
    }
    build(bytes, starts)
    addRows()
    addFailures()
  }

  private mutating func build(_ bytes: [UInt8], _ starts: [Int32]) {
    var low: [Int32] = [0]
    var high: [Int32] = [Int32(starts.count - 1)]
    var depth: [Int32] = [0]
    firstChild = []
    var state = 0
    while state < label.count {
      firstChild.append(Int32(label.count))
      var pattern = Int(low[state])
      let last = Int(high[state])
      let level = depth[state]
      if pattern < last, starts[pattern + 1] - starts[pattern] == level {
        output[state] = Int32(pattern)
        pattern += 1
      }
      while pattern < last {
        let byte = bytes[Int(starts[pattern] + level)]
        let first = pattern
        repeat { pattern += 1 } while pattern < last && bytes[Int(starts[pattern] + level)] == byte
        label.append(byte)
        low.append(Int32(first))
        high.append(Int32(pattern))
        depth.append(level + 1)
        output.append(-1)
      }
      state += 1
    }
    firstChild.append(Int32(label.count))
  }

  private mutating func addRows() {
    row = [Int32](repeating: -1, count: stateCount)
    for state in 0..<stateCount {
      let children = Int(firstChild[state])..<Int(firstChild[state + 1])
      guard state == 0 || children.count > Self.manyChildren else { continue }
      row[state] = Int32(rows.count >> 8)
      let base = rows.count
      rows.append(contentsOf: repeatElement(state == 0 ? 0 : -1, count: 256))
      for child in children { rows[base + Int(label[child])] = Int32(child) }
    }
  }

  private mutating func addFailures() {
    fail = [Int32](repeating: 0, count: stateCount)
    firstOutput = [Int32](repeating: -1, count: stateCount)
    for state in 0..<stateCount {
      for child in Int(firstChild[state])..<Int(firstChild[state + 1]) {
        if state != 0 {
          var from = Int(fail[state])
          var to = step(from, label[child])
          while to < 0 {
            from = Int(fail[from])
            to = step(from, label[child])
          }
          fail[child] = to
        }
        firstOutput[child] = output[child] >= 0 ? Int32(child) : firstOutput[Int(fail[child])]
      }
    }
  }

  /// The child of `state` by `byte`, or −1; the root leads back to itself.
  private func step(_ state: Int, _ byte: UInt8) -> Int32 {
    if row[state] >= 0 { return rows[Int(row[state]) << 8 | Int(byte)] }
    for child in Int(firstChild[state])..<Int(firstChild[state + 1]) where label[child] == byte { return Int32(child) }
    return -1
  }

  /// Calls `found` with each pattern and the offset after its last byte, in order of ends, longest first.
  /// - Complexity: O(bytes + matches).
  func scan(_ text: [UInt8], _ found: (_ pattern: Int, _ end: Int) -> Void) {
    guard stateCount > 1 else { return }
    let (text, firstChild, label, fail) = (text.span, self.firstChild.span, self.label.span, self.fail.span)
    let (row, rows, firstOutput) = (self.row.span, self.rows.span, self.firstOutput.span)
    var state = 0
    for end in 0..<text.count {
      let byte = text[end]
      while true {
        if row[state] >= 0 {
          let next = Int(rows[Int(row[state]) << 8 | Int(byte)])
          if next >= 0 {
            state = next
            break
          }
        } else {
          var child = Int(firstChild[state])
          let last = Int(firstChild[state + 1])
          while child < last, label[child] != byte { child += 1 }
          if child < last {
            state = child
            break
          }
        }
        state = Int(fail[state])
      }
      var ending = Int(firstOutput[state])
      while ending >= 0 {
        found(Int(output[ending]), end + 1)
        ending = Int(firstOutput[Int(fail[ending])])
      }
    }
  }
}
